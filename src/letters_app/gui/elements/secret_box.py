"""A box for what nobody else should read: dots instead of letters, an eye that shows them, a word on Caps Lock."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.inputs import LineBox
from letters_app.gui.theme.theme import Theme

LONGEST_SECRET = 400
_EYE_RIGHT_PX = 5


class SecretBox(LineBox):
    """``show_name`` and ``hide_name`` say what the eye does.

    Qt cannot ask whether Caps Lock is on, so it is told by what is typed: a capital without Shift, or a small letter
    with it.
    """

    caps_lock_changed = Signal(bool)

    def __init__(
        self, theme: Theme, show_name: str, hide_name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(placeholder=placeholder, longest=LONGEST_SECRET, parent=parent)
        self._theme = theme
        self._names = (show_name, hide_name)
        self._caps_lock = False
        self._eye = ActionButton("", ButtonKind.ICON, theme.icon("eye", "quiet"), show_name, parent=self)
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.clicked.connect(self.toggle_shown)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.show_secret(shown=False)

    @property
    def is_shown(self) -> bool:
        """Whether what is typed can be read."""
        return self.echoMode() is QLineEdit.EchoMode.Normal

    def show_secret(self, *, shown: bool) -> None:
        """Show letters or dots."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._eye.setIcon(self._theme.icon("eye-off" if shown else "eye", "quiet"))
        name = self._names[1 if shown else 0]
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(f"{name} (Alt+V)")

    def toggle_shown(self) -> None:
        """Show letters instead of dots, or dots again."""
        self.show_secret(shown=not self.is_shown)

    def forget(self) -> None:
        """Empty the box, and what it could take back."""
        self.setText("")
        self.show_secret(shown=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right: Qt's own icons in boxes do not grow with the text."""
        super().resizeEvent(event)
        size = self._eye.sizeHint()
        self._eye.resize(size)
        self._eye.move(self.width() - size.width() - _EYE_RIGHT_PX, (self.height() - size.height()) // 2)
        self.setTextMargins(0, 0, size.width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look whether Caps Lock is on; Alt+V is the eye, for those who use no mouse."""
        if event.key() == Qt.Key.Key_V and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self.toggle_shown()
            return
        self._look_at_caps_lock(event)
        super().keyPressEvent(event)

    def _look_at_caps_lock(self, event: QKeyEvent) -> None:
        typed = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            is_on = False  # whether it goes on or off, the next letter tells
        elif len(typed) == 1 and typed.lower() != typed.upper():
            is_on = typed.isupper() != bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            return
        if is_on != self._caps_lock:
            self._caps_lock = is_on
            self.caps_lock_changed.emit(is_on)
