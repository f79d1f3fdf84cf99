"""A piece of what is to be printed: one PDF on one paper."""

from __future__ import annotations

from dataclasses import dataclass, field

from letters_app.gui.preview.page_pictures import page_count
from letters_app.gui.printing.envelope_placing import EnvelopePlacing
from letters_app.printing.media import Media
from letters_app.printing.page_sizes import media_for
from letters_app.printing.print_job import Sides


@dataclass(frozen=True, slots=True)
class PrintPart:
    """One job. Parts of the same heading and paper follow each other; before another paper the panel waits."""

    heading: str
    """What it is, already said in the language of the screen: “Letter”, “Envelopes”."""
    pdf: bytes
    """The very bytes the preview shows; they are sent as they are."""
    pages: int
    media: Media
    is_envelope: bool = False
    """Whether it has to be fed by hand, face up."""
    may_turn: bool = True
    """Whether it may be printed on both sides: not where letters would come to lie back to back."""
    stock: str = ""
    """Already said: what is to be put in instead of plain paper, such as labels; empty for paper."""
    sides: Sides | None = None
    """The sides it has to be printed on; ``None`` leaves it to the user."""
    placing: EnvelopePlacing | None = field(default=None, compare=False)
    """How it is set for a printer that is known to be off; ``None`` if it goes to every printer as it is."""


def is_other_paper(one: PrintPart, other: PrintPart) -> bool:
    """Tell whether somebody has to change what lies in the tray between two parts."""
    return one.stock != other.stock or not one.media.is_same_paper(other.media)


def part_of_pdf(
    heading: str,
    pdf: bytes,
    *,
    is_envelope: bool = False,
    may_turn: bool = True,
    stock: str = "",
    sides: Sides | None = None,
    placing: EnvelopePlacing | None = None,
) -> PrintPart:
    """Return the part that prints ``pdf`` on the paper its pages ask for.

    Raises:
        NotAPdfError, UnknownPageSizeError, MixedPageSizesError: if its pages are not of one size.
    """
    return PrintPart(
        heading, pdf, page_count(pdf), media_for(pdf, heading), is_envelope, may_turn, stock, sides, placing
    )
