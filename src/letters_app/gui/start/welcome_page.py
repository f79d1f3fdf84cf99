"""The first view: what Letters is, and three ways to begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow
from letters_app.gui.start.choice_card import ChoiceCard
from letters_app.gui.start.start_page import StartPage
from letters_app.gui.start.start_state import StartState, StartView
from letters_app.i18n.marking import mark
from letters_app.services.vaults.opening import DEMO_PASSPHRASE


class WelcomePage(StartPage):
    """``vault_chosen`` brings a folder to unlock, ``demo_chosen`` asks for the invented people."""

    vault_chosen = Signal(object)
    demo_chosen = Signal()

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__(context, state)
        say, icon = self.say, context.theme.icon
        self.head(
            say(mark("Letters to people in prison")),
            say(
                mark(
                    "Letters helps you write to them on paper: in a language they read, in words the prison lets "
                    "through. It works without the internet and keeps everything encrypted on this computer."
                )
            ),
        )
        self.new_card = ChoiceCard(
            icon("folder-plus", "ink"),
            say(mark("Make a new address book")),
            say(mark("For yourself or your group. It takes two minutes, paper and a pen.")),
        )
        self.open_card = ChoiceCard(
            icon("folder-open", "ink"),
            say(mark("Open an address book")),
            say(mark("One that is already on this computer, on a USB stick or in a shared folder.")),
        )
        self.demo_card = ChoiceCard(
            icon("users", "ink"),
            say(mark("Try the demo address book")),
            say(
                mark(
                    "Sixty invented people to look around with. It is encrypted like a real one, so that you see how "
                    "unlocking works; its passphrase is “{passphrase}”."
                ),
                passphrase=DEMO_PASSPHRASE,
            ),
        )
        self.waiting = PlainLabel(say(mark("Making the demo address book…")), TextKind.QUIET)
        self.waiting.hide()
        self.restore_button = ActionButton(say(mark("Restore a backup")), ButtonKind.LINK)
        small = FlowRow()
        small.add(self.restore_button)
        for widget in (self.new_card, self.open_card, self.demo_card, small, self.waiting):
            self.body.addWidget(widget)
        self.restore_button.clicked.connect(lambda: self.go(StartView.RESTORE))
        self.new_card.clicked.connect(lambda: self.go(StartView.PLACE))
        self.open_card.clicked.connect(self._on_open_clicked)
        self.demo_card.clicked.connect(self.demo_chosen)

    @property
    def first_focus(self) -> QWidget:
        """The first card."""
        return self.new_card

    def go_back(self) -> None:
        """Go back to the vault that was to be unlocked, if there is one."""
        if self.state.vault is not None:
            self.go(StartView.UNLOCK)

    def show_busy(self, *, busy: bool) -> None:
        """Say that the demo vault is being made."""
        for button in (self.new_card, self.open_card, self.demo_card, self.restore_button):
            button.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def _on_open_clicked(self) -> None:
        self.context.ask.folder_to_open(self, self.say(mark("Open an address book")), self._on_folder_chosen)

    def _on_folder_chosen(self, folder: Path) -> None:
        self.vault_chosen.emit(folder)
