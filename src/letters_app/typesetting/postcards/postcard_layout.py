"""Postcards as values, and how they are read from their files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable
from letters_app.typesetting.layout_tables import (
    address_block_of,
    facts_of,
    millimetres,
    open_layout,
    refuse_overlap,
    small_type_of,
    step_lines_of,
    zone_of,
)
from letters_app.typesetting.layouts import AddressBlock, Fact, SmallType, StepLines
from letters_app.typesetting.measures import Zone


@dataclass(frozen=True, slots=True)
class Divider:
    """The upright line between message and address."""

    x_mm: float
    from_mm: float
    to_mm: float


@dataclass(frozen=True, slots=True)
class PostcardFormat:
    """A card with a divided back, in mm from the top-left corner of that side."""

    id: str
    long_mm: float
    short_mm: float
    pwg_name: str
    stamp: Zone
    """Kept empty but for the outline in it."""
    stamp_box: Zone
    divider: Divider
    sender: SmallType
    sender_lines: int
    """The most small lines the sender may take at the top of the message."""
    message: StepLines
    recipient: AddressBlock
    bottom_band_mm: float
    """Kept empty for the posts' machine codes."""
    facts: tuple[Fact, ...]

    @property
    def face(self) -> Zone:
        """The whole side."""
        return Zone(0, 0, self.long_mm, self.short_mm)


def load_postcard_formats(folder: Path) -> dict[str, PostcardFormat]:
    """Read every card in ``folder``, by id.

    Raises:
        PackError: a file is no TOML, lacks a measure, has one too many, or its zones overlap or leave the card.
    """
    return {path.stem: _postcard(path.stem, open_layout(path)) for path in sorted(folder.glob("*.toml"))}


def _postcard(name: str, top: PackTable) -> PostcardFormat:
    size, divider, message = top.table("size"), top.table("divider"), top.table("message")
    stamp, stamp_box, sender = top.table("stamp"), top.table("stamp_box"), top.table("sender")
    card = PostcardFormat(
        id=name,
        long_mm=millimetres(size, "long_mm", low=50),
        short_mm=millimetres(size, "short_mm", low=50),
        pwg_name=size.text("pwg"),
        stamp=zone_of(stamp),
        stamp_box=zone_of(stamp_box),
        divider=Divider(*(millimetres(divider, key) for key in ("x_mm", "from_mm", "to_mm"))),
        sender=small_type_of(sender),
        sender_lines=sender.count("max_lines", low=1, high=9),
        message=step_lines_of(message),
        recipient=address_block_of(top.table("recipient")),
        bottom_band_mm=millimetres(top, "bottom_band_mm"),
        facts=facts_of(top),
    )
    for table in (size, divider, message, stamp, stamp_box, sender, top):
        table.end()
    if card.long_mm < card.short_mm:
        raise top.problem(PackProblem.EDGES_SWAPPED, "size.long_mm")
    zones = {"message": card.message.zone, "recipient": card.recipient.zone}
    band = Zone(0, card.short_mm - card.bottom_band_mm, card.long_mm, card.bottom_band_mm)
    for key, zone in zones.items():
        if not zone.lies_within(card.face):
            raise top.problem(PackProblem.OUTSIDE, key)
        others = tuple(other for known, other in zones.items() if known != key)
        refuse_overlap(top, key, zone, (*others, card.stamp, band))
    if not card.stamp_box.lies_within(card.stamp):
        raise top.problem(PackProblem.OUTSIDE, "stamp_box")
    if not zones["message"].right_mm <= card.divider.x_mm <= card.recipient.zone.x_mm:
        raise top.problem(PackProblem.OVERLAPS, "divider.x_mm")
    return card
