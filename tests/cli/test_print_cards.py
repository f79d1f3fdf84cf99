"""``letters print-sheet cards``: what a guest needs, and nothing a guest must not see."""

from __future__ import annotations

from pathlib import Path

from cli.command import assert_refused, letters
from cli.invented_lists import people, write_list
from end_to_end.pdf_reading import hidden_things, read_pages, unembedded_fonts


def a_list(folder: Path) -> Path:
    rows = people(5)
    for row in rows:
        row.update(interests="птицы; чай", avoid_topics="погода", status="convicted")
    rows[1].update(status="released")
    return write_list(folder / "list.csv", rows)


def test_a_card_says_first_name_year_interests_and_rules_and_no_more(tmp_path: Path) -> None:
    source = a_list(tmp_path)
    answer = letters("print-sheet", "cards", "--people", source, "--out", "out", "--json")
    document = answer.document
    assert (answer.code, document["cards"]) == (1, 4)
    assert [one["n"] for one in document["skipped"]] == [2]
    assert document["files"] == [str(Path("out/cards.pdf"))]
    (page,) = read_pages(Path("out/cards.pdf"))
    assert page.text.count("born") == 4
    assert "no. 1" in page.text
    assert "no. 2" not in page.text
    assert "птицы, чай" in page.text
    assert "погода" in page.text
    assert "How mail gets through" in page.text
    for row in people(5):
        for hidden in ("surname", "patronymic", "facility", "street", "postal_code", "city"):
            assert not row.get(hidden) or row[hidden] not in page.text, hidden
    assert hidden_things(Path("out/cards.pdf")) == []
    assert unembedded_fonts(Path("out/cards.pdf")) == []


def test_held_people_have_a_card_when_it_is_asked_for(tmp_path: Path) -> None:
    answer = letters(
        "print-sheet", "cards", "--people", a_list(tmp_path), "--size", "a5", "--include-held", "--out", "out", "--json"
    )
    assert (answer.code, answer.document["cards"]) == (0, 5)
    assert len(read_pages(Path("out/cards.pdf"))) == 3


def test_a_vault_is_as_good_as_a_list(vault: Path, passphrase: Path) -> None:
    answer = letters("print-sheet", "cards", "--people", vault, "--passphrase-file", passphrase, "--out", "out")
    assert (answer.code, answer.out.splitlines()[0]) == (0, "3 cards made")


def test_an_unknown_size_and_words_too_many_are_told(three: Path, tmp_path: Path) -> None:
    assert_refused(letters("print-sheet", "cards", "--people", three, "--size", "a7", "--out", "out"), 2, "a7", "a6")
    rows = people(2)
    rows[0].update(interests="; ".join(f"занятие номер {number}" for number in range(200)))
    answer = letters(
        "print-sheet", "cards", "--people", write_list(tmp_path / "long.csv", rows), "--out", "out", "--json"
    )
    assert (answer.code, answer.document["cards"]) == (1, 1)
    assert "do not fit on a card" in answer.document["skipped"][0]["reasons"][0]
