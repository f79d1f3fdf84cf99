"""Finds sentences in another language than the letter's, and stray words in other letters.

Guessed from the alphabet and from small words; short sentences are never guessed about.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from letters_app.checking import messages
from letters_app.checking.context import CheckContext
from letters_app.checking.draft_finding import DraftFinding
from letters_app.checking.function_words import FUNCTION_WORDS
from letters_app.checking.sentences import sentence_spans
from letters_app.domain.finding import Category, Message, Severity
from letters_app.domain.language import script_of_character, script_of_language

SENTENCE_RULE = "base.foreign-sentence"
WORDS_RULE = "base.foreign-words"

_WORD = regex.compile(r"(?<![\p{L}@/]|\w\.)\p{L}++(?:['’]\p{L}++)*+(?!\.\w|[@/])")
"""Words, without the pieces of web addresses."""
_SHORTEST_IN_OTHER_LETTERS = 4
"""Words in other letters that make a sentence foreign; fewer may be a name or a title."""
_SHORTEST_GUESSED = 5
_SMALL_WORDS_NEEDED = 3
_STRAY_SHARE = 0.02
"""Share of stray words from which they are worth a hint (section 3.11 of the notes on prison mail)."""
_OWN_LETTERS = {"ru": "ыэъё", "uk": "іїєґ", "be": "ўі"}


def foreign_language(text: str, context: CheckContext) -> Iterator[DraftFinding]:
    """Yield a finding per stretch of foreign sentences, and one hint about stray words in other letters."""
    languages = (context.language, *context.accepted_languages)
    scripts = {script_of_language(language) for language in languages}
    stretch: list[tuple[int, int]] = []
    strays: list[tuple[int, int]] = []
    count = 0
    for start, end in sentence_spans(text, context.language):
        words = list(_WORD.finditer(text, start, end))
        count += len(words)
        other = [word for word in words if script_of_character(word.group()[0]) not in scripts]
        long_enough = sum(len(word.group()) > 1 for word in other)
        if _is_foreign([word.group().casefold() for word in words], long_enough, languages):
            stretch.append((start, end))
            continue
        strays += [word.span() for word in other]
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


def _is_foreign(words: list[str], in_other_letters: int, languages: tuple[str, ...]) -> bool:
    if in_other_letters >= _SHORTEST_IN_OTHER_LETTERS and 2 * in_other_letters > len(words):
        return True
    own = [FUNCTION_WORDS[language] for language in languages if language in FUNCTION_WORDS]
    if len(words) < _SHORTEST_GUESSED or len(own) < len(languages):
        return False
    own_score = max(sum(word in small for word in words) for small in own)
    letters = {letter for word in words for letter in word}
    for language, small in FUNCTION_WORDS.items():
        if language in languages or script_of_language(language) not in {script_of_language(one) for one in languages}:
            continue
        score = sum(word in small for word in words)
        if language in _OWN_LETTERS:
            # Russian, Ukrainian and Belarusian share most small words: a letter the letter's language lacks decides.
            home = {letter for one in languages for letter in _OWN_LETTERS.get(one, "")}
            if score >= 2 and (letters & set(_OWN_LETTERS[language])) - home and not letters & home:
                return True
        elif score >= _SMALL_WORDS_NEEDED and score >= 2 * own_score + 2:
            return True
    return False
