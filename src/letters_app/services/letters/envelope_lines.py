"""The address of a recipient as it would stand on an envelope posted today."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_format import AddressLines
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress, choose_return_address
from letters_app.domain.writer import Writer
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterPaper
from letters_app.services.letters.letter_place import find_place
from letters_app.services.packs import Packs


def envelope_lines(
    packs: Packs,
    book: AddressBook,
    recipient: Recipient,
    today: datetime.date,
    settings: GroupSettings,
    return_addresses: Iterable[ReturnAddress],
) -> AddressLines | None:
    """Return the lines that ``LetterPaper`` would print, ``None`` if no address is known.

    They depend on where the mail is posted: by the settings, else by the return address for that country.

    Raises:
        UnknownLayoutError: if the settings name a layout that is not there.
        PackError: if a pack that is needed is broken.
    """
    record = book.mail_address_of(recipient, today)
    if record is None:
        return None
    sender = choose_return_address(return_addresses, record.address.country)
    order = LetterOrder(
        writer=Writer(),
        return_address=sender,
        sender_country=settings.sender_country or (sender.country if sender else ""),
        written_on=today,
    )
    place = find_place(packs, recipient, record, book.facility_type_of(recipient))
    return LetterPaper(packs, order, chosen_paper(packs, order).layout, recipient, place).address
