"""Where a page is drawn on the sheet, in millimetres."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.envelope_feed import FeedPosition
from letters_app.printing.calibration import PrinterCalibration
from letters_app.printing.media import KNOWN_MEDIA, Media, media_named
from letters_app.printing.placement import place
from letters_app.typesetting.pages import Turn
from printing.invented_pdfs import dot_on_face, ink_mm

A4, DL = media_named("a4"), media_named("dl")


def calibration(feed: FeedPosition = FeedPosition.CENTRE, dx_mm: float = 0, dy_mm: float = 0) -> PrinterCalibration:
    return PrinterCalibration("Desk", DL.pwg_name, dx_mm, dy_mm, feed)


@pytest.mark.parametrize("feed", FeedPosition)
def test_an_envelope_the_driver_knows_is_its_own_sheet(feed: FeedPosition) -> None:
    placed = place(DL, calibration(feed))
    assert (placed.sheet, placed.left_mm, placed.top_mm) == (DL, 0, 0)
    assert placed.is_flipped == feed.is_flipped


@pytest.mark.parametrize(
    ("feed", "left_mm"),
    [
        (FeedPosition.LEFT, 0),
        (FeedPosition.CENTRE, 50),
        (FeedPosition.RIGHT, 100),
        (FeedPosition.LEFT_FLIPPED, 0),
        (FeedPosition.CENTRE_FLIPPED, 50),
        (FeedPosition.RIGHT_FLIPPED, 100),
    ],
)
def test_an_envelope_told_as_a4_lies_where_the_guides_hold_it(feed: FeedPosition, left_mm: float) -> None:
    placed = place(DL, calibration(feed), carrier=A4)
    assert (placed.sheet, placed.left_mm, placed.top_mm) == (A4, left_mm, 0)


def test_what_was_measured_moves_the_page_on_the_sheet_whichever_way_it_lies() -> None:
    for feed in (FeedPosition.CENTRE, FeedPosition.CENTRE_FLIPPED):
        placed = place(DL, calibration(feed, dx_mm=1.5, dy_mm=-2), carrier=A4)
        assert (placed.left_mm, placed.top_mm) == (51.5, -2)


def test_the_upper_edge_of_a_face_lies_on_the_left_and_flipped_on_the_right() -> None:
    upright = place(DL, calibration())
    assert upright.of_face_point(0, 0) == (0, 220)
    assert upright.of_face_point(220, 0) == (0, 0)
    assert upright.of_face_point(220, 110) == (110, 0)
    flipped = place(DL, calibration(FeedPosition.CENTRE_FLIPPED))
    assert flipped.of_face_point(0, 0) == (110, 0)
    assert flipped.of_face_point(220, 110) == (0, 220)


def test_a_letter_is_only_moved() -> None:
    placed = place(A4, PrinterCalibration("Desk", A4.pwg_name, dx_mm=-1, dy_mm=0.5))
    assert placed.of_page_point(20, 30) == (19, 30.5)


@given(
    st.sampled_from(KNOWN_MEDIA),
    st.sampled_from(FeedPosition),
    st.floats(0, 1),
    st.floats(0, 1),
    st.floats(-5, 5),
    st.floats(-5, 5),
)
def test_property_every_point_of_a_face_lies_on_the_envelope(
    media: Media, feed: FeedPosition, across: float, down: float, dx_mm: float, dy_mm: float
) -> None:
    placed = place(media, PrinterCalibration("Desk", "", dx_mm, dy_mm, feed))
    x_mm, y_mm = placed.of_face_point(across * placed.page.long_mm, down * placed.page.short_mm)
    assert -1e-6 <= x_mm - placed.left_mm <= placed.page.short_mm + 1e-6
    assert -1e-6 <= y_mm - placed.top_mm <= placed.page.long_mm + 1e-6


@given(st.sampled_from(KNOWN_MEDIA), st.floats(0, 1), st.floats(0, 1))
def test_property_flipping_turns_the_face_by_half_a_turn(media: Media, across: float, down: float) -> None:
    feeds = (FeedPosition.LEFT, FeedPosition.LEFT_FLIPPED)
    placed, flipped = (place(media, PrinterCalibration("Desk", "", feed=feed)) for feed in feeds)
    point = across * placed.page.long_mm, down * placed.page.short_mm
    x_mm, y_mm = placed.of_face_point(*point)
    assert flipped.of_face_point(*point) == pytest.approx((placed.page.short_mm - x_mm, placed.page.long_mm - y_mm))


@pytest.mark.parametrize("feed", FeedPosition)
@pytest.mark.parametrize("carrier", [None, A4], ids=["own sheet", "on A4"])
def test_envelopes_are_drawn_as_they_are_placed(feed: FeedPosition, carrier: Media | None) -> None:
    """Pages that typesetting draws lie as these functions say: ink of a point on the face, found on the sheet."""
    turn = Turn.TOP_TO_RIGHT if feed.is_flipped else Turn.TOP_TO_LEFT
    placed = place(DL, calibration(feed, dx_mm=2, dy_mm=1.5), carrier)
    right_mm, down_mm = placed.face_shift_mm
    left, top, right, bottom = ink_mm(dot_on_face(placed.sheet, 30 + right_mm, 12 + down_mm, turn))[0]
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx(placed.of_face_point(30, 12), abs=0.3)
