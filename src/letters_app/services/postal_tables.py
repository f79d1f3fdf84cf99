"""Reads the address tables that ship with the program."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from letters_app.domain.address_format import AddressField, AddressFormat, CountryNames, Seasons
from letters_app.domain.address_lines import AddressTables
from letters_app.domain.errors import PackError
from letters_app.domain.language import Script
from letters_app.domain.person_name import NameOrder
from letters_app.domain.provenance import Source
from letters_app.domain.transliteration import TransliterationTable
from letters_app.resources import read_pack_file

_NAMES_FILE = "country-names.toml"
_OTHER_FILES = frozenset({_NAMES_FILE, "suspensions.toml"})
_SCRIPTS = {"Hans": Script.HAN, "Hant": Script.HAN, "Jpan": Script.HAN, "Kore": Script.HAN}


def load_address_tables(addresses: Path, transliteration: Path) -> AddressTables:
    """Return the formats of all countries in ``addresses`` with the spelling tables they name.

    Raises:
        PackError: if a file is broken; it names the file and the key.
    """
    raw = {
        path.stem: read_pack_file(path) for path in sorted(addresses.glob("*.toml")) if path.name not in _OTHER_FILES
    }
    tables = {path.stem: read_spelling_table(path) for path in sorted(transliteration.glob("*.toml"))}
    formats: dict[str, AddressFormat] = {}
    name_spelling: dict[str, TransliterationTable] = {}
    place_spelling: dict[str, TransliterationTable] = {}
    for country, values in raw.items():
        formats[country] = _format(country, values)
        choice = values.get("transliteration", {})
        for target, role in ((name_spelling, "names"), (place_spelling, "places")):
            for language, table_id in choice.get(role, {}).items():
                if table_id not in tables:
                    raise PackError(pack="addresses", place=f"{country}.toml", problem="unknown-transliteration")
                target.setdefault(language, tables[table_id])
    return AddressTables(
        formats=formats,
        names=_country_names(addresses / _NAMES_FILE),
        name_spelling=name_spelling,
        place_spelling=place_spelling,
    )


def _format(country: str, values: Mapping[str, Any]) -> AddressFormat:
    place = f"{country}.toml"
    try:
        pattern = values.get("postal_code_regex", "")
        source = values.get("source", {})
        return AddressFormat(
            country=values["country"],
            order=_order(values["order"]),
            latin_order=_order(values.get("latin_order", ())),
            languages=tuple(values.get("native_languages", ())),
            script=_script(values.get("script", "Latn")),
            name_order=NameOrder(values.get("name_order", NameOrder.GIVEN_FIRST)),
            seasons=Seasons(values.get("seasons", Seasons.NORTH)),
            postal_code_pattern=re.compile(pattern) if pattern else None,
            postal_code_space_before_last=values.get("postal_code_space_before_last", 0),
            required=_fields(values.get("required", ())),
            upper_native=_fields(values.get("upper_native", ())),
            upper_latin=_fields(values.get("upper_latin", ())),
            identifier_on_name_line=values.get("identifier_line") == "name-line",
            identifier_formats=dict(values.get("identifier_formats", {})),
            father_name_formats=dict(values.get("father_name_formats", {})),
            birth_year_format=values.get("birth_year_format", ""),
            birth_year_format_latin=values.get("birth_year_format_latin", ""),
            max_lines=values.get("max_lines", 0),
            max_line_characters=values.get("max_line_chars", 0),
            source=Source(title=source.get("title", ""), date=source.get("date", "")) if source else None,
            not_verified=tuple(values.get("not_verified", ())),
        )
    except KeyError as error:
        raise PackError(pack="addresses", place=place, problem="missing-key") from error
    except (TypeError, ValueError, AttributeError, re.error) as error:
        raise PackError(pack="addresses", place=place, problem="wrong-value") from error


def _order(lines: Iterable[str | list[str]]) -> tuple[tuple[AddressField | str, ...], ...]:
    return tuple(
        tuple(_member(member) for member in line) if isinstance(line, list) else (AddressField(line),) for line in lines
    )


def _member(text: str) -> AddressField | str:
    return AddressField(text) if text in set(AddressField) else text


def _fields(names: Iterable[str]) -> frozenset[AddressField]:
    return frozenset(AddressField(name) for name in names)


def _script(code: str) -> Script:
    if code in _SCRIPTS:
        return _SCRIPTS[code]
    return Script(code) if code in set(Script) else Script.OTHER


def _country_names(path: Path) -> CountryNames:
    values = read_pack_file(path)
    by_language: dict[str, dict[str, str]] = {}
    for country, names in values.get("names", {}).items():
        for language, name in names.items():
            if isinstance(name, str):
                by_language.setdefault(language, {})[country] = name
    return CountryNames(by_language=by_language)


def read_spelling_table(path: Path) -> TransliterationTable:
    """Return one spelling table.

    Raises:
        PackError: if it is broken.
    """
    values = read_pack_file(path)
    try:
        return TransliterationTable(
            id=values["id"],
            language=values["language"],
            letters=values["letters"],
            sequences=values.get("sequences", {}),
            word_start=values.get("word_start", {}),
            after=tuple((frozenset(entry["set"]), entry["map"]) for entry in values.get("after", ())),
        )
    except (KeyError, TypeError) as error:
        raise PackError(pack="transliteration", place=path.name, problem="missing-key") from error
