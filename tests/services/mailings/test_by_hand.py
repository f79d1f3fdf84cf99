"""Batches for a pen and with a kit for the answer, read back from their files."""

from __future__ import annotations

import csv
import functools
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from letters_app.domain.by_hand import ReplyKit, Writing, WritingMode
from letters_app.domain.finding import Severity
from letters_app.domain.letter import LetterText
from letters_app.services.letters.chosen_paper import UnknownLayoutError
from letters_app.services.letters.letter_task import paper_facts
from letters_app.services.letters.prepare_letter import LetterPreparer
from letters_app.services.letters.reply_envelopes import Fold
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.mailings.mailing_plan import MailingPlan, plan_from_letters, plan_from_template
from letters_app.services.mailings.mailing_record import record_mailing, resume_plan
from letters_app.services.mailings.print_mailing import PrintedPart, print_in_memory, print_mailing
from letters_app.services.mailings.printer_parts import PartKind, printer_parts
from letters_app.storage import Vault
from ruled_paper import read_ruled
from services.demo_people import BOOK, PACKS, person
from services.mailings.test_mailing_of_a_vault import NOW, order

MM = 25.4 / 72
RAKITINA = person("Ракитина")
COPY = Writing(WritingMode.COPY, remarks_in="en")
LINED = Writing(WritingMode.LINED, remarks_in="en")
KIT = ReplyKit()


@functools.cache
def printable() -> tuple[str, ...]:
    """Return the people whose letters come out, Ракитина first; nobody asks more than once."""
    (part,) = print_in_memory(PACKS, plan_from_template(BOOK, order(parallel_language=""), earlier={}))
    printed = {letter.entry.recipient_id: None for letter in part.result.letters}
    return tuple(dict.fromkeys((RAKITINA.id, *printed)))


def plan(people: int = 1, **changes: object) -> MailingPlan:
    """Return a mailing to so many people whose letters come out."""
    wanted = {RAKITINA.id} if people == 1 else set(printable()[:people])
    asked = order(**{"parallel_language": "", **changes})
    return plan_from_template(BOOK, asked, recipient_ids=wanted, earlier={})


def made(wanted: MailingPlan) -> PrintedPart:
    (part,) = print_in_memory(PACKS, wanted)
    return part


def sizes(pdf: bytes) -> list[tuple[int, int]]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        boxes = [[float(edge) * MM for edge in page.mediabox] for page in document.pages]
    return [(round(right), round(top)) for _, _, right, top in boxes]


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_a_letter_to_copy_is_ruled_sheets_and_a_draft_that_stays() -> None:
    part = made(plan(writing=COPY))
    assert sorted(part.files) == ["drafts.pdf", "envelopes.pdf", "guide-sheet.pdf", "letters.pdf"]
    drafts, sheets = read_ruled(part.files["drafts.pdf"]), read_ruled(part.files["letters.pdf"])
    assert len(drafts) == len(sheets) == part.result.items[0].pages
    letter = part.result.letters[0].text
    written = " ".join(" ".join(page.text.split()) for page in drafts)
    for sentence in letter.paragraphs[0].sentences:
        assert sentence.text.split()[0] in written
    for draft, sheet in zip(drafts, sheets, strict=True):
        assert "Do not post this sheet." in draft.text
        assert "Ракитина Вера Антоновна" in sheet.text
        assert "1988" in sheet.text
        assert "Musterstraße" in sheet.text  # where an answer goes: envelopes are thrown away
        assert "post" not in sheet.text
        assert letter.paragraphs[-1].text().split()[0] not in sheet.text
        assert len(sheet.rules) == 32
    assert "copying takes about" in drafts[0].text


def test_the_writer_is_spoken_to_in_the_language_of_their_copy_and_the_reader_never() -> None:
    part = made(plan(writing=COPY, parallel_language="de"))
    assert "nicht einwerfen" in texts(part.files["drafts.pdf"])[0]
    assert "nicht einwerfen" in texts(part.files["guide-sheet.pdf"])[0]
    for name in ("letters.pdf", "envelopes.pdf"):
        assert "einwerfen" not in " ".join(texts(part.files[name]))


@pytest.mark.parametrize(("hand", "pages"), [("small", 1), ("large", 2)])
def test_lined_pages_follow_the_hand_unless_they_are_counted_out(hand: str, pages: int) -> None:
    part = made(plan(writing=replace(LINED, hand=hand)))
    assert part.result.items[0].pages >= pages
    assert "drafts.pdf" not in part.files
    counted = made(plan(writing=replace(LINED, hand=hand, pages=4, pitch_mm=12)))
    sheets = read_ruled(counted.files["letters.pdf"])
    assert [len(sheet.rules) for sheet in sheets] == [21] * 4
    assert "стр. 4 из 4" in sheets[-1].text


def test_lined_paper_needs_no_words_but_a_typed_letter_does() -> None:
    task = plan(writing=LINED).entries[0].task
    empty = replace(task, words=LetterText("ru", ()))
    preparer = LetterPreparer(PACKS)
    assert len(preparer.prepare(empty).letter) == 1
    typed = replace(empty, order=replace(task.order, writing=Writing()))
    assert preparer.prepare(typed).letter == ()


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"writing": replace(LINED, hand="tiny")}, "tiny"),
        ({"writing": replace(LINED, pitch_mm=9)}, "9 mm"),
        ({"reply_kit": ReplyKit(envelope="tube")}, "tube"),
    ],
)
def test_what_is_not_there_is_refused_before_anything_is_made(
    change: dict[str, object], name: str, tmp_path: Path
) -> None:
    with pytest.raises(UnknownLayoutError) as caught:
        print_mailing(PACKS, BOOK, order(**change), tmp_path / "out")
    assert caught.value.params["name"] == name
    assert not (tmp_path / "out").exists()


def test_one_guide_serves_everybody() -> None:
    part = made(plan(3, writing=COPY))
    assert len(sizes(part.files["guide-sheet.pdf"])) == 1
    assert len(sizes(part.files["letters.pdf"])) == sum(item.pages for item in part.result.items)


# What fits into what, from the table of folds: C6 folded once in DL, DL flat in C6/C5 and C5, C6 flat in C5.
@pytest.mark.parametrize(
    ("outer", "inner", "size", "fold"),
    [
        ("dl", "c6", (114, 162), Fold.ONCE),
        ("c6c5", "dl", (110, 220), Fold.FLAT),
        ("c5", "dl", (110, 220), Fold.FLAT),
        ("c6", "c6", (114, 162), Fold.ONCE),
        (None, "c6", (114, 162), Fold.AS_NEEDED),
    ],
)
def test_the_envelope_for_the_answer_fits_into_that_of_the_letter(
    outer: str | None, inner: str, size: tuple[int, int], fold: Fold
) -> None:
    part = made(plan(reply_kit=KIT, envelope=outer))
    (item,) = part.result.items
    assert (item.reply_envelope, item.reply_fold) == (inner, fold.value)
    assert sizes(part.files["reply-envelopes.pdf"]) == [size]
    if outer is not None:
        big, small = PACKS.envelopes[outer], PACKS.envelopes[inner]
        edges = sorted((small.long_mm / (2 if fold is Fold.ONCE else 1), small.short_mm))
        assert edges[0] <= big.short_mm - 3
        assert edges[1] <= big.long_mm - 3


def test_a_number_9_goes_flat_into_a_number_10() -> None:
    fits = PACKS.reply_fits
    assert fits.choose("us-10", "letter", {"us-9", "c6"}) == fits.fits("us-10", "letter")[0]
    assert (fits.fits("us-10", "letter")[0].envelope, fits.fits("us-10", "letter")[0].fold) == ("us-9", Fold.FLAT)
    assert fits.choose("us-9", "letter", {"us-9", "c6"}) is None
    assert fits.choose("dl", "a4", {"c5"}, "c5") is not None


def test_the_answer_goes_to_the_return_address_from_where_the_reader_is() -> None:
    part = made(plan(reply_kit=KIT))
    (face,) = texts(part.files["reply-envelopes.pdf"])
    assert "Ракитина Вера Антоновна" in face
    assert "Musterstraße 1" in face
    assert face.rstrip().endswith("GERMANY")
    assert "RUSSIA" not in face
    (sheet,) = texts(part.files["reply-sheets.pdf"])
    for words in ("Письмо №", "Страница", "Вложено", "Какие письма до вас дошли"):
        assert words in sheet


def test_the_kit_is_weighed_and_a_letter_close_to_a_step_is_marked() -> None:
    bare, with_kit = (made(plan(reply_kit=kit)).result.items[0] for kit in (None, KIT))
    # A4 at 80 g/m² is 4.99 g; a C6 envelope 1.3 x 2 x its area at 80 g/m².
    assert with_kit.weight_g - bare.weight_g == pytest.approx(4.99 + 1.3 * 2 * 0.162 * 0.114 * 80, abs=0.02)
    assert (bare.step_g, bare.is_near_step) == (20, bare.weight_g >= 18)
    two = made(plan(reply_kit=ReplyKit(sheets=2))).result.items[0]
    assert two.weight_g - with_kit.weight_g == pytest.approx(4.99, abs=0.01)
    assert with_kit.is_near_step
    assert with_kit.weight_g == pytest.approx(19.1, abs=0.3)
    assert (two.step_g, two.is_near_step) == (50, False)


def test_without_a_return_address_only_sheets_go_along() -> None:
    part = made(plan(reply_kit=KIT, return_address=None))
    assert "reply-envelopes.pdf" not in part.files
    assert "reply-sheets.pdf" in part.files
    (item,) = part.result.items
    assert (item.reply_sheets, item.reply_envelope) == (1, "")
    assert [one.severity for one in item.findings if one.rule == "reply-kit.no-return-address"] == [Severity.WARN]


def test_an_answer_address_too_long_for_its_envelope_costs_no_letter() -> None:
    sender = order().return_address
    assert sender is not None
    address = replace(sender, lines=("Неделимое" * 12, "Berlin"))
    kit = plan(reply_kit=KIT, envelope=None, return_address=address)
    part = made(kit)
    (item,) = part.result.items
    assert item.outcome.value == "printed"
    assert "reply-envelopes.pdf" not in part.files
    assert [one.rule for one in item.findings if one.rule.startswith("reply-kit")] == ["reply-kit.address-too-long"]


@pytest.mark.parametrize(
    ("country", "rules"),
    [
        ("BY", {"policy.BY-08a", "policy.BY-09"}),
        ("TR", {"policy.TR-05"}),
        ("US", {"policy.US-11", "policy.US-11a", "policy.US-11b"}),
        ("GB", {"policy.UK-05c"}),
        ("DE", {"policy.DE-11"}),
        ("RU", set()),
    ],
)
def test_where_enclosures_are_refused_or_in_doubt_a_kit_is_warned_of(country: str, rules: set[str]) -> None:
    task = plan(reply_kit=KIT).entries[0].task
    record = task.destination.record
    assert record is not None
    there = replace(task.destination, record=replace(record, address=replace(record.address, country=country)))

    def warned(kit: ReplyKit | None) -> set[str]:
        changed = replace(task, destination=there, order=replace(task.order, reply_kit=kit))
        found = LetterPreparer(PACKS).prepare(changed).item.findings
        return {one.rule for one in found if one.severity is not Severity.HINT}

    assert warned(KIT) - warned(None) == rules


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_person_by_person_everything_begins_on_a_sheet_of_its_own(paper: str) -> None:
    sheet = {"a4": (210, 297), "letter": (216, 279)}[paper]
    wanted = plan(
        3, feeding=FeedingOrder.INTERLEAVED, writing=replace(LINED, pages=3), reply_kit=ReplyKit(3), paper=paper
    )
    part = made(wanted)
    assert sorted(part.files) == ["guide-sheet.pdf", "print.pdf"]
    dl, c6 = (110, 220), (114, 162)
    assert sizes(part.files["print.pdf"]) == [*[dl] * 2, *[sheet] * 4, *[sheet] * 4, *[c6] * 2] * 3
    pages = texts(part.files["print.pdf"])
    assert [place % 12 for place, text in enumerate(pages) if not text] == [1, 5, 9, 11] * 3
    with pikepdf.open(io.BytesIO(part.files["print.pdf"])) as document:
        assert document.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
    for number, entry in enumerate(wanted.entries):
        surname = entry.task.destination.recipient.name.surname
        assert all(surname[:4] in pages[12 * number + place] for place in (0, 2, 3, 4, 10))


def test_on_both_sides_each_letter_begins_on_a_new_sheet() -> None:
    wanted = plan(3, writing=replace(LINED, pages=3), reply_kit=KIT, duplex=True)
    part = made(wanted)
    pages = texts(part.files["letters.pdf"])
    assert len(pages) == 3 * 4
    assert [place for place, text in enumerate(pages) if not text] == [3, 7, 11]
    assert [item.sheets for item in part.result.items] == [2, 2, 2]
    assert [item.pages for item in part.result.items] == [3, 3, 3]
    assert len(sizes(part.files["reply-sheets.pdf"])) == 6
    with pikepdf.open(io.BytesIO(part.files["letters.pdf"])) as document:
        assert document.Root.ViewerPreferences.Duplex == "/DuplexFlipLongEdge"
    single = made(plan(3, writing=replace(LINED, pages=3), reply_kit=KIT)).result.items[0]
    assert single.weight_g - part.result.items[0].weight_g == pytest.approx(4.99, abs=0.01)


def test_jobs_for_a_printer_hold_one_paper_and_drafts_come_last() -> None:
    made_parts = printer_parts(PACKS, plan(3, writing=COPY, reply_kit=KIT)).parts
    assert [part.kind for part in made_parts] == [
        PartKind.LETTERS,
        PartKind.ENVELOPES,
        PartKind.REPLY_SHEETS,
        PartKind.REPLY_ENVELOPES,
        PartKind.DRAFTS,
    ]
    assert [part.paper for part in made_parts] == ["a4", "dl", "a4", "c6", "a4"]
    assert all(len(set(sizes(part.pdf))) == 1 for part in made_parts)


def test_letters_come_to_lie_back_to_back_in_no_job() -> None:
    assert [part.may_turn for part in printer_parts(PACKS, plan(2)).parts if part.kind is PartKind.LETTERS] == [False]
    (job, *_) = printer_parts(PACKS, plan(2, duplex=True)).parts
    assert (job.may_turn, len(sizes(job.pdf)) % 2) == (True, 0)


def test_a_part_of_the_batch_has_the_bytes_it_had_in_the_whole() -> None:
    asked: dict[str, object] = {"writing": COPY, "reply_kit": KIT}
    assert made(plan(3, **asked)).files == made(plan(3, **asked)).files
    whole = plan(3, **asked)
    last = whole.entries[-1].number
    again = made(whole.from_item(last))
    assert [item.number for item in again.result.items] == [last]
    pages = again.result.items[0].pages
    assert texts(again.files["letters.pdf"]) == texts(made(whole).files["letters.pdf"])[-pages:]


def test_the_manifest_says_sheets_weight_step_and_kit(tmp_path: Path) -> None:
    place = [one.id for one in BOOK.recipients].index(RAKITINA.id) + 1
    wanted = order(first=place, last=place + 1, parallel_language="", reply_kit=KIT)
    print_mailing(PACKS, BOOK, wanted, tmp_path)
    with (tmp_path / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = {row["recipient"]: row for row in csv.DictReader(stream)}
    row = rows["Ракитина Вера Антоновна"]
    assert (row["sheets"], row["postage_step_g"], row["weigh"]) == ("1", "20", "yes")
    assert (row["reply_sheets"], row["reply_envelope"], row["reply_fold"]) == ("1", "c6", "once")


def test_a_letter_of_the_vault_comes_out_again_as_it_was_written(vault: Vault) -> None:
    asked = order(parallel_language="", writing=replace(COPY, hand="large"), reply_kit=KIT, duplex=True)
    wanted = plan_from_template(vault.address_book(), asked, recipient_ids={RAKITINA.id})
    first = made(wanted)
    record_mailing(vault, wanted, first.result, NOW)
    (kept,) = vault.letters.of_mailing(wanted.id)
    assert kept.paper is not None
    assert (kept.paper.writing, kept.paper.reply_kit, kept.paper.duplex) == (asked.writing, KIT, True)
    again = resume_plan(vault, wanted.id, writer=asked.writer, today=asked.written_on, from_number=1)
    assert made(again).files == first.files


def test_a_lined_letter_without_words_waits_for_the_batch(vault: Vault) -> None:
    task = plan(writing=LINED).entries[0].task
    wanted = plan_from_template(vault.address_book(), order(writing=LINED), recipient_ids={RAKITINA.id})
    record_mailing(vault, wanted, made(wanted).result, NOW)
    (kept,) = vault.letters.of_mailing(wanted.id)
    bare = replace(kept, text=LetterText("ru", ()), paper=paper_facts(task.destination, task.order, task.number))
    again = plan_from_letters(vault.address_book(), [bare], order())
    assert len(sizes(made(again).files["letters.pdf"])) == 1
