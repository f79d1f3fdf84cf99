"""Which screens there are: name, icon, key, and how each is built when it is first gone to."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import ScreenId
from letters_app.gui.screen import Screen
from letters_app.i18n.marking import mark


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One line of the navigation."""

    id: ScreenId
    title: str
    icon: str
    shortcut: str
    built_by: str
    """Module and class; imported when the screen is first gone to, so that the window opens fast."""
    at_the_end: bool = False
    """Whether it stands at the foot of the navigation."""

    def build(self, context: WindowContext) -> Screen:
        """Return a new screen."""
        module, _, name = self.built_by.partition(":")
        screen: Screen = getattr(importlib.import_module(module), name)(context)
        return screen


SCREENS = (
    ScreenEntry(
        ScreenId.TONIGHT, mark("Tonight"), "moon-star", "Ctrl+1", "letters_app.gui.tonight.tonight_screen:TonightScreen"
    ),
    ScreenEntry(
        ScreenId.PEOPLE, mark("People"), "users", "Ctrl+2", "letters_app.gui.people.people_screen:PeopleScreen"
    ),
    ScreenEntry(
        ScreenId.WRITE, mark("Write"), "pencil-line", "Ctrl+3", "letters_app.gui.write.write_screen:WriteScreen"
    ),
    ScreenEntry(ScreenId.MAIL, mark("Mail"), "mailbox", "Ctrl+4", "letters_app.gui.mail.mail_screen:MailScreen"),
    ScreenEntry(
        ScreenId.SHEETS,
        mark("Other sheets"),
        "file-text",
        "Ctrl+5",
        "letters_app.gui.sheets.sheets_screen:SheetsScreen",
    ),
    ScreenEntry(
        ScreenId.SETTINGS,
        mark("Settings"),
        "settings",
        "Ctrl+,",
        "letters_app.gui.preferences.settings_screen:SettingsScreen",
        at_the_end=True,
    ),
)
