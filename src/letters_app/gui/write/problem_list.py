"""What keeps a piece of paper from being made, each with the way to mend it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.layouts import clear, column
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.elements.notice_card import NoticeCard
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.pieces import WayOut, way_out_of
from letters_app.services.letters.proof_problem import ProofProblem, ProofProblemKind


class ProblemList(QWidget):
    """Takes no room while all is well. The empty letter is no problem here: the step itself says so."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._lines = column(self, spacing=8)
        self._shown: tuple[ProofProblem, ...] | None = None
        model.proof_changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        found = self._model.proof.problems if self._model.proof else ()
        by_message = {each.message: each for each in found if each.kind is not ProofProblemKind.EMPTY_TEXT}
        problems = tuple(by_message.values())  # the same character is missing in the letter and in the own copy
        if problems == self._shown:
            return
        self._shown = problems
        clear(self._lines)
        self.setVisible(bool(problems))
        for problem in problems:
            self._lines.addWidget(self._bar(problem))

    def _bar(self, problem: ProofProblem) -> NoticeCard:
        tongue = self._context.tongue
        way = way_out_of(self._model, problem)
        actions: tuple[NoticeAction, ...] = ()
        if way is not None:
            actions = (NoticeAction(tongue.say(way.text), lambda: self._follow(way), ButtonKind.PLAIN),)
        return NoticeCard(self._context.theme, tongue.say_message(problem.message), Tone.WARN, actions)

    def _follow(self, way: WayOut) -> None:
        if way.place is not None:
            self._model.show_place(way.place)
        elif way.step is not None:
            self._model.go_to(way.step)
        elif way.destination is not None:
            self._context.go(way.destination)
