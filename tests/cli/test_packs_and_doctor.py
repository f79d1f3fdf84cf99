"""``letters packs`` and ``letters doctor``: what is broken is told, and nothing else stops."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.command import SOURCE, Answer, letters
from letters_app.resources import pack_root, resources_root, translations_root
from letters_app.services.health import Part
from letters_app.typesetting.text.font_needs import load_font_needs
from typesetting.invented_fonts import invented_font, saved


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the program whose packs may be broken."""
    root = tmp_path / "checkout"
    shutil.copytree(SOURCE, root / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources_root(), root / "resources")
    shutil.copytree(translations_root(), root / "translations")
    return root


def run(checkout: Path, *arguments: str) -> Answer:
    done = subprocess.run(
        [sys.executable, "-m", "letters_app", *arguments],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(checkout / "src")},
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_packs_that_ship_have_names_versions_and_no_problem() -> None:
    answer = letters("packs", "list", "--json")
    assert answer.code == 0
    assert all(list(entry)[:4] == ["kind", "id", "version", "verified"] for entry in answer.document)
    assert {entry["problem"] for entry in answer.document} == {None}
    names = [(entry["kind"], entry["id"]) for entry in answer.document]
    assert len(names) == len(set(names))
    assert len(letters("packs", "list").out.splitlines()) == len(names)


def test_the_groups_own_packs_are_listed_too(tmp_path: Path) -> None:
    assert letters("packs", "new", str(tmp_path / "ours")).code == 0
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pack.toml").write_text("id = [")
    answer = letters("packs", "list", "--packs", str(tmp_path), "--json")
    own = {entry["id"]: bool(entry["problem"]) for entry in answer.document if entry["kind"] == "group-rules"}
    assert answer.code == 1
    assert own == {"our-group": False, "broken": True}
    nowhere = letters("packs", "list", "--packs", str(tmp_path / "nowhere"), "--json")
    assert (nowhere.code, nowhere.document[-1]["id"]) == (1, "nowhere")


def add_invented_font(folder: Path) -> Path:
    (need,) = [need for need in load_font_needs(pack_root("font-needs")) if need.language == "ko"]
    source = saved(invented_font(need.sample), folder / "korean.ttf")
    (document,) = letters("packs", "add-fonts", str(source), "--json").document["fonts"]
    return Path(document["folder"])


def test_doctor_names_every_part_and_finds_this_installation_sound(tmp_path: Path) -> None:
    add_invented_font(tmp_path)
    answer = letters("doctor", "--json")
    assert answer.code == 0
    readings = answer.document["readings"]
    assert {reading["state"] for reading in readings} <= {"good", "absent"}
    assert {one["part"] for one in readings} == {part.value for part in Part}
    assert ("added-fonts", "good", "korean: ko") in {(one["part"], one["state"], one["detail"]) for one in readings}
    told = [line for one in readings for line in (one["part"], one["problem"]) if line]
    assert len(letters("doctor").out.splitlines()) == len(told)


def test_doctor_tells_apart_a_missing_screen_from_what_a_window_needs_of_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def window_readings() -> dict[str, tuple[str, str]]:
        readings = letters("doctor", "--json").document["readings"]
        wanted = {"window-libraries", "display"}
        return {one["part"]: (one["state"], one["detail"]) for one in readings if one["part"] in wanted}

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert window_readings() == {"window-libraries": ("good", ""), "display": ("good", "qt offscreen")}
    monkeypatch.setenv("QT_QPA_PLATFORM", "invented")
    assert window_readings() == {"window-libraries": ("good", ""), "display": ("absent", "")}
    assert "“invented”" in letters("doctor").out


def test_broken_packs_are_told_one_by_one(checkout: Path, tmp_path: Path) -> None:
    font = add_invented_font(tmp_path)
    (font / "korean.ttf").write_bytes(b"damaged")
    (font.parent / "odd").mkdir()
    (font.parent / "odd" / "font-pack.toml").write_text("format = 9")
    packs = checkout / "resources" / "packs"
    (packs / "rules" / "ru" / "pack.toml").write_text("id = [")
    (packs / "templates" / "first-letter" / "template.toml").write_text("native_read = 5")
    (packs / "addresses" / "RU.toml").write_bytes(bytes(range(256)))
    listed = run(checkout, "packs", "list", "--json")
    assert (listed.code, listed.err) == (1, "")
    broken = {(entry["kind"], entry["id"]) for entry in listed.document if entry["problem"]}
    assert broken == {("rules", "ru"), ("templates", "first-letter"), ("addresses", "RU")}
    assert all(
        "Mend it or install the program again" in entry["problem"] for entry in listed.document if entry["problem"]
    )
    assert run(checkout, "packs", "list").code == 1
    doctor = run(checkout, "doctor", "--json")
    states = {reading["detail"]: reading["state"] for reading in doctor.document["readings"]}
    assert doctor.code == 1
    assert [states[kind] for kind in ("rules", "templates", "addresses")] == ["broken"] * 3
    problems = {one["problem"] for one in doctor.document["readings"] if one["part"] == "added-fonts"}
    assert any("“odd”" in problem for problem in problems)
    assert any("korean.ttf" in problem and "if you added this font yourself" in problem for problem in problems)
    assert "Install the program again" in run(checkout, "doctor").err


def test_missing_fonts_and_packs_are_told_too(checkout: Path) -> None:
    shutil.rmtree(checkout / "resources" / "fonts")
    shutil.rmtree(checkout / "resources" / "packs")
    doctor = run(checkout, "doctor", "--json")
    assert doctor.code == 1
    parts = json.loads(doctor.out)["readings"]
    assert {reading["state"] for reading in parts if reading["part"] == "fonts"} == {"broken"}
    assert run(checkout, "packs", "list", "--json").document == []
