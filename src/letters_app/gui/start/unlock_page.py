"""Unlocking a vault with its passphrase or its recovery code."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, row
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.sentences import sentence_for
from letters_app.gui.start.start_page import StartPage
from letters_app.gui.start.start_state import StartState, StartView
from letters_app.gui.vault_access.secret_field import SecretField
from letters_app.i18n.marking import mark
from letters_app.services.vaults.opening import DEMO_PASSPHRASE
from letters_app.storage.errors import (
    DamagedKeysError,
    DamagedVaultError,
    HostileParametersError,
    NotEncryptedError,
    WrongPassphraseError,
)

_TO_RESTORE = (DamagedKeysError, DamagedVaultError, HostileParametersError, NotEncryptedError)
"""Errors that a backup mends."""


class UnlockPage(StartPage):
    """``unlock_wanted`` brings what was typed."""

    unlock_wanted = Signal(str)
    vault_chosen = Signal(object)
    demo_chosen = Signal()

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__(context, state)
        say = self.say
        self._by_code = False
        self._head()
        self.secret_field = SecretField(context, say(mark("Passphrase")), self._hint())
        self.unlock_button = ActionButton(
            say(mark("Unlock")), ButtonKind.PRIMARY, context.theme.icon("lock-open", "on_ink")
        )
        self.code_button = ActionButton(say(mark("Use the recovery code instead")), ButtonKind.LINK)
        self.waiting = PlainLabel(
            say(mark("Opening… This takes a second on purpose: it makes guessing slow.")), TextKind.SMALL, wrap=True
        )
        self.waiting.hide()
        card = Card(spacing=12, padding=20)
        card.body.addWidget(self.secret_field)
        line = row(spacing=16)
        line.addWidget(self.unlock_button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.code_button, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        card.body.addLayout(line)
        card.body.addWidget(self.waiting)
        self.body.addWidget(card)
        kept = say(mark("Letters you began are kept: once it is open you find them under “Write”."))
        self.body.addWidget(PlainLabel(kept, TextKind.SMALL, wrap=True))
        self._choices = self._other_choices()
        self.body.addWidget(self._choices)
        self.unlock_button.clicked.connect(self._on_unlock_clicked)
        self.secret_field.secret_box.returnPressed.connect(self._on_unlock_clicked)
        self.secret_field.secret_box.textChanged.connect(lambda: self.secret_field.show_problem(""))
        self.code_button.clicked.connect(self._on_code_clicked)

    @property
    def first_focus(self) -> QWidget:
        """The box."""
        return self.secret_field.secret_box

    def forget(self) -> None:
        """Empty the box."""
        self.secret_field.forget()

    def show_busy(self, *, busy: bool) -> None:
        """Say that the key is being derived."""
        for widget in (self.unlock_button, self.code_button, self.secret_field.secret_box, self._choices):
            widget.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def go_back(self) -> None:
        """Go to the welcome, with its three ways to begin."""
        self.go(StartView.WELCOME)

    def tell_error(self, error: LettersError, actions: tuple[NoticeAction, ...] = ()) -> None:
        """Say a wrong passphrase under the box, and everything else at the head of the page."""
        box = self.secret_field.secret_box
        if isinstance(error, WrongPassphraseError):
            self.secret_field.show_problem(sentence_for(error, self.context.tongue))
        else:
            if isinstance(error, _TO_RESTORE):
                restore = NoticeAction(self.say(mark("Restore a backup")), lambda: self.go(StartView.RESTORE))
                actions = (*actions, restore)
            super().tell_error(error, actions)
        box.selectAll()
        box.setFocus()

    def _head(self) -> None:
        say, state = self.say, self.state
        if state.is_demo:
            self.head(say(mark("The demo address book is locked")))
        elif state.vault_name:
            self.head(say(mark("“{name}” is locked"), name=state.vault_name))
        else:
            self.head(say(mark("Your address book is locked")))
        self.body.addWidget(ElidedLabel(str(state.vault), TextKind.SMALL))

    def _hint(self) -> str:
        if not self.state.is_demo:
            return ""
        return self.say(
            mark("All its people are invented, so the passphrase is no secret: “{passphrase}”"),
            passphrase=DEMO_PASSPHRASE,
        )

    def _other_choices(self) -> QWidget:
        offered: list[tuple[str, Callable[[], None]]] = [
            (mark("Open another address book"), self._on_other_clicked),
            (mark("Make a new one"), lambda: self.go(StartView.PLACE)),
            (mark("Restore a backup"), lambda: self.go(StartView.RESTORE)),
        ]
        if not self.state.is_demo:
            offered.append((mark("Try the demo address book"), self.demo_chosen.emit))
        choices = FlowRow(spacing=16)
        for text, act in offered:
            button = ActionButton(self.say(text), ButtonKind.LINK)
            button.clicked.connect(act)
            choices.add(button)
        return choices

    def _on_other_clicked(self) -> None:
        self.context.ask.folder_to_open(self, self.say(mark("Open an address book")), self.vault_chosen.emit)

    def _on_unlock_clicked(self) -> None:
        typed = self.secret_field.text()
        if not typed:
            missing = mark("Type the recovery code first.") if self._by_code else mark("Type the passphrase first.")
            self.secret_field.show_problem(self.say(missing))
            self.secret_field.secret_box.setFocus()
            return
        self.hush()
        self.unlock_wanted.emit(typed)

    def _on_code_clicked(self) -> None:
        say, box = self.say, self.secret_field.secret_box
        self._by_code = not self._by_code
        box.setText("")
        box.show_secret(shown=self._by_code)
        box.setPlaceholderText("XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-XXXXX" if self._by_code else "")
        self.secret_field.show_problem("")
        if self._by_code:
            self.secret_field.show_label(say(mark("Recovery code")))
            self.secret_field.show_usual_hint(
                say(mark("Thirty signs in six groups, as on your paper. Small letters and missing hyphens do no harm."))
            )
            self.code_button.show_text(say(mark("Use the passphrase instead")))
        else:
            self.secret_field.show_label(say(mark("Passphrase")))
            self.secret_field.show_usual_hint(self._hint())
            self.code_button.show_text(say(mark("Use the recovery code instead")))
        box.setFocus()
