"""Imports a list into a vault, or shows what that would do."""

from __future__ import annotations

import datetime

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import UnreadableInputError
from letters_app.exchange.column_map import ColumnMap
from letters_app.exchange.import_plan import ImportPlan, apply_plan, plan_import
from letters_app.exchange.list_preview import ListPreview, preview_list
from letters_app.exchange.people_list import PeopleList
from letters_app.exchange.people_reader import read_people
from letters_app.services.people.people_change import ChangeKind, UndoStep
from letters_app.storage import Vault


def read_list(
    data: bytes, path: str, format_name: str | None, mapping: ColumnMap | None, today: datetime.date
) -> PeopleList:
    """Return what a list holds.

    Raises:
        UnreadableInputError: if the file is no list; it names ``path``.
    """
    try:
        return read_people(data, path, format_name, mapping, today)
    except UnreadableInputError as error:
        error.params.setdefault("path", path)
        raise


def plan_list(
    data: bytes,
    path: str,
    format_name: str | None,
    mapping: ColumnMap | None,
    book: AddressBook,
    today: datetime.date,
) -> ImportPlan:
    """Return what importing the list into ``book`` would do; nothing is done.

    Raises:
        UnreadableInputError: if the file is no list.
    """
    return plan_import(read_list(data, path, format_name, mapping, today), book)


def preview(data: bytes, path: str, format_name: str | None, mapping: ColumnMap | None = None) -> ListPreview:
    """Return the columns of a list with what they are taken for, so that a user can say better.

    Raises:
        UnreadableInputError: if the file is no list; it names ``path``.
    """
    try:
        return preview_list(data, path, format_name, mapping)
    except UnreadableInputError as error:
        error.params.setdefault("path", path)
        raise


def import_list(vault: Vault, plan: ImportPlan) -> UndoStep:
    """Carry out a plan made for this vault's book, all rows or none, after a verified backup.

    What comes back takes the whole import back, see ``letters_app.services.people.people_change.carry_back``.

    Raises:
        PlanOutdatedError: if a person or facility of the plan was changed since; nothing was then done.
        VaultError: if the vault cannot be written; it is then as before.
    """
    book = vault.address_book()
    apply_plan(plan, book)
    step = UndoStep(
        ChangeKind.IMPORTED,
        tuple((row.before, row.after) for row in (*plan.added, *plan.changed)),
        tuple((change.before, change.after) for change in plan.facilities),
    )
    if step.recipients or step.facilities:
        if book.recipients:
            vault.backup()
        vault.save_people((after for _, after in step.recipients), (after for _, after in step.facilities))
    return step
