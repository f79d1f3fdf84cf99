"""The return addresses of a mailing, as they are chosen in the window."""

from __future__ import annotations

from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.return_address import NO_ANSWER_EXPECTED, ReturnAddress, ReturnAddressChoice, ReturnAddressUse
from letters_app.services.mailings.mailing_order import with_return_address
from services.mailings.test_mailing_of_a_vault import order

WARSAW = ReturnAddress("Group", ("PO Box 1", "00-001 Warszawa"), "PL", id="pl")
BERLIN = ReturnAddress("Gruppe", ("Postfach 1", "10115 Berlin"), "DE", id="de", for_countries=("DE",))
BOTH = (WARSAW, BERLIN)


def test_automatic_gives_each_country_its_own() -> None:
    made = with_return_address(order(sender_country=""), ReturnAddressChoice(), BOTH, GroupSettings())
    assert made.for_country("DE").return_address == BERLIN
    assert made.for_country("RU").return_address == WARSAW
    assert made.for_country("RU").sender_country == "PL"


def test_one_for_all_is_posted_where_it_is() -> None:
    choice = ReturnAddressChoice(ReturnAddressUse.CHOSEN, "de")
    made = with_return_address(order(), choice, BOTH, GroupSettings())
    assert made.for_country("RU").return_address == BERLIN
    assert made.sender_country == "DE"


def test_none_prints_none_and_the_country_stays_known() -> None:
    made = with_return_address(order(), NO_ANSWER_EXPECTED, BOTH, GroupSettings(sender_country="FR"))
    assert made.for_country("RU").return_address is None
    assert made.sender_country == "FR"
    assert with_return_address(order(), NO_ANSWER_EXPECTED, (), GroupSettings()).sender_country == ""
