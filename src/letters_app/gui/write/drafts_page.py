"""What to go on with: the drafts, and a new letter."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from letters_app.domain.letter import Draft
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.write.draft_card import DraftCard
from letters_app.gui.write.open_letters import OpenLetters
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_kinds import kind_title

_WIDEST_PX = 760
_LONGEST_LIST = 200


class DraftsPage(QWidget):
    """The list. ``show_person`` puts a question above it: go on with a draft to somebody, or begin anew."""

    taken_up = Signal(str)
    deleted = Signal(str)
    begun = Signal(str)
    """A new letter, to somebody or (empty) to nobody yet."""

    def __init__(self, context: WindowContext, letters: OpenLetters, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._letters = context, letters
        self._person = ""
        say = context.tongue.say
        lines = column(self, spacing=0)
        self._header = ScreenHeader(say(mark("Write")))
        new_button = ActionButton(say(mark("New letter")), ButtonKind.PRIMARY, context.theme.icon("plus", "on_ink"))
        keys = QKeySequence(QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_N))
        new_button.setToolTip(keys.toString(QKeySequence.SequenceFormat.NativeText))
        new_button.clicked.connect(lambda: self.begun.emit(""))
        self._new_button = new_button
        self._header.add_action(new_button)
        lines.addWidget(self._header)
        self._scroll = ScrollColumn(spacing=12)
        lines.addWidget(self._scroll, 1)

    def show_person(self, recipient_id: str) -> None:
        """Show the drafts to one person with the question whether to begin anew; empty: all drafts."""
        self._person = recipient_id
        self.show_drafts()

    def show_drafts(self) -> None:
        """Show what lies in the vault and what is open."""
        drafts = self._drafts()
        clear(self._scroll.body)
        number = len(self._all())
        self._header.show_subtitle(
            self._context.tongue.say_number("{number} draft", "{number} drafts", number) if number else ""
        )
        if not drafts and not self._person:
            self._show_empty()
            return
        if self._person:
            self._scroll.body.addWidget(self._question())
        for draft in drafts[:_LONGEST_LIST]:
            self._scroll.body.addWidget(self._card(draft))
        self._scroll.body.addStretch(1)

    def focus_first(self) -> None:
        """Put the focus where one goes on: on the newest draft, or on the new letter."""
        card = self._scroll.findChild(DraftCard)
        (card.button if card is not None else self._new_button).setFocus()

    def _all(self) -> tuple[Draft, ...]:
        """Return all drafts, the last changed first, with the words of those that are open."""
        stored = {draft.id: draft for draft in self._context.session.view.drafts}
        for letter in self._letters.letters:
            draft = letter.draft()
            if draft is not None:
                stored[letter.id] = draft
        return tuple(
            sorted(
                stored.values(), key=lambda each: each.updated_at.isoformat() if each.updated_at else "", reverse=True
            )
        )

    def _drafts(self) -> tuple[Draft, ...]:
        return tuple(draft for draft in self._all() if not self._person or draft.recipient_id == self._person)

    def _card(self, draft: Draft) -> QWidget:
        name = self._name(draft.recipient_id)
        packs = self._letters.packs
        kind = kind_title(packs.templates, draft.kind, self._context.tongue.catalogue) if packs else ""
        is_open = any(letter.id == draft.id for letter in self._letters.letters)
        card = DraftCard(self._context, draft, name, kind, is_open=is_open)
        card.taken_up.connect(self.taken_up)
        card.deleted.connect(self.deleted)
        card.setMaximumWidth(_WIDEST_PX)
        return card

    def _name(self, recipient_id: str) -> str:
        found = next((each for each in self._context.session.book.recipients if each.id == recipient_id), None)
        if found is None:
            return ""
        return " ".join(part for part in (found.name.given, found.name.surname) if part) or found.name.full()

    def _question(self) -> QWidget:
        say = self._context.tongue.say
        person = self._person
        card = Card()
        name = self._name(person)
        card.body.addWidget(PlainLabel(say(mark("A letter to {name} is begun already."), name=name), TextKind.STRONG))
        card.body.addWidget(
            PlainLabel(say(mark("Go on with it below, or begin another one.")), TextKind.QUIET, wrap=True)
        )
        buttons = FlowRow()
        begin_button = ActionButton(say(mark("Begin another letter")), ButtonKind.PLAIN)
        begin_button.clicked.connect(lambda: self.begun.emit(person))
        all_button = ActionButton(say(mark("Show all drafts")), ButtonKind.QUIET)
        all_button.clicked.connect(lambda: self.show_person(""))
        buttons.add(begin_button)
        buttons.add(all_button)
        card.body.addWidget(buttons)
        card.setMaximumWidth(_WIDEST_PX)
        return card

    def _show_empty(self) -> None:
        say = self._context.tongue.say
        begin_button = ActionButton(say(mark("Begin a letter")), ButtonKind.LARGE)
        begin_button.clicked.connect(lambda: self.begun.emit(""))
        self._scroll.body.addWidget(
            EmptyState(
                self._context.theme.icon("notebook-pen", "quiet"),
                say(mark("No letter is begun")),
                say(
                    mark(
                        "Five calm steps lead from a person to a page that can be posted. You can stop at any of them."
                    )
                ),
                (begin_button,),
            ),
            1,
        )
