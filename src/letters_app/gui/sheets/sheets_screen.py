"""Other sheets: one of them is chosen, filled in, looked at, and printed or saved."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination
from letters_app.gui.elements.layouts import column
from letters_app.gui.screen import Screen
from letters_app.gui.sheets.choice_page import ChoicePage
from letters_app.gui.sheets.sheet_kinds import SheetKind
from letters_app.gui.sheets.sheet_page import SheetPage
from letters_app.gui.sheets.sheets_desk import sheets_desk_of
from letters_app.gui.write.open_letters import open_letters_of


class SheetsScreen(Screen):
    """``Destination.part`` is a ``SheetKind``, empty for what was in view."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._desk = sheets_desk_of(context)
        self._letters = open_letters_of(context)
        self.choice_page = ChoicePage(context)
        self.sheet_page: SheetPage | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.choice_page)
        column(self, spacing=0).addWidget(self._pages)
        self.choice_page.chosen.connect(self._choose)
        self._letters.ready.connect(self._show)

    def arrive(self, destination: Destination) -> None:
        """Show the sheet that is named, else what was in view."""
        if destination.part:
            self._desk.present = SheetKind(destination.part)
        page = self.sheet_page
        if page is not None and page.is_busy:
            return
        self._drop_page()  # people and letters may have changed since
        self._letters.warm()
        self._show()

    def _choose(self, kind: SheetKind | None) -> None:
        self._drop_page()
        self._desk.present = kind
        self._show()

    def _show(self) -> None:
        kind, packs = self._desk.present, self._letters.packs
        if kind is None or packs is None or not self.context.session.is_open:
            self._pages.setCurrentWidget(self.choice_page)
            self.choice_page.begin()
            return
        if self.sheet_page is None:
            self.sheet_page = SheetPage(self.context, kind, packs, self._desk.values(kind))
            self.sheet_page.back_wanted.connect(lambda: self._choose(None))
            self._pages.addWidget(self.sheet_page)
        self._pages.setCurrentWidget(self.sheet_page)
        self.sheet_page.begin()

    def _drop_page(self) -> None:
        page, self.sheet_page = self.sheet_page, None
        if page is not None:
            self._pages.setCurrentWidget(self.choice_page)
            self._pages.removeWidget(page)
            page.hide()
            page.deleteLater()
