"""All letters by state, with the present one beside the list."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.composing.composer_state import ComposerState
from letters_app.domain.letter import LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear, column, row
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.elements.segments import Segments
from letters_app.gui.mail.fitting_table import ColumnFit, FittingTable
from letters_app.gui.mail.letter_detail import LetterDetail
from letters_app.gui.mail.letter_output import LetterOutput
from letters_app.gui.mail.letter_reader import LetterFacts, read_letter
from letters_app.gui.mail.letter_steps import LetterSteps
from letters_app.gui.mail.letters_empty import no_letters, none_in_state, nothing_fits
from letters_app.gui.mail.letters_model import LetterColumn, LettersModel
from letters_app.gui.mail.mail_roll import MailRoll
from letters_app.gui.mail.state_words import CHIP_WORDS
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.marking import mark

_FITS: dict[int, ColumnFit] = {
    LetterColumn.TO: ColumnFit(150, share=0.5),
    LetterColumn.PLACE: ColumnFit(110, share=0.5, yields=3),
    LetterColumn.NUMBER: ColumnFit(46, yields=2),
    LetterColumn.WRITTEN: ColumnFit(86, yields=4),
    LetterColumn.STATE: ColumnFit(106),
    LetterColumn.SINCE: ColumnFit(86, yields=1),
}
_DETAIL_PX = 388
_SMALLER_DETAIL_PX = 336
_SMALLEST_LIST_PX = 400


class LettersPage(QWidget):
    """Search, states, table, detail."""

    batch_wanted = Signal()
    """Many are to be printed."""
    ready_wanted = Signal(object)
    """These ready letters are to be printed, a tuple of ids; empty = all."""

    def __init__(self, context: WindowContext, roll: MailRoll, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._roll = roll
        self._wanted_id = ""
        self._facts: LetterFacts | None = None
        self._is_covering = False
        self._wants_focus = False
        self._has_room_for_both = True
        theme = context.theme
        self.header = ScreenHeader(self._say(mark("Mail")))
        self.search_box = SearchBox(theme.icon("search", "quiet"), self._say(mark("Name or place")))
        self.state_segments: Segments[LetterState | str] = Segments(
            [("", self._say(mark("All"))), *((state, self._say(words)) for state, words in CHIP_WORDS.items())],
            "",
            self._say(mark("State of the letters")),
        )
        self.ready_button = ActionButton("…", ButtonKind.PRIMARY, theme.icon("printer", "on_ink"))
        self.batch_button = ActionButton(self._say(mark("Print many…")), icon=theme.icon("square-stack", "text"))
        self.model = LettersModel(context.tongue, context.clock.today(), self)
        self.table = FittingTable(theme, self.model, self._say(mark("Letters")), _FITS)
        self.detail = LetterDetail(context)
        self.output = LetterOutput(context, self.detail.print_place, self)
        self._steps = LetterSteps(context, self)
        self._places = QStackedWidget()
        self._list = QWidget()
        self._reading_line = PlainLabel(self._say(mark("Reading the letters…")), TextKind.QUIET, wrap=True)
        self._foot_line = ElidedLabel(kind=TextKind.SMALL)
        self._lay_out()
        self._connect()
        self._show_rows()

    def show_letter(self, letter_id: str) -> None:
        """Show a letter; search and state that hide it give way."""
        self._wanted_id = letter_id
        if self._roll.is_read and letter_id not in {line.row.id for line in self._roll.shown}:
            self._show_all()
        self._is_covering = True
        self._show_rows()

    def begin(self) -> None:
        """Put the focus where a user begins, as soon as there is something."""
        self._wants_focus = not self._roll.is_read
        if self._roll.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the list on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._back_to_list()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give list and letter their room; where there is not enough for both, the letter covers the list."""
        super().resizeEvent(event)
        percent = self._context.theme.text_size_percent
        smaller, usual = (round(scaled(px, percent)) for px in (_SMALLER_DETAIL_PX, _DETAIL_PX))
        self._has_room_for_both = self.width() >= smaller + scaled(_SMALLEST_LIST_PX, percent)
        if self._has_room_for_both:
            self.detail.setFixedWidth(usual if self.width() >= usual + 1.5 * _SMALLEST_LIST_PX else smaller)
        else:
            self.detail.setMinimumWidth(0)
            self.detail.setMaximumWidth(16_777_215)
        self._show_parts()

    # building

    def _lay_out(self) -> None:
        self.header.add_action(self.batch_button)
        self.header.add_action(self.ready_button)
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        beside = row(spacing=0)
        listed = column(self._list, spacing=10, margins=(16, 12, 0, 0))
        narrow = column(spacing=10, margins=(8, 0, 16, 0))
        narrow.addWidget(self.search_box)
        narrow.addWidget(self.state_segments)
        listed.addLayout(narrow)
        listed.addWidget(self._places, 1)
        listed.addWidget(self._foot_line)
        self._foot_line.setContentsMargins(8, 8, 8, 10)
        self._places.addWidget(self._reading_place())
        self._places.addWidget(self.table)
        self._empty_place = QWidget()
        self._empty_lines = column(self._empty_place)
        self._places.addWidget(self._empty_place)
        beside.addWidget(self._list, 1)
        beside.addWidget(self.detail)
        whole.addLayout(beside, 1)

    def _reading_place(self) -> QWidget:
        place = QWidget()
        lines = column(place, margins=(8, 12, 24, 24))
        lines.addWidget(self._reading_line)
        lines.addStretch(1)
        return place

    def _connect(self) -> None:
        roll, detail = self._roll, self.detail
        roll.changed.connect(self._show_rows)
        roll.failed.connect(lambda error: self._reading_line.show_text(sentence_for(error, self._context.tongue)))
        self.search_box.searched.connect(roll.search)
        self.search_box.returnPressed.connect(self.table.setFocus)
        self.state_segments.chosen.connect(lambda state: roll.filter_by(state or None))
        self.table.chosen.connect(self._on_chosen)
        self.table.clicked.connect(self._on_opened)
        self.table.opened.connect(self._on_opened)
        self.table.left_upwards.connect(self.search_box.setFocus)
        self.batch_button.clicked.connect(self.batch_wanted)
        self.ready_button.clicked.connect(lambda: self.ready_wanted.emit(()))
        detail.step_wanted.connect(self._on_step_wanted)
        detail.draft_wanted.connect(lambda: self._go_to_draft(self._wanted_id))
        detail.reopen_wanted.connect(lambda: self._steps.reopen(self._wanted_id))
        detail.print_wanted.connect(self._on_print_wanted)
        detail.save_wanted.connect(self._on_save_wanted)
        detail.person_wanted.connect(self._on_person_wanted)
        detail.copies_wanted.connect(lambda keep: self._steps.keep_copies(self.table.chosen_ids(), keep=keep))
        detail.back_wanted.connect(self._back_to_list)
        self.output.noted.connect(self._steps.tell_printed)
        open_letters_of(self._context).ready.connect(self._read_present)

    # showing

    def _show_all(self) -> None:
        self.search_box.clear()
        self.state_segments.choose("")
        self._roll.filter_by(None)
        self._roll.search("")

    def _show_rows(self) -> None:
        roll = self._roll
        chosen = (self._wanted_id,) if self._is_covering and self._wanted_id else self.table.chosen_ids()
        self.model.show_rows(roll.shown)
        self._show_counts()
        self._show_empty()
        self.table.show_choice(chosen or ((self._wanted_id,) if self._wanted_id else ()))
        self._show_parts()
        if roll.is_read and not self.output.is_busy:
            self._show_chosen()
        if roll.is_read and self._wants_focus:
            self.begin()

    def _show_counts(self) -> None:
        counts, say = self._roll.counts, self._say
        for state, words in CHIP_WORDS.items():
            number = counts.get(state, 0)
            chip = self.state_segments.button(state)
            chip.show_text(say(mark("{state} {number}"), state=say(words), number=number) if number else say(words))
        ready = sum(row_.state is LetterState.READY for row_ in self._roll.rows)
        self.ready_button.setVisible(ready > 0)
        self.ready_button.show_text(
            self._context.tongue.say_number("Print {number} ready letter", "Print {number} ready letters", ready)
        )
        number = len(self._roll.shown)
        words = self._context.tongue.say_number("{number} letter", "{number} letters", number)
        hint = say(mark("several can be chosen with Shift or Ctrl"))
        self._foot_line.show_text(f"{words} · {hint}" if number > 1 else words if number else "")

    def _show_parts(self) -> None:
        place = 0 if not self._roll.is_read else 1 if self._roll.shown else 2
        self._places.setCurrentIndex(place)
        has_letters = bool(self._roll.rows)
        covers = self._is_covering and not self._has_room_for_both and has_letters
        self._list.setVisible(not covers)
        self.detail.setVisible(has_letters and (self._has_room_for_both or covers))
        self.detail.back_button.setVisible(covers)
        self.search_box.setVisible(has_letters)
        self.batch_button.setVisible(has_letters or not self._roll.is_read)
        self.state_segments.setVisible(has_letters)

    def _show_empty(self) -> None:
        if not self._roll.is_read or self._roll.shown:
            return
        clear(self._empty_lines)
        self._empty_lines.addWidget(self._empty_state())

    def _empty_state(self) -> EmptyState:
        roll, context = self._roll, self._context
        if not roll.rows:
            return no_letters(context, self.batch_wanted.emit)
        if roll.search_text or roll.state is None:
            return nothing_fits(context, self._show_all)
        return none_in_state(context, roll.state)

    def _show_chosen(self) -> None:
        rows = [self._roll.row(one) for one in self.table.chosen_ids()]
        chosen = tuple(row_ for row_ in rows if row_ is not None)
        self._facts = None
        self.output.close_panel()
        if len(chosen) > 1:
            self._wanted_id = ""
            self.detail.show_rows(chosen)
        elif not chosen:
            self.detail.show_message(self._say(mark("Choose a letter in the list.")))
        else:
            self._wanted_id = chosen[0].id
            if chosen[0].state is LetterState.DRAFT:
                self.detail.show_draft(chosen[0])
            else:
                self._read_present()

    def _read_present(self) -> None:
        letters, row_ = open_letters_of(self._context), self._roll.row(self._wanted_id)
        if row_ is None or row_.state is LetterState.DRAFT:
            return
        if not letters.is_ready:
            letters.warm()
            return
        wanted, today, book = row_.id, self._context.clock.today(), self._context.session.book
        order = letters.desk().order(ComposerState(draft_id=""))
        self._context.session.run(
            self,
            lambda vault: read_letter(vault, wanted, book, today, order),
            self._on_letter_read,
            lambda error: self.detail.show_message(sentence_for(error, self._context.tongue)),
            newest_of="mail.letter",
        )

    def _on_letter_read(self, facts: LetterFacts) -> None:
        row_ = self._roll.row(facts.letter.id)
        if row_ is not None and row_.id == self._wanted_id:
            self._facts = facts
            self.detail.show_letter(row_, facts)

    # what happens

    def _on_chosen(self) -> None:
        if not self.output.is_busy:
            self._show_chosen()

    def _on_opened(self) -> None:
        if not self._has_room_for_both:
            self._is_covering = True
            self._show_parts()
            self.detail.back_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to_list(self) -> None:
        self._is_covering = False
        self._show_parts()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_step_wanted(self, state: LetterState, day: datetime.date, because: str) -> None:
        self._steps.set_state(self.table.chosen_ids(), state, day, because)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed goes

    def _on_print_wanted(self) -> None:
        ids = self.table.chosen_ids()
        if len(ids) > 1:
            self.ready_wanted.emit(ids)
            return
        request, proof = self.detail.request, self.detail.preview.proof
        if self._facts is not None and request is not None and proof is not None:
            self.output.open_panel(self._facts, request, proof)

    def _on_save_wanted(self) -> None:
        request, proof = self.detail.request, self.detail.preview.proof
        if self._facts is not None and request is not None and proof is not None:
            self.output.save(self._facts, request, proof)

    def _on_person_wanted(self) -> None:
        row_ = self._roll.row(self._wanted_id)
        if row_ is not None:
            self._context.go(Destination(ScreenId.PEOPLE, recipient_id=row_.recipient_id))

    def _go_to_draft(self, draft_id: str) -> None:
        self._context.go(Destination(ScreenId.WRITE, draft_id=draft_id))
