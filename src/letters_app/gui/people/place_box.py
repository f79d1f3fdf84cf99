"""A box to choose a known facility by typing a part of its name or town."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QWidget

from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility
from letters_app.domain.visible_text import visible
from letters_app.gui.elements.inputs import LineBox

_LONGEST = 300
_MOST_SHOWN = 9


class PlaceBox(LineBox):
    """``chosen`` comes with the id of a facility, or with an empty id as soon as the text is no known one."""

    chosen = Signal(str)

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(placeholder=placeholder, longest=_LONGEST, parent=parent)
        self._by_label: dict[str, Facility] = {}
        self._facility_id = ""
        self._labels = QStringListModel(self)
        completer = QCompleter(self._labels, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(_MOST_SHOWN)
        self.setCompleter(completer)
        self.textChanged.connect(self._on_text_changed)

    def offer(self, book: AddressBook) -> None:
        """Offer all facilities of a book, those with most people first."""
        people: dict[str, int] = {}
        for person in book.recipients:
            stay = person.current_stay()
            if stay is not None and stay.facility_id:
                people[stay.facility_id] = people.get(stay.facility_id, 0) + 1
        known = sorted(book.facilities.values(), key=lambda one: (-people.get(one.id, 0), one.name))
        self._by_label = {}
        for facility in known:
            label = facility_label(facility)
            while label in self._by_label:
                label += "\N{NO-BREAK SPACE}"  # two of one name and town stay two
            self._by_label[label] = facility
        self._labels.setStringList(list(self._by_label))

    def facility(self) -> Facility | None:
        """Return the facility that is named in full, ``None`` if the text is no known one."""
        return self._by_label.get(self.text()) or self._by_label.get(self.text().strip())

    def choose(self, facility_id: str) -> None:
        """Name a facility."""
        label = next((label for label, one in self._by_label.items() if one.id == facility_id), "")
        self.setText(label)
        self.setCursorPosition(0)

    def _on_text_changed(self) -> None:
        facility = self.facility()
        facility_id = facility.id if facility else ""
        if facility_id != self._facility_id:
            self._facility_id = facility_id
            self.chosen.emit(facility_id)


def facility_label(facility: Facility) -> str:
    """Return name, town and country of a facility on one line."""
    town = next((record.address.city for record in reversed(facility.addresses) if record.address.city), "")
    label = ", ".join(part for part in (facility.name.replace("\n", " "), town, facility.country) if part)
    return unicodedata.normalize("NFC", visible(label, _LONGEST - 20))
