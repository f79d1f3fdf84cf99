from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.address_book import AddressBook
from letters_app.domain.facility import FacilityType
from letters_app.domain.letter import Letter, LetterState, LetterText
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import Provenance, Trust
from letters_app.domain.recipient import CanWrite, Custody, CustodyStatus, Hold, Recipient, RecipientKind, Stay
from letters_app.services.people.birthdays import birthdays_in_reach
from letters_app.services.people.suggestions import (
    LettersSoFar,
    Occasion,
    ReasonKind,
    SuggestionReason,
    suggest,
)
from letters_app.services.people.tonight import letters_by_week, people_with_letters_since, to_look_after
from letters_app.services.transit import Route, TransitTimes
from services.people.conftest import COLONY, SIZO, TODAY, person

DAYS = TransitTimes(
    (Route("inland", "RU", 20, frozenset()), Route("abroad", "RU", 40, frozenset({FacilityType.REMAND})))
)
HERE = Occasion(TODAY, "RU", DAYS)
FRESH = Provenance(trust=Trust.VERIFIED, verified_on=TODAY - datetime.timedelta(days=5))
STALE = Provenance(verified_on=TODAY - datetime.timedelta(days=200))
BIRTH = PartialDate(1990)


def someone(recipient_id: str, **rest: object) -> Recipient:
    values: dict[str, object] = {"birth": BIRTH, "stays": (Stay("sizo", provenance=FRESH),)} | rest
    return person(recipient_id, **values)  # type: ignore[arg-type]  # fields by name


def book_of(*people: Recipient) -> AddressBook:
    return AddressBook(people, {"sizo": SIZO, "colony": COLONY})


def ids(
    book: AddressBook, letters: LettersSoFar | None = None, occasion: Occasion = HERE, limit: int = 99
) -> list[str]:
    return [one.recipient_id for one in suggest(book, letters or LettersSoFar(), occasion, limit)]


def test_those_with_the_fewest_letters_come_first() -> None:
    book = book_of(*(someone(name) for name in ("famous", "some", "none", "one")))
    assert ids(book, LettersSoFar({"famous": 40, "some": 3, "one": 1})) == ["none", "one", "some", "famous"]


@pytest.mark.parametrize(
    "held",
    [
        {"can_write": CanWrite.NO},
        {"hold": Hold("пауза")},
        {"custody": Custody(CustodyStatus.IN_TRANSFER)},
        {"custody": Custody(CustodyStatus.RELEASED)},
        {"stays": ()},
        {"kind": RecipientKind.OFFICIAL},
        {"release_on": PartialDate.from_date(TODAY + datetime.timedelta(days=15))},
    ],
    ids=lambda held: next(iter(held)),
)
def test_nobody_is_suggested_whom_a_letter_must_not_or_cannot_reach(held: dict[str, object]) -> None:
    assert ids(book_of(someone("held", **held), someone("free"))) == ["free"]


def test_a_release_after_the_letter_arrives_is_no_reason_to_leave_somebody_out() -> None:
    assert ids(book_of(someone("soon", release_on=PartialDate(2027, 3)))) == ["soon"]


def test_within_a_step_birthdays_come_first_and_old_addresses_last() -> None:
    birthday = PartialDate.from_date((TODAY + datetime.timedelta(days=25)).replace(year=1985))
    book = book_of(
        someone("old", stays=(Stay("sizo", provenance=STALE),)), someone("fresh"), someone("birthday", birth=birthday)
    )
    assert ids(book) == ["birthday", "fresh", "old"]


@given(st.integers(0, 1000))
def test_property_a_seed_only_rotates_equals(seed: int) -> None:
    book = book_of(*(someone(f"p{number}") for number in range(9)), someone("written"))
    letters = LettersSoFar({"written": 2})
    order = ids(book, letters, replace(HERE, seed=seed))
    assert order == ids(book, letters, replace(HERE, seed=seed))
    assert order[-1] == "written"
    assert sorted(order[:-1]) == [f"p{number}" for number in range(9)]


def test_ten_writers_at_one_evening_are_offered_different_people() -> None:
    book = book_of(*(someone(f"p{number}") for number in range(30)))
    offered = Counter(one for seed in range(10) for one in ids(book, occasion=replace(HERE, seed=seed), limit=3))
    assert len(offered) > 15
    assert max(offered.values()) < 6


def test_who_was_put_aside_is_not_offered_again() -> None:
    book = book_of(someone("a"), someone("b"))
    assert [one.recipient_id for one in suggest(book, LettersSoFar(), HERE, 5, passed_over={"a"})] == ["b"]


def test_reasons_say_what_a_writer_wants_to_know() -> None:
    birthday = PartialDate(1985, 12, 19)
    book = book_of(
        someone("new", languages=("ru", "en")),
        someone("few", birth=birthday, stays=(Stay("sizo", provenance=STALE),)),
    )
    letters = LettersSoFar({"few": 2}, {"few": datetime.date(2026, 6, 1)}, {"new": TODAY - datetime.timedelta(days=3)})
    occasion = replace(HERE, writer_languages=("en", "de"))
    new, few = suggest(book, letters, occasion, 2)
    assert new.reasons == (
        SuggestionReason(ReasonKind.NOBODY_WROTE),
        SuggestionReason(ReasonKind.NEWLY_ADDED, 3, TODAY - datetime.timedelta(days=3)),
        SuggestionReason(ReasonKind.READS, language="en"),
        SuggestionReason(ReasonKind.ADDRESS_FRESH, 5, FRESH.verified_on),
    )
    assert few.reasons == (
        SuggestionReason(ReasonKind.FEW_LETTERS, 2),
        SuggestionReason(ReasonKind.LONG_SINCE, 174, datetime.date(2026, 6, 1)),
        SuggestionReason(ReasonKind.BIRTHDAY_IN_REACH, 41, datetime.date(2026, 12, 19), datetime.date(2026, 11, 29)),
        SuggestionReason(ReasonKind.ADDRESS_OLD, 200, STALE.verified_on),
    )


@pytest.mark.parametrize(
    ("born", "sender", "place", "expected"),
    [
        (PartialDate(1985, 12, 12), "RU", "sizo", (datetime.date(2026, 12, 12), 41, TODAY)),
        (PartialDate(1985, 12, 11), "RU", "sizo", None),
        (PartialDate(1985, 1, 2), "RU", "sizo", (datetime.date(2027, 1, 2), 42, datetime.date(2026, 12, 13))),
        (PartialDate(1985, 1, 3), "RU", "sizo", None),
        (PartialDate(1985, 1, 10), "DE", "sizo", (datetime.date(2027, 1, 10), 42, datetime.date(2026, 12, 1))),
        (PartialDate(1985, 12, 1), "DE", "colony", (datetime.date(2026, 12, 1), 41, None)),
        (PartialDate(1985, 2, 1), "DE", "colony", None),
        (PartialDate(1985, 12), "RU", "sizo", None),
        (PartialDate(1985, 12, 12, approximate=True), "RU", "sizo", None),
    ],
)
def test_birthdays_count_while_the_post_can_reach_them(
    born: PartialDate,
    sender: str,
    place: str,
    expected: tuple[datetime.date, int, datetime.date | None] | None,
) -> None:
    book = book_of(someone("x", birth=born, stays=(Stay(place),)))
    found = birthdays_in_reach(book, TODAY, sender, DAYS)
    assert [(one.on, one.turns, one.post_by) for one in found] == ([expected] if expected else [])


def test_somebody_born_on_a_leap_day_has_a_birthday_every_year() -> None:
    book = book_of(someone("x", birth=PartialDate(1988, 2, 29)))
    (found,) = birthdays_in_reach(book, datetime.date(2027, 1, 20), "RU", DAYS)
    assert (found.on, found.turns) == (datetime.date(2027, 2, 28), 39)


def letter(letter_id: str, recipient_id: str, state: LetterState, day: datetime.date, number: int = 1) -> Letter:
    return Letter(
        letter_id, recipient_id, "free", LetterText("ru", ()), number, day, state=state, history=((state, day),)
    )


def test_what_waits_for_somebody_is_named() -> None:
    long_ago, lately = TODAY - datetime.timedelta(days=60), TODAY - datetime.timedelta(days=59)
    book = book_of(
        someone("fresh"),
        someone("stale", stays=(Stay("sizo", provenance=STALE),)),
        someone("never", stays=(Stay("sizo"),)),
        someone("held", hold=Hold("пауза", TODAY)),
        someone("later", hold=Hold("пауза", TODAY + datetime.timedelta(days=1))),
    )
    letters = [
        letter("ready", "fresh", LetterState.READY, TODAY),
        letter("printed", "fresh", LetterState.PRINTED, TODAY),
        letter("silent-since-60", "stale", LetterState.POSTED, long_ago),
        letter("silent-since-59", "never", LetterState.POSTED, lately),
        letter("old", "held", LetterState.POSTED, long_ago),
        letter("newer", "held", LetterState.POSTED, lately, 2),
    ]
    waiting = to_look_after(book, letters, TODAY)
    assert waiting.addresses_to_check == ("stale",)
    assert waiting.addresses_never_checked == ("never",)
    assert waiting.holds_to_look_again == ("held",)
    assert waiting.ready_to_print == ("ready",)
    assert waiting.printed_not_posted == ("printed",)
    assert waiting.unanswered == ("silent-since-60",)


def test_a_letter_that_came_back_waits_until_the_address_was_looked_at() -> None:
    back = letter("back", "x", LetterState.RETURNED, TODAY)
    checked = Provenance(trust=Trust.VERIFIED, verified_on=TODAY)
    waiting = to_look_after(book_of(someone("x")), [back], TODAY)
    assert (waiting.returned, waiting.addresses_to_check) == (("back",), ("x",))
    for stay in (Stay("sizo", provenance=checked), Stay("colony", since=PartialDate.from_date(TODAY))):
        settled = to_look_after(book_of(someone("x", stays=(stay,))), [back], TODAY)
        assert (settled.returned, settled.addresses_to_check) == ((), ())


def test_weeks_are_counted_from_monday_and_empty_ones_are_there() -> None:
    letters = [
        letter("a", "x", LetterState.POSTED, datetime.date(2026, 11, 16)),
        letter("b", "x", LetterState.POSTED, datetime.date(2026, 11, 22)),
        letter("c", "y", LetterState.POSTED, datetime.date(2026, 11, 15)),
        letter("d", "z", LetterState.POSTED, datetime.date(2025, 11, 15)),
    ]
    weeks = letters_by_week(letters, TODAY, 3)
    assert [(week.begins_on.day, week.letters, week.people) for week in weeks] == [(2, 0, 0), (9, 1, 1), (16, 2, 1)]
    assert people_with_letters_since(letters, TODAY - datetime.timedelta(days=60)) == 2
