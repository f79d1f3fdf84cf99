"""Files that are no list: each has its own code, and none quotes what it holds."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest

from letters_app.exchange.column_map import read_column_map
from letters_app.exchange.people_list import PeopleList
from letters_app.exchange.unreadable import (
    BinaryFileError,
    BrokenJsonError,
    BrokenSpreadsheetError,
    ColumnMapError,
    EmptyFileError,
    FileTooLargeError,
    HtmlPageError,
    NoHeaderError,
    PasswordProtectedError,
    UnsupportedFormatError,
    WrongFormatError,
)

Read = Callable[..., PeopleList]


def archive(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return written.getvalue()


@pytest.mark.parametrize("content", [b"", b" \r\n\t", b"\xef\xbb\xbf", "﻿ \n".encode("utf-16")])
def test_nothing(read: Read, content: bytes) -> None:
    with pytest.raises(EmptyFileError):
        read(content)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\nName,City", "pdf"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"{\\rtf1 Name}", "word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "old-excel"),
        (b"Name,City\x00\x01\x02\x00\x00", "unknown"),
        (archive({"word/document.xml": b"<w/>"}), "word"),
        (archive({"a.txt": b"Name"}), "archive"),
    ],
)
def test_binary_files_by_their_kind(read: Read, content: bytes, kind: str) -> None:
    with pytest.raises(BinaryFileError) as caught:
        read(content)
    assert caught.value.params == {"kind": kind}


def test_a_web_page_under_another_name(read: Read) -> None:
    with pytest.raises(HtmlPageError):
        read("\n<!DOCTYPE html><html><body><table><tr><td>Name</td></tr></table></body></html>", "list.csv")


@pytest.mark.parametrize(
    ("content", "columns"),
    [
        ("Ракитин Иван;1990\nКалинин Лев;1991\n", 2),
        ("Name^City\nRobin^York\n", 1),
        ("Город,Статус\nОмск,осужден\n", 2),
    ],
)
def test_no_header_no_names_or_a_foreign_separator(read: Read, content: str, columns: int) -> None:
    with pytest.raises(NoHeaderError) as caught:
        read(content)
    assert caught.value.params == {"columns": columns, "row": 1}


def test_a_protected_workbook(read: Read) -> None:
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504
    with pytest.raises(PasswordProtectedError):
        read(header + "EncryptedPackage".encode("utf-16-le"), "list.xlsx")


def test_a_protected_open_document(read: Read) -> None:
    data = archive(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": b"secret",
            "META-INF/manifest.xml": b"<manifest:encryption-data/>",
        }
    )
    with pytest.raises(PasswordProtectedError):
        read(data, "list.ods")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('[{"name": "Robin"},', "syntax"),
        ("[" * 9 + "]" * 9, "too-deep"),
        ('[{"name": "Robin", "name": "Sam"}]', "doubled-key"),
        ('[{"name": NaN}]', "number"),
        ('[{"name": ' + "9" * 5000 + "}]", "number"),
        ('{"name": "Robin"}', "no-list"),
    ],
)
def test_json_that_is_damaged_or_crafted(read: Read, content: str, problem: str) -> None:
    with pytest.raises(BrokenJsonError) as caught:
        read(content, "list.json")
    assert caught.value.params["problem"] == problem


def test_the_format_that_was_named_is_held_against_the_file(read: Read, make_xlsx: Callable[..., bytes]) -> None:
    with pytest.raises(UnsupportedFormatError):
        read("Name\nRobin\n", "list.vcf", "vcard")
    with pytest.raises(WrongFormatError):
        read(make_xlsx([["Name"], ["Robin"]]), "list.csv", "csv")
    with pytest.raises(WrongFormatError):
        read("Name\nRobin\n", "list.xlsx", "xlsx")


def test_a_workbook_is_known_by_its_content(read: Read, make_xlsx: Callable[..., bytes]) -> None:
    assert read(make_xlsx([["Name"], ["Robin Sample"]]), "list.csv").rows == 1


def test_a_workbook_without_rows(read: Read, make_xlsx: Callable[..., bytes]) -> None:
    with pytest.raises(BrokenSpreadsheetError):
        read(make_xlsx([]), "list.xlsx")


def test_a_bomb_is_found_while_it_inflates(read: Read) -> None:
    bomb = archive({"xl/workbook.xml": b"<w/>", "xl/worksheets/sheet1.xml": b" " * (65 * 1024 * 1024)})
    assert len(bomb) < 100_000
    with pytest.raises(FileTooLargeError):
        read(bomb, "list.xlsx")


def test_a_sheet_with_two_cells_at_its_far_ends(read: Read, make_xlsx: Callable[..., bytes]) -> None:
    small = make_xlsx([["Name", "City"], ["Robin", "York"]])
    with zipfile.ZipFile(io.BytesIO(small)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    parts[sheet] = parts[sheet].replace(b'r="B2"', b'r="XFD1048576"').replace(b'row r="2"', b'row r="1048576"')
    with pytest.raises(FileTooLargeError):
        read(archive(parts), "list.xlsx")


def test_an_open_document_that_repeats_itself_a_million_times(read: Read, make_ods: Callable[..., bytes]) -> None:
    data = make_ods([["Name"], *([["Robin"]] * 45)], last_cell_repeated=99)
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    parts["content.xml"] = parts["content.xml"].replace(
        b"<table:table-row>", b'<table:table-row table:number-rows-repeated="999">'
    )
    with pytest.raises(FileTooLargeError):
        read(archive(parts), "list.ods")


def test_a_cell_beyond_the_limit_refuses_its_row_alone(read: Read) -> None:
    people = read("Name,City\nRobin Sample,York\nSam Test," + "x" * 70_000 + "\nAlex Pattern,York\n")
    assert [person.row for person in people.records] == [1, 3]
    assert [problem.row for problem in people.refused] == [2]


def test_more_records_than_an_import_takes(read: Read) -> None:
    with pytest.raises(FileTooLargeError):
        read("Name\n" + "a\n" * 200_001)


@pytest.mark.parametrize("content", [b"[columns", b"\xff", b"", b'[columns]\n"A" = "nonsense"\n', b"columns = 1\n"])
def test_a_broken_mapping_file(content: bytes) -> None:
    with pytest.raises(ColumnMapError):
        read_column_map(content)


def test_an_empty_json_list_is_a_list_of_nobody(read: Read) -> None:
    assert read(json.dumps([]), "list.json").rows == 0
