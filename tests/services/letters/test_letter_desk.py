"""The desk: a letter from its recipient to what the press needs, without a window."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from letters_app.composing.composer_state import ComposerState, OwnWords, Place, Step
from letters_app.composing.composition import Blank, compose
from letters_app.composing.errors import OwnWordsError
from letters_app.composing.season import Season
from letters_app.domain.address_format import AddressScript
from letters_app.domain.group_settings import NO_ENVELOPE, NO_PARALLEL, GroupSettings
from letters_app.domain.letter import FREE_LETTER, PaperChoice, SetAside
from letters_app.domain.return_address import (
    NO_ANSWER_EXPECTED,
    ReturnAddress,
    ReturnAddressChoice,
    ReturnAddressUse,
)
from letters_app.domain.writer import Writer, WriterWords
from letters_app.i18n.catalogue import open_catalogue
from letters_app.resources import translations_root
from letters_app.services.letters.language_options import Known, LanguageReason
from letters_app.services.letters.letter_desk import LetterDesk, UnknownRecipientError
from letters_app.services.letters.letter_order import Earlier, WordsOrder
from letters_app.services.letters.letter_task import destination_of
from letters_app.services.letters.letter_words import compose_request
from letters_app.services.letters.proof import place_of
from services.demo_people import BOOK, PACKS, SENDER, TODAY, letter_order, person

LEIPZIG = ReturnAddress("Anna Demo", ("Musterstraße 1", "04109 Leipzig"), "DE", id="leipzig")
EAST = ReturnAddress("Friday Post", ("Box 7",), "PL", id="east", for_countries=("RU", "BY"))
RAKITINA, TRAVNIKOV = person("Ракитина"), person("Травников")
KIND = "first-letter"


@pytest.fixture
def desk() -> LetterDesk:
    return LetterDesk(
        packs=PACKS,
        book=BOOK,
        settings=GroupSettings(sender_country="DE"),
        today=TODAY,
        return_addresses=(LEIPZIG, EAST),
    )


@pytest.fixture
def state(desk: LetterDesk) -> ComposerState:
    begun = desk.new_letter(RAKITINA.id, "draft", writer=SENDER.writer, seed=5)
    return desk.choose_kind(begun, KIND, "ru", "en")


@pytest.mark.parametrize("recipient", BOOK.recipients, ids=lambda one: one.id)
def test_window_and_batch_have_the_same_words_for_the_same_seed(desk: LetterDesk, recipient: object) -> None:
    one = next(each for each in BOOK.recipients if each is recipient)
    destination = destination_of(BOOK, one, TODAY)
    if destination.record is None:
        return
    asked = WordsOrder(kind=KIND, language="auto", parallel_language="en", seed=11)
    request = compose_request(PACKS, letter_order(), asked, one, place_of(PACKS, destination))
    in_batch = compose(PACKS.templates, KIND, request)
    begun = desk.new_letter(one.id, "draft", writer=SENDER.writer, seed=11)
    proposal = desk.propose_language(begun, KIND)
    assert proposal is not None
    assert proposal.language == in_batch.language
    parallel = desk.propose_parallel(KIND, proposal.language, "en")
    assert desk.choose_kind(begun, KIND, proposal.language, parallel).text == in_batch


def test_two_letters_to_one_person_draw_their_words_anew(desk: LetterDesk) -> None:
    def words() -> str:
        begun = desk.new_letter(RAKITINA.id, "draft", writer=SENDER.writer)
        return desk.choose_kind(begun, KIND, "ru").text.text()

    assert len({words() for _ in range(5)}) > 1


def test_a_stranger_is_refused(desk: LetterDesk) -> None:
    with pytest.raises(UnknownRecipientError):
        desk.new_letter("nobody", "draft")


def test_the_writer_who_asked_to_be_remembered_signs(desk: LetterDesk) -> None:
    remembering = replace(desk, settings=replace(desk.settings, remembered_writer=SENDER.writer))
    begun = remembering.choose_kind(remembering.new_letter(RAKITINA.id, "draft"), KIND, "ru")
    assert "Анна" in begun.text.text()
    nameless = desk.choose_kind(desk.new_letter(RAKITINA.id, "draft"), KIND, "ru")
    assert "Анна" not in nameless.text.text()
    assert Blank.WRITER_NAME in desk.open_blanks(nameless)
    assert "Анна" in desk.with_writer(nameless, SENDER.writer).text.text()


def test_another_recipient_gets_other_words_and_never_somebodys_own_ones_unasked(
    desk: LetterDesk, state: ComposerState
) -> None:
    assert "Матвей" in desk.choose_recipient(state, TRAVNIKOV.id).text.text()
    written = desk.composer.add_paragraph(state, "Только для Веры.")
    with pytest.raises(OwnWordsError):
        desk.choose_recipient(written, TRAVNIKOV.id)
    kept = desk.choose_recipient(written, TRAVNIKOV.id, OwnWords.KEEP)
    assert "Только для Веры." in kept.text.text()


def test_languages_are_told_with_what_is_known_of_each(desk: LetterDesk, state: ComposerState) -> None:
    options = {option.language: option for option in desk.language_options(state, KIND)}
    assert next(iter(options)) == "ru"
    assert (options["ru"].place_takes, options["ru"].person_reads) == (Known.YES, Known.YES)
    assert (options["en"].place_takes, options["en"].person_reads) == (Known.NO, Known.YES)
    assert (options["de"].place_takes, options["de"].person_reads) == (Known.NO, Known.NO)
    assert all(option.can_be_written for option in options.values())
    assert not options["ru"].read_by_native
    proposal = desk.propose_language(state, KIND)
    assert proposal is not None
    assert (proposal.language, proposal.reason) == ("ru", LanguageReason.PLACE_AND_PERSON)


def test_a_language_the_place_refuses_is_not_proposed_even_if_the_group_writes_in_it(
    desk: LetterDesk, state: ComposerState
) -> None:
    english = replace(desk, settings=replace(desk.settings, language="en"))
    proposal = english.propose_language(state, KIND)
    assert proposal is not None
    assert proposal.language == "ru"
    in_britain = next(one for one in BOOK.recipients if destination_of(BOOK, one, TODAY).country == "GB")
    there = english.propose_language(english.new_letter(in_britain.id, "d"), KIND)
    assert there is not None
    assert (there.language, there.reason) == ("en", LanguageReason.GROUP)


@pytest.mark.parametrize(
    ("setting", "screen", "expected"), [("", "en", "en"), ("", "ru", ""), ("de", "en", "de"), (NO_PARALLEL, "en", "")]
)
def test_the_second_language_is_that_of_the_screen_unless_the_group_says_otherwise(
    desk: LetterDesk, setting: str, screen: str, expected: str
) -> None:
    settled = replace(desk, settings=replace(desk.settings, parallel_language=setting))
    assert settled.propose_parallel(KIND, "ru", screen) == expected


@pytest.mark.parametrize(("language", "title", "free"), [("en", "First letter", "Free letter"), ("ru", "Первое", "")])
def test_kinds_are_named_in_the_language_of_the_window(desk: LetterDesk, language: str, title: str, free: str) -> None:
    first, *_, last = desk.kinds(open_catalogue(translations_root(), language))
    assert first.title.startswith(title)
    assert first.description
    assert last.kind == FREE_LETTER
    assert last.title.startswith(free)
    assert set(first.languages) <= set(last.languages)
    assert set(first.unread_languages) == set(first.languages)


def test_the_return_address_follows_the_country_or_the_writers_choice(desk: LetterDesk, state: ComposerState) -> None:
    assert desk.return_address(state) == EAST
    by_hand = desk.choose_return_address(state, ReturnAddressChoice(ReturnAddressUse.CHOSEN, "leipzig"))
    assert desk.return_address(by_hand) == LEIPZIG
    assert by_hand.text == state.text
    none = desk.choose_return_address(state, NO_ANSWER_EXPECTED)
    assert desk.return_address(none) is None
    assert "reply-address" in ids_of(state)
    assert "reply-address" not in ids_of(none)
    assert "reply-none" in ids_of(none)
    assert desk.choose_return_address(none, ReturnAddressChoice()).text == state.text


def test_a_draft_is_taken_up_as_it_was_left(desk: LetterDesk, state: ComposerState) -> None:
    changed = desk.composer.edit_sentence(state, Place(1), "Своими словами.", "In my own words.")
    changed = desk.choose_paper(desk.choose_return_address(changed, NO_ANSWER_EXPECTED), PaperChoice(envelope="c6"))
    changed = desk.composer.go_to(changed.put_aside(SetAside("base.rule")), Step.CHECK)
    taken_up = desk.take_up(changed.to_draft(), writer=SENDER.writer)
    assert replace(changed, past=()) == replace(taken_up, past=())


def test_a_draft_whose_writer_is_not_known_any_more_keeps_their_name(desk: LetterDesk, state: ComposerState) -> None:
    assert "Анна" in state.text.text()
    taken_up = desk.take_up(state.to_draft())
    assert taken_up.writer == Writer()
    changed = desk.choose_return_address(taken_up, NO_ANSWER_EXPECTED)
    assert "Анна" in changed.text.text()
    assert "reply-none" in ids_of(changed)
    assert "reply-address" not in ids_of(changed)
    assert [one for one in ids_of(changed) if one.startswith("who-")] == ["who-name", "who-city", "who-about"]
    signed_anew = desk.with_writer(changed, Writer(words_by_language={"ru": WriterWords("Ольга")})).text.text()
    assert "Ольга" in signed_anew
    assert "Анна" not in signed_anew


def test_the_season_is_that_of_the_country_the_letter_is_posted_in(desk: LetterDesk) -> None:
    assert desk.new_letter(RAKITINA.id, "d").season is Season.AUTUMN
    in_australia = replace(desk, settings=replace(desk.settings, sender_country="AU"))
    assert in_australia.new_letter(RAKITINA.id, "d").season is Season.SPRING
    unsettled = replace(desk, settings=GroupSettings())
    assert unsettled.sender_country(unsettled.new_letter(RAKITINA.id, "d")) == "PL"


def test_the_order_has_number_date_and_paper_of_this_letter(desk: LetterDesk, state: ComposerState) -> None:
    before = datetime.date(2026, 10, 1)
    second = replace(desk, earlier={RAKITINA.id: Earlier(1, before)})
    order = second.order(desk.choose_paper(state, PaperChoice("din5008-b", "a4", NO_ENVELOPE, AddressScript.BOTH)))
    assert (order.number, order.previous_written_on, order.written_on) == (2, before, TODAY)
    assert (order.layout, order.paper, order.envelope, order.address_script) == (
        "din5008-b",
        "a4",
        None,
        AddressScript.BOTH,
    )
    plain = second.order(state)
    assert (plain.layout, plain.envelope, plain.return_address) == ("plain", "dl", EAST)
    request = second.proof_request(state)
    assert request is not None
    assert request.destination.recipient == RAKITINA
    assert request.text == state.text


def test_without_a_recipient_there_is_nothing_to_show_and_nothing_breaks(desk: LetterDesk) -> None:
    empty = ComposerState("d")
    assert desk.proof_request(empty) is None
    assert desk.place_card(empty) is None
    assert desk.language_options(empty, KIND) == ()
    assert desk.propose_language(empty, KIND) is None
    assert desk.phrasebook(empty, "en") == ()
    assert desk.open_blanks(empty) == ()
    assert desk.prompts(empty, "en")


def test_a_removed_person_is_told_by_their_absence(desk: LetterDesk, state: ComposerState) -> None:
    without = replace(desk, book=replace(BOOK, recipients=BOOK.recipients[1:]))
    assert without.recipient(state) is None
    assert without.proof_request(state) is None
    with pytest.raises(UnknownRecipientError):
        without.take_up(state.to_draft())


def ids_of(state: ComposerState) -> list[str]:
    return [sentence.id for paragraph in state.text.paragraphs for sentence in paragraph.sentences]
