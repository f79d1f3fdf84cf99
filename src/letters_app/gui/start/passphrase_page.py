"""The second step of a new vault: its passphrase."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.start.start_page import StartPage
from letters_app.gui.start.start_state import StartState, StartView
from letters_app.gui.vault_access.new_passphrase import NewPassphrase
from letters_app.i18n.marking import mark


class PassphrasePage(StartPage):
    """``passphrase_chosen`` brings it."""

    passphrase_chosen = Signal(str)

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__(context, state)
        say = self.say
        self.head(
            say(mark("Choose a passphrase")),
            say(mark("You type it each time you open the address book.")),
            say(mark("New address book · step 2 of 3")),
        )
        self.choice = NewPassphrase(context, state.proposal, own=state.own_passphrase)
        self.make_button = ActionButton(say(mark("Make the address book")), ButtonKind.PRIMARY)
        self.back_button = ActionButton(say(mark("Back")))
        self.waiting = PlainLabel(say(mark("Making the address book…")), TextKind.QUIET)
        self.waiting.hide()
        self.body.addWidget(self.choice)
        self.body.addWidget(
            PlainLabel(
                say(
                    mark(
                        "There is no way back without the passphrase or the recovery code, which comes next. "
                        "Nobody can open it for you, not even we."
                    )
                ),
                TextKind.STRONG,
                wrap=True,
            )
        )
        buttons = row(spacing=8)
        for widget in (self.make_button, self.back_button, self.waiting):
            buttons.addWidget(widget)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.make_button.clicked.connect(self._on_make_clicked)
        self.choice.confirmed.connect(self._on_make_clicked)
        self.back_button.clicked.connect(self.go_back)

    @property
    def first_focus(self) -> QWidget:
        """The choice, or the box."""
        return self.choice.first_focus

    def forget(self) -> None:
        """Empty the boxes; the proposal stays until the vault is made."""
        self.state.proposal = self.choice.proposal
        self.state.own_passphrase = self.choice.is_own
        self.choice.forget()

    def go_back(self) -> None:
        """Go to the place."""
        self.go(StartView.PLACE)

    def show_busy(self, *, busy: bool) -> None:
        """Say that the vault is being made."""
        for widget in (self.choice, self.make_button, self.back_button):
            widget.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def _on_make_clicked(self) -> None:
        passphrase = self.choice.taken()
        if passphrase:
            self.hush()
            self.passphrase_chosen.emit(passphrase)
