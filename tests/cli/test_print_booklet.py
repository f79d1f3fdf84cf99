"""``letters print-sheet booklet``: letters from files or from a vault, as sheets to fold."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pikepdf

from cli.command import assert_refused, letters
from end_to_end.pdf_reading import hidden_things, read_pages, unembedded_fonts
from letters_app.domain.letter import LetterState
from letters_app.storage import open_vault
from storage.invented import PASSPHRASE, letter


def test_text_files_become_sheets_to_fold(tmp_path: Path) -> None:
    names = []
    for number in range(1, 4):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Добрый день!\n\nЭто письмо номер {number}.\nИ ещё строка.\n\nАнна\n", encoding="utf-8")
        names.append(path)
    answer = letters(
        "print-sheet", "booklet", *names, "--language", "ru", "--title", "Письма Вере", "--out", "out", "--json"
    )
    path = Path("out/booklet.pdf")
    assert (answer.code, answer.document) == (
        0,
        {"letters": 3, "pages": 5, "sheets": 2, "files": [str(path)]},
    )
    sides = read_pages(path)
    assert [(round(side.width_mm), round(side.height_mm)) for side in sides] == [(297, 210)] * 4
    halves = []
    for side in sides:
        for is_left in (True, False):
            glyphs = [glyph for glyph in side.glyphs if (glyph.x0 < 148.5) == is_left]
            halves.append("".join(glyph.character for glyph in glyphs))
    assert ["Вере" in half for half in halves] == [False, True, False, False, False, False, False, False]
    for number, place in ((1, 5), (2, 6), (3, 7)):
        assert f"номер{number}." in halves[place].replace(" ", "")
    with pikepdf.open(path) as document:
        assert document.Root.ViewerPreferences.Duplex == "/DuplexFlipShortEdge"
    assert hidden_things(path) == []
    assert unembedded_fonts(path) == []


def test_a_vault_gives_the_letters_that_went_out_and_whose_words_were_kept(vault: Path, passphrase: Path) -> None:
    with open_vault(vault, PASSPHRASE) as opened:
        person, other, *_ = opened.address_book().recipients
        posted = [
            replace(
                letter(f"l{number}", person.id, number, words=f"Слово-{number}."),
                state=LetterState.POSTED,
                written_on=datetime.date(2026, 5, number),
            )
            for number in (1, 2)
        ]
        opened.letters.save(
            [
                *posted,
                letter("ready", person.id, 3, words="Не-отправлено."),
                replace(letter("gone", person.id, 4), state=LetterState.POSTED).without_text(),
                replace(letter("else", other.id, 1, words="Чужое."), state=LetterState.POSTED),
            ]
        )
    of_vault = ("print-sheet", "booklet", "--vault", vault, "--passphrase-file", passphrase, "--out", "out")
    answer = letters(*of_vault, "--person", person.name.full())
    assert answer.code == 0, answer
    assert answer.out.startswith("2 letters bound")
    said = "\n".join(side.text for side in read_pages(Path("out/booklet.pdf"))).replace("\u00a0", " ")
    for word in ("Слово-1.", "Слово-2.", "письмо № 2", "2 мая 2026", person.name.surname):
        assert word in said
    assert "Не-отправлено" not in said
    assert "Чужое" not in said
    assert_refused(letters(*of_vault, "--person", "Никто Никтов"), 2, "0 people")
    assert_refused(letters(*of_vault, "--person", other.name.given), 2, "3 people")


def test_wrong_use_is_refused(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("\n\n", encoding="utf-8")
    assert_refused(letters("print-sheet", "booklet", "--out", "out"), 2, "--vault", "--person")
    assert_refused(letters("print-sheet", "booklet", empty, "--out", "out"), 2, "nothing to bind")
    assert_refused(letters("print-sheet", "booklet", tmp_path / "none.txt", "--out", "out"), 2, "none.txt")
