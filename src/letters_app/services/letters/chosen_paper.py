"""The layouts and the envelope an order asks for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from letters_app.domain.by_hand import USUAL_HAND, Writing
from letters_app.domain.errors import LettersError
from letters_app.domain.paper_extras import PaperExtras
from letters_app.printing.media import media_named
from letters_app.services.letters.envelope_feed import refuse_too_large
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterMeasures
from letters_app.services.letters.reply_envelopes import Fold
from letters_app.services.packs import Packs
from letters_app.typesetting.chosen_type import with_type
from letters_app.typesetting.handwriting.rulings import Hand, RuledSheet
from letters_app.typesetting.labels.label_layout import LabelSheet, find_label_sheet
from letters_app.typesetting.layout_packs import choose_letter_layout
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.postcards.postcard_layout import PostcardFormat
from letters_app.typesetting.weight import CARD_GRAMMAGE, STAMP_AND_INK_G, letter_weight, sheet_mass, sheets_needed

T = TypeVar("T")

_COPY_LAYOUT = "own-copy"


class UnknownLayoutError(LettersError):
    """There is no such layout for this paper, or no such envelope, card, label sheet, hand or ruling.

    ``name`` is what was asked for, ``known`` lists what there is.
    """

    code = "order.unknown-layout"


class NoSuchLabelError(LettersError):
    """A sheet of labels has fewer places (``place``, ``places``, ``name`` of the sheet)."""

    code = "order.no-such-label"


@dataclass(frozen=True, slots=True)
class ByHand:
    """Ruled paper and the hand that writes on it."""

    sheet: RuledSheet
    hand: Hand
    pitch_mm: float


@dataclass(frozen=True, slots=True)
class ChosenPaper:
    """Sheet, sheet of the writer's own copy, envelope, what goes along for an answer, and what else is asked for."""

    layout: LetterLayout
    copy_layout: LetterLayout
    envelope: EnvelopeFormat | None
    by_hand: ByHand | None = None
    """``None`` if the letter is printed."""
    duplex: bool = False
    reply_sheets: int = 0
    reply_hand: ByHand | None = None
    """How the sheets for an answer are ruled."""
    reply_envelope: EnvelopeFormat | None = None
    """``None`` if none is wanted, none fits, or there is no address for an answer."""
    reply_fold: Fold | None = None
    labels: LabelSheet | None = None
    slips: LabelSheet | None = None
    postcard: PostcardFormat | None = None
    """Takes the place of sheets and envelope, and of all that would be enclosed."""

    def measures(self, pages: int) -> LetterMeasures:
        """Return how much a letter of ``pages`` is, ready to post with what is enclosed."""
        if self.postcard is not None:
            card = self.postcard
            mass = sheet_mass(card.long_mm, card.short_mm, CARD_GRAMMAGE) + STAMP_AND_INK_G
            return LetterMeasures(pages, pages, mass * pages)
        sheets = sheets_needed(pages, duplex=self.duplex)
        sheet_g = sheet_mass(self.layout.width_mm, self.layout.height_mm)
        enclosed_g = self.reply_sheets * sheet_g + (self.reply_envelope.mass_g if self.reply_envelope else 0.0)
        weight = letter_weight(sheets, sheet_g, self.envelope, enclosed_g)
        return LetterMeasures(pages, sheets, weight.grams, self.reply_sheets, self.reply_envelope is not None)

    def without_reply_envelope(self) -> ChosenPaper:
        """Return it with the sheets for an answer alone."""
        return replace(self, reply_envelope=None, reply_fold=None)


def chosen_paper(packs: Packs, order: LetterOrder) -> ChosenPaper:
    """Return what ``order`` asks for.

    Raises:
        UnknownLayoutError: if layout, envelope, labels, card, hand or ruling are not known.
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
    if envelope is not None and extras.feed.carrier:
        refuse_too_large(media_named(envelope.pwg_name), media_named(extras.feed.carrier))
    chosen = ChosenPaper(
        layout,
        copy_layout,
        envelope,
        labels=_labels(packs, extras) if extras.labels else None,
        slips=_known(packs.slips, order.paper) if extras.slips else None,
    )
    if extras.postcard:
        return replace(chosen, envelope=None, postcard=_known(packs.postcards, extras.postcard))
    by_hand = by_hand_of(packs, order.writing, order.paper) if order.writing.is_by_hand else None
    return _with_reply_kit(packs, order, replace(chosen, by_hand=by_hand, duplex=order.duplex))


def by_hand_of(packs: Packs, writing: Writing, paper: str) -> ByHand:
    """Return the hand and the ruled sheet of ``paper``.

    Raises:
        UnknownLayoutError: if there is no such hand, no ruled sheet of the paper, or it is not ruled so.
        PackError: if a file is broken.
    """
    hand, sheet = _known(packs.hands, writing.hand), _known(packs.ruled_sheets, paper)
    pitch = writing.pitch_mm or hand.pitch_mm
    if pitch not in sheet.pitches_mm:
        raise UnknownLayoutError(name=f"{pitch:g} mm", known=", ".join(f"{each:g}" for each in sheet.pitches_mm))
    return ByHand(sheet, hand, pitch)


def _with_reply_kit(packs: Packs, order: LetterOrder, chosen: ChosenPaper) -> ChosenPaper:
    """Nobody knows the hand of whoever answers: the sheets are ruled for a usual one."""
    kit = order.reply_kit
    if kit is None:
        return chosen
    hand = by_hand_of(packs, Writing(hand=USUAL_HAND), order.paper)
    with_sheets = replace(chosen, reply_sheets=kit.sheets, reply_hand=hand)
    if kit.envelope:
        _known(packs.envelopes, kit.envelope)
    fit = packs.reply_fits.choose(order.envelope, order.paper, packs.envelopes, kit.envelope)
    if fit is None or order.return_address is None:
        return with_sheets
    return replace(with_sheets, reply_envelope=packs.envelopes[fit.envelope], reply_fold=fit.fold)


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
