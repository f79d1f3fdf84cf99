"""``letters print-sheet poster|signatures|fax|appeal``: each from a small file, read back from its PDF."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.command import assert_refused, letters
from end_to_end.pdf_reading import PrintedPage, hidden_things, read_pages, unembedded_fonts
from golden.printed import box_of

FILES = {
    "poster": 'language = "ru"\ntitle = "Свободу Вере!"\ntext = "Суд двенадцатого."\nfoot = "Каждый четверг"\n',
    "signatures": 'language = "de"\ntitle = "Freiheit"\ntext = "Wir bitten um einen Arzt."\nfoot = "Bis Januar."\n',
    "fax": """language = "fr"
pages = 3
subject = "Demande"
text = "Veuillez transmettre."
date = 2026-12-01
[to]
name = "Parquet"
fax = "+7 999"
[from]
name = "Anne"
""",
    "appeal": """language = "uk"
subject = "Про лікаря"
text = "Прошу оглянути її."
closing = "З повагою"
date = 2026-12-01
copies_to = ["Посольство"]
[to]
lines = ["Prosecutor", "450001 Neskuchansk"]
country = "RU"
[from]
lines = ["Анна Іваненко", "04109 Leipzig"]
country = "DE"
""",
}


@pytest.fixture
def run(tmp_path: Path):  # type: ignore[no-untyped-def]  # noqa: ANN201 - a function of options
    def command(kind: str, *options: str) -> list[PrintedPage]:
        path = tmp_path / f"{kind}.toml"
        path.write_text(FILES[kind], encoding="utf-8")
        answer = letters("print-sheet", kind, path, "--out", "out", "--json", *options)
        pdf = Path(f"out/{kind}.pdf")
        assert (answer.code, answer.document["files"]) == (0, [str(pdf)]), answer
        assert hidden_things(pdf) == []
        assert unembedded_fonts(pdf) == []
        return read_pages(pdf)

    return command


def said(page: PrintedPage) -> str:
    return page.text.replace("\u00a0", " ")


@pytest.mark.parametrize(("paper", "size"), [("a4", (210, 297)), ("a3", (297, 420)), ("letter", (216, 279))])
def test_a_poster_is_as_large_as_its_paper(run, paper: str, size: tuple[int, int]) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the fixture
    (page,) = run("poster", "--paper", paper)
    assert (round(page.width_mm), round(page.height_mm)) == size
    left, top, right, bottom = box_of(page, "Свободу")
    assert (left + right) / 2 == pytest.approx(page.width_mm / 2, abs=2)  # ink, not the room of the letters
    assert bottom - top > 25
    assert "Каждый четверг" in said(page)


def test_each_signature_sheet_has_the_text_and_rows_go_on(run) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the fixture
    first, second = run("signatures", "--sheets", "2")
    for page in (first, second):
        for word in ("Wir bitten um einen Arzt.", "Nr.", "Unterschrift", "Bis Januar."):
            assert word in said(page)
    numbers = [[int(line) for line in said(page).splitlines() if line.strip().isdigit()] for page in (first, second)]
    assert numbers[0] + numbers[1] == list(range(1, 2 * len(numbers[0]) + 1))
    assert len(numbers[0]) >= 18


def test_a_fax_says_to_whom_and_how_many_pages(run) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the fixture
    (page,) = run("fax")
    for word in ("Fax", "Parquet", "+7 999", "Anne", "1 décembre 2026", "Pages, celle-ci comprise", "3", "Demande"):
        assert word in said(page)
    assert said(page).count("Numéro de fax") == 1
    assert box_of(page, "Parquet")[0] == pytest.approx(25 + 58, abs=1)


def test_an_appeal_shows_its_address_in_the_window(run) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001 - the fixture
    (page,) = run("appeal")
    left, top, _, bottom = box_of(page, "Prosecutor")
    assert left == pytest.approx(25, abs=1)
    assert 62.7 <= top < bottom <= 90
    for word in ("RUSSLAND / RUSSIA", "1 грудня 2026", "Копії: Посольство", "Анна Іваненко · 04109 Leipzig"):
        assert word in said(page)
    (plain,) = run("appeal", "--layout", "plain")
    assert said(plain).index("Анна Іваненко") < said(plain).index("Prosecutor") < said(plain).index("Про лікаря")
    closing = box_of(page, "З повагою")
    below = min(glyph.y0 for glyph in page.glyphs if glyph.y0 > closing[3] and not glyph.character.isspace())
    assert below - closing[3] > 12  # room to sign


def test_what_is_wrong_in_a_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "p.toml"
    path.write_text('language = "ru"\n', encoding="utf-8")
    assert_refused(letters("print-sheet", "poster", path, "--out", "out"), 2, "p.toml", "title", "missing")
    path.write_text('language = "ru"\ntitle = "' + "слово " * 30 + '"', encoding="utf-8")
    assert letters("print-sheet", "poster", path, "--out", "out").code == 0
    path.write_text('language = "ru"\ntitle = "A"\ntext = "' + "слово " * 900 + '"', encoding="utf-8")
    assert_refused(letters("print-sheet", "poster", path, "--out", "out"), 2, "the text")
    path.write_text(FILES["appeal"], encoding="utf-8")
    assert_refused(letters("print-sheet", "appeal", path, "--layout", "nord", "--out", "out"), 2, "nord", "din5008-b")
