"""The three ways to write, as large choices."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from letters_app.domain.by_hand import WritingMode
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.layouts import column
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper.writing_words import MODE_NAMES, MODE_TIPS
from letters_app.gui.write.what.choice_grid import Choice, ChoiceGrid
from letters_app.i18n.marking import mark


class ModeChoice(QWidget):
    """Changes the letter's way of writing; the details are chosen in the step Paper."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self.grid: ChoiceGrid[WritingMode] = ChoiceGrid(context.tongue.say(mark("Way of writing")))
        column(self).addWidget(self.grid)
        self.grid.chosen.connect(self._on_chosen)
        self.show_choice()

    def show_choice(self) -> None:
        """Show which one is on."""
        say = self._context.tongue.say
        choices = [Choice(mode, say(name), (say(MODE_TIPS[mode]),)) for mode, name in MODE_NAMES.items()]
        self.grid.offer(choices, self._model.paper.writing.mode)

    def _on_chosen(self, mode: WritingMode) -> None:
        paper = self._model.paper
        writing = replace(paper.writing, mode=mode, remarks_in=self._context.tongue.language)
        self._model.set_paper(replace(paper, writing=writing))
        self.show_choice()
