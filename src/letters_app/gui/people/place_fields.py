"""Where somebody is: a known facility by typing, a new one with its address, an address of their own, or unknown."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import FacilityType
from letters_app.exchange.columns import Column
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, TextBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.people.place_box import PlaceBox
from letters_app.i18n.locale_names import countries
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import FACILITY_TYPE_NAMES
from letters_app.services.people.person_form import PersonForm, PlaceChoice

_USES = (
    (PlaceChoice.KNOWN_FACILITY, mark("In a prison or another institution")),
    (PlaceChoice.OWN_ADDRESS, mark("At an address of their own")),
    (PlaceChoice.UNKNOWN, mark("Not known")),
)
_PARTS: tuple[tuple[Column, str], ...] = (
    (Column.STREET, mark("Street and house")),
    (Column.POSTAL_CODE, mark("Postal code")),
    (Column.CITY, mark("Town")),
    (Column.LOCALITY, mark("Village or district")),
    (Column.REGION, mark("Region")),
)


class PlaceFields(QWidget):
    """``changed`` comes when anything was typed or chosen. ``fields`` are by ``Column``, and ``use``."""

    changed = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.tongue.say
        self._book = AddressBook()
        self.use_choice: ChoiceBox[PlaceChoice] = ChoiceBox([(use, say(words)) for use, words in _USES])
        self.place_box = PlaceBox(say(mark("type a part of the name or the town")))
        self.known_address = PlainLabel("", TextKind.SMALL, wrap=True)
        self.type_choice: ChoiceBox[FacilityType] = ChoiceBox(
            [(kind, say(words)) for kind, words in FACILITY_TYPE_NAMES.items()], FacilityType.UNKNOWN
        )
        self.institution_box = TextBox(lines=2, longest=600)
        self.country_choice: ChoiceBox[str] = ChoiceBox(
            [("", say(mark("choose"))), *countries(context.tongue.language)]
        )
        self.boxes: dict[Column, LineBox] = {column_id: LineBox(longest=200) for column_id, _ in _PARTS}
        self.fields: dict[str, Field] = {}
        self._new_place = QWidget()
        self._lay_out()
        self._connect()
        self._show_parts()

    def offer(self, book: AddressBook) -> None:
        """Offer the facilities of a book."""
        self._book = book
        self.place_box.offer(book)

    def show_form(self, form: PersonForm) -> None:
        """Fill the fields."""
        is_facility = form.place in (PlaceChoice.KNOWN_FACILITY, PlaceChoice.NEW_FACILITY)
        self.use_choice.choose(PlaceChoice.KNOWN_FACILITY if is_facility else form.place)
        if form.place is PlaceChoice.KNOWN_FACILITY:
            self.place_box.choose(form.facility_id)
        elif is_facility:
            self.place_box.setText(form.text(Column.FACILITY))
        else:
            self.institution_box.setPlainText(form.text(Column.FACILITY))
        if form.place is not PlaceChoice.KNOWN_FACILITY:
            self.country_choice.choose(form.text(Column.COUNTRY))
            for column, box in self.boxes.items():
                box.setText(form.text(column))
                box.setCursorPosition(0)
        self._show_parts()

    @property
    def place(self) -> PlaceChoice:
        """What kind of place is typed now."""
        use = self.use_choice.value() or PlaceChoice.UNKNOWN
        if use is PlaceChoice.KNOWN_FACILITY and self.place_box.facility() is None:
            return PlaceChoice.NEW_FACILITY if self.place_box.text().strip() else PlaceChoice.UNKNOWN
        return use

    @property
    def lacks_place(self) -> bool:
        """Whether an institution was chosen and none is named."""
        is_facility = self.use_choice.value() is PlaceChoice.KNOWN_FACILITY
        return is_facility and not self.place_box.text().strip()

    def into(self, form: PersonForm) -> PersonForm:
        """Return ``form`` with the place as it is typed now."""
        place, facility = self.place, self.place_box.facility()
        if place is PlaceChoice.KNOWN_FACILITY and facility is not None:
            if form.place is place and form.facility_id == facility.id:
                return form
            return form.at_facility(facility, self._context.clock.today())
        if place is PlaceChoice.UNKNOWN:
            return form.with_place(place)
        is_new = place is PlaceChoice.NEW_FACILITY
        kind = self.type_choice.value() if is_new else None
        name = self.place_box.text() if is_new else self.institution_box.text()
        texts = {column: box.text().strip() for column, box in self.boxes.items()}
        texts[Column.FACILITY] = name.strip()
        texts[Column.FACILITY_TYPE] = kind.value if kind else ""
        texts[Column.COUNTRY] = self.country_choice.value() or ""
        return replace(form.with_place(place), texts={**form.texts, **texts})

    def _lay_out(self) -> None:
        say = self._context.tongue.say
        lines = column(self, spacing=12)
        self.fields["use"] = Field(say(mark("Where")), self.use_choice)
        self.fields[Column.FACILITY] = Field(say(mark("Institution")), self.place_box)
        lines.addWidget(self.fields["use"])
        lines.addWidget(self.fields[Column.FACILITY])
        lines.addWidget(self.known_address)
        grid = QGridLayout(self._new_place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        self.fields[Column.FACILITY_TYPE] = Field(say(mark("Kind of institution")), self.type_choice)
        self.fields["institution"] = Field(
            say(mark("Lines above the street")), self.institution_box, say(mark("for instance a care-of line"))
        )
        self.fields[Column.COUNTRY] = Field(say(mark("Country")), self.country_choice)
        for column_id, label in _PARTS:
            self.fields[column_id] = Field(say(label), self.boxes[column_id])
        grid.addWidget(self.fields[Column.FACILITY_TYPE], 0, 0)
        grid.addWidget(self.fields[Column.COUNTRY], 0, 1)
        grid.addWidget(self.fields["institution"], 1, 0, 1, 2)
        grid.addWidget(self.fields[Column.STREET], 2, 0, 1, 2)
        grid.addWidget(self.fields[Column.POSTAL_CODE], 3, 0)
        grid.addWidget(self.fields[Column.CITY], 3, 1)
        grid.addWidget(self.fields[Column.LOCALITY], 4, 0)
        grid.addWidget(self.fields[Column.REGION], 4, 1)
        for number in range(5):
            grid.setRowStretch(number, 0)
        for at in (0, 1):
            grid.setColumnStretch(at, 1)
        for row, col in ((0, 0), (0, 1), (3, 0), (3, 1), (4, 0), (4, 1)):
            item = grid.itemAtPosition(row, col)
            if item is not None:
                item.setAlignment(Qt.AlignmentFlag.AlignTop)
        lines.addWidget(self._new_place)

    def _connect(self) -> None:
        self.use_choice.currentIndexChanged.connect(self._on_changed)
        self.type_choice.currentIndexChanged.connect(self._on_changed)
        self.country_choice.currentIndexChanged.connect(self._on_changed)
        self.place_box.textChanged.connect(self._on_changed)
        self.institution_box.textChanged.connect(self._on_changed)
        for box in self.boxes.values():
            box.textChanged.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._show_parts()
        self.changed.emit()

    def _show_parts(self) -> None:
        use = self.use_choice.value()
        facility = self.place_box.facility() if use is PlaceChoice.KNOWN_FACILITY else None
        is_new = use is PlaceChoice.KNOWN_FACILITY and facility is None and bool(self.place_box.text().strip())
        self.fields[Column.FACILITY].setVisible(use is PlaceChoice.KNOWN_FACILITY)
        self._new_place.setVisible(is_new or use is PlaceChoice.OWN_ADDRESS)
        self.fields[Column.FACILITY_TYPE].setVisible(is_new)
        self.fields["institution"].setVisible(use is PlaceChoice.OWN_ADDRESS)
        say = self._context.tongue.say
        if facility is not None:
            record = facility.mail_address(self._context.clock.today())
            self.known_address.show_text(one_line(record.address) if record else say(mark("no address is known")))
        elif is_new:
            self.known_address.show_text(say(mark("A new place. Fill in its address once; it is then offered to all.")))
        self.known_address.setVisible(facility is not None or is_new)


def one_line(address: PostalAddress) -> str:
    """Return an address on one line, to recognise it by; not for paper."""
    parts = (address.street, address.locality, address.city, address.region, address.postal_code, address.country)
    return ", ".join(part for part in parts if part)
