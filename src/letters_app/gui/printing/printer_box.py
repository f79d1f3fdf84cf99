"""Which printer, how many, which sides."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QSpinBox, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.elements.pill import Pill
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.printing.printer import NEEDS_A_HAND, PrinterFeatures, PrinterInfo, PrinterState
from letters_app.services.printing.job_words import standing

_MOST_COPIES = 99


class PrinterBox(QWidget):
    """The printers of this computer and how to print on one."""

    printer_chosen = Signal(str)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._printers: tuple[PrinterInfo, ...] = ()
        self.printer_choice: ChoiceBox[str] = ChoiceBox()
        self.copies_box = QSpinBox()
        self.copies_box.setRange(1, _MOST_COPIES)
        self.copies_box.setFixedWidth(round(scaled(76, context.theme.text_size_percent)))
        self.copies_box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.both_sides_tick = QCheckBox(self._say(mark("Print on both sides")))
        self.waits_tick = QCheckBox(self._say(mark("Wait for me before another paper")))
        self.waits_tick.setChecked(True)
        self._standing_pill = Pill("")
        self._place_line = PlainLabel("", TextKind.SMALL, wrap=True)
        self._lay_out()
        self.printer_choice.currentIndexChanged.connect(self._on_chosen)

    @property
    def printer(self) -> str:
        """Name of the chosen printer, empty if there is none."""
        return self.printer_choice.value() or ""

    def show_printers(self, printers: tuple[PrinterInfo, ...], chosen: str) -> None:
        """Offer these; the one chosen before, else the first."""
        self._printers = printers
        names = [(printer.name, printer.description or printer.name) for printer in printers]
        known = {printer.name for printer in printers}
        self.printer_choice.offer(names, chosen if chosen in known else None)
        self._show_standing()

    def show_features(self, features: PrinterFeatures) -> None:
        """Offer what the printer can; what it does not say is offered too."""
        self.both_sides_tick.setEnabled(features.duplex is not False)
        if features.duplex is False:
            self.both_sides_tick.setChecked(False)

    def _lay_out(self) -> None:
        lines = column(self, spacing=8)
        say = self._say
        fields = row(spacing=12)
        fields.addWidget(Field(say(mark("Printer")), self.printer_choice), 1)
        fields.addWidget(Field(say(mark("Copies")), self.copies_box))
        lines.addLayout(fields)
        state = row(spacing=8)
        state.addWidget(self._standing_pill)
        state.addWidget(self._place_line, 1)
        lines.addLayout(state)
        lines.addWidget(self.both_sides_tick)
        lines.addWidget(self.waits_tick)

    def _on_chosen(self) -> None:
        self._show_standing()
        self.printer_chosen.emit(self.printer)

    def _show_standing(self) -> None:
        printer = next((each for each in self._printers if each.name == self.printer), None)
        if printer is None:
            return
        needs_hand = not printer.accepts_jobs or NEEDS_A_HAND.intersection(printer.reasons)
        is_stopped = printer.state in (PrinterState.STOPPED, PrinterState.HOLDING)
        is_known = printer.state is not PrinterState.UNKNOWN
        tone = Tone.WARN if needs_hand or is_stopped else Tone.GOOD if is_known else Tone.HINT
        self._standing_pill.show_tone(standing(printer, self._say), tone)
        place = printer.location if printer.location != printer.description else ""
        self._place_line.show_text(place)
