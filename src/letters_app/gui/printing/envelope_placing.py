"""Has envelopes set anew for the printer they go to."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from letters_app.domain.errors import LettersError
from letters_app.gui.jobs import Worker
from letters_app.printing.calibration import PrinterCalibration
from letters_app.services.letters.placed_envelopes import EnvelopeFor, placed_envelopes
from letters_app.services.packs import Packs


class EnvelopePlacing:
    """The envelopes of one part. ``worker`` owns the packs that ``packs`` returns there."""

    def __init__(self, worker: Worker, packs: Callable[[], Packs], envelopes: Iterable[EnvelopeFor]) -> None:
        self._worker = worker
        self._packs = packs
        self._envelopes = tuple(envelopes)

    def place(
        self,
        owner: QObject,
        calibration: PrinterCalibration,
        on_done: Callable[[bytes], None],
        on_failed: Callable[[LettersError], None],
    ) -> None:
        """Set them for a printer; the answer comes on the main thread while ``owner`` lives."""
        packs, envelopes = self._packs, self._envelopes
        self._worker.submit(owner, lambda: placed_envelopes(packs(), envelopes, calibration) or b"", on_done, on_failed)
