"""The group's return addresses: several, by the country a letter goes to."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.return_address import ReturnAddress
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column, row
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.preferences.return_address_form import ReturnAddressForm
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.locale_names import country_name
from letters_app.i18n.marking import mark

_NEW = -1


class ReturnAddressesSection(SettingsSection):
    """One address is changed at a time, in its own place."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        super().__init__(
            context,
            say(mark("Return addresses")),
            say(
                mark(
                    "Printed at the top left of the envelope and where the layout of the letter has a place for it. "
                    "For each letter the address for the reader’s country is taken, the first that fits."
                )
            ),
        )
        self._editing: int | None = None
        self.form: ReturnAddressForm | None = None
        self._lines = column(spacing=8)
        self.add_button = ActionButton(say(mark("Add a return address")), icon=context.theme.icon("plus"))
        buttons = FlowRow()
        buttons.add(self.add_button)
        self.say_if_read_only()
        self.body.addLayout(self._lines)
        self.body.addWidget(buttons)
        self.add_button.clicked.connect(lambda: self._edit(_NEW))
        self.add_button.setEnabled(not self.is_read_only)
        context.session.changed.connect(self._on_changed)
        self._shown = context.session.view.return_addresses
        self._show()

    @property
    def first_focus(self) -> QWidget | None:
        """The form if it is open."""
        return self.form.first_focus if self.form is not None else self.add_button

    def _on_changed(self) -> None:
        if self.context.session.view.return_addresses != self._shown:
            self._shown = self.context.session.view.return_addresses
            self._editing = None
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        self.form = None
        for place, address in enumerate(self._shown):
            self._lines.addWidget(self._form(address) if place == self._editing else self._line(place, address))
        if self._editing == _NEW:
            self._lines.addWidget(self._form(None))
        elif not self._shown:
            text = mark("There is none yet. Without one, letters say that no answer is expected.")
            self._lines.addWidget(PlainLabel(self.say(text), TextKind.BODY, wrap=True))
        self.add_button.setVisible(self._editing is None)

    def _line(self, place: int, address: ReturnAddress) -> QFrame:
        line = QFrame()
        line.setProperty("kind", "row")
        parts = row(line, spacing=12, margins=(0, 8, 0, 12))
        words = column(spacing=2)
        words.addWidget(PlainLabel(address.label or address.name, TextKind.STRONG, wrap=True))
        words.addWidget(PlainLabel(self._whom_for(address), TextKind.SMALL, wrap=True))
        words.addWidget(PlainLabel("\n".join(address.printed_lines()), TextKind.LETTER, wrap=True))
        parts.addLayout(words, 1)
        for button in self._buttons(place, address):
            parts.addWidget(button)
        return line

    def _buttons(self, place: int, address: ReturnAddress) -> list[ActionButton]:
        icon, name = self.context.theme.icon, address.label or address.name
        edit = ActionButton(self.say(mark("Change")), name=self.say(mark("Change {name}"), name=name))
        up = ActionButton(
            "", ButtonKind.QUIET, icon("chevron-up", "quiet"), self.say(mark("Move up: {name}"), name=name)
        )
        down = ActionButton(
            "", ButtonKind.QUIET, icon("chevron-down", "quiet"), self.say(mark("Move down: {name}"), name=name)
        )
        gone = ActionButton("", ButtonKind.QUIET, icon("trash-2", "quiet"), self.say(mark("Remove {name}"), name=name))
        up.setEnabled(place > 0)
        down.setEnabled(place + 1 < len(self._shown))
        edit.clicked.connect(lambda: self._edit(place))
        up.clicked.connect(lambda: self._move(place, place - 1))
        down.clicked.connect(lambda: self._move(place, place + 1))
        gone.clicked.connect(lambda: self._remove(place))
        buttons = [up, down, edit, gone] if len(self._shown) > 1 else [edit, gone]
        for button in buttons:
            if self.is_read_only:
                button.setEnabled(False)
        return buttons

    def _whom_for(self, address: ReturnAddress) -> str:
        if not address.for_countries:
            return self.say(mark("for letters to every country"))
        language = self.context.tongue.language
        names = ", ".join(country_name(code, language) for code in address.for_countries)
        return self.say(mark("for letters to: {countries}"), countries=names)

    def _form(self, address: ReturnAddress | None) -> ReturnAddressForm:
        country = self.settings.sender_country or next((known.country for known in self._shown), "")
        self.form = ReturnAddressForm(self.context, address, country)
        self.form.accepted.connect(self._on_accepted)
        self.form.refused.connect(self._close_form)
        return self.form

    def _edit(self, place: int) -> None:
        self._editing = place
        self._show()
        if self.form is not None:
            self.form.first_focus.setFocus()

    def _close_form(self) -> None:
        self._editing = None
        self._show()
        self.add_button.setFocus()

    def _on_accepted(self, address: ReturnAddress) -> None:
        addresses = list(self._shown)
        if self._editing in {None, _NEW}:
            addresses.append(address)
        else:
            addresses[self._editing or 0] = address
        if tuple(addresses) == self._shown:
            self._close_form()
        else:
            self._save(addresses)

    def _move(self, place: int, to: int) -> None:
        addresses = list(self._shown)
        addresses.insert(to, addresses.pop(place))
        self._save(addresses)

    def _remove(self, place: int) -> None:
        before = list(self._shown)
        gone = before[place]
        self._save([address for number, address in enumerate(before) if number != place])
        self.context.notify(
            self.say(mark("The return address “{name}” is removed."), name=gone.label or gone.name),
            Tone.GOOD,
            (NoticeAction(self.say(mark("Undo")), lambda: self._save(before)),),
        )

    def _save(self, addresses: list[ReturnAddress]) -> None:
        def save(vault: OpenVault) -> None:
            vault.vault.return_addresses.save(addresses)

        self.change_vault(save)
