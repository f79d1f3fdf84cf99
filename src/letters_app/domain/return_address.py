"""The group's own address that stands on the envelope. It is stored; the writer is not."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

_ANY = 1_000
"""More countries than there are: an address for any of them is the least specific."""


@dataclass(frozen=True, slots=True)
class ReturnAddress:
    """A sender block as it is printed: a name and its lines, without the country line."""

    name: str
    lines: tuple[str, ...]
    country: str
    """ISO 3166 alpha-2 code of the country the mail is posted in."""
    id: str = ""
    label: str = ""
    """What the group calls it ("Box in Warsaw"); never printed."""
    for_countries: tuple[str, ...] = ()
    """Recipients' countries it is for, ISO 3166 alpha-2; empty = any."""

    def printed_lines(self) -> tuple[str, ...]:
        """Return the block as it stands on the envelope, empty lines left out."""
        return tuple(line for line in (self.name, *self.lines) if line.strip())


class ReturnAddressUse(enum.StrEnum):
    """How the return address of one letter is found."""

    AUTOMATIC = "automatic"
    """By the recipient's country, as ``choose_return_address`` does."""
    CHOSEN = "chosen"
    """By hand."""
    NO_ANSWER = "no-answer"
    """None is printed: the letter says that no answer is expected."""


@dataclass(frozen=True, slots=True)
class ReturnAddressChoice:
    """What a writer decided about the return address of one letter."""

    use: ReturnAddressUse = ReturnAddressUse.AUTOMATIC
    address_id: str = ""
    """Which one, if it was chosen by hand."""

    def among(self, addresses: Iterable[ReturnAddress], country: str) -> ReturnAddress | None:
        """Return the address that is printed on mail to ``country``, ``None`` for none.

        A chosen address that the group has deleted since gives way to the automatic one.
        """
        known = tuple(addresses)
        if self.use is ReturnAddressUse.NO_ANSWER:
            return None
        if self.use is ReturnAddressUse.CHOSEN:
            chosen = next((address for address in known if address.id == self.address_id), None)
            if chosen is not None:
                return chosen
        return choose_return_address(known, country)


NO_ANSWER_EXPECTED = ReturnAddressChoice(ReturnAddressUse.NO_ANSWER)


def choose_return_address(addresses: Iterable[ReturnAddress], country: str) -> ReturnAddress | None:
    """Return the address for mail to ``country``, ``None`` if the group has none for it.

    One that names the country wins over one for any, one that names few countries over one that names many; of equals
    the first in the list.
    """
    fitting = [address for address in addresses if not address.for_countries or country in address.for_countries]
    return min(fitting, key=lambda address: len(address.for_countries) or _ANY, default=None)
