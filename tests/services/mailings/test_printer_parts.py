"""A mailing in jobs for a printer: one paper each, in the order somebody feeds them."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import ItemOutcome
from letters_app.domain.paper_extras import PaperExtras
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.services.letters.letter_order import Earlier
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry, MailingPlan, plan_from_template
from letters_app.services.mailings.prepare_mailing import prepare_mailing
from letters_app.services.mailings.print_mailing import print_in_memory
from letters_app.services.mailings.printer_parts import LETTERS_PER_JOB, MailingPart, PartKind, printer_parts
from services.demo_people import BOOK, PACKS
from services.mailings.test_mailing_of_a_vault import StopAfter, order


def plan(people: int, **changes: object) -> MailingPlan:
    earlier: dict[str, Earlier] = {}
    whole = plan_from_template(BOOK, order(**changes), earlier=earlier)
    going = [
        item.number
        for part in print_in_memory(PACKS, whole)
        for item in part.result.items
        if item.outcome is ItemOutcome.PRINTED
    ]
    return whole.only(going[:people])


def pages(part: MailingPart) -> int:
    with pikepdf.open(io.BytesIO(part.pdf)) as document:
        return len(document.pages)


def test_all_letters_come_before_all_envelopes_and_copies_last() -> None:
    parts = printer_parts(PACKS, plan(25)).parts
    kinds = [part.kind for part in parts]
    assert kinds[:4] == [PartKind.LETTERS, PartKind.LETTERS, PartKind.ENVELOPES, PartKind.ENVELOPES]
    assert set(kinds[4:]) <= {PartKind.OWN_COPIES}
    envelopes = [pages(part) for part in parts if part.kind is PartKind.ENVELOPES]
    assert envelopes == [LETTERS_PER_JOB, 5]


def test_every_letter_is_in_one_job_and_recorded_by_it() -> None:
    wanted = plan(25)
    results = [part.result for part in printer_parts(PACKS, wanted).parts if part.result is not None]
    numbers = [item.number for result in results for item in result.items]
    assert numbers == [entry.number for entry in wanted.entries]
    assert [letter.entry.number for result in results for letter in result.letters] == numbers


def test_person_by_person_the_envelope_comes_before_its_letter() -> None:
    made = printer_parts(PACKS, plan(3, feeding=FeedingOrder.INTERLEAVED, parallel_language="")).parts
    assert [part.kind for part in made] == [PartKind.ENVELOPES, PartKind.LETTERS] * 3
    assert [pages(part) for part in made if part.kind is PartKind.ENVELOPES] == [1, 1, 1]


def test_letters_on_other_paper_have_a_job_of_their_own() -> None:
    wanted = plan(4, parallel_language="")

    def with_envelope(entry: MailingEntry, envelope: str) -> MailingEntry:
        return replace(entry, task=replace(entry.task, order=replace(entry.task.order, envelope=envelope)))

    one, two, three, four = wanted.entries
    mixed = replace(wanted, entries=(one, with_envelope(two, "c6"), three, with_envelope(four, "c6")))
    made = printer_parts(PACKS, mixed).parts
    assert [(part.paper, pages(part)) for part in made if part.kind is PartKind.ENVELOPES] == [("dl", 2), ("c6", 2)]
    for part in made:
        with pikepdf.open(io.BytesIO(part.pdf)) as document:
            assert len({tuple(map(float, page.mediabox)) for page in document.pages}) == 1


def test_a_stop_leaves_nothing_half_made() -> None:
    stop = StopAfter(LETTERS_PER_JOB)
    made = printer_parts(PACKS, plan(25), stop, stop.token)
    assert made.parts == ()
    assert not made.is_whole


def test_progress_counts_letters() -> None:
    heard: list[tuple[int, int]] = []

    class Heard:
        def advance(self, done: int, total: int) -> None:
            heard.append((done, total))

    printer_parts(PACKS, plan(22), Heard())
    assert heard == [(done, 22) for done in range(1, 23)]


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "uk"])
def test_postcards_from_the_template_fit_on_every_card(language: str) -> None:
    for card in PACKS.postcards:
        extras = PaperExtras(postcard=card, puzzle=PuzzleChoice(PuzzleKind.SUDOKU))
        cards = plan_from_template(BOOK, order(kind="postcard", language=language, last=12, extras=extras))
        prepared = prepare_mailing(PACKS, cards)
        reasons = {reason.reason for each in prepared.entries for reason in each.item.reasons}
        assert HoldReason.MESSAGE_DOES_NOT_FIT not in reasons
        assert sum(each.text is not None for each in prepared.entries) > 5


def test_postcards_are_jobs_of_their_own_and_recorded() -> None:
    cards = plan(3, kind="postcard", parallel_language="", extras=PaperExtras(postcard="a6"))
    (part,) = printer_parts(PACKS, cards).parts
    assert (part.kind, part.paper, pages(part)) == (PartKind.POSTCARDS, "a6", 3)
    assert part.result is not None
    assert len(part.result.letters) == 3
    assert {letter.facts.extras.postcard for letter in part.result.letters} == {"a6"}


def test_labels_go_on_after_the_used_ones_over_all_jobs() -> None:
    many = LETTERS_PER_JOB + 5
    extras = PaperExtras(labels="avery-l7160", first_label=11)
    made = printer_parts(PACKS, plan(many, parallel_language="", extras=extras)).parts
    (labels,) = [part for part in made if part.kind is PartKind.LABELS]
    assert pages(labels) == 1 + (many - 11 + 20) // 21


def test_slips_fill_whole_sheets_between_letters_and_envelopes() -> None:
    made = printer_parts(PACKS, plan(22, parallel_language="", extras=PaperExtras(slips=True))).parts
    kinds = [PartKind.LETTERS] * 2 + [PartKind.SLIPS] * 2 + [PartKind.ENVELOPES] * 2
    assert [part.kind for part in made] == kinds
    assert [pages(part) for part in made if part.kind is PartKind.SLIPS] == [LETTERS_PER_JOB // 4, 1]
    assert {part.paper for part in made if part.kind is PartKind.SLIPS} == {"a4"}
