"""Where somebody is: a known facility by typing, a new one with its address, an address of their own, or unknown."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import FacilityType
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, TextBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.people.place_box import PlaceBox
from letters_app.i18n.locale_names import country_name
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import FACILITY_TYPE_NAMES


class PlaceUse(enum.StrEnum):
    """What kind of place it is."""

    FACILITY = "facility"
    OWN_ADDRESS = "own-address"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class TypedPlace:
    """The place as it was typed; parts of an address are empty for a known facility."""

    use: PlaceUse = PlaceUse.UNKNOWN
    facility_id: str = ""
    facility_name: str = ""
    facility_type: FacilityType = FacilityType.UNKNOWN
    country: str = ""
    institution: str = ""
    street: str = ""
    locality: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""


_USES = (
    (PlaceUse.FACILITY, mark("In a prison or another institution")),
    (PlaceUse.OWN_ADDRESS, mark("At an address of their own")),
    (PlaceUse.UNKNOWN, mark("Not known")),
)
_PARTS: tuple[tuple[str, str, str], ...] = (
    ("street", mark("Street and house"), ""),
    ("postal_code", mark("Postal code"), ""),
    ("city", mark("Town"), mark("as it stands on an envelope")),
    ("locality", mark("Village or district"), ""),
    ("region", mark("Region"), ""),
)


class PlaceFields(QWidget):
    """``changed`` comes when anything was typed or chosen."""

    changed = Signal()

    def __init__(self, context: WindowContext, countries: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.tongue.say
        self._book = AddressBook()
        self.use_choice: ChoiceBox[PlaceUse] = ChoiceBox([(use, say(words)) for use, words in _USES])
        self.place_box = PlaceBox(say(mark("type a part of the name or the town")))
        self.known_address = PlainLabel("", TextKind.SMALL, wrap=True)
        self.type_choice: ChoiceBox[FacilityType] = ChoiceBox(
            [(kind, say(words)) for kind, words in FACILITY_TYPE_NAMES.items()], FacilityType.UNKNOWN
        )
        self.institution_box = TextBox(lines=2, longest=600)
        named = sorted((country_name(code, context.tongue.language), code) for code in countries)
        self.country_choice: ChoiceBox[str] = ChoiceBox([("", say(mark("choose"))), *((c, n) for n, c in named)])
        self.boxes = {name: LineBox(longest=200) for name, _, _ in _PARTS}
        self.fields: dict[str, Field] = {}
        self._new_place = QWidget()
        self._lay_out()
        self._connect()
        self._show_parts()

    def offer(self, book: AddressBook) -> None:
        """Offer the facilities of a book."""
        self._book = book
        self.place_box.offer(book)

    def show_place(self, place: TypedPlace) -> None:
        """Fill the fields."""
        self.use_choice.choose(place.use)
        if place.facility_id:
            self.place_box.choose(place.facility_id)
        else:
            self.place_box.setText(place.facility_name)
        self.type_choice.choose(place.facility_type)
        self.institution_box.setPlainText(place.institution)
        self.country_choice.choose(place.country)
        for name, box in self.boxes.items():
            box.setText(getattr(place, name))
            box.setCursorPosition(0)
        self._show_parts()

    def typed(self) -> TypedPlace:
        """Return what is typed and chosen now."""
        use = self.use_choice.value() or PlaceUse.UNKNOWN
        facility = self.place_box.facility() if use is PlaceUse.FACILITY else None
        if use is PlaceUse.UNKNOWN:
            return TypedPlace()
        if facility is not None:
            return TypedPlace(use, facility.id, facility.name, facility.type, facility.country)
        is_facility = use is PlaceUse.FACILITY
        return TypedPlace(
            use,
            facility_name=self.place_box.text().strip() if is_facility else "",
            facility_type=(self.type_choice.value() or FacilityType.UNKNOWN) if is_facility else FacilityType.UNKNOWN,
            country=self.country_choice.value() or "",
            institution="" if is_facility else self.institution_box.text().strip(),
            **{name: box.text().strip() for name, box in self.boxes.items()},
        )

    def _lay_out(self) -> None:
        say = self._context.tongue.say
        lines = column(self, spacing=12)
        self.fields["use"] = Field(say(mark("Where")), self.use_choice)
        self.fields["place"] = Field(say(mark("Institution")), self.place_box)
        lines.addWidget(self.fields["use"])
        lines.addWidget(self.fields["place"])
        lines.addWidget(self.known_address)
        grid = QGridLayout(self._new_place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(12)
        self.fields["type"] = Field(say(mark("Kind of institution")), self.type_choice)
        self.fields["institution"] = Field(
            say(mark("Lines above the street")), self.institution_box, say(mark("for instance a care-of line"))
        )
        self.fields["country"] = Field(say(mark("Country")), self.country_choice)
        for name, label, hint in _PARTS:
            self.fields[name] = Field(say(label), self.boxes[name], say(hint) if hint else "")
        grid.addWidget(self.fields["type"], 0, 0)
        grid.addWidget(self.fields["country"], 0, 1)
        grid.addWidget(self.fields["institution"], 1, 0, 1, 2)
        grid.addWidget(self.fields["street"], 2, 0, 1, 2)
        grid.addWidget(self.fields["postal_code"], 3, 0)
        grid.addWidget(self.fields["city"], 3, 1)
        grid.addWidget(self.fields["locality"], 4, 0)
        grid.addWidget(self.fields["region"], 4, 1)
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
        facility = self.place_box.facility() if use is PlaceUse.FACILITY else None
        is_new = use is PlaceUse.FACILITY and facility is None and bool(self.place_box.text().strip())
        self.fields["place"].setVisible(use is PlaceUse.FACILITY)
        self._new_place.setVisible(is_new or use is PlaceUse.OWN_ADDRESS)
        self.fields["type"].setVisible(is_new)
        self.fields["institution"].setVisible(use is PlaceUse.OWN_ADDRESS)
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
