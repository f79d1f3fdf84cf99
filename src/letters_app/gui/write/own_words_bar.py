"""Asks in the page what becomes of the writer's own words when a letter gets another reader or language."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.composing.composer_state import OwnWords
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.notice_bar import NoticeAction, NoticeBar
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark


class OwnWordsBar(QWidget):
    """Shows the question of a model while it has one."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self._line = column(self, margins=(24, 12, 24, 0))
        self._bar: NoticeBar | None = None
        model.question_changed.connect(self.show_question)
        self.show_question()

    def show_question(self) -> None:
        """Show the question, or nothing."""
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
        question = self._model.question
        self.setVisible(question is not None)
        if question is None:
            return
        say = self._context.tongue.say
        text = self._context.tongue.say_number(
            "You wrote {number} sentence yourself. Does it come along, or does it stay behind?",
            "You wrote {number} sentences yourself. Do they come along, or do they stay behind?",
            question.count,
        )
        actions = (
            NoticeAction(say(mark("Take my words along")), lambda: self._answer(OwnWords.KEEP)),
            NoticeAction(say(mark("Leave them out")), lambda: self._answer(OwnWords.DISCARD)),
            NoticeAction(say(mark("Change nothing")), self._model.drop_question),
        )
        self._bar = NoticeBar(self._context.theme, text, Tone.WARN, actions)
        self._line.addWidget(self._bar)
        self._bar.show()
        self._bar.announce()
        self._bar.buttons[0].setFocus()

    def _answer(self, own_words: OwnWords) -> None:
        if self._model.question is not None:
            self._model.question.answer(own_words)
