"""What the states of letters are called, in which tone, and what the steps to them are called."""

from __future__ import annotations

from letters_app.domain.letter import LetterState
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark

STATE_TONES = {
    LetterState.DRAFT: Tone.HINT,
    LetterState.READY: Tone.INK,
    LetterState.PRINTED: Tone.INK,
    LetterState.POSTED: Tone.HINT,
    LetterState.ANSWERED: Tone.GOOD,
    LetterState.RETURNED: Tone.WARN,
    LetterState.REFUSED: Tone.BLOCK,
    LetterState.SILENT: Tone.HINT,
}
CHIP_WORDS = {
    LetterState.DRAFT: mark("Drafts"),
    LetterState.READY: mark("Ready"),
    LetterState.PRINTED: mark("Printed"),
    LetterState.POSTED: mark("Posted"),
    LetterState.ANSWERED: mark("Answered"),
    LetterState.RETURNED: mark("Returned"),
    LetterState.REFUSED: mark("Refused"),
    LetterState.SILENT: mark("No answer"),
}
HISTORY_WORDS = {
    LetterState.DRAFT: mark("begun"),
    LetterState.READY: mark("finished"),
    LetterState.PRINTED: mark("printed"),
    LetterState.POSTED: mark("posted"),
    LetterState.ANSWERED: mark("an answer came"),
    LetterState.RETURNED: mark("came back"),
    LetterState.REFUSED: mark("refused by the prison"),
    LetterState.SILENT: mark("given up waiting"),
}
STEP_WORDS = {
    LetterState.PRINTED: mark("It is on paper"),
    LetterState.POSTED: mark("Posted"),
    LetterState.ANSWERED: mark("Answered"),
    LetterState.RETURNED: mark("Came back…"),
    LetterState.REFUSED: mark("Refused"),
    LetterState.SILENT: mark("No answer came"),
}
POST_AGAIN = mark("Posted once more")
"""For a letter that came back."""
STEP_ICONS = {
    LetterState.PRINTED: "printer",
    LetterState.POSTED: "send",
    LetterState.ANSWERED: "mail-check",
    LetterState.RETURNED: "reply",
    LetterState.REFUSED: "mail-x",
    LetterState.SILENT: "hourglass",
}
STEPS_IN_ORDER = (
    LetterState.POSTED,
    LetterState.ANSWERED,
    LetterState.RETURNED,
    LetterState.REFUSED,
    LetterState.SILENT,
    LetterState.PRINTED,
)
"""The first one that may follow is the one most letters take."""
EMPTY_WORDS: dict[LetterState, tuple[str, str]] = {
    LetterState.DRAFT: (
        mark("No draft is open"),
        mark("A letter is a draft from its first word until you print it or put it aside for the batch."),
    ),
    LetterState.READY: (
        mark("No letter waits to be printed"),
        mark("In the last step of a letter, “Ready for the batch” puts it here, to be printed together with others."),
    ),
    LetterState.PRINTED: (
        mark("No printed letter waits to be posted"),
        mark("Once you have posted the letters of an evening, choose them here and press “Posted”."),
    ),
    LetterState.POSTED: (
        mark("No letter is on its way"),
        mark("Letters you posted wait here for an answer."),
    ),
    LetterState.ANSWERED: (
        mark("No answer has come yet"),
        mark("When one comes, find the letter under “Posted” and press “Answered”."),
    ),
    LetterState.RETURNED: (
        mark("No letter has come back"),
        mark("If one does, find it under “Posted” and note what the post wrote on it: the address may be old."),
    ),
    LetterState.REFUSED: (
        mark("No letter was refused"),
        mark("If a prison refuses one, find it under “Posted” and note it here."),
    ),
    LetterState.SILENT: (
        mark("No letter stays without an answer"),
        mark("Letters nobody expects an answer to any more are kept here."),
    ),
}
"""Heading and sentence where a state has no letters."""
