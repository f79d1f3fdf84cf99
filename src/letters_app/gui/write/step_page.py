"""What every step of a letter is: a page over one model, with a word to say before the writer goes on."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.write.letter_model import LetterModel


class StepPage(QWidget):
    """One step. Built when first gone to, and anew when the language of the screen changes."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.model = model
        self.say = context.tongue.say
        self.say_number = context.tongue.say_number

    def take_focus(self) -> None:
        """The step comes into view: put the focus where a writer begins."""

    def flush(self) -> None:
        """Put what is typed into the letter now: another step, another letter or the lock comes."""

    def may_go_on(self) -> bool:
        """Tell whether the button of the next step may go there; a step that wants to ask first does so and says no."""
        return True
