"""Whether a letter may go to a recipient today, and why not."""

from __future__ import annotations

import enum

from letters_app.domain.recipient import CanWrite, CustodyStatus, Recipient, RecipientKind


class HoldReason(enum.StrEnum):
    """Why a recipient is skipped in a batch. Nothing is forbidden: the user may include held recipients."""

    ON_HOLD = "on-hold"
    DO_NOT_WRITE = "do-not-write"
    ARRESTED = "arrested"
    IN_TRANSFER = "in-transfer"
    WHEREABOUTS_UNKNOWN = "whereabouts-unknown"
    HOUSE_ARREST = "house-arrest"
    RESTRICTION = "restriction"
    NO_PRISON_MAIL = "no-prison-mail"
    RELEASED = "released"
    EXCHANGED = "exchanged"
    DECEASED = "deceased"
    NOT_A_PERSON = "not-a-person"
    NO_ADDRESS = "no-address"
    NO_NAME = "no-name"
    ADDRESS_DOES_NOT_FIT = "address-does-not-fit"
    MESSAGE_DOES_NOT_FIT = "message-does-not-fit"
    TABLE_CARD_DOES_NOT_FIT = "table-card-does-not-fit"
    CHARACTER_WITHOUT_FONT = "character-without-font"
    FONT_DAMAGED = "font-damaged"
    NOTHING_TO_SAY = "nothing-to-say"


_REASON_BY_STATUS = {
    CustodyStatus.ARRESTED: HoldReason.ARRESTED,
    CustodyStatus.IN_TRANSFER: HoldReason.IN_TRANSFER,
    CustodyStatus.WHEREABOUTS_UNKNOWN: HoldReason.WHEREABOUTS_UNKNOWN,
    CustodyStatus.HOUSE_ARREST: HoldReason.HOUSE_ARREST,
    CustodyStatus.RESTRICTION: HoldReason.RESTRICTION,
    CustodyStatus.FINED_OR_BAIL: HoldReason.NO_PRISON_MAIL,
    CustodyStatus.RELEASED: HoldReason.RELEASED,
    CustodyStatus.EXCHANGED: HoldReason.EXCHANGED,
    CustodyStatus.DECEASED: HoldReason.DECEASED,
    CustodyStatus.NOT_A_PERSON_RECORD: HoldReason.NOT_A_PERSON,
}

NEVER_INCLUDED = frozenset(
    {
        HoldReason.NOT_A_PERSON,
        HoldReason.NO_ADDRESS,
        HoldReason.NO_NAME,
        HoldReason.ADDRESS_DOES_NOT_FIT,
        HoldReason.MESSAGE_DOES_NOT_FIT,
        HoldReason.TABLE_CARD_DOES_NOT_FIT,
        HoldReason.CHARACTER_WITHOUT_FONT,
        HoldReason.FONT_DAMAGED,
        HoldReason.NOTHING_TO_SAY,
    }
)
"""Reasons that no override lifts, because there is nothing true to print."""


def hold_reasons(recipient: Recipient) -> tuple[HoldReason, ...]:
    """Return every reason to hold mail back, an empty tuple if it may go.

    Mail defaults per status follow section 5.2 of the project's notes on prison mail. A hold whose day to look again
    has come still holds: a person has to look.
    """
    reasons: list[HoldReason] = []
    if recipient.can_write is CanWrite.NO:
        reasons.append(HoldReason.DO_NOT_WRITE)
    if recipient.hold is not None:
        reasons.append(HoldReason.ON_HOLD)
    if recipient.kind is RecipientKind.PRISONER:
        by_status = _REASON_BY_STATUS.get(recipient.custody.status)
        if by_status is not None:
            reasons.append(by_status)
    if not recipient.name.full():
        reasons.append(HoldReason.NO_NAME)
    return tuple(reasons)
