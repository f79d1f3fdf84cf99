"""The fourth step: findings of words and facts as one list, worst first. The check advises; going on is possible."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, Step
from letters_app.domain.finding import Severity
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.write.check.aside_list import AsideList
from letters_app.gui.write.check.check_scope import CheckScopeCard
from letters_app.gui.write.check.finding_card import FindingCard, WayOfFinding, passage_of
from letters_app.gui.write.leaving import leave
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.print_anyway import PrintAnywayBar
from letters_app.gui.write.problem_list import ProblemList
from letters_app.gui.write.proof_asker import ReadingState
from letters_app.gui.write.step_page import StepPage
from letters_app.gui.write.words.typed_words import take_words_out
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import PlacedFinding

_WIDEST_PX = 760


class CheckStep(StepPage):
    """Follows one letter."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self._shown: object = None
        self.cards: tuple[FindingCard, ...] = ()
        self.summary = Paragraph("", TextKind.HEADING)
        self.summary.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._counts = Paragraph("", TextKind.QUIET)
        self.question = PrintAnywayBar(context, model)
        self.problems = ProblemList(context, model, self)
        self._list = column(spacing=12)
        self.aside = AsideList(context)
        self.scope = CheckScopeCard(context)
        self.scope.read_again_wanted.connect(model.read_again)
        self.read_tick = QCheckBox(self.say(mark("Somebody else has read this letter")))
        self._build()
        self.question.fallen_away.connect(self._begin_at_list)
        self.question.agreed.connect(lambda: self.model.go_to(Step.PAPER))
        self.question.declined.connect(self._begin_at_list)
        self.aside.back_wanted.connect(model.count_again)
        self.read_tick.clicked.connect(self._on_read_clicked)
        model.proof_changed.connect(self._show)
        model.changed.connect(self._show)
        self._show()

    def take_focus(self) -> None:
        """Begin at the summary, so that it is read first."""
        self.summary.setFocus()

    def flush(self) -> None:
        """Another step comes into view."""
        self.question.drop()

    def may_go_on(self) -> bool:
        """Ask once about remarks of the worst kind."""
        return not self.question.ask()

    def _build(self) -> None:
        area = ScrollColumn(spacing=0, margins=(24, 20, 24, 24))
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST_PX)
        lines = column(inside, spacing=12)
        for widget in (self.summary, self._counts, self.question, self.problems):
            lines.addWidget(widget)
        lines.addLayout(self._list)
        lines.addWidget(self.aside)
        reading = column(spacing=0)
        reading.addWidget(self.read_tick)
        note = self.say(mark("If you like: many groups let a second person read each letter before it is printed."))
        self.read_tick.setAccessibleDescription(note)
        words = Paragraph(note, TextKind.SMALL)
        words.setContentsMargins(31, 0, 0, 0)
        reading.addWidget(words)
        lines.addLayout(reading)
        lines.addWidget(self.scope)
        area.body.addWidget(inside)
        area.body.addStretch(1)
        column(self).addWidget(area)

    def _show(self) -> None:
        self.read_tick.setChecked(self.model.state.read_by_second_person)
        findings = sorted(self.model.findings, key=lambda placed: -placed.finding.severity.rank)
        is_checked = self.model.is_checked_now
        is_empty = self.model.state.text.is_empty()
        passages = [passage_of(placed, self.model.state.text) for placed in findings]
        reading = self.model.reading
        self.scope.show_reading(reading)
        shown = (findings, passages, self.model.aside, is_checked, is_empty, reading)
        if shown == self._shown:
            return
        self._shown = shown
        self._say_summary(findings, is_checked=is_checked, is_empty=is_empty)
        had_focus = self._focused_card()
        clear(self._list)
        cards = []
        for placed, passage in zip(findings, passages, strict=True):
            card = FindingCard(self.context, placed, passage)
            card.way_chosen.connect(self._on_way_chosen)
            card.leave_wanted.connect(partial(leave, self.context, self.model))
            self._list.addWidget(card)
            cards.append(card)
        self.cards = tuple(cards)
        self.aside.show_aside(self.model.aside)
        if had_focus is not None:
            self._focus_card(had_focus)

    def _say_summary(self, findings: list[PlacedFinding], *, is_checked: bool, is_empty: bool) -> None:
        counts = dict.fromkeys(Severity, 0)
        for placed in findings:
            counts[placed.finding.severity] += 1
        if self.model.recipient is None:
            text = self.say(mark("First choose whom the letter is for."))
        elif is_empty:
            text = self.say(mark("There are no words to check yet."))
        elif not findings and not is_checked:
            text = self.say(mark("The letter is being checked…"))
        elif not findings and self.model.reading is ReadingState.READING:
            text = self.say(mark("The rules found nothing. The statistical reader is still reading…"))
        elif not findings:
            text = self.say(mark("Nothing was found that would keep this letter from arriving."))
        else:
            text = self.say_number("{number} remark on this letter", "{number} remarks on this letter", len(findings))
        parts = []
        if counts[Severity.BLOCK]:
            block = counts[Severity.BLOCK]
            parts.append(
                self.say_number("{number} asks again before printing", "{number} ask again before printing", block)
            )
        if counts[Severity.WARN]:
            warn = counts[Severity.WARN]
            parts.append(self.say_number("{number} to look at", "{number} to look at", warn))
        if counts[Severity.HINT]:
            parts.append(self.say_number("{number} hint", "{number} hints", counts[Severity.HINT]))
        self.summary.show_text(text)
        self._counts.show_text(" · ".join(parts))
        self._counts.setVisible(bool(parts))

    def _on_way_chosen(self, way: WayOfFinding, placed: PlacedFinding) -> None:
        if way is WayOfFinding.GO:
            self.model.show_place(placed.places[0])
        elif way is WayOfFinding.OUT:
            self._take_out(placed)
        elif way is WayOfFinding.PERSON:
            self.context.go(Destination(ScreenId.PEOPLE, recipient_id=self.model.state.recipient_id))
        elif way is WayOfFinding.RETURN_ADDRESS:
            self.model.go_to(Step.PAPER)

    def _take_out(self, placed: PlacedFinding) -> None:
        def without(composer: Composer, state: ComposerState) -> ComposerState:
            after = state
            # From the end, so that the places before stay where they are; undone at once, so the first past counts.
            for place in sorted(placed.places, key=lambda each: (each.paragraph, each.sentence), reverse=True):
                step = take_words_out(composer, after, placed.finding, place)
                after = replace(step, past=after.past) if after is not state and step is not after else step
            return after

        before = self.model.state.text
        if self.model.apply(without) and self.model.state.text != before:
            undo = NoticeAction(self.say(mark("Undo")), self.model.undo)
            self.context.notify(self.say(mark("The words are out. Read the sentence once more.")), actions=(undo,))

    def _on_read_clicked(self) -> None:
        self.model.mark_read(by_second_person=self.read_tick.isChecked())

    def _begin_at_list(self) -> None:
        self._focus_card(0)

    def _focused_card(self) -> int | None:
        """Return the number of the card that has the focus: whoever works through the list goes on there."""
        focus = QApplication.focusWidget()
        if focus is None:
            return None
        if any(focus is button for button in self.aside.buttons):
            return 0
        return next((number for number, card in enumerate(self.cards) if card.isAncestorOf(focus)), None)

    def _focus_card(self, number: int) -> None:
        if self.cards:
            self.cards[min(number, len(self.cards) - 1)].buttons[0].setFocus()
        else:
            self.summary.setFocus()
