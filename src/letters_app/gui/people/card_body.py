"""The content of a card: everything known about one person, in one column."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.provenance import Freshness
from letters_app.domain.recipient import Recipient
from letters_app.domain.visible_text import visible
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.elements.pill import Pill
from letters_app.gui.people.card_facts import CardFacts
from letters_app.gui.people.card_words import CardWords
from letters_app.gui.people.date_words import partial_day
from letters_app.gui.people.fact_rows import FactRows
from letters_app.gui.people.row_words import Mark, RowWords
from letters_app.gui.people.story_words import story_words
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import FIELD_NAMES
from letters_app.services.people.reasons import HOLD_SENTENCES

_LONGEST_STORY = 60
_LONGEST_TAG = 32


class CardBody(QWidget):
    """Shows facts; it offers nothing to do."""

    def __init__(self, context: WindowContext, facts: CardFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._today: datetime.date = context.clock.today()
        words = CardWords(context.tongue, self._today)
        lines = column(self, spacing=12)
        lines.addWidget(self._pills(facts, words))
        for reason in facts.row.hold_reasons:
            detail = _hold_detail(context, facts.recipient, reason)
            lines.addWidget(self._notice(self._say(HOLD_SENTENCES[reason]), detail))
        lines.addWidget(self._envelope(facts))
        lines.addWidget(self._facts(facts, words))
        lines.addWidget(self._story(facts))
        if facts.recipient.restricted:
            lines.addWidget(self._private(facts.recipient))
        lines.addStretch(1)

    def _pills(self, facts: CardFacts, words: CardWords) -> FlowRow:
        pills = FlowRow(spacing=6)
        status = words.status(facts, RowWords(self._context.tongue, self._today).status(facts.row))
        marks = [status, words.address(facts)]
        marks += [Mark(visible(tag, _LONGEST_TAG), Tone.INK) for tag in facts.recipient.tags]
        for one in marks:
            pills.add(Pill(one.text, one.tone))
        return pills

    def _notice(self, sentence: str, detail: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("notice", Tone.WARN.value)
        inner = column(frame, spacing=4, margins=(12, 8, 12, 8))
        inner.addWidget(PlainLabel(sentence, wrap=True))
        if detail:
            inner.addWidget(PlainLabel(detail, TextKind.SMALL, wrap=True))
        return frame

    def _envelope(self, facts: CardFacts) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "envelope")
        title = self._say(mark("Envelope"))
        inner = column(frame, spacing=4, margins=(12, 8, 12, 10))
        inner.addWidget(PlainLabel(title, TextKind.SMALL))
        if facts.envelope:
            address = PlainLabel("\n".join(facts.envelope), TextKind.LETTER, wrap=True)
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            address.setAccessibleName(f"{title}: {', '.join(facts.envelope)}")
        else:
            address = PlainLabel(self._say(mark("nothing to print: no address is known")), wrap=True)
        inner.addWidget(address)
        return frame

    def _facts(self, facts: CardFacts, words: CardWords) -> FactRows:
        say, person = self._say, facts.recipient
        facts_shown = FactRows(self._context.theme)
        facts_shown.add(say(mark("Reads")), words.reads(person))
        facts_shown.add(say(mark("Likes")), words.likes(person))
        facts_shown.add(say(mark("Please avoid")), words.avoid(person))
        facts_shown.add(say(mark("Dates")), words.dates(person))
        facts_shown.add(say(mark("Letters")), words.letters(facts))
        facts_shown.add(say(mark("Sources")), words.sources(facts))
        return facts_shown

    def _story(self, facts: CardFacts) -> QWidget:
        whole = QWidget()
        lines = column(whole, spacing=8)
        lines.addWidget(PlainLabel(self._say(mark("Story")), TextKind.SMALL_STRONG))
        if not facts.story:
            lines.addWidget(PlainLabel(self._say(mark("nothing is known yet")), TextKind.SMALL))
            return whole
        frame = QFrame()
        frame.setProperty("kind", "story")
        inner = column(frame, spacing=8, margins=(14, 2, 0, 2))
        for line in facts.story[:_LONGEST_STORY]:
            one = row(spacing=8)
            day = PlainLabel(partial_day(self._context.tongue, line.date, self._today), TextKind.SMALL_STRONG)
            one.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
            one.addWidget(PlainLabel(story_words(self._context.tongue, line), TextKind.SMALL, wrap=True), 1)
            inner.addLayout(one)
        lines.addWidget(frame)
        return whole

    def _private(self, person: Recipient) -> QFrame:
        frame = QFrame()
        frame.setProperty("notice", Tone.HINT.value)
        title = self._say(mark("For the group only: not shown to writers"))
        frame.setAccessibleName(title)
        inner = column(frame, spacing=6, margins=(12, 10, 12, 10))
        inner.addWidget(PlainLabel(title, TextKind.SMALL_STRONG, wrap=True))
        for field, text in person.restricted:
            name = self._say(FIELD_NAMES[field]) if field in FIELD_NAMES else field
            inner.addWidget(PlainLabel(f"{name}: {text}", wrap=True))
        return frame


def needs_check(facts: CardFacts) -> bool:
    """Tell whether the address is there and its check is not fresh."""
    return facts.row.has_address and facts.row.freshness is not Freshness.FRESH


def _hold_detail(context: WindowContext, person: Recipient, reason: HoldReason) -> str:
    say = context.tongue.say
    if reason is HoldReason.DO_NOT_WRITE:
        return person.do_not_write_reason
    if reason is not HoldReason.ON_HOLD or person.hold is None:
        return ""
    if person.hold.look_again_on is None:
        return person.hold.reason
    day = context.tongue.day(person.hold.look_again_on, context.clock.today())
    return say(mark("{reason} · look again on {day}"), reason=person.hold.reason or "—", day=day)
