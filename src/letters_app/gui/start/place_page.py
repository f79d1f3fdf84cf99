"""The first step of a new vault: where it lies, and what it protects."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row
from letters_app.gui.start.start_page import StartPage
from letters_app.gui.start.start_state import StartState, StartView
from letters_app.gui.vault_access.protection_lists import ProtectionLists
from letters_app.i18n.marking import mark
from letters_app.services.vaults.opening import VaultPlace, look_at
from letters_app.settings.folders import default_vault_folder

_NEW_NAME = "letters"


class PlacePage(StartPage):
    """Shows a folder that is free, or says why the chosen one is not."""

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__(context, state)
        say = self.say
        self.head(
            say(mark("Where to keep it")),
            say(mark("An address book is one folder. Everything in it is encrypted with your passphrase.")),
            say(mark("New address book · step 1 of 3")),
        )
        self.folder_label = PlainLabel(kind=TextKind.STRONG, wrap=True)
        self.folder_note = PlainLabel(kind=TextKind.SMALL, wrap=True)
        self.other_button = ActionButton(say(mark("Choose another folder")), icon=context.theme.icon("folder-open"))
        self.next_button = ActionButton(say(mark("Go on")), ButtonKind.PRIMARY)
        self.back_button = ActionButton(say(mark("Back")))
        self.body.addWidget(self._folder_card())
        self.body.addWidget(ProtectionLists(context))
        buttons = row(spacing=8)
        buttons.addWidget(self.next_button)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.other_button.clicked.connect(self._on_other_clicked)
        self.next_button.clicked.connect(self._on_next_clicked)
        self.back_button.clicked.connect(self.go_back)
        self._show_folder()

    @property
    def first_focus(self) -> QWidget:
        """The way on."""
        return self.next_button

    def go_back(self) -> None:
        """Go to the welcome."""
        self.go(StartView.WELCOME)

    def _folder_card(self) -> Card:
        card = Card(spacing=8)
        line = row(spacing=12)
        line.addWidget(IconLabel(self.context.theme.icon("hard-drive", "ink"), 20), 0, Qt.AlignmentFlag.AlignTop)
        words = column(spacing=2)
        words.addWidget(self.folder_label)
        words.addWidget(self.folder_note)
        line.addLayout(words, 1)
        card.body.addLayout(line)
        buttons = FlowRow()
        buttons.add(self.other_button)
        card.body.addWidget(buttons)
        card.body.addWidget(
            PlainLabel(
                self.say(
                    mark(
                        "On a USB stick it goes with you: choose a new folder on the stick, and lock Letters before "
                        "you take the stick out. A folder that is copied to a cloud is not a good place."
                    )
                ),
                TextKind.SMALL,
                wrap=True,
            )
        )
        return card

    def _show_folder(self) -> bool:
        folder = self.state.new_vault
        place = look_at(folder)
        self.folder_label.show_text(str(folder))
        note = ""
        if place is VaultPlace.FREE and folder.parent == default_vault_folder().parent:
            note = self.say(mark("The usual place for the program’s own data on this computer."))
        elif place is VaultPlace.OCCUPIED:
            note = self.say(mark("There is something else in this folder. Choose a new one."))
        elif place in {VaultPlace.VAULT, VaultPlace.IN_USE}:
            note = self.say(mark("There is an address book here already. Choose a new folder, or open that one."))
        self.folder_note.show_text(note)
        self.folder_note.setVisible(bool(note))
        is_free = place is VaultPlace.FREE
        self.folder_note.setProperty("kind", (TextKind.SMALL if is_free else TextKind.PROBLEM).value)
        self.folder_note.style().unpolish(self.folder_note)
        self.folder_note.style().polish(self.folder_note)
        self.next_button.setEnabled(is_free)
        return is_free

    def _on_other_clicked(self) -> None:
        self.context.ask.folder_to_make(
            self, self.say(mark("A folder for the new address book")), _NEW_NAME, self._on_folder_chosen
        )

    def _on_folder_chosen(self, folder: Path) -> None:
        self.state.new_vault = folder
        if self._show_folder():
            self.next_button.setFocus()

    def _on_next_clicked(self) -> None:
        if self._show_folder():
            self.go(StartView.PASSPHRASE)
