"""What the import did, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.exchange.problems import RowProblem
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row
from letters_app.gui.people_import.import_words import problem_words
from letters_app.gui.theme.typefaces import beside_text
from letters_app.i18n.marking import mark

_WIDEST_PX = 760
_RUNS_NAMED = 40


class ResultStep(QWidget):
    """The last page."""

    show_wanted = Signal()
    undo_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say, icon = context.tongue.say, context.theme.icon
        scroll = ScrollColumn()
        column(self, spacing=0).addWidget(scroll)
        card = Card(spacing=12, padding=24)
        card.setMaximumWidth(beside_text(_WIDEST_PX))
        head = row(spacing=12)
        self._icon = IconLabel(icon("circle-check", "good"), 24)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = PlainLabel("", TextKind.HEADING, wrap=True)
        head.addWidget(self._words, 1)
        card.body.addLayout(head)
        self._more = PlainLabel("", TextKind.QUIET, wrap=True)
        card.body.addWidget(self._more)
        self.show_button = ActionButton(say(mark("Show them")), ButtonKind.PRIMARY)
        self.undo_button = ActionButton(say(mark("Undo import")), icon=icon("undo-2"))
        another_button = ActionButton(say(mark("Import another list")))
        self.show_button.clicked.connect(self.show_wanted)
        self.undo_button.clicked.connect(self.undo_wanted)
        another_button.clicked.connect(self.another_wanted)
        buttons = FlowRow()
        for button in (self.show_button, self.undo_button, another_button):
            buttons.add(button)
        card.body.addWidget(buttons)
        scroll.body.addWidget(card)
        self._refused_card = Card(say(mark("Rows that were refused")), spacing=12, padding=24)
        self._refused_card.setMaximumWidth(beside_text(_WIDEST_PX))
        self._refused_lines = column(spacing=12)
        self._refused_card.body.addLayout(self._refused_lines)
        self._refused_card.hide()
        scroll.body.addWidget(self._refused_card)
        scroll.body.addStretch(1)

    def show_done(self, added: int, changed: int, refused: Sequence[RowProblem]) -> None:
        """Say what was done, and which rows were not taken in and why."""
        tongue = self._context.tongue
        parts = []
        if added:
            parts.append(tongue.say_number("{number} person was added.", "{number} people were added.", added))
        if changed:
            parts.append(tongue.say_number("{number} person was changed.", "{number} people were changed.", changed))
        self._words.show_text(
            " ".join(parts) or tongue.say(mark("Nothing was changed: everything stood there already."))
        )
        more = [tongue.say(mark("The state before is kept in a verified backup."))] if parts else []
        if refused:
            text = tongue.say_number(
                "{number} row of the list was refused; mend it there and import the list again.",
                "{number} rows of the list were refused; mend them there and import the list again.",
                len(refused),
            )
            more.append(text)
        self._more.show_text(" ".join(more))
        self._show_refused(refused)
        self._icon.show_icon(self._context.theme.icon("circle-check", "good"))
        self.show_button.setEnabled(True)
        self.undo_button.setEnabled(bool(parts))

    def show_undone(self) -> None:
        """Say that everything is as before."""
        say = self._context.tongue.say
        self._icon.show_icon(self._context.theme.icon("undo-2", "hint"))
        self._words.show_text(say(mark("Taken back: the address book is as it was before the import.")))
        self._more.show_text("")
        self._show_refused(())
        self.show_button.setEnabled(False)
        self.undo_button.setEnabled(False)

    def _show_refused(self, refused: Sequence[RowProblem]) -> None:
        """List the rows by reason: whoever mends the list needs both."""
        clear(self._refused_lines)
        self._refused_card.setVisible(bool(refused))
        tongue = self._context.tongue
        rows: dict[str, list[int]] = {}
        for problem in refused:
            rows.setdefault(problem_words(tongue, problem), []).append(problem.row)
        for reason, numbers in rows.items():
            runs = _runs(numbers)
            named = ", ".join(runs[:_RUNS_NAMED]) + ("…" if len(runs) > _RUNS_NAMED else "")
            words = tongue.say_number("Row {numbers}", "Rows {numbers}", len(numbers), numbers=named)
            lines = column(spacing=2)
            lines.addWidget(PlainLabel(reason, TextKind.STRONG, wrap=True))
            lines.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))
            self._refused_lines.addLayout(lines)


def _runs(numbers: Sequence[int]) -> list[str]:
    """Return row numbers with those that follow each other as one: «1–30», «34»."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
