"""The layouts and the envelope an order asks for."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.domain.errors import LettersError
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterMeasures
from letters_app.services.packs import Packs
from letters_app.typesetting.chosen_type import with_type
from letters_app.typesetting.layout_packs import choose_letter_layout
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.weight import letter_weight, sheet_mass, sheets_needed

_COPY_LAYOUT = "own-copy"


class UnknownLayoutError(LettersError):
    """There is no such layout for this paper, or no such envelope (``name``, ``known``)."""

    code = "order.unknown-layout"


@dataclass(frozen=True, slots=True)
class ChosenPaper:
    """Sheet, sheet of the writer's own copy, and envelope."""

    layout: LetterLayout
    copy_layout: LetterLayout
    envelope: EnvelopeFormat | None

    def measures(self, pages: int) -> LetterMeasures:
        """Return how much a letter of ``pages`` is, printed on one side, ready to post."""
        sheets = sheets_needed(pages, duplex=False)
        weight = letter_weight(sheets, sheet_mass(self.layout.width_mm, self.layout.height_mm), self.envelope)
        return LetterMeasures(pages, sheets, weight.grams)


def chosen_paper(packs: Packs, order: LetterOrder) -> ChosenPaper:
    """Return what ``order`` asks for.

    Raises:
        UnknownLayoutError: if layout or envelope are not known.
        UnknownTypefaceError: if the typeface is not known.
        InvalidValueError: if the size of the type cannot be meant.
        PackError: if a layout or a typeface is broken.
    """
    layouts = packs.letter_layouts
    layout = choose_letter_layout(layouts, order.layout, order.paper)
    copy_layout = choose_letter_layout(layouts, _COPY_LAYOUT, order.paper)
    if layout is None or copy_layout is None:
        known = layout_names(packs, order.paper)
        raise UnknownLayoutError(name=f"{order.layout} ({order.paper})", known=", ".join(known))
    layout = with_type(layout, order.type, packs.fonts.typefaces)
    if order.envelope is None:
        return ChosenPaper(layout, copy_layout, None)
    if order.envelope not in packs.envelopes:
        raise UnknownLayoutError(name=order.envelope, known=", ".join(sorted(packs.envelopes)))
    return ChosenPaper(layout, copy_layout, packs.envelopes[order.envelope])


def layout_names(packs: Packs, paper: str) -> tuple[str, ...]:
    """Return the layouts a letter on ``paper`` can have.

    Raises:
        PackError: if a layout is broken.
    """
    families = {layout.family for layout in packs.letter_layouts.values() if layout.paper == paper}
    return tuple(sorted(families - {_COPY_LAYOUT}))
