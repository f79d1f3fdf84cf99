"""What of an import a user takes: field by field for people who are known, whole rows for new ones (R16)."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from letters_app.domain.recipient import Recipient
from letters_app.exchange.columns import RESTRICTED_COLUMNS, Column
from letters_app.exchange.import_plan import ImportOutcome, ImportPlan, PlannedRow

WHOLE_ROW = ""
"""Stands for the field where a row is refused whole."""

Refusal = tuple[int, str]
"""Number of a row and a field of its changes (``FieldChange.field``), or ``WHOLE_ROW``."""


def only_accepted(plan: ImportPlan, refused: Collection[Refusal]) -> ImportPlan:
    """Return the plan without the changes that were refused.

    A refused field keeps the value of the address book. The address of a facility is shared: refused in one row it
    is refused for everybody there. A new person who is refused leaves the plan, with all rows about them.
    """
    if not refused:
        return plan
    kept_facilities = _facilities_to_keep_as_they_are(plan, refused)
    left_out = {row.after.id for row in plan.added if (row.row, WHOLE_ROW) in refused}
    rows = [_row(row, refused, kept_facilities) for row in plan.planned if row.after.id not in left_out]
    needed = {stay.facility_id for row in rows for stay in row.after.stays}
    facilities = tuple(
        change
        for change in plan.facilities
        if change.after.id not in kept_facilities and (change.before is not None or change.after.id in needed)
    )
    return replace(plan, rows=plan.rows - (len(plan.planned) - len(rows)), planned=tuple(rows), facilities=facilities)


def _facilities_to_keep_as_they_are(plan: ImportPlan, refused: Collection[Refusal]) -> frozenset[str]:
    """Return known facilities whose new address was refused by a row about somebody who stays there."""
    known = {change.after.id for change in plan.facilities if change.before is not None}
    kept = set()
    for row in plan.changed:
        if not {(row.row, Column.ADDRESS), (row.row, WHOLE_ROW)} & set(refused):
            continue
        place = _facility_id(row.after)
        if place in known and place == _facility_id(row.before):
            kept.add(place)
    return frozenset(kept)


def _row(row: PlannedRow, refused: Collection[Refusal], kept_facilities: frozenset[str]) -> PlannedRow:
    if row.outcome is not ImportOutcome.CHANGED or row.before is None:
        return row
    if (row.row, WHOLE_ROW) in refused:
        return replace(row, outcome=ImportOutcome.SAME, after=row.before, changes=())
    fields = {field for number, field in refused if number == row.row}
    if _facility_id(row.after) in kept_facilities and _facility_id(row.after) == _facility_id(row.before):
        fields.add(Column.ADDRESS)
    after = row.after
    for field in sorted(fields):
        after = _with_old(field, row.before, after)
    changes = tuple(change for change in row.changes if change.field not in fields)
    if row.changes and not changes:
        after = row.before  # what came along unseen, such as the day of a check, belongs to what was refused
    outcome = ImportOutcome.SAME if after == row.before else ImportOutcome.CHANGED
    return replace(row, outcome=outcome, after=after, changes=changes)


def _facility_id(recipient: Recipient | None) -> str:
    stay = recipient.current_stay() if recipient else None
    return (stay.facility_id if stay else None) or ""


def _with_old(field: str, before: Recipient, after: Recipient) -> Recipient:
    """Return ``after`` with one field as it was before."""
    if field in _NAME_PARTS:
        part = _NAME_PARTS[field]
        return replace(after, name=replace(after.name, **{part: getattr(before.name, part)}))
    if field in _PARTS:
        part = _PARTS[field]
        return replace(after, **{part: getattr(before, part)})
    if field in set(RESTRICTED_COLUMNS):
        old = dict(before.restricted)
        kept = [(name, old.get(name, "") if name == field else text) for name, text in after.restricted]
        return replace(after, restricted=tuple((name, text) for name, text in kept if text))
    special = _SPECIAL.get(field)
    return special(before, after) if special else after


def _with_old_check(before: Recipient, after: Recipient) -> Recipient:
    """Return ``after`` with the old check of the place, if it is still the same place."""
    old, new = before.current_stay(), after.current_stay()
    if old is None or new is None or (old.facility_id, old.address) != (new.facility_id, new.address):
        return after
    stays = tuple(replace(stay, provenance=old.provenance) if stay is new else stay for stay in after.stays)
    return replace(after, stays=stays)


_NAME_PARTS: Mapping[str, str] = {
    Column.SURNAME: "surname",
    Column.GIVEN_NAME: "given",
    Column.PATRONYMIC: "patronymic",
    Column.NAME_LATIN: "latin",
    Column.NAME_DATIVE: "dative",
    Column.SHORT_NAME: "short",
    Column.ALIASES: "aliases",
    Column.NAME_RAW: "raw",
}
_PARTS: Mapping[str, str] = {
    Column.KIND: "kind",
    Column.GENDER: "gender",
    Column.BIRTH_DATE: "birth",
    Column.IDENTIFIER: "identifier",
    Column.FATHER_NAME: "father_name",
    Column.STATUS: "custody",
    Column.STATUS_SINCE: "custody",
    Column.STATUS_LABEL: "custody",
    Column.LANGUAGES: "languages",
    Column.INTERESTS: "interests",
    Column.AVOID_TOPICS: "avoid_topics",
    Column.CAN_WRITE: "can_write",
    Column.DO_NOT_WRITE_REASON: "do_not_write_reason",
    Column.HOLD_REASON: "hold",
    Column.ARRESTED_ON: "arrested_on",
    Column.RELEASE_DATE: "release_on",
    Column.TAGS: "tags",
    Column.SOURCE: "provenance",
    Column.ADDRESS: "stays",
}
_SPECIAL: Mapping[str, Callable[[Recipient, Recipient], Recipient]] = {Column.ADDRESS_VERIFIED_ON: _with_old_check}
