"""The order of the Tab key: that in which things stand on the page, also when some came later than others."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_WHOLE = (QAbstractButton, QAbstractItemView, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
"""What Tab goes to as one thing, whatever Qt made it of."""


def order_tabs(root: QWidget) -> None:
    """Let Tab go through ``root`` as its layouts read; Qt goes by when a thing was made."""
    before: QWidget | None = None
    for widget in _in_order(root):
        if before is not None:
            QWidget.setTabOrder(before, widget)
        before = widget


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.isHidden():
        yield widget
    if isinstance(widget, _WHOLE):
        return
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    for child in placed:
        if not child.isHidden():
            yield from _in_order(child)
    for other in widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if other not in placed and not other.isWindow() and not other.isHidden():
            yield from _in_order(other)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for item in filter(None, map(layout.itemAt, range(layout.count()))):
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
