"""Asks the press for a new proof when a letter rests for a moment; of several only the newest is made.

First the paper, then the check by rules, then what the statistical reader says: nothing waits for what is slower.
"""

from __future__ import annotations

import enum
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from letters_app.domain.letter import LetterText
from letters_app.gui.jobs import Worker
from letters_app.gui.reading import Reading
from letters_app.reader.client import ReaderState
from letters_app.services.letters.finding_places import CheckedLetter
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.proof import Proof, ProofPress, ProofRequest
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import Remembered

PAUSE_MS = 60
"""How long the text rests before a proof is made of it."""


class ReadingState(enum.Enum):
    """What the statistical reader made of the words that were checked."""

    NONE = enum.auto()
    """There is none in this window, or nothing was checked yet."""
    READING = enum.auto()
    READ = enum.auto()
    ABSENT = enum.auto()
    FAILED = enum.auto()


class PressRoom:
    """What lives in the press's worker: its own packs and fonts, read when the first proof is asked for.

    Every method belongs into that worker.
    """

    def __init__(self) -> None:
        self._press: ProofPress | None = None

    @property
    def press(self) -> ProofPress:
        """The press; its packs are read on demand."""
        if self._press is None:
            self._press = ProofPress(Packs())
        return self._press

    @property
    def packs(self) -> Packs:
        """The packs of the press."""
        return self.press.packs

    def warm_up(self, order: LetterOrder, language: str) -> None:
        """Read packs and fonts before the first letter needs them."""
        self.press.warm_up(order, language)


class ProofAsker(QObject):
    """Keeps the proof of one letter up to date. ``request`` returns what to prove, ``None`` while there is nothing."""

    made = Signal()
    """``proof`` or ``checked`` is new."""
    failed = Signal(object)

    def __init__(
        self,
        worker: Worker,
        room: PressRoom,
        letter_id: str,
        request: Callable[[], ProofRequest | None],
        reading: Reading | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reading = reading
        self._worker = worker
        self._room = room
        self._letter_id = letter_id
        self._request = request
        self.proof: Proof | None = None
        self.proof_text: LetterText | None = None
        """The words ``proof`` was made of."""
        self.request: ProofRequest | None = None
        """What ``proof`` was asked for with."""
        self.checked: CheckedLetter | None = None
        self.checked_text: LetterText | None = None
        """The words ``checked`` is about."""
        self._is_read = False
        """Whether ``checked`` knows what the statistical reader makes of all its words."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._ask)

    @property
    def reading(self) -> ReadingState:
        """What the statistical reader made of the words ``checked`` is about."""
        if self._reading is None or self.checked is None:
            return ReadingState.NONE
        if self._is_read:
            return ReadingState.READ
        missing = {ReaderState.ABSENT: ReadingState.ABSENT, ReaderState.FAILED: ReadingState.FAILED}
        return missing.get(self._reading.state, ReadingState.READING)

    def read_again(self) -> None:
        """Start the reader anew and let it read the letter."""
        if self._reading is not None:
            self._reading.begin_anew(self, self.touch)

    @property
    def is_waiting(self) -> bool:
        """Whether a proof is about to be asked for."""
        return self._pause.isActive()

    def touch(self) -> None:
        """The letter was changed: prove it soon."""
        self._pause.start()

    def stop(self) -> None:
        """Ask no more."""
        self._pause.stop()

    def _ask(self) -> None:
        request = self._request()
        if request is None:
            self.proof = self.proof_text = self.request = self.checked = self.checked_text = None
            self.made.emit()
            return
        room = self._room
        self._worker.submit(
            self,
            lambda: room.press.proof(request),
            lambda proof: self._take_proof(request, proof),
            self.failed.emit,
            newest_of=f"proof:{self._letter_id}",
        )

    def _take_proof(self, request: ProofRequest, proof: Proof) -> None:
        self.proof, self.proof_text, self.request = proof, request.text, request
        self.made.emit()  # first, so that the page is drawn before the rules are tried
        self._check(request, proof, self._read)

    def _check(
        self, request: ProofRequest, proof: Proof, on_unread: Callable[[ProofRequest, Proof], None] | None = None
    ) -> None:
        """Check with what the reader knows by now; ``on_unread`` if that is not all."""
        room, reading = self._room, self._reading

        def check() -> tuple[CheckedLetter, bool]:
            words, language = request.text.text(), request.text.language
            known = reading.remembered(words, language, request.read_apart) if reading is not None else Remembered()
            return room.press.check(request, proof, known.judged), known.is_all

        def take(result: tuple[CheckedLetter, bool]) -> None:
            self.checked, self._is_read = result
            self.checked_text = request.text
            self.made.emit()
            if on_unread is not None and not self._is_read:
                on_unread(request, proof)

        self._worker.submit(self, check, take, self.failed.emit, newest_of=f"check:{self._letter_id}")

    def _read(self, request: ProofRequest, proof: Proof) -> None:
        if self._reading is not None:
            self._reading.read(
                self,
                request.text.text(),
                request.text.language,
                request.read_apart,
                lambda: self._check(request, proof),
                newest_of=f"read:{self._letter_id}",
            )
