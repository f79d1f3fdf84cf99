"""Letters in a real vault: finished, printed, posted, answered, taken back, printed again."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from letters_app.composing.composer_state import ComposerState
from letters_app.domain.envelope_feed import EnvelopeFeed, FeedPosition
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import Letter, LetterState, PaperChoice, SetAside
from letters_app.domain.paper_extras import NO_EXTRAS, IndexStamp, PaperExtras
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.domain.recipient import Stay
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.type_choice import TypeChoice
from letters_app.services.letters.letter_desk import LetterDesk
from letters_app.services.letters.letter_log import (
    ChangedMeanwhileError,
    LettersChanged,
    UnknownLetterError,
    earlier_of,
    finish,
    keep_copies,
    mark_read,
    record_printed,
    reopen,
    set_state,
    undo,
)
from letters_app.services.letters.letter_order import Earlier
from letters_app.services.letters.letter_states import ALLOWED_MOVES, STATE_NAMES, LetterMoveError
from letters_app.services.letters.letters_overview import letters_overview, state_counts
from letters_app.services.letters.proof import Proof, ProofPress
from letters_app.services.letters.reprint import NoCopyKeptError, print_again
from letters_app.storage import Vault, open_vault
from services.demo_people import CLOCK, PACKS, PASSPHRASE, SENDER, TODAY, letter_order, person

RAKITINA = person("Ракитина")
LEIPZIG = ReturnAddress("Anna Demo", ("Musterstraße 1", "04109 Leipzig"), "DE", id="leipzig")
LATER = TODAY + datetime.timedelta(days=70)
PRESS = ProofPress(PACKS)


def desk_of(vault: Vault) -> LetterDesk:
    return LetterDesk(
        packs=PACKS,
        book=vault.address_book(),
        settings=GroupSettings(sender_country="DE"),
        today=TODAY,
        return_addresses=(LEIPZIG,),
        earlier=earlier_of(vault),
    )


def written(vault: Vault, draft_id: str = "draft") -> tuple[LetterDesk, ComposerState]:
    """Return a letter whose draft is saved."""
    desk = desk_of(vault)
    state = desk.choose_kind(desk.new_letter(RAKITINA.id, draft_id, writer=SENDER.writer), "first-letter", "ru", "en")
    state = desk.choose_paper(desk.composer.add_paragraph(state, "Своё."), PaperChoice(envelope="c6"))
    state = replace(state, set_aside=(SetAside("facts.address-stale"),))
    vault.drafts.save(state.to_draft())
    return desk, state


def finished(vault: Vault, letter_id: str = "letter", *, keep_copy: bool = True) -> tuple[Letter, Proof]:
    """Return a letter made of a draft, with the proof that was shown last."""
    desk, state = written(vault)
    request = desk.proof_request(state)
    assert request is not None
    letter = finish(vault, state.to_draft(), request, letter_id=letter_id, today=TODAY, keep_copy=keep_copy)
    return letter, PRESS.proof(request)


def proof_again(vault: Vault, letter_id: str = "letter") -> Proof:
    letter = vault.letters.get(letter_id)
    assert letter is not None
    return PRESS.proof(print_again(letter, vault.address_book(), LATER, letter_order()).unchanged)


def move_away(vault: Vault) -> None:
    """Let the person be transferred and renamed, as a list keeper would note it."""
    now = next(one for one in vault.address_book().recipients if one.id == RAKITINA.id)
    other = next(one for one in vault.address_book().facilities.values() if one.country == "BY")
    closed = replace(now.stays[-1], until=PartialDate(2026, 12))
    moved = replace(
        now,
        name=replace(now.name, surname="Иволгина", dative="Иволгиной Вере Антоновне"),
        stays=(*now.stays[:-1], closed, Stay(facility_id=other.id)),
    )
    vault.save_people([moved])


def test_a_finished_letter_takes_the_place_of_its_draft(vault: Vault) -> None:
    letter, _ = finished(vault)
    assert vault.drafts.all() == ()
    assert vault.letters.get("letter") == letter
    assert (letter.number, letter.state, letter.written_on) == (1, LetterState.READY, TODAY)
    assert letter.history == ((LetterState.READY, TODAY),)
    assert letter.paper is not None
    assert (letter.paper.envelope, letter.paper.return_address) == ("c6", LEIPZIG)
    assert letter.paper.recipient.restricted == ()
    assert letter.paper.recipient.interests == ()


def test_the_next_letter_counts_on_and_names_the_date_of_the_one_before(vault: Vault) -> None:
    finished(vault)
    assert earlier_of(vault) == {RAKITINA.id: Earlier(1, TODAY)}
    second, proof = finished(vault, "second")
    assert (second.number, second.previous_written_on) == (2, TODAY)
    assert proof.letter_pdf == proof_again(vault, "second").letter_pdf


def test_a_number_given_away_meanwhile_is_not_given_twice(vault: Vault) -> None:
    desk, state = written(vault, "mine")
    finished(vault)  # somebody at the other end of the table
    request = desk.proof_request(state)
    assert request is not None
    assert request.order.number == 1
    assert finish(vault, state.to_draft(), request, letter_id="mine", today=TODAY).number == 2


@pytest.mark.parametrize("state", [LetterState.PRINTED, LetterState.POSTED])
def test_an_old_letter_comes_out_unchanged_after_its_person_moved(vault_folder: Path, state: LetterState) -> None:
    with open_vault(vault_folder, PASSPHRASE, CLOCK) as vault:
        _, first = finished(vault)
        set_state(vault, ["letter"], state, TODAY)
        move_away(vault)
    with open_vault(vault_folder, PASSPHRASE, CLOCK) as vault:
        letter = vault.letters.get("letter")
        assert letter is not None
        again = print_again(letter, vault.address_book(), LATER, letter_order())
        assert PRESS.proof(again.unchanged) == first
        assert again.is_as_printed
        assert again.address_differs
        assert again.today is not None
        today = PRESS.proof(again.today)
        assert today.envelope_pdf != first.envelope_pdf
        assert "Иволгиной" in today.address_lines[0]


def test_a_letter_to_somebody_who_stayed_has_the_same_address(vault: Vault) -> None:
    letter, first = finished(vault)
    again = print_again(letter, vault.address_book(), LATER, letter_order())
    assert not again.address_differs
    assert again.today is not None
    assert PRESS.proof(again.today) == first


def test_a_letter_of_the_first_version_is_printed_to_todays_address_and_says_so(vault: Vault) -> None:
    letter, first = finished(vault)
    old = replace(letter, paper=None, state=LetterState.POSTED)
    again = print_again(old, vault.address_book(), TODAY, replace(letter_order(), envelope="c6"))
    assert not again.is_as_printed
    assert PRESS.proof(again.unchanged).letter_pdf == first.letter_pdf


def test_the_words_go_when_a_letter_without_copy_is_posted_and_come_back_when_that_is_undone(vault: Vault) -> None:
    finished(vault, keep_copy=False)
    set_state(vault, ["letter"], LetterState.PRINTED, TODAY)
    printed = vault.letters.get("letter")
    assert printed is not None
    assert not printed.text.is_empty()
    change = set_state(vault, ["letter"], LetterState.POSTED, TODAY)
    posted = vault.letters.get("letter")
    assert posted is not None
    assert posted.text.is_empty()
    assert posted.number == 1
    with pytest.raises(NoCopyKeptError):
        print_again(posted, vault.address_book(), TODAY, letter_order())
    undo(vault, change)
    assert vault.letters.get("letter") == printed


def test_the_way_of_a_letter_is_kept_day_by_day(vault: Vault) -> None:
    finished(vault)
    days = [TODAY + datetime.timedelta(days=number) for number in range(5)]
    set_state(vault, ["letter"], LetterState.PRINTED, days[1])
    set_state(vault, ["letter"], LetterState.POSTED, days[2])
    set_state(vault, ["letter"], LetterState.RETURNED, days[3], because="выбыл")
    letter = vault.letters.get("letter")
    assert letter is not None
    assert (letter.state, letter.returned_because) == (LetterState.RETURNED, "выбыл")
    assert letter.day_of(LetterState.POSTED) == days[2]
    set_state(vault, ["letter"], LetterState.POSTED, days[4])
    again = vault.letters.get("letter")
    assert again is not None
    assert [state for state, _ in again.history] == ["ready", "printed", "posted", "returned", "posted"]
    assert again.day_of(LetterState.POSTED) == days[4]


def test_many_letters_move_together_or_not_at_all(vault: Vault) -> None:
    finished(vault)
    finished(vault, "second")
    set_state(vault, ["second"], LetterState.POSTED, TODAY)
    set_state(vault, ["second"], LetterState.ANSWERED, TODAY)
    with pytest.raises(LetterMoveError):
        set_state(vault, ["letter", "second"], LetterState.PRINTED, TODAY)
    with pytest.raises(UnknownLetterError):
        set_state(vault, ["letter", "gone"], LetterState.PRINTED, TODAY)
    assert [letter.state for letter in vault.letters.all()] == [LetterState.READY, LetterState.ANSWERED]
    change = set_state(vault, ["letter", "letter"], LetterState.PRINTED, TODAY)
    assert change.ids == ("letter",)
    assert set_state(vault, ["letter"], LetterState.PRINTED, TODAY) == LettersChanged((), ())


def test_a_step_is_not_taken_back_over_a_later_one(vault: Vault) -> None:
    finished(vault)
    first = set_state(vault, ["letter"], LetterState.PRINTED, TODAY)
    second = set_state(vault, ["letter"], LetterState.POSTED, TODAY)
    with pytest.raises(ChangedMeanwhileError):
        undo(vault, first)
    undo(vault, second)
    undone = undo(vault, first)
    letter = vault.letters.get("letter")
    assert letter is not None
    assert letter.state is LetterState.READY
    undo(vault, undone)
    vault.letters.delete("letter")
    with pytest.raises(ChangedMeanwhileError):
        undo(vault, first)


def test_a_letter_printed_by_itself_keeps_how_it_was_printed(vault: Vault) -> None:
    letter, _ = finished(vault)
    move_away(vault)
    again = print_again(letter, vault.address_book(), TODAY, letter_order())
    assert again.today is not None
    record_printed(vault, "letter", again.today, TODAY)
    printed = vault.letters.get("letter")
    assert printed is not None
    assert (printed.state, printed.paper is not None and printed.paper.recipient.name.surname) == (
        LetterState.PRINTED,
        "Иволгина",
    )
    assert proof_again(vault) == PRESS.proof(again.today)
    assert record_printed(vault, "letter", again.unchanged, LATER) == LettersChanged((), ())
    assert vault.letters.get("letter") == printed


def test_a_ready_letter_is_written_on_and_finished_again(vault: Vault) -> None:
    letter, first = finished(vault)
    draft = reopen(vault, "letter", CLOCK.now())
    assert vault.letters.all() == ()
    assert vault.drafts.all() == (draft,)
    desk = desk_of(vault)
    state = desk.take_up(draft)
    assert desk.return_address(state) == LEIPZIG
    assert state.set_aside == letter.set_aside
    request = desk.proof_request(state)
    assert request is not None
    again = finish(vault, state.to_draft(), request, letter_id="again", today=TODAY)
    assert replace(again, id="letter") == letter
    assert proof_again(vault, "again") == first
    set_state(vault, ["again"], LetterState.PRINTED, TODAY)
    with pytest.raises(LetterMoveError):
        reopen(vault, "again", CLOCK.now())


def test_puzzle_code_stamp_feed_and_fold_marks_are_kept_with_the_letter(vault: Vault) -> None:
    extras = PaperExtras(
        feed=EnvelopeFeed(FeedPosition.RIGHT_FLIPPED, "a4"),
        index=IndexStamp.EMPTY,
        puzzle=PuzzleChoice(PuzzleKind.SUDOKU, 5),
        fold_marks=True,
    )
    paper = PaperChoice("din5008-b", envelope="ru-c6", type=TypeChoice("pt-sans", 14), extras=extras)
    desk, state = written(vault)
    desk = replace(desk, settings=replace(desk.settings, sender_country="RU"))
    state = desk.choose_paper(state, paper)
    plain = desk.proof_request(desk.choose_paper(state, replace(paper, extras=NO_EXTRAS)))
    request = desk.proof_request(state)
    assert request is not None
    assert plain is not None
    shown, without = PRESS.proof(request), PRESS.proof(plain)
    assert (shown.pages, shown.solution_pdf is None) == (without.pages + 1, False)
    assert shown.envelope_pdf != without.envelope_pdf
    finish(vault, state.to_draft(), request, letter_id="letter", today=TODAY)
    assert proof_again(vault) == shown
    # A draft again, it goes on with the same choices, and the number of its puzzle is not settled any more.
    assert reopen(vault, "letter", CLOCK.now()).paper == replace(
        paper, paper="a4", address_script=request.order.address_script
    )


def test_a_second_reader_is_noted(vault: Vault) -> None:
    finished(vault)
    change = mark_read(vault, ["letter"], by_second_person=True)
    letter = vault.letters.get("letter")
    assert letter is not None
    assert letter.read_by_second_person
    undo(vault, change)
    assert mark_read(vault, ["letter"], by_second_person=False) == LettersChanged((), ())


def test_the_overview_has_drafts_first_and_tells_where_every_letter_is(vault: Vault) -> None:
    finished(vault)
    finished(vault, "second")
    set_state(vault, ["second"], LetterState.POSTED, TODAY)
    written(vault, "unfinished")
    rows = letters_overview(vault, LATER)
    assert [(row.id, row.state, row.number) for row in rows] == [
        ("unfinished", LetterState.DRAFT, 0),
        ("second", LetterState.POSTED, 2),
        ("letter", LetterState.READY, 1),
    ]
    draft, second, first = rows
    assert draft.step == "who"
    assert draft.recipient_name == first.recipient_name == "Ракитина Вера Антоновна"
    assert (first.facility_name, first.country, first.language) == ("ФКУ СИЗО-2 ФСИН России", "RU", "ru")
    assert (second.posted_on, second.since, second.days) == (TODAY, TODAY, 70)
    assert second.is_unanswered()
    assert not second.is_unanswered(71)
    assert not first.is_unanswered()
    counts = state_counts(rows)
    assert (counts[LetterState.DRAFT], counts[LetterState.POSTED], counts[LetterState.REFUSED]) == (1, 1, 0)


def test_every_state_has_a_name_and_a_set_of_states_that_may_follow() -> None:
    assert set(STATE_NAMES) == set(ALLOWED_MOVES) == set(LetterState)


def test_words_that_shall_not_be_kept_go_when_the_letter_is_posted(vault: Vault) -> None:
    letter, _ = finished(vault)
    (after,) = keep_copies(vault, [letter.id], keep=False).after
    assert not after.copy_kept
    assert after.text == letter.text, "it may have to be printed once more"
    set_state(vault, [letter.id], LetterState.PRINTED, TODAY)
    (posted,) = set_state(vault, [letter.id], LetterState.POSTED, TODAY).after
    assert posted.text.is_empty()


def test_words_of_a_posted_letter_go_at_once_and_come_back_by_undo(vault: Vault) -> None:
    letter, _ = finished(vault)
    set_state(vault, [letter.id], LetterState.POSTED, TODAY)
    change = keep_copies(vault, [letter.id], keep=False)
    gone = vault.letters.get(letter.id)
    assert gone is not None
    assert gone.text.is_empty()
    assert gone.paper is None
    assert keep_copies(vault, [letter.id], keep=True).after == (), "what is gone is gone"
    undo(vault, change)
    back = vault.letters.get(letter.id)
    assert back is not None
    assert back.text == letter.text
