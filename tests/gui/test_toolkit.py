"""The toolkit itself: what a release of it once broke must not come back with another."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class _Sender(QObject):
    sent = Signal(bool)


def test_no_reference_to_none_or_true_is_lost(qapp: QApplication) -> None:
    widget, sender = QWidget(), _Sender()
    yes = True
    before = sys.getrefcount(None), sys.getrefcount(yes)

    for _ in range(2000):
        widget.update()
        sender.sent.emit(yes)

    lost = before[0] - sys.getrefcount(None), before[1] - sys.getrefcount(yes)
    assert lost[0] < 500
    assert lost[1] < 500
    widget.deleteLater()
