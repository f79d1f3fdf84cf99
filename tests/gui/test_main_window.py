"""The window opens, closes and leaves nothing behind."""

from __future__ import annotations

from PySide6.QtCore import QSize

from gui.driving import Driver


def test_window_opens_at_the_start_and_closes(driver: Driver) -> None:
    window = driver.open()

    assert window.start_screen is not None
    assert window.windowTitle() == "Letters"
    assert window.minimumWidth() <= 1024
    assert window.minimumHeight() <= 640


def test_window_is_not_larger_than_the_screen(driver: Driver) -> None:
    window = driver.open()
    room = window.screen().availableGeometry()

    window.fit_to_screen(QSize(4 * room.width(), 4 * room.height()))

    assert window.width() <= max(room.width(), window.minimumWidth())
    assert window.height() <= max(room.height(), window.minimumHeight())
    assert not window.windowIcon().isNull()
