"""Pills: a few words in a tone. The words say it all; the colour only helps."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from letters_app.gui.elements.labels import PlainLabel
from letters_app.gui.theme.tokens import Tone


class Pill(PlainLabel):
    """A mark such as "checked 12 Nov"."""

    def __init__(self, text: str, tone: Tone = Tone.HINT, parent: QWidget | None = None) -> None:
        super().__init__(text, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("pill", tone.value)

    def show_tone(self, text: str, tone: Tone) -> None:
        """Say something else."""
        self.show_text(text)
        self.setProperty("pill", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.adjustSize()
