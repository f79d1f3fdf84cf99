"""The panel beside the list: what became of a letter, what comes next, and how it stands on paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.letter import LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import Paragraph, PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row, rule
from letters_app.gui.elements.notice_card import NoticeCard
from letters_app.gui.elements.pill import Pill
from letters_app.gui.elements.segments import Segments
from letters_app.gui.mail.letter_preview import LetterPreview
from letters_app.gui.mail.letter_reader import LetterFacts
from letters_app.gui.mail.state_words import HISTORY_WORDS, STATE_TONES
from letters_app.gui.mail.step_box import StepBox
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_states import STATE_NAMES
from letters_app.services.letters.letters_overview import SILENT_AFTER_DAYS, LetterRow
from letters_app.services.letters.proof import ProofRequest

_STILL_HERE = frozenset({LetterState.READY, LetterState.PRINTED})


class LetterDetail(QFrame):
    """Only asks; the page around it does."""

    step_wanted = Signal(object, object, str)
    draft_wanted = Signal()
    reopen_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    person_wanted = Signal()
    copies_wanted = Signal(object)
    """Whether the words are to be kept."""
    back_wanted = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._context = context
        self._say = context.tongue.say
        self.back_button = ActionButton(
            self._say(mark("Back to the list")), ButtonKind.LINK, context.theme.icon("arrow-left", "ink")
        )
        self.back_button.clicked.connect(self.back_wanted)
        self.back_button.hide()
        self._facts_column = column(spacing=10)
        self.preview = LetterPreview(context)
        self.print_place = column(spacing=8)
        self._scroll = ScrollColumn(spacing=14, margins=(20, 20, 20, 20))
        self._scroll.body.addWidget(self.back_button)
        self._scroll.body.addLayout(self._facts_column)
        self._scroll.body.addLayout(self.print_place)
        self._scroll.body.addWidget(self.preview)
        self._scroll.body.addStretch(1)
        column(self, spacing=0).addWidget(self._scroll)
        self.setAccessibleName(self._say(mark("Letter")))
        self._facts: LetterFacts | None = None
        self._goes_to_today = False
        self.step_box: StepBox | None = None
        self.show_message(self._say(mark("Choose a letter in the list.")))

    @property
    def request(self) -> ProofRequest | None:
        """What is to be printed of the letter in view: unchanged, or to today’s address."""
        reprint = self._facts.reprint if self._facts else None
        if reprint is None:
            return None
        return reprint.today if self._goes_to_today and reprint.today is not None else reprint.unchanged

    def show_message(self, text: str) -> None:
        """Show a sentence instead of a letter."""
        self._begin()
        self._facts_column.addWidget(Paragraph(text, TextKind.QUIET))

    def show_rows(self, rows: tuple[LetterRow, ...]) -> None:
        """Show several letters, with the steps that all of them can take."""
        self._begin()
        number = len(rows)
        words = self._context.tongue.say_number("{number} letter is chosen", "{number} letters are chosen", number)
        self._facts_column.addWidget(Paragraph(words, TextKind.HEADING))
        states = {row.state for row in rows}
        box = self._add_steps(states)
        if box is None:
            none = self._say(mark("There is no step that all of them could take now."))
            self._facts_column.addWidget(Paragraph(none, TextKind.QUIET))
        if states == {LetterState.READY}:
            self._add_button(self._say(mark("Print these…")), self.print_wanted, "printer")

    def show_draft(self, row: LetterRow) -> None:
        """Show a draft: it is written on elsewhere."""
        self._begin()
        self._add_head(row)
        self._add_button(self._say(mark("Open the draft")), self.draft_wanted, "pencil-line", ButtonKind.PRIMARY)

    def show_letter(self, row: LetterRow, facts: LetterFacts) -> None:
        """Show a letter."""
        self._begin()
        self._facts = facts
        reprint = facts.reprint
        is_ready = row.state is LetterState.READY
        self._goes_to_today = is_ready and reprint is not None and reprint.today is not None
        self._add_head(row)
        self._add_history(facts)
        if row.is_unanswered():
            text = self._context.tongue.say_number(
                "Posted {number} day ago, and nothing has come back yet.",
                "Posted {number} days ago, and nothing has come back yet.",
                row.days or SILENT_AFTER_DAYS,
            )
            self._facts_column.addWidget(Paragraph(text, TextKind.QUIET))
        self._add_steps({row.state})
        self._add_paper(facts, is_ready=is_ready)

    # parts

    def _begin(self) -> None:
        clear(self._facts_column)
        self._facts, self.step_box = None, None
        self._goes_to_today = False
        self.preview.hide()

    def _add_head(self, row_: LetterRow) -> None:
        name = row_.recipient_name or self._say(mark("Somebody who is no longer in the address book"))
        title = self._say(mark("Letter {number} to {name}"), number=row_.number, name=name) if row_.number else name
        self._facts_column.addWidget(Paragraph(title, TextKind.HEADING))
        line = FlowRow(spacing=8)
        line.add(Pill(self._say(STATE_NAMES[row_.state]), STATE_TONES[row_.state]))
        person = ActionButton(self._say(mark("Open the person’s card")), ButtonKind.LINK)
        person.clicked.connect(self.person_wanted)
        line.add(person)
        self._facts_column.addWidget(line)
        if row_.facility_name:
            self._facts_column.addWidget(Paragraph(row_.facility_name, TextKind.QUIET))

    def _add_history(self, facts: LetterFacts) -> None:
        tongue, today = self._context.tongue, self._context.clock.today()
        days = [PlainLabel(tongue.day(day, today), TextKind.SMALL) for _, day in facts.letter.history]
        for label in days:
            label.ensurePolished()
        width = max((label.sizeHint().width() for label in days), default=0)
        for (state, _), label in zip(facts.letter.history, days, strict=True):
            line = row(spacing=12)
            label.setMinimumWidth(width)
            line.addWidget(label)
            words = self._say(HISTORY_WORDS[state])
            if state is LetterState.RETURNED and facts.letter.returned_because:
                words = self._say(mark("{what}: “{words}”"), what=words, words=facts.letter.returned_because)
            line.addWidget(Paragraph(words), 1)
            self._facts_column.addLayout(line)

    def _add_steps(self, states: set[LetterState]) -> StepBox | None:
        box = StepBox(self._context, states)
        if not box.has_steps:
            box.deleteLater()
            return None
        box.step_wanted.connect(self.step_wanted)
        self.step_box = box
        self._facts_column.addWidget(box)
        return box

    def _add_paper(self, facts: LetterFacts, *, is_ready: bool) -> None:
        self._facts_column.addWidget(rule())
        if facts.reprint is None:
            text = self._say(mark("Its words were not kept, as you wanted. Number and dates stay."))
            self._facts_column.addWidget(Paragraph(text, TextKind.QUIET))
            return
        self._add_address_choice(facts, is_ready=is_ready)
        ways = FlowRow(spacing=8)
        icon = self._context.theme.icon
        words = mark("Print…") if is_ready else mark("Print again…")
        again = ActionButton(self._say(words), icon=icon("printer", "text"))
        again.clicked.connect(self.print_wanted)
        ways.add(again)
        save = ActionButton(self._say(mark("Save PDF…")), icon=icon("file-down", "text"))
        save.clicked.connect(self.save_wanted)
        ways.add(save)
        if is_ready:
            back = ActionButton(self._say(mark("Make it a draft again")), icon=icon("undo-2", "text"))
            back.clicked.connect(self.reopen_wanted)
            ways.add(back)
        self._facts_column.addWidget(ways)
        if facts.reprint.is_as_printed and not facts.reprint.address_differs:
            note = self._say(mark("Printed again it is the same to the last letter."))
            self._facts_column.addWidget(Paragraph(note, TextKind.SMALL))
        self._add_retention(facts)
        self.preview.show()
        self._show_pages()

    def _add_address_choice(self, facts: LetterFacts, *, is_ready: bool) -> None:
        reprint = facts.reprint
        if reprint is None or not reprint.address_differs:
            return
        if reprint.today is None or reprint.today.destination.record is None:
            text = mark("No address is known for this person today. Printed again it goes to the old one.")
        elif is_ready:
            text = mark("The address has changed since the letter was finished. It goes to today’s address.")
        else:
            text = mark("The address has changed since this was printed.")
        self._facts_column.addWidget(NoticeCard(self._context.theme, self._say(text), Tone.WARN))
        if reprint.today is None:
            return
        choice: Segments[bool] = Segments(
            [(True, self._say(mark("To today’s address"))), (False, self._say(mark("As it was")))],
            self._goes_to_today,
            self._say(mark("Which address")),
        )
        choice.chosen.connect(self._on_address_chosen)
        self._facts_column.addWidget(choice)

    def _add_retention(self, facts: LetterFacts) -> None:
        letter = facts.letter
        if letter.copy_kept:
            is_here = letter.state in _STILL_HERE
            words = mark("Keep no copy once it is posted") if is_here else mark("Delete the words, keep the dates")
            button = ActionButton(self._say(words), ButtonKind.LINK)
        else:
            note = self._say(mark("The words go when it is marked as posted."))
            self._facts_column.addWidget(Paragraph(note, TextKind.SMALL))
            button = ActionButton(self._say(mark("Keep a copy after all")), ButtonKind.LINK)
        keep = not letter.copy_kept
        button.clicked.connect(lambda: self.copies_wanted.emit(keep))
        ways = FlowRow()
        ways.add(button)
        self._facts_column.addWidget(ways)

    def _add_button(
        self, words: str, wanted: object, icon_name: str, kind: ButtonKind = ButtonKind.PLAIN
    ) -> ActionButton:
        role = "on_ink" if kind is ButtonKind.PRIMARY else "text"
        button = ActionButton(words, kind, self._context.theme.icon(icon_name, role))
        button.clicked.connect(wanted)
        ways = FlowRow(spacing=8)
        ways.add(button)
        self._facts_column.addWidget(ways)
        return button

    def _on_address_chosen(self, goes_to_today: bool) -> None:  # noqa: FBT001 - of the signal
        self._goes_to_today = goes_to_today
        self._show_pages()

    def _show_pages(self) -> None:
        request = self.request
        if request is not None:
            self.preview.show_request(request)
