"""The chips of the filters that are on, and the menu of those that can be."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from letters_app.domain.visible_text import visible
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.layouts import FlowRow
from letters_app.gui.people.filter_words import KIND_TITLES, chip_words, choice_words
from letters_app.gui.theme.theme import Theme
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.filtering import YES, FilterChoice, FilterOffer, PeopleFilter

_MOST_OF_A_KIND = 24
"""Entries of one kind in the menu: the most frequent; the search finds the rest."""
_LONGEST_LABEL = 48


class FilterBar(FlowRow):
    """``changed`` comes with the new ``PeopleFilter``."""

    changed = Signal(object)

    def __init__(self, theme: Theme, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tongue = tongue
        self._filter = PeopleFilter()
        self._offers: tuple[FilterOffer, ...] = ()
        self.menu = QMenu(self)
        self.add_button = ActionButton(tongue.say(mark("+ Filter")), ButtonKind.CHIP)
        self.add_button.setAccessibleName(tongue.say(mark("Add a filter")))
        self.add_button.setToolTip(tongue.say(mark("Show only some people (Ctrl+Shift+F)")))
        self.add_button.clicked.connect(self.open_menu)
        self._chips: list[ActionButton] = []
        self.add(self.add_button)

    def show_filter(self, chosen: PeopleFilter, offers: Iterable[FilterOffer]) -> None:
        """Show which filters are on and offer these."""
        self._offers = tuple(offers)
        had_focus = any(chip.hasFocus() for chip in self._chips)
        if chosen != self._filter or not self._chips:
            self._filter = chosen
            self._show_chips()
        self.add_button.setEnabled(bool(self._offers))
        if had_focus:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_menu(self) -> None:
        """Offer the filters under the button; by keyboard as by mouse."""
        self.fill_menu()
        self.menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height() + 4)))

    def fill_menu(self) -> None:
        """Put the offers into the menu, a submenu for each kind that has several values."""
        self.menu.clear()
        for kind, of_kind in groupby(self._offers, key=lambda offer: offer.choice.kind):
            several = list(of_kind)
            title = self._tongue.say(KIND_TITLES[kind])
            if len(several) == 1 and several[0].choice.value == YES:
                self._add_entry(self.menu, several[0], title)
                continue
            submenu = self.menu.addMenu(title)
            for offer in several[:_MOST_OF_A_KIND]:
                self._add_entry(submenu, offer, choice_words(self._tongue, offer.choice, offer.label))
        if not self._filter.is_empty():
            self.menu.addSeparator()
            clear = self.menu.addAction(self._tongue.say(mark("Clear all filters")))
            clear.triggered.connect(lambda: self.changed.emit(PeopleFilter()))

    def _add_entry(self, menu: QMenu, offer: FilterOffer, words: str) -> None:
        text = visible(words, _LONGEST_LABEL).replace("&", "&&")
        action = QAction(f"{text}\t{offer.count}", menu)
        action.setCheckable(True)
        action.setChecked(offer.choice in self._filter.choices)
        action.triggered.connect(lambda: self.changed.emit(self._filter.toggled(offer.choice)))
        menu.addAction(action)

    def _show_chips(self) -> None:
        for chip in self._chips:
            self.flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.flow.removeWidget(self.add_button)
        self._chips = [self._chip(choice) for choice in sorted(self._filter.choices)]
        for chip in self._chips:
            self.add(chip)
        self.add(self.add_button)

    def _chip(self, choice: FilterChoice) -> ActionButton:
        label = next((offer.label for offer in self._offers if offer.choice == choice), "")
        words = visible(chip_words(self._tongue, choice, label), _LONGEST_LABEL)
        chip = ActionButton(f"{words} ×", ButtonKind.CHIP)
        chip.setCheckable(True)
        chip.setChecked(True)
        name = self._tongue.say(mark("Remove the filter “{filter}”"), filter=words)
        chip.setAccessibleName(name)
        chip.setToolTip(name)
        chip.clicked.connect(lambda: self.changed.emit(self._filter.without(choice)))
        return chip
