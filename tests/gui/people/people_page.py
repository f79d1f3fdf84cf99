"""Drives the People screen: what a person would do with the list, the card and the form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.driving import Driver
from letters_app.domain.recipient import Recipient
from letters_app.exchange.columns import Column
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.inputs import LineBox
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.people.form_page import FormPage
from letters_app.gui.people.list_page import ListPage
from letters_app.gui.people.people_columns import PeopleColumn
from letters_app.gui.people.people_screen import PeopleScreen
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, unlock


class PeoplePage:
    """The screen in a window."""

    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        screen = driver.screen
        assert isinstance(screen, PeopleScreen)
        self.screen = screen

    @classmethod
    def open(
        cls, driver: Driver, vault: Path, passphrase: str = "", *, width: int = 1280, height: int = 800
    ) -> PeoplePage:
        """Open a vault and go to the screen."""
        window = driver.open(width=width, height=height)
        clock = driver.context.clock
        driver.context.session.open_with(
            window, lambda: OpenVault(unlock(vault, passphrase or DEMO_PASSPHRASE, clock)), print
        )
        driver.until(lambda: window.shell is not None)
        driver.context.go(Destination(ScreenId.PEOPLE))
        driver.until_quiet()
        return cls(driver)

    @property
    def list(self) -> ListPage:
        return self.screen.list_page

    @property
    def form(self) -> FormPage:
        assert self.screen.form_page is not None, "no form is open"
        return self.screen.form_page

    @property
    def names(self) -> list[str]:
        model = self.list.model
        return [str(model.index(row, PeopleColumn.NAME).data()) for row in range(model.rowCount())]

    @property
    def card_text(self) -> str:
        return self.driver.texts_in_view(self.list.card)

    @property
    def notice(self) -> str:
        shell = self.driver.window.shell
        assert shell is not None
        return shell.notices.notice.text if shell.notices.notice else ""

    def cell(self, column: PeopleColumn, row: int = 0) -> str:
        return str(self.list.model.index(row, column).data())

    def person(self, recipient_id: str) -> Recipient:
        """Return the record as it is in the vault."""
        return next(one for one in self.driver.context.session.book.recipients if one.id == recipient_id)

    def search(self, text: str) -> None:
        box = self.list.header.search_box
        box.setFocus()
        box.clear()
        type_or_paste(box, text)
        self.driver.until_quiet()

    def choose(self, text: str) -> str:
        """Show the card of the only person a search finds, and return their id."""
        self.search(text)
        assert len(self.names) == 1, self.names
        self.list.table.setFocus()
        return self.list.table.chosen_id()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.driver.press(key, modifier)
        self.driver.until_quiet()

    def click(self, name: str) -> None:
        self.driver.click(name)
        self.driver.until_quiet()

    def fill(self, column: Column, text: str) -> None:
        box = self.form.inputs.box(column)
        assert isinstance(box, LineBox)
        box.setFocus()
        box.clear()
        type_or_paste(box, text)

    def note_at(self, field: str) -> str:
        """Return what stands under a field of the form."""
        place = self.form.place_fields.fields
        return (place.get(field) or self.form.inputs.fields[field]).note


def type_or_paste(box: LineBox, text: str) -> None:
    """Type what the keyboard of the tests has; anything else comes as if it were pasted."""
    if text.isascii():
        QTest.keyClicks(box, text)
    else:
        box.insert(text)
