"""A large mailing in portions: two processes make what one would have made, whatever becomes of the second."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from letters_app.domain.mailing import ItemOutcome
from letters_app.domain.paper_extras import PaperExtras
from letters_app.services.mailings import portions, print_mailing, second_press
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.mailings.mailing_plan import MailingPlan, plan_from_template
from letters_app.services.mailings.print_mailing import PrintedPart, print_in_memory
from letters_app.services.progress import CancelToken
from services.demo_people import BOOK, PACKS
from services.mailings.test_mailing_of_a_vault import order

PEOPLE = 20


@pytest.fixture(autouse=True)
def small_portions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(portions, "LETTERS_PER_PORTION", 3)


@pytest.fixture
def two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_mailing, "second_core", lambda: True)


class Heard:
    def __init__(self) -> None:
        self.done: list[int] = []

    def advance(self, done: int, total: int) -> None:
        assert total == PEOPLE
        self.done.append(done)


class StopFrom(Heard):
    def __init__(self, items: int) -> None:
        super().__init__()
        self.token = CancelToken()
        self._items = items

    def advance(self, done: int, total: int) -> None:
        super().advance(done, total)
        if done >= self._items:
            self.token.cancel()


def plan(feeding: FeedingOrder = FeedingOrder.LIST) -> MailingPlan:
    return plan_from_template(BOOK, order(feeding=feeding, last=PEOPLE, parallel_language="en"))


def printed(wanted: MailingPlan, *heard: Heard, cancel: CancelToken | None = None) -> PrintedPart:
    (part,) = print_in_memory(PACKS, wanted, *heard, cancel=cancel)
    return part


def children() -> list[Path]:
    return [
        path
        for path in Path("/proc/self/task").glob("*/children")
        if any(b"second_press" in Path(f"/proc/{pid}/cmdline").read_bytes() for pid in path.read_text().split())
    ]


@pytest.mark.parametrize("feeding", [FeedingOrder.LIST, FeedingOrder.INTERLEAVED])
def test_two_processes_make_the_bytes_of_one(monkeypatch: pytest.MonkeyPatch, feeding: FeedingOrder) -> None:
    wanted = plan(feeding)
    monkeypatch.setattr(print_mailing, "second_core", lambda: False)
    alone = printed(wanted)
    monkeypatch.setattr(print_mailing, "second_core", lambda: True)
    heard = Heard()
    together = printed(wanted, heard)
    assert together.files == alone.files
    assert together.result.items == alone.result.items
    assert together.result.left_out == alone.result.left_out
    assert [letter.text for letter in together.result.letters] == [letter.text for letter in alone.result.letters]
    assert heard.done == sorted(set(heard.done))
    assert heard.done[-1] == PEOPLE
    assert ItemOutcome.SKIPPED in {item.outcome for item in together.result.items}


@pytest.mark.usefixtures("two_cores")
def test_the_second_process_does_its_share(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[int] = []
    take = second_press.SharedPortions.take

    def noting_take(self: second_press.SharedPortions, number: int, wait_s: float = 0.0) -> portions.Portion | None:
        portion = take(self, number, wait_s)
        taken.extend([number] if portion is not None else [])
        return portion

    monkeypatch.setattr(second_press.SharedPortions, "take", noting_take)
    first = iter([0])
    monkeypatch.setattr(second_press.SharedPortions, "claim", lambda _: next(first, None))
    printed(plan())
    assert taken == list(range(1, -(-PEOPLE // 3)))


@pytest.mark.usefixtures("two_cores")
@pytest.mark.parametrize("code", ["", "import sys; sys.stdout.buffer.write(b'no pickle'); sys.stdout.flush()"])
def test_a_second_process_that_dies_or_lies_costs_nothing(monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    def start() -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    monkeypatch.setattr(second_press, "_start", start)
    part = printed(plan())
    assert [item.number for item in part.result.items] == list(range(1, PEOPLE + 1))
    assert part.result.stopped_after is None


@pytest.mark.usefixtures("two_cores")
def test_a_stop_keeps_what_is_finished_and_ends_the_second_process() -> None:
    heard = StopFrom(4)
    part = printed(plan(), heard, cancel=heard.token)
    numbers = [item.number for item in part.result.items]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) < PEOPLE
    assert part.result.stopped_after == len(numbers)
    if sys.platform == "linux":
        assert children() == []


@pytest.mark.usefixtures("two_cores")
def test_labels_are_put_on_their_sheets_by_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_mailing, "SharedPortions", None)
    part = printed(plan_from_template(BOOK, order(last=PEOPLE, extras=PaperExtras(labels="L7160", slips=True))))
    assert {"labels.pdf", "slips.pdf"} <= set(part.files)
