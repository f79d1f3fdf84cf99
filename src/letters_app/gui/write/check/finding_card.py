"""One remark of the check with all that is known of it, and the ways out."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.finding import Category, Reader
from letters_app.domain.letter import LetterText
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.elements.quotes import short_quote
from letters_app.gui.write.check.severity_words import SEVERITY_ICONS, SEVERITY_TONES, SEVERITY_WORDS
from letters_app.gui.write.leaving import SCOPE_TIPS, SCOPE_WORDS, offered_scopes
from letters_app.gui.write.rule_words import reads_like, source_sentence
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import PlacedFinding

_OF_PERSON = frozenset({Category.ADDRESS, Category.STATUS})
_OF_SENDER = frozenset({Category.SENDER})


class WayOfFinding(enum.Enum):
    """What a writer can do about a remark."""

    GO = enum.auto()
    """See the words."""
    OUT = enum.auto()
    """Take the words out."""
    PERSON = enum.auto()
    """Open the card of the recipient."""
    RETURN_ADDRESS = enum.auto()
    """Choose another return address."""


_WORDS = {
    WayOfFinding.GO: mark("Go to the words"),
    WayOfFinding.OUT: mark("Take the words out"),
    WayOfFinding.PERSON: mark("Open the person’s card"),
    WayOfFinding.RETURN_ADDRESS: mark("Choose the return address"),
}


def ways_of(placed: PlacedFinding) -> tuple[WayOfFinding, ...]:
    """Return what can be done about a remark beside leaving it, the most helpful first."""
    if placed.places:
        return (WayOfFinding.GO, WayOfFinding.OUT)
    if placed.finding.category in _OF_PERSON:
        return (WayOfFinding.PERSON,)
    if placed.finding.category in _OF_SENDER:
        return (WayOfFinding.RETURN_ADDRESS,)
    return ()


@dataclass(frozen=True, slots=True)
class Passage:
    """The words a remark is about, and the sentence they stand in as the writer reads it."""

    quote: str
    parallel: str = ""
    parallel_language: str = ""


def passage_of(placed: PlacedFinding, text: LetterText) -> Passage:
    """Return what is quoted; a long passage loses its middle."""
    parallels = []
    for place in placed.places:
        if place.paragraph < len(text.paragraphs):
            sentences = text.paragraphs[place.paragraph].sentences
            if place.sentence < len(sentences) and sentences[place.sentence].parallel:
                parallels.append(sentences[place.sentence].parallel)
    return Passage(short_quote(placed.finding.quote), " ".join(dict.fromkeys(parallels)), text.parallel_language)


class FindingCard(Card):
    """Tells by ``way_chosen`` and ``leave_wanted`` what the writer wants; it changes nothing itself."""

    way_chosen = Signal(object, object)
    """A ``WayOfFinding`` and the ``PlacedFinding``."""
    leave_wanted = Signal(object, object)
    """The ``PlacedFinding`` and an ``AsideScope``: how far its words are left as they are."""

    def __init__(
        self, context: WindowContext, placed: PlacedFinding, passage: Passage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent, padding=0)
        self.placed = placed
        tongue, finding = context.tongue, placed.finding
        tone = SEVERITY_TONES[finding.severity]
        severity, title = tongue.say(SEVERITY_WORDS[finding.severity]), tongue.say_message(finding.message)
        self.setAccessibleName(f"{severity}: {title}")
        inside = QFrame()
        inside.setProperty("note", tone.value)
        self.body.setContentsMargins(0, 12, 0, 12)
        self.body.addWidget(inside)
        lines = column(inside, spacing=6, margins=(14, 0, 16, 0))
        head = row(spacing=8)
        head.addWidget(IconLabel(context.theme.icon(SEVERITY_ICONS[finding.severity], tone.value)))
        head.addWidget(Paragraph(severity, TextKind.NOTE_TITLE), 1)
        lines.addLayout(head)
        lines.addWidget(Paragraph(title, TextKind.STRONG))
        if passage.quote:
            quote = tongue.say(mark("“{quote}”"), quote=passage.quote)
            lines.addWidget(Paragraph(quote, TextKind.LETTER))
        if passage.parallel:
            language = language_name(passage.parallel_language, tongue.language)
            words = tongue.say(mark("In {language}: “{words}”"), language=language, words=passage.parallel)
            lines.addWidget(Paragraph(words, TextKind.SMALL))
        for message in (finding.reason, finding.suggestion):
            if message is not None:
                lines.addWidget(Paragraph(tongue.say_message(message)))
        if finding.reader is Reader.STATISTICAL:
            told = reads_like(finding, tongue)
        else:
            told = (source_sentence(finding.source, tongue, is_verified=finding.source_verified),)
        for sentence in told:
            lines.addWidget(Paragraph(sentence, TextKind.SMALL))
        lines.addSpacing(4)
        ways = [self._button(way, tongue.say(_WORDS[way]), title) for way in ways_of(placed)]
        leaving = self._leaving(context, title)
        self.buttons = (*ways, *leaving)
        if len(leaving) > 1:
            lines.addWidget(_flow(ways))
            lines.addWidget(Paragraph(tongue.say(mark("Or leave the words as they are:")), TextKind.SMALL))
            lines.addWidget(_flow(leaving))
        else:
            lines.addWidget(_flow(self.buttons))

    def _leaving(self, context: WindowContext, title: str) -> list[ActionButton]:
        scopes = offered_scopes(context, self.placed)
        say, buttons = context.tongue.say, []
        for scope in scopes:
            is_alone = len(scopes) == 1
            button = ActionButton(say(mark("Leave it in this letter") if is_alone else SCOPE_WORDS[scope]))
            button.setToolTip("" if is_alone else say(SCOPE_TIPS[scope]))
            button.setAccessibleDescription(title if is_alone else f"{title} {say(SCOPE_TIPS[scope])}")
            button.clicked.connect(lambda _=False, scope=scope: self.leave_wanted.emit(self.placed, scope))
            buttons.append(button)
        return buttons

    def _button(self, way: WayOfFinding, words: str, title: str) -> ActionButton:
        button = ActionButton(words)
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda: self.way_chosen.emit(way, self.placed))
        return button


def _flow(buttons: Sequence[ActionButton]) -> FlowRow:
    ways = FlowRow(spacing=8)
    for button in buttons:
        ways.add(button)
    return ways
