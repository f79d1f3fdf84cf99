"""Lock, passphrase, recovery code, and what the address book protects."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column, row, rule
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.preferences.backups_part import BackupsPart
from letters_app.gui.preferences.saved_files_part import SavedFilesPart
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.vault_access.new_passphrase import NewPassphrase
from letters_app.gui.vault_access.protection_lists import ProtectionLists
from letters_app.gui.vault_access.recovery_code_view import RecoveryCodeView
from letters_app.i18n.marking import mark

_MINUTES = (1, 2, 5, 10, 15, 20, 30)


class SecuritySection(SettingsSection):
    """Passphrase and code are changed in place; only one of them at a time."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        super().__init__(context, say(mark("Security")))
        minutes = context.preferences.value.lock_after_minutes
        self.lock_combo: ChoiceBox[int] = ChoiceBox(
            [
                (number, context.tongue.say_number("{number} minute", "{number} minutes", number))
                for number in sorted({*_MINUTES, minutes})
            ],
            minutes,
        )
        self.passphrase_button = ActionButton(say(mark("Change the passphrase")), icon=context.theme.icon("key-round"))
        self.code_button = ActionButton(say(mark("Make a new recovery code")), icon=context.theme.icon("file-text"))
        self.open_form: NewPassphrase | RecoveryCodeView | None = None
        self.backups = BackupsPart(self)
        self._place = column(spacing=12)
        self._note = PlainLabel(kind=TextKind.SMALL, wrap=True)
        self._lay_out()
        self.lock_combo.activated.connect(self._on_minutes_chosen)
        self.passphrase_button.clicked.connect(self._on_passphrase_clicked)
        self.code_button.clicked.connect(self._on_code_clicked)

    @property
    def first_focus(self) -> QWidget:
        """The lock."""
        return self.lock_combo

    def flush(self) -> None:
        """Forget what was typed of a passphrase, and take a code off the screen."""
        if self.open_form is not None:
            self._close_form("")

    def _lay_out(self) -> None:
        say = self.say
        hint = say(mark("Also when the computer slept. Ctrl+L locks at once."))
        self.body.addWidget(Field(say(mark("Lock when nobody touches the computer for")), self.lock_combo, hint))
        self.body.addWidget(rule())
        self.say_if_read_only()
        buttons = FlowRow()
        buttons.add(self.passphrase_button)
        buttons.add(self.code_button)
        self.body.addWidget(buttons)
        self.body.addLayout(self._place)
        self.body.addWidget(self._note)
        self._note.hide()
        self.body.addWidget(rule())
        self.body.addWidget(self.backups)
        self.body.addWidget(rule())
        self.body.addWidget(SavedFilesPart(self.context))
        self.body.addWidget(rule())
        self.body.addWidget(ProtectionLists(self.context))
        is_demo = self.context.session.view.is_demo
        for button in (self.passphrase_button, self.code_button):
            button.setEnabled(not self.is_read_only and not is_demo)
        if is_demo:
            self._tell(say(mark("The demo address book keeps its passphrase, which everybody knows.")))

    def _on_minutes_chosen(self) -> None:
        self.context.preferences.change(lock_after_minutes=self.lock_combo.value() or _MINUTES[-1])
        self.saved.emit()

    # the passphrase

    def _on_passphrase_clicked(self) -> None:
        form = NewPassphrase(self.context)
        change = ActionButton(self.say(mark("Change it")), ButtonKind.PRIMARY)
        change.clicked.connect(self._on_change_clicked)
        form.confirmed.connect(self._on_change_clicked)
        self._open(form, change, mark("It is asked for from the next unlocking on. Older backups keep the old one."))
        form.first_focus.setFocus()

    def _on_change_clicked(self) -> None:
        if not isinstance(self.open_form, NewPassphrase):
            return
        new = self.open_form.taken()
        if not new:
            return
        self._close_form(self.say(mark("Changing the passphrase…")))

        def change(vault: OpenVault) -> None:
            vault.vault.change_passphrase(new)

        self.context.session.run(self, change, lambda _: self._on_passphrase_changed(), self._on_failed)

    def _on_passphrase_changed(self) -> None:
        self._tell(
            self.say(
                mark(
                    "The passphrase is changed; the recovery code stays. Backups and copies made before still open "
                    "with the old one."
                )
            )
        )
        self.saved.emit()

    # the recovery code

    def _on_code_clicked(self) -> None:
        confirm = ActionButton(self.say(mark("Make a new code")), ButtonKind.PRIMARY)
        confirm.clicked.connect(self._on_code_confirmed)
        self._open(
            None, confirm, mark("The code that was written down before stops working. Have paper and a pen ready.")
        )
        confirm.setFocus()

    def _on_code_confirmed(self) -> None:
        self._close_form(self.say(mark("Making a new code…")))
        self.context.session.run(
            self, lambda vault: vault.vault.replace_recovery_code(), self._show_code, self._on_failed
        )

    def _show_code(self, code: str) -> None:
        view = RecoveryCodeView(self.context, code)
        done = ActionButton(self.say(mark("It is written down")), ButtonKind.PRIMARY)
        done.setEnabled(False)
        view.proved.connect(lambda: done.setEnabled(True))
        for finished in (done.clicked, view.confirmed):
            finished.connect(lambda: self._close_form(self.say(mark("The new recovery code holds from now on."))))
        self._open(view, done, mark("It is shown only now and kept nowhere. Write it on paper."))
        view.group_box.setFocus()

    # the place of both

    def _open(self, form: NewPassphrase | RecoveryCodeView | None, act: ActionButton, text: str) -> None:
        self._close_form("")
        self.open_form = form
        self._place.addWidget(PlainLabel(self.say(text), wrap=True))
        if form is not None:
            self._place.addWidget(form)
        cancel = ActionButton(self.say(mark("Close") if isinstance(form, RecoveryCodeView) else mark("Cancel")))
        cancel.clicked.connect(lambda: self._close_form(""))
        line = row(spacing=8)
        line.addWidget(act)
        line.addWidget(cancel)
        line.addStretch(1)
        self._place.addLayout(line)

    def _close_form(self, note: str) -> None:
        if self.open_form is not None:
            if isinstance(self.open_form, RecoveryCodeView) and not self.open_form.is_proved:
                note = self.say(mark("The new code holds, but nobody has shown that it is written down. Make another."))
            self.open_form.forget()
            self.open_form = None
        clear(self._place)
        self._tell(note)

    def _tell(self, note: str) -> None:
        self._note.show_text(note)
        self._note.setVisible(bool(note))

    def _on_failed(self, error: LettersError) -> None:
        self._tell("")
        self.context.notify(sentence_for(error, self.context.tongue), Tone.BLOCK)
