"""Names given as one string, and what a name says about gender.

Importer rule 2 of the project's prison mail notes: Cyrillic names stand surname first unless a known given name
stands there; the string as written is kept. Parts that nobody can tell apart are not told apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from letters_app.domain.language import Script, main_script
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Gender
from letters_app.exchange.folding import fold
from letters_app.exchange.import_words import folded_words, meanings, word_lists, word_pairs
from letters_app.exchange.problems import ProblemCode

_BRACKETED = re.compile(r"\s*[(«\"“]([^)»\"”]{1,60})[)»\"”]\s*")
_MALE_SURNAME_DATIVE = re.compile(r"(?P<stem>.+(?:ов|ев|ёв|ин|ын))у")
_FEMALE_SURNAME_DATIVE = re.compile(r"(?P<stem>.+(?:ов|ев|ёв|ин|ын))ой")
_MALE_ADJECTIVE_DATIVE = re.compile(r"(?P<stem>.+[сц]к)ому")
_FEMALE_ADJECTIVE_DATIVE = re.compile(r"(?P<stem>.+[сц]к)ой")
_MAX_CHARACTERS = 200
"""A longer name is a sentence; it is kept and not taken apart."""


@dataclass(frozen=True, slots=True)
class NameReading:
    """A name taken apart as far as it can be, with what has to be said about it."""

    name: PersonName
    problem: ProblemCode | None = None


def read_full_name(cell: str) -> NameReading:
    """Take a whole name apart. A bracketed or quoted part is another name of the person."""
    if len(cell) > _MAX_CHARACTERS:
        return NameReading(PersonName(raw=" ".join(cell.split())), ProblemCode.NAME_NOT_SPLIT)
    aliases = tuple(match.strip() for match in _BRACKETED.findall(cell))
    text = " ".join(_BRACKETED.sub(" ", cell).split()).strip(" ,;.-–—") or " ".join(cell.split())
    reading = _split(text)
    return replace(reading, name=replace(reading.name, aliases=aliases, raw=" ".join(cell.split())))


def read_dative_name(cell: str) -> NameReading:
    """Read a name from the line "to whom", where it stands in the dative.

    The nominative is worked out only from endings and given names that leave no doubt; otherwise the name stays as
    written. A name that is no dative is read like any other.
    """
    words = " ".join(cell.split()).split()
    given = {fold(_dative_of(name)): name for _, names in _given_names() for name in names}
    endings = word_pairs("patronymics", "dative")
    if len(words) not in {2, 3} or fold(words[1]) not in given:
        return read_full_name(cell)
    text = " ".join(words)
    patronymic = ""
    if len(words) == 3:
        ending = next((ending for ending in sorted(endings, key=len, reverse=True) if words[2].endswith(ending)), None)
        if ending is None:
            return read_full_name(cell)
        patronymic = words[2].removesuffix(ending) + endings[ending]
    given_name = given[fold(words[1])]
    gender = gender_of_name(PersonName(given=given_name, patronymic=patronymic))
    surname = _nominative_surname(words[0], gender)
    if surname:
        name = PersonName(surname=surname, given=given_name, patronymic=patronymic, dative=text, raw=text)
    else:
        name = PersonName(dative=text, short=given_name, raw=text)
    return NameReading(name, ProblemCode.NAME_IN_DATIVE)


def gender_of_name(name: PersonName) -> Gender:
    """Return the gender that the patronymic tells, else the given name, else unspecified."""
    patronymic = fold(name.patronymic)
    if patronymic:
        for gender in (Gender.FEMALE, Gender.MALE):
            if patronymic.endswith(tuple(folded_words("patronymics", gender.value))):
                return gender
    key = meanings("given-names").get(fold(name.given))
    return Gender(key) if key in {"male", "female"} else Gender.UNSPECIFIED


def is_given_name(word: str) -> bool:
    """Tell whether ``word`` is a common given name."""
    return fold(word) in meanings("given-names")


def is_patronymic(word: str) -> bool:
    """Tell whether ``word`` ends like a patronymic; some surnames do, too."""
    folded = fold(word)
    if folded in folded_words("patronymics", "words", "short_male"):
        return True
    endings = (*folded_words("patronymics", "male"), *folded_words("patronymics", "female"))
    return any(folded.endswith(ending) and len(folded) > len(ending) + 1 for ending in endings if ending != "ич")


def _split(text: str) -> NameReading:
    if main_script(text) is not Script.CYRILLIC:
        return _split_other(text)
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if len(parts) == 2 and len(parts[0].split()) == 1:
        given, _, patronymic = parts[1].partition(" ")
        return NameReading(PersonName(surname=parts[0], given=given, patronymic=patronymic))
    words = text.replace(",", " ").split()
    if len(words) == 1:
        return _single_word(words[0])
    if len(words) == 2:
        return _two_words(words[0], words[1])
    if len(words) == 4 and fold(words[3]) in {"оглы", "огли", "кызы", "кизи", "гызы", "улы"}:
        words = [words[0], words[1], f"{words[2]} {words[3]}"]
    if len(words) == 3:
        return _three_words(words)
    return NameReading(PersonName(), ProblemCode.NAME_NOT_SPLIT)


def _single_word(word: str) -> NameReading:
    if is_given_name(word):
        return NameReading(PersonName(given=word))
    return NameReading(PersonName(), ProblemCode.NAME_NOT_SPLIT)


def _two_words(first: str, second: str) -> NameReading:
    if is_given_name(first) and not is_given_name(second):
        return NameReading(PersonName(surname=second, given=first))
    both_given = is_given_name(first) and is_given_name(second)
    problem = ProblemCode.NAME_ORDER_GUESSED if both_given else None
    return NameReading(PersonName(surname=first, given=second), problem)


def _three_words(words: list[str]) -> NameReading:
    first, second, third = words
    if is_patronymic(third) and not (is_given_name(first) and is_patronymic(second) and not is_given_name(second)):
        return NameReading(PersonName(surname=first, given=second, patronymic=third))
    if is_patronymic(second) and (is_given_name(first) or not is_given_name(second)):
        return NameReading(PersonName(surname=third, given=first, patronymic=second))
    if is_patronymic(third.split()[0]) or " " in third or is_given_name(second):
        return NameReading(PersonName(surname=first, given=second, patronymic=third))
    return NameReading(PersonName(), ProblemCode.NAME_NOT_SPLIT)


def _split_other(text: str) -> NameReading:
    """Read a name in another script. Latin order differs by country, so only a comma or capitals part it."""
    script = main_script(text)
    parts = [part.strip() for part in text.split(",") if part.strip()]
    surname = given = ""
    if len(parts) == 2:
        surname, given = parts
    else:
        words = text.split()
        capitals = [word for word in words if len(word) > 2 and word.isupper()]
        others = [word for word in words if word not in capitals]
        is_whole = words in (capitals + others, others + capitals)
        if capitals and others and is_whole and not any(word.isupper() and len(word) > 2 for word in others):
            surname, given = " ".join(capitals), " ".join(others)
    if script is not Script.LATIN:
        problem = None if surname else ProblemCode.NAME_NOT_SPLIT
        return NameReading(PersonName(surname=surname, given=given), problem)
    latin = f"{given} {surname}" if surname else text
    return NameReading(PersonName(surname=surname, given=given, latin=latin))


def _given_names() -> tuple[tuple[str, tuple[str, ...]], ...]:
    lists = word_lists("given-names")
    return tuple((gender, lists[gender]) for gender in ("male", "female"))


def _dative_of(given: str) -> str:
    """Return the Russian dative of a given name, by its ending."""
    if given.endswith("ия"):
        return f"{given[:-1]}и"
    if given.endswith(("а", "я")):
        return f"{given[:-1]}е"
    if given.endswith(("й", "ь")):
        return f"{given[:-1]}ю"
    irregular = {"Павел": "Павлу", "Пётр": "Петру", "Лев": "Льву", "Любовь": "Любови"}
    return irregular.get(given, f"{given}у")


def _nominative_surname(dative: str, gender: Gender) -> str:
    if dative.casefold().endswith(("енко", "ых", "их")):
        return dative
    if gender is Gender.MALE:
        forms = ((_MALE_SURNAME_DATIVE, ""), (_MALE_ADJECTIVE_DATIVE, "ий"))
    elif gender is Gender.FEMALE:
        forms = ((_FEMALE_SURNAME_DATIVE, "а"), (_FEMALE_ADJECTIVE_DATIVE, "ая"))
    else:
        return ""
    for form, ending in forms:
        match = form.fullmatch(dative)
        if match:
            return match["stem"] + ending
    return ""
