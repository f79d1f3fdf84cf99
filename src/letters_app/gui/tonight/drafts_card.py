"""Letters that were begun: go on with them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.letter import Draft
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.tonight.tonight_facts import TonightFacts
from letters_app.i18n.language_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.people.listing import PersonRow


class DraftsCard(Card):
    """The newest drafts, the last one first."""

    def __init__(self, context: WindowContext, facts: TonightFacts, parent: QWidget | None = None) -> None:
        tongue = context.tongue
        super().__init__(tongue.say(mark("Go on writing")), parent)
        for draft, person in facts.drafts:
            self.body.addWidget(_line(context, draft, person))
        if facts.all_drafts > len(facts.drafts):
            text = tongue.say_number("Show the {number} draft", "Show all {number} drafts", facts.all_drafts)
            button = ActionButton(text, ButtonKind.LINK)
            button.clicked.connect(lambda: context.go(Destination(ScreenId.WRITE)))
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _line(context: WindowContext, draft: Draft, person: PersonRow | None) -> QFrame:
    tongue, say = context.tongue, context.tongue.say
    name = person.name if person else say(mark("To nobody yet")) if not draft.recipient_id else ""
    name = name or say(mark("Somebody who is no longer in the address book"))
    facts = []
    if draft.text.language:
        facts.append(language_name(draft.text.language, tongue.language))
    if draft.updated_at is not None:
        day = draft.updated_at.astimezone(context.clock.now().astimezone().tzinfo).date()
        today = context.clock.today()
        facts.append(say(mark("today")) if day == today else tongue.day(day, today))
    line = QFrame()
    line.setAccessibleName(name)
    across = row(line, spacing=12, margins=(0, 2, 0, 2))
    who = column(spacing=2)
    who.addWidget(ElidedLabel(name, TextKind.STRONG))
    who.addWidget(ElidedLabel(" · ".join(facts), TextKind.SMALL))
    across.addLayout(who, 1)
    button = ActionButton(say(mark("Go on")), name=say(mark("Go on with the letter: {name}"), name=name))
    button.clicked.connect(lambda: context.go(Destination(ScreenId.WRITE, draft_id=draft.id)))
    across.addWidget(button)
    return line
