"""Wrong use is one line: what, where, and the mend; a person who types badly loses nothing."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cli.command import COMMAND, assert_refused, environment, letters, process

CHECK = ("--language", "ru", "--country", "RU")
PRINT = ("print", "--people", "x", "--template", "first-letter", "--language", "ru", "--sender", "s", "--out", "o")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["prnt"], ["“prnt”", "“print”", "letters --help"]),
        (["open", "nowhere"], ["nowhere is no vault", "letters vault new"]),
        (["open", "a", "b"], ["more words than “letters open” takes", "letters open --help"]),
        (["./nowhere"], ["nowhere is no vault", "letters vault new"]),
        (["nowhere"], ["There is no “nowhere”", "letters --help"]),
        (["vault", "rescue", "x"], ["“rescue” is not built yet", "letters vault --help"]),
        (["people"], ["export, import", "letters people --help"]),
        (["people", "import"], ["“FILE” is missing", "letters people import --help"]),
        (["people", "export", "x.pdf", "--vault", "v"], ["“pdf”", "csv, xlsx, json"]),
        (["people", "export", "nowhere/x.csv", "--vault", "v"], ["no such folder", "Make it first"]),
        (["print"], ["“--people” is missing", "letters print --help"]),
        ([*PRINT, "--mode", "sung"], ["“--mode” takes one of: typed, copy, lined"]),
        ([*PRINT, "--paper", "a5"], ["“--paper” takes one of: a4, letter"]),
        ([*PRINT, "--from", "0"], ["“--from” takes a whole number from 1 on"]),
        ([*PRINT, "--from", "3", "--to", "2"], ["--to 2 lies before --from 3"]),
        ([*PRINT, "--seed", "many"], ["“--seed” takes a whole number"]),
        ([*PRINT, "--date", "tomorrow"], ["“--date” takes a date such as"]),
        ([*PRINT, "--bogus"], ["“--bogus”"]),
        (["check"], ["“--country” is missing"]),
        (["check", *CHECK], ["--batch"]),
        (["check", "a", "b", *CHECK], ["more words than “letters check” takes"]),
        (["check", "a", "--language", "russian", "--country", "RU"], ["“russian”", "two letters"]),
        (["check", "a", "--language", "ru", "--country", "Россия"], ["“Россия”", "two letters"]),
        (["check", "a", "--country", "RU"], ["--language"]),
        (["check", "--batch", "a", *CHECK], ["each record says its own language"]),
        (["check", "missing", *CHECK], ["missing cannot be read", "Check the name"]),
        (["address", "missing", "--from", "DE"], ["missing cannot be read"]),
        (["address", "-", "--from", "Germany"], ["“Germany”", "two letters"]),
        (["demo", "--out"], ["“--out”"]),
    ],
)
def test_wrong_use_is_one_line_with_the_mend(arguments: list[str], words: list[str]) -> None:
    assert_refused(letters(*arguments), 2, *words)


def test_the_name_of_a_file_is_never_taken_for_a_word_of_ours(tmp_path: Path) -> None:
    for name in ("damaged", "full", "unknown", "pdf"):
        (tmp_path / name).mkdir()
        assert_refused(letters("check", name, *CHECK), 2, f"letters: {name} cannot be read")


def test_help_cuts_no_sentence_and_version_is_one_line() -> None:
    assert "..." not in letters("--help").out.split("Commands:")[1]
    assert letters("--version").out.startswith("letters, version ")


def test_speech_is_utf8_whatever_the_console_says(tmp_path: Path) -> None:
    for variables in (
        {"PYTHONIOENCODING": "ascii"},
        {"LC_ALL": "C", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "cp1251"},
    ):
        answer = process("check", "нет.txt", *CHECK, cwd=tmp_path, **variables)
        assert_refused(answer, 2, "cannot be read")
        if "LC_ALL" not in variables:  # the C locale hands over names that are no text
            assert "нет.txt" in answer.err
        found = process("check", "-", *CHECK, stdin="Пиши на t.me/выдумка 🙂".encode(), cwd=tmp_path, **variables)
        assert "🙂" in found.out


def test_an_answer_that_the_disk_refuses_is_told_and_not_traced() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "templates"], stdout=full, stderr=subprocess.PIPE, check=False, env=environment()
        )
    assert done.returncode == 2
    (line,) = done.stderr.decode().splitlines()
    assert line.startswith("letters: stdout could not be written: the disk is full.")
