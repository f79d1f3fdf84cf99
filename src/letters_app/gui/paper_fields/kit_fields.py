"""Paper and envelope for an answer: whether, how many sheets, which envelope."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.by_hand import ReplyKit
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.layouts import column
from letters_app.gui.tongue import Tongue
from letters_app.gui.write.paper.paper_words import envelope_name
from letters_app.i18n.marking import mark
from letters_app.typesetting.layouts import EnvelopeFormat

_MOST_SHEETS = 6


class KitFields(QWidget):
    """``chosen`` comes with the new ``ReplyKit``, or ``None`` for none."""

    chosen = Signal(object)

    def __init__(self, tongue: Tongue, envelopes: Mapping[str, EnvelopeFormat], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = tongue.say
        self.tick = QCheckBox(say(mark("Paper and envelope for an answer")))
        numbers = [
            (number, tongue.say_number("{number} sheet", "{number} sheets", number))
            for number in range(1, _MOST_SHEETS + 1)
        ]
        self.sheets_combo: ChoiceBox[int] = ChoiceBox(numbers)
        by_size = sorted(envelopes.values(), key=lambda each: each.long_mm * each.short_mm)
        self.envelope_combo: ChoiceBox[str] = ChoiceBox(
            [("", say(mark("The best that fits"))), *((each.id, envelope_name(each, tongue)) for each in by_size)]
        )
        self._more = QWidget()
        inside = column(self._more, spacing=8)
        inside.addWidget(Field(say(mark("Lined paper")), self.sheets_combo))
        inside.addWidget(Field(say(mark("Envelope in it")), self.envelope_combo))
        lines = column(self, spacing=8)
        lines.addWidget(self.tick)
        lines.addWidget(self._more)
        self.show_kit(None)
        self.tick.clicked.connect(self._tell)
        self.sheets_combo.currentIndexChanged.connect(self._tell)
        self.envelope_combo.currentIndexChanged.connect(self._tell)

    def value(self) -> ReplyKit | None:
        """Return what is chosen."""
        if not self.tick.isChecked():
            return None
        return ReplyKit(self.sheets_combo.value() or 1, self.envelope_combo.value() or "")

    def show_kit(self, kit: ReplyKit | None) -> None:
        """Show what was chosen before; nothing is told."""
        self.tick.setChecked(kit is not None)
        self._more.setVisible(kit is not None)
        if kit is not None:
            self.sheets_combo.choose(kit.sheets)
            self.envelope_combo.choose(kit.envelope)

    def _tell(self) -> None:
        self._more.setVisible(self.tick.isChecked())
        self.chosen.emit(self.value())
