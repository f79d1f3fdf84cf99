"""Small real files, made by the tests themselves."""

import datetime
import io
import zipfile
from collections.abc import Callable, Sequence
from html import escape

import openpyxl
import pytest

from letters_app.domain.address_book import AddressBook
from letters_app.exchange.import_plan import apply_plan, plan_import
from letters_app.exchange.people_list import PeopleList
from letters_app.exchange.people_reader import read_people

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def read() -> Callable[..., PeopleList]:
    """Read text or bytes as on the day of the tests."""

    def read_text(content: str | bytes, name: str = "list.csv", format: str | None = None) -> PeopleList:  # noqa: A002 - the word of the command line
        data = content.encode() if isinstance(content, str) else content
        return read_people(data, name, format, None, TODAY)

    return read_text


@pytest.fixture
def book_of(read: Callable[..., PeopleList]) -> Callable[[str], AddressBook]:
    """Import a list into an empty address book."""

    def imported(content: str) -> AddressBook:
        return apply_plan(plan_import(read(content), AddressBook()), AddressBook())

    return imported


@pytest.fixture(scope="session")
def make_xlsx() -> Callable[..., bytes]:
    def make(rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> bytes:
        workbook = openpyxl.Workbook()
        sheet = workbook.worksheets[0]
        for row in rows:
            sheet.append(list(row))
        for cells in merged:
            sheet.merge_cells(cells)
        written = io.BytesIO()
        workbook.save(written)
        return written.getvalue()

    return make


@pytest.fixture(scope="session")
def make_ods() -> Callable[..., bytes]:
    def make(rows: Sequence[Sequence[str]], last_cell_repeated: int = 16_000) -> bytes:
        body = "".join(
            "<table:table-row>"
            + "".join(
                f'<table:table-cell office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'
                for cell in row
            )
            + f'<table:table-cell table:number-columns-repeated="{last_cell_repeated}"/></table:table-row>'
            for row in rows
        )
        margin = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>'
        content = (
            '<?xml version="1.0" encoding="UTF-8"?><office:document-content'
            ' xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
            ' xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
            ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
            f'<table:table table:name="list">{body}{margin}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        )
        manifest = (
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
            '<manifest:file-entry manifest:full-path="/"'
            ' manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>'
        )
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
            archive.writestr("content.xml", content)
            archive.writestr("META-INF/manifest.xml", manifest)
        return written.getvalue()

    return make


@pytest.fixture(scope="session")
def workbooks(make_xlsx: Callable[..., bytes], make_ods: Callable[..., bytes]) -> tuple[bytes, bytes]:
    """One small list as both kinds of workbook."""
    rows = [["Name", "City"], ["Robin Sample", "York"]]
    return make_xlsx(rows), make_ods(rows)
