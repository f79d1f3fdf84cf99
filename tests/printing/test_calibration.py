"""How far a printer is off, kept as text, and what that means in millimetres on the sheet."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.envelope_feed import FeedPosition, Side
from letters_app.domain.errors import InvalidValueError
from letters_app.printing.calibration import (
    MOST_OFF_MM,
    PrinterCalibration,
    calibrations_from_json,
    calibrations_to_json,
    find_calibration,
    with_calibration,
)

LENGTHS = st.floats(-MOST_OFF_MM, MOST_OFF_MM)
CALIBRATIONS = st.builds(
    PrinterCalibration,
    printer=st.text(max_size=20),
    media=st.text(max_size=20),
    dx_mm=LENGTHS,
    dy_mm=LENGTHS,
    feed=st.sampled_from(FeedPosition),
    carrier=st.text(max_size=20),
)


def test_there_are_six_ways_to_feed_an_envelope() -> None:
    assert {(feed.side, feed.is_flipped) for feed in FeedPosition} == {
        (side, flipped) for side in Side for flipped in (False, True)
    }


@given(st.lists(CALIBRATIONS, max_size=4).map(tuple))
def test_property_calibrations_come_back_from_their_text(calibrations: tuple[PrinterCalibration, ...]) -> None:
    assert calibrations_from_json(calibrations_to_json(calibrations)) == calibrations


def test_the_newer_of_two_takes_the_place_of_the_older() -> None:
    old, other = PrinterCalibration("Desk", "dl", dx_mm=1), PrinterCalibration("Desk", "a4", dx_mm=2)
    new = PrinterCalibration("Desk", "dl", dx_mm=3)
    kept = with_calibration((old, other), new)
    assert find_calibration(kept, "Desk", "dl") == new
    assert find_calibration(kept, "Desk", "a4") == other
    assert len(kept) == 2


def test_a_printer_nobody_measured_needs_nothing() -> None:
    assert find_calibration((), "Desk", "dl") == PrinterCalibration("Desk", "dl", 0, 0)


def test_what_came_out_too_far_is_moved_back() -> None:
    first = PrinterCalibration("Desk", "dl").corrected(right_by_mm=1.5, down_by_mm=-0.7)
    assert (first.dx_mm, first.dy_mm) == (-1.5, 0.7)
    second = first.corrected(right_by_mm=-0.3, down_by_mm=0.0)
    assert (second.dx_mm, second.dy_mm) == (-1.2, 0.7)


@pytest.mark.parametrize("length", [25.01, -26, float("nan"), float("inf")])
def test_a_correction_that_cannot_be_meant_is_refused(length: float) -> None:
    for off in ({"dx_mm": length}, {"dy_mm": length}):
        with pytest.raises(InvalidValueError) as refused:
            PrinterCalibration("Desk", "dl", **off)
        assert refused.value.params["field"] in off


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("", "calibrations"),
        ("{}", "calibrations"),
        ("[1]", "calibrations"),
        ("[" * 100_000, "calibrations"),
        ('[{"media": "dl"}]', "printer"),
        ('[{"printer": 1, "media": "dl"}]', "printer"),
        ('[{"printer": "a"}]', "media"),
        ('[{"printer": "a", "media": "dl", "feed": "sideways"}]', "feed"),
        ('[{"printer": "a", "media": "dl", "feed": ["left"]}]', "feed"),
        ('[{"printer": "a", "media": "dl", "dx_mm": true}]', "dx_mm"),
        ('[{"printer": "a", "media": "dl", "dx_mm": "1"}]', "dx_mm"),
        ('[{"printer": "a", "media": "dl", "dy_mm": NaN}]', "dy_mm"),
        ('[{"printer": "a", "media": "dl", "dy_mm": 1e400}]', "dy_mm"),
        ('[{"printer": "a", "media": "dl", "carrier": null}]', "carrier"),
    ],
)
def test_a_text_that_is_wrong_is_refused_by_the_key(text: str, field: str) -> None:
    with pytest.raises(InvalidValueError) as refused:
        calibrations_from_json(text)
    assert refused.value.params["field"] == field


def test_what_a_newer_program_added_is_passed_over_and_what_it_left_out_is_nothing() -> None:
    text = json.dumps([{"printer": "Desk", "media": "dl", "skew": 3}])
    assert calibrations_from_json(text) == (PrinterCalibration("Desk", "dl"),)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=5),
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(st.sampled_from(["printer", "media", "dx_mm", "dy_mm", "feed", "carrier"]), inner)
        ),
        max_leaves=8,
    )
)
def test_fuzz_every_text_is_read_or_refused(document: object) -> None:
    try:
        calibrations = calibrations_from_json(json.dumps(document))
    except InvalidValueError:
        return
    assert all(abs(calibration.dx_mm) <= MOST_OFF_MM for calibration in calibrations)
