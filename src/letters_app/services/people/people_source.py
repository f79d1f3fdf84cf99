"""Opens an address book: a vault, or any list that can be imported."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.address_book import AddressBook
from letters_app.exchange.import_plan import apply_plan, plan_import
from letters_app.exchange.problems import RowProblem
from letters_app.services.letters.letter_order import Earlier, earlier_letters
from letters_app.services.people.import_people import read_list
from letters_app.storage import VaultNotice, open_vault, vault_info


@dataclass(frozen=True, slots=True)
class PeopleSource:
    """An address book with what should be told about where it came from: rows of a list, or notices of a vault."""

    book: AddressBook
    refused: tuple[RowProblem, ...] = ()
    warnings: tuple[RowProblem, ...] = ()
    notices: frozenset[VaultNotice] = frozenset()
    earlier: Mapping[str, Earlier] | None = None
    """What went to each recipient before; ``None`` where the source does not know letters."""


def open_people(
    path: Path, read: Callable[[str], bytes], passphrase: Callable[[], str], today: datetime.date
) -> PeopleSource:
    """Return the people in ``path``: a vault's folder, or a list in any format the import reads.

    ``read`` returns the bytes of a list by its name; ``passphrase`` is asked only where there is a vault.

    Raises:
        UnreadableInputError: if there is no such file or it is no list.
        VaultError: if the vault does not open.
    """
    if path.is_dir():
        vault_info(path)
        with open_vault(path, passphrase()) as vault:
            return PeopleSource(
                vault.address_book(), notices=vault.notices, earlier=earlier_letters(vault.letters.highest_numbers())
            )
    people = read_list(read(str(path)), str(path), None, None, today)
    # Nothing of this book is kept, so its ids may be counted: the same list gives the same book every time.
    numbers = itertools.count(1)
    plan = plan_import(people, AddressBook(), lambda: f"of-list-{next(numbers)}")
    return PeopleSource(apply_plan(plan, AddressBook()), plan.refused, plan.warnings)
