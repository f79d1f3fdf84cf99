"""Finds full names of people who are neither the recipient nor the signatories, nor known from books or maps.

Evidence is asked for, since two capitalised words alone are a street, a feast or a film as often as a person: a
common given name, a patronymic, initials, or the ending of a Slavic surname.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

import regex

from letters_app.checking import messages
from letters_app.checking.draft_finding import DraftFinding
from letters_app.checking.given_names import is_given_name
from letters_app.checking.normalisation import NormalisedText
from letters_app.checking.sentences import sentence_spans
from letters_app.domain.finding import Category, Message, Severity

FULL_NAME_RULE = "base.full-name"
PATRONYMIC_RULE = "base.patronymic"
INITIALS_RULE = "base.initials"

_NAME = r"\p{Lu}\p{L}*\p{Ll}\p{L}*(?:['-]\p{L}+)*"
_RUN = regex.compile(
    rf"(?<![\w'-]){_NAME}(?:[ \n]+(?:(?:von|van|de|der|del|di|al|el|bin|ван|фон|де|аль)[ \n])*{_NAME})+"
)
_NAME_WORD = regex.compile(_NAME)
_INITIALS = regex.compile(
    rf"(?<![\w.])(?:\p{{Lu}}\.[ ]?\p{{Lu}}\.[ ]?(?P<after>{_NAME})|(?P<before>{_NAME})[ ]\p{{Lu}}\.[ ]?\p{{Lu}}\.)"
)

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
_NO_SURNAMES = frozenset(
    # what stands after a given name in the name of a place, a day or a thing
    "street square park day church station road lake island hospital school university college hall house bridge river"
    " avenue castle museum bay prize award cup christmas easter god bible monday tuesday wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november december english russian german"
    " french spanish italian polish turkish american british"
    # what stands before a surname in the name of a street or a house
    " улица площадь театр музей парк имени мыс остров метро станция проспект набережная университет библиотека дворец мост"
    " город село море озеро река роман повесть царь князь святой святая бульвар переулок дом храм собор гора план"
    " новый новая старый старая большой малый красный красная северный южный западный восточный".split()
)
_SHORTEST_STEM = 3
_LONGEST_ENDING = 4


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names that may stand in the letter, in any case form."""

    words: frozenset[str]

    @classmethod
    def of(cls, names: Collection[str]) -> KnownNames:
        """Take ``names`` apart into folded words."""
        return cls(frozenset(word for name in names for word in regex.findall(r"[^\W\d_]+", _folded(name))))

    def covers(self, name: str) -> bool:
        """Tell whether every word of ``name`` is a form of a known one."""
        return all(self._knows(word) for word in regex.findall(r"[^\W\d_]+", _folded(name)))

    def _knows(self, word: str) -> bool:
        return word in self.words or any(_same_name(word, known) for known in self.words)


def _folded(text: str) -> str:
    return text.casefold().replace("ё", "е")


def _same_name(left: str, right: str) -> bool:
    """Tell whether two words differ only in a case ending: by their common beginning."""
    common = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
            break
        common += 1
    longest_rest = max(len(left), len(right)) - common
    if {left[:2], right[:2]} == {"ле", "ль"}:
        # Лев, Льва
        return left[2:3] in {"в"} and right[2:3] == "в" and max(len(left), len(right)) <= _LONGEST_ENDING + 1
    shortest_rest = min(len(left), len(right)) - common
    return (
        common >= min(_SHORTEST_STEM, len(left), len(right)) and longest_rest <= _LONGEST_ENDING and shortest_rest <= 2
    )


def unknown_people(
    cased: NormalisedText,
    original: str,
    language: str,
    known: KnownNames,
    public: Collection[tuple[int, int]],
) -> Iterator[DraftFinding]:
    """Yield a finding per full name of a stranger.

    Args:
        cased: the text with its capitals, folded otherwise.
        original: the text as typed.
        language: of the letter; in German every noun has a capital, so a surname is asked for too.
        known: names that are no strangers'.
        public: spans of the original where a pack knows a work, a public person or a place.
    """
    openings = _sentence_openings(original, language)
    seen: list[tuple[int, int]] = []
    for rule, start, end in (*_with_initials(cased.text), *_full_names(cased, language, openings)):
        name = cased.text[start:end]
        span = cased.original_span(start, end)
        if known.covers(regex.sub(r"\b\p{Lu}\.", "", name)) or any(_overlap(span, other) for other in (*public, *seen)):
            continue
        seen.append(span)
        yield DraftFinding(
            start=span[0],
            end=span[1],
            rule=rule,
            category=Category.THIRD_PARTY,
            severity=Severity.WARN,
            message=Message(messages.PATRONYMIC if rule == PATRONYMIC_RULE else messages.FULL_NAME),
            reason=Message(messages.FULL_NAME_REASON),
            suggestion=Message(messages.FULL_NAME_SUGGESTION),
        )


def _overlap(left: tuple[int, int], right: tuple[int, int]) -> bool:
    return left[0] < right[1] and right[0] < left[1]


def _sentence_openings(original: str, language: str) -> frozenset[int]:
    """Return where the first words of sentences and of quotations begin; a capital there tells nothing."""
    openings = set()
    for start, end in sentence_spans(original, language):
        first = regex.compile(r"\w").search(original, start, end)
        if first:
            openings.add(first.start())
    openings.update(match.end() for match in regex.finditer(r"[\"«„“(:]\s*", original))
    return frozenset(openings)


def _with_initials(text: str) -> Iterator[tuple[str, int, int]]:
    for match in _INITIALS.finditer(text):
        if len(match.group("after") or match.group("before")) > 2:
            yield INITIALS_RULE, match.start(), match.end()


def _full_names(cased: NormalisedText, language: str, openings: frozenset[int]) -> Iterator[tuple[str, int, int]]:
    for run in _RUN.finditer(cased.text):
        if "\n" in run.group() and "\n\n" in regex.sub(r"[ ]", "", run.group()):
            continue
        words = [(word.group(), word.start(), word.end()) for word in _NAME_WORD.finditer(cased.text, *run.span())]
        found = _name_in_run(words, language, cased, openings)
        if found is not None:
            yield found


def _name_in_run(
    words: list[tuple[str, int, int]], language: str, cased: NormalisedText, openings: frozenset[int]
) -> tuple[str, int, int] | None:
    folded = [_folded(word) for word, _, _ in words]
    given = [is_given_name(word) for word in folded]
    for number in range(len(words) - 1):
        start, end = words[number][1], words[number + 1][2]
        pair = (folded[number], folded[number + 1])
        if pair[0] in _NO_SURNAMES or pair[1].removesuffix("'s") in _NO_SURNAMES:
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
    return regex.search(r"(?:[ыио]й|[ая]я|[ое]е|ого|его|ому|ему|ую|юю|ой|ей|ых|их|ым|им)$", word) is not None
