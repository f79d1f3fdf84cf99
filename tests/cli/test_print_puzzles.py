"""``letters print --puzzle``: a page of each letter, and the solutions apart from everything that is posted."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from cli.command import assert_refused
from cli.conftest import Print
from end_to_end.pdf_reading import hidden_things, read_pages, unembedded_fonts


@pytest.mark.parametrize(
    ("kind", "title", "rule", "solution"),
    [
        ("sudoku", "Судоку № 2", "ровно один раз", "Solutions."),
        ("words", "Поиск слов № 2", "Остальные буквы ничего не значат", "Solutions."),
        ("chess", "Шахматная задача № 2", "мат в один ход", "First move: queen d5 – a8"),
    ],
)
def test_a_puzzle_is_the_last_page_of_each_letter(
    three: Path, print_letters: Print, kind: str, title: str, rule: str, solution: str
) -> None:
    plain = print_letters(three, "--json").document["items"]
    document = print_letters(three, "--puzzle", kind, "--json").document
    assert [Path(file).name for file in document["files"]] == ["letters.pdf", "puzzle-solutions.pdf", "manifest.csv"]
    for before, item in zip(plain, document["items"], strict=True):
        assert (item["pages"], item["sheets"]) == (before["pages"] + 1, before["sheets"] + 1)
        assert item["weight_g"] - before["weight_g"] == pytest.approx(4.99, abs=0.1)
        assert "puzzle.may-be-held" in {finding["rule"] for finding in item["findings"]}
    pages = read_pages(Path("out/letters.pdf"))
    assert len(pages) == 6
    said = pages[3].text.replace("\n", " ").replace("\u00a0", " ")
    assert title in said
    assert rule in said
    assert "стр. 2 из 2" in said
    assert "стр. 1 из 2" in pages[2].text.replace("\u00a0", " ")
    (solutions,) = read_pages(Path("out/puzzle-solutions.pdf"))
    assert solution in solutions.text.replace("\u00a0", " ")
    assert not any("Solutions" in page.text for page in pages)
    for name in ("letters.pdf", "puzzle-solutions.pdf"):
        assert hidden_things(Path("out") / name) == []
        assert unembedded_fonts(Path("out") / name) == []


def test_another_seed_gives_other_puzzles_and_the_same_seed_the_same(three: Path, print_letters: Print) -> None:
    files = []
    for seed in ("1", "1", "2"):
        print_letters(three, "--puzzle", "sudoku", "--seed", seed)
        files.append(Path("out/puzzle-solutions.pdf").read_bytes())
    assert files[0] == files[1] != files[2]


def test_puzzles_go_with_letters_by_hand_and_not_with_cards(three: Path, print_letters: Print) -> None:
    print_letters(three, "--puzzle", "words", "--mode", "lined", "--lined-pages", "2")
    pages = read_pages(Path("out/letters.pdf"))
    assert ["Поиск слов" in page.text for page in pages] == [False, False, True] * 3
    assert "стр. 1 из 3" in pages[0].text.replace("\u00a0", " ")
    files = print_letters(three, "--puzzle", "words", "--postcard", "a6", "--json").document["files"]
    assert not any("puzzle" in file for file in files)
    assert_refused(print_letters(three, "--puzzle", "crossword"), 2, "--puzzle", "sudoku")
    with Path("out/manifest.csv").open(encoding="utf-8") as stream:
        assert len(list(csv.DictReader(stream))) == 3
