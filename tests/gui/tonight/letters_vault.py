"""Fills a vault of invented people with letters on all their ways."""

from __future__ import annotations

import datetime

from gui.driving import TODAY
from letters_app.domain.letter import Draft, Letter, LetterState, LetterText, Paragraph, Sentence
from letters_app.storage import Vault

WORDS = LetterText("ru", (Paragraph("own", (Sentence("Добрый день!"),)),))


def fill(vault: Vault) -> None:
    """Write 2 ready letters, 1 printed, 2 posted long ago, 1 lately, 1 that came back, and 1 draft."""
    people = [person.id for person in vault.address_book().recipients]
    ways = (
        (2, (LetterState.READY,)),
        (2, (LetterState.READY,)),
        (9, (LetterState.READY, LetterState.PRINTED)),
        (75, (LetterState.READY, LetterState.PRINTED, LetterState.POSTED)),
        (80, (LetterState.READY, LetterState.PRINTED, LetterState.POSTED)),
        (20, (LetterState.READY, LetterState.PRINTED, LetterState.POSTED)),
        (1, (LetterState.READY, LetterState.PRINTED, LetterState.POSTED, LetterState.RETURNED)),
    )
    letters = []
    for number, (days_ago, states) in enumerate(ways):
        day = TODAY - datetime.timedelta(days=days_ago)
        letters.append(
            Letter(
                id=f"letter-{number}",
                recipient_id=people[number],
                kind="first-letter",
                text=WORDS,
                written_on=day,
                state=states[-1],
                history=tuple((state, day) for state in states),
                returned_because="addressee has left" if states[-1] is LetterState.RETURNED else "",
            )
        )
    vault.letters.save(letters)
    vault.drafts.save(
        Draft(
            id="draft-1",
            recipient_id=people[8],
            kind="first-letter",
            text=WORDS,
            updated_at=datetime.datetime.combine(TODAY, datetime.time(9), datetime.UTC),
        )
    )
