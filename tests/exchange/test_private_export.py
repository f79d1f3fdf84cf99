"""What leaves in an export that is not private."""

from __future__ import annotations

import csv
import datetime
import io

from letters_app.domain.address_book import AddressBook
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import CanWrite, Hold, Recipient
from letters_app.exchange.people_writer import write_people

TODAY = datetime.date(2026, 11, 22)
BOOK = AddressBook(
    (
        Recipient(
            id="p1",
            name=PersonName(surname="Снегирёв", given="Пётр"),
            hold=Hold("the lawyer asked us to wait"),
            can_write=CanWrite.NO,
            do_not_write_reason="his mother is ill",
            restricted=(("notes", "sister's phone is with us"),),
        ),
    )
)


def exported(*, private: bool) -> dict[str, str]:
    text = write_people(BOOK, "csv", private=private, today=TODAY).decode("utf-8-sig")
    return next(csv.DictReader(io.StringIO(text)))


def test_that_mail_is_held_leaves_and_why_does_not() -> None:
    row = exported(private=False)
    assert row["hold_reason"] == "on hold"
    assert row["can_write"] == "no"
    assert "lawyer" not in str(row)
    assert "mother" not in str(row)
    assert "sister" not in str(row)


def test_a_private_export_keeps_both() -> None:
    row = exported(private=True)
    assert row["hold_reason"] == "the lawyer asked us to wait"
    assert row["do_not_write_reason"] == "his mother is ill"
    assert "sister" in row["notes"]
