"""Restoring a backup: which one, with the passphrase it had; what is there now is kept beside it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column, row
from letters_app.gui.start.start_page import StartPage
from letters_app.gui.start.start_state import StartState, StartView, free_folder
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.vault_access.secret_field import SecretField
from letters_app.i18n.dates import day_and_time
from letters_app.i18n.marking import mark
from letters_app.storage import BackupInfo, list_backups

_BACKUPS_FOLDER = "backups"
_MOST_SHOWN = 6


class RestorePage(StartPage):
    """``restore_wanted`` brings the backup, the folder to restore to and the passphrase."""

    restore_wanted = Signal(object, object, str)

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__(context, state)
        say = self.say
        self.target = state.vault or free_folder()
        self.backups: tuple[Path, ...] = ()
        self._group = QButtonGroup(self)
        self._lines = column(spacing=4)
        self.head(
            say(mark("Restore a backup")),
            say(
                mark(
                    "Each backup was opened and compared when it was made. What lies in the folder now is kept, "
                    "under another name beside it."
                )
            ),
        )
        self.other_button = ActionButton(say(mark("Choose a backup elsewhere")), icon=context.theme.icon("folder-open"))
        self.secret_field = SecretField(
            context,
            say(mark("Passphrase or recovery code")),
            say(mark("Those that the address book had when the backup was made.")),
        )
        self.restore_button = ActionButton(say(mark("Restore")), ButtonKind.PRIMARY)
        self.back_button = ActionButton(say(mark("Back")))
        self.waiting = PlainLabel(say(mark("Copying and checking…")), TextKind.QUIET)
        self.waiting.hide()
        self._lay_out()
        self.other_button.clicked.connect(self._on_other_clicked)
        self.restore_button.clicked.connect(self._on_restore_clicked)
        self.secret_field.secret_box.returnPressed.connect(self._on_restore_clicked)
        self.back_button.clicked.connect(self.go_back)
        self._look_into(self.target)

    @property
    def first_focus(self) -> QWidget:
        """The box, or the search for a backup if none is known."""
        return self.secret_field.secret_box if self.backups else self.other_button

    def forget(self) -> None:
        """Empty the box."""
        self.secret_field.forget()

    def go_back(self) -> None:
        """Go to the vault, or to the welcome."""
        self.go(StartView.WELCOME if self.state.vault is None else StartView.UNLOCK)

    def show_busy(self, *, busy: bool) -> None:
        """Say that a backup is being restored."""
        for widget in (self.restore_button, self.back_button, self.other_button, self.secret_field):
            widget.setEnabled(not busy)
        self.waiting.setVisible(busy)

    def _lay_out(self) -> None:
        card = Card(spacing=12)
        card.body.addLayout(self._lines)
        buttons = FlowRow()
        buttons.add(self.other_button)
        card.body.addWidget(buttons)
        card.body.addWidget(self.secret_field)
        card.body.addWidget(ElidedLabel(self.say(mark("Restored to {path}"), path=str(self.target)), TextKind.SMALL))
        self.body.addWidget(card)
        line = row(spacing=8)
        for widget in (self.restore_button, self.back_button, self.waiting):
            line.addWidget(widget)
        line.addStretch(1)
        self.body.addLayout(line)

    def _look_into(self, folder: Path) -> None:
        """List the backups of a vault, of a folder full of them, or the one that a folder is."""

        def look() -> tuple[BackupInfo, ...]:
            return list_backups(folder / _BACKUPS_FOLDER) or list_backups(folder) or _itself(folder)

        self.context.press.submit(self, look, self._show_backups, self.tell_error)

    def _show_backups(self, found: tuple[BackupInfo, ...]) -> None:
        clear(self._lines)
        self.backups = tuple(backup.path for backup in found[:_MOST_SHOWN])
        for place, backup in enumerate(found[:_MOST_SHOWN]):
            moment = day_and_time(backup.made_at, self.context.tongue.language)
            radio = QRadioButton(self.say(mark("{moment}, the newest"), moment=moment) if place == 0 else moment)
            radio.setChecked(place == 0)
            self._group.addButton(radio, place)
            self._lines.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
        if not found:
            self._lines.addWidget(
                PlainLabel(self.say(mark("No backup was found in this folder.")), TextKind.QUIET, wrap=True)
            )
        self.restore_button.setEnabled(bool(found))
        if self.isVisible():
            self.first_focus.setFocus()

    def _on_other_clicked(self) -> None:
        self.context.ask.folder_to_open(self, self.say(mark("The folder of a backup")), self._look_into)

    def _on_restore_clicked(self) -> None:
        typed, chosen = self.secret_field.text(), self._group.checkedId()
        if not typed:
            self.secret_field.show_problem(self.say(mark("Type the passphrase first.")))
            self.secret_field.secret_box.setFocus()
        elif 0 <= chosen < len(self.backups):
            self.hush()
            self.restore_wanted.emit(self.backups[chosen], self.target, typed)
        else:
            self.tell(self.say(mark("Choose a backup first.")), Tone.WARN)


def _itself(folder: Path) -> tuple[BackupInfo, ...]:
    """Return the backup that ``folder`` itself is, if it is one."""
    beside = list_backups(folder.parent)
    return tuple(backup for backup in beside if backup.path.name == folder.name)
