"""A group's own rules on the command line: begin a pack, try it, check with it."""

from __future__ import annotations

import json
from pathlib import Path

from cli.command import assert_refused, letters
from letters_app.settings.folders import group_rules_folder

LETTER = "We write at the Blue Teapot club."


def check(*arguments: str | Path, letter: str = LETTER, country: str = "RU") -> list[str]:
    answer = letters(
        *("check", "-", "--language", "en", "--country", country, "--no-statistical", "--json"),
        *arguments,
        stdin=letter.encode(),
    )
    return [finding["rule"] for finding in answer.document["findings"]]


def test_a_new_pack_explains_itself_keeps_its_examples_and_is_used(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    assert letters("packs", "new", folder).code == 0
    tried = letters("packs", "test", folder, "--json")
    assert tried.code == 0
    assert tried.document == {"rules": 1, "examples": 4, "failures": [], "broken": []}
    assert check() == []
    assert check("--packs", folder) == ["our-group.our-evening"]
    assert_refused(letters("packs", "new", folder), 2, "is not empty")


def test_the_changes_shown_in_a_new_pack_are_sound(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    letters("packs", "new", folder)
    changes = folder / "changes.toml"
    lines = changes.read_text(encoding="utf-8").splitlines()
    code = [line.removeprefix("# ") for line in lines if line.startswith("# [[") or " = " in line]
    changes.write_text("\n".join(code), encoding="utf-8")
    tried = letters("packs", "test", folder, "--json").document
    assert (tried["rules"], tried["failures"], tried["broken"]) == (3, [], [])


def test_a_broken_pack_is_named_and_the_check_goes_on(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    letters("packs", "new", folder)
    rules = folder / "rules-example.toml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("severity =", "severty ="), encoding="utf-8")
    answer = letters(
        "check", "-", "--language", "en", "--country", "RU", "--no-statistical", "--packs", folder, stdin=b"Hi."
    )
    assert answer.code == 1
    assert "rules-example.toml" in answer.err
    assert "our-group" in answer.out
    assert letters("packs", "test", folder).code == 1


def test_a_folder_without_a_pack_is_refused(tmp_path: Path) -> None:
    assert_refused(letters("packs", "test", tmp_path), 2, "no packs")
    assert_refused(letters("packs", "test", tmp_path / "none"), 2)


def test_rules_beside_the_vault_are_used_without_being_named() -> None:
    letters("packs", "new", group_rules_folder() / "ours")
    assert check() == ["our-group.our-evening"]


def test_banned_organisations_are_found_in_the_country_that_bans_them() -> None:
    letter = "I read about you on the pages of Viasna."
    assert check(letter=letter, country="BY") == ["BY.viasna"]
    assert check(letter=letter, country="DE") == []


def test_a_group_measures_its_own_rules(tmp_path: Path) -> None:
    letters("packs", "new", tmp_path / "ours")
    passage = {"language": "en", "text": LETTER, "labels": [{"category": "identity", "severity": "warn"}]}
    (tmp_path / "passages.jsonl").write_text(json.dumps(passage), encoding="utf-8")
    command = ("evaluate", tmp_path / "passages.jsonl", "--no-statistical", "--json")
    without = letters(*command).document
    assert without != letters(*command, "--packs", tmp_path / "ours").document
