"""Sends parts to a printer one after the other and follows each to its end."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from letters_app.domain.errors import LettersError
from letters_app.gui.printing.print_desk import PrintDesk
from letters_app.gui.printing.print_part import PrintPart, is_other_paper
from letters_app.printing.calibration import PrinterCalibration, find_calibration
from letters_app.printing.following import FIRST_PAUSE_S, LONGEST_PAUSE_S
from letters_app.printing.media import Media
from letters_app.printing.page_sizes import media_for
from letters_app.printing.print_job import JobPhase, JobState, PrintJob, PrintJobOptions, Sides
from letters_app.printing.print_service import PrintService

_SLOWER = 1.3


class RunPhase(enum.Enum):
    """Where a run is."""

    RESTING = enum.auto()
    """Nothing was begun."""
    SENDING = enum.auto()
    WAITING_FOR_PAPER = enum.auto()
    """The next part has another paper: somebody has to put it in and say so."""
    FAILED = enum.auto()
    """The part at hand did not go; it can be sent again."""
    CANCELLED = enum.auto()
    DONE = enum.auto()


@dataclass(frozen=True, slots=True)
class RunOptions:
    """What is the same for all parts of a run."""

    printer: str
    copies: int = 1
    both_sides: bool = False
    """For what is no envelope."""
    waits_for_paper: bool = True
    """Whether to stop before another paper; off where every paper has a tray of its own."""
    calibrations: tuple[PrinterCalibration, ...] = ()
    """What is known of printers."""
    insist: bool = False
    """Send it though the printer is paused or does not know the paper."""


class PrintRun(QObject):
    """One run. It lives as long as its owner and needs no widget: a panel built anew shows how it stands."""

    changed = Signal()
    part_printed = Signal(int)
    """The place of the part, from 0."""
    finished = Signal()
    """All parts went to the printer."""
    cancelled = Signal()

    def __init__(self, desk: PrintDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.parts: tuple[PrintPart, ...] = ()
        self.phase = RunPhase.RESTING
        self.at = 0
        """The part at hand."""
        self.options = RunOptions("")
        self.job: PrintJob | None = None
        self.state: JobState | None = None
        """How the job at hand stood when last asked."""
        self.error: LettersError | None = None
        self.was_kept = False
        """Whether the print system may keep a copy of what was printed."""
        self.is_uncertain = False
        """Whether the print system lost sight of a part before it said that it was done."""
        self._is_cancelling = False
        self._pause_s = FIRST_PAUSE_S
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way, or waits for paper."""
        return self.phase in (RunPhase.SENDING, RunPhase.WAITING_FOR_PAPER)

    @property
    def is_cancelling(self) -> bool:
        """Whether the job at hand is being taken back."""
        return self._is_cancelling and self.phase is RunPhase.SENDING

    @property
    def part(self) -> PrintPart | None:
        """The part at hand."""
        return self.parts[self.at] if self.at < len(self.parts) else None

    def take_parts(self, parts: Sequence[PrintPart]) -> None:
        """Take other parts; a run that is busy keeps its own."""
        if self.is_busy:
            return
        self.parts = tuple(parts)
        self.at = 0
        self._rest(RunPhase.RESTING)

    def start(self, options: RunOptions) -> None:
        """Send all parts from the first on; after a failure, from the part that did not go."""
        if self.is_busy or not self.parts:
            return
        if self.phase is not RunPhase.FAILED:
            self.at = 0
        self.options = options
        self.was_kept = self.is_uncertain = False
        self._send()

    def go_on(self) -> None:
        """Send the part that waited for its paper."""
        if self.phase is RunPhase.WAITING_FOR_PAPER:
            self._send()

    def cancel(self) -> None:
        """Take back what is still to be had, and send nothing more."""
        job = self.job
        if self.phase is RunPhase.WAITING_FOR_PAPER:
            self._end_cancelled()
        elif self.phase is RunPhase.SENDING:
            self._is_cancelling = True
            self.changed.emit()
            if job is not None:
                self._take_back(job)

    def stop(self) -> None:
        """Ask no more: the vault is closed. What a printer has, it has."""
        self._timer.stop()
        self.parts = ()
        self.job = None
        self.phase = RunPhase.RESTING

    def _send(self) -> None:
        part = self.part
        if part is None:
            return
        self.phase, self.error, self.job, self.state = RunPhase.SENDING, None, None, None
        self._is_cancelling, self._pause_s = False, FIRST_PAUSE_S
        calibration = find_calibration(self.options.calibrations, self.options.printer, part.media.pwg_name)
        if part.placing is None or calibration.changes_nothing:
            self._hand_over(part, part.pdf, part.media)
        else:
            part.placing.place(self, calibration, lambda pdf: self._on_placed(part, pdf), self._on_failed)
        self.changed.emit()

    def _on_placed(self, part: PrintPart, pdf: bytes) -> None:
        if self.phase is not RunPhase.SENDING or part is not self.part:
            return
        if self._is_cancelling:
            self._end_cancelled()
        else:
            self._hand_over(part, pdf, media_for(pdf, part.heading))

    def _hand_over(self, part: PrintPart, pdf: bytes, media: Media) -> None:
        chosen = self.options
        turned = chosen.both_sides and part.may_turn and not part.is_envelope
        sides = part.sides or (Sides.LONG_EDGE if turned else Sides.ONE)
        options = PrintJobOptions(media, sides=sides, copies=chosen.copies, insist=chosen.insist)
        self._desk.submit(
            self, lambda service: service.submit(chosen.printer, pdf, options), self._on_submitted, self._on_failed
        )

    def _on_submitted(self, job: PrintJob) -> None:
        if self.phase is not RunPhase.SENDING:
            return
        self.job = job
        if self._is_cancelling:
            self._take_back(job)
        self._ask()

    def _ask(self) -> None:
        job = self.job
        if job is not None:
            self._desk.submit(self, lambda service: service.progress(job), self._on_state, self._on_failed)

    def _on_state(self, state: JobState) -> None:
        if self.phase is not RunPhase.SENDING or self.job is None:
            return
        self.state = state
        if not state.is_final:
            self._timer.start(round(self._pause_s * 1000))
            self._pause_s = min(self._pause_s * _SLOWER, LONGEST_PAUSE_S)
            self.changed.emit()
            return
        job = self.job
        if state.phase in (JobPhase.DONE, JobPhase.GONE):
            self.is_uncertain = self.is_uncertain or state.phase is JobPhase.GONE
            self._desk.submit(self, lambda service: _forgotten(service, job), self._on_forgotten, lambda _: None)
            self._part_done()
        elif state.phase is JobPhase.CANCELLED:
            self._end_cancelled()
        else:
            self._rest(RunPhase.FAILED)

    def _part_done(self) -> None:
        done, part = self.at, self.parts[self.at]
        self.at += 1
        self.job = None
        following = self.part
        if following is None:
            self._rest(RunPhase.DONE)
            self.part_printed.emit(done)
            self.finished.emit()
            return
        self.part_printed.emit(done)
        if self._is_cancelling:
            self._end_cancelled()
        elif self.options.waits_for_paper and is_other_paper(part, following):
            self._rest(RunPhase.WAITING_FOR_PAPER)
        else:
            self._send()

    def _take_back(self, job: PrintJob) -> None:
        self._desk.submit(self, lambda service: service.cancel(job), lambda _: None, self._on_failed)

    def _on_forgotten(self, forgotten: bool) -> None:  # noqa: FBT001 - an answer
        if not forgotten and not self.was_kept:
            self.was_kept = True
            self.changed.emit()

    def _on_failed(self, error: LettersError) -> None:
        if self.phase is RunPhase.SENDING:
            self.error = error
            self._rest(RunPhase.FAILED)

    def _end_cancelled(self) -> None:
        self._rest(RunPhase.CANCELLED)
        self.cancelled.emit()

    def _rest(self, phase: RunPhase) -> None:
        self._timer.stop()
        self.phase = phase
        self._is_cancelling = False
        self.changed.emit()


def _forgotten(service: PrintService, job: PrintJob) -> bool:
    return service.forget(job)
