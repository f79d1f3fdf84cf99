"""A few large choices of which one is on, in as many columns as fit."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.labels import TextKind
from letters_app.gui.elements.wrapping_button import WrappingButton

T = TypeVar("T", bound=Hashable)

_NARROWEST_PX = 300
_MOST_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """One of them: what it is called, and a quiet line or two."""

    value: T
    title: str
    lines: tuple[str, ...] = ()
    problem: str = ""
    """Why it is no good choice; it can be chosen all the same."""
    is_offered: bool = True


class ChoiceGrid(QWidget, Generic[T]):
    """Cards; arrow keys go from one to the next, ``chosen`` comes with the value of the one that was pressed."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(10)
        self._choices: tuple[Choice[T], ...] = ()
        self._buttons: dict[T, WrappingButton] = {}
        self._columns = 0

    def offer(self, choices: Sequence[Choice[T]], present: T | None) -> None:
        """Show these; nothing is built anew while they are the same."""
        if tuple(choices) != self._choices:
            self._build(tuple(choices))
        for value, button in self._buttons.items():
            button.setChecked(value == present)

    def focus(self, value: T | None = None) -> None:
        """Put the focus on one, by default on the one that is on, else on the first."""
        buttons = list(self._buttons.values())
        wanted = self._buttons.get(value) if value is not None else None
        target = wanted or next((each for each in buttons if each.isChecked()), buttons[0] if buttons else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys go through the cards."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {
                Qt.Key.Key_Right.value: 1,
                Qt.Key.Key_Left.value: -1,
                Qt.Key.Key_Down.value: max(self._columns, 1),
                Qt.Key.Key_Up.value: -max(self._columns, 1),
            }
            buttons = [each for each in self._buttons.values() if each.isEnabled()]
            at = next((place for place, each in enumerate(buttons) if each is watched), None)
            by = steps.get(event.key())
            if at is not None and by is not None and 0 <= at + by < len(buttons):
                buttons[at + by].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many columns as fit."""
        super().resizeEvent(event)
        self._place()

    def _build(self, choices: tuple[Choice[T], ...]) -> None:
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        self._choices = choices
        self._columns = 0
        for choice in choices:
            texts = [(choice.title, TextKind.STRONG)]
            texts += [(line, TextKind.SMALL) for line in choice.lines]
            texts += [(choice.problem, TextKind.PROBLEM)]
            button = WrappingButton(texts, ButtonKind.CHOICE)
            button.setCheckable(True)
            button.setEnabled(choice.is_offered)
            button.installEventFilter(self)
            button.clicked.connect(lambda _=False, value=choice.value: self.chosen.emit(value))
            self._buttons[choice.value] = button
        self._place()

    def _place(self) -> None:
        columns = max(1, min(_MOST_COLUMNS, self.width() // _NARROWEST_PX))
        if columns == self._columns:
            return
        self._columns = columns
        for place, button in enumerate(self._buttons.values()):
            self._grid.removeWidget(button)
            self._grid.addWidget(button, place // columns, place % columns)
        for at in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
