"""Envelopes on a printer that is off, measured in millimetres on the sheet that leaves it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from end_to_end.pdf_reading import PrintedPage, read_pages
from letters_app.domain.by_hand import ReplyKit
from letters_app.domain.envelope_feed import FeedPosition
from letters_app.domain.letter import LetterText, Paragraph, Sentence
from letters_app.printing.calibration import PrinterCalibration, moved_on_face
from letters_app.printing.media import media_named
from letters_app.services.letters.envelope_feed import EnvelopeLargerThanCarrierError
from letters_app.services.letters.letter_task import destination_of
from letters_app.services.letters.placed_envelopes import EnvelopeFor, placed_envelopes
from letters_app.services.letters.proof import ProofPress, ProofRequest
from services.demo_people import BOOK, PACKS, TODAY, letter_order, person

WORDS = LetterText("ru", (Paragraph("", (Sentence("Привет."),)),))
DL, A4 = media_named("dl"), media_named("a4")
TO = destination_of(BOOK, person("Ракитина"), TODAY)
CODE = TO.record.address.postal_code if TO.record else ""
ENVELOPE = EnvelopeFor(TO, replace(letter_order(), envelope="dl", reply_kit=ReplyKit()))


def pages(calibration: PrinterCalibration, folder: Path, *envelopes: EnvelopeFor) -> list[PrintedPage]:
    pdf = placed_envelopes(PACKS, envelopes or (ENVELOPE,), calibration)
    assert pdf is not None
    path = folder / "placed.pdf"
    path.write_bytes(pdf)
    return read_pages(path)


def corner_of_code(page: PrintedPage) -> tuple[float, float]:
    glyphs = page.glyphs_of(CODE)
    return min(glyph.x0 for glyph in glyphs), min(glyph.y0 for glyph in glyphs)


@pytest.mark.parametrize("feed", FeedPosition)
@pytest.mark.parametrize("carrier", ["", A4.pwg_name], ids=["itself", "a4"])
def test_words_lie_where_the_calibration_moves_them(feed: FeedPosition, carrier: str, tmp_path: Path) -> None:
    plain = PrinterCalibration("Desk", DL.pwg_name, feed=feed, carrier=carrier)
    off = replace(plain, dx_mm=2.5, dy_mm=-4)
    (before,), (after,) = pages(plain, tmp_path), pages(off, tmp_path)
    assert corner_of_code(after) == pytest.approx(
        tuple(at + by for at, by in zip(corner_of_code(before), (2.5, -4), strict=True)), abs=0.02
    )
    # As the envelope is read, "right by 3, down by 1" is the same on every feed.
    moved = plain.moving_on_face(right_mm=3, down_mm=1)
    assert moved_on_face(moved) == (3, 1)
    (moved_page,) = pages(moved, tmp_path)
    x, y = (now - then for now, then in zip(corner_of_code(moved_page), corner_of_code(before), strict=True))
    assert (x, y) == pytest.approx((-1, 3) if feed.is_flipped else (1, -3), abs=0.02)


def test_a_calibration_without_effect_gives_the_very_bytes_that_were_seen() -> None:
    request = ProofRequest(destination=TO, text=WORDS, order=ENVELOPE.order)
    proof = ProofPress(PACKS).proof(request)
    nothing = PrinterCalibration("Desk", DL.pwg_name)
    assert placed_envelopes(PACKS, (ENVELOPE,), nothing) == proof.envelope_pdf
    answer = replace(ENVELOPE, is_for_answer=True)
    assert placed_envelopes(PACKS, (answer,), nothing) == proof.reply_envelope_pdf


def test_several_envelopes_stay_in_their_order_and_one_without_an_address_has_none(tmp_path: Path) -> None:
    other = EnvelopeFor(destination_of(BOOK, person("Moosgruber"), TODAY), ENVELOPE.order)
    none = EnvelopeFor(TO, replace(ENVELOPE.order, envelope=None))
    found = pages(PrinterCalibration("Desk", DL.pwg_name, dx_mm=1), tmp_path, other, none, ENVELOPE)
    assert len(found) == 2
    assert found[1].glyphs_of(CODE)


def test_an_envelope_larger_than_what_the_printer_is_told_is_refused() -> None:
    large = replace(ENVELOPE, order=replace(ENVELOPE.order, envelope="c4"))
    with pytest.raises(EnvelopeLargerThanCarrierError):
        placed_envelopes(PACKS, (large,), PrinterCalibration("Desk", "iso_c4_229x324mm", carrier=A4.pwg_name))
