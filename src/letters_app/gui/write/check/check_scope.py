"""What the check looked at, in which languages it can, and what no machine sees."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.write.proof_asker import ReadingState
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.rule_languages import RuleLanguage, rule_languages

_READING = {
    ReadingState.READING: mark("The statistical reader is still reading this letter."),
    ReadingState.READ: mark(
        "The statistical reader compared each passage with some thousand that were marked by hand. It finds what no "
        "word tells, and it can err."
    ),
    ReadingState.ABSENT: mark(
        "The statistical reader is not installed here. The rules alone were used; what no word tells they cannot find."
    ),
    ReadingState.FAILED: mark(
        "The statistical reader stopped working. The rules alone were used; what no word tells they cannot find."
    ),
}


class CheckScopeCard(Card):
    """Calm words under the list. The languages are read in a worker."""

    read_again_wanted = Signal()
    """The statistical reader stopped and is to be started anew."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(say(mark("What was checked")), parent, spacing=6)
        self._tongue = context.tongue
        looked_at = mark(
            "The words, by the rules for the letter’s language; the address and how old its check is; what is known of "
            "the person’s custody; pages and weight, by the rules of the place."
        )
        self._languages = Paragraph("", TextKind.SMALL)
        self._reading = Paragraph("")
        self.again_button = ActionButton(say(mark("Start it again")), ButtonKind.LINK)
        self.again_button.clicked.connect(self.read_again_wanted)
        unseen = mark(
            "No machine sees what only you know: whom a story could give away, what a joke sounds like behind a wall, "
            "whether a promise can be kept. Read the letter once as if a stranger read it aloud."
        )
        self.body.addWidget(Paragraph(say(looked_at)))
        self.body.addWidget(self._languages)
        self.body.addWidget(self._reading)
        self.body.addWidget(self.again_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(Paragraph(say(unseen)))
        for hidden in (self._languages, self._reading, self.again_button):
            hidden.hide()
        context.press.submit(self, rule_languages, self._show_languages)

    def show_reading(self, reading: ReadingState) -> None:
        """Say what the statistical reader did, or that there is none."""
        words = _READING.get(reading, "")
        self._reading.show_text(self._tongue.say(words) if words else "")
        self._reading.setVisible(bool(words))
        self.again_button.setVisible(reading is ReadingState.FAILED)

    def _show_languages(self, languages: tuple[RuleLanguage, ...]) -> None:
        tongue = self._tongue
        verified = self._names(languages, is_verified=True)
        not_verified = self._names(languages, is_verified=False)
        parts = []
        if verified:
            parts.append(tongue.say(mark("There are rules of words for: {languages}."), languages=verified))
        if not_verified:
            parts.append(
                tongue.say(
                    mark("There are rules of words, not yet read by native speakers, for: {languages}."),
                    languages=not_verified,
                )
            )
        parts.append(tongue.say(mark("In other languages only what holds in all of them is found.")))
        self._languages.show_text(" ".join(parts))
        self._languages.show()

    def _names(self, languages: tuple[RuleLanguage, ...], *, is_verified: bool) -> str:
        names = [
            language_name(each.language, self._tongue.language) for each in languages if each.is_verified is is_verified
        ]
        return ", ".join(sorted(names))
