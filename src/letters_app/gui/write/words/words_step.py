"""The third step: the words of the letter."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.composing.composer_state import Place, Step
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.elements.layouts import clear, column
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.step_page import StepPage
from letters_app.gui.write.words.words_board import WordsBoard
from letters_app.i18n.marking import mark


class WordsStep(StepPage):
    """Shows the words once kind and language are chosen; before that, where to choose them."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self._context = context
        self._model = model
        self._place = column(self)
        self.board: WordsBoard | None = None
        """``None`` until the letter has a language."""
        self._is_built = False
        self._follow()
        model.changed.connect(self._follow)

    def flush(self) -> None:
        """Put what is typed into the letter now: another step, another letter or the lock comes."""
        if self.board is not None:
            self.board.flush()

    def take_focus(self) -> None:
        """Begin at the first sentence."""
        if self.board is not None:
            self.board.take_focus()

    def show_place(self, paragraph: int, sentence: int, start: int, end: int) -> None:
        """Go to words of the letter, counted in code points of their sentence, and select them."""
        if self.board is not None:
            self.board.show_place(Place(paragraph, sentence), start, end)

    def _follow(self) -> None:
        text = self._model.state.text
        languages = (text.language, text.parallel_language)
        is_chosen = bool(text.language) and self._model.state.kind is not None
        present = self.board.languages if self.board is not None else None
        if self._is_built and present == (languages if is_chosen else None):
            return
        self._is_built = True
        clear(self._place)
        self.board = WordsBoard(self._context, self._model) if is_chosen else None
        self._place.addWidget(self.board or self._nothing_chosen())

    def _nothing_chosen(self) -> EmptyState:
        say = self._context.tongue.say
        button = ActionButton(say(mark("Choose what to write")), ButtonKind.PRIMARY)
        button.clicked.connect(lambda: self._model.go_to(Step.WHAT))
        return EmptyState(
            self._context.theme.icon("pencil-line", "quiet"),
            say(mark("There are no words yet")),
            say(mark("First choose what kind of letter this is and in which language.")),
            (button,),
        )
