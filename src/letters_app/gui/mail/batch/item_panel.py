"""Beside the list: what is to be known of the chosen letter, three answers, the order in the tray, the totals."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.finding import Severity
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, rule
from letters_app.gui.elements.pill import Pill
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.batch_totals import BatchTotals
from letters_app.gui.mail.batch.item_words import item_mark, skip_sentence
from letters_app.gui.write.rule_words import source_sentence
from letters_app.i18n.marking import mark
from letters_app.services.mailings.item_standing import (
    Answer,
    SharedRemark,
    Standing,
    is_too_alike,
    remarks_of,
    shared_remarks,
)
from letters_app.services.mailings.prepare_mailing import PreparedEntry

_MOST_SHARED = 2


class ItemPanel(QFrame):
    """``answered`` brings the numbers and the ``Answer``; ``None`` takes one back."""

    answered = Signal(object, object)
    person_wanted = Signal(str)
    vary_wanted = Signal(int)
    item_wanted = Signal(int)

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._context = context
        self._model = model
        self._say = context.tongue.say
        self._item_lines = column(spacing=10)
        self.totals = BatchTotals(context, model)
        scroll = ScrollColumn(spacing=14, margins=(20, 20, 20, 20))
        scroll.body.addLayout(self._item_lines)
        scroll.body.addStretch(1)
        scroll.body.addWidget(rule())
        scroll.body.addWidget(self.totals)
        column(self, spacing=0).addWidget(scroll)

    def show_items(self, numbers: tuple[int, ...]) -> None:
        """Show one letter, several, or what many have in common."""
        clear(self._item_lines)
        chosen = [prepared for number in numbers if (prepared := self._model.entry(number)) is not None]
        if len(chosen) == 1:
            self._show_one(chosen[0])
        elif chosen:
            self._show_several(chosen)
        self._show_shared()
        self.totals.show_totals()

    def _show_one(self, prepared: PreparedEntry) -> None:
        item, say = prepared.item, self._say
        standing = self._model.standing(prepared)
        title = say(mark("{number} · {name}"), number=item.number, name=item.recipient_label or "—")
        self._item_lines.addWidget(Paragraph(title, TextKind.STRONG))
        shown = item_mark(prepared, standing, self._context.tongue, self._model.accepted)
        pill = FlowRow()
        pill.add(Pill(shown.text, shown.tone))
        self._item_lines.addWidget(pill)
        if item.facility_label:
            self._item_lines.addWidget(Paragraph(item.facility_label, TextKind.QUIET))
        for reason in item.reasons:
            self._item_lines.addWidget(Paragraph(skip_sentence(reason, self._context.tongue)))
        for finding in remarks_of(prepared):
            kind = TextKind.PROBLEM if finding.severity is Severity.BLOCK else TextKind.BODY
            self._item_lines.addWidget(Paragraph(self._context.tongue.say_message(finding.message), kind))
            self._item_lines.addWidget(
                Paragraph(
                    source_sentence(finding.source, self._context.tongue, is_verified=finding.source_verified),
                    TextKind.SMALL,
                )
            )
        if standing is Standing.READY:
            self._item_lines.addWidget(Paragraph(say(mark("Nothing stands in its way.")), TextKind.QUIET))
        if standing is Standing.LOOK and not remarks_of(prepared):
            self._show_likeness(prepared)  # it is all there is to decide about, so it comes before the answers
            self._add_answers((item.number,), {standing})
            return
        self._add_answers((item.number,), {standing}, prepared.entry.recipient_id)
        self._show_likeness(prepared)

    def _show_several(self, chosen: list[PreparedEntry]) -> None:
        words = self._context.tongue.say_number("{number} letter is chosen", "{number} letters are chosen", len(chosen))
        self._item_lines.addWidget(Paragraph(words, TextKind.STRONG))
        numbers = tuple(prepared.entry.number for prepared in chosen)
        self._add_answers(numbers, {self._model.standing(prepared) for prepared in chosen})

    def _add_answers(self, numbers: tuple[int, ...], standings: set[Standing], recipient_id: str = "") -> None:
        say, icon = self._say, self._context.theme.icon
        ways = FlowRow(spacing=8)
        if standings & {Standing.LOOK, Standing.HELD}:
            self._add_answer(ways, say(mark("Print anyway")), numbers, Answer.ANYWAY)
        if standings & {Standing.READY, Standing.ANYWAY, Standing.LOOK}:
            self._add_answer(ways, say(mark("Leave out")), numbers, Answer.LEAVE_OUT)
        if not self._model.answers.keys().isdisjoint(numbers):
            self._add_answer(ways, say(mark("Take the answer back")), numbers, None)
        if recipient_id and standings & {Standing.LOOK, Standing.HELD, Standing.IMPOSSIBLE}:
            check = ActionButton(say(mark("Re-check the address")), icon=icon("map-pin", "text"))
            check.clicked.connect(lambda: self.person_wanted.emit(recipient_id))
            ways.add(check)
        self._item_lines.addWidget(ways)

    def _add_answer(self, ways: FlowRow, words: str, numbers: tuple[int, ...], answer: Answer | None) -> None:
        button = ActionButton(words)
        button.setEnabled(not self._model.is_busy)
        button.clicked.connect(lambda: self.answered.emit(numbers, answer))
        ways.add(button)

    def _show_likeness(self, prepared: PreparedEntry) -> None:
        likeness = prepared.likeness
        if likeness is None or not is_too_alike(prepared):
            return
        tongue, number = self._context.tongue, prepared.entry.number
        self._item_lines.addWidget(rule())
        share = self._say(mark("{percent} %"), percent=likeness.percent)
        title = self._say(mark("{share} like letter {number}"), share=share, number=likeness.like_number)
        self._item_lines.addWidget(Paragraph(title, TextKind.STRONG))
        words = tongue.say_number(
            "{number} sentence is the same, and both go to the same place.",
            "{number} sentences are the same, and both go to the same place.",
            likeness.same_sentences,
        )
        self._item_lines.addWidget(Paragraph(words, TextKind.QUIET))
        ways = FlowRow(spacing=8)
        if prepared.entry.letter is None:
            vary = ActionButton(
                self._say(mark("Make this one different")), icon=self._context.theme.icon("shuffle", "text")
            )
            vary.setEnabled(not self._model.is_busy)
            vary.clicked.connect(lambda: self.vary_wanted.emit(number))
            ways.add(vary)
        other = ActionButton(self._say(mark("Look at letter {number}"), number=likeness.like_number), ButtonKind.LINK)
        other.clicked.connect(lambda: self.item_wanted.emit(likeness.like_number))
        ways.add(other)
        self._item_lines.addWidget(ways)

    def _show_shared(self) -> None:
        shared = shared_remarks(self._model.entries, self._model.answers, self._model.accepted)[:_MOST_SHARED]
        if not shared:
            return
        self._item_lines.addWidget(rule())
        self._item_lines.addWidget(Paragraph(self._say(mark("The same on several letters")), TextKind.SMALL_STRONG))
        for remark in shared:
            self._item_lines.addWidget(Paragraph(self._shared_words(remark)))
            ways = FlowRow(spacing=8)
            words = self._context.tongue.say_number(
                "Print this {number} anyway", "Print these {number} anyway", len(remark.numbers)
            )
            self._add_answer(ways, words, remark.numbers, Answer.ANYWAY)
            self._item_lines.addWidget(ways)

    def _shared_words(self, remark: SharedRemark) -> str:
        return self._context.tongue.say_number(
            "{number} letter: {remark}",
            "{number} letters: {remark}",
            len(remark.numbers),
            remark=self._context.tongue.say_message(remark.finding.message),
        )
