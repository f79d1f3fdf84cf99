"""Which fields the form shows, in which sections; what they are called stands in the shared names of fields."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.exchange.columns import Column
from letters_app.i18n.marking import mark


class InputKind(enum.Enum):
    """How a field is filled."""

    LINE = enum.auto()
    TEXT = enum.auto()
    CHOICE = enum.auto()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field; a wide one takes the whole line."""

    column: Column
    kind: InputKind = InputKind.LINE
    hint: str = ""
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class FormSection:
    """Fields about one thing."""

    title: str
    fields: tuple[FormField, ...]
    note: str = ""


_DATE_HINT = mark("1987-05-02, or only 1987")

BEFORE_PLACE = (
    FormSection(
        mark("Name"),
        (
            FormField(Column.SURNAME),
            FormField(Column.GIVEN_NAME),
            FormField(Column.PATRONYMIC, hint=mark("leave empty if not known")),
            FormField(Column.SHORT_NAME, hint=mark("how they like to be called")),
            FormField(Column.NAME_LATIN, hint=mark("first name first, as they write it themselves")),
            FormField(Column.NAME_DATIVE, hint=mark("for Russian envelopes: to whom")),
        ),
        mark("As it stands in their papers: letters are handed out by it."),
    ),
    FormSection(
        mark("About the person"),
        (
            FormField(Column.KIND, InputKind.CHOICE),
            FormField(Column.GENDER, InputKind.CHOICE, mark("decides he or she in the letter")),
            FormField(Column.BIRTH_DATE, hint=mark("1987-05-02, only 1987, or ~1987 if about")),
            FormField(Column.FATHER_NAME, hint=mark("where it tells people apart")),
            FormField(Column.IDENTIFIER, hint=mark("if the prison gives one")),
            FormField(Column.IDENTIFIER_TYPE, hint=mark("such as BOP or CDCR")),
        ),
    ),
    FormSection(
        mark("Where they stand"),
        (
            FormField(Column.STATUS, InputKind.CHOICE, mark("decides whether mail goes out")),
            FormField(Column.STATUS_SINCE, hint=_DATE_HINT),
            FormField(Column.ARRESTED_ON, hint=_DATE_HINT),
            FormField(Column.RELEASE_DATE, hint=_DATE_HINT),
        ),
    ),
)

CHECK_FIELDS = (
    FormField(Column.ADDRESS_SOURCE, hint=mark("who or what says so")),
    FormField(Column.ADDRESS_VERIFIED_ON, hint=mark("the day somebody confirmed it")),
    FormField(Column.ADDRESS_TRUST, InputKind.CHOICE),
)
"""Behind the place: how far its address is trusted."""

AFTER_PLACE = (
    FormSection(
        mark("For whoever writes"),
        (
            FormField(Column.LANGUAGES, hint=mark("those they read, for instance: ru en")),
            FormField(Column.CAN_WRITE, InputKind.CHOICE),
            FormField(Column.DO_NOT_WRITE_REASON, hint=mark("if letters are not wanted or do harm"), is_wide=True),
            FormField(
                Column.INTERESTS, InputKind.TEXT, mark("parted by semicolons: chess; birds; poetry"), is_wide=True
            ),
            FormField(Column.AVOID_TOPICS, InputKind.TEXT, mark("parted by semicolons"), is_wide=True),
        ),
    ),
    FormSection(
        mark("For the group only"),
        (
            FormField(Column.TAGS, hint=mark("parted by semicolons"), is_wide=True),
            FormField(
                Column.NOTES, InputKind.TEXT, mark("never shown to writers, never in an ordinary export"), is_wide=True
            ),
        ),
    ),
)
