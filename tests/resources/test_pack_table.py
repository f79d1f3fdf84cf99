from __future__ import annotations

import datetime
import enum
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.errors import PackError
from letters_app.resources.pack_table import MAX_PACK_FILE_BYTES, PackTable, read_pack_table, read_pack_text


class Colour(enum.StrEnum):
    RED = "red"
    BLUE = "blue"


TEXT = """
name = "Example"
empty = ""
on = true
size = 2.5
pages = 4
day = 2026-11-22
iso = "2026-11-22"
colour = "red"
colours = ["blue", "red"]
sizes = [1, 2.5]
letters = { "ж" = "zh", "ь" = "" }
[inner]
deep = [{ name = "first" }, { name = "" }]
"""


@pytest.fixture
def table(tmp_path: Path) -> PackTable:
    path = tmp_path / "some.toml"
    path.write_text(TEXT, encoding="utf-8")
    return read_pack_table(path, "example")


def test_values_come_out_by_type(table: PackTable) -> None:
    assert table.text("name") == "Example"
    assert table.text("empty", "") == ""
    assert table.text("absent", "other") == "other"
    assert table.flag("on")
    assert table.number("size", 0, 3) == 2.5
    assert table.numbers("sizes", 0, 3) == (1.0, 2.5)
    assert table.count("pages") == 4
    assert table.count("absent", default=7) == 7
    assert table.day("day") == table.day("iso") == datetime.date(2026, 11, 22)
    assert table.day("absent") is None
    assert table.member("colour", Colour) is Colour.RED
    assert table.member("absent", Colour, Colour.BLUE) is Colour.BLUE
    assert table.members("colours", Colour) == (Colour.BLUE, Colour.RED)
    assert table.text_map("letters") == {"ж": "zh", "ь": ""}
    assert table.text_map("absent", or_empty=True) == {}
    inner = table.table("inner")
    assert inner.optional("absent", PackTable.names) is None
    assert inner.tables("deep")[0].text("name") == "first"
    inner.end()
    table.end()


@pytest.mark.parametrize(
    ("read", "place", "problem"),
    [
        (lambda table: table.text("absent"), "absent", "missing"),
        (lambda table: table.text("empty"), "empty", "missing"),
        (lambda table: table.text("pages"), "pages", "text-expected"),
        (lambda table: table.texts("sizes"), "sizes", "text-expected"),
        (lambda table: table.texts("absent", at_least=1), "absent", "missing"),
        (lambda table: table.texts("name"), "name", "list-expected"),
        (lambda table: table.flag("absent"), "absent", "missing"),
        (lambda table: table.flag("pages", default=True), "pages", "flag-expected"),
        (lambda table: table.number("size", 3, 4), "size", "out-of-range"),
        (lambda table: table.number("on", 0, 4), "on", "number-expected"),
        (lambda table: table.numbers("colours", 0, 4), "colours", "number-expected"),
        (lambda table: table.numbers("absent", 0, 4), "absent", "missing"),
        (lambda table: table.count("size"), "size", "number-expected"),
        (lambda table: table.count("on"), "on", "number-expected"),
        (lambda table: table.count("pages", high=3), "pages", "out-of-range"),
        (lambda table: table.day("name"), "name", "date-expected"),
        (lambda table: table.day("pages"), "pages", "date-expected"),
        (lambda table: table.member("name", Colour), "name", "unknown-value"),
        (lambda table: table.member("absent", Colour), "absent", "missing"),
        (lambda table: table.table("name"), "name", "table-expected"),
        (lambda table: table.table("absent"), "absent", "missing"),
        (lambda table: table.tables("inner"), "inner", "list-expected"),
        (lambda table: table.tables("sizes"), "sizes[0]", "table-expected"),
        (lambda table: table.table("inner").tables("deep")[1].text("name"), "inner.deep[1].name", "missing"),
        (lambda table: table.table("inner").end(), "inner.deep", "unknown-key"),
        (lambda table: table.text_map("absent"), "absent", "missing"),
        (lambda table: table.text_map("inner"), "inner.deep", "text-expected"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(
    table: PackTable, read: Callable[[PackTable], object], place: str, problem: str
) -> None:
    with pytest.raises(PackError) as caught:
        read(table)
    assert caught.value.params == {"pack": "example", "place": f"some.toml:{place}", "problem": problem}


def test_an_entry_is_shown_by_its_id_once_it_is_known(table: PackTable) -> None:
    entry = table.table("inner").tables("deep")[0]
    assert entry.named_by("name") == "first"
    with pytest.raises(PackError) as caught:
        entry.text("message")
    assert caught.value.params["place"] == "some.toml:inner.deep[0](first).message"


def test_a_key_nobody_asked_for_is_refused_and_a_skipped_one_is_not(table: PackTable) -> None:
    table.skip(*table.names())
    table.end()
    fresh = PackTable({"notes": "kept for people"}, "example", "some.toml")
    assert fresh.has("notes")
    with pytest.raises(PackError, match="unknown-key"):
        fresh.end()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"#" * (MAX_PACK_FILE_BYTES + 1), "too-large"),
        (b'name = "\xff"', "not-utf-8"),
        (b"name = ", "syntax"),
        (b"name = " + b"1" * 5_000, "syntax"),
        (b"name = " + b"[" * 5_000, "syntax"),
    ],
)
def test_a_file_that_is_no_pack_is_refused(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "some.toml"
    path.write_bytes(content)
    with pytest.raises(PackError) as caught:
        read_pack_table(path, "example")
    assert caught.value.params == {"pack": "example", "place": "some.toml", "problem": problem}


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "absent.toml"):
        with pytest.raises(PackError, match="unreadable"):
            read_pack_text(path, "example")


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "some.toml"
    path.write_bytes('\ufeffname = "Example"\r\n'.encode())
    assert read_pack_table(path, "example").text("name") == "Example"


@given(content=st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("pack") / "some.toml"
    path.write_bytes(content)
    try:
        table = read_pack_table(path, "example")
        table.skip(*table.names())
        table.end()
    except PackError as error:
        refused = error
    else:
        return
    assert refused.params["problem"] in {"not-utf-8", "syntax"}
