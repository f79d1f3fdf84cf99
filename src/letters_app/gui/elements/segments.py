"""A row of chips of which one is on: Letter, Envelope, Own copy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.layouts import FlowLayout

T = TypeVar("T")


class Segments(QWidget, Generic[T]):
    """One of a few; ``chosen`` comes when the user chooses another. Arrow keys go along the row."""

    chosen = Signal(object)

    def __init__(
        self, choices: Iterable[tuple[T, str]], chosen: T | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._line = FlowLayout(self, spacing=8)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._values: list[T] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.idClicked.connect(lambda index: self.chosen.emit(self._values[index]))
        for value, words in choices:
            button = ActionButton(words, ButtonKind.CHIP)
            button.setCheckable(True)
            self._group.addButton(button, len(self._values))
            self._line.addWidget(button)
            self._values.append(value)
        if self._values:
            self.choose(chosen if chosen is not None else self._values[0])

    def value(self) -> T | None:
        """Return what is on."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def choose(self, value: T) -> None:
        """Turn one on without a signal."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def button(self, value: T) -> ActionButton:
        """Return the chip of a value, to name it further or to switch it off."""
        button = self._group.button(self._values.index(value))
        if not isinstance(button, ActionButton):
            raise TypeError
        return button
