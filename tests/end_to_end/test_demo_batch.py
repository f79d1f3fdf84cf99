"""The main job, read back from paper: every page of the demo batch, as a stranger would find it."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import letters_app
from end_to_end.pdf_reading import PrintedPage, hidden_things, read_pages, unembedded_fonts
from letters_app.domain.language import Script, script_of_character
from letters_app.resources import demo_root

SOURCE = Path(letters_app.__file__).parent.parent
NETWORK = re.compile(r"AF_(INET6?|NETLINK|PACKET|VSOCK|BLUETOOTH)")

SENDER_ZONE = (10, 10, 120, 36)
RECIPIENT_ZONE = (105, 42, 205, 90)
TOLERANCE_MM = 0.3
"""Glyphs reach a hair over their advance."""

PAGE_WORD = {"ru": "стр.", "uk": "стор.", "en": "page", "de": "Seite", "fr": "page"}
OWN_LETTERS = {"ru": set("ыэёъ"), "uk": set("іїєґ")}
OWN_WORDS = {"en": {"the", "and", "you", "is", "of"}, "de": {"und", "ich", "der", "Sie", "nicht"}}


@dataclass(frozen=True)
class Batch:
    folder: Path
    report: dict[str, Any]
    trace: str
    people: dict[str, dict[str, str]]
    exit_code: int

    @property
    def printed(self) -> list[dict[str, Any]]:
        return [item for item in self.report["items"] if item["outcome"] == "printed"]


@pytest.fixture(scope="module")
def batch(tmp_path_factory: pytest.TempPathFactory) -> Batch:
    folder = tmp_path_factory.mktemp("demo")
    trace = folder / "trace"
    watch = [shutil.which("strace") or "", "-f", "-e", "trace=socket,connect", "-o", str(trace)]
    command = [sys.executable, "-m", "letters_app", "demo", "--out", str(folder / "out"), "--json"]
    done = subprocess.run(
        [*(watch if watch[0] else []), *command],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
    )
    with (demo_root() / "people.csv").open(encoding="utf-8", newline="") as stream:
        people = {row["id"]: row for row in csv.DictReader(stream)}
    return Batch(
        folder / "out",
        json.loads(done.stdout),
        trace.read_text() if trace.is_file() else "",
        people,
        done.returncode,
    )


@pytest.fixture(scope="module")
def letters(batch: Batch) -> list[PrintedPage]:
    return read_pages(batch.folder / "letters.pdf")


@pytest.fixture(scope="module")
def envelopes(batch: Batch) -> list[PrintedPage]:
    return read_pages(batch.folder / "envelopes.pdf", turned=True)


def letter_pages(batch: Batch, letters: list[PrintedPage]) -> list[tuple[dict[str, Any], list[PrintedPage]]]:
    """Pair each printed item with its pages."""
    pairs, start = [], 0
    for item in batch.printed:
        pairs.append((item, letters[start : start + item["pages"]]))
        start += item["pages"]
    assert start == len(letters)
    return pairs


def test_everybody_on_the_list_is_accounted_for(batch: Batch) -> None:
    assert batch.exit_code == 1
    assert [item["n"] for item in batch.report["items"]] == list(range(1, 61))
    assert {item["recipient_id"] for item in batch.report["items"]} == set(batch.people)
    skipped = {item["recipient_id"] for item in batch.report["items"] if item["outcome"] == "skipped"}
    held = {
        "arrested", "in_transfer", "whereabouts_unknown", "house_arrest", "restriction", "fined_or_bail", "released",
        "exchanged", "deceased", "not_a_person_record",
    }  # fmt: skip
    expected = {key for key, row in batch.people.items() if row["status"] in held or row["can_write"] == "no"}
    assert skipped == expected
    assert all(item["reasons"] for item in batch.report["items"] if item["outcome"] == "skipped")


def test_every_page_belongs_to_one_recipient_and_says_so(batch: Batch, letters: list[PrintedPage]) -> None:
    surnames = {row["surname"] for row in batch.people.values() if row["surname"]}
    for item, pages in letter_pages(batch, letters):
        row = batch.people[item["recipient_id"]]
        for number, page in enumerate(pages, start=1):
            head = page.lines[0]
            assert row["surname"] in head
            if row["birth_date"] and not row["identifier"]:
                assert row["birth_date"][:4] in head
            if row["identifier"]:
                assert row["identifier"] in head
            assert f"{number}" in " ".join(page.lines[:2])
            others = {surname for surname in surnames - {row["surname"]} if re.search(rf"\b{surname}\b", page.text)}
            assert others == set()


def item_return_address(text: str) -> str:
    """Return the line below the signature that tells where an answer goes; an address stays as it is."""
    match = re.search(r"(Обратный адрес|Зворотна адреса|Return address|Absender): Anna Demo.*$", text, re.DOTALL)
    assert match is not None
    return match.group().split(":", 1)[1]


def test_every_letter_is_in_one_language(batch: Batch, letters: list[PrintedPage]) -> None:
    seen = set()
    for item, pages in letter_pages(batch, letters):
        country = batch.people[item["recipient_id"]]["country"]
        language = {"RU": "ru", "BY": "ru", "UA": "uk", "US": "en", "GB": "en", "DE": "de"}[country]
        seen.add(language)
        text = " ".join(page.text for page in pages)
        assert PAGE_WORD[language] in text
        text = text.replace(item_return_address(text), "")
        script = Script.CYRILLIC if language in {"ru", "uk"} else Script.LATIN
        assert {script_of_character(character) for character in text} - {None} == {script}
        for other in {"ru", "uk"} - {language}:
            assert OWN_LETTERS[other].isdisjoint(text.lower())
        for other in {"en", "de"} - {language}:
            assert OWN_WORDS[other].isdisjoint(re.findall(r"\w+", text))
        assert OWN_LETTERS.get(language, set("e")) & set(text.lower())
        assert language not in OWN_WORDS or OWN_WORDS[language] & set(re.findall(r"\w+", text))
    assert seen == {"ru", "uk", "en", "de"}


def test_nothing_unfilled_and_no_sign_of_a_missing_character_is_printed(
    letters: list[PrintedPage], envelopes: list[PrintedPage]
) -> None:
    for page in (*letters, *envelopes):
        assert re.findall(r"[{}$\ufffd\u25a1<>]|None|\bnull\b", page.text) == []


def test_letters_name_no_sender_but_the_writer(batch: Batch, letters: list[PrintedPage]) -> None:
    for item, pages in letter_pages(batch, letters):
        country = batch.people[item["recipient_id"]]["country"]
        text = " ".join(page.text for page in pages)
        assert ("Анна" if country in {"RU", "BY", "UA"} else "Anna") in text
        assert not re.search(r"http|www\.|@|demo-\d", text)


def test_envelopes_follow_the_letters_one_a_page(batch: Batch, envelopes: list[PrintedPage]) -> None:
    assert len(envelopes) == len(batch.printed)
    for item, page in zip(batch.printed, envelopes, strict=True):
        row = batch.people[item["recipient_id"]]
        name = row["name_dative"] or row["surname"]
        assert name in page.text
        assert row["postal_code"] in page.text
        assert page.text.count(row["postal_code"]) == 1


def test_addresses_stand_where_the_post_reads_them(batch: Batch, envelopes: list[PrintedPage]) -> None:
    for item, page in zip(batch.printed, envelopes, strict=True):
        assert (round(page.width_mm, 1), round(page.height_mm, 1)) == (220.0, 110.0)
        row = batch.people[item["recipient_id"]]
        assert all_inside(page, row["name_dative"] or row["surname"], RECIPIENT_ZONE)
        assert all_inside(page, row["postal_code"], RECIPIENT_ZONE)
        assert all_inside(page, "Musterstraße 1", SENDER_ZONE)
        for glyph in page.glyphs:
            if not glyph.character.isspace():
                assert inside(glyph, RECIPIENT_ZONE) or inside(glyph, SENDER_ZONE)


def all_inside(page: PrintedPage, text: str, zone: tuple[float, float, float, float]) -> bool:
    return all(inside(glyph, zone) for glyph in page.glyphs_of(text))


def inside(glyph: Any, zone: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = zone
    return bool(
        glyph.x0 >= left - TOLERANCE_MM
        and glyph.x1 <= right + TOLERANCE_MM
        and glyph.y0 >= top - TOLERANCE_MM
        and glyph.y1 <= bottom + TOLERANCE_MM
    )


def test_mail_abroad_ends_with_the_country_and_mail_at_home_does_not(
    batch: Batch, envelopes: list[PrintedPage]
) -> None:
    countries = {"RU": "RUSSLAND / RUSSIA", "BY": "BELARUS", "UA": "UKRAINE", "GB": "UNITED KINGDOM"}
    for item, page in zip(batch.printed, envelopes, strict=True):
        country = batch.people[item["recipient_id"]]["country"]
        last = page.lines[-1]
        if country == "DE":
            assert last.startswith(batch.people[item["recipient_id"]]["postal_code"])
        elif country in countries:
            assert countries[country] in last


def test_letters_keep_their_margins(letters: list[PrintedPage]) -> None:
    for page in letters:
        assert (round(page.width_mm), round(page.height_mm)) == (210, 297)
        for glyph in page.glyphs:
            if not glyph.character.isspace():
                assert 20 <= glyph.x0 <= glyph.x1 <= 195
                assert 10 <= glyph.y0 <= glyph.y1 <= 282


def test_second_language_is_in_the_writers_copy_alone(batch: Batch, letters: list[PrintedPage]) -> None:
    copies = read_pages(batch.folder / "parallel.pdf")
    assert any("Your own copy" in page.text for page in copies)
    assert not any("Your own copy" in page.text for page in letters)
    texts = {re.sub(r"\s+", "", page.text) for page in copies}
    assert len(texts) == len(copies)


@pytest.mark.parametrize("name", ["letters.pdf", "envelopes.pdf", "parallel.pdf"])
def test_files_hold_nothing_but_their_pages(batch: Batch, name: str) -> None:
    assert hidden_things(batch.folder / name) == []
    assert unembedded_fonts(batch.folder / name) == []


@pytest.mark.parametrize("name", ["letters.pdf", "envelopes.pdf", "parallel.pdf"])
def test_files_are_sound_for_other_readers(batch: Batch, name: str) -> None:
    qpdf = shutil.which("qpdf")
    if qpdf is None:
        pytest.skip("qpdf is not installed")
    done = subprocess.run([qpdf, "--check", str(batch.folder / name)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_only_the_owner_may_read_what_was_written(batch: Batch) -> None:
    assert {path.name for path in batch.folder.iterdir()} == {
        "letters.pdf",
        "envelopes.pdf",
        "parallel.pdf",
        "manifest.csv",
    }
    assert {path.stat().st_mode & 0o777 for path in batch.folder.iterdir()} == {0o600}


def test_manifest_lists_every_item(batch: Batch) -> None:
    with (batch.folder / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    columns = ["item", "recipient", "facility", "pages", "sheets", "weight_g", "envelope", "findings"]
    assert list(rows[0])[:8] == columns
    assert [int(row["item"]) for row in rows] == list(range(1, 61))
    printed = [row for row in rows if row["outcome"] == "printed"]
    assert sum(int(row["pages"]) for row in printed) == len(read_pages(batch.folder / "letters.pdf"))
    assert all(9 < float(row["weight_g"]) < 21 for row in printed)


def test_no_network_socket_was_opened(batch: Batch) -> None:
    if not batch.trace:
        pytest.skip("strace is not installed or may not trace here")
    assert "exited with" in batch.trace
    assert NETWORK.search(batch.trace) is None


def test_the_trace_would_have_shown_a_socket(tmp_path: Path) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    trace = tmp_path / "trace"
    code = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).close()"
    subprocess.run([strace, "-f", "-e", "trace=socket", "-o", str(trace), sys.executable, "-c", code], check=True)
    assert NETWORK.search(trace.read_text())
