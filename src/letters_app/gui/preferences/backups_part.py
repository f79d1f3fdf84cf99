"""Backups of the open vault: the list with dates, one now, one into another folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.sentences import sentence_for
from letters_app.i18n.dates import day_and_time
from letters_app.i18n.marking import mark
from letters_app.services.vaults.backup_schedule import back_up
from letters_app.storage import BackupInfo, BackupReport

if TYPE_CHECKING:
    from letters_app.gui.preferences.settings_section import SettingsSection

_MOST_SHOWN = 5


class BackupsPart(QWidget):
    """Every backup is opened and compared when it is made: that is what “checked” means."""

    def __init__(self, section: SettingsSection) -> None:
        super().__init__()
        self._section = section
        self.context = section.context
        self.say = section.say
        self.now_button = ActionButton(self.say(mark("Back up now")), icon=self.context.theme.icon("save"))
        self.folder_button = ActionButton(
            self.say(mark("Back up to a folder")), icon=self.context.theme.icon("folder-open")
        )
        self.note = PlainLabel(kind=TextKind.SMALL, wrap=True)
        self.note.hide()
        self._list = column(spacing=4)
        self._lay_out()
        self.now_button.clicked.connect(self._on_now_clicked)
        self.folder_button.clicked.connect(self._on_folder_clicked)
        self.context.session.changed.connect(self._read)
        self._read()

    def _lay_out(self) -> None:
        lines = column(self, spacing=8)
        lines.addWidget(PlainLabel(self.say(mark("Backups")), TextKind.STRONG))
        lines.addWidget(
            PlainLabel(
                self.say(
                    mark(
                        "One is made every day and every half hour of work, opened and compared, and kept inside the "
                        "folder of the address book. One on another disk protects from loss of the computer; it is "
                        "encrypted too and opens with the passphrase of its day."
                    )
                ),
                TextKind.QUIET,
                wrap=True,
            )
        )
        lines.addLayout(self._list)
        buttons = FlowRow()
        buttons.add(self.now_button)
        buttons.add(self.folder_button)
        lines.addWidget(buttons)
        lines.addWidget(self.note)
        self.now_button.setEnabled(not self._section.is_read_only)

    def _read(self) -> None:
        self.context.session.run(self, lambda vault: vault.vault.backups(), self._show, newest_of="list of backups")

    def _show(self, backups: tuple[BackupInfo, ...]) -> None:
        clear(self._list)
        language = self.context.tongue.language
        for place, backup in enumerate(backups[:_MOST_SHOWN]):
            moment = day_and_time(backup.made_at, language)
            text = self.say(mark("{moment}, the newest"), moment=moment) if place == 0 else moment
            self._list.addWidget(PlainLabel(text))
        older = len(backups) - _MOST_SHOWN
        if older > 0:
            text = self.context.tongue.say_number("and {number} older one", "and {number} older ones", older)
            self._list.addWidget(PlainLabel(text, TextKind.QUIET))
        if not backups:
            self._list.addWidget(PlainLabel(self.say(mark("There is none yet.")), TextKind.QUIET))

    def _on_now_clicked(self) -> None:
        self._show_busy(busy=True)
        self.context.session.change(self, lambda vault: back_up(vault.vault), self._on_made, self._on_failed)

    def _on_folder_clicked(self) -> None:
        self.context.ask.folder_to_open(self, self.say(mark("A folder for the backup")), self._on_folder_chosen)

    def _on_folder_chosen(self, folder: Path) -> None:
        def make(vault: OpenVault) -> BackupReport:
            return vault.vault.backup(folder)

        self._show_busy(busy=True)
        self.context.session.run(self, make, self._on_made, self._on_failed)

    def _on_made(self, report: BackupReport) -> None:
        self._show_busy(busy=False)
        self._tell(self.say(mark("A backup was made and checked: {path}"), path=str(report.path)))

    def _on_failed(self, error: LettersError) -> None:
        self._show_busy(busy=False)
        self._tell(sentence_for(error, self.context.tongue), TextKind.PROBLEM)

    def _show_busy(self, *, busy: bool) -> None:
        for button in (self.now_button, self.folder_button):
            button.setEnabled(not busy)
        if busy:
            self._tell(self.say(mark("Copying and checking…")))

    def _tell(self, text: str, kind: TextKind = TextKind.SMALL) -> None:
        self.note.setProperty("kind", kind.value)
        self.note.style().unpolish(self.note)
        self.note.style().polish(self.note)
        self.note.show_text(text)
        self.note.show()
