"""The navigation on the left: where one is, where one can go, and the lock."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.screens import SCREENS, ScreenEntry
from letters_app.i18n.marking import mark

_WIDTH_PX = 208
_ICON_PX = 20


class NavigationButton(ActionButton):
    """One line: icon, title, and at the right a count or a key."""

    def __init__(self, context: WindowContext, title: str, icon: str, aside: str = "") -> None:
        super().__init__(title, ButtonKind.NAV)
        self._theme = context.theme
        self._icon = icon
        self.setMinimumHeight(36)
        self._aside = PlainLabel(aside, TextKind.SMALL)
        self._aside.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = row(self, margins=(8, 0, 10, 0))
        line.addStretch(1)
        line.addWidget(self._aside)
        self.size_icon(_ICON_PX)
        self._show_icon(chosen=False)
        self.toggled.connect(lambda on: self._show_icon(chosen=on))

    def show_aside(self, text: str, spoken: str = "") -> None:
        """Show a count at the right; ``spoken`` is what is read aloud with the title."""
        self._aside.show_text(text)
        self.setAccessibleDescription(spoken)

    def _show_icon(self, *, chosen: bool) -> None:
        self.setIcon(self._theme.icon(self._icon, "ink" if chosen else "text"))


class Navigation(QFrame):
    """All screens, the lock, and the name of the program."""

    screen_chosen = Signal(ScreenId)
    lock_chosen = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = context.tongue.say
        self.setProperty("kind", "side")
        self.setFixedWidth(round(_WIDTH_PX * max(1.0, context.theme.text_size_percent / 115)))
        self.setAccessibleName(say(mark("Navigation")))
        lines = column(self, spacing=2, margins=(10, 14, 10, 14))
        lines.addLayout(self._brand(context))
        self._group = QButtonGroup(self)
        self.buttons: dict[ScreenId, NavigationButton] = {}
        for entry in SCREENS:
            if not entry.at_the_end:
                lines.addWidget(self._button(context, entry))
        lines.addStretch(1)
        for entry in SCREENS:
            if entry.at_the_end:
                lines.addWidget(self._button(context, entry))
        self.lock_button = NavigationButton(context, say(mark("Lock")), "lock", "Ctrl+L")
        self.lock_button.clicked.connect(self.lock_chosen)
        lines.addWidget(self.lock_button)

    def show_screen(self, screen: ScreenId) -> None:
        """Mark where one is."""
        self.buttons[screen].setChecked(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go up and down the lines."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
            step = steps.get(event.key())
            lines = [*self.buttons.values(), self.lock_button]
            if step is not None and watched in lines:
                at = next(place for place, line in enumerate(lines) if line is watched)
                lines[(at + step) % len(lines)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    @staticmethod
    def _brand(context: WindowContext) -> QHBoxLayout:
        line = row(spacing=8, margins=(10, 2, 8, 12))
        line.addWidget(IconLabel(context.theme.icon("mail-open"), 20))
        line.addWidget(PlainLabel(context.tongue.say(mark("Letters")), TextKind.HEADING), 1)
        return line

    def _button(self, context: WindowContext, entry: ScreenEntry) -> NavigationButton:
        button = NavigationButton(context, context.tongue.say(entry.title), entry.icon)
        button.setCheckable(True)
        button.setToolTip(entry.shortcut)
        button.installEventFilter(self)
        button.clicked.connect(lambda: self.screen_chosen.emit(entry.id))
        self._group.addButton(button)
        self.buttons[entry.id] = button
        return button
