"""``letters check``: the shape of findings, offsets in code points, batches with bad records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.command import Answer, assert_refused, letters, process

CHECK = ("--language", "ru", "--country", "RU")
FINDING = [
    "category",
    "severity",
    "start",
    "end",
    "quote",
    "rule",
    "reader",
    "message",
    "suggestion",
    "examples",
    "source",
]
PHONE = "+7 912 345 67 89"


def check(text: bytes | str, *options: str) -> Answer:
    data = text if isinstance(text, bytes) else text.encode()
    return letters("check", "-", *CHECK, "--json", "--no-statistical", *options, stdin=data)


def batch(*lines: bytes | str | dict[str, object]) -> Answer:
    raw = [
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    ]
    return letters(
        "check", "--batch", "-", "--country", "RU", "--no-statistical", "--json-lines", stdin=b"\n".join(raw)
    )


def record(record_id: str, text: str, **more: object) -> dict[str, object]:
    return {"id": record_id, "language": "ru", "text": text, **more}


def test_a_finding_has_exactly_the_keys_of_the_contract_and_ours_after_them() -> None:
    answer = check(f"Позвони мне: {PHONE}")
    assert answer.code == 1
    assert answer.err == ""
    for finding in answer.document["findings"]:
        assert list(finding)[: len(FINDING)] == FINDING
        assert finding["severity"] in {"block", "warn", "hint"}
        assert finding["reader"] in {"rule", "statistical"}
        assert isinstance(finding["examples"], list)
        assert finding["source"] is None or list(finding["source"])[:2] == ["title", "date"]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Привет!\r\nКак дела?\r\n",
        "🙂👩\u200d👩\u200d👧 ",
        "е\u0301й\u0438\u0306 ",
        "a\u0300\u0301 — ",
        "\u00a0\u2028",
        "𝔄 ",
    ],
)
def test_offsets_count_code_points_of_the_text_as_given(before: str) -> None:
    text = f"{before}Вот: {PHONE}."
    findings = check(text).document["findings"]
    (phone,) = [finding for finding in findings if finding["rule"] == "base.phone-number"]
    assert text[phone["start"] : phone["end"]] == phone["quote"] == PHONE
    assert all(text[one["start"] : one["end"]] == one["quote"] for one in findings)


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    (phone,) = check("\ufeff".encode() + PHONE.encode()).document["findings"]
    assert (phone["start"], phone["quote"]) == (0, PHONE)


@given(st.text(max_size=200))
def test_any_text_is_checked_and_every_quote_stands_where_it_is_said_to(text: str) -> None:
    data = text.replace("\0", " ").removeprefix("\ufeff").encode("utf-8")
    answer = check(data)
    given_text = data.decode("utf-8-sig")
    assert answer.code in {0, 1}
    for finding in answer.document["findings"]:
        assert given_text[finding["start"] : finding["end"]] == finding["quote"]


def test_hints_alone_end_with_zero() -> None:
    answer = letters("check", "-", "--language", "xx", "--country", "ZZ", "--json", stdin=b"Miasto")
    assert [finding["severity"] for finding in answer.document["findings"]] == ["hint"]
    assert answer.code == 0


def test_names_of_the_file_known_are_not_flagged(tmp_path: Path) -> None:
    text = "Тебе пишет Анна Петрова."
    assert [one["quote"] for one in check(text).document["findings"]] == ["Анна Петрова"]
    (tmp_path / "known.txt").write_text("\n  Анна Петрова \r\n", encoding="utf-8")
    assert check(text, "--known", "known.txt").document["findings"] == []


def test_an_empty_letter_is_said_to_be_empty() -> None:
    answer = check(b" \n")
    assert (answer.code, answer.document) == (0, {"findings": []})
    assert answer.told == ["letters: - is empty; there was nothing to check."]


@pytest.mark.parametrize(
    ("data", "problem"), [(b"\x89PNG\r\n\0\0", "it is not a text"), ("Привет".encode("cp1251"), "it is not in UTF-8")]
)
def test_what_is_no_text_is_refused(data: bytes, problem: str) -> None:
    assert_refused(check(data), 2, problem, "Save it as plain text")


@pytest.mark.slow
def test_a_megabyte_in_one_line_is_checked() -> None:
    answer = check("слово " * 90_000 + PHONE)
    assert [one["quote"] for one in answer.document["findings"] if one["quote"]] == [PHONE]


def test_a_batch_answers_every_record_in_order_and_refuses_the_bad_ones_alone() -> None:
    answer = batch(
        record("a", "Привет."),
        b"\xff\xfe no json",
        record("b", f"Вот: {PHONE}"),
        "[1]",
        "",
        {"id": "c", "language": "ru"},
        record("d", "Анна Петрова", known=["Анна Петрова"]),
        record("e", "Привет", known="Анна"),
        '{"id": "f", "language": "ru", "text": "x", "known": ' + "9" * 5000 + "}",
        '{"id": "g", "language": "ru", "text": "\\ud83d одинокая половина"}',
    )
    lines = [json.loads(line) for line in answer.out.splitlines()]
    assert [line["id"] for line in lines] == ["a", "2", "b", "4", "c", "d", "e", "9", "g"]
    assert [line["id"] for line in lines if "error" in line] == ["2", "4", "c", "e", "9"]
    assert all(list(line)[:2] == ["id", "findings"] for line in lines)
    assert lines[0]["findings"] == lines[5]["findings"] == []
    assert [finding["quote"] for finding in lines[2]["findings"]] == [PHONE]
    assert len(answer.told) == 5
    assert "letters: Line 2 of the batch was passed over: it is no JSON object. Mend this line." in answer.told
    assert answer.code == 1


def test_a_clean_batch_ends_with_zero_and_an_empty_one_too() -> None:
    assert batch(record("a", "Привет.")).code == 0
    assert batch() == Answer(0, "", "")


@given(st.lists(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode)), max_size=5))
def test_a_batch_of_anything_never_breaks_off(lines: list[bytes]) -> None:
    data = b"\n".join(lines)
    answer = letters("check", "--batch", "-", "--country", "RU", "--no-statistical", "--json-lines", stdin=data)
    assert answer.code in {0, 1}
    answered = [json.loads(line)["id"] for line in answer.out.splitlines()]
    assert answered == [str(number) for number, line in enumerate(data.split(b"\n"), start=1) if line.strip()]


def test_a_batch_from_a_file_is_the_same_as_from_standard_input(tmp_path: Path) -> None:
    lines = json.dumps(record("a", PHONE)) + "\n" + "broken\n"
    (tmp_path / "batch.jsonl").write_text(lines)
    from_file = letters("check", "--batch", "batch.jsonl", "--country", "RU", "--no-statistical", "--json-lines")
    assert from_file == letters(
        "check", "--batch", "-", "--country", "RU", "--no-statistical", "--json-lines", stdin=lines.encode()
    )


def test_a_process_reads_standard_input_and_ends_with_the_code() -> None:
    answer = process("check", "-", *CHECK, "--json", "--no-statistical", stdin=PHONE.encode())
    assert answer.code == 1
    assert answer.err == ""
    assert answer.document["findings"][0]["quote"] == PHONE


def test_the_language_of_a_record_counts_in_any_case(tmp_path: Path) -> None:
    records = [{"id": each, "language": each, "text": "Мой телефон +7 900 000-00-00."} for each in ("ru", "RU")]
    (tmp_path / "two.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    answer = letters("check", "--batch", tmp_path / "two.jsonl", "--country", "RU", "--no-statistical", "--json-lines")
    small, large = (json.loads(line)["findings"] for line in answer.out.splitlines())
    assert small == large
    assert {finding["category"] for finding in small} == {"identity"}
