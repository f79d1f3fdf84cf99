"""Finds full names of people who are neither the recipient nor the signatories, nor known from books or maps.

Evidence is asked for, since two capitalised words alone are a street, a feast or a film as often as a person: a
common given name, a patronymic, initials, or the ending of a Slavic surname.
"""

from __future__ import annotations

from collections.abc import Iterator

import regex

from letters_app.checking import messages
from letters_app.checking.draft_finding import DraftFinding
from letters_app.checking.known_names import KnownNames, folded_name
from letters_app.checking.normalisation import NormalisedText
from letters_app.checking.people_words import PeopleWords
from letters_app.checking.sentences import sentence_spans
from letters_app.checking.spans import SpanSet
from letters_app.domain.finding import Category, Message, Severity

FULL_NAME_RULE = "base.full-name"
PATRONYMIC_RULE = "base.patronymic"

_NAME = r"(?=\p{Lu}\p{L}{0,30}\p{Ll})\p{L}{1,40}+(?:['-]\p{L}{1,40}+){0,3}+"
_RUN = regex.compile(
    rf"(?<![\w'-]){_NAME}(?:[ \n]+(?:(?:von|van|de|der|del|di|al|el|bin|ван|фон|де|аль)[ \n])*{_NAME})+"
)
_NAME_WORD = regex.compile(_NAME)

_PATRONYMIC = regex.compile(
    r"\p{Cyrillic}{2,}(?:ович|евич|йович|льич|кич|мич)(?:а|у|ем|ом|е|у|ові)?"
    r"|\p{Cyrillic}{2,}(?:овна|евна|инична|ична|івна|ївна|аўна|еўна|овны|евны|овне|евне|овну|евну|овной|евной"
    r"|івни|івні|івну|івною)"
)
_SLAVIC_SURNAME = regex.compile(
    r"\p{Cyrillic}{2,}(?:(?:ов|ев|ин|ын|їн|ін)(?:а|у|ым|ом|е|ой|ою|ым|ых|им|і)?"
    r"|(?:ск|цк|зк|ськ|цьк)(?:ий|ого|ому|им|ом|ая|ой|ую|а|у|ої|ою|і|і)"
    r"|(?:енк|ейк|айк)[оаиу]|(?:чук|щук|нюк|люк|рук|ик|як)(?:а|у|ом|ові|ам)?|(?:швили|дзе|ян|янц)(?:а|у|ом|у)?)"
)
_GERMAN_SURNAME = regex.compile(
    r"\p{L}*(?:mann|meier|meyer|maier|mayer|bauer|berger|inger|hofer|huber|schmid|schmidt|schmitt|stein|ski|bach|feld|"
    r"wald|hardt)s?"
    r"|(?:müller|weber|wagner|becker|schulz|schulze|koch|richter|wolf|schröder|klein|neumann|schwarz|braun|krüger|krause"
    r"|lange|werner|lehmann|walter|köhler|hahn|keller|günther|vogel|friedrich|schubert|winkler|franke|beck|böhm|sommer"
    r"|horn|busch|voigt|sauer|arnold|jung|seidel|peters|jansen|hansen|schäfer|fischer|schneider|yılmaz|kaya|demir)s?"
)
_WORDS_BEFORE = 5
_WORD = regex.compile(r"[^\W\d_]+")
_WORD_BEFORE = regex.compile(r"([^\W\d_]+) $")
_ADJECTIVE = regex.compile(r"(?:[ыио]й|[ая]я|[ое]е|ого|его|ому|ему|ую|юю|ой|ей|ых|их|ым|им)$")
_QUOTATION = regex.compile(r"[\"«„“(:]\s*")
_QUOTED = regex.compile(r"[^.!?\"\n]{0,30}\"")


def unknown_people(
    cased: NormalisedText,
    original: str,
    language: str,
    known: KnownNames,
    public: SpanSet,
    people: PeopleWords,
) -> Iterator[DraftFinding]:
    """Yield a finding per full name of a stranger.

    Args:
        cased: the text with its capitals, folded otherwise.
        original: the text as typed.
        language: of the letter; in German every noun has a capital, so a surname is asked for too.
        known: names that are no strangers'.
        public: spans of the original where a pack knows a work, a public person or a place.
        people: given names and the words that speak for or against a person.
    """
    openings = _sentence_openings(original, language)
    for rule, start, end in _full_names(cased, language, openings, people):
        span = cased.original_span(start, end)
        if (
            known.covers(cased.text[start:end])
            or public.overlaps(span)
            or _is_of_a_work(cased.text, start, end, people)
            or _is_of_a_place(cased.text, start, people)
        ):
            continue
        yield DraftFinding(
            start=span[0],
            end=span[1],
            rule=rule,
            category=Category.THIRD_PARTY,
            severity=Severity.HINT if rule == PATRONYMIC_RULE else Severity.WARN,
            message=Message(messages.PATRONYMIC if rule == PATRONYMIC_RULE else messages.FULL_NAME),
            reason=Message(messages.FULL_NAME_REASON),
            suggestion=Message(messages.FULL_NAME_SUGGESTION),
        )


def _is_of_a_work(text: str, start: int, end: int, people: PeopleWords) -> bool:
    """Tell whether the name is a title in quotation marks or belongs to the maker of a work named just before."""
    if text.endswith('"', 0, start) and _QUOTED.match(text, end):
        return True
    before = [folded_name(word) for word in _WORD.findall(text, max(0, start - 80), start)[-_WORDS_BEFORE:]]
    for word in reversed(before):
        if word in people.givers:
            return False
        if word.startswith(people.work_stems):
            return True
    return False


def _is_of_a_place(text: str, start: int, people: PeopleWords) -> bool:
    """Tell whether the word before names what is called after people: "rue Victor Hugo", "via Giuseppe Verdi"."""
    before = _WORD_BEFORE.search(text, max(0, start - 20), start)
    return before is not None and folded_name(before.group(1)) in people.no_names


def _sentence_openings(original: str, language: str) -> frozenset[int]:
    """Return where the first words of sentences and of quotations begin; a capital there tells nothing."""
    openings = set()
    for start, end in sentence_spans(original, language):
        first = _WORD.search(original, start, end)
        if first:
            openings.add(first.start())
    openings.update(match.end() for match in _QUOTATION.finditer(original))
    return frozenset(openings)


def _full_names(
    cased: NormalisedText, language: str, openings: frozenset[int], people: PeopleWords
) -> Iterator[tuple[str, int, int]]:
    for run in _RUN.finditer(cased.text):
        words = [(word.group(), word.start(), word.end()) for word in _NAME_WORD.finditer(cased.text, *run.span())]
        found = _name_in_run(words, language, cased, openings, people)
        if found is not None:
            yield found


def _name_in_run(
    words: list[tuple[str, int, int]],
    language: str,
    cased: NormalisedText,
    openings: frozenset[int],
    people: PeopleWords,
) -> tuple[str, int, int] | None:
    folded = [folded_name(word) for word, _, _ in words]
    given = [people.given_names.holds(word) and not word.endswith("'s") for word in folded]
    for number in range(len(words) - 1):
        start, end = words[number][1], words[number + 1][2]
        pair = (folded[number], folded[number + 1])
        if cased.starts[words[number + 1][1]] in openings:
            continue
        if pair[0] in people.no_names or pair[1].removesuffix("'s") in people.no_names:
            continue
        if _PATRONYMIC.fullmatch(pair[1]) and given[number]:
            surname_follows = number + 2 < len(words)
            return (
                FULL_NAME_RULE if surname_follows else PATRONYMIC_RULE,
                start,
                words[number + 2][2] if surname_follows else end,
            )
        at_opening = cased.starts[start] in openings
        if given[number] and not given[number + 1] and _may_be_surname(pair[1], language):
            return FULL_NAME_RULE, start, end
        slavic = _SLAVIC_SURNAME.fullmatch(pair[0]) is not None, _SLAVIC_SURNAME.fullmatch(pair[1]) is not None
        if slavic[0] and given[number + 1] and not given[number]:
            return FULL_NAME_RULE, start, end
        if slavic[1] and not at_opening and not given[number] and not _looks_like_adjective(pair[0]):
            return FULL_NAME_RULE, start, end
    return None


def _may_be_surname(word: str, language: str) -> bool:
    if language == "de" and word[0] < "\u0400":
        return _GERMAN_SURNAME.fullmatch(word) is not None
    return len(word) > 2


def _looks_like_adjective(word: str) -> bool:
    return _ADJECTIVE.search(word) is not None
