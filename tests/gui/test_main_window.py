"""The window opens, closes and leaves nothing behind."""

from __future__ import annotations

from gui.driving import Driver


def test_window_opens_at_the_start_and_closes(driver: Driver) -> None:
    window = driver.open()

    assert window.start_screen is not None
    assert window.windowTitle() == "Letters"
    assert window.minimumWidth() <= 1024
    assert window.minimumHeight() <= 640
