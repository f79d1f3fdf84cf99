"""``letters people``: every row is accounted for; what is no list is named and refused whole."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.command import Answer, assert_refused, letters
from cli.conftest import Print
from cli.invented_lists import PERSON, people, person, write_list

KEYS = ["rows", "added", "changed", "same", "refused", "warnings"]


def dry_run(*arguments: str | Path, stdin: bytes = b"") -> Answer:
    return letters("people", "import", *arguments, "--dry-run", "--json", stdin=stdin)


def balanced(document: dict[str, object]) -> bool:
    numbers = [document[key] for key in ("added", "changed", "same")]
    refused = document["refused"]
    assert isinstance(refused, list)
    return sum(map(int, map(str, numbers))) + len(refused) == document["rows"]


def into(vault: Path, passphrase: Path, file: Path, *options: str) -> Answer:
    return letters("people", "import", file, "--vault", vault, "--passphrase-file", passphrase, "--json", *options)


def test_broken_rows_are_refused_with_their_number_and_the_rest_is_read(tmp_path: Path) -> None:
    path = write_list(tmp_path / "list.csv", [person(), person(surname="", given_name="", patronymic="")])
    with path.open("a", encoding="utf-8") as stream:
        stream.write("Лишний,Иван" + ",x" * 40 + "\n" + 'Открытый,"Иван\n')
    answer = dry_run(path)
    assert answer.code == 1
    assert list(answer.document)[: len(KEYS)] == KEYS
    assert [problem["row"] for problem in answer.document["refused"]] == [2, 3, 4]
    assert all(list(problem)[:2] == ["row", "reason"] for problem in answer.document["refused"])
    assert (answer.document["rows"], answer.document["added"]) == (4, 1)
    assert answer.err == ""


@given(st.lists(st.lists(st.text(st.sampled_from('аб ;,"\t\n1=@'), max_size=5), max_size=8), max_size=6))
def test_any_table_is_accounted_for(rows: list[list[str]]) -> None:
    lines = [",".join(PERSON), *(",".join(cells) for cells in rows)]
    answer = dry_run("-", stdin="\n".join(lines).encode())
    assert answer.code in {0, 1}
    assert balanced(answer.document)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_list_or_one_sentence(data: bytes) -> None:
    answer = dry_run("-", stdin=data)
    if answer.code == 2:
        assert_refused(answer)
    else:
        assert balanced(answer.document)


def test_a_list_comes_into_the_vault_once_and_changes_are_told(
    vault: Path, passphrase: Path, three: Path, tmp_path: Path
) -> None:
    again = into(vault, passphrase, three)
    assert (again.code, again.document["same"]) == (0, 3)
    more = write_list(tmp_path / "more.csv", [*people(3)[:2], person(surname="Новый"), person(surname="")])
    first = into(vault, passphrase, more, "--dry-run")
    done = into(vault, passphrase, more)
    assert first == done
    assert balanced(done.document)
    assert done.document["added"] >= 1
    assert into(vault, passphrase, more).document["added"] == 0


def test_another_separator_and_other_encodings_are_the_same_list(three: Path, tmp_path: Path) -> None:
    with three.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.reader(stream))
    for separator, encoding in ((";", "utf-8-sig"), ("\t", "utf-16"), ("|", "cp1251")):
        other = tmp_path / "other.csv"
        with other.open("w", encoding=encoding, newline="") as stream:
            csv.writer(stream, delimiter=separator).writerows(rows)
        assert dry_run(other).document == dry_run(three).document


def _zip(path: Path) -> bytes:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "nothing")
    return path.read_bytes()


NO_LISTS = {
    "empty.csv": (b"", "is empty. Check that it is the right file."),
    "blank.csv": (b"\n \n", "is empty"),
    "letter.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "is no list but a PDF. Save the list as CSV"),
    "pdf.csv": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "is no list but a PDF"),
    "photo.png": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is no list but a picture"),
    "page.html": (b"<!DOCTYPE html><html><body><p>Anna</p></body></html>", "is a web page. Copy the addresses"),
    "noise.csv": (bytes(range(256)) * 8, "is no list but an unknown kind of file"),
    "names.csv": (b"Anna,Berlin,1990\nBeth,Bonn,1991\n", "Check separator and header"),
    "sign.csv": ("surname^given_name^city\nА^Б^В\n".encode(), "Check separator and header"),
    "list.json": (b'{"people": [', "is no sound JSON list: a sign is wrong or missing"),
}


@pytest.mark.parametrize("name", NO_LISTS)
def test_what_is_no_list_is_named_and_refused(name: str, tmp_path: Path, print_letters: Print) -> None:
    data, words = NO_LISTS[name]
    (tmp_path / name).write_bytes(data)
    assert_refused(dry_run(name), 2, name, words)
    assert_refused(print_letters(name), 2, name, words)
    assert not Path("out").exists()


def test_archives_folders_and_missing_files_are_no_lists(tmp_path: Path, print_letters: Print) -> None:
    _zip(tmp_path / "letters.zip")
    Path("folder").mkdir()
    assert_refused(dry_run("letters.zip"), 2, "is no list but an archive")
    assert_refused(dry_run("folder"), 2, "cannot be read", "Check the name")
    assert_refused(dry_run("nobody.csv"), 2, "cannot be read", "Check the name")
    assert_refused(print_letters("nobody.csv"), 2, "cannot be read")
    assert_refused(print_letters("folder"), 2, "folder is no vault", "letters vault new PATH")


def test_a_list_without_people_is_no_error_and_nobody_is_printed(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "header.csv", [])
    answer = dry_run(path)
    assert (answer.code, answer.document["rows"]) == (0, 0)
    assert_refused(print_letters(path), 2, "nobody to print", "0 people")


def test_export_writes_a_list_that_comes_back_the_same(vault: Path, passphrase: Path) -> None:
    for name in ("people.csv", "people.xlsx", "people.json"):
        answer = letters("people", "export", name, "--vault", vault, "--passphrase-file", passphrase)
        assert (answer.code, answer.told) == (0, ["This file is not encrypted. Delete it when you no longer need it."])
        assert Path(name).stat().st_mode & 0o077 == 0
        assert into(vault, passphrase, Path(name)).document["same"] == 3
    answer = letters("people", "export", "p.json", "--vault", vault, "--passphrase-file", passphrase, "--json")
    assert answer.document == {"path": "p.json", "format": "json", "people": 3}
    assert answer.err != ""
    assert len(json.loads(Path("p.json").read_text(encoding="utf-8"))) > 0


def test_an_export_that_fails_leaves_the_older_file(vault: Path, passphrase: Path) -> None:
    folder = Path("people.csv")
    folder.mkdir()
    assert_refused(
        letters("people", "export", "people.csv", "--vault", vault, "--passphrase-file", passphrase),
        2,
        "“OUT” takes the name of a file",
    )
    Path("file").write_text("mine")
    refused = letters("people", "export", "file/people.csv", "--vault", vault, "--passphrase-file", passphrase)
    assert_refused(refused, 2, "no such folder")
    assert Path("file").read_text() == "mine"


def test_an_import_shows_what_it_would_change(tmp_path: Path) -> None:
    header = "surname,given_name,birth_date,facility,street,city,postal_code,country,address_verified_on\n"
    first = tmp_path / "first.csv"
    second = tmp_path / "second.csv"
    row = "Снегирёв,Пётр,1990-01-02,СИЗО-1,{street},Орёл,302010,RU,{day}\n"
    first.write_text(header + row.format(street="ул. Мира 1", day="2026-01-01"), encoding="utf-8")
    second.write_text(
        header.replace("street", "interests", 1) + row.format(street="шахматы", day="2026-02-01"), "utf-8"
    )
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("six words nobody would ever guess", encoding="utf-8")
    vault = str(tmp_path / "vault")
    secret = ("--passphrase-file", str(passphrase))
    assert letters("vault", "new", vault, *secret).code == 0
    assert letters("people", "import", str(first), "--vault", vault, *secret).code == 0
    answer = letters("people", "import", str(second), "--vault", vault, *secret, "--dry-run", "--json")
    changes = json.loads(answer.out)["changes"]
    assert {"row": 1, "field": "interests", "old": "", "new": "шахматы"} in changes
    said = letters("people", "import", str(second), "--vault", vault, *secret, "--dry-run")
    assert "“” becomes “шахматы”" in said.out


def test_nothing_readable_is_written_into_a_vault(tmp_path: Path) -> None:
    passphrase = tmp_path / "passphrase"
    passphrase.write_text("six words nobody would ever guess", encoding="utf-8")
    vault = tmp_path / "vault"
    secret = ("--passphrase-file", str(passphrase))
    assert letters("vault", "new", str(vault), *secret).code == 0
    answer = letters("people", "export", str(vault / "list.csv"), "--vault", str(vault), *secret)
    assert answer.code == 2
    assert "lies in a vault" in answer.err
    assert not (vault / "list.csv").exists()
