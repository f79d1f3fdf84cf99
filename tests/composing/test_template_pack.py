from __future__ import annotations

import contextlib
import random
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters_app.composing.errors import UnknownLanguageError, UnknownTemplateError
from letters_app.composing.template import Condition, NativeRead
from letters_app.composing.template_pack import TemplateLibrary, load_template_library
from letters_app.domain.errors import PackError
from letters_app.resources.pack_table import MAX_PACK_FILE_BYTES

FILES = (
    "first-letter/template.toml",
    "first-letter/ru.ftl",
    "first-letter/en.ftl",
    "topics/topics.toml",
    "topics/ru.ftl",
)


@pytest.fixture
def pack(small_pack: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(small_pack, tmp_path / "packs"))


def replace_in(path: Path, old: str, new: str) -> None:
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")


def refusal(pack: Path) -> PackError:
    with pytest.raises(PackError) as caught:
        load_template_library(pack)
    return caught.value


def test_describes_what_the_list_of_templates_shows(library: TemplateLibrary) -> None:
    template = library.template("first-letter")
    assert library.kinds() == ("first-letter",)
    assert template.languages == ("en", "ru")
    assert template.version == "2026.11"
    assert [block.id for block in template.blocks][:4] == ["greeting", "who_i_am", "how_i_know", "interests"]
    assert template.native_read["ru"] == NativeRead(read=True, by="Invented Reader", date="2026-11-01")
    assert template.native_read["en"] == NativeRead()


def test_keeps_flags_and_conditions(library: TemplateLibrary) -> None:
    blocks = {block.id: block for block in library.template("first-letter").blocks}
    assert blocks["story"].together
    assert blocks["story"].optional
    assert blocks["interests"].topics
    assert not blocks["how_i_know"].paragraph
    assert blocks["signature"].lines
    kit = blocks["reply_info"].sentences[2]
    assert kit.conditions == {Condition.REPLY_KIT, Condition.RETURN_ADDRESS}


def test_refuses_an_unknown_kind_and_language(library: TemplateLibrary) -> None:
    with pytest.raises(UnknownTemplateError):
        library.template("birthday")
    with pytest.raises(UnknownLanguageError):
        library.texts("first-letter", "fr")
    with pytest.raises(UnknownLanguageError):
        library.topic_texts("fr")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (".c = Здравствуйте!", ".c = Здравствуйте, { $surname }!", "unknown-variable"),
        (".c = Здравствуйте!", ".c = Здравствуйте, { $season }!", "selector-printed"),
        (".c = Здравствуйте!", ".c = Здравствуйте, { $given }!", "blanks-differ"),
        (".c = Здравствуйте!", '.c = Здравствуйте, { NUMBER("1") }!', "expression"),
        (".c = Здравствуйте!", ".c = Здравствуйте, { 1 }!", "expression"),
        (".c = Здравствуйте!", ".c = { greeting.c }", "reference-loop"),
        (".c = Здравствуйте!", ".c = { greeting.z }", "unknown-reference"),
        (".c = Здравствуйте!", ".c = { greeting }", "unknown-reference"),
        (".c = Здравствуйте!", ".c = { -paper(case: 1) }", "term-reference"),
        (".c = Здравствуйте!", '.c = { "" }', "empty"),
        (".c = Здравствуйте!", '.c = { "{" }', "character"),
        (".c = Здравствуйте!", '.c = { "\\u0007" }', "character"),
        (".c = Здравствуйте!", '.c = { "\\U110000" }', "escape"),
        (".c = Здравствуйте!", ".c = Hello!", "foreign-script"),
        (".c = Здравствуйте!", ".c = " + "а" * 5_001, "too-long"),
        (".c = Здравствуйте!", ".c = " + "{" * 9 + "$given" + "}" * 9, "nesting"),
        (".c = Здравствуйте!", ".c = " + "{" * 5_000, "nesting"),
        (".c = Здравствуйте!", ".c = { " + "A(" * 5_000, "nesting"),
        (".c = Здравствуйте!", ".c = " + "{ $given }" * 1_001, "does-not-resolve"),
        (".c = Здравствуйте!", ".cc = Здравствуйте!", "alternative-name"),
        (".c = Здравствуйте!", ".a = Здравствуйте!", "duplicate"),
        (".c = Здравствуйте!\n", "", "languages-differ"),
        ("greeting =\n", "greeting = Привет\n", "message-value"),
        ("[female] Я", "[she] Я", "variants"),
        ("{ $writerGender ->", "{ $given ->", "selector"),
        ("-paper = бумага", "-paper = { $given }", "variable-in-term"),
        ("-paper = бумага", "-paper = { -paper }", "reference-loop"),
        ("-paper = бумага", "-paper = бумага\n    .case = x", "term-attribute"),
        ("-paper = бумага", "это не Fluent", "syntax"),
        ("-paper = бумага", "-paper = бумага\nextra =\n    .a = Лишнее.", "languages-differ"),
    ],
)
def test_refuses_a_broken_sentence(pack: Path, old: str, new: str, problem: str) -> None:
    replace_in(pack / "first-letter/ru.ftl", old, new)
    error = refusal(pack)
    assert error.params["pack"] == "first-letter"
    assert error.params["problem"] == problem


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("first-letter", 'kind = "first-letter"', 'kind = "second-letter"', "kind-is-not-folder"),
        ("first-letter", "[native_read]", '[title]\nEN = "x"\n[native_read]', "language-code"),
        ("first-letter", "[native_read]", '[description]\nen = " "\n[native_read]', "missing"),
        ("first-letter", 'version = "2026.11"', "version = 2026", "text-expected"),
        ("first-letter", "optional = true", 'optional = "yes"', "flag-expected"),
        ("first-letter", "optional = true", "optoinal = true", "unknown-key"),
        ("first-letter", 'id = "greeting" }', 'id = "salute" }', "sentence-without-text"),
        ("first-letter", '{ id = "who-city" }, ', "", "text-without-sentence"),
        ("first-letter", 'id = "who-city"', 'id = "who-name"', "duplicate"),
        ("first-letter", '"no-return-address"', '"rain"', "unknown-value"),
        ("first-letter", 'from = "topics"', 'from = "elsewhere"', "unknown-value"),
        ("first-letter", 'id = "share"', 'id = "advice"', "sentence-without-text"),
        ("first-letter", "ru = {", "fr = {", "unknown-language"),
        ("first-letter", "[[block]]", "[[block", "syntax"),
        ("first-letter", "[[block]]", "number = " + "1" * 5_000, "syntax"),
        ("first-letter", "[[block]]", "list = " + "[" * 5_000, "syntax"),
        ("first-letter", 'when = ["reply-kit"', 'when = [1, "reply-kit"', "text-expected"),
        ("first-letter", '{ id = "signature-closing" }', '"signature-closing"', "table-expected"),
        ("first-letter", 'sentences = [{ id = "greeting" }]', "sentences = 1", "list-expected"),
        ("first-letter", 'sentences = [{ id = "greeting" }]', "sentences = []", "missing"),
        ("first-letter", 'id = "who_i_am"', 'id = "Who I am"', "malformed-id"),
        ("first-letter", 'id = "who_i_am"', 'id = "greeting"', "duplicate"),
        ("first-letter", "[[block]]", "[block]", "syntax"),
        ("topics", 'id = "chess"', 'id = "birds"', "duplicate"),
        ("topics", 'id = "chess"', 'id = "checkers"', "sentence-without-text"),
        ("topics", '"шахматы"', '"..."', "no-word"),
        ("topics", '"шахматы"', "5", "text-expected"),
        ("topics", 'kind = "topics"', 'kind = "first-letter"', "kind-is-not-folder"),
    ],
)
def test_refuses_a_broken_plan(pack: Path, file: str, old: str, new: str, problem: str) -> None:
    name = "template.toml" if file == "first-letter" else "topics.toml"
    replace_in(pack / file / name, old, new)
    error = refusal(pack)
    assert error.params["pack"] == file
    assert error.params["problem"] == problem


def test_refuses_sentences_told_together_that_have_other_alternatives(pack: Path) -> None:
    for language in ("ru", "en"):
        path = pack / f"first-letter/{language}.ftl"
        content = path.read_text(encoding="utf-8")
        lines = content.split("\n")
        lines.pop(lines.index("story-2 =") + 4)
        path.write_text("\n".join(lines), encoding="utf-8")
    assert refusal(pack).params["problem"] == "together-alternatives"


def test_refuses_a_file_of_no_language(pack: Path) -> None:
    (pack / "first-letter/notes-of-ours.ftl").write_text("", encoding="utf-8")
    assert refusal(pack).params["problem"] == "language-code"


def test_refuses_a_template_without_texts(pack: Path) -> None:
    for path in (pack / "first-letter").glob("*.ftl"):
        path.unlink()
    assert refusal(pack).params["problem"] == "no-language"


def test_refuses_a_language_the_topics_do_not_speak(pack: Path) -> None:
    (pack / "topics/ru.ftl").unlink()
    assert refusal(pack).params["problem"] == "no-language"


def test_refuses_a_file_that_is_too_large_or_no_text(pack: Path) -> None:
    path = pack / "first-letter/ru.ftl"
    path.write_bytes(b"#" * (MAX_PACK_FILE_BYTES + 1))
    assert refusal(pack).params["problem"] == "too-large"
    path.write_bytes(b"\xff\xfe")
    assert refusal(pack).params["problem"] == "not-utf-8"


def test_refuses_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere").params["problem"] == "unreadable"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    file=st.sampled_from(FILES),
    seed=st.integers(0, 2**32),
    bytes_put_in=st.binary(max_size=8) | st.sampled_from([b"{", b"}", b"{ $given }", b"\n", b"=", b"->", b"[", b"."]),
)
def test_mutated_packs_load_or_are_refused(
    small_pack: Path, tmp_path_factory: pytest.TempPathFactory, file: str, seed: int, bytes_put_in: bytes
) -> None:
    folder = tmp_path_factory.mktemp("mutated") / "packs"
    shutil.copytree(small_pack, folder)
    path = folder / file
    content = path.read_bytes()
    lot = random.Random(seed)  # noqa: S311 - a place in a file, no secret
    start = lot.randrange(len(content))
    path.write_bytes(content[:start] + bytes_put_in + content[start + lot.randrange(6) :])
    with contextlib.suppress(PackError):
        assert load_template_library(folder).kinds() == ("first-letter",)
