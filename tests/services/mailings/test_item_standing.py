"""Whether a letter of a mailing goes: by what was found and what the user said."""

from __future__ import annotations

import pytest

from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.domain.letter import LetterText, Paragraph, Sentence
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import ItemOutcome, MailingItem, SkipReason
from letters_app.services.letters.letter_task import Destination, LetterTask
from letters_app.services.mailings.item_standing import (
    GOES,
    Answer,
    Standing,
    remarks_of,
    shared_remarks,
    standing_of,
)
from letters_app.services.mailings.likeness import Likeness
from letters_app.services.mailings.mailing_plan import MailingEntry
from letters_app.services.mailings.prepare_mailing import PreparedEntry
from services.demo_people import BOOK
from services.mailings.test_mailing_of_a_vault import order

TEXT = LetterText("en", (Paragraph("", (Sentence("Hello."),)),))


def finding(severity: Severity, category: Category = Category.ADDRESS, rule: str = "test.rule") -> Finding:
    return Finding(category, severity, rule, Message("Look."))


def letter(
    *findings: Finding, number: int = 1, reasons: tuple[HoldReason, ...] = (), share: float = 0.0
) -> PreparedEntry:
    task = LetterTask(destination=Destination(BOOK.recipients[0], None), order=order(), words=TEXT, number=number)
    item = MailingItem(
        number,
        "someone",
        "Someone",
        outcome=ItemOutcome.SKIPPED if reasons else ItemOutcome.PRINTED,
        reasons=tuple(SkipReason(reason) for reason in reasons),
        findings=findings,
    )
    likeness = Likeness(share, 2, 3) if share else None
    return PreparedEntry(MailingEntry(task, f"letter-{number}"), item, TEXT, likeness=likeness)


@pytest.mark.parametrize(
    ("prepared", "answer", "expected"),
    [
        (letter(), None, Standing.READY),
        (letter(finding(Severity.HINT)), None, Standing.READY),
        (letter(finding(Severity.WARN, Category.SENDER)), None, Standing.READY),
        (letter(finding(Severity.BLOCK, Category.SENDER)), None, Standing.LOOK),
        (letter(finding(Severity.WARN)), None, Standing.LOOK),
        (letter(finding(Severity.WARN)), Answer.ANYWAY, Standing.ANYWAY),
        (letter(share=0.5), None, Standing.LOOK),
        (letter(share=0.49), None, Standing.READY),
        (letter(), Answer.LEAVE_OUT, Standing.LEFT_OUT),
        (letter(), Answer.ANYWAY, Standing.READY),
        (letter(reasons=(HoldReason.IN_TRANSFER,)), None, Standing.HELD),
        (letter(reasons=(HoldReason.IN_TRANSFER, HoldReason.NO_ADDRESS)), None, Standing.IMPOSSIBLE),
        (letter(reasons=(HoldReason.NO_ADDRESS,)), Answer.ANYWAY, Standing.IMPOSSIBLE),
    ],
)
def test_standing(prepared: PreparedEntry, answer: Answer | None, expected: Standing) -> None:
    assert standing_of(prepared, answer) is expected


def test_only_what_is_ready_or_answered_goes() -> None:
    assert frozenset({Standing.READY, Standing.ANYWAY}) == GOES


def test_the_worst_remark_comes_first() -> None:
    prepared = letter(finding(Severity.WARN), finding(Severity.HINT), finding(Severity.BLOCK))
    assert [remark.severity for remark in remarks_of(prepared)] == [Severity.BLOCK, Severity.WARN]


def test_the_same_remark_on_several_is_told_once_as_long_as_somebody_waits_with_it() -> None:
    old = finding(Severity.WARN, rule="facts.old")
    entries = [letter(old, old, number=1), letter(old, number=2), letter(finding(Severity.WARN), number=3)]
    (shared,) = shared_remarks(entries, {})
    assert (shared.finding.rule, shared.numbers) == ("facts.old", (1, 2))
    assert shared_remarks(entries, {2: Answer.ANYWAY}) == ()
