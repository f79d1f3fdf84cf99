"""What every screen is given: looks, language, the open vault, workers, questions, the time."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from letters_app.domain.clock import Clock
from letters_app.domain.errors import LettersError
from letters_app.gui.ask import Ask
from letters_app.gui.destination import Destination
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.jobs import Worker
from letters_app.gui.preference_store import PreferenceStore
from letters_app.gui.printing.print_desk import PrintDesk
from letters_app.gui.reading import Reading
from letters_app.gui.sentences import sentence_for
from letters_app.gui.session import Session
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.services.progress import CancelToken


@dataclass(frozen=True, slots=True)
class Notice:
    """A line in the page that somebody wants shown."""

    text: str
    tone: Tone = Tone.GOOD
    actions: tuple[NoticeAction, ...] = ()


class WindowContext(QObject):
    """Handed to every screen. Screens never know each other: they ask to ``go`` somewhere and ``notify`` of things."""

    destination_wanted = Signal(object)
    notice_wanted = Signal(object)
    lock_wanted = Signal()

    def __init__(  # noqa: PLR0913 - the one place where the screens are given everything
        self,
        theme: Theme,
        tongue: Tongue,
        session: Session,
        preferences: PreferenceStore,
        ask: Ask,
        clock: Clock,
        press: Worker,
        batch: Worker,
        *,
        reading: Reading | None = None,
    ) -> None:
        """Take over what the screens are given.

        ``press`` sets and renders the letter being written, ``batch`` prints mailings: each owns its packs. ``reading``
        asks the statistical reader; without it the check uses its rules alone.
        """
        super().__init__()
        self.theme = theme
        self.tongue = tongue
        self.session = session
        self.preferences = preferences
        self.ask = ask
        self.clock = clock
        self.press = press
        self.batch = batch
        self.reading = reading
        self.batch_stop = CancelToken()
        """Stops the mailing that is being printed; whoever begins one puts a fresh token here."""
        self.printing = PrintDesk(self)

    def go(self, destination: Destination) -> None:
        """Ask for another screen."""
        self.destination_wanted.emit(destination)

    def notify(self, text: str, tone: Tone = Tone.GOOD, actions: tuple[NoticeAction, ...] = ()) -> None:
        """Ask for a notice over the screen."""
        self.notice_wanted.emit(Notice(text, tone, actions))

    def notify_error(self, error: LettersError) -> None:
        """Ask for a notice that says what went wrong and what to do."""
        self.notify(sentence_for(error, self.tongue), Tone.BLOCK)
