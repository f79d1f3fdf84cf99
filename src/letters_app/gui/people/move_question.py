"""Asks where somebody has been taken, since when, and who says so."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.address_book import AddressBook
from letters_app.domain.provenance import Trust
from letters_app.exchange.columns import Column
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import LineBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.people.card_question import CardQuestion
from letters_app.gui.people.place_fields import PlaceFields
from letters_app.i18n.marking import mark
from letters_app.services.people.person_form import PersonForm, PlaceChoice


class MoveQuestion(CardQuestion):
    """``move_typed`` comes with the ``PersonForm`` that has the new place; the old one stays in the story."""

    move_typed = Signal(object)

    def __init__(
        self,
        context: WindowContext,
        heading: str,
        form: PersonForm,
        book: AddressBook,
        parent: QWidget | None = None,
    ) -> None:
        say = context.tongue.say
        super().__init__(heading, say(mark("Note the new place")), say(mark("Cancel")), parent=parent)
        self._say = say
        self._form = form
        self._today = context.clock.today()
        self.place_fields = PlaceFields(context)
        self.place_fields.offer(book)
        today = context.clock.today()
        self.day_box = LineBox(today.isoformat(), longest=20)
        self.source_box = LineBox(placeholder=say(mark("for instance: lawyer, letter of 3 May")), longest=200)
        self.confirmed_tick = QCheckBox(say(mark("the new address was confirmed today")))
        self._day_field = Field(say(mark("Since")), self.day_box, say(mark("such as 2026-05-02, or only 2026")))
        self.body.addWidget(PlainLabel(say(mark("The old place stays in the story.")), TextKind.SMALL, wrap=True))
        self.body.addWidget(self.place_fields)
        self.body.addWidget(self._day_field)
        self.body.addWidget(Field(say(mark("Who says so")), self.source_box))
        self.body.addWidget(self.confirmed_tick, 0, Qt.AlignmentFlag.AlignLeft)
        self.accepted.connect(self._on_accepted)

    def begin(self) -> None:
        """Begin with the place."""
        self.place_fields.place_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_remark(self, field: str, problem: str) -> None:
        """Say what is wrong at its field, or at the day."""
        target = self.place_fields.fields.get(field, self._day_field)
        target.show_problem(problem)
        target.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_accepted(self) -> None:
        fields = self.place_fields
        for field in (self._day_field, *fields.fields.values()):
            field.show_problem("")
        if fields.lacks_place:
            self.show_remark(Column.FACILITY, self._say(mark("Say where, or choose “Not known” above.")))
            return
        form = fields.into(self._form)
        if form.place is not PlaceChoice.UNKNOWN and not form.text(Column.COUNTRY):
            self.show_remark(Column.COUNTRY, self._say(mark("Choose the country: it decides the order of the lines.")))
            return
        is_confirmed = self.confirmed_tick.isChecked()
        texts = {
            **form.texts,
            Column.ADDRESS_SOURCE: self.source_box.text().strip(),
            Column.ADDRESS_TRUST: (Trust.VERIFIED if is_confirmed else Trust.NOT_VERIFIED).value,
            Column.ADDRESS_VERIFIED_ON: self._today.isoformat() if is_confirmed else "",
        }
        self.move_typed.emit(
            replace(form, texts=texts, place_since=self.day_box.text().strip() or self._today.isoformat())
        )
