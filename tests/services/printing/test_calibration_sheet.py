"""The test sheet, read back from its PDF: what is measured with a ruler is where it says."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from PIL import Image

from letters_app.domain.envelope_feed import FeedPosition
from letters_app.i18n.catalogue import Catalogue, open_catalogue
from letters_app.printing.calibration import PrinterCalibration
from letters_app.printing.media import KNOWN_MEDIA, Media, media_named
from letters_app.printing.placement import Placement, place
from letters_app.resources import font_root, translations_root
from letters_app.services.printing.calibration_sheet import (
    can_carry,
    cross_from_edges_mm,
    feed_page,
    feed_pdf,
    offset_page,
    offset_pdf,
)
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary
from printing.invented_pdfs import MM_PER_PT, sizes_mm, words

A4, DL = media_named("a4"), media_named("dl")
DOTS_PER_MM = 10


@pytest.fixture(scope="session")
def fonts() -> FontLibrary:
    return FontLibrary(font_root())


@pytest.fixture
def english() -> Catalogue:
    return open_catalogue(translations_root(), "en")


def picture(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return document[0].render(scale=DOTS_PER_MM * MM_PER_PT, grayscale=True).to_pil()
    finally:
        document.close()


def is_inked(sheet: Image.Image, x_mm: float, y_mm: float) -> bool:
    """Tell whether there is ink within a quarter of a millimetre."""
    reach = DOTS_PER_MM // 4
    x, y = round(x_mm * DOTS_PER_MM), round(y_mm * DOTS_PER_MM)
    return bool(sheet.crop((x - reach, y - reach, x + reach + 1, y + reach + 1)).getextrema()[0] < 128)


@pytest.mark.parametrize("media", [A4, DL, media_named("us-10")], ids=lambda media: media.key)
def test_the_cross_stands_where_it_says(media: Media, fonts: FontLibrary, english: Catalogue) -> None:
    pdf = offset_pdf(media, fonts, english.say, "en")
    assert sizes_mm(pdf) == [pytest.approx((media.short_mm, media.long_mm), abs=0.01)]
    cross = cross_from_edges_mm(media)
    sheet = picture(pdf)
    for along in (-7, 0, 7):
        assert is_inked(sheet, cross + along, cross)
        assert is_inked(sheet, cross, cross + along)
        assert along == 0 or not is_inked(sheet, cross + along, cross + along)
    (text,) = words(pdf)
    assert " ".join(text.split()).count(f"should be {cross} mm") == 2


@pytest.mark.parametrize("media", [A4, DL], ids=lambda media: media.key)
def test_a_ruler_is_as_long_as_it_says(media: Media, fonts: FontLibrary, english: Catalogue) -> None:
    page = offset_page(media, fonts, english.say, "en")
    longest = max(stroke.x1_mm - stroke.x0_mm for stroke in page.strokes)
    assert longest == (100 if media is A4 else 70)
    assert f"This ruler is {longest:g} mm long." in page.text.replace("\n", " ")


def test_the_lines_at_the_edges_are_a_millimetre_apart(fonts: FontLibrary, english: Catalogue) -> None:
    strokes = offset_page(A4, fonts, english.say, "en").strokes
    from_top = {stroke.y0_mm for stroke in strokes if stroke.y0_mm == stroke.y1_mm and stroke.y0_mm < 16}
    from_left = {stroke.x0_mm for stroke in strokes if stroke.x0_mm == stroke.x1_mm and stroke.x0_mm < 16}
    from_right = {A4.short_mm - stroke.x0_mm for stroke in strokes if stroke.x0_mm > A4.short_mm - 16}
    assert from_top == from_left == from_right == set(range(1, 16))


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("media", KNOWN_MEDIA, ids=lambda media: media.key)
def test_nothing_leaves_the_sheet_or_runs_into_something_else(media: Media, language: str, fonts: FontLibrary) -> None:
    page = offset_page(media, fonts, open_catalogue(translations_root(), language).say, language)
    cross = cross_from_edges_mm(media)
    for run in page.runs:
        assert run.zone.lies_within(page.zone)
        assert not run.zone.overlaps(Zone(cross - 8, cross - 8, 16, 16))
    for first, second in ((a, b) for number, a in enumerate(page.runs) for b in page.runs[number + 1 :]):
        assert not first.zone.overlaps(second.zone), (first.text, second.text)


def readable(page: Page, placed: Placement) -> list[str]:
    """Return what stands on an envelope that lies in the printer like this, from its upper edge down."""
    right_mm, down_mm = placed.face_shift_mm
    on_it = [
        run
        for run in page.runs
        if right_mm <= run.zone.x_mm
        and run.zone.right_mm <= right_mm + placed.page.long_mm
        and down_mm <= run.zone.y_mm
        and run.zone.bottom_mm <= down_mm + placed.page.short_mm
    ]
    return [run.text for run in sorted(on_it, key=lambda run: run.baseline_mm)]


@pytest.mark.parametrize("feed", FeedPosition)
@pytest.mark.parametrize("carrier", ["a4", "letter"])
@pytest.mark.parametrize("envelope", ["dl", "c6", "us-10", "c6c5"])
def test_the_topmost_line_on_an_envelope_is_how_it_was_fed(
    feed: FeedPosition, carrier: str, envelope: str, fonts: FontLibrary, english: Catalogue
) -> None:
    sheet = media_named(carrier)
    page = feed_page(sheet, fonts, english.say, "en", flipped=feed.is_flipped)
    placed = place(media_named(envelope), PrinterCalibration("", "", feed=feed), sheet)
    names = [text for text in readable(page, placed) if text.startswith("Feed: ")]
    assert names[0] == f"Feed: {feed.value.replace('-', ', ')}"


def test_envelopes_are_tried_on_the_sheet_the_driver_is_told(fonts: FontLibrary, english: Catalogue) -> None:
    assert sizes_mm(feed_pdf(A4, fonts, english.say, "en")) == [pytest.approx((210, 297), abs=0.01)] * 2
    assert [media.key for media in KNOWN_MEDIA if can_carry(media)][:2] == ["a4", "letter"]
    assert not can_carry(DL)


def test_the_sheet_says_nothing_of_who_made_it(fonts: FontLibrary, english: Catalogue) -> None:
    pdf = offset_pdf(A4, fonts, english.say, "en")
    assert pdf == offset_pdf(A4, FontLibrary(font_root()), english.say, "en")
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    assert {key: value for key, value in document.get_metadata_dict().items() if value} == {"Title": "Letters"}
    document.close()
