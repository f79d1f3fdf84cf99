"""How a letter leaves the window: as files, on paper, or to wait for the batch; each taken back again.

It outlives the step that shows it, so that an answer from the vault finds somebody to hear it.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Draft, LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.printing.print_part import PrintPart
from letters_app.gui.printing.print_run import PrintRun, RunPhase
from letters_app.gui.write.finished_letter import FinishedLetter, Way
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.pieces import POSTED, Piece, pdf_of_piece
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.services.letters.letter_files import delete_files, write_files
from letters_app.services.letters.letter_log import finish, record_printed, set_state, undo
from letters_app.services.letters.proof import ProofRequest


@dataclass(frozen=True, slots=True)
class SaveChoice:
    """Which files are wanted; words are in the language of the screen."""

    target: Path
    is_together: bool
    """What is posted in one file."""
    beside: Mapping[Piece, str]
    """The pieces that get a file of their own, if they are there, and what it is named by."""


class Departure(QObject):
    """Finishes one letter."""

    changed = Signal()
    """``is_busy`` or ``left_files`` are others."""
    failed = Signal(object)
    """The ``LettersError``; the letter is what it was before."""

    def __init__(self, context: WindowContext, model: LetterModel) -> None:
        super().__init__(model)
        self._context = context
        self._model = model
        self.is_busy = False
        self.left_files: tuple[Path, ...] = ()
        """Files that were written although the vault could not note it."""
        self.print_run: PrintRun | None = None
        """What is on its way to a printer, or was; it outlives the panel that shows it."""
        self._printing: ProofRequest | None = None

    def save(self, choice: SaveChoice) -> None:
        """Write the files, then note the letter as printed. A disk that refuses leaves the draft as it was."""
        proof, request, room = self._model.proof, self._model.proved, self._model.press_room
        if proof is None or request is None or proof.letter_pdf is None or not self._begin():
            return
        letter_pdf = proof.letter_pdf
        beside = {
            words: pdf
            for piece, words in choice.beside.items()
            if not (choice.is_together and piece in POSTED) and (pdf := pdf_of_piece(proof, piece))
        }

        def write() -> tuple[Path, ...]:
            first = (room.press.together(request) or letter_pdf) if choice.is_together else letter_pdf
            return write_files(choice.target, first, beside)

        self._context.press.submit(self, write, lambda files: self._on_written(request, files), self._on_failed)

    def run_of(self, parts: Sequence[PrintPart]) -> PrintRun:
        """Return the run that prints these parts; one that is busy keeps its own. Once printed, the letter is noted."""
        if self.print_run is None:
            self.print_run = PrintRun(self._context.printing, self)
            self.print_run.changed.connect(self._on_run_changed)
            self.print_run.finished.connect(self._on_run_finished)
        self.print_run.take_parts(parts)
        return self.print_run

    def make_ready(self) -> None:
        """Let the letter wait for the next batch."""
        request = self._model.proved
        if request is not None and self._begin():
            self._finish(request, Way.READY)

    def take_back(self) -> None:
        """Make the letter a draft again: it did not print, or something is to be changed."""
        finished = self._model.finished
        if finished is None or self.is_busy:
            return
        self._set_busy(is_busy=True)

        def reopen(vault: OpenVault) -> None:
            for change in (finished.posted, finished.printed):
                if change is not None:
                    undo(vault.vault, change)
            vault.vault.reopen_letter(finished.letter.id, finished.draft)

        self._context.session.change(self, reopen, self._on_reopened, self._on_failed)

    def mark_posted(self) -> None:
        """Note that the letter was posted today."""
        finished, today = self._model.finished, self._context.clock.today()
        if finished is None or finished.posted is not None or self.is_busy:
            return
        self._set_busy(is_busy=True)
        letter_id = finished.letter.id
        self._context.session.change(
            self,
            lambda vault: set_state(vault.vault, (letter_id,), LetterState.POSTED, today),
            lambda posted: self._now(replace(finished, posted=posted)),
            self._on_failed,
        )

    def mark_not_posted(self) -> None:
        """Take that note back."""
        finished = self._model.finished
        if finished is None or finished.posted is None or self.is_busy:
            return
        self._set_busy(is_busy=True)
        posted = finished.posted
        self._context.session.change(
            self,
            lambda vault: undo(vault.vault, posted),
            lambda _: self._now(replace(finished, posted=None)),
            self._on_failed,
        )

    def delete_saved(self) -> None:
        """Delete the files that left the vault with this letter."""
        finished = self._model.finished
        files = (*(finished.files if finished else ()), *self.left_files)

        def forget(_: None) -> None:
            saved_files_of(self._context).forget(files)
            self.left_files = ()
            if self._model.finished is not None:
                self._now(replace(self._model.finished, files=()))
            self.changed.emit()

        self._context.press.submit(self, lambda: delete_files(files), forget, self.failed.emit)

    # Inner workings

    def _on_run_changed(self) -> None:
        """Hold the letter still while it is on its way: what comes out is what the vault notes."""
        run = self.print_run
        if run is None or self._model.finished is not None:
            return
        if run.is_busy and self._printing is None:
            self._printing = self._model.proved
            self._model.hold()
        elif not run.is_busy and run.phase is not RunPhase.DONE and self._printing is not None:
            self._printing = None
            self._model.release()

    def _on_run_finished(self) -> None:
        request, self._printing = self._printing, None
        if request is not None:
            self._set_busy(is_busy=True)
            self._finish(request, Way.PRINTED)

    def _begin(self) -> bool:
        """Hold the letter still; tell whether what is seen may leave as it is."""
        model = self._model
        if self.is_busy or model.finished is not None or not model.is_on_paper_now:
            return False
        model.hold()
        self.left_files = ()
        self._set_busy(is_busy=True)
        return True

    def _on_written(self, request: ProofRequest, files: tuple[Path, ...]) -> None:
        saved_files_of(self._context).add(files)
        self.left_files = files
        self._finish(request, Way.SAVED, files)

    def _finish(self, request: ProofRequest, way: Way, files: tuple[Path, ...] = ()) -> None:
        draft, today = self._draft(), self._context.clock.today()
        keep_copy = self._context.session.view.settings.keep_copies
        work = _finishing(draft, request, way, today, keep_copy=keep_copy)

        def finished(letter: FinishedLetter) -> None:
            self.left_files = ()
            self._now(replace(letter, files=files))

        self._context.session.change(self, work, finished, self._on_failed)

    def _draft(self) -> Draft:
        return replace(self._model.state, updated_at=self._context.clock.now()).to_draft()

    def _now(self, finished: FinishedLetter) -> None:
        self._set_busy(is_busy=False)
        self._model.finish(finished)

    def _on_reopened(self, _: None) -> None:
        self._set_busy(is_busy=False)
        self._model.unfinish()

    def _on_failed(self, error: LettersError) -> None:
        self._set_busy(is_busy=False)
        if self._model.finished is None:
            self._model.release()
        self.failed.emit(error)

    def _set_busy(self, *, is_busy: bool) -> None:
        self.is_busy = is_busy
        self.changed.emit()


def departure_of(context: WindowContext, model: LetterModel) -> Departure:
    """Return the departure of a letter, the same for every screen that is built for it."""
    present = model.findChild(Departure)
    return present if isinstance(present, Departure) else Departure(context, model)


def _finishing(
    draft: Draft, request: ProofRequest, way: Way, today: datetime.date, *, keep_copy: bool
) -> Callable[[OpenVault], FinishedLetter]:
    def work(vault: OpenVault) -> FinishedLetter:
        letter = finish(vault.vault, draft, request, letter_id=draft.id, today=today, keep_copy=keep_copy)
        if way is Way.READY:
            return FinishedLetter(way, letter, draft)
        printed = record_printed(vault.vault, letter.id, request, today)
        return FinishedLetter(way, printed.after[0] if printed.after else letter, draft, printed)

    return work
