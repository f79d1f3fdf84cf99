"""The envelope of one letter, read back from its PDF: code stamp, feed, carrier."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from end_to_end.pdf_reading import MM_PER_PT, PrintedPage, read_pages
from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.address_format import AddressWarningCode
from letters_app.domain.envelope_feed import EnvelopeFeed, FeedPosition
from letters_app.domain.facility import FacilityType
from letters_app.domain.paper_extras import IndexStamp, PaperExtras
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.printing.media import Media, media_named
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.envelope_feed import EnvelopeLargerThanCarrierError
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterPaper
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.letters.letter_place import find_place
from services.demo_people import PACKS, letter_order

A4, LETTER = media_named("a4"), media_named("letter")
RECIPIENT = Recipient("1", PersonName(surname="Ветров", given="Иван"))
ADDRESS = PostalAddress(
    country="RU", facility="ФКУ СИЗО-9", street="ул. Набережная, д. 10", city="г. Приозёрск", postal_code="302999"
)
RUSSIAN = ("ru-dl", "ru-c6", "ru-c5")
BARS = 8
STROKES_302999 = 4 + 6 + 4 + 3 * 5


def ordered(envelope: str, posted_in: str = "RU", **extras: object) -> LetterOrder:
    order = replace(letter_order(), envelope=envelope, sender_country=posted_in)
    return replace(order, extras=replace(PaperExtras(), **extras))


def paper(order: LetterOrder, address: PostalAddress = ADDRESS) -> LetterPaper:
    place = find_place(PACKS, RECIPIENT, AddressRecord(address), FacilityType.REMAND)
    return LetterPaper(PACKS, order, chosen_paper(PACKS, order).layout, RECIPIENT, place)


def envelope_pdf(order: LetterOrder, address: PostalAddress = ADDRESS) -> bytes:
    envelope = chosen_paper(PACKS, order).envelope
    assert envelope is not None
    data = pdf_of([paper(order, address).envelope(envelope)], "envelopes")
    assert data is not None
    return data


def strokes(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as document:
        content: bytes = document.pages[0].Contents.read_bytes()
    return content.count(b" l S")


def sheet_mm(data: bytes) -> tuple[float, float]:
    with pikepdf.open(io.BytesIO(data)) as document:
        page = document.pages[0]
        assert "/Rotate" not in page
        return float(page.MediaBox[2]) * MM_PER_PT, float(page.MediaBox[3]) * MM_PER_PT


def printed(data: bytes, folder: Path) -> PrintedPage:
    path = folder / "envelope.pdf"
    path.write_bytes(data)
    (page,) = read_pages(path)
    return page


@pytest.mark.parametrize("name", RUSSIAN)
def test_mail_inside_russia_has_the_code_stamp_with_the_index_of_its_address(name: str) -> None:
    assert strokes(envelope_pdf(ordered(name))) == BARS + STROKES_302999
    assert strokes(envelope_pdf(ordered(name, posted_in=""))) == BARS + STROKES_302999
    assert strokes(envelope_pdf(ordered(name, index=IndexStamp.EMPTY))) > 200
    assert strokes(envelope_pdf(ordered(name, index=IndexStamp.NONE))) == 0


@pytest.mark.parametrize("name", [*RUSSIAN, "dl"])
def test_mail_across_a_border_has_none(name: str) -> None:
    assert strokes(envelope_pdf(ordered(name, posted_in="DE"))) == 0
    german = PostalAddress(country="DE", street="Hafenstr. 1", city="Leipzig", postal_code="041090")
    assert strokes(envelope_pdf(ordered(name, posted_in="DE"), german)) == 0
    assert strokes(envelope_pdf(ordered(name, posted_in="RU"), german)) == 0


def test_other_envelopes_have_none_inside_russia_either() -> None:
    assert strokes(envelope_pdf(ordered("dl"))) == 0


@pytest.mark.parametrize("code", ["", "12345", "30299Х"])
def test_what_is_no_index_leaves_the_form_empty(code: str) -> None:
    assert strokes(envelope_pdf(ordered("ru-c6"), replace(ADDRESS, postal_code=code))) > 200


@pytest.mark.parametrize(
    ("city", "posted_in", "told"),
    [("450001, г. Приозёрск", "RU", True), ("302999 Приозёрск", "RU", False), ("450001, г. Приозёрск", "DE", False)],
)
def test_an_index_that_differs_from_the_address_is_told(city: str, posted_in: str, *, told: bool) -> None:
    warnings = paper(ordered("ru-dl", posted_in), replace(ADDRESS, city=city)).address.warnings
    assert (AddressWarningCode.INDEX_DIFFERS in {warning.code for warning in warnings}) == told


@pytest.mark.parametrize("position", FeedPosition)
@pytest.mark.parametrize("carrier", [None, A4, LETTER], ids=["own sheet", "a4", "letter"])
def test_the_face_lies_where_the_guides_hold_it(position: FeedPosition, carrier: Media | None, tmp_path: Path) -> None:
    data = envelope_pdf(ordered("dl", "DE", feed=EnvelopeFeed(position, carrier.key if carrier else "")))
    width, height = (210, 297) if carrier is A4 else (215.9, 279.4) if carrier else (110, 220)
    assert sheet_mm(data) == pytest.approx((width, height), abs=0.01)
    left = {"left": 0, "centre": (width - 110) / 2, "right": width - 110}[position.removesuffix("-flipped")]
    ink = printed(data, tmp_path).glyphs_of("302999")
    # On the face the recipient's zone is 105 to 205 from the left and 42 to 90 from the top.
    across, along = (42, 90), (220 - 205, 220 - 105)
    if position.is_flipped:
        across, along = (110 - 90, 110 - 42), (105, 205)
    assert min(glyph.x0 for glyph in ink) >= left + across[0]
    assert max(glyph.x1 for glyph in ink) <= left + across[1]
    assert min(glyph.y0 for glyph in ink) >= along[0]
    assert max(glyph.y1 for glyph in ink) <= along[1]
    first, last = ink[0], ink[-1]
    reads_upwards = first.y0 > last.y0
    assert reads_upwards != position.is_flipped


def test_long_edge_first_is_the_face_as_it_is_read(tmp_path: Path) -> None:
    data = envelope_pdf(ordered("dl", "DE", feed=EnvelopeFeed(long_edge_first=True)))
    assert sheet_mm(data) == pytest.approx((220, 110), abs=0.01)
    ink = printed(data, tmp_path).glyphs_of("302999")
    assert 105 <= ink[0].x0 < ink[-1].x0 <= 205
    assert all(42 <= glyph.y0 <= 90 for glyph in ink)


@pytest.mark.parametrize(("name", "carrier"), [("c4", A4), ("c5", media_named("a5")), ("b4", LETTER)])
def test_an_envelope_larger_than_its_carrier_is_refused(name: str, carrier: Media) -> None:
    with pytest.raises(EnvelopeLargerThanCarrierError) as caught:
        chosen_paper(PACKS, ordered(name, feed=EnvelopeFeed(carrier=carrier.key)))
    assert caught.value.params == {"envelope": name, "carrier": carrier.key}
