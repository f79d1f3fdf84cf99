"""Nobody has written to them lately: a few people, and a way to write to each."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.provenance import Freshness
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row, rule
from letters_app.gui.elements.pill import Pill
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.gui.tonight.tonight_facts import TonightFacts
from letters_app.i18n.marking import mark
from letters_app.services.people.listing import PersonRow


class SuggestionsCard(Card):
    """The people, and a button for others."""

    others_wanted = Signal()

    def __init__(self, context: WindowContext, facts: TonightFacts, parent: QWidget | None = None) -> None:
        super().__init__("", parent, spacing=8)
        say = context.tongue.say
        title = say(
            mark("Nobody has written to them lately")
            if facts.is_nobody_written_to
            else mark("They got the fewest letters")
        )
        self.setAccessibleName(title)
        head = row()
        head.addWidget(PlainLabel(title, TextKind.SMALL_STRONG, wrap=True), 1)
        self.others_button = ActionButton(say(mark("Others")), ButtonKind.LINK, context.theme.icon("shuffle", "ink"))
        self.others_button.setAccessibleName(say(mark("Suggest others")))
        self.others_button.clicked.connect(self.others_wanted)
        head.addWidget(self.others_button)
        self.body.addLayout(head)
        for number, person in enumerate(facts.suggested):
            if number:
                self.body.addWidget(rule())
            self.body.addWidget(_line(context, person))
        if not facts.suggested:
            self.others_button.hide()
            words = mark("Nobody can be suggested now: mail to everybody is held, or they will be free soon.")
            self.body.addWidget(PlainLabel(say(words), TextKind.QUIET, wrap=True))


def _line(context: WindowContext, person: PersonRow) -> QFrame:
    line = QFrame()
    line.setAccessibleName(person.full_name)
    across = row(line, spacing=12, margins=(0, 4, 0, 4))
    who = column(spacing=2)
    who.addWidget(ElidedLabel(person.full_name, TextKind.STRONG))
    who.addWidget(ElidedLabel(_about(person), TextKind.SMALL))
    marks = FlowRow(spacing=6)
    marks.setContentsMargins(0, 4, 0, 0)
    text, tone = letters_mark(context.tongue, person, context)
    marks.add(Pill(text, tone))
    text, tone = address_mark(context.tongue, person, context)
    marks.add(Pill(text, tone))
    who.addWidget(marks)
    across.addLayout(who, 1)
    say = context.tongue.say
    button = ActionButton(say(mark("Write")), name=say(mark("Write to {name}"), name=person.full_name))
    button.clicked.connect(lambda: context.go(Destination(ScreenId.WRITE, recipient_id=person.id)))
    across.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
    return line


def _about(person: PersonRow) -> str:
    """Return year of birth, place and interests, as far as they are known."""
    year = str(person.birth.year) if person.birth and not person.birth.approximate else ""
    return " · ".join(part for part in (year, person.place, ", ".join(person.interests)) if part)


def letters_mark(tongue: Tongue, person: PersonRow, context: WindowContext) -> tuple[str, Tone]:
    """Return how many letters there were and when the last one was written."""
    if not person.letters:
        return tongue.say(mark("no letter yet")), Tone.HINT
    number = tongue.say_number("{number} letter", "{number} letters", person.letters)
    if person.last_letter_on is None:
        return number, Tone.HINT
    return f"{number}, {tongue.day(person.last_letter_on, context.clock.today())}", Tone.HINT


def address_mark(tongue: Tongue, person: PersonRow, context: WindowContext) -> tuple[str, Tone]:
    """Return how old the check of the address is."""
    if person.verified_on is None or person.address_age_days is None:
        return tongue.say(mark("address never checked")), Tone.WARN
    if person.freshness is Freshness.FRESH:
        day = tongue.day(person.verified_on, context.clock.today())
        return tongue.say(mark("checked {day}"), day=day), Tone.GOOD
    days = tongue.say_number("checked {number} day ago", "checked {number} days ago", person.address_age_days)
    return days, Tone.WARN
