"""What the pages of the import say of rows, fields and values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from letters_app.exchange.columns import Column
from letters_app.exchange.problems import RowProblem
from letters_app.gui.tongue import Tongue
from letters_app.i18n.locale_names import country_name, language_name
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import (
    CAN_WRITE_NAMES,
    FIELD_NAMES,
    GENDER_NAMES,
    KIND_NAMES,
    STATUS_NAMES,
)
from letters_app.services.people.reasons import ROW_PROBLEMS

_VALUES: Mapping[str, Mapping[str, str]] = {
    Column.STATUS: {status.value: name for status, name in STATUS_NAMES.items()},
    Column.GENDER: {gender.value: name for gender, name in GENDER_NAMES.items()},
    Column.CAN_WRITE: {answer.value: name for answer, name in CAN_WRITE_NAMES.items()},
    Column.KIND: {kind.value: name for kind, name in KIND_NAMES.items()},
}


def field_words(tongue: Tongue, field: str) -> str:
    """Return what a field is called at the head of a line."""
    if not field:
        return tongue.say(mark("Check of the address"))
    name = tongue.say(FIELD_NAMES[field]) if field in FIELD_NAMES else field
    return name[:1].upper() + name[1:]


def value_words(tongue: Tongue, field: str, value: str) -> str:
    """Return a value as a reader would say it; texts from outside stay as they are."""
    text = value.strip()
    if not text:
        return tongue.say(mark("nothing"))
    if field in _VALUES:
        name = _VALUES[field].get(text, "")
        return tongue.say(name) if name else text
    if field == Column.LANGUAGES:
        codes = [code.strip() for code in text.replace(";", ",").split(",")]
        return ", ".join(language_name(code, tongue.language) for code in codes if code)
    return country_name(text, tongue.language) if field == Column.COUNTRY else text


def problem_words(tongue: Tongue, problem: RowProblem) -> str:
    """Return why a row was refused, or what is to be known of it, and what to do."""
    name = tongue.say(FIELD_NAMES[problem.field]) if problem.field in FIELD_NAMES else problem.field
    return tongue.say(ROW_PROBLEMS[problem.code], field=name)


def problems_words(tongue: Tongue, problems: Iterable[RowProblem]) -> str:
    """Return several problems, a line each."""
    return "\n".join(dict.fromkeys(problem_words(tongue, problem) for problem in problems))
