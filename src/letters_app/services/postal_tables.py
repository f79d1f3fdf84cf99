"""Reads the address tables that ship with the program."""

from __future__ import annotations

import re
from pathlib import Path

from letters_app.domain.address_format import AddressField, AddressFormat, CountryNames, MailSuspension, Seasons
from letters_app.domain.address_lines import AddressTables, upper
from letters_app.domain.language import Script, main_script
from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.person_name import NameOrder
from letters_app.domain.transliteration import TransliterationTable
from letters_app.i18n.locale_names import country_name, is_country
from letters_app.resources.citation import citation_of
from letters_app.resources.pack_table import PackTable, read_pack_table

_ADDRESSES, _TRANSLITERATION = "addresses", "transliteration"
_NAMES_FILE = "country-names.toml"
_SUSPENSIONS_FILE = "suspensions.toml"
_OTHER_FILES = frozenset({_NAMES_FILE, _SUSPENSIONS_FILE})
_SCRIPTS_ON_ENVELOPES = frozenset({Script.LATIN, Script.CYRILLIC, Script.GREEK})
_SCRIPTS = {"Hans": Script.HAN, "Hant": Script.HAN, "Jpan": Script.HAN, "Kore": Script.HAN}
_SCRIPTS_OF_ONE_LANGUAGE = frozenset({"Hans", "Hant"})
_NOT_READ_YET = (
    "not_printed",
    "postal_code_example",
    "identifier_regex",
    "identifier_example",
    "birth_year_on_name_line",
    "notes",
)
"""Keys of an address form for people, for tests or for later; the README of the folder describes them."""


def load_address_tables(addresses: Path, transliteration: Path) -> AddressTables:
    """Return the formats of all countries in ``addresses`` with the spelling tables they name.

    Raises:
        PackError: if a file is broken; it names the file and the key.
    """
    tables = {path.stem: read_spelling_table(path) for path in sorted(transliteration.glob("*.toml"))}
    formats: dict[str, AddressFormat] = {}
    spelling: dict[str, dict[str, TransliterationTable]] = {"names": {}, "places": {}}
    for path in sorted(addresses.glob("*.toml")):
        if path.name in _OTHER_FILES:
            continue
        table = read_pack_table(path, _ADDRESSES)
        formats[path.stem] = _format(table)
        choice = table.table("transliteration", or_empty=True)
        for role, by_language in spelling.items():
            for language, table_id in choice.text_map(role, or_empty=True).items():
                if table_id not in tables:
                    raise choice.problem(PackProblem.UNKNOWN_TABLE, role)
                by_language.setdefault(language, tables[table_id])
        choice.end()
        table.end()
    return AddressTables(
        formats=formats,
        names=_country_names(addresses / _NAMES_FILE),
        name_spelling=spelling["names"],
        place_spelling=spelling["places"],
        suspensions=_suspensions(addresses / _SUSPENSIONS_FILE),
    )


def _format(table: PackTable) -> AddressFormat:
    table.skip(*_NOT_READ_YET)
    return AddressFormat(
        country=table.text("country"),
        order=_order(table, "order"),
        latin_order=_order(table, "latin_order") if table.has("latin_order") else (),
        languages=table.texts("native_languages"),
        script=_script(table.text("script", "Latn")),
        printed_language=_printed_language(table),
        name_order=table.member("name_order", NameOrder, NameOrder.GIVEN_FIRST),
        seasons=table.member("seasons", Seasons, Seasons.NORTH),
        postal_code_pattern=_pattern(table, "postal_code_regex"),
        postal_code_space_before_last=table.count("postal_code_space_before_last", default=0),
        required=frozenset(table.members("required", AddressField)),
        upper_native=frozenset(table.members("upper_native", AddressField)),
        upper_latin=frozenset(table.members("upper_latin", AddressField)),
        identifier_on_name_line=table.text("identifier_line", "") == "name-line",
        identifier_formats=table.text_map("identifier_formats", or_empty=True),
        father_name_formats=table.text_map("father_name_formats", or_empty=True),
        birth_year_format=table.text("birth_year_format", ""),
        birth_year_format_latin=table.text("birth_year_format_latin", ""),
        max_lines=table.count("max_lines", default=0),
        max_line_characters=table.count("max_line_chars", default=0),
        source=citation_of(table).source,
        not_verified=table.texts("not_verified"),
    )


def _order(table: PackTable, key: str) -> tuple[tuple[AddressField | str, ...], ...]:
    """Return the lines; a line is a field, or a list of fields and of texts between them, which may be blanks."""
    lines = table.raw(key)
    if not isinstance(lines, list) or not lines:
        raise table.problem(PackProblem.MISSING if lines in (None, []) else PackProblem.LIST_EXPECTED, key)
    fields = set(AddressField)
    order: list[tuple[AddressField | str, ...]] = []
    for line in lines:
        members = line if isinstance(line, list) else [line]
        texts = [member for member in members if isinstance(member, str)]
        if len(texts) != len(members):
            raise table.problem(PackProblem.TEXT_EXPECTED, key)
        if line is not members and texts[0] not in fields:
            raise table.problem(PackProblem.UNKNOWN_VALUE, key)
        order.append(tuple(AddressField(text) if text in fields else text for text in texts))
    return tuple(order)


def _pattern(table: PackTable, key: str) -> re.Pattern[str] | None:
    source = table.text(key, "")
    try:
        return re.compile(source) if source else None
    except (re.error, OverflowError, RecursionError) as error:
        raise table.problem(PackProblem.BAD_EXPRESSION, key) from error


def _printed_language(table: PackTable) -> str:
    """Return the first language, with the script where the same characters have other forms in another one."""
    language, script = next(iter(table.texts("native_languages")), ""), table.text("script", "Latn")
    return f"{language}-{script}" if script in _SCRIPTS_OF_ONE_LANGUAGE else language


def _script(code: str) -> Script:
    if code in _SCRIPTS:
        return _SCRIPTS[code]
    return Script(code) if code in set(Script) else Script.OTHER


def _country_names(path: Path) -> CountryNames:
    table = read_pack_table(path, _ADDRESSES)
    table.skip("languages", "source")
    names = table.table("names", or_empty=True)
    by_language: dict[str, dict[str, str]] = {}
    for country in names.names():
        entry = names.table(country)
        entry.skip("not_verified")
        for language in entry.names():
            if language != "not_verified":
                by_language.setdefault(language, {})[country] = entry.text(language)
    table.end()
    return CountryNames(by_language, _name_in_locale_data)


def _name_in_locale_data(country: str, language: str) -> str:
    """Return the name that the locale data have, in capitals; empty in scripts that not every envelope can show."""
    name = country_name(country, language) if is_country(country) else country
    if name == country or main_script(name) not in _SCRIPTS_ON_ENVELOPES:
        return ""
    return upper(name, language)


def _suspensions(path: Path) -> dict[tuple[str, str], MailSuspension]:
    """Return the stops of mail that are not known to be over; a folder without the file has none."""
    if not path.exists():
        return {}
    table = read_pack_table(path, _ADDRESSES)
    stops: dict[tuple[str, str], MailSuspension] = {}
    for entry in table.tables("suspension"):
        pair = (entry.text("from"), entry.text("to"))
        if pair in stops:
            raise entry.problem(PackProblem.DUPLICATE, "to")
        citation = citation_of(entry)
        stop = MailSuspension(entry.text("since"), citation.source, citation.verified)
        if not entry.text("lifted", ""):
            stops[pair] = stop
        entry.end()
    table.end()
    return stops


def read_spelling_table(path: Path) -> TransliterationTable:
    """Return one spelling table.

    Raises:
        PackError: if it is broken.
    """
    table = read_pack_table(path, _TRANSLITERATION)
    table.skip("title", "version", "source", "notes", "not_verified", "examples", "examples_own")
    spelling = TransliterationTable(
        id=table.text("id"),
        language=table.text("language"),
        letters=table.text_map("letters"),
        sequences=table.text_map("sequences", or_empty=True),
        word_start=table.text_map("word_start", or_empty=True),
        after=tuple(_after(entry) for entry in table.tables("after")),
    )
    table.end()
    return spelling


def _after(entry: PackTable) -> tuple[frozenset[str], dict[str, str]]:
    neighbours = frozenset(entry.text("set"))
    spelling = entry.text_map("map")
    entry.end()
    return neighbours, spelling
