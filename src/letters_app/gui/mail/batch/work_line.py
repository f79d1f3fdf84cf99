"""How far the work on a mailing is, with a button that stops it; no room taken while nothing is done."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.labels import Paragraph
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.batch_stage import Stage
from letters_app.i18n.marking import mark

_WORDS = {
    Stage.PREPARING: mark("Preparing letter {done} of {total}…"),
    Stage.MAKING: mark("Setting letter {done} of {total}…"),
}


class WorkLine(QWidget):
    """Hears the worker."""

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._say = context.tongue.say
        self._words = Paragraph()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self._say(mark("Progress")))
        self.stop_button = ActionButton(self._say(mark("Stop")))
        lines = column(self, spacing=6, margins=(24, 0, 16, 0))
        line = row(spacing=12)
        line.addWidget(self._words, 1)
        line.addWidget(self.stop_button)
        lines.addLayout(line)
        lines.addWidget(self._bar)
        self.stop_button.clicked.connect(self._on_stop_clicked)
        model.changed.connect(self._show)
        model.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)
        self._show()

    def _show(self) -> None:
        is_working = self._model.stage in _WORDS
        self.setVisible(is_working)
        if is_working:
            self.stop_button.setEnabled(True)
            self._on_progressed(0, self._model.total)

    def _on_progressed(self, done: int, total: int) -> None:
        words = _WORDS.get(self._model.stage)
        if words is None:
            return
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._words.show_text(self._say(words, done=min(done + 1, total), total=total))

    def _on_stop_clicked(self) -> None:
        self.stop_button.setEnabled(False)
        self._model.stop()
