"""Asks before people are deleted for good, and says what goes with them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.people.card_question import CardQuestion
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.editing import RemovalPreview


class RemoveQuestion(CardQuestion):
    """The deletion cannot be taken back, so the focus begins on "Keep"."""

    def __init__(
        self, tongue: Tongue, preview: RemovalPreview, name: str, may_hold: str, parent: QWidget | None = None
    ) -> None:
        """``name`` is that of the person if there is one; ``may_hold`` the gentler way out."""
        say = tongue.say
        if preview.people == 1:
            heading = say(mark("Remove {name} for good?"), name=name)
        else:
            heading = tongue.say_number(
                "Remove {number} person for good?", "Remove {number} people for good?", preview.people
            )
        super().__init__(heading, say(mark("Remove for good")), say(mark("Keep")), danger=True, parent=parent)
        parts = []
        if preview.letters:
            parts.append(tongue.say_number("{number} letter", "{number} letters", preview.letters))
        if preview.drafts:
            parts.append(tongue.say_number("{number} draft", "{number} drafts", preview.drafts))
        if parts:
            goes = say(
                mark("The story goes too, and with it: {things}. This cannot be undone."), things=", ".join(parts)
            )
        else:
            goes = say(mark("The card and its story go. This cannot be undone."))
        self.body.addWidget(PlainLabel(goes, wrap=True))
        if preview.backups:
            kept = tongue.say_number(
                "{number} backup made before still holds what is removed.",
                "{number} backups made before still hold what is removed.",
                preview.backups,
            )
            self.body.addWidget(PlainLabel(kept, TextKind.SMALL, wrap=True))
        self.body.addWidget(PlainLabel(may_hold, TextKind.SMALL, wrap=True))
