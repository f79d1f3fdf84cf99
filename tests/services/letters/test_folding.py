"""Too many sheets for a hand to fold into the envelope."""

from __future__ import annotations

from dataclasses import replace

import pytest

from letters_app.domain.by_hand import ReplyKit
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.folding_findings import folding_findings
from services.demo_people import PACKS, letter_order


@pytest.mark.parametrize(
    ("envelope", "paper", "pages", "reply_sheets", "is_told"),
    [
        ("dl", "a4", 6, 0, False),
        ("dl", "a4", 7, 0, True),
        ("dl", "a4", 5, 2, True),
        ("c6", "a4", 7, 0, True),
        ("c5", "a4", 12, 0, False),
        ("c4", "a4", 12, 0, False),
        ("us-10", "letter", 7, 0, True),
        (None, "a4", 12, 0, False),
    ],
)
def test_more_than_six_sheets_folded_in_three_are_told(
    envelope: str | None, paper: str, pages: int, reply_sheets: int, *, is_told: bool
) -> None:
    kit = ReplyKit(reply_sheets) if reply_sheets else None
    chosen = chosen_paper(PACKS, replace(letter_order(), envelope=envelope, paper=paper, reply_kit=kit))
    findings = folding_findings(chosen, chosen.measures(pages))
    assert [finding.rule for finding in findings] == (["paper.hard-to-fold"] if is_told else [])


def test_both_sides_halve_the_sheets_and_a_card_is_not_folded() -> None:
    both_sides = chosen_paper(PACKS, replace(letter_order(), envelope="dl", duplex=True))
    assert folding_findings(both_sides, both_sides.measures(12)) == ()
    order = replace(letter_order(), envelope="dl")
    card = chosen_paper(PACKS, replace(order, extras=replace(order.extras, postcard="a6")))
    assert folding_findings(card, card.measures(9)) == ()
