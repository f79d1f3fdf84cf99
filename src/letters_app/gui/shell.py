"""The frame around the screens of an open vault: navigation, notices, the line at the foot."""

from __future__ import annotations

import contextlib

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from letters_app.gui.context import Notice, WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import ElidedLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.elements.notice_bar import NoticePlace
from letters_app.gui.navigation import Navigation
from letters_app.gui.screen import Screen
from letters_app.gui.screens import SCREENS
from letters_app.gui.vault_line import vault_line
from letters_app.i18n.marking import mark


class Shell(QWidget):
    """Shows one screen at a time and builds each when it is first gone to."""

    arrived = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("Shell")
        self._context = context
        self._entries = {entry.id: entry for entry in SCREENS}
        self._screens: dict[ScreenId, Screen] = {}
        self.present: ScreenId | None = None
        self.navigation = Navigation(context)
        self.notices = NoticePlace(context.theme, context.tongue.say(mark("Close this notice")))
        self._stack = QStackedWidget()
        self._vault_line = ElidedLabel(kind=TextKind.SMALL)
        self._lay_out()
        self._connect()
        self._show_vault()

    def go(self, destination: Destination) -> None:
        """Show a screen."""
        before = self._screens.get(self.present) if self.present else None
        if before is not None and self.present is not destination.screen:
            self.notices.pass_on()
            before.leave()
        screen = self.screen_of(destination.screen)
        self.present = destination.screen
        self.navigation.show_screen(destination.screen)
        self._stack.setCurrentWidget(screen)
        screen.arrive(destination)
        self.arrived.emit(destination)

    def screen_of(self, screen_id: ScreenId) -> Screen:
        """Return a screen, built if it was not yet."""
        screen = self._screens.get(screen_id)
        if screen is None:
            screen = self._screens[screen_id] = self._entries[screen_id].build(self._context)
            self._stack.addWidget(screen)
        return screen

    def flush(self) -> None:
        """Have every screen hand over what was typed, also when one of them fails."""
        with contextlib.ExitStack() as all_of_them:
            for screen in self._screens.values():
                all_of_them.callback(screen.flush)

    def _lay_out(self) -> None:
        whole = row(self, spacing=0)
        whole.addWidget(self.navigation)
        right = column(spacing=0)
        right.addWidget(self.notices)
        right.addWidget(self._stack, 1)
        right.addWidget(self._footer())
        whole.addLayout(right, 1)

    def _footer(self) -> QFrame:
        footer = QFrame()
        footer.setProperty("kind", "footer")
        line = row(footer, spacing=8, margins=(24, 8, 24, 8))
        line.addWidget(IconLabel(self._context.theme.icon("shield-check", "quiet"), 16))
        line.addWidget(self._vault_line, 1)
        return footer

    def _connect(self) -> None:
        context = self._context
        self.navigation.screen_chosen.connect(lambda screen: self.go(Destination(screen)))
        self.navigation.lock_chosen.connect(context.lock_wanted)
        context.destination_wanted.connect(self.go)
        context.notice_wanted.connect(self._on_notice_wanted)
        context.session.changed.connect(self._show_vault)
        for entry in SCREENS:
            shortcut = QShortcut(QKeySequence(entry.shortcut), self)
            shortcut.activated.connect(lambda screen=entry.id: self.go(Destination(screen)))
        QShortcut(QKeySequence("Ctrl+L"), self).activated.connect(context.lock_wanted)

    def _on_notice_wanted(self, notice: Notice) -> None:
        self.notices.say(notice.text, notice.tone, notice.actions)

    def _show_vault(self) -> None:
        context = self._context
        people = len(context.session.book.recipients)
        self.navigation.buttons[ScreenId.PEOPLE].show_aside(
            str(people) if people else "", context.tongue.say_number("{number} person", "{number} people", people)
        )
        self._vault_line.show_text(vault_line(context))
