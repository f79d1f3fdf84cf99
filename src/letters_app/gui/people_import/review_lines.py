"""Words a plan as lines of tables: new people, changes, refused rows, remarks, and who stays as they are."""

from __future__ import annotations

import enum

from letters_app.gui.people_import.import_words import field_words, problem_words, problems_words, value_words
from letters_app.gui.people_import.review_model import ReviewLine
from letters_app.gui.people_import.review_rows import AddedRow, ChangeRow, ReviewRows
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.import_choice import WHOLE_ROW


class ReviewKind(enum.Enum):
    """What the review shows one at a time."""

    ADDED = enum.auto()
    CHANGED = enum.auto()
    REFUSED = enum.auto()
    WARNINGS = enum.auto()
    SAME = enum.auto()


_ROW, _NAME = mark("Row"), mark("Name")
TITLES: dict[ReviewKind, tuple[str, ...]] = {
    ReviewKind.ADDED: (_ROW, _NAME, mark("Born"), mark("Place"), mark("Remarks")),
    ReviewKind.CHANGED: (_ROW, _NAME, mark("Field"), mark("In the address book"), mark("In the list")),
    ReviewKind.REFUSED: (_ROW, mark("Why, and what to do")),
    ReviewKind.WARNINGS: (_ROW, _NAME, mark("Remark")),
    ReviewKind.SAME: (_ROW, _NAME),
}
PILL_COLUMNS = {ReviewKind.ADDED: 4, ReviewKind.CHANGED: 2}
YEAR_COLUMNS = {ReviewKind.ADDED: 2}


def count_of(rows: ReviewRows, kind: ReviewKind) -> int:
    """Return how many people or rows are of a kind."""
    counts = {
        ReviewKind.ADDED: len(rows.added),
        ReviewKind.CHANGED: rows.changed_people,
        ReviewKind.REFUSED: len(rows.refused),
        ReviewKind.WARNINGS: len(rows.warnings),
        ReviewKind.SAME: len(rows.same),
    }
    return counts[kind]


def kind_words(tongue: Tongue, rows: ReviewRows, kind: ReviewKind) -> str:
    """Return what a kind is called, with its count."""
    say_number, number = tongue.say_number, count_of(rows, kind)
    if kind is ReviewKind.ADDED:
        return say_number("{number} new", "{number} new", number)
    if kind is ReviewKind.CHANGED:
        return say_number("{number} changed", "{number} changed", number)
    if kind is ReviewKind.REFUSED:
        return say_number("{number} refused", "{number} refused", number)
    if kind is ReviewKind.WARNINGS:
        return say_number("{number} remark", "{number} remarks", number)
    return say_number("{number} as before", "{number} as before", number)


def lines_of(tongue: Tongue, rows: ReviewRows, kind: ReviewKind) -> tuple[ReviewLine, ...]:
    """Return the lines of a kind."""
    if kind is ReviewKind.ADDED:
        return tuple(_added(tongue, one) for one in rows.added)
    if kind is ReviewKind.CHANGED:
        return tuple(_change(tongue, one) for one in rows.changes)
    if kind is ReviewKind.REFUSED:
        texts = [(problem.row, problem_words(tongue, problem)) for problem in rows.refused]
        return tuple(ReviewLine((str(number), text), text, is_named=False) for number, text in texts)
    if kind is ReviewKind.WARNINGS:
        told = [(problem.row, name, problem_words(tongue, problem)) for problem, name in rows.warnings]
        return tuple(ReviewLine((str(number), name, text), _paragraphs(name, text)) for number, name, text in told)
    return tuple(ReviewLine((str(one.number), one.name), one.name) for one in rows.same)


def _added(tongue: Tongue, one: AddedRow) -> ReviewLine:
    tones, remark = {}, ""
    if one.is_suspicious:
        remark, tones = tongue.say(mark("look at the name")), {4: Tone.WARN}
    elif one.remarks:
        remark = tongue.say_number("{number} remark", "{number} remarks", len(one.remarks))
        tones = {4: Tone.HINT}
    whole = _paragraphs(one.name, one.place, problems_words(tongue, one.remarks))
    cells = (str(one.number), one.name, one.born, one.place, remark)
    return ReviewLine(cells, whole, (one.number, WHOLE_ROW), tones)


def _change(tongue: Tongue, one: ChangeRow) -> ReviewLine:
    name = field_words(tongue, one.field)
    old, new = (value_words(tongue, one.field, value) if one.field else "" for value in (one.old, one.new))
    tones = {2: Tone.WARN if one.is_address or one.is_suspicious else Tone.HINT}
    sides = ""
    if one.field:
        sides = tongue.say(mark("In the address book: {old}\nIn the list: {new}"), old=old, new=new)
    whole = _paragraphs(f"{one.name}: {name}", sides, problems_words(tongue, one.remarks))
    return ReviewLine((str(one.number), one.name, name, old, new), whole, (one.number, one.field), tones)


def _paragraphs(*texts: str) -> str:
    return "\n".join(text for text in texts if text)
