"""Asks the press for a new proof when a letter rests for a moment; of several only the newest is made."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from letters_app.domain.errors import LettersError
from letters_app.gui.jobs import Worker

if TYPE_CHECKING:
    from letters_app.services.letters.proof import Proof, ProofPress, ProofRequest

PAUSE_MS = 60
"""How long the text rests before a proof is made of it."""


class PressRoom:
    """What lives in the press's worker: its own packs and fonts, read when the first proof is asked for."""

    def __init__(self) -> None:
        self._press: ProofPress | None = None

    def proof(self, request: ProofRequest) -> Proof:
        """Return the proof; only in the worker."""
        return self._warm().proof(request)

    def _warm(self) -> ProofPress:
        if self._press is None:
            from letters_app.services.letters.proof import ProofPress  # noqa: PLC0415 - the window opens faster
            from letters_app.services.packs import Packs  # noqa: PLC0415 - likewise

            self._press = ProofPress(Packs())
        return self._press


class ProofAsker(QObject):
    """Keeps the proof of one letter up to date. ``request`` returns what to prove, ``None`` while there is nothing."""

    def __init__(
        self,
        worker: Worker,
        room: PressRoom,
        letter_id: str,
        request: Callable[[], ProofRequest | None],
        on_proof: Callable[[Proof | None], None],
        on_failed: Callable[[LettersError], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._room = room
        self._letter_id = letter_id
        self._request = request
        self._on_proof = on_proof
        self._on_failed = on_failed
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    def touch(self) -> None:
        """The letter was changed: prove it soon."""
        self._pause.start()

    def stop(self) -> None:
        """Ask no more."""
        self._pause.stop()

    def _ask(self) -> None:
        request = self._request()
        if request is None:
            self._on_proof(None)
            return
        room = self._room
        self._worker.submit(
            self,
            lambda: room.proof(request),
            self._on_proof,
            self._on_failed,
            newest_of=f"proof:{self._letter_id}",
        )
