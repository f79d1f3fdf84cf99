from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.foreign_language import SENTENCE_RULE
from letters_app.checking.rule_pack import load_rule_packs
from letters_app.composing.composition import ComposeRequest, compose
from letters_app.composing.template_pack import load_template_library
from letters_app.domain.errors import PackError
from letters_app.domain.language import Script, script_of_character, script_of_language
from letters_app.domain.recipient import Gender
from letters_app.resources import pack_root
from letters_app.resources.languages import read_language_table, shipped_language_table

TABLE = shipped_language_table()
TEMPLATES = load_template_library(pack_root("templates"))
CHECKER = TextChecker(load_rule_packs(pack_root("rules")))


def foreign_sentences(text: str, language: str) -> list[str]:
    findings = CHECKER.check(text, CheckContext(language, "DE"))
    return [finding.quote for finding in findings if finding.rule == SENTENCE_RULE]


@pytest.mark.parametrize("language", sorted(TABLE.marks))
def test_words_and_letters_are_in_the_script_of_the_language(language: str) -> None:
    marks = TABLE.marks[language]
    script = script_of_language(language)
    assert {script_of_character(letter) for word in marks.function_words for letter in word} <= {script, None}
    assert bool(marks.letters) == (script is Script.CYRILLIC)
    if marks.letters:
        assert {letter for word in marks.function_words for letter in word if letter.isalpha()} <= marks.letters
    assert all(word == word.lower() for word in marks.function_words)


@pytest.mark.parametrize("language", TEMPLATES.template("first-letter").languages)
def test_no_sentence_that_ships_is_taken_for_another_language(language: str) -> None:
    for topic in TEMPLATES.topics.ids:
        request = ComposeRequest(language, "reader-1", topics=(topic,), reader_gender=Gender.FEMALE)
        letter = compose(TEMPLATES, "first-letter", request)
        text = "\n\n".join(sentence.text for paragraph in letter.paragraphs for sentence in paragraph.sentences)
        assert foreign_sentences(text, language) == []


@pytest.mark.parametrize(
    ("language", "own", "foreign"),
    [
        ("ru", "Я давно хотела написать тебе письмо.", "Я даўно хацела напісаць табе гэты ліст."),
        ("be", "Я даўно хацела напісаць табе гэты ліст.", "Я давно хотела написать тебе и очень рада."),
        ("be", "Мама варыла суп, а я на кухні малявала.", "Мама готувала їжу, а я на кухні малювала."),
        ("uk", "Я давно хотіла написати тобі цей лист.", "Я давно хотела написать тебе, но не могла, ты бы смеялся."),
        ("de", "Ich wollte dir schon lange einen Brief schreiben.", "I wanted to write to you for a very long time."),
    ],
)
def test_a_sentence_in_a_neighbouring_language_is_found(language: str, own: str, foreign: str) -> None:
    assert foreign_sentences(f"{own} {foreign} {own}", language) == [foreign]


def test_sentences_without_telling_letters_are_not_guessed_about() -> None:
    assert foreign_sentences("А мы на лето поехали к маме, а там сад.", "ru") == []
    assert foreign_sentences("Ты не адна, а мы не так далёка ад цябе.", "be") == []


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('language = "de"\nfunction_words = "a"', "unknown-value"),
        ('language = "xx"', "missing"),
        ('language = "xx"\nfunction_words = ["a"]', "text-expected"),
        ('language = "xx"\nfunction_words = "a"\nwords = "b"', "unknown-key"),
    ],
)
def test_a_broken_file_is_refused(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "xx.toml").write_text(content, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        read_language_table(tmp_path)
    assert caught.value.params["problem"] == problem


def test_a_folder_without_languages_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no-packs"):
        read_language_table(tmp_path)
