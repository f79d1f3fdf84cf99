"""``letters evaluate``: what counts as found, and what people may write as a label."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from cli.command import Answer, assert_refused, letters

PHONE = "Позвони мне: +7 912 345 67 89."
CALM = "Сегодня мы пекли хлеб."
RISKY = [{"category": "identity", "severity": "block"}]
NOT_NAMED = [{"category": "case", "severity": "warn"}]


def measure(*lines: dict[str, Any] | bytes, options: tuple[str, ...] = ("--json",)) -> Answer:
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return letters("evaluate", "-", "--no-statistical", *options, stdin=b"\n".join(raw))


def passage(text: str, labels: Any = (), *, hard: bool = False, language: str = "ru", **more: Any) -> dict[str, Any]:
    return {"voice": "v", "language": language, "text": text, "labels": labels, "hard": hard, **more}


def test_recall_precision_and_label_recall_are_what_their_names_say() -> None:
    total = measure(
        passage(PHONE, RISKY),
        passage(PHONE, NOT_NAMED),
        passage(CALM, RISKY, hard=True),
        passage(PHONE),
        passage(CALM, hard=True),
    ).document["total"]
    assert (total["risky"], total["found"], total["named"]) == (3, 2, 1)
    assert (total["harmless"], total["alarmed"]) == (2, 1)
    assert (total["recall"], total["precision"], total["label_recall"]) == (2 / 3, 2 / 3, 1 / 3)
    assert (total["hard_risky"], total["hard_found"], total["hard_harmless"], total["hard_alarmed"]) == (1, 0, 1, 0)


def test_passages_that_deserve_a_hint_alone_count_nowhere() -> None:
    hint = [{"category": "romance", "severity": "hint"}]
    document = measure(passage(PHONE, hint), passage(CALM, hint)).document
    assert document["total"]["left_out"] == 2
    assert document["total"]["risky"] == document["total"]["harmless"] == 0
    assert document["total"]["recall"] is document["total"]["precision"] is None
    assert document["categories"] == {}


def test_confusions_name_what_was_labelled_and_what_was_found() -> None:
    document = measure(passage(PHONE, NOT_NAMED), passage(CALM, RISKY), passage(PHONE)).document
    assert document["confusions"] == [
        {"labelled": None, "found": "identity", "passages": 1},
        {"labelled": "case", "found": "identity", "passages": 1},
        {"labelled": "identity", "found": None, "passages": 1},
    ]
    assert [one["line"] for one in document["misnamed"]] == [1]
    assert [one["line"] for one in document["missed"]] == [2]
    assert [one["line"] for one in document["false_alarms"]] == [3]
    identity = document["categories"]["identity"]
    assert (identity["labelled"], identity["alarms"], identity["rightly"], identity["on_harmless"]) == (1, 2, 0, 1)


def test_languages_are_counted_apart() -> None:
    languages = measure(passage(PHONE, RISKY), passage("Call +44 20 7946 0958.", RISKY, language="EN")).document[
        "languages"
    ]
    assert {name: score["found"] for name, score in languages.items()} == {"en": 1, "ru": 1}


def test_labels_may_be_written_more_simply() -> None:
    total = measure(
        {"language": "ru", "text": PHONE, "label": "identity"},
        {"language": "ru", "text": PHONE, "label": "identity", "severity": "warn"},
        {"language": "ru", "text": PHONE, "labels": ["identity", "Case"]},
        {"language": "ru", "text": CALM, "label": "none"},
        {"language": "ru", "text": CALM, "label": None},
        {"language": "ru", "text": CALM},
    ).document["total"]
    assert (total["risky"], total["named"], total["harmless"]) == (3, 3, 3)


def test_a_bad_line_refuses_itself_alone_and_the_code_says_so() -> None:
    answer = measure(passage(PHONE, RISKY), b"{", passage(CALM, "weather"), passage(CALM))
    assert answer.code == 1
    assert answer.document["refused"] == 2
    assert answer.document["total"]["risky"] == answer.document["total"]["harmless"] == 1
    assert [line for line in answer.told if "a label is a category and a severity" in line]


def test_the_country_decides_what_is_more_than_a_hint() -> None:
    politics = passage("Долой правительство! Нет войне!", [{"category": "politics", "severity": "block"}])
    assert measure(politics).document["total"]["found"] == 1
    assert measure(politics, options=("--json", "--country", "US")).document["total"]["found"] == 0


def test_the_report_in_prose_has_both_tables_and_the_passages_read_wrongly() -> None:
    answer = measure(passage(PHONE, NOT_NAMED), passage(CALM, RISKY), passage(PHONE), options=())
    assert answer.code == 0
    lines = answer.out.splitlines()
    assert lines[0].split()[:3] == ["language", "risky", "recall"]
    assert any(line.startswith("all ") for line in lines)
    assert f"  2: identity → –: {CALM}" in lines
    assert f"  3: – → identity: {PHONE}" in lines


def test_a_file_that_is_not_there_is_said() -> None:
    assert_refused(letters("evaluate", "nowhere.jsonl", "--no-statistical"), 2, "nowhere.jsonl")


@given(st.lists(st.one_of(st.binary(max_size=40), st.text(max_size=40).map(str.encode)), max_size=4))
def test_any_file_is_measured_or_refused_line_by_line(lines: list[bytes]) -> None:
    answer = measure(*(line.replace(b"\n", b" ") for line in lines))
    assert answer.code in {0, 1}
    assert answer.document["total"]["risky"] == 0
