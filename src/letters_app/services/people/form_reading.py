"""Reads a filled form as a record: what is wrong stands beside its field, what is not shown stays as it was."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import Facility
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.recipient import Recipient
from letters_app.exchange.columns import Column
from letters_app.exchange.fields.dates import read_date
from letters_app.exchange.import_plan import random_id
from letters_app.exchange.record_reader import RecordReader
from letters_app.services.people.form_place import PlaceReader, is_place_touched
from letters_app.services.people.form_words import PROBLEM_OF_CELL, WARNING_OF_CELL, FormCode, FormRemark, remark
from letters_app.services.people.person_form import (
    PERSON_FIELDS,
    PLACE_FIELDS,
    PLACE_SINCE,
    PersonForm,
    PlaceChoice,
    form_of,
)


@dataclass(frozen=True, slots=True)
class FormReading:
    """The record a form stands for, to be handed to ``PeopleEditor.add`` or ``change``."""

    recipient: Recipient
    facility: Facility | None
    """A facility that is new or changed; ``None`` if none is."""
    warnings: tuple[FormRemark, ...] = ()
    """What may be wrong; it may be saved all the same."""


@dataclass(frozen=True, slots=True)
class FormProblems:
    """Why the form cannot be saved, field by field."""

    remarks: tuple[FormRemark, ...]


def read_form(
    form: PersonForm,
    before: Recipient | None,
    book: AddressBook,
    today: datetime.date,
    new_id: Callable[[], str] = random_id,
) -> FormReading | FormProblems:
    """Return the record of a filled form, or what has to be mended first.

    ``before`` is the record as it was, ``None`` for somebody new. Fields whose text was not touched keep their value
    exactly, also what a text cannot show. Another place closes the old stay and keeps it.
    """
    shown = form_of(before, book, today) if before else PersonForm()
    touched = {column for column in PERSON_FIELDS if before is None or form.text(column) != shown.text(column)}
    has_place = form.place is not PlaceChoice.UNKNOWN and (before is None or is_place_touched(form, shown))
    reader = RecordReader(today, may_hold_formulas=False)
    imported = reader.read(1, _cells(form, touched, has_place=has_place))
    since, since_problems = _read_since(form, shown)
    problems = [*_problems(reader, has_place=has_place), *since_problems]
    if form.place is PlaceChoice.KNOWN_FACILITY and form.facility_id not in book.facilities:
        problems.append(remark(Column.FACILITY, FormCode.FACILITY_GONE))
    if problems or imported is None:
        return FormProblems(tuple(problems))
    place = PlaceReader(form, shown, book, today, new_id).read(before, imported, since)
    if place is None:
        return FormProblems((remark(PLACE_SINCE, FormCode.MOVE_TOO_EARLY),))
    person = _with_touched(before, imported.recipient, touched) if before else imported.recipient
    recipient = replace(person, id=before.id if before else new_id(), stays=place.stays)
    warnings = (*_warnings(reader, has_place=has_place), *_old_forms(touched, form, before), *place.warnings)
    return FormReading(recipient, place.facility, warnings)


def _cells(form: PersonForm, touched: set[Column], *, has_place: bool) -> dict[Column, str]:
    """Return what is to be read again: the names, so that nobody loses theirs, and every part that was touched."""
    wanted = {*_NAMES, Column.COUNTRY, *(column for columns, _ in _PARTS if touched & columns for column in columns)}
    wanted |= touched
    if has_place:
        wanted |= {*PLACE_FIELDS, Column.ADDRESS}
    return {column: text for column, text in form.texts.items() if column in wanted and text.strip()}


def _read_since(form: PersonForm, shown: PersonForm) -> tuple[PartialDate | None, list[FormRemark]]:
    if not form.place_since.strip() or form.place_since == shown.place_since:
        return None, []
    reading = read_date(form.place_since, form.text(Column.COUNTRY))
    if reading.problem:
        return None, [remark(PLACE_SINCE, PROBLEM_OF_CELL[reading.problem])]
    return reading.date, []


def _problems(reader: RecordReader, *, has_place: bool) -> Iterator[FormRemark]:
    for problem in (*reader.refused, *reader.warnings):
        code = PROBLEM_OF_CELL.get(problem.code)
        if code is not None and (has_place or problem.field not in _ABOUT_PLACE):
            yield remark(Column.SURNAME if code is FormCode.NO_NAME else problem.field, code)


def _warnings(reader: RecordReader, *, has_place: bool) -> Iterator[FormRemark]:
    for problem in reader.warnings:
        code = WARNING_OF_CELL.get(problem.code)
        if code is not None and (has_place or problem.field not in _ABOUT_PLACE):
            yield remark(problem.field, code)


def _old_forms(touched: set[Column], form: PersonForm, before: Recipient | None) -> Iterator[FormRemark]:
    """Yield a warning for each form of the name that was left behind when the name itself was changed."""
    if before is None or not touched & {Column.SURNAME, Column.GIVEN_NAME, Column.PATRONYMIC}:
        return
    for column in (Column.NAME_LATIN, Column.NAME_DATIVE):
        if form.text(column) and column not in touched:
            yield remark(column, FormCode.FORM_OF_OLD_NAME)


def _with_touched(before: Recipient, read: Recipient, touched: set[Column]) -> Recipient:
    """Return the record before with the fields that were touched as they were read."""
    names: dict[str, Any] = {part: getattr(read.name, part) for columns, part in _NAME_PARTS if touched & columns}
    values: dict[str, Any] = {part: getattr(read, part) for columns, part in _PARTS if touched & columns}
    person = replace(before, name=replace(before.name, **names), **values)
    if Column.STATUS not in touched:
        old = before.custody
        person = replace(person, custody=replace(old, since=person.custody.since))
    if Column.NOTES in touched:
        person = replace(person, restricted=_with_notes(before, read))
    return person


def _with_notes(before: Recipient, read: Recipient) -> tuple[tuple[str, str], ...]:
    notes = dict(read.restricted).get(Column.NOTES, "")
    texts = {**dict(before.restricted), Column.NOTES.value: notes}
    return tuple((key, text) for key, text in texts.items() if text)


_NAMES = (Column.FULL_NAME, Column.SURNAME, Column.GIVEN_NAME, Column.PATRONYMIC, Column.NAME_LATIN, Column.NAME_RAW)
_ABOUT_PLACE = frozenset({Column.COUNTRY, Column.ADDRESS, Column.POSTAL_CODE})
_GIVEN = frozenset({Column.GIVEN_NAME, Column.PATRONYMIC})
"""Read together: a patronymic may be typed behind the given name."""
_NAME_PARTS = (
    (frozenset({Column.SURNAME}), "surname"),
    (_GIVEN, "given"),
    (_GIVEN, "patronymic"),
    (frozenset({Column.NAME_LATIN}), "latin"),
    (frozenset({Column.NAME_DATIVE}), "dative"),
    (frozenset({Column.SHORT_NAME}), "short"),
    (frozenset({Column.ALIASES}), "aliases"),
    (frozenset({Column.NAME_RAW}), "raw"),
)
_PARTS = (
    (frozenset({Column.KIND}), "kind"),
    (frozenset({Column.GENDER}), "gender"),
    (frozenset({Column.BIRTH_DATE}), "birth"),
    (frozenset({Column.IDENTIFIER, Column.IDENTIFIER_TYPE}), "identifier"),
    (frozenset({Column.FATHER_NAME}), "father_name"),
    (frozenset({Column.STATUS, Column.STATUS_SINCE}), "custody"),
    (frozenset({Column.CAN_WRITE}), "can_write"),
    (frozenset({Column.DO_NOT_WRITE_REASON}), "do_not_write_reason"),
    (frozenset({Column.HOLD_REASON, Column.HOLD_UNTIL}), "hold"),
    (frozenset({Column.LANGUAGES}), "languages"),
    (frozenset({Column.INTERESTS}), "interests"),
    (frozenset({Column.AVOID_TOPICS}), "avoid_topics"),
    (frozenset({Column.TAGS}), "tags"),
    (frozenset({Column.ARRESTED_ON}), "arrested_on"),
    (frozenset({Column.RELEASE_DATE}), "release_on"),
)
"""Fields with the part of the record they make: it is read again if one of them was touched."""
