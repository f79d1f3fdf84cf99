"""The form to add and edit a person: a page, not a box over the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from letters_app.domain.errors import LettersError
from letters_app.domain.recipient import Recipient
from letters_app.exchange.columns import Column
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import LineBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, column, row
from letters_app.gui.elements.notice_bar import NoticeAction, NoticeBar, NoticePlace
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.people.form_inputs import FormInputs
from letters_app.gui.people.form_layout import AFTER_PLACE, BEFORE_PLACE, CHECK_FIELDS, FormSection
from letters_app.gui.people.form_look import FormLook, look_at
from letters_app.gui.people.form_remarks import FormRemarks
from letters_app.gui.people.people_changes import PeopleChanges
from letters_app.gui.people.people_roll import PeopleRoll
from letters_app.gui.people.place_fields import PlaceFields
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.people.form_reading import FormProblems, FormReading, read_form
from letters_app.services.people.form_words import FormRemark
from letters_app.services.people.look_alikes import LookAlike, look_alikes
from letters_app.services.people.people_change import PeopleChange
from letters_app.services.people.person_form import PLACE_SINCE, PersonForm, PlaceChoice, empty_form, form_of

_WIDEST_PX = 760
_LONGEST_TITLE = 44
_PAUSE_MS = 250
"""How long typing rests before what was typed is looked at."""


class FormPage(QWidget):
    """``closed`` comes with the id of the person to show, empty for nobody; ``card_wanted`` of a look-alike."""

    closed = Signal(str)
    card_wanted = Signal(str)

    def __init__(
        self, context: WindowContext, roll: PeopleRoll, changes: PeopleChanges, recipient_id: str = ""
    ) -> None:
        super().__init__()
        self._context = context
        self._say = context.tongue.say
        self._roll = roll
        self._changes = changes
        self._today = context.clock.today()
        self._before = next((one for one in roll.book.recipients if one.id == recipient_id), None)
        self._form = form_of(self._before, roll.book, self._today) if self._before else empty_form()
        self._is_saving = False
        self._shows_problems = False
        self._may_be_double = False
        self._problem_notice: NoticeBar | None = None
        self.inputs = FormInputs(context.tongue, self)
        self.place_fields = PlaceFields(context)
        self.since_box = LineBox()
        self._since_field = Field(
            self._say(mark("In this place since")), self.since_box, self._say(mark("such as 2026-05-02, or only 2026"))
        )
        self.notices = NoticePlace(context.theme, self._say(mark("Close this notice")))
        self.alike_notices = NoticePlace(context.theme, self._say(mark("Close this notice")))
        self.save_button = ActionButton(self._say(mark("Save")), ButtonKind.PRIMARY)
        self.cancel_button = ActionButton(self._say(mark("Cancel")))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._lay_out()
        self._remarks = FormRemarks(
            context.tongue, {**self.place_fields.fields, **self.inputs.fields, PLACE_SINCE: self._since_field}
        )
        self._fill()
        self._connect()

    @property
    def is_changed(self) -> bool:
        """Whether anything was typed that is not saved."""
        return self._typed() != self._form

    def begin(self) -> None:
        """Put the focus on the first field."""
        self.inputs.box(Column.SURNAME).setFocus(Qt.FocusReason.OtherFocusReason)

    def save(self) -> None:
        """Save, or say at each field what has to be mended first."""
        if self._is_saving:
            return
        self._shows_problems = True
        reading = self._read()
        if isinstance(reading, FormProblems):
            self._show_problems(reading.remarks)
            return
        alike = [] if self._before or self._may_be_double else self._sure_ones(reading.recipient)
        if alike:
            self._ask_about_double(alike[0])
            return
        self._hand_over(reading)

    def save_silently(self) -> None:
        """Save what can be saved, without a question: the page is about to go."""
        reading = self._read() if self.is_changed and not self._is_saving else None
        if isinstance(reading, FormReading):
            self._hand_over(reading)

    def cancel(self) -> None:
        """Close the page; ask first if something was typed."""
        self._leave_for(self._before.id if self._before else "", self.closed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
            return
        super().keyPressEvent(event)

    # building

    def _lay_out(self) -> None:
        whole = column(self, spacing=0)
        title = self._say(mark("Add a person"))
        if self._before:
            title = self._say(mark("Edit {name}"), name=self._roll.full_name(self._before))
        self.header = ScreenHeader(self._short(title, _LONGEST_TITLE))
        self.header.add_action(self.cancel_button)
        self.header.add_action(self.save_button)
        self.save_button.setToolTip(self._say(mark("Save (Ctrl+S)")))
        self.cancel_button.setToolTip(self._say(mark("Back without saving (Escape)")))
        whole.addWidget(self.header)
        whole.addWidget(self.notices)
        whole.addWidget(self.alike_notices)
        self._scroll = ScrollColumn(margins=(24, 20, 24, 24))
        middle = QWidget()
        middle.setMaximumWidth(round(scaled(_WIDEST_PX, self._context.theme.text_size_percent)))
        sections = column(middle, spacing=16)
        for section in BEFORE_PLACE:
            sections.addWidget(self._section(section))
        sections.addWidget(self._place_section())
        for section in AFTER_PLACE:
            sections.addWidget(self._section(section))
        line = row(spacing=0)
        line.addStretch(1)
        line.addWidget(middle, 100)
        line.addStretch(1)
        self._scroll.body.addLayout(line)
        self._scroll.body.addStretch(1)
        whole.addWidget(self._scroll, 1)

    def _section(self, section: FormSection) -> Card:
        card = Card(spacing=12, padding=20)
        card.setAccessibleName(self._say(section.title))
        card.body.addWidget(PlainLabel(self._say(section.title), TextKind.HEADING))
        if section.note:
            card.body.addWidget(PlainLabel(self._say(section.note), TextKind.SMALL, wrap=True))
        card.body.addWidget(self.inputs.grid(section.fields))
        return card

    def _place_section(self) -> Card:
        title = self._say(mark("Place and address"))
        card = Card(spacing=12, padding=20)
        card.setAccessibleName(title)
        card.body.addWidget(PlainLabel(title, TextKind.HEADING))
        if self._before is not None and self._form.place is not PlaceChoice.UNKNOWN:
            note = self._say(mark("Another place than before is noted as a move; the old one stays in the story."))
            card.body.addWidget(PlainLabel(note, TextKind.SMALL, wrap=True))
        self.place_fields.offer(self._roll.book)
        card.body.addWidget(self.place_fields)
        card.body.addWidget(self._since_field)
        card.body.addWidget(self.inputs.grid(CHECK_FIELDS))
        return card

    def _fill(self) -> None:
        self.inputs.show_texts(self._form.texts)
        self.place_fields.show_form(self._form)
        self.since_box.setText(self._form.place_since)
        self._form = self._typed()  # as the boxes give it back: what they cannot show does not count as typed

    def _connect(self) -> None:
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.cancel)
        self.inputs.changed.connect(self._pause.start)
        self.place_fields.changed.connect(self._pause.start)
        self.since_box.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._look)
        keys = QShortcut(QKeySequence("Ctrl+S"), self)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.save)
        for box in self.findChildren(QLineEdit):
            box.returnPressed.connect(self.focusNextChild)

    # reading

    def _typed(self) -> PersonForm:
        form = self.place_fields.into(self._form)
        texts = {**form.texts, **self.inputs.touched()}
        return replace(form, texts=texts, place_since=self.since_box.text().strip())

    def _read(self) -> FormReading | FormProblems:
        return read_form(self._typed(), self._before, self._roll.book, self._today)

    def _look(self) -> None:
        """Look at what was typed, beside the window: a long list has many people to compare with."""
        form, before, today = self._typed(), self._before, self._today
        book, tables = self._roll.book, self._roll.tables
        self._context.session.run(
            self, lambda _: look_at(form, before, book, tables, today), self._on_looked, newest_of="people.form"
        )

    def _on_looked(self, look: FormLook) -> None:
        reading = look.reading
        if isinstance(reading, FormProblems):
            self._remarks.show(reading.remarks if self._shows_problems else (), ())
            self.alike_notices.clear()
            return
        self._remarks.show((), (*reading.warnings, *look.remarks))
        if self.notices.notice is not None and self.notices.notice is self._problem_notice:
            self.notices.clear()
        if look.alike and not self._may_be_double:
            self._show_alike(look.alike)
        else:
            self.alike_notices.clear()

    # saying

    def _show_problems(self, problems: tuple[FormRemark, ...]) -> None:
        """Say at each field what keeps it from being saved, go to the first of them, and sum up over the form."""
        loose = self._remarks.show(problems, ())
        first = self._remarks.first_field(problems)
        if first is not None:
            first.box.setFocus(Qt.FocusReason.OtherFocusReason)
            # Once the remark under the field and the notice over the form have taken their room.
            QTimer.singleShot(0, first, lambda: self._scroll.ensureWidgetVisible(first))
        text = self._context.tongue.say_number(
            "Not saved yet: {number} field needs another look.",
            "Not saved yet: {number} fields need another look.",
            len(problems),
        )
        self._problem_notice = self.notices.say(" ".join([text, *loose]), Tone.BLOCK)

    def _show_alike(self, alike: tuple[LookAlike, ...]) -> None:
        one = alike[0]
        text = self._say(mark("{person} is in the list already and may be the same person."), person=self._label(one))
        show = NoticeAction(
            self._say(mark("Show the card")), lambda: self._leave_for(one.recipient_id, self.card_wanted)
        )
        self.alike_notices.say(text, Tone.WARN, (show,))

    def _ask_about_double(self, one: LookAlike) -> None:
        text = self._say(mark("{person} is in the list already. Is this somebody else?"), person=self._label(one))
        another = NoticeAction(self._say(mark("Save as another person")), self._save_double)
        show = NoticeAction(
            self._say(mark("Show the card")), lambda: self._leave_for(one.recipient_id, self.card_wanted)
        )
        self.alike_notices.clear()
        self.notices.say(text, Tone.WARN, (another, show)).buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _save_double(self) -> None:
        self._may_be_double = True
        self.save()

    def _sure_ones(self, recipient: Recipient) -> list[LookAlike]:
        return [one for one in look_alikes(recipient, self._roll.book) if one.is_sure]

    def _label(self, one: LookAlike) -> str:
        person = self._roll.person(one.recipient_id)
        if person is None:
            return ""
        parts = (person.full_name, str(person.birth_year or ""), person.place)
        return self._short(", ".join(part for part in parts if part))

    # leaving

    def _hand_over(self, reading: FormReading) -> None:
        self._is_saving = True
        self.save_button.setEnabled(False)
        self._changes.done.connect(self._on_saved)
        if self._before:
            self._changes.save(reading.recipient, reading.facility, self._on_failed)
        else:
            self._changes.add(reading.recipient, reading.facility, self._on_failed)

    def _on_saved(self, change: PeopleChange) -> None:
        self._changes.done.disconnect(self._on_saved)
        saved = change.ids[0] if change.ids else ""
        self.closed.emit(saved or (self._before.id if self._before else ""))

    def _on_failed(self, error: LettersError) -> None:
        self._changes.done.disconnect(self._on_saved)
        self._is_saving = False
        self.save_button.setEnabled(True)
        self.notices.say(sentence_for(error, self._context.tongue), Tone.BLOCK)

    def _leave_for(self, recipient_id: str, how: SignalInstance) -> None:
        if not self.is_changed:
            how.emit(recipient_id)
            return
        actions = (
            NoticeAction(self._say(mark("Save")), self.save),
            NoticeAction(
                self._say(mark("Throw away what was typed")),
                lambda: how.emit(recipient_id),
            ),
            NoticeAction(self._say(mark("Go on typing")), self.begin),
        )
        text = self._say(mark("What you typed is not saved yet."))
        self.notices.say(text, Tone.WARN, actions).buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _short(text: str, longest: int = 110) -> str:
        return text if len(text) <= longest else text[: longest - 1] + "…"
