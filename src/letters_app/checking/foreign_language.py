"""Finds sentences in another language than the letter's, and stray words in other letters.

Guessed from the alphabet and from small words; short sentences are never guessed about.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from letters_app.checking import messages
from letters_app.checking.context import CheckContext
from letters_app.checking.draft_finding import DraftFinding
from letters_app.checking.sentences import sentence_spans
from letters_app.domain.finding import Category, Message, Severity
from letters_app.domain.language import Script, script_of_character, script_of_language
from letters_app.domain.language_table import LanguageTable

SENTENCE_RULE = "base.foreign-sentence"
WORDS_RULE = "base.foreign-words"

_WORD = regex.compile(r"(?<![\p{L}@/]|\w\.)\p{L}++(?:['’]\p{L}++)*+(?!\.\w|[@/])")
"""Words, without the pieces of web addresses."""
_SHORTEST_IN_OTHER_LETTERS = 4
"""Words in other letters that make a sentence foreign; fewer may be a name or a title."""
_SHORTEST_GUESSED = 5
_SMALL_WORDS_NEEDED = 3
_SMALL_WORDS_BESIDE_LETTERS = 2
"""Needed of a language whose letters speak for it too."""
_STRAY_SHARE = 0.02
"""Share of stray words from which they are worth a hint (section 3.11 of the notes on prison mail)."""


def foreign_language(text: str, context: CheckContext, table: LanguageTable) -> Iterator[DraftFinding]:
    """Yield a finding per stretch of foreign sentences, and one hint about stray words in other letters."""
    languages = (context.language, *context.accepted_languages)
    scripts = {script_of_language(language) for language in languages}
    judge = _Judge.of(languages, table)
    stretch: list[tuple[int, int]] = []
    strays: list[tuple[int, int]] = []
    count = 0
    for start, end in sentence_spans(text, context.language):
        words = list(_WORD.finditer(text, start, end))
        count += len(words)
        other = [word for word in words if script_of_character(word.group()[0]) not in scripts]
        long_enough = sum(len(word.group()) > 1 for word in other)
        if judge.is_foreign([word.group().casefold() for word in words], long_enough):
            stretch.append((start, end))
            continue
        # A single letter is a slip of the keyboard, in Belarusian and Ukrainian the usual one.
        strays += [word.span() for word in other if len(word.group()) > 1]
        if stretch:
            yield _sentence_finding(stretch[0][0], stretch[-1][1])
            stretch = []
    if stretch:
        yield _sentence_finding(stretch[0][0], stretch[-1][1])
    if strays and len(strays) >= _STRAY_SHARE * count:
        yield DraftFinding(
            start=strays[0][0],
            end=strays[0][1],
            rule=WORDS_RULE,
            category=Category.LANGUAGE,
            severity=Severity.HINT,
            message=Message(messages.FOREIGN_WORDS),
            reason=Message(messages.FOREIGN_SENTENCE_REASON),
            suggestion=Message(messages.FOREIGN_SENTENCE_SUGGESTION),
        )


def _sentence_finding(start: int, end: int) -> DraftFinding:
    return DraftFinding(
        start=start,
        end=end,
        rule=SENTENCE_RULE,
        category=Category.LANGUAGE,
        severity=Severity.BLOCK,
        message=Message(messages.FOREIGN_SENTENCE),
        reason=Message(messages.FOREIGN_SENTENCE_REASON),
        suggestion=Message(messages.FOREIGN_SENTENCE_SUGGESTION),
    )


@dataclass(frozen=True, slots=True)
class _Judge:
    """Tells sentences in other languages than the accepted ones."""

    table: LanguageTable
    accepted: tuple[str, ...]
    rivals: tuple[str, ...]
    """Languages in the same letters; empty if nothing can be guessed about an accepted one."""

    @classmethod
    def of(cls, accepted: tuple[str, ...], table: LanguageTable) -> _Judge:
        scripts = {script_of_language(language) for language in accepted}
        rivals = (other for other in table.marks if other not in accepted and script_of_language(other) in scripts)
        return cls(table, accepted, tuple(rivals) if set(accepted) <= table.marks.keys() else ())

    def is_foreign(self, words: list[str], in_other_letters: int) -> bool:
        if in_other_letters >= _SHORTEST_IN_OTHER_LETTERS and 2 * in_other_letters > len(words):
            return True
        if len(words) < _SHORTEST_GUESSED or not self.rivals:
            return False
        own_score = max(self.table.score(words, language) for language in self.accepted)
        letters = frozenset(letter for letter in set("".join(words)) if script_of_character(letter) is Script.CYRILLIC)
        strange_letters = self._are_strange(letters)
        for rival in self.rivals:
            alphabet, score = self.table.alphabet(rival), self.table.score(words, rival)
            # Cyrillic languages share most small words: a letter that the letter's language lacks decides.
            if alphabet and strange_letters and letters <= alphabet and score >= _SMALL_WORDS_BESIDE_LETTERS:
                return True
            if not alphabet and score >= _SMALL_WORDS_NEEDED and score >= 2 * own_score + 2:
                return True
        return False

    def _are_strange(self, letters: frozenset[str]) -> bool:
        alphabets = [alphabet for alphabet in map(self.table.alphabet, self.accepted) if alphabet]
        return bool(alphabets) and not any(letters <= alphabet for alphabet in alphabets)
