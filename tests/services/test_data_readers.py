from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters_app.composing.sheet_words import load_sheet_words
from letters_app.domain.errors import PackError
from letters_app.domain.facility import FacilityType
from letters_app.resources import pack_root
from letters_app.services.letters.reply_envelopes import load_reply_fits
from letters_app.services.pack_list import list_packs
from letters_app.services.postal_tables import load_address_tables
from letters_app.services.transit import load_transit_times
from letters_app.typesetting.handwriting.ruling_packs import load_hands, load_ruled_sheets

FILES = {
    "addresses": ("RU.toml", "country-names.toml"),
    "transliteration": ("ru-icao.toml", "ru-bgn.toml"),
    "facilities": ("transit-days.toml",),
    "sheet-words": ("de.toml",),
    "handwriting/hands": ("medium.toml",),
    "handwriting/sheets": ("a4.toml",),
    "handwriting/reply-envelopes": ("dl.toml",),
}


@pytest.fixture
def packs(tmp_path: Path) -> Path:
    """A few of the files that ship, enough to be read alone."""
    for kind, names in FILES.items():
        (tmp_path / kind).mkdir(parents=True)
        folder, *inside = kind.split("/")
        for name in names:
            shutil.copy(pack_root(folder).joinpath(*inside) / name, tmp_path / kind)
    return tmp_path


def read_all(packs: Path) -> None:
    load_address_tables(packs / "addresses", packs / "transliteration")
    load_transit_times(packs / "facilities" / "transit-days.toml")
    load_sheet_words(packs / "sheet-words", "de")
    load_hands(packs / "handwriting" / "hands")
    load_ruled_sheets(packs / "handwriting" / "sheets")
    load_reply_fits(packs / "handwriting" / "reply-envelopes")


def test_files_that_ship_can_be_read_alone(packs: Path) -> None:
    read_all(packs)
    tables = load_address_tables(packs / "addresses", packs / "transliteration")
    assert tables.formats["RU"].source is not None
    times = load_transit_times(packs / "facilities" / "transit-days.toml")
    assert times.days("RU", "RU", FacilityType.COLONY) == 21


@pytest.mark.parametrize(
    ("file", "old", "new", "place", "problem"),
    [
        ("addresses/RU.toml", 'country = "RU"', "", "RU.toml:country", "missing"),
        ("addresses/RU.toml", 'required = ["street"', 'required = ["road"', "RU.toml:required", "unknown-value"),
        ("addresses/RU.toml", "max_lines = 0", 'max_lines = "0"', "RU.toml:max_lines", "number-expected"),
        ("addresses/RU.toml", "max_lines = 0", "max_lnies = 0", "RU.toml:max_lnies", "unknown-key"),
        ("addresses/RU.toml", r"'\d{6}'", "'['", "RU.toml:postal_code_regex", "bad-expression"),
        ("addresses/RU.toml", 'order = ["name"', 'order = ["nmae"', "RU.toml:order", "unknown-value"),
        ("addresses/RU.toml", 'order = ["name"', "order = [1", "RU.toml:order", "text-expected"),
        ("addresses/RU.toml", 'ru = "ru-icao"', 'ru = "other"', "RU.toml:transliteration.names", "unknown-table"),
        ("addresses/RU.toml", "surname-first", "surname-last", "RU.toml:name_order", "unknown-value"),
        ("addresses/country-names.toml", 'en = "RUSSIA"', "en = 7", "country-names.toml:names.RU.en", "text-expected"),
        ("transliteration/ru-icao.toml", "[letters]", "[lettres]", "ru-icao.toml:letters", "missing"),
        ("facilities/transit-days.toml", '"inland"', "1", "transit-days.toml:route[0].from", "text-expected"),
        ("sheet-words/de.toml", "{pages}", "{sheets}", "de.toml:page", "wrong-blanks"),
        ("sheet-words/de.toml", "{pages}", "{pages", "de.toml:page", "wrong-blanks"),
        ("sheet-words/de.toml", "{minutes}", "{hours}", "de.toml:by_hand.copy_time", "wrong-blanks"),
        ("handwriting/hands/medium.toml", "pitch_mm = 8", "pitch_mm = 0", "medium.toml:pitch_mm", "out-of-range"),
        ("handwriting/hands/medium.toml", "format = 1", "format = 2", "medium.toml:format", "unknown-version"),
        ("handwriting/sheets/a4.toml", "height_mm = 257", "height_mm = 290", "a4.toml:lines", "outside"),
        ("handwriting/sheets/a4.toml", "y_mm = 280", "y_mm = 270", "a4.toml:lines", "overlaps"),
        ("handwriting/sheets/a4.toml", "[7, 8, 10, 12]", "[]", "a4.toml:pitches_mm", "missing"),
        ("handwriting/reply-envelopes/dl.toml", '"once"', '"twice"', "dl.toml:fits[0].fold", "unknown-value"),
        ("handwriting/reply-envelopes/dl.toml", 'outer = "dl"', "", "dl.toml:paper", "missing"),
        ("sheet-words/de.toml", 'language = "de"', 'language = "en"', "de.toml:language", "unknown-value"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(
    packs: Path, file: str, old: str, new: str, place: str, problem: str
) -> None:
    path = packs / file
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        read_all(packs)
    assert caught.value.params == {"pack": path.parent.name, "place": place, "problem": problem}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(packs: Path, data: st.DataObject) -> None:
    path = packs / data.draw(st.sampled_from([f"{kind}/{name}" for kind, names in FILES.items() for name in names]))
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    damaged = content[:start] + data.draw(st.binary(max_size=6)) + content[start + data.draw(st.integers(0, 9)) :]
    try:
        path.write_bytes(damaged)
        with contextlib.suppress(PackError):
            read_all(packs)
    finally:
        path.write_bytes(content)


def test_every_kind_with_files_of_its_own_is_listed() -> None:
    kinds = {entry.kind for entry in list_packs()}
    assert {"rules", "facilities", "templates", "addresses", "layouts", "sheet-words", "languages"} <= kinds
