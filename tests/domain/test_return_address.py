from __future__ import annotations

import pytest

from letters_app.domain.return_address import (
    NO_ANSWER_EXPECTED,
    ReturnAddress,
    ReturnAddressChoice,
    ReturnAddressUse,
    choose_return_address,
)


def address(label: str, *countries: str) -> ReturnAddress:
    return ReturnAddress("Friday Post", ("Box 1",), "DE", id=label, label=label, for_countries=countries)


ANY, OTHER = address("any"), address("any-too")
EAST, BELARUS = address("east", "RU", "BY"), address("belarus", "BY")


@pytest.mark.parametrize(
    ("known", "country", "expected"),
    [
        ((ANY, EAST, BELARUS), "BY", BELARUS),
        ((ANY, EAST, BELARUS), "RU", EAST),
        ((EAST, ANY), "US", ANY),
        ((ANY, OTHER), "US", ANY),
        ((OTHER, ANY), "US", OTHER),
        ((EAST, BELARUS), "US", None),
        ((), "US", None),
    ],
)
def test_the_address_that_names_the_country_most_closely_is_chosen(
    known: tuple[ReturnAddress, ...], country: str, expected: ReturnAddress | None
) -> None:
    assert choose_return_address(known, country) == expected


def test_a_choice_by_hand_wins_and_no_answer_expected_is_a_choice() -> None:
    known = (ANY, EAST, BELARUS)
    by_hand = ReturnAddressChoice(ReturnAddressUse.CHOSEN, "any")
    assert by_hand.among(known, "BY") == ANY
    assert NO_ANSWER_EXPECTED.among(known, "BY") is None
    assert ReturnAddressChoice().among(known, "BY") == BELARUS


def test_a_chosen_address_that_was_deleted_gives_way_to_the_automatic_one() -> None:
    assert ReturnAddressChoice(ReturnAddressUse.CHOSEN, "gone").among((ANY, EAST), "RU") == EAST


def test_the_label_is_the_groups_own_and_never_printed() -> None:
    assert address("belarus").printed_lines() == ("Friday Post", "Box 1")
