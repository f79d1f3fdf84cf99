"""The window by keyboard alone: Enter presses, Tab goes as the page reads, the focus is never lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.driving import Driver
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.elements.tab_order import order_tabs
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.start.choice_card import ChoiceCard
from letters_app.services.vaults.opening import create
from letters_app.storage import KdfCost

PASSPHRASE = "seven quiet lamps by a river"  # noqa: S105 - of an empty vault of the tests


def chain(first: QWidget, number: int) -> list[QWidget]:
    """Return what Tab goes to, from ``first`` on, among what takes the focus."""
    found = [first]
    after = first.nextInFocusChain()
    while after is not first and len(found) < number:
        if after.focusPolicy() & Qt.FocusPolicy.TabFocus:
            found.append(after)
        after = after.nextInFocusChain()
    return found


@pytest.fixture
def empty_window(driver: Driver) -> Driver:
    """An address book with nobody in it."""
    window = driver.open()
    path, clock = driver.folder / "vault", driver.context.clock
    driver.context.session.open_with(
        window, lambda: OpenVault(create(path, PASSPHRASE, clock, cost=KdfCost.FLOOR).vault), pytest.fail
    )
    driver.until(lambda: window.shell is not None)
    driver.until_quiet()
    window.activateWindow()
    driver.until(window.isActiveWindow)
    return driver


def test_first_screen_goes_on_by_enter(driver: Driver) -> None:
    window = driver.open()
    window.activateWindow()
    driver.until(lambda: isinstance(QApplication.focusWidget(), ChoiceCard), "the first choice has the focus")

    driver.press(Qt.Key.Key_Return)

    assert "Where to keep it" in driver.texts_in_view()


def test_tab_follows_the_page_where_something_came_into_it_later(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    lines, beside = column(page), row()
    first, last = QLineEdit(), QLineEdit()
    lines.addWidget(first)
    lines.addLayout(beside)
    lines.addWidget(last)
    left, right = QLineEdit(), QLineEdit()
    beside.addWidget(right)
    beside.insertWidget(0, left)

    order_tabs(page)

    assert chain(first, 4) == [first, left, right, last]


def test_form_for_the_first_person_takes_what_is_typed(empty_window: Driver) -> None:
    empty_window.click("Add a person")
    empty_window.until_quiet()

    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    assert focused.accessibleName() == "Surname"


def test_good_news_does_not_follow_to_another_screen(empty_window: Driver) -> None:
    shell = empty_window.window.shell
    assert shell is not None
    empty_window.context.notify("Somebody was added.")
    assert shell.notices.notice is not None

    shell.go(Destination(ScreenId.MAIL))

    assert shell.notices.notice is None
