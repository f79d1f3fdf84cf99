"""The mailings of before: what came of each, and from which letter it can go on."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.domain.mailing import OF_READY_LETTERS, Mailing, MailingItem
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column, rule
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.sentences import sentence_for
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.dates import day_and_time
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_kinds import kind_title

_SHOWN = 5
_LONGEST_NAME = 40
_CHOICE_PX = 280


@dataclass(frozen=True, slots=True)
class MailingLine:
    """What is shown of one mailing."""

    id: str
    created_at: datetime.datetime
    kind: str
    items: tuple[MailingItem, ...]
    printed: int
    waiting: int
    skipped: int
    can_go_on: bool


class EarlierMailings(Card):
    """The newest first; takes no room while there is none."""

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(context.tongue.say(mark("Earlier mailings")), parent, spacing=10)
        self._context = context
        self._model = model
        self._say = context.tongue.say
        self._lines = column(spacing=12)
        self.body.addLayout(self._lines)
        self.hide()
        context.session.changed.connect(self.read)

    def read(self) -> None:
        """Read them anew."""
        self._context.session.run(self, _read, self._show, self._on_failed, newest_of="mail.mailings")

    def _show(self, mailings: tuple[MailingLine, ...]) -> None:
        clear(self._lines)
        self.setVisible(bool(mailings))
        for place, mailing in enumerate(mailings):
            if place:
                self._lines.addWidget(rule())
            self._lines.addWidget(self._line(mailing))

    def _line(self, mailing: MailingLine) -> QWidget:
        part = QWidget()
        lines = column(part, spacing=6)
        when = day_and_time(mailing.created_at, self._context.tongue.language)
        title = self._say(mark("{what}, {when}"), what=self._kind(mailing.kind), when=when)
        lines.addWidget(Paragraph(title, TextKind.STRONG))
        lines.addWidget(Paragraph(self._counts(mailing), TextKind.QUIET))
        if mailing.can_go_on and mailing.items:
            lines.addWidget(self._ways(mailing, title))
        return part

    def _ways(self, mailing: MailingLine, title: str) -> QWidget:
        ways = FlowRow(spacing=8)
        if mailing.waiting:
            words = self._context.tongue.say_number(
                "Go on with the {number} that waits", "Go on with the {number} that wait", mailing.waiting
            )
            go_on = ActionButton(words, icon=self._context.theme.icon("play", "text"))
            go_on.setAccessibleDescription(title)
            go_on.clicked.connect(lambda: self._model.resume(mailing.id))
            ways.add(go_on)
        choice: ChoiceBox[int] = ChoiceBox([(item.number, self._item(item)) for item in mailing.items])
        choice.setAccessibleName(self._say(mark("From which letter on")))
        choice.setMinimumWidth(_CHOICE_PX)
        again = ActionButton(
            self._say(mark("Print again from here")), icon=self._context.theme.icon("rotate-ccw", "text")
        )
        again.setAccessibleDescription(title)
        again.clicked.connect(lambda: self._model.resume(mailing.id, choice.value()))
        ways.add(choice)
        ways.add(again)
        return ways

    def _kind(self, kind: str) -> str:
        if kind == OF_READY_LETTERS:
            return self._say(mark("Letters written one by one"))
        packs = open_letters_of(self._context).packs
        return kind_title(packs.templates, kind, self._context.tongue.catalogue) if packs else kind

    def _counts(self, mailing: MailingLine) -> str:
        say_number = self._context.tongue.say_number
        parts = [say_number("{number} printed", "{number} printed", mailing.printed)]
        if mailing.waiting:
            parts.append(say_number("{number} waits", "{number} wait", mailing.waiting))
        if mailing.skipped:
            parts.append(say_number("{number} left out", "{number} left out", mailing.skipped))
        return " · ".join(parts)

    def _item(self, item: MailingItem) -> str:
        name = item.recipient_label[:_LONGEST_NAME] or self._say(mark("somebody who was removed"))
        return self._say(mark("{number}. {name}"), number=item.number, name=name)

    def _on_failed(self, error: LettersError) -> None:
        clear(self._lines)
        self._lines.addWidget(Paragraph(sentence_for(error, self._context.tongue), TextKind.PROBLEM))
        self.show()


def _read(vault: OpenVault) -> tuple[MailingLine, ...]:
    return tuple(_line(mailing) for mailing in vault.vault.mailings.all()[:_SHOWN])


def _line(mailing: Mailing) -> MailingLine:
    return MailingLine(
        id=mailing.id,
        created_at=mailing.created_at,
        kind=mailing.kind,
        items=mailing.items,
        printed=len(mailing.printed()),
        waiting=len(mailing.waiting()),
        skipped=len(mailing.skipped()),
        can_go_on=mailing.paper is not None,
    )
