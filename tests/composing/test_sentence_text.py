from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.composing.sentence_text import (
    MAX_ABOUT_CHARACTERS,
    MAX_SENTENCE_CHARACTERS,
    tidy_about,
    tidy_line,
    tidy_name,
    tidy_typed_sentence,
    tidy_typed_text,
)
from letters_app.domain.errors import InvalidValueError


def test_a_line_has_no_doubled_blank_and_no_narrow_one() -> None:
    assert tidy_line(" a  b\n c\u202fd \u00a0 e ") == "a b c\u00a0d\u00a0e"


@given(st.text())
def test_a_line_stays_as_it_is_once_tidied(text: str) -> None:
    line = tidy_line(text)
    assert tidy_line(line) == line
    assert "  " not in line
    assert "\u202f" not in line
    assert unicodedata.is_normalized("NFC", line)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("i teach children", "I teach children."),
        ("  Люблю горы!  ", "Люблю горы!"),
        ("я читаю, пишу,", "Я читаю, пишу."),
        ("She said “hello.”", "She said “hello.”"),
        ("straße und Garten …", "Straße und Garten …"),
        ("I live in {city}", ""),
        ("I live in [town]", ""),
        ("...", ""),
        ("", ""),
    ],
)
def test_words_about_the_writer_become_whole_sentences(given_text: str, expected: str) -> None:
    assert tidy_about(given_text) == expected


@pytest.mark.parametrize(
    ("about", "problem"),
    [
        ("a" * (MAX_ABOUT_CHARACTERS + 1), "too-long"),
        ("bell \x07 rings", "control-character"),
        ("turned \u202e round", "control-character"),
    ],
)
def test_words_about_the_writer_are_refused(about: str, problem: str) -> None:
    with pytest.raises(InvalidValueError) as caught:
        tidy_about(about)
    assert caught.value.params["problem"] == problem
    assert about not in str(caught.value)


@pytest.mark.parametrize("name", ["Anna-Maria", "O’Brien", "Анна и Пётр", "Saint-Étienne (Loire)", "Łódź"])
def test_a_name_stays(name: str) -> None:
    assert tidy_name(name) == name


@pytest.mark.parametrize(
    "name", ["", "{name}", "<Vorname>", "[имя]", "$given", "12", "a" * 101, "An\u200bna", "A\x00b"]
)
def test_what_is_no_name_counts_as_not_given(name: str) -> None:
    assert tidy_name(name) == ""


def test_typed_text_keeps_lines_and_parts_paragraphs() -> None:
    assert tidy_typed_text(" one  two \r\n three\n\n \n\nfour\t five \n") == ("one two\nthree", "four five")
    assert tidy_typed_sentence("one\n\ntwo") == "one\ntwo"


def test_typed_text_is_bounded() -> None:
    with pytest.raises(InvalidValueError):
        tidy_typed_text("a" * (MAX_SENTENCE_CHARACTERS + 1))
    with pytest.raises(InvalidValueError):
        tidy_typed_sentence("\n\n".join(["a" * 3_000] * 2))
    with pytest.raises(InvalidValueError):
        tidy_typed_text("a\x00b")
