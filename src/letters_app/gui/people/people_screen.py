"""The People screen: the list with its card, the form to add and edit, the import of lists."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination
from letters_app.gui.elements.layouts import column
from letters_app.gui.people.card_actions import CardActions
from letters_app.gui.people.filter_words import is_sayable
from letters_app.gui.people.form_page import FormPage
from letters_app.gui.people.list_page import ListPage
from letters_app.gui.people.people_changes import PeopleChanges
from letters_app.gui.people.people_roll import PeopleRoll
from letters_app.gui.people_import.import_page import ImportPage
from letters_app.gui.screen import Screen
from letters_app.services.people.filtering import FilterChoice, FilterKind, PeopleFilter
from letters_app.services.people.people_change import PeopleChange

IMPORT, ADD = "import", "add"
FILTER = "filter:"
"""Begins a part that names filters: ``filter:freshness=stale;freshness=never-checked``, kinds as ``FilterKind``."""


class PeopleScreen(Screen):
    """One page at a time. Parts of a destination: ``import``, ``add``, or filters."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.roll = PeopleRoll(context, self)
        self.changes = PeopleChanges(context, self)
        self.list_page = ListPage(context, self.roll)
        self.card_actions = CardActions(context, self.roll, self.list_page, self.changes, self)
        self.form_page: FormPage | None = None
        self._import_page: ImportPage | None = None
        self._pages = QStackedWidget()
        self._pages.addWidget(self.list_page)
        column(self, spacing=0).addWidget(self._pages)
        self._connect()
        self._make_shortcuts()

    def arrive(self, destination: Destination) -> None:
        """Show the list, a card, the import or an empty form; a form that was begun stays in view."""
        if not self.roll.is_read:
            self.roll.read()
        if destination.part == IMPORT:
            self.show_import()
        elif destination.part == ADD:
            self.add_person()
        elif self.form_page is not None and self.form_page.is_changed:
            self.form_page.begin()
        elif destination.part.startswith(FILTER) or destination.recipient_id:
            self.show_list()
            if destination.recipient_id:
                self.list_page.show_person(destination.recipient_id)
            else:
                self.list_page.clear_narrowing()
                self.roll.filter_by(filter_of(destination.part))
        elif self._pages.currentWidget() is self.list_page:
            self.list_page.begin()

    def flush(self) -> None:
        """Save what was typed if it can be saved: nobody asked for it to be lost."""
        if self.form_page is not None:
            self.form_page.save_silently()

    def show_list(self) -> None:
        """Close whatever covers the list."""
        self._close_form()
        self._pages.setCurrentWidget(self.list_page)
        self.list_page.begin()

    def show_import(self) -> None:
        """Show the import of lists."""
        self._pages.setCurrentWidget(self._import_page or self._build_import())

    def add_person(self) -> None:
        """Show an empty form; one that was begun is taken up again."""
        if self.form_page is None or not self.form_page.is_changed:
            self._open_form("")

    def edit_person(self, recipient_id: str) -> None:
        """Show the form of a person."""
        if recipient_id:
            self._open_form(recipient_id)

    def _open_form(self, recipient_id: str) -> None:
        self._close_form()
        page = FormPage(self.context, self.roll, self.changes, recipient_id)
        page.closed.connect(self._on_form_closed)
        page.card_wanted.connect(self._on_card_wanted)
        self.form_page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.begin()

    def _close_form(self) -> None:
        if self.form_page is not None:
            page, self.form_page = self.form_page, None
            self._pages.removeWidget(page)
            page.hide()
            page.deleteLater()

    def _build_import(self) -> ImportPage:
        page = ImportPage(self.context)
        page.finished.connect(self._on_import_finished)
        self._import_page = page
        self._pages.addWidget(page)
        return page

    def _connect(self) -> None:
        self.list_page.import_wanted.connect(self.show_import)
        self.list_page.add_wanted.connect(self.add_person)
        self.list_page.card.edit_wanted.connect(self.edit_person)
        self.changes.done.connect(self._on_changed)

    def _make_shortcuts(self) -> None:
        page, actions = self.list_page, self.card_actions
        keys = {
            "Ctrl+F": page.focus_search,
            "Ctrl+Shift+F": page.header.filter_bar.open_menu,
            "Ctrl+N": self.add_person,
            "Ctrl+I": self.show_import,
            "Ctrl+E": lambda: self.edit_person(page.present_id),
            "Ctrl+M": actions.ask_move,
            "Ctrl+H": actions.hold_or_lift,
            "Ctrl+Return": lambda: actions.write_to(page.present_id) if page.present_id else None,
            "Ctrl+Z": self.changes.undo,
        }
        for key, do in keys.items():
            shortcut = QShortcut(QKeySequence(key), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        for key, do in {"V": actions.check, "Delete": actions.ask_remove}.items():
            shortcut = QShortcut(QKeySequence(key), page.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _on_changed(self, change: PeopleChange) -> None:
        self.list_page.card.drop_question()
        if len(change.recipients) == 1:
            self.list_page.follow(change.recipients[0].id)

    def _on_form_closed(self, recipient_id: str) -> None:
        self.show_list()
        if recipient_id:
            self.list_page.show_person(recipient_id)

    def _on_card_wanted(self, recipient_id: str) -> None:
        self.show_list()
        self.list_page.show_person(recipient_id)

    def _on_import_finished(self) -> None:
        page, self._import_page = self._import_page, None
        self.show_list()
        if page is not None:
            self._pages.removeWidget(page)
            page.hide()
            page.deleteLater()


def filter_of(part: str) -> PeopleFilter:
    """Return the filter that a part of a destination names; what it does not know it passes over."""
    pairs = (one.partition("=") for one in part.removeprefix(FILTER).split(";"))
    kinds = {kind.value: kind for kind in FilterKind}
    choices = (FilterChoice(kinds[kind], value) for kind, _, value in pairs if kind in kinds)
    return PeopleFilter(frozenset(filter(is_sayable, choices)))
