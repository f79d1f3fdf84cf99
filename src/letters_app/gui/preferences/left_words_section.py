"""The words that the check no longer speaks of, because somebody left them for the whole group."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QWidget

from letters_app.domain.group_settings import LeftByGroup
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear, column, row
from letters_app.gui.elements.quotes import short_quote
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.i18n.marking import mark


class LeftWordsSection(SettingsSection):
    """Each of them can be brought back."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        text = mark(
            "Where the check remarks on words that are harmless in your letters, “For our group” leaves them in every "
            "letter. Its rules hold for all other words."
        )
        super().__init__(context, say(mark("Left words")), say(text))
        self._lines = column(spacing=8)
        self.back_buttons: tuple[ActionButton, ...] = ()
        self.say_if_read_only()
        self.body.addLayout(self._lines)
        context.session.changed.connect(self._on_changed)
        self._shown = self.settings.left
        self._show()

    @property
    def first_focus(self) -> QWidget | None:
        """The first that can be brought back."""
        return self.back_buttons[0] if self.back_buttons else None

    def _on_changed(self) -> None:
        if self.settings.left != self._shown:
            self._shown = self.settings.left
            self._show()

    def _show(self) -> None:
        clear(self._lines)
        buttons = []
        for left in self._shown:
            line, button = self._line(left)
            self._lines.addWidget(line)
            buttons.append(button)
        if not self._shown:
            self._lines.addWidget(PlainLabel(self.say(mark("There are none.")), TextKind.BODY, wrap=True))
        self.back_buttons = tuple(buttons)

    def _line(self, left: LeftByGroup) -> tuple[QFrame, ActionButton]:
        line = QFrame()
        line.setProperty("kind", "row")
        parts = row(line, spacing=12, margins=(0, 8, 0, 12))
        words = column(spacing=2)
        quote = self.say(mark("“{quote}”"), quote=short_quote(left.quote))
        words.addWidget(PlainLabel(quote, TextKind.LETTER, wrap=True))
        words.addWidget(PlainLabel(self.context.tongue.say_message(left.message), TextKind.SMALL, wrap=True))
        parts.addLayout(words, 1)
        button = ActionButton(self.say(mark("Bring it back")))
        button.setAccessibleDescription(quote)
        button.setEnabled(not self.is_read_only)
        button.clicked.connect(lambda: self._bring_back(left))
        parts.addWidget(button)
        return line, button

    def _bring_back(self, left: LeftByGroup) -> None:
        def save(vault: OpenVault) -> None:
            settings = vault.vault.settings
            settings.save(settings.load().not_leaving(left))

        self.change_vault(save)
