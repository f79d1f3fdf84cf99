"""Over the sentences: remarks about the whole letter, what keeps it from the paper, and what was set aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.leaving import aside_words
from letters_app.gui.write.words.finding_note import FindingNote
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import PlacedFinding, PutAside
from letters_app.services.letters.proof_problem import ProofProblem, ProofProblemKind

_HIGHEST_PX = 220
"""What opens over the sentences scrolls beyond this."""


class LetterRemarks(QWidget):
    """One line that opens. It takes no room while there is nothing to say."""

    leave_wanted = Signal(object, object)
    """The finding that the writer leaves, and the ``AsideScope``: how far."""
    bring_back_wanted = Signal(object)
    """What was ``PutAside`` and is to count again."""
    changed = Signal()
    """Other buttons are there now."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown: object = None
        self.notes: tuple[FindingNote, ...] = ()
        lines = column(self, spacing=6, margins=(24, 10, 24, 0))
        self._problems = column(spacing=4)
        self._line = FlowRow(spacing=8)
        self._area = ScrollColumn(spacing=10, margins=(0, 4, 8, 4))
        lines.addLayout(self._problems)
        lines.addWidget(self._line)
        lines.addWidget(self._area)
        self._area.hide()
        self.hide()

    def show_remarks(
        self, findings: Sequence[PlacedFinding], aside: Sequence[PutAside], problems: Sequence[ProofProblem]
    ) -> None:
        """Show what there is about the whole letter, and what the newest check found and was put aside."""
        problems = [problem for problem in problems if problem.kind is ProofProblemKind.CHARACTER_WITHOUT_FONT]
        shown = ([placed.finding for placed in findings], list(aside), problems)
        if shown == self._shown:
            return
        self._shown = shown
        was_open = self._area.isVisibleTo(self)
        clear(self._problems)
        self._line.clear()
        clear(self._area.body)
        say_number = self._context.tongue.say_number
        for problem in dict.fromkeys(problem.message for problem in problems):
            self._problems.addLayout(self._problem_line(self._context.tongue.say_message(problem)))
        count = len(findings)
        if count:
            words = say_number("{number} remark on the whole letter", "{number} remarks on the whole letter", count)
            self._opener(words, "info", is_open=was_open)
        if aside:
            words = say_number("{number} remark left aside", "{number} remarks left aside", len(aside))
            self._opener(words, "eye-off", is_open=was_open)
        self.notes = tuple(self._note(placed) for placed in findings)
        for put_aside in aside:
            self._add_aside(put_aside)
        self._area.body.addStretch(1)
        self._area.setVisible(was_open and bool(count or aside))
        self._fit()
        self.setVisible(bool(count or aside or problems))
        self._line.setVisible(bool(count or aside))
        self.changed.emit()

    def open(self) -> None:
        """Show all of them."""
        self._area.show()
        self._fit()

    def _opener(self, words: str, icon: str, *, is_open: bool) -> None:
        button = WrappingButton(((words, TextKind.LINK),), ButtonKind.LINK, self._context.theme.icon(icon, "quiet"), 14)
        button.setCheckable(True)
        button.setChecked(is_open)
        button.clicked.connect(self._on_opener_clicked)
        self._line.add(button)

    def _on_opener_clicked(self) -> None:
        self._area.setVisible(not self._area.isVisible())
        self._fit()

    def _fit(self) -> None:
        wanted = self._area.body.totalHeightForWidth(max(self.width() - 48, 240))
        self._area.setFixedHeight(max(0, min(wanted, _HIGHEST_PX)))

    def _note(self, placed: PlacedFinding) -> FindingNote:
        note = FindingNote(self._context, placed)
        note.leave_wanted.connect(self.leave_wanted)
        self._area.body.addWidget(note)
        return note

    def _add_aside(self, aside: PutAside) -> None:
        line = row(spacing=8)
        words = aside_words(self._context, aside)
        line.addWidget(PlainLabel(words, TextKind.SMALL, wrap=True), 1)
        say = self._context.tongue.say
        back = WrappingButton(((say(mark("Bring it back")), TextKind.LINK),), ButtonKind.LINK)
        back.setAccessibleDescription(words)
        back.clicked.connect(lambda: self.bring_back_wanted.emit(aside))
        line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        self._area.body.addLayout(line)

    def _problem_line(self, words: str) -> QHBoxLayout:
        line = row(spacing=8)
        line.addWidget(IconLabel(self._context.theme.icon("octagon-alert", "block"), 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(PlainLabel(words, TextKind.PROBLEM, wrap=True), 1)
        return line
