"""The third step of a new vault: its recovery code, written down by hand."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.start.start_page import StartPage
from letters_app.gui.start.start_state import StartState
from letters_app.gui.vault_access.recovery_code_view import RecoveryCodeView
from letters_app.i18n.marking import mark


class RecoveryCodePage(StartPage):
    """``finished`` comes when the vault is to be opened."""

    finished = Signal()

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__(context, state)
        say = self.say
        self.head(
            say(mark("Write down the recovery code")),
            say(
                mark(
                    "The address book is made. This code opens it if the passphrase is forgotten. It is shown only "
                    "now and kept nowhere: please write it on paper and keep the paper in a safe place, "
                    "not beside the computer."
                )
            ),
            say(mark("New address book · step 3 of 3")),
        )
        self.code_view = RecoveryCodeView(context, state.recovery_code)
        self.open_button = ActionButton(say(mark("Open the address book")), ButtonKind.PRIMARY)
        self.open_button.setEnabled(False)
        self.skip_button = ActionButton(say(mark("Open it without the code")), ButtonKind.LINK)
        self.body.addWidget(self.code_view)
        buttons = row(spacing=16)
        buttons.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addWidget(self.skip_button, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons.addStretch(1)
        self.body.addLayout(buttons)
        self.body.addWidget(
            PlainLabel(
                say(
                    mark(
                        "Without the code a forgotten passphrase means that everything is lost. "
                        "A new code can be made in the settings at any time."
                    )
                ),
                TextKind.SMALL,
                wrap=True,
            )
        )
        self.code_view.proved.connect(lambda: self.open_button.setEnabled(True))
        self.code_view.confirmed.connect(self._on_finished)
        self.open_button.clicked.connect(self._on_finished)
        self.skip_button.clicked.connect(self._on_finished)

    @property
    def first_focus(self) -> QWidget:
        """The box for the last group."""
        return self.code_view.group_box

    def forget(self) -> None:
        """Take the code off the screen."""
        self.code_view.forget()

    def _on_finished(self) -> None:
        self.open_button.setEnabled(False)
        self.skip_button.setEnabled(False)
        self.finished.emit()
