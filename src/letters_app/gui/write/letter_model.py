"""One open letter on the main thread: what the steps show, change and are told about.

Steps never talk to each other: they change the letter here and hear ``changed``. The model outlives the screens, which
are built anew when the language changes.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, OwnWords, Step
from letters_app.composing.errors import OwnWordsError
from letters_app.domain.errors import LettersError
from letters_app.domain.group_settings import GroupSettings, LeftByGroup
from letters_app.domain.letter import Draft, PaperChoice, SetAside
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddressChoice
from letters_app.domain.writer import Writer
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.write.draft_saver import DraftSaver, SaveState
from letters_app.gui.write.finished_letter import FinishedLetter
from letters_app.gui.write.proof_asker import PressRoom, ProofAsker, ReadingState
from letters_app.services.letters.finding_places import AsideScope, FindingPlace, PlacedFinding, PutAside
from letters_app.services.letters.letter_desk import LetterDesk
from letters_app.services.letters.proof import Proof, ProofRequest

Transition = Callable[[Composer, ComposerState], ComposerState]


@dataclass(frozen=True, slots=True)
class OwnWordsQuestion:
    """A change that waits because it would carry the writer's own words elsewhere; ``answer`` decides about them."""

    count: int
    """How many sentences."""
    answer: Callable[[OwnWords], bool]


class LetterModel(QObject):
    """One open letter."""

    changed = Signal()
    """State, step, recipient, choices: anything of the letter."""
    proof_changed = Signal()
    """A new proof is there, or the findings of the newest."""
    save_changed = Signal()
    question_changed = Signal()
    """``question`` was asked or answered."""
    place_wanted = Signal(object)
    """The ``FindingPlace`` of words that the writer wants to see; the step Words shows it."""
    finished_changed = Signal()
    """The letter was finished, or is a draft again; ``finished`` tells."""
    failed = Signal(object)
    """The ``LettersError`` of a change that was not made."""

    def __init__(
        self,
        context: WindowContext,
        desk: LetterDesk,
        room: PressRoom,
        state: ComposerState,
        *,
        is_saved: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """``is_saved`` tells that the letter came out of the vault."""
        super().__init__(parent)
        self._context = context
        self._room = room
        self.desk = desk
        self.state = state
        self.question: OwnWordsQuestion | None = None
        self.finished: FinishedLetter | None = None
        self._is_held = False
        self._desk_in_waiting: LetterDesk | None = None
        self.agreed: frozenset[SetAside] = frozenset()
        """Findings that ask once more and were answered: the letter is to be printed anyway."""
        self._is_touched = is_saved
        self._changed_at: datetime.datetime | None = state.updated_at
        self._future: list[ComposerState] = []
        self._saver = DraftSaver(context.session, self.draft, is_saved=is_saved, parent=self)
        self._saver.changed.connect(self.save_changed)
        self._proofs = ProofAsker(context.press, room, state.draft_id, self._proof_request, context.reading, self)
        self._proofs.made.connect(self.proof_changed)
        self._proofs.failed.connect(self.failed)
        self._proofs.touch()

    # What the letter is

    @property
    def id(self) -> str:
        """Id of the draft."""
        return self.state.draft_id

    @property
    def recipient(self) -> Recipient | None:
        """Whom the letter goes to, as the address book has them now; ``None`` for nobody yet, or nobody any more."""
        wanted = self.state.recipient_id
        return next((each for each in self._context.session.book.recipients if each.id == wanted), None)

    @property
    def is_touched(self) -> bool:
        """Whether the letter is worth keeping: somebody did something to it."""
        return self._is_touched

    @property
    def proof(self) -> Proof | None:
        """The newest proof; of an older text while a newer one is made, see ``is_proof_of_now``."""
        return self._proofs.proof

    @property
    def proved(self) -> ProofRequest | None:
        """What ``proof`` was asked for with: words, date, number and paper as they are seen."""
        return self._proofs.request

    @property
    def press_room(self) -> PressRoom:
        """What lives in the press's worker; touch it in jobs of that worker only."""
        return self._room

    @property
    def is_proof_of_now(self) -> bool:
        """Whether the proof shows the words as they are now."""
        return self._proofs.proof_text == self.state.text and not self._proofs.is_waiting

    @property
    def is_on_paper_now(self) -> bool:
        """Whether what is seen is what would be printed: words, date, number, paper, addresses and all."""
        return self._proofs.request is not None and self._proofs.request == self._proof_request()

    @property
    def is_checked_now(self) -> bool:
        """Whether the findings are about the words as they are now."""
        return self._proofs.checked_text == self.state.text

    @property
    def findings(self) -> tuple[PlacedFinding, ...]:
        """What the check says, without what was set aside; see ``is_checked_now``."""
        return self._proofs.checked.findings if self._proofs.checked else ()

    @property
    def aside(self) -> tuple[PutAside, ...]:
        """The findings that do not count, because they were set aside here or for the group."""
        return self._proofs.checked.put_aside if self._proofs.checked else ()

    @property
    def reading(self) -> ReadingState:
        """What the statistical reader made of the words the newest check is about."""
        return self._proofs.reading

    def read_again(self) -> None:
        """Start the statistical reader anew and let it read the letter."""
        self._proofs.read_again()

    # Changes

    def apply(self, transition: Transition) -> bool:
        """Change the letter; tell whether that could be done. If not, ``failed`` says why and nothing has changed.

        A change that would carry the writer's own words to another person or language becomes ``question``.
        """
        try:
            state = transition(self.desk.composer, self.state)
        except LettersError as error:
            self.failed.emit(error)
            return False
        self._take(state)
        return True

    def go_to(self, step: Step) -> None:
        """Go to a step, forward or back."""
        if step is not self.state.step:
            self.apply(lambda composer, state: composer.go_to(state, step))

    def show_place(self, place: FindingPlace) -> None:
        """Go to words of the letter: to the step Words, at this place."""
        self.place_wanted.emit(place)

    @property
    def can_undo(self) -> bool:
        """Whether there is an earlier text to go back to."""
        return bool(self.state.past)

    @property
    def can_redo(self) -> bool:
        """Whether a change was taken back and nothing changed since."""
        return bool(self._future)

    def undo(self) -> None:
        """Take the last change of the words back."""
        future = [*self._future, self.state]
        if self.can_undo and self.apply(lambda composer, state: composer.undo(state)):
            self._future = future
            self.changed.emit()  # once more: only now it can be done again

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        if self._future:
            later = self._future.pop()
            kept = list(self._future)
            self._take(replace(self.state, text=later.text, choices=later.choices, past=later.past))
            self._future = kept
            self.changed.emit()

    def choose_recipient(self, recipient_id: str, own_words: OwnWords = OwnWords.REFUSE) -> bool:
        """Address the letter to somebody; own words already typed become ``question``."""
        return self._ask_about_own_words(
            lambda choice: self.desk.choose_recipient(self.state, recipient_id, choice),
            own_words,
        )

    def choose_kind(
        self, kind: str, language: str, parallel_language: str = "", own_words: OwnWords = OwnWords.REFUSE
    ) -> bool:
        """Choose kind and languages; own words in another language become ``question``."""
        return self._ask_about_own_words(
            lambda choice: self.desk.choose_kind(self.state, kind, language, parallel_language, choice), own_words
        )

    def drop_question(self) -> None:
        """Leave the letter as it is: the change that asked is not made."""
        if self.question is not None:
            self.question = None
            self.question_changed.emit()
            self.changed.emit()

    @property
    def paper(self) -> PaperChoice:
        """What was chosen for the paper of this letter; an empty part is as the group has it."""
        return self.state.paper

    def set_paper(self, paper: PaperChoice) -> None:
        """Choose the paper."""
        self._take(replace(self.state, paper=paper))

    @property
    def return_address(self) -> ReturnAddressChoice:
        """Which return address was chosen."""
        return self.state.return_address

    def set_return_address(self, choice: ReturnAddressChoice) -> None:
        """Choose the return address; the sentences about an answer follow."""
        self.apply(lambda _, state: self.desk.choose_return_address(state, choice))

    def leave(self, placed: PlacedFinding, scope: AsideScope) -> None:
        """Put a finding aside: here alone, in this letter, or in all letters of the group."""
        if scope is AsideScope.GROUP:
            left = placed.as_left_by_group
            self._change_group(lambda settings: settings.leaving(left))
        else:
            once = scope is AsideScope.ONCE
            self._take(self.state.put_aside(placed.as_set_aside_once if once else placed.as_set_aside))

    def count_again(self, aside: PutAside) -> None:
        """Let a finding that was put aside count again, however far that reached."""
        placed = aside.placed
        if aside.scope is AsideScope.GROUP:
            self.count_for_group(placed.as_left_by_group)
        self._take(self.state.bring_back(placed.as_set_aside).bring_back(placed.as_set_aside_once))

    def count_for_group(self, left: LeftByGroup) -> None:
        """Let words count again that were left for the group."""
        self._change_group(lambda settings: settings.not_leaving(left))

    def mark_read(self, *, by_second_person: bool) -> None:
        """Note that somebody else has read these words, or that nobody has."""
        self._take(replace(self.state, read_by_second_person=by_second_person))

    # The end

    def hold(self) -> None:
        """The letter is about to leave: from now on nothing changes it, and no draft of it is written."""
        self.flush()
        self._is_held = True
        self.stop()

    def release(self) -> None:
        """It did not leave: it may be changed again."""
        self._is_held = False
        desk, self._desk_in_waiting = self._desk_in_waiting, None
        self._saver.touch()
        self.take_desk(desk or self.desk)

    def finish(self, finished: FinishedLetter) -> None:
        """The vault has the letter in place of the draft."""
        self.finished = finished
        self._is_held = True
        self.stop()
        self.finished_changed.emit()

    def unfinish(self) -> None:
        """The letter is a draft in the vault again and may be changed."""
        self.finished = None
        self.release()
        self.finished_changed.emit()

    # From outside

    def take_desk(self, desk: LetterDesk) -> None:
        """Work on at another desk: address book, settings or return addresses have changed. Own words stay."""
        if self._is_held:
            self._desk_in_waiting = desk  # what goes out on paper does not follow the address book
            return
        self.desk = desk
        self._follow(desk.refreshed)

    def take_writer(self, writer: Writer) -> None:
        """Let somebody else sign; the template's sentences follow, own words stay."""
        self._follow(lambda state: self.desk.with_writer(state, writer))

    # Saving

    @property
    def save_state(self) -> SaveState:
        """Whether the text on the screen lies in the vault."""
        return self._saver.state

    @property
    def save_error(self) -> LettersError | None:
        """Why it could not be saved."""
        return self._saver.error

    def draft(self) -> Draft | None:
        """Return what is saved of the letter, ``None`` while there is nothing worth it."""
        if not self._is_touched or self.state.missing(Step.WORDS) or self.recipient is None or self.finished:
            return None
        return replace(self.state, updated_at=self._changed_at).to_draft()

    def flush(self) -> None:
        """Hand the draft to the vault's worker now."""
        self._saver.flush()

    def stop(self) -> None:
        """Neither save nor prove any more: the letter is finished, or was thrown away."""
        self._saver.stop()
        self._proofs.stop()

    # Inner workings

    def _change_group(self, change: Callable[[GroupSettings], GroupSettings]) -> None:
        def save(vault: OpenVault) -> None:
            settings = vault.vault.settings
            settings.save(change(settings.load()))

        self._context.session.change(self, save)

    def _follow(self, change: Callable[[ComposerState], ComposerState]) -> None:
        try:
            state = change(self.state)
        except LettersError as error:
            self.failed.emit(error)
            return
        self._take(state, is_done_by_hand=False)

    def _ask_about_own_words(self, change: Callable[[OwnWords], ComposerState], own_words: OwnWords) -> bool:
        try:
            state = change(own_words)
        except OwnWordsError as error:
            count = int(error.params.get("count", 1))
            self.question = OwnWordsQuestion(count, lambda answer: self._ask_about_own_words(change, answer))
            self.question_changed.emit()
            return False
        except LettersError as error:
            self.failed.emit(error)
            return False
        if self.question is not None:
            self.question = None
            self.question_changed.emit()
        self._take(state)
        return True

    def _take(self, state: ComposerState, *, is_done_by_hand: bool = True) -> None:
        if self._is_held:
            return
        if state.text != self.state.text and state.read_by_second_person:
            state = replace(state, read_by_second_person=False)
        if state == self.state:
            self.changed.emit()
            self._proofs.touch()
            return
        if state.text != self.state.text or state.choices != self.state.choices:
            self._future.clear()
        if state.recipient_id != self.state.recipient_id:
            self.agreed = frozenset()  # what may be printed for one person was not said of another
        before, self.state = self.state, state
        only_step = replace(before, step=state.step) == state
        beyond_choosing = state.step not in (Step.WHO, Step.WHAT)
        self._is_touched = self._is_touched or (is_done_by_hand and (not only_step or beyond_choosing))
        self._changed_at = self._context.clock.now()
        self.changed.emit()
        self._saver.touch()
        if not only_step:
            self._proofs.touch()

    def _proof_request(self) -> ProofRequest | None:
        return self.desk.proof_request(self.state) if self.recipient is not None else None
