"""The head of the fifth step: number, date, the letter before, and how much it is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.limits_line import LimitsLine
from letters_app.i18n.dates import long_date
from letters_app.i18n.marking import mark


class SheetFacts(QWidget):
    """Follows the proof: what is said is what stands on the sheet."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tongue = context.tongue
        self._model = model
        self._number = Paragraph("", TextKind.HEADING)
        self._before = Paragraph("", TextKind.QUIET)
        self._limits = LimitsLine(context.tongue)
        lines = column(self, spacing=4)
        for widget in (self._number, self._before, self._limits):
            lines.addWidget(widget)
        model.proof_changed.connect(self._show)
        model.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        proved, say = self._model.proved, self._tongue.say
        order = proved.order if proved is not None else self._model.desk.order(self._model.state)
        date = long_date(order.written_on, self._tongue.language)
        self._number.show_text(say(mark("Letter {number}, {date}"), number=order.number, date=date))
        if order.previous_written_on is None:
            before = say(mark("The first letter to this person that this address book knows of."))
        else:
            before = say(
                mark("The letter before was written on {date}; the sheet says so."),
                date=long_date(order.previous_written_on, self._tongue.language),
            )
        self._before.show_text(before)
        self._limits.show_proof(self._model.proof)
