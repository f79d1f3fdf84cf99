"""Finds words that mix alphabets: letters that only look right, and honest mixtures."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from letters_app.checking import messages
from letters_app.checking.characters import INVISIBLE_CLASS, alphabet_counts, unmixed
from letters_app.checking.draft_finding import DraftFinding
from letters_app.domain.finding import Category, Message, Severity

LOOKALIKE_RULE = "base.lookalike-letters"
MIXED_RULE = "base.mixed-alphabets"

_TYPED_AS_OWN = dict.fromkeys(("be", "uk"), str.maketrans("iI", "іІ"))
"""Whoever has only a Russian keyboard types the і of these languages as a Latin letter, all through the letter."""

_WORD = regex.compile(rf"[^\W\d_](?:[{INVISIBLE_CLASS}]*[^\W\d_])+")


def mixed_script(text: str, language: str = "") -> Iterator[DraftFinding]:
    """Yield a finding per word with letters of more than one of the Latin, Cyrillic and Greek alphabets.

    A word whose strangers all have a double in the other alphabet is taken for a disguise; any other mixture
    ("USBшный") only gets a hint, and a Latin i in a Ukrainian or Belarusian word none.
    """
    if text.isascii():
        return
    own = _TYPED_AS_OWN.get(language, {})
    for word in _WORD.finditer(text):
        typed = word.group()
        if typed.isascii() or len(alphabet_counts(typed)) < 2 or len(alphabet_counts(typed.translate(own))) < 2:
            continue
        disguised = unmixed(typed) is not None
        yield DraftFinding(
            start=word.start(),
            end=word.end(),
            rule=LOOKALIKE_RULE if disguised else MIXED_RULE,
            category=Category.CODE,
            severity=Severity.BLOCK if disguised else Severity.HINT,
            message=Message(messages.MIXED_ALPHABETS if disguised else messages.MIXED_WORD),
            reason=Message(messages.MIXED_ALPHABETS_REASON) if disguised else None,
            suggestion=Message(messages.MIXED_ALPHABETS_SUGGESTION if disguised else messages.MIXED_WORD_SUGGESTION),
        )
