"""What every section of the settings is: a card with a heading that saves each change at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.group_settings import GroupSettings
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.open_vault import OpenVault
from letters_app.i18n.marking import mark
from letters_app.storage import VaultNotice


class SettingsSection(Card):
    """``saved`` comes when a change is on the disk."""

    saved = Signal()

    def __init__(self, context: WindowContext, title: str, text: str = "") -> None:
        super().__init__(spacing=12, padding=20)
        self.context = context
        self.say = context.tongue.say
        self.title = title
        self.setAccessibleName(title)
        self.body.addWidget(PlainLabel(title, TextKind.HEADING))
        if text:
            self.body.addWidget(PlainLabel(text, TextKind.QUIET, wrap=True))

    @property
    def first_focus(self) -> QWidget | None:
        """Where one begins; ``None`` if there is nothing to change."""
        return None

    @property
    def is_read_only(self) -> bool:
        """Whether the vault takes no changes."""
        return VaultNotice.READ_ONLY in self.context.session.view.notices

    def say_if_read_only(self) -> None:
        """Say it, if so."""
        if self.is_read_only:
            text = self.say(mark("This address book is read-only: nothing here can be changed."))
            self.body.addWidget(PlainLabel(text, TextKind.PROBLEM, wrap=True))

    def flush(self) -> None:
        """Save what is typed and not saved yet."""

    def change_settings(self, **changes: Any) -> None:  # noqa: ANN401 - fields of GroupSettings, which the caller knows
        """Change what the group settled."""

        def save(vault: OpenVault) -> None:
            settings = vault.vault.settings
            settings.save(replace(settings.load(), **changes))

        self.change_vault(save)

    def change_vault(self, work: Callable[[OpenVault], None]) -> None:
        """Change the vault, and tell ``saved``."""
        self.context.session.change(self, work, lambda _: self.saved.emit())

    @property
    def settings(self) -> GroupSettings:
        """What the group settled, as it is now."""
        return self.context.session.view.settings
