"""The layouts and the envelope an order asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from letters_app.domain.errors import LettersError
from letters_app.printing.media import media_named
from letters_app.services.letters.envelope_feed import refuse_too_large
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterMeasures
from letters_app.services.letters.paper_extras import PaperExtras
from letters_app.services.packs import Packs
from letters_app.typesetting.chosen_type import with_type
from letters_app.typesetting.labels.label_layout import LabelSheet, find_label_sheet
from letters_app.typesetting.layout_packs import choose_letter_layout
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.postcards.postcard_layout import PostcardFormat
from letters_app.typesetting.weight import CARD_GRAMMAGE, STAMP_AND_INK_G, letter_weight, sheet_mass, sheets_needed

T = TypeVar("T")

_COPY_LAYOUT = "own-copy"


class UnknownLayoutError(LettersError):
    """There is no such layout for this paper, or no such envelope, card or label sheet (``name``, ``known``)."""

    code = "order.unknown-layout"


class NoSuchLabelError(LettersError):
    """A sheet of labels has fewer places (``place``, ``places``, ``name`` of the sheet)."""

    code = "order.no-such-label"


@dataclass(frozen=True, slots=True)
class ChosenPaper:
    """Sheet, sheet of the writer's own copy, and envelope; labels, slips and a card where they are asked for."""

    layout: LetterLayout
    copy_layout: LetterLayout
    envelope: EnvelopeFormat | None
    labels: LabelSheet | None = None
    slips: LabelSheet | None = None
    postcard: PostcardFormat | None = None
    """Takes the place of sheets and envelope."""

    def measures(self, pages: int) -> LetterMeasures:
        """Return how much a letter of ``pages`` is, printed on one side, ready to post."""
        if self.postcard is not None:
            card = self.postcard
            mass = sheet_mass(card.long_mm, card.short_mm, CARD_GRAMMAGE) + STAMP_AND_INK_G
            return LetterMeasures(pages, pages, mass * pages)
        sheets = sheets_needed(pages, duplex=False)
        weight = letter_weight(sheets, sheet_mass(self.layout.width_mm, self.layout.height_mm), self.envelope)
        return LetterMeasures(pages, sheets, weight.grams)


def chosen_paper(packs: Packs, order: LetterOrder) -> ChosenPaper:
    """Return what ``order`` asks for.

    Raises:
        UnknownLayoutError: if layout, envelope, labels or card are not known.
        UnknownTypefaceError: if the typeface is not known.
        InvalidValueError: if the size of the type cannot be meant.
        NoSuchLabelError: if the sheet of labels has no such place.
        EnvelopeLargerThanCarrierError: if the envelope does not lie on its carrier.
        PackError: if a layout or a typeface is broken.
    """
    layouts = packs.letter_layouts
    layout = choose_letter_layout(layouts, order.layout, order.paper)
    copy_layout = choose_letter_layout(layouts, _COPY_LAYOUT, order.paper)
    if layout is None or copy_layout is None:
        known = layout_names(packs, order.paper)
        raise UnknownLayoutError(name=f"{order.layout} ({order.paper})", known=", ".join(known))
    layout = with_type(layout, order.type, packs.fonts.typefaces)
    envelope = _known(packs.envelopes, order.envelope) if order.envelope is not None else None
    extras = order.extras
    if envelope is not None and extras.feed.carrier is not None:
        refuse_too_large(media_named(envelope.pwg_name), extras.feed.carrier)
    return ChosenPaper(
        layout,
        copy_layout,
        envelope if not extras.postcard else None,
        labels=_labels(packs, extras) if extras.labels else None,
        slips=_known(packs.slips, order.paper) if extras.slips else None,
        postcard=_known(packs.postcards, extras.postcard) if extras.postcard else None,
    )


def _known(by_id: Mapping[str, T], name: str) -> T:
    if name not in by_id:
        raise UnknownLayoutError(name=name, known=", ".join(sorted(by_id)))
    return by_id[name]


def _labels(packs: Packs, extras: PaperExtras) -> LabelSheet:
    sheet = find_label_sheet(packs.label_sheets, extras.labels)
    if sheet is None:
        known = sorted(code for one in packs.label_sheets.values() for code in one.codes)
        raise UnknownLayoutError(name=extras.labels, known=", ".join(known))
    if not 1 <= extras.first_label <= sheet.places:
        raise NoSuchLabelError(place=extras.first_label, places=sheet.places, name=sheet.name)
    return sheet


def layout_names(packs: Packs, paper: str) -> tuple[str, ...]:
    """Return the layouts a letter on ``paper`` can have.

    Raises:
        PackError: if a layout is broken.
    """
    families = {layout.family for layout in packs.letter_layouts.values() if layout.paper == paper}
    return tuple(sorted(families - {_COPY_LAYOUT}))
