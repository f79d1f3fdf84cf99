"""How hard a passphrase is to guess, as a bar with words: the words say it all."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.vaults.passphrase_strength import Strength, StrengthLevel, StrengthReason

LEVELS = {
    StrengthLevel.TOO_WEAK: mark("Too easy to guess."),
    StrengthLevel.WEAK: mark("Weak: a computer guesses it in hours."),
    StrengthLevel.FAIR: mark("Fair: it holds for days against somebody with many computers."),
    StrengthLevel.GOOD: mark("Good: it holds for years."),
    StrengthLevel.STRONG: mark("Strong: nobody guesses it."),
}
REASONS = {
    StrengthReason.NONE: "",
    StrengthReason.EMPTY: mark("Type at least twelve characters."),
    StrengthReason.TOO_SHORT: mark("Type at least twelve characters."),
    StrengthReason.COMMON: mark("It is among the first that are tried. Take words that have nothing in common."),
    StrengthReason.REPEATS: mark("It says the same again and again. Take different words."),
    StrengthReason.KEYBOARD: mark("It runs along the keyboard. Take words instead."),
    StrengthReason.DATES: mark("Dates and numbers are guessed early. Take words instead."),
    StrengthReason.FEW_WORDS: mark("Another word or two would make it stronger."),
    StrengthReason.SHORT: mark("More characters would make it stronger."),
}


TONES = {
    StrengthLevel.TOO_WEAK: Tone.BLOCK,
    StrengthLevel.WEAK: Tone.WARN,
    StrengthLevel.FAIR: Tone.WARN,
    StrengthLevel.GOOD: Tone.GOOD,
    StrengthLevel.STRONG: Tone.GOOD,
}


class StrengthMeter(QWidget):
    """Takes no room of its own to be read: one bar, one sentence."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._say = context.tongue.say
        self._bar = QProgressBar()
        self._bar.setRange(0, len(StrengthLevel) - 1)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self._say(mark("Strength of the passphrase")))
        self._words = PlainLabel(kind=TextKind.SMALL, wrap=True)
        lines = column(self, spacing=4)
        lines.addWidget(self._bar)
        lines.addWidget(self._words)

    def show_strength(self, strength: Strength) -> None:
        """Show an estimate."""
        self._bar.setValue(strength.level.value)
        self._bar.setProperty("tone", TONES[strength.level].value)
        self._bar.style().unpolish(self._bar)
        self._bar.style().polish(self._bar)
        parts = [REASONS[strength.reason]]
        if strength.reason is not StrengthReason.EMPTY:
            parts.insert(0, LEVELS[strength.level])
        words = " ".join(self._say(part) for part in parts if part)
        self._words.show_text(words)
        self._bar.setAccessibleDescription(words)
