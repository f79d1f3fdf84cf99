"""A batch as the window runs it: planned, looked at, printed, stopped, recorded, gone on with."""

from __future__ import annotations

import datetime
import io
import itertools
import threading
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from letters_app.domain.envelope_feed import EnvelopeFeed, FeedPosition
from letters_app.domain.group_settings import NO_PARALLEL, GroupSettings
from letters_app.domain.letter import FREE_LETTER, Letter, LetterState, LetterText, Paragraph, Sentence
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import OF_READY_LETTERS, ItemOutcome
from letters_app.domain.paper_extras import PaperExtras
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.domain.recipient import Hold, Stay
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.type_choice import TypeChoice
from letters_app.domain.writer import Writer
from letters_app.services.letters.chosen_paper import UnknownLayoutError
from letters_app.services.letters.letter_log import earlier_of, set_state
from letters_app.services.letters.letter_order import Earlier
from letters_app.services.letters.letter_task import destination_of, paper_facts
from letters_app.services.mailings.mailing_order import FeedingOrder, MailingOrder, order_from_settings
from letters_app.services.mailings.mailing_plan import (
    MailingPlan,
    NobodyToPrintError,
    plan_from_letters,
    plan_from_template,
)
from letters_app.services.mailings.mailing_record import CannotResumeError, record_mailing, resume_plan
from letters_app.services.mailings.prepare_mailing import prepare_mailing
from letters_app.services.mailings.print_mailing import (
    MailingResult,
    PrintedPart,
    print_in_memory,
    print_mailing,
    print_plan,
)
from letters_app.services.packs import Packs
from letters_app.services.people.people_source import open_people
from letters_app.services.progress import CancelToken
from letters_app.storage import Vault, open_vault
from services.demo_people import BOOK, CLOCK, PACKS, PASSPHRASE, SENDER, TODAY

NOW = CLOCK.now()
EXTRAS = PaperExtras(feed=EnvelopeFeed(FeedPosition.LEFT), slips=True, puzzle=PuzzleChoice(PuzzleKind.SUDOKU, 3))
NEXT_WEEK = TODAY + datetime.timedelta(days=7)


def order(**changes: object) -> MailingOrder:
    plain = MailingOrder(
        kind="first-letter",
        language="auto",
        parallel_language="en",
        writer=SENDER.writer,
        return_address=SENDER.return_address,
        sender_country="DE",
        written_on=TODAY,
        seed=4,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # fields by name


class StopAfter:
    """Asks for a stop when so many items are done."""

    def __init__(self, items: int) -> None:
        self.token = CancelToken()
        self._items = items

    def advance(self, done: int, total: int) -> None:
        assert 0 < done <= total
        if done == self._items:
            self.token.cancel()


def printed(plan: MailingPlan) -> PrintedPart:
    (part,) = print_in_memory(PACKS, plan)
    return part


def pages(part: PrintedPart, name: str = "letters.pdf") -> int:
    with pikepdf.open(io.BytesIO(part.files[name])) as document:
        return len(document.pages)


def ready(vault: Vault, recipient_id: str, letter_id: str, words: str = "Привет!", number: int = 1) -> Letter:
    """Save a letter somebody wrote."""
    book = vault.address_book()
    recipient = next(one for one in book.recipients if one.id == recipient_id)
    facts = paper_facts(destination_of(book, recipient, TODAY), order(envelope="c6"), 1)
    letter = Letter(
        letter_id,
        recipient_id,
        FREE_LETTER,
        LetterText("ru", (Paragraph("", (Sentence(words),)),)),
        number=number,
        written_on=TODAY - datetime.timedelta(days=3),
        history=((LetterState.READY, TODAY),),
        paper=facts,
    )
    vault.letters.save([letter])
    return letter


def test_sixty_people_are_planned_prepared_printed_and_recorded(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(), earlier=earlier_of(vault))
    assert len(plan.entries) == plan.people == 60
    prepared = prepare_mailing(PACKS, plan)
    part = printed(plan)
    assert [entry.item for entry in prepared.entries] == list(part.result.items)
    totals = prepared.totals
    assert totals.letters + totals.skipped == 60
    assert totals.pages == pages(part)
    assert totals.envelopes == {"dl": totals.letters}
    assert totals.sheets == totals.pages
    assert totals.weight_g == pytest.approx(sum(item.weight_g for item in part.result.items))
    mailing = record_mailing(vault, plan, part.result, NOW)
    assert vault.mailings.get(plan.id) == mailing
    assert len(mailing.items) == 60
    letters = vault.letters.of_mailing(plan.id)
    assert len(letters) == totals.letters
    assert {letter.state for letter in letters} == {LetterState.PRINTED}
    assert {letter.id for letter in letters} == {item.letter_id for item in mailing.printed()}
    assert {letter.number for letter in letters} == {1}


def test_a_second_mailing_counts_on_for_those_who_had_a_letter(vault: Vault) -> None:
    one, other = vault.address_book().recipients[:2]
    first = plan_from_template(vault.address_book(), order(), recipient_ids={one.id}, earlier=earlier_of(vault))
    record_mailing(vault, first, printed(first).result, NOW)
    again = plan_from_template(
        vault.address_book(),
        order(written_on=NEXT_WEEK),
        recipient_ids={one.id, other.id},
        earlier=earlier_of(vault),
    )
    record_mailing(vault, again, printed(again).result, NOW)
    second = vault.letters.to_recipient(one.id)[-1]
    assert (second.number, second.previous_written_on, second.written_on) == (2, TODAY, NEXT_WEEK)
    assert vault.letters.to_recipient(other.id)[-1].number == 1
    assert earlier_of(vault)[one.id] == Earlier(2, NEXT_WEEK)


def test_recording_twice_changes_nothing(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(last=4), earlier=earlier_of(vault))
    result = printed(plan).result
    first = record_mailing(vault, plan, result, NOW)
    letters = vault.letters.all()
    assert record_mailing(vault, plan, result, NOW) == first
    assert vault.letters.all() == letters


def test_a_stopped_mailing_waits_and_goes_on_as_if_it_had_not_been_stopped(vault: Vault, tmp_path: Path) -> None:
    whole = plan_from_template(vault.address_book(), order(last=12), earlier=earlier_of(vault))
    undisturbed = printed(whole)
    stop = StopAfter(5)
    result = print_plan(PACKS, whole, tmp_path / "out", stop, stop.token)
    assert result.stopped_after == 5
    mailing = record_mailing(vault, whole, result, NOW)
    assert [item.number for item in mailing.waiting()] == list(range(6, 13))
    assert all(item.recipient_label for item in mailing.waiting())
    rest = resume_plan(vault, whole.id, writer=SENDER.writer, today=NEXT_WEEK)
    assert [entry.number for entry in rest.entries] == list(range(6, 13))
    resumed = printed(rest)
    record_mailing(vault, rest, resumed.result, NOW + datetime.timedelta(days=7))
    done = vault.mailings.get(whole.id)
    assert done is not None
    assert done.waiting() == ()
    assert done.items == undisturbed.result.items
    assert {letter.id: letter.text for letter in vault.letters.of_mailing(whole.id)} == {
        made.entry.letter_id: made.text for made in undisturbed.result.letters
    }
    assert done.created_at == NOW


def test_after_a_paper_jam_the_same_sheets_come_out_again_whatever_changed(vault: Vault) -> None:
    plan = plan_from_template(
        vault.address_book(),
        order(last=6, type=TypeChoice("literata", 14, justified=True), envelope="dl", extras=EXTRAS),
        earlier=earlier_of(vault),
    )
    first = printed(plan)
    record_mailing(vault, plan, first.result, NOW)
    moved = [replace(one, stays=(Stay(),), hold=Hold("later")) for one in vault.address_book().recipients[:6]]
    vault.save_people(moved)
    again = printed(resume_plan(vault, plan.id, writer=Writer(), today=NEXT_WEEK, from_number=1))
    assert again.files == first.files
    part = printed(resume_plan(vault, plan.id, writer=Writer(), today=NEXT_WEEK, from_number=4))
    assert [item.number for item in part.result.items] == [4, 5, 6]
    before = vault.letters.all()
    record_mailing(
        vault, resume_plan(vault, plan.id, writer=Writer(), today=NEXT_WEEK, from_number=4), part.result, NOW
    )
    assert vault.letters.all() == before


def test_letters_written_one_by_one_are_printed_on_their_own_paper_to_todays_address(vault: Vault) -> None:
    people = vault.address_book().recipients
    ready(vault, people[0].id, "a", "Привет, первое!")
    ready(vault, people[1].id, "b")
    held = replace(people[1], hold=Hold("ask the lawyer"))
    elsewhere = next(one for one in BOOK.recipients if destination_of(BOOK, one, TODAY).country == "BY")
    vault.save_people([replace(people[0], stays=elsewhere.stays), held])
    plan = plan_from_letters(vault.address_book(), vault.letters.in_state(LetterState.READY), order(seed=0))
    assert plan.kind == OF_READY_LETTERS
    prepared = prepare_mailing(PACKS, plan)
    assert [entry.item.outcome for entry in prepared.entries] == [ItemOutcome.PRINTED, ItemOutcome.SKIPPED]
    assert [skip.reason for skip in prepared.entries[1].item.reasons] == [HoldReason.ON_HOLD]
    part = printed(plan)
    assert part.result.items[0].envelope == "c6"
    record_mailing(vault, plan, part.result, NOW)
    sent, waiting = vault.letters.get("a"), vault.letters.get("b")
    assert sent is not None
    assert waiting is not None
    assert (sent.state, sent.mailing_id, waiting.state) == (LetterState.PRINTED, plan.id, LetterState.READY)
    assert sent.written_on == TODAY - datetime.timedelta(days=3)
    assert sent.paper is not None
    assert sent.paper.address is not None
    assert sent.paper.address.address.country == "BY"
    anyway = resume_plan(vault, plan.id, writer=Writer(), today=TODAY, from_number=2).print_anyway(2)
    record_mailing(vault, anyway, printed(anyway).result, NOW)
    late = vault.letters.get("b")
    assert late is not None
    assert late.state is LetterState.PRINTED
    again = printed(resume_plan(vault, plan.id, writer=Writer(), today=TODAY, from_number=1))
    assert again.files["letters.pdf"]
    assert [item.outcome for item in again.result.items] == [ItemOutcome.PRINTED] * 2


def test_letters_alike_to_one_place_are_found_and_one_of_them_is_worded_anew(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(), earlier=earlier_of(vault))
    prepared = prepare_mailing(PACKS, plan)
    together = [entry for entry in prepared.entries if entry.likeness is not None]
    assert len(together) > 10
    places = {entry.entry.number: entry.entry.task.destination.facility_id for entry in prepared.entries}
    assert all(places[entry.entry.number] == places[entry.likeness.like_number] for entry in together if entry.likeness)
    number = together[0].entry.number
    varied = plan.varied(number)
    again = prepare_mailing(PACKS, varied, known=prepared)
    changed = [
        new.entry.number for old, new in zip(prepared.entries, again.entries, strict=True) if old.text != new.text
    ]
    assert changed == [number]
    record_mailing(vault, varied, printed(varied).result, NOW)
    kept = vault.mailings.get(plan.id)
    assert kept is not None
    assert kept.items[number - 1].variant == 1


def test_the_same_words_twice_to_one_place_are_alike(vault: Vault) -> None:
    one, other = vault.address_book().recipients[:2]
    ready(vault, one.id, "a", "Одно и то же. Слово в слово.")
    ready(vault, other.id, "b", "Одно и то же. Слово в слово.")
    prepared = prepare_mailing(
        PACKS, plan_from_letters(vault.address_book(), vault.letters.in_state(LetterState.READY), order())
    )
    likeness = prepared.entries[0].likeness
    assert likeness is not None
    assert (likeness.percent, likeness.is_alike, likeness.like_number, likeness.same_sentences) == (100, True, 2, 2)
    assert prepared.plan.varied(1) == prepared.plan  # nobody rewords what a person wrote


def test_items_are_left_out_or_printed_anyway_one_by_one(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(), earlier=earlier_of(vault))
    prepared = prepare_mailing(PACKS, plan)
    held = next(
        entry.item
        for entry in prepared.entries
        if any(skip.reason is HoldReason.RELEASED for skip in entry.item.reasons)
    )
    anyway = prepare_mailing(PACKS, plan.only({held.number}).print_anyway(held.number))
    assert anyway.entries[0].item.outcome is ItemOutcome.PRINTED
    shorter = plan.without({1, 2})
    assert [entry.number for entry in shorter.entries][:2] == [3, 4]
    assert [entry.number for entry in plan.from_item(59).entries] == [59, 60]


def test_a_mailing_is_carried_out_by_a_thread_that_knows_no_vault(vault: Vault, tmp_path: Path) -> None:
    plan = plan_from_template(vault.address_book(), order(last=5), earlier=earlier_of(vault))
    results: list[MailingResult] = []
    worker = threading.Thread(target=lambda: results.append(print_plan(Packs(), plan, tmp_path / "out")))
    worker.start()
    worker.join()
    record_mailing(vault, plan, results[0], NOW)
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "letters.pdf",
        "envelopes.pdf",
        "parallel.pdf",
        "manifest.csv",
    }
    assert (tmp_path / "out" / "letters.pdf").read_bytes() == printed(plan).files["letters.pdf"]


def test_in_memory_a_stop_keeps_what_is_whole(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(last=8))
    stop = StopAfter(3)
    (part,) = print_in_memory(PACKS, plan, stop, stop.token)
    assert part.result.stopped_after == 3
    assert pages(part) == sum(item.pages for item in part.result.items)


def test_longer_batches_come_in_parts(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("letters_app.services.mailings.print_mailing.LETTERS_PER_FILE", 3)
    plan = plan_from_template(vault.address_book(), order(last=8), earlier=earlier_of(vault))
    parts = list(print_in_memory(PACKS, plan))
    assert [[item.number for item in part.result.items] for part in parts] == [[1, 2, 3], [4, 5, 6], [7, 8]]
    for part in parts:
        record_mailing(vault, plan, part.result, NOW)
    kept = vault.mailings.get(plan.id)
    assert kept is not None
    assert kept.waiting() == ()


def test_somebody_removed_while_the_printer_ran_leaves_no_trace(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(last=3), earlier=earlier_of(vault))
    result = printed(plan).result
    gone = plan.entries[0].recipient_id
    vault.remove_people([gone])
    mailing = record_mailing(vault, plan, result, NOW)
    assert mailing.items[0].recipient_id == mailing.items[0].recipient_label == ""
    assert len(vault.letters.of_mailing(plan.id)) == 2
    rest = resume_plan(vault, plan.id, writer=SENDER.writer, today=TODAY, from_number=1)
    assert [entry.number for entry in rest.entries] == [2, 3]


def test_copies_are_kept_only_if_the_group_wants_them(vault: Vault) -> None:
    vault.settings.save(replace(vault.settings.load(), keep_copies=False))
    plan = plan_from_template(vault.address_book(), order(last=2), earlier=earlier_of(vault))
    record_mailing(vault, plan, printed(plan).result, NOW)
    letters = vault.letters.of_mailing(plan.id)
    assert not any(letter.copy_kept for letter in letters)
    assert not any(letter.text.is_empty() for letter in letters)
    set_state(vault, [letter.id for letter in letters], LetterState.POSTED, TODAY)
    assert all(letter.text.is_empty() for letter in vault.letters.of_mailing(plan.id))
    assert resume_plan(vault, plan.id, writer=Writer(), today=TODAY, from_number=1).entries == ()


def test_every_letter_of_a_mailing_has_the_return_address_for_its_country(vault: Vault) -> None:
    home = ReturnAddress("Anna Demo", ("Musterstraße 1",), "DE", id="home")
    east = ReturnAddress("Friday Post", ("Box 7",), "PL", id="east", for_countries=("RU", "BY"))
    asked = order_from_settings(
        GroupSettings(),
        kind="first-letter",
        languages=PACKS.templates.template("first-letter").languages,
        writer=SENDER.writer,
        today=TODAY,
        screen_language="en",
        return_addresses=(home, east),
    )
    plan = plan_from_template(vault.address_book(), asked, earlier=earlier_of(vault))
    for entry in plan.entries:
        expected = east if entry.task.destination.country in {"RU", "BY"} else home
        assert entry.task.order.return_address == expected
        assert entry.task.order.sender_country == expected.country
    stop = StopAfter(3)
    (part,) = print_in_memory(PACKS, plan, stop, stop.token)
    record_mailing(vault, plan, part.result, NOW)
    rest = resume_plan(vault, plan.id, writer=SENDER.writer, today=TODAY)
    assert [entry.task.order for entry in rest.entries] == [entry.task.order for entry in plan.entries[3:]]


@pytest.mark.parametrize(
    ("settings", "parallel", "envelope"),
    [
        (GroupSettings(), "en", "dl"),
        (GroupSettings(parallel_language=NO_PARALLEL, envelope="none"), "", None),
        (GroupSettings(parallel_language="xx"), "", "dl"),
    ],
)
def test_an_order_is_as_the_group_settled_it(settings: GroupSettings, parallel: str, envelope: str | None) -> None:
    asked = order_from_settings(
        settings, kind="first-letter", languages=("ru", "en"), writer=Writer(), today=TODAY, screen_language="en"
    )
    assert (asked.language, asked.parallel_language, asked.envelope) == ("auto", parallel, envelope)
    assert asked.for_country("RU").return_address is None


def test_a_list_opened_from_a_vault_knows_what_went_before(vault_folder: Path) -> None:
    with open_vault(vault_folder, PASSPHRASE, CLOCK) as opened:
        plan = plan_from_template(opened.address_book(), order(last=1), earlier=earlier_of(opened))
        record_mailing(opened, plan, printed(plan).result, NOW)
    source = open_people(vault_folder, lambda _: b"", lambda: PASSPHRASE, TODAY)
    assert source.earlier == {plan.entries[0].recipient_id: Earlier(1, TODAY)}


def test_facilities_lie_together_and_numbers_count_in_that_order(vault: Vault) -> None:
    plan = plan_from_template(vault.address_book(), order(feeding=FeedingOrder.FACILITY))
    places = [entry.task.destination.facility_id for entry in plan.entries]
    assert [entry.number for entry in plan.entries] == list(range(1, 61))
    assert len([1 for one, other in itertools.pairwise(places) if one != other]) == len(set(places)) - 1


def test_an_impossible_order_is_refused_before_anything_is_made(vault: Vault, tmp_path: Path) -> None:
    book = vault.address_book()
    with pytest.raises(UnknownLayoutError):
        prepare_mailing(PACKS, plan_from_template(book, order(envelope="octavo")))
    with pytest.raises(UnknownLayoutError):
        print_mailing(PACKS, book, order(layout="baroque"), tmp_path / "out")
    assert not (tmp_path / "out").exists()
    with pytest.raises(NobodyToPrintError):
        plan_from_template(book, order(first=99))
    with pytest.raises(NobodyToPrintError):
        plan_from_letters(book, [], order())
    with pytest.raises(CannotResumeError):
        resume_plan(vault, "nothing", writer=Writer(), today=TODAY)
