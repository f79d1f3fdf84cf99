"""Tooltips as plain text: Qt would read a name with signs like ``<b>`` in it as commands of a language."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLabel

_QTS_NAME = "QTipLabel"


class PlainTooltips(QObject):
    """Sees to it for every tooltip of the program, also those of tables, as long as it lives."""

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch the label of a tooltip before it has its text; nothing is kept from anybody."""
        if (
            event.type() is QEvent.Type.Polish
            and isinstance(watched, QLabel)
            and watched.metaObject().className() == _QTS_NAME
        ):
            watched.setTextFormat(Qt.TextFormat.PlainText)
        return False
