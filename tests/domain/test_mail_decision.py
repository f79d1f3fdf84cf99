from __future__ import annotations

import pytest

from letters_app.domain.mail_decision import HoldReason, hold_reasons
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import (
    CanWrite,
    Custody,
    CustodyStatus,
    Hold,
    Recipient,
    RecipientKind,
)

NAME = PersonName(surname="Снегирёв", given="Пётр")

WRITE = {
    CustodyStatus.REMAND,
    CustodyStatus.CONVICTED_APPEAL,
    CustodyStatus.CONVICTED,
    CustodyStatus.PSYCHIATRIC,
    CustodyStatus.UNKNOWN,
}


@pytest.mark.parametrize("status", list(CustodyStatus))
def test_mail_goes_only_where_the_status_lets_it(status: CustodyStatus) -> None:
    recipient = Recipient(id="1", name=NAME, custody=Custody(status))
    assert (hold_reasons(recipient) == ()) is (status in WRITE)


def test_every_reason_is_told_not_only_the_first() -> None:
    recipient = Recipient(
        id="1",
        name=NAME,
        custody=Custody(CustodyStatus.IN_TRANSFER),
        can_write=CanWrite.NO,
        hold=Hold("punishment cell until May"),
    )
    assert hold_reasons(recipient) == (HoldReason.DO_NOT_WRITE, HoldReason.ON_HOLD, HoldReason.IN_TRANSFER)


def test_custody_does_not_hold_mail_to_an_official() -> None:
    recipient = Recipient(id="1", name=NAME, kind=RecipientKind.OFFICIAL, custody=Custody(CustodyStatus.RELEASED))
    assert hold_reasons(recipient) == ()


def test_nobody_without_a_name_gets_a_letter() -> None:
    assert hold_reasons(Recipient(id="1", name=PersonName(), custody=Custody(CustodyStatus.REMAND))) == (
        HoldReason.NO_NAME,
    )
