from __future__ import annotations

import pytest

from letters_app.domain.mail_policy import PolicySubject
from letters_app.i18n.catalogue import Catalogue, open_catalogue
from letters_app.resources import translations_root
from letters_app.services.letters.letter_task import destination_of
from letters_app.services.letters.place_facts import PlaceCard, card_footer, fact_sentence, place_card
from letters_app.services.letters.proof import place_of
from services.demo_people import BOOK, PACKS, TODAY, person

ENGLISH = open_catalogue(translations_root(), "en")
RUSSIAN = open_catalogue(translations_root(), "ru")


def card_of(country: str) -> PlaceCard:
    for one in BOOK.recipients:
        destination = destination_of(BOOK, one, TODAY)
        if destination.country == country:
            return place_card(place_of(PACKS, destination), destination)
    raise LookupError(country)


def said(card: PlaceCard, catalogue: Catalogue = ENGLISH) -> list[str]:
    return [fact_sentence(fact, catalogue) for fact in card.facts]


def test_a_russian_remand_prison_in_short() -> None:
    destination = destination_of(BOOK, person("Ракитина"), TODAY)
    card = place_card(place_of(PACKS, destination), destination)
    words = said(card)
    assert card.facility_name == "ФКУ СИЗО-2 ФСИН России"
    assert "Russian only" in words
    assert "year of birth on the envelope" in words
    assert "up to 4 pages" in words
    assert "blank sheets: not known" in words
    assert words.index("Russian only") < words.index("up to 4 pages") < words.index("blank sheets: not known")
    assert card.not_verified == sum(not fact.is_verified for fact in card.facts) > 0
    assert card_footer(card, ENGLISH) == f"rules checked 22 November 2026 · {card.not_verified} not verified"
    assert {rule.id for rule in card.rules} >= {"RU-01", "RU-04"}


def test_a_language_is_named_in_the_language_of_the_window() -> None:
    language = next(fact for fact in card_of("RU").facts if fact.subject is PolicySubject.LANGUAGE)
    assert "русский" in fact_sentence(language, RUSSIAN)


@pytest.mark.parametrize("country", ["RU", "BY", "UA", "US", "GB", "DE"])
def test_every_place_has_one_word_on_its_language_and_each_fact_its_rule(country: str) -> None:
    card = card_of(country)
    assert sum(fact.subject is PolicySubject.LANGUAGE for fact in card.facts) == 1
    for fact in card.facts:
        assert fact_sentence(fact, ENGLISH)
        assert "{" not in fact_sentence(fact, RUSSIAN)
        assert fact.rule is not None or fact.is_unknown
    assert card.has_own_rules


def test_what_nobody_knows_is_said_so() -> None:
    destination = destination_of(BOOK, person("Ракитина"), TODAY)
    assert destination.record is not None
    nowhere = place_of(PACKS, type(destination)(destination.recipient, None))
    card = place_card(nowhere, type(destination)(destination.recipient, None))
    assert not card.has_own_rules
    assert "language: not known" in said(card)
    assert card_footer(card, ENGLISH) == "No rules of this country are known. These hold nearly everywhere."
