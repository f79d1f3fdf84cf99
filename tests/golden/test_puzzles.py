"""The puzzle page read back from its PDF, in millimetres."""

from __future__ import annotations

from pathlib import Path

import pytest

from golden.printed import box_of, lines_of, read_back, written
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.services.packs import Packs
from letters_app.services.puzzles.puzzle_choice import puzzle_of
from letters_app.services.puzzles.puzzle_page import puzzle_page

HEAD = {"head_left": "Ветрова Алла, 1990 г. р.", "head_right": ("письмо № 2", "стр. 2 из 2")}


def test_a_sudoku_lies_on_its_sheet_to_the_millimetre(tmp_path: Path) -> None:
    packs = Packs()
    puzzle = puzzle_of(packs, PuzzleChoice(PuzzleKind.SUDOKU), 1, "ru")
    page = puzzle_page(packs, puzzle, "ru", "a4", **HEAD)  # type: ignore[arg-type]  # a mapping of both kinds
    lines = lines_of(written([page]), page.height_mm)
    assert len(lines) == 20
    assert sorted({round(line.y0, 1) for line in lines if line.y0 == pytest.approx(line.y1)}) == [
        pytest.approx(78 + 14 * row, abs=0.06) for row in range(10)
    ]
    assert sum(round(line.width, 1) == 0.9 for line in lines) == 8
    (read,) = read_back(tmp_path, page)
    title = box_of(read, "Судоку № 1")
    assert title[0] == pytest.approx(25, abs=0.5)
    assert 25 <= title[1] < title[3] <= 34
    assert "каждая цифра стояла ровно один раз" in read.text.replace("\n", " ").replace("\u00a0", " ")


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "uk"])
@pytest.mark.parametrize("kind", list(PuzzleKind))
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_every_puzzle_fits_on_its_page_in_every_language(kind: PuzzleKind, language: str, paper: str) -> None:
    packs = Packs()
    for item in (1, 7, 12):
        page = puzzle_page(packs, puzzle_of(packs, PuzzleChoice(kind), item, language), language, paper, **HEAD)  # type: ignore[arg-type]  # a mapping of both kinds
        assert all(run.size_pt >= 8 for run in page.runs)
