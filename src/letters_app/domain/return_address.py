"""The group's own address that stands on the envelope. It is stored; the writer is not."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReturnAddress:
    """A sender block as it is printed: a name and its lines, without the country line."""

    name: str
    lines: tuple[str, ...]
    country: str
    """ISO 3166 alpha-2 code of the country the mail is posted in."""

    def printed_lines(self) -> tuple[str, ...]:
        """Return the block as it stands on the envelope, empty lines left out."""
        return tuple(line for line in (self.name, *self.lines) if line.strip())
