from __future__ import annotations

import pytest

from letters_app.typesetting.layouts import EnvelopeFormat
from letters_app.typesetting.weight import letter_weight, sheet_mass, sheets_needed


def test_an_a4_sheet_weighs_five_grams() -> None:
    assert sheet_mass(210, 297) == pytest.approx(4.99, abs=0.01)
    assert sheet_mass(215.9, 279.4, 75) == pytest.approx(4.52, abs=0.02)


@pytest.mark.parametrize(
    ("name", "grams"), [("dl", 5.0), ("c6", 3.8), ("c6c5", 5.2), ("c5", 8.3), ("c4", 17), ("us-10", 5.7)]
)
def test_envelopes_weigh_what_they_usually_do(envelopes: dict[str, EnvelopeFormat], name: str, grams: float) -> None:
    assert envelopes[name].mass_g == pytest.approx(grams, abs=0.1)


def test_three_sheets_in_a_long_envelope_are_close_to_twenty_grams(envelopes: dict[str, EnvelopeFormat]) -> None:
    weight = letter_weight(3, sheet_mass(210, 297), envelopes["dl"])
    assert weight.grams == pytest.approx(20.3, abs=0.1)
    assert weight.is_near(20)
    assert not letter_weight(2, sheet_mass(210, 297), envelopes["dl"]).is_near(20)
    assert weight.at_most_g > weight.grams


def test_a_letter_without_envelope_weighs_its_sheets_and_enclosures() -> None:
    assert letter_weight(2, 5, None, 3.3).grams == pytest.approx(13.3)


def test_both_sides_halve_the_sheets() -> None:
    assert [sheets_needed(pages, duplex=True) for pages in (1, 2, 3)] == [1, 1, 2]
    assert sheets_needed(3, duplex=False) == 3
