"""What becomes of letters in the vault: finished, printed, posted, answered, and each step taken back.

Everything here belongs to the thread that owns the vault.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass, replace

from letters_app.composing.composer_state import Step
from letters_app.domain.errors import LettersError
from letters_app.domain.group_settings import NO_ENVELOPE
from letters_app.domain.letter import Draft, Letter, LetterState, PaperChoice
from letters_app.domain.puzzle import PuzzleChoice
from letters_app.domain.return_address import NO_ANSWER_EXPECTED, ReturnAddressChoice, ReturnAddressUse
from letters_app.services.letters.letter_order import NOTHING_EARLIER, Earlier, earlier_letters
from letters_app.services.letters.letter_states import LetterMoveError, moved
from letters_app.services.letters.letter_task import paper_facts
from letters_app.services.letters.proof import ProofRequest
from letters_app.storage import Vault

_STILL_HERE = frozenset({LetterState.READY, LetterState.PRINTED})
"""Letters in these states may have to be printed once more."""


class UnknownLetterError(LettersError):
    """There is no such letter in the vault any more (no parameters)."""

    code = "letter.unknown"


class ChangedMeanwhileError(LettersError):
    """A step cannot be taken back, because the letter was changed after it (``count`` of such letters)."""

    code = "letter.changed-meanwhile"


@dataclass(frozen=True, slots=True)
class LettersChanged:
    """What one step did: each letter before and after. ``undo`` takes it back."""

    before: tuple[Letter, ...]
    after: tuple[Letter, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The letters that changed."""
        return tuple(letter.id for letter in self.after)


def earlier_of(vault: Vault) -> dict[str, Earlier]:
    """Return what went to each recipient before: by it the next letter gets its number."""
    return earlier_letters(vault.letters.highest_numbers())


def finish(
    vault: Vault, draft: Draft, request: ProofRequest, *, letter_id: str, today: datetime.date, keep_copy: bool = True
) -> Letter:
    """Make the letter of a draft that is ready to be printed; the draft goes in the same transaction.

    The letter keeps the words and the paper of ``request``, which was shown last. Its number and the date of the letter
    before are those the vault gives now: somebody else may have finished a letter to the same person meanwhile.

    Raises:
        UnknownRecordError: if its recipient is not in the vault.
        VaultError: if it cannot be written; the draft stays.
    """
    before = earlier_of(vault).get(draft.recipient_id, NOTHING_EARLIER)
    letter = Letter(
        id=letter_id,
        recipient_id=draft.recipient_id,
        kind=draft.kind,
        text=request.text,
        number=before.letters + 1,
        written_on=request.order.written_on,
        previous_written_on=before.last_written_on,
        state=LetterState.READY,
        copy_kept=keep_copy,
        history=((LetterState.READY, today),),
        paper=paper_facts(request.destination, request.order, request.order.number),
        seed=draft.seed,
        choices=draft.choices,
        set_aside=draft.set_aside,
        read_by_second_person=draft.read_by_second_person,
    )
    vault.finish_draft(draft.id, letter)
    return letter


def reopen(vault: Vault, letter_id: str, now: datetime.datetime) -> Draft:
    """Make a draft again of a letter that was not printed yet; its number is free again.

    Raises:
        UnknownLetterError: if it is not there.
        LetterMoveError: if it was printed already: what went out is not rewritten.
    """
    letter = _letter(vault, letter_id)
    if letter.state is not LetterState.READY:
        raise LetterMoveError(state=letter.state.value, wanted=LetterState.DRAFT.value)
    facts = letter.paper
    address = ReturnAddressChoice()
    paper = PaperChoice()
    if facts is not None:
        address = NO_ANSWER_EXPECTED
        if facts.return_address is not None:
            address = ReturnAddressChoice(ReturnAddressUse.CHOSEN, facts.return_address.id)
        paper = PaperChoice(
            facts.layout,
            facts.paper,
            facts.envelope or NO_ENVELOPE,
            facts.address_script,
            facts.writing,
            facts.reply_kit,
            facts.type,
            replace(facts.extras, puzzle=_unnumbered(facts.extras.puzzle)),
        )
    draft = Draft(
        id=letter.id,
        recipient_id=letter.recipient_id,
        kind=letter.kind,
        text=letter.text,
        seed=letter.seed,
        updated_at=now,
        choices=letter.choices,
        return_address=address,
        paper=paper,
        set_aside=letter.set_aside,
        read_by_second_person=letter.read_by_second_person,
        step=Step.WORDS.value,
    )
    vault.reopen_letter(letter.id, draft)
    return draft


def set_state(
    vault: Vault, letter_ids: Collection[str], state: LetterState, on: datetime.date, *, because: str = ""
) -> LettersChanged:
    """Bring letters into ``state``, all or none: posted on a day, answered, returned because of something.

    Raises:
        UnknownLetterError: if one of them is not there.
        LetterMoveError: if the state cannot follow that of one of them.
    """
    before = tuple(_letter(vault, letter_id) for letter_id in dict.fromkeys(letter_ids))
    after = tuple(moved(letter, state, on, because) for letter in before)
    return _saved(vault, before, after)


def record_printed(vault: Vault, letter_id: str, request: ProofRequest, on: datetime.date) -> LettersChanged:
    """Note that one letter came out on paper, as ``request`` showed it; printing it again changes nothing.

    Raises:
        UnknownLetterError: if it is not there.
    """
    letter = _letter(vault, letter_id)
    if letter.state is not LetterState.READY:
        return LettersChanged((), ())
    printed = replace(letter, paper=paper_facts(request.destination, request.order, request.order.number))
    return _saved(vault, (letter,), (moved(printed, LetterState.PRINTED, on),))


def mark_read(vault: Vault, letter_ids: Collection[str], *, by_second_person: bool) -> LettersChanged:
    """Note that somebody else has read letters before they go out, or that nobody has.

    Raises:
        UnknownLetterError: if one of them is not there.
    """
    before = tuple(_letter(vault, letter_id) for letter_id in dict.fromkeys(letter_ids))
    after = tuple(replace(letter, read_by_second_person=by_second_person) for letter in before)
    return _saved(vault, before, after)


def keep_copies(vault: Vault, letter_ids: Collection[str], *, keep: bool) -> LettersChanged:
    """Keep the words of letters, or do not: then they go at once if the letter was posted, else when it is.

    Words that are gone do not come back by this, only by ``undo``.

    Raises:
        UnknownLetterError: if one of them is not there.
    """
    before = tuple(_letter(vault, letter_id) for letter_id in dict.fromkeys(letter_ids))
    after = tuple(
        replace(letter, copy_kept=keep and not letter.text.is_empty())
        if keep or letter.state in _STILL_HERE
        else letter.without_text()
        for letter in before
    )
    return _saved(vault, before, after)


def undo(vault: Vault, change: LettersChanged) -> LettersChanged:
    """Take a step back: every letter is again what it was before it, its words too.

    Raises:
        ChangedMeanwhileError: if one of them was changed or removed after the step; nothing is done then.
    """
    now = tuple(vault.letters.get(letter.id) for letter in change.after)
    changed = sum(letter != after for letter, after in zip(now, change.after, strict=True))
    if changed:
        raise ChangedMeanwhileError(count=changed)
    vault.letters.save(change.before)
    return LettersChanged(change.after, change.before)


def _saved(vault: Vault, before: tuple[Letter, ...], after: tuple[Letter, ...]) -> LettersChanged:
    pairs = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    change = LettersChanged(tuple(old for old, _ in pairs), tuple(new for _, new in pairs))
    if pairs:
        vault.letters.save(change.after)
    return change


def _unnumbered(puzzle: PuzzleChoice | None) -> PuzzleChoice | None:
    """Return the puzzle as it is chosen: a draft gets its number only when it is a letter."""
    return replace(puzzle, number=0) if puzzle is not None else None


def _letter(vault: Vault, letter_id: str) -> Letter:
    letter = vault.letters.get(letter_id)
    if letter is None:
        raise UnknownLetterError
    return letter
