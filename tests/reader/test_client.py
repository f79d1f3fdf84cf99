"""The reader's process dies, hangs, lies or is not there: nothing is harmed, and it is said."""

from __future__ import annotations

import sys
import threading
import time
from pathlib import Path

import pytest

from letters_app.domain.finding import Category
from letters_app.domain.judgement import Judgement, Suspicion
from letters_app.reader.client import MAX_TEXT, ReaderState, Start, StatisticalReader

SPEAK = """
import json, os, sys, time
def put(message):
    data = message if isinstance(message, bytes) else json.dumps(message).encode()
    sys.stdout.buffer.write(len(data).to_bytes(4, "big") + data); sys.stdout.buffer.flush()
CALM = {"calm": True, "suspicions": []}
def get():
    head = sys.stdin.buffer.read(4)
    if not head: raise SystemExit
    return json.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))
"""
CASE = '{"calm": False, "suspicions": [{"category": "case", "score": 0.9, "examples": ["a", "b"]}]}'
"""What the processes here say of every text that has a question mark."""
HONEST = f"""
put({{"ready": "honest 1", "corpus": "c"}})
while True:
    question = get()
    judged = [{CASE} if "?" in text else CALM for text in question["texts"]]
    put({{"number": question["number"], "judged": judged}})
"""
QUIET = Judgement((), is_calm=True)
SUSPECTED = Judgement((Suspicion(Category.CASE, 0.9, ("a", "b")),))


def reader(*scripts: str, timeout_s: float = 20.0) -> StatisticalReader:
    """A reader whose processes run ``scripts``, the preferred first."""
    commands = tuple((sys.executable, "-c", SPEAK + script) for script in scripts)
    return StatisticalReader(Start(commands, timeout_s))


def test_it_answers_in_the_order_asked_and_starts_only_when_asked() -> None:
    asked = reader(HONEST)
    assert asked.state is ReaderState.IDLE
    assert asked.judge(["a?", "b", "a?"], "en") == (SUSPECTED, QUIET, SUSPECTED)
    assert (asked.state, asked.encoder) == (ReaderState.READY, "honest 1")
    asked.close()
    assert asked.state is ReaderState.CLOSED
    assert asked.judge(["a?"], "en") is None


def test_what_was_judged_is_not_asked_again(tmp_path: Path) -> None:
    count = f"""
put({{"ready": "counting", "corpus": "c"}})
while True:
    question = get()
    with open({str(tmp_path / "asked")!r}, "a") as file: file.write(str(len(question["texts"])) + " ")
    put({{"number": question["number"], "judged": [CALM for _ in question["texts"]]}})
"""
    asked = reader(count)
    asked.judge(["a", "b", "a"], "en")
    asked.judge(["b", "c"], "en")
    asked.judge(["a"], "de")
    asked.close()
    assert (tmp_path / "asked").read_text() == "2 1 1 "


def test_a_long_text_is_cut_and_many_are_asked_in_parts() -> None:
    lengths = """
put({"ready": "measuring", "corpus": "c"})
while True:
    question = get()
    if len(question["texts"]) > 256 or max(map(len, question["texts"])) > 1000: break
    put({"number": question["number"], "judged": [CALM for _ in question["texts"]]})
"""
    asked = reader(lengths)
    texts = [f"{number} " + "x" * (MAX_TEXT * 2) for number in range(600)]
    assert asked.judge(texts, "en") == (QUIET,) * 600
    asked.close()


def of_one(suspicion: str) -> str:
    return f'{{"number": question["number"], "judged": [{{"calm": False, "suspicions": [{suspicion}]}}]}}'


@pytest.mark.parametrize(
    "answer",
    [
        '{"number": question["number"]}',
        '{"number": question["number"], "judged": []}',
        '{"number": question["number"] + 1, "judged": [CALM]}',
        '{"number": question["number"], "judged": [{"calm": 1, "suspicions": []}]}',
        of_one('{"category": "weather", "score": 0.5, "examples": []}'),
        of_one('{"category": "case", "score": 7.0, "examples": []}'),
        of_one('{"category": "case", "score": 0.5, "examples": [1]}'),
        of_one('"case"'),
        'b"no message"',
        'b"[" * 100000',
    ],
)
def test_a_process_that_answers_wrongly_is_not_believed(answer: str) -> None:
    asked = reader(f'put({{"ready": "wrong", "corpus": "c"}})\nwhile True:\n    question = get()\n    put({answer})')
    assert asked.judge(["a?"], "en") is None
    assert asked.judge(["a?"], "en") is None
    assert asked.state is ReaderState.FAILED
    asked.close()


def test_one_death_is_mended_by_a_new_process(tmp_path: Path) -> None:
    mark = tmp_path / "died"
    dies_once = f"""
put({{"ready": "mortal", "corpus": "c"}})
question = get()
if not os.path.exists({str(mark)!r}):
    open({str(mark)!r}, "w").close()
    os.abort()
put({{"number": question["number"], "judged": [{CASE}]}})
"""
    asked = reader(dies_once)
    assert asked.judge(["a?"], "en") == (SUSPECTED,)
    assert asked.state is ReaderState.READY
    asked.close()


def test_an_encoder_that_does_not_run_here_gives_way_to_the_next() -> None:
    asked = reader("os.abort()", 'put({"absent": "encoder"})', HONEST)
    assert asked.judge(["a?"], "en") == (SUSPECTED,)
    assert asked.encoder == "honest 1"
    asked.close()


@pytest.mark.parametrize("scripts", [(), ('put({"absent": "encoder"})',), ("os.abort()",)])
def test_its_absence_is_a_state_and_no_error(scripts: tuple[str, ...]) -> None:
    asked = reader(*scripts)
    assert asked.judge(["a?"], "en") is None
    assert asked.state is ReaderState.ABSENT
    asked.close()


def test_a_command_that_does_not_exist_is_absence_too() -> None:
    asked = StatisticalReader(Start((("/nowhere/reader",),)))
    assert asked.warm_up() is ReaderState.ABSENT


def test_a_process_that_never_gets_ready_is_killed() -> None:
    asked = reader("time.sleep(60)", timeout_s=0.5)
    before = time.monotonic()
    assert asked.judge(["a?"], "en") is None
    assert time.monotonic() - before < 30
    asked.close()


def test_closing_ends_an_answer_that_is_waited_for() -> None:
    asked = reader('put({"ready": "slow", "corpus": "c"})\nget()\ntime.sleep(60)')
    assert asked.warm_up() is ReaderState.READY
    answers: list[object] = []
    waiting = threading.Thread(target=lambda: answers.append(asked.judge(["a?"], "en")))
    waiting.start()
    time.sleep(0.2)
    asked.close()
    waiting.join(timeout=20)
    assert answers == [None]
    assert asked.state is ReaderState.CLOSED


def test_no_words_stand_on_the_command_line_or_in_the_environment() -> None:
    asked = reader(
        'put({"ready": " ".join(sys.argv[1:]) + " ".join(os.environ.values()), "corpus": "c"})\n'
        + HONEST.split("\n", 2)[2]
    )
    asked.judge(["Geheimnis?"], "de")
    assert "Geheimnis" not in asked.encoder
    asked.close()


def test_a_lock_while_it_starts_does_not_make_it_take_the_next_best(tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    slow = f"""
open({str(begun)!r}, "a").write("x")
if os.path.getsize({str(begun)!r}) == 1: time.sleep(60)
{HONEST}"""
    asked = reader(slow, HONEST.replace("honest 1", "second best"))
    waiting = threading.Thread(target=asked.warm_up)
    waiting.start()
    while not begun.exists():
        time.sleep(0.01)
    asked.rest()
    waiting.join()

    assert asked.warm_up() is ReaderState.READY
    assert asked.encoder == "honest 1"
    asked.close()
