"""Birthdays that a letter can still reach."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.elements.pill import Pill
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.gui.tonight.tonight_facts import TonightFacts
from letters_app.i18n.dates import month_name
from letters_app.i18n.marking import mark
from letters_app.services.people.birthdays import Birthday
from letters_app.services.people.listing import PersonRow

SHORT_LIST = 5
_SOON_DAYS = 7
_DATE_PX = 36


class BirthdaysCard(Card):
    """The nearest ones; all of them on demand."""

    all_wanted = Signal()

    def __init__(
        self, context: WindowContext, facts: TonightFacts, *, show_all: bool, parent: QWidget | None = None
    ) -> None:
        tongue = context.tongue
        super().__init__(tongue.say(mark("Birthdays within reach of the post")), parent)
        shown = facts.birthdays if show_all else facts.birthdays[:SHORT_LIST]
        for birthday, person in shown:
            self.body.addWidget(_line(context, birthday, person))
        more = len(facts.birthdays) - len(shown)
        if more:
            text = tongue.say_number("Show {number} more", "Show {number} more", more)
            button = ActionButton(text, ButtonKind.LINK)
            button.clicked.connect(self.all_wanted)
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if not facts.birthdays:
            words = tongue.say(mark("No birthday is near enough to post a card for today."))
            self.body.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))


def post_by_mark(tongue: Tongue, birthday: Birthday, today: datetime.date) -> tuple[str, Tone]:
    """Return by when to post, more urgent the nearer it is."""
    if birthday.post_by is None:
        return tongue.say(mark("post time not known")), Tone.HINT
    days = (birthday.post_by - today).days
    if days <= 0:
        return tongue.say(mark("post today")), Tone.WARN
    day = tongue.day(birthday.post_by, today)
    return tongue.say(mark("post by {day}"), day=day), Tone.WARN if days <= _SOON_DAYS else Tone.HINT


def _line(context: WindowContext, birthday: Birthday, person: PersonRow) -> QFrame:
    tongue, say = context.tongue, context.tongue.say
    line = QFrame()
    line.setAccessibleName(person.full_name)
    across = row(line, spacing=10, margins=(0, 2, 0, 2))
    date = QWidget()
    date.setFixedWidth(round(scaled(_DATE_PX, context.theme.text_size_percent)))
    stacked = column(date, spacing=0)
    for text, kind in (
        (str(birthday.on.day), TextKind.HEADING),
        (month_name(birthday.on, tongue.language), TextKind.SMALL),
    ):
        label = PlainLabel(text, kind)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        stacked.addWidget(label)
    stacked.addStretch(1)
    across.addWidget(date)
    who = column(spacing=4)
    first = row(spacing=8)
    first.addWidget(ElidedLabel(person.name, TextKind.STRONG), 1)
    name = say(mark("Write to {name}"), name=person.full_name)
    button = ActionButton(say(mark("Write")), ButtonKind.LINK, name=name)
    button.clicked.connect(lambda: context.go(Destination(ScreenId.WRITE, recipient_id=person.id)))
    first.addWidget(button)
    who.addLayout(first)
    facts = [say(mark("turns {age}"), age=birthday.turns)]
    if birthday.days_by_post is not None:
        facts.append(tongue.say_number("{number} day by post", "{number} days by post", birthday.days_by_post))
    second = FlowRow(spacing=6)
    text, tone = post_by_mark(tongue, birthday, context.clock.today())
    second.add(Pill(text, tone))
    second.add(PlainLabel(" · ".join(facts), TextKind.SMALL))
    who.addWidget(second)
    across.addLayout(who, 1)
    return line
