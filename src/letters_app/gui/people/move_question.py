"""Asks where somebody has been taken, since when, and who says so."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QWidget

from letters_app.domain.address_book import AddressBook
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import LineBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.people.card_question import CardQuestion
from letters_app.gui.people.place_fields import PlaceFields, PlaceUse, TypedPlace
from letters_app.i18n.marking import mark


@dataclass(frozen=True, slots=True)
class TypedMove:
    """A move as it was typed."""

    place: TypedPlace
    on: datetime.date
    source: str
    is_confirmed: bool
    """Whether the new address was confirmed today."""


class MoveQuestion(CardQuestion):
    """``move_typed`` comes with the ``TypedMove``; the old place stays in the story."""

    move_typed = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        heading: str,
        book: AddressBook,
        countries: Iterable[str],
        parent: QWidget | None = None,
    ) -> None:
        say = context.tongue.say
        super().__init__(heading, say(mark("Note the new place")), say(mark("Cancel")), parent=parent)
        self._say = say
        self.place_fields = PlaceFields(context, countries)
        self.place_fields.offer(book)
        today = context.clock.today()
        limit = QDate(today.year, today.month, today.day)
        self.day_edit = QDateEdit(limit)
        self.day_edit.setMaximumDate(limit)
        self.day_edit.setCalendarPopup(False)
        self.source_box = LineBox(placeholder=say(mark("for instance: lawyer, letter of 3 May")), longest=200)
        self.confirmed_tick = QCheckBox(say(mark("the new address was confirmed today")))
        self._day_field = Field(say(mark("Since")), self.day_edit)
        self.body.addWidget(PlainLabel(say(mark("The old place stays in the story.")), TextKind.SMALL, wrap=True))
        self.body.addWidget(self.place_fields)
        self.body.addWidget(self._day_field)
        self.body.addWidget(Field(say(mark("Who says so")), self.source_box))
        self.body.addWidget(self.confirmed_tick)
        self.accepted.connect(self._on_accepted)

    def begin(self) -> None:
        """Begin with the place."""
        self.place_fields.place_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, field: str, problem: str) -> None:
        """Say what is wrong at its field; ``since`` is the day."""
        target = self._day_field if field == "since" else self.place_fields.fields.get(field, self._day_field)
        target.show_problem(problem)
        target.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_accepted(self) -> None:
        place = self.place_fields.typed()
        for field in (self._day_field, *self.place_fields.fields.values()):
            field.show_problem("")
        if place.use is PlaceUse.FACILITY and not place.facility_name:
            self.show_problem("place", self._say(mark("Say where, or choose “Not known” above.")))
        elif place.use is not PlaceUse.UNKNOWN and not place.facility_id and not place.country:
            self.show_problem("country", self._say(mark("Choose the country: the address is written by its rules.")))
        else:
            day = self.day_edit.date()
            on = datetime.date(day.year(), day.month(), day.day())
            self.move_typed.emit(TypedMove(place, on, self.source_box.text().strip(), self.confirmed_tick.isChecked()))
