"""The panel in the page that prints: which printer, how many copies, how it goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, clear, column
from letters_app.gui.elements.notice_bar import NoticeBar
from letters_app.gui.printing.print_part import PrintPart
from letters_app.gui.printing.print_run import PrintRun, RunOptions, RunPhase
from letters_app.gui.printing.print_words import (
    ACTUAL_SIZE,
    ENVELOPE_HINT,
    SPOOL_WARNING,
    has_other_paper,
    part_lines,
    run_sentence,
)
from letters_app.gui.printing.printer_box import PrinterBox
from letters_app.gui.printing.tray_form import TrayForm
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.printing.errors import MediaRefusedError, NoPrintersError, PrinterStoppedError
from letters_app.printing.print_service import PrintService
from letters_app.printing.printer import PrinterFeatures, PrinterInfo

_TONES = {RunPhase.FAILED: Tone.BLOCK, RunPhase.DONE: Tone.GOOD, RunPhase.WAITING_FOR_PAPER: Tone.INK}
_CAN_INSIST = (MediaRefusedError, PrinterStoppedError)


class PrintPanel(QWidget):
    """Prints ``parts`` one after the other. It asks nothing of the page around it and never blocks it."""

    part_printed = Signal(int)
    """A part has gone to the printer whole: its place in ``parts``, from 0."""
    printed = Signal()
    """All parts have."""
    cancelled = Signal()
    """The user closed the panel, or took back what was still to be had."""

    def __init__(
        self,
        context: WindowContext,
        parts: Sequence[PrintPart] = (),
        run: PrintRun | None = None,
        parent: QWidget | None = None,
        *,
        waits_for_paper: bool = True,
    ) -> None:
        """``run``: one that may be on its way already and outlives this panel; its parts stay if none are given.

        ``waits_for_paper``: whether it stops before another paper unless the user says otherwise.
        """
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._run = run or PrintRun(context.printing, self)
        self._has_looked = False
        self._look_error: LettersError | None = None
        self._box = PrinterBox(context)
        self._box.waits_tick.setChecked(waits_for_paper)
        self.tray_form = TrayForm(context)
        self._parts_column = column(spacing=2)
        self._looking_line = PlainLabel(self._say(mark("Looking for printers…")), TextKind.QUIET, wrap=True)
        self._hint_line = PlainLabel(self._say(ENVELOPE_HINT), TextKind.SMALL, wrap=True)
        self._size_line = PlainLabel(self._say(ACTUAL_SIZE), TextKind.SMALL, wrap=True)
        self._notice_column = column(spacing=8)
        self._progress_bar = QProgressBar()
        self._progress_bar.setTextVisible(False)
        self._buttons = FlowRow()
        self._lay_out()
        self._connect()
        if parts:
            self._run.take_parts(parts)
        self._show_parts()
        self._show()
        self.look_for_printers()

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way to the printer."""
        return self._run.is_busy

    def show_parts(self, parts: Sequence[PrintPart]) -> None:
        """Print these instead; while something is on its way nothing changes."""
        self._run.take_parts(parts)
        self._show_parts()
        self._show()

    def look_for_printers(self) -> None:
        """Ask the system for its printers."""
        self._has_looked = False
        self._look_error = None
        self._context.printing.submit(self, _list_printers, self._on_printers, self._on_look_failed)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the panel on Escape, unless something is on its way."""
        if event.key() == Qt.Key.Key_Escape and not self.is_busy:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    # building

    def _lay_out(self) -> None:
        lines: QVBoxLayout = column(self, spacing=12)
        lines.addLayout(self._parts_column)
        lines.addWidget(self._looking_line)
        lines.addWidget(self._box)
        lines.addWidget(self.tray_form)
        lines.addLayout(self._notice_column)
        lines.addWidget(self._progress_bar)
        lines.addWidget(self._buttons)
        lines.addWidget(self._hint_line)
        lines.addWidget(self._size_line)
        self._progress_bar.setAccessibleName(self._say(mark("Printing")))

    def _connect(self) -> None:
        run = self._run
        run.changed.connect(self._show)
        run.part_printed.connect(self.part_printed)
        run.finished.connect(self.printed)
        run.cancelled.connect(self.cancelled)
        self._box.printer_chosen.connect(self._on_printer_chosen)

    # showing

    def _show_parts(self) -> None:
        clear(self._parts_column)
        for line in part_lines(self._run.parts, self._context.tongue):
            self._parts_column.addWidget(PlainLabel(line, TextKind.STRONG, wrap=True))
        self.tray_form.show_media([part.media for part in self._run.parts if part.placing is not None])
        self._box.waits_tick.setVisible(has_other_paper(self._run.parts))
        free = (part for part in self._run.parts if part.may_turn and not part.is_envelope and part.sides is None)
        self._box.both_sides_tick.setVisible(any(part.pages > 1 for part in free))

    def _show(self) -> None:
        run = self._run
        rests = run.phase in (RunPhase.RESTING, RunPhase.FAILED, RunPhase.CANCELLED)
        has_printers = self._has_looked and self._look_error is None
        part = run.part
        self._looking_line.setVisible(rests and not self._has_looked)
        self._box.setVisible(rests and has_printers)
        can_place = any(each.placing is not None for each in run.parts)
        self.tray_form.setVisible(rests and has_printers and can_place)
        envelopes = run.parts if rests else (part,) if part is not None else ()
        is_waiting = run.phase is RunPhase.WAITING_FOR_PAPER
        has_envelopes = any(each.is_envelope for each in envelopes)
        self._hint_line.setVisible(((has_printers and rests) or is_waiting) and has_envelopes)
        self._size_line.setVisible(rests and has_printers)
        self._progress_bar.setVisible(run.phase is RunPhase.SENDING)
        self._progress_bar.setRange(0, len(run.parts) if len(run.parts) > 1 else 0)
        self._progress_bar.setValue(run.at)
        self._show_notices(rests=rests)
        self._show_buttons(has_printers=has_printers)

    def _show_notices(self, *, rests: bool) -> None:
        clear(self._notice_column)
        theme, desk = self._context.theme, self._context.printing
        if rests and self._look_error is not None:
            self._notice_column.addWidget(self._look_notice(self._look_error))
        elif rests and self._has_looked and not desk.told_of_spooling:
            self._notice_column.addWidget(NoticeBar(theme, self._say(SPOOL_WARNING), Tone.WARN))
        sentence = run_sentence(self._run, self._context.tongue)
        if sentence:
            notice = NoticeBar(theme, sentence, _TONES.get(self._run.phase, Tone.HINT))
            self._notice_column.addWidget(notice)
            if self._run.phase is not RunPhase.SENDING:
                notice.announce()

    def _look_notice(self, error: LettersError) -> NoticeBar:
        nobody_here = isinstance(error, NoPrintersError)
        return NoticeBar(
            self._context.theme,
            sentence_for(error, self._context.tongue),
            Tone.WARN if nobody_here else Tone.BLOCK,
        )

    def _show_buttons(self, *, has_printers: bool) -> None:
        held = any(button.hasFocus() for button in self._buttons.findChildren(ActionButton))
        self._buttons.clear()
        run, say = self._run, self._say
        if run.phase is RunPhase.SENDING:
            stop = self._add_button(say(mark("Take it back")), run.cancel)
            stop.setEnabled(not run.is_cancelling)
        elif run.phase is RunPhase.WAITING_FOR_PAPER:
            self._add_button(say(mark("The paper is in, go on")), run.go_on, ButtonKind.PRIMARY)
            self._add_button(say(mark("Stop here")), run.cancel)
        elif run.phase is RunPhase.DONE:
            self._add_button(say(mark("Print it once more")), self._begin_anew)
            self._add_button(say(mark("Close")), self.cancelled.emit)
        else:
            self._add_resting_buttons(has_printers=has_printers)
        first = self._buttons.findChild(ActionButton)
        if held and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_resting_buttons(self, *, has_printers: bool) -> None:
        run, say = self._run, self._say
        if has_printers and run.parts:
            if isinstance(run.error, _CAN_INSIST):
                self._add_button(say(mark("Send it anyway")), lambda: self._start(insist=True))
            words = mark("Try again") if run.phase is RunPhase.FAILED else mark("Print now")
            self._add_button(say(words), self._start, ButtonKind.PRIMARY, "printer")
        if self._has_looked and self._look_error is not None:
            self._add_button(say(mark("Look again")), self.look_for_printers, ButtonKind.PRIMARY)
        self._add_button(say(mark("Close")), self.cancelled.emit)

    def _add_button(
        self, text: str, do: Callable[[], object], kind: ButtonKind = ButtonKind.PLAIN, icon_name: str = ""
    ) -> ActionButton:
        icon = self._context.theme.icon(icon_name, "on_ink") if icon_name else None
        button = ActionButton(text, kind, icon)

        def act() -> None:
            do()

        button.clicked.connect(act)
        self._buttons.add(button)
        return button

    # what happens

    def _start(self, *, insist: bool = False) -> None:
        desk, box = self._context.printing, self._box
        desk.told_of_spooling = True
        desk.last_printer = box.printer
        self._run.start(
            RunOptions(
                printer=box.printer,
                copies=box.copies_box.value(),
                both_sides=box.both_sides_tick.isChecked() and box.both_sides_tick.isVisibleTo(box),
                waits_for_paper=box.waits_tick.isChecked(),
                calibrations=self.tray_form.calibrations,
                insist=insist,
            )
        )

    def _begin_anew(self) -> None:
        self._run.take_parts(self._run.parts)

    def _on_printers(self, printers: tuple[PrinterInfo, ...]) -> None:
        self._has_looked = True
        if not printers:
            self._look_error = NoPrintersError()
        else:
            self._box.show_printers(printers, self._context.printing.last_printer)
            self._on_printer_chosen(self._box.printer)
        self._show()

    def _on_look_failed(self, error: LettersError) -> None:
        self._has_looked = True
        self._look_error = error
        self._show()

    def _on_printer_chosen(self, printer: str) -> None:
        self.tray_form.show_printer(printer)

        def read(service: PrintService) -> PrinterFeatures:
            return service.features(printer)

        self._context.printing.submit(
            self, read, self._box.show_features, lambda _: None, newest_of="printing.features"
        )


def _list_printers(service: PrintService) -> tuple[PrinterInfo, ...]:
    return service.printers()
