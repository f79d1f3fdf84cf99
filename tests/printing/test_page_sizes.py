"""Sizes of pages, read without opening the PDF."""

from __future__ import annotations

import io

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.errors import LettersError
from letters_app.printing.media import Media, media_named, media_of_size
from letters_app.printing.page_sizes import (
    MixedPageSizesError,
    NotAPdfError,
    UnknownPageSizeError,
    is_pdf,
    media_for,
    page_sizes_mm,
)
from printing.invented_pdfs import envelope_pdf, letter_pdf, plain_pdf


@pytest.mark.parametrize("name", ["dl", "c6", "us-10"])
def test_an_envelope_of_ours_says_its_size(name: str) -> None:
    sizes = page_sizes_mm(envelope_pdf(name))
    assert [media_of_size(*size) for size in sizes] == [media_named(name)]


def test_pages_of_one_size_are_one_size() -> None:
    assert page_sizes_mm(letter_pdf()) == ((210.0, 297.0),)


@given(st.floats(20, 1000), st.floats(20, 1000))
def test_property_a_size_comes_back(width_mm: float, height_mm: float) -> None:
    media = Media.custom(width_mm, height_mm)
    assert page_sizes_mm(plain_pdf(media)) == (pytest.approx((media.short_mm, media.long_mm), abs=0.1),)


def test_several_sizes_come_in_the_order_of_the_file() -> None:
    joined = plain_pdf(media_named("dl")) + plain_pdf(media_named("a4")) + plain_pdf(media_named("dl"))
    assert [media_of_size(*size) for size in page_sizes_mm(joined)] == [media_named("dl"), media_named("a4")]


def test_a_file_that_packs_its_pages_away_says_nothing() -> None:
    assert page_sizes_mm(packed(plain_pdf(media_named("a4")))) == ()


@given(st.binary(max_size=200), st.text("/MediaBox[]0123456789.+- \n", max_size=60))
def test_fuzz_no_bytes_make_us_fall(noise: bytes, boxes: str) -> None:
    for width, height in page_sizes_mm(noise + b"/MediaBox [" + boxes.encode() + noise):
        assert width > 0
        assert height > 0


@pytest.mark.parametrize(
    ("data", "answer"), [(b"%PDF-1.7\n", True), (b"\xef\xbb\xbf%PDF-1.4", True), (b"", False), (b"PK\x03\x04", False)]
)
def test_whether_it_is_a_pdf(data: bytes, *, answer: bool) -> None:
    assert is_pdf(data) is answer


def packed(pdf: bytes) -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


def test_the_paper_of_a_file_is_that_of_its_pages() -> None:
    assert media_for(envelope_pdf("dl"), "x.pdf") == media_named("dl")
    assert media_for(plain_pdf(Media.custom(100, 333)), "x.pdf") == Media.custom(100, 333)


@pytest.mark.parametrize(
    ("data", "error", "params"),
    [
        (b"PK", NotAPdfError, {"path": "x.pdf"}),
        (packed(plain_pdf(media_named("a4"))), UnknownPageSizeError, {"path": "x.pdf"}),
        (
            plain_pdf(media_named("dl")) + plain_pdf(media_named("a4")),
            MixedPageSizesError,
            {"path": "x.pdf", "sizes": "110 × 220, 210 × 297"},
        ),
    ],
    ids=["no PDF", "packed", "mixed"],
)
def test_a_file_without_one_size_is_refused(data: bytes, error: type[LettersError], params: dict[str, str]) -> None:
    with pytest.raises(error) as refused:
        media_for(data, "x.pdf")
    assert refused.value.params == params
