"""The way of a letter from ready to answered: which step may follow which."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import replace

from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Letter, LetterState
from letters_app.i18n.marking import mark

_AFTER_POSTING = frozenset({LetterState.ANSWERED, LetterState.RETURNED, LetterState.REFUSED, LetterState.SILENT})

ALLOWED_MOVES: Mapping[LetterState, frozenset[LetterState]] = {
    LetterState.DRAFT: frozenset(),
    LetterState.READY: frozenset({LetterState.PRINTED, LetterState.POSTED}),
    LetterState.PRINTED: frozenset({LetterState.POSTED, *_AFTER_POSTING}),
    LetterState.POSTED: _AFTER_POSTING,
    LetterState.SILENT: _AFTER_POSTING - {LetterState.SILENT},
    LetterState.RETURNED: frozenset({LetterState.POSTED}),
    LetterState.REFUSED: frozenset({LetterState.POSTED}),
    LetterState.ANSWERED: frozenset(),
}
"""What may follow a state. A mistake is undone, not moved back.

A letter copied by hand is posted without being printed; one that nobody logged as posted may be answered all the same;
one that came back may be posted again.
"""

STATE_NAMES: Mapping[LetterState, str] = {
    LetterState.DRAFT: mark("draft"),
    LetterState.READY: mark("ready"),
    LetterState.PRINTED: mark("printed"),
    LetterState.POSTED: mark("posted"),
    LetterState.ANSWERED: mark("answered"),
    LetterState.RETURNED: mark("returned"),
    LetterState.REFUSED: mark("refused"),
    LetterState.SILENT: mark("no answer"),
}
"""What a state is called in a list."""


class LetterMoveError(LettersError):
    """A letter cannot come from its state into that one (``state``, ``wanted``)."""

    code = "letter.wrong-move"


def moved(letter: Letter, state: LetterState, on: datetime.date, because: str = "") -> Letter:
    """Return the letter in ``state`` since ``on``; the state it already has changes nothing.

    ``because`` is what stood on a letter that came back. Once a letter is posted its words go, unless a copy is kept.

    Raises:
        LetterMoveError: if that state cannot follow.
    """
    if state is letter.state:
        return letter
    if state not in ALLOWED_MOVES[letter.state]:
        raise LetterMoveError(state=letter.state.value, wanted=state.value)
    after = replace(
        letter,
        state=state,
        history=(*letter.history, (state, on)),
        returned_because=because if state is LetterState.RETURNED else letter.returned_because,
    )
    leaves_the_house = state is not LetterState.PRINTED
    return after if after.copy_kept or not leaves_the_house else after.without_text()
