"""Turns an address into the lines that stand on paper."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Mapping

from letters_app.domain.address import PostalAddress
from letters_app.domain.address_format import (
    Addressee,
    AddressField,
    AddressFormat,
    AddressLines,
    AddressScript,
    AddressWarning,
    AddressWarningCode,
    CountryNames,
    MailSuspension,
    Seasons,
)
from letters_app.domain.language import Script, main_script
from letters_app.domain.transliteration import TransliterationTable

_ENGLISH = "en"


@dataclasses.dataclass(frozen=True, slots=True)
class AddressTables:
    """Everything that is data about addresses."""

    formats: Mapping[str, AddressFormat]
    names: CountryNames
    name_spelling: Mapping[str, TransliterationTable]
    """How names of people are spelled in Latin letters, by language."""
    place_spelling: Mapping[str, TransliterationTable]
    """How places are spelled in Latin letters, by language."""
    suspensions: Mapping[tuple[str, str], MailSuspension] = dataclasses.field(default_factory=dict)
    """Stops of mail, by the country of the sender and that of the address."""

    def format_of(self, country: str) -> AddressFormat:
        """Return the form of a country; for an unknown one a plain form: one part a line, nothing required."""
        known = self.formats.get(country)
        if known is not None:
            return known
        order = tuple((part,) for part in AddressField)
        return AddressFormat(country=country, order=order, seasons=Seasons.NONE)

    def sender_language(self, country: str) -> str:
        """Return the language a country's own post reads, English if it is not known."""
        address_format = self.formats.get(country)
        return address_format.languages[0] if address_format and address_format.languages else _ENGLISH

    def latin_name(self, name: str, language: str) -> str:
        """Return a suggestion for a person's name in Latin letters, unchanged if there is no table."""
        table = self.name_spelling.get(language)
        return table.spell(name) if table else name

    def latin_place(self, place: str, language: str) -> str:
        """Return a suggestion for a place in Latin letters, unchanged if there is no table."""
        table = self.place_spelling.get(language)
        return table.spell(place) if table else place


def address_lines(
    addressee: Addressee,
    address: PostalAddress,
    tables: AddressTables,
    *,
    sender_country: str,
    script: AddressScript = AddressScript.NATIVE,
) -> AddressLines:
    """Return the lines of an address in the order of its country.

    From abroad the country stands alone on the last line, in Latin capitals, in English and in the language of the
    sender's country; inside the country there is no country line. ``AddressScript.BOTH`` adds town and postal code in
    Latin letters above it. An address that is written in Latin letters stands in their order whatever is asked for.
    What looks wrong is warned of, never refused.
    """
    warnings: list[AddressWarning] = []
    if address.country not in tables.formats:
        warnings.append(AddressWarning(AddressWarningCode.UNKNOWN_COUNTRY, address.country))
    address_format = tables.format_of(address.country)
    warnings.extend(_warnings_for(addressee, address, address_format))

    latin = script is AddressScript.LATIN or _is_romanised(address, address_format)
    parts = _parts(addressee, address, address_format, tables, latin=latin)
    order = address_format.latin_order if latin and address_format.latin_order else address_format.order
    lines = [line for line in _ordered(parts, order) if line]
    if address_format.max_lines and len(lines) > address_format.max_lines:
        warnings.append(AddressWarning(AddressWarningCode.TOO_MANY_LINES))
    if address_format.max_line_characters and any(len(line) > address_format.max_line_characters for line in lines):
        warnings.append(AddressWarning(AddressWarningCode.LINE_TOO_LONG))

    stop = tables.suspensions.get((sender_country, address.country))
    if stop is not None:
        code = AddressWarningCode.MAIL_SUSPENDED
        warnings.append(AddressWarning(code, address.country, stop.since, stop.source, stop.is_verified))
    if sender_country != address.country:
        if script is AddressScript.BOTH and address_format.script is not Script.LATIN:
            language = tables.sender_language(address.country)
            town = tables.latin_place(f"{address.city} {address.postal_code}".strip(), language)
            # Without a table there are no Latin letters to add: whoever knows them types them.
            lines += [upper(town, _ENGLISH)] if town and main_script(town) in {None, Script.LATIN} else []
        last_line = country_line(address.country, sender_country, tables)
        if last_line:
            lines.append(last_line)
        else:
            warnings.append(AddressWarning(AddressWarningCode.NO_COUNTRY_NAME, address.country))
    return AddressLines(lines=tuple(lines), warnings=tuple(warnings))


def _is_romanised(address: PostalAddress, address_format: AddressFormat) -> bool:
    """Tell whether a place is written in Latin letters where the two scripts have orders of their own."""
    if not address_format.latin_order:
        return False
    return main_script(f"{address.facility} {address.street} {address.city} {address.region}") is Script.LATIN


def country_line(country: str, read_in: str, tables: AddressTables) -> str:
    """Return the line that names ``country`` to the post of ``read_in`` and to all others; empty if unnamed."""
    names = [tables.names.name(country, tables.sender_language(read_in)), tables.names.name(country, _ENGLISH)]
    return " / ".join(dict.fromkeys(name for name in names if name))


def person_line(addressee: Addressee, country: str, tables: AddressTables) -> str:
    """Return the person with what tells them apart, on one line: what stands at the head of every page."""
    lines = [addressee.name]
    _mark_person(lines, addressee, tables.format_of(country), latin=False)
    return ", ".join(lines)


def upper(text: str, language: str) -> str:
    """Return ``text`` in capitals by the rules of ``language``: dotted İ in Turkish, no accent marks in Greek."""
    if language == "tr":
        return text.replace("i", "İ").replace("ı", "I").upper()
    if language == "el":
        decomposed = unicodedata.normalize("NFD", text.upper())
        return unicodedata.normalize("NFC", decomposed.replace("\N{COMBINING ACUTE ACCENT}", ""))
    return text.upper()


def _warnings_for(addressee: Addressee, address: PostalAddress, address_format: AddressFormat) -> list[AddressWarning]:
    warnings = []
    pattern = address_format.postal_code_pattern
    if address.postal_code and pattern and not pattern.fullmatch(address.postal_code):
        warnings.append(AddressWarning(AddressWarningCode.POSTAL_CODE_FORM, AddressField.POSTAL_CODE))
    warnings.extend(
        AddressWarning(AddressWarningCode.MISSING_FIELD, part)
        for part in AddressField
        if part in address_format.required and not _field_text(addressee, address, part)
    )
    name_script = main_script(addressee.name)
    if address_format.languages and name_script not in (None, address_format.script):
        warnings.append(AddressWarning(AddressWarningCode.NAME_NOT_NATIVE, AddressField.NAME))
    if address_format.birth_year_format and addressee.birth_year is None and not addressee.identifier:
        warnings.append(AddressWarning(AddressWarningCode.BIRTH_YEAR_MISSING, AddressField.NAME))
    return warnings


def _field_text(addressee: Addressee, address: PostalAddress, part: AddressField) -> str:
    return addressee.name if part is AddressField.NAME else str(getattr(address, part.value))


def _parts(
    addressee: Addressee, address: PostalAddress, address_format: AddressFormat, tables: AddressTables, *, latin: bool
) -> dict[AddressField, list[str]]:
    """Return each field as its lines; only name and facility may have more than one."""
    native_language = address_format.languages[0] if address_format.languages else _ENGLISH
    raised = address_format.upper_latin if latin else address_format.upper_native
    if address_format.script is Script.LATIN:
        raised = address_format.upper_native
    parts: dict[AddressField, list[str]] = {}
    for part in AddressField:
        text = _field_text(addressee, address, part)
        if part is AddressField.POSTAL_CODE:
            text = _spaced_code(text, address_format.postal_code_space_before_last)
        lines = [line.strip() for line in text.splitlines() if line.strip()]
        if latin and part is AddressField.NAME:
            lines = [tables.latin_name(line, native_language) for line in lines]
        elif latin:
            lines = [tables.latin_place(line, native_language) for line in lines]
        if part in raised:
            is_native = not latin or address_format.script is Script.LATIN
            lines = [upper(line, native_language if is_native else _ENGLISH) for line in lines]
        parts[part] = lines
    _mark_person(parts[AddressField.NAME], addressee, address_format, latin=latin)
    return parts


def _mark_person(name_lines: list[str], addressee: Addressee, address_format: AddressFormat, *, latin: bool) -> None:
    """Put behind the name what tells its bearer apart: the father's name, the year of birth, the number."""
    if not name_lines:
        return
    if addressee.father_name and address_format.father_name_formats:
        wording = address_format.father_name_formats.get(addressee.gender, "({father_name})")
        name_lines[-1] += " " + wording.format(father_name=addressee.father_name)
    if addressee.birth_year is not None and address_format.birth_year_format:
        wording = address_format.birth_year_format_latin if latin else address_format.birth_year_format
        name_lines[-1] += ", " + (wording or "{year}").format(year=addressee.birth_year)
    if addressee.identifier:
        default = address_format.identifier_formats.get("default", "{identifier}")
        wording = address_format.identifier_formats.get(addressee.identifier_type, default)
        mark = wording.format(identifier=addressee.identifier)
        if address_format.identifier_on_name_line:
            name_lines[-1] += f", {mark}"
        else:
            name_lines.append(mark)


def _spaced_code(code: str, before_last: int) -> str:
    bare = code.replace(" ", "")
    if not before_last or len(bare) <= before_last:
        return code
    return f"{bare[:-before_last]} {bare[-before_last:]}"


def _ordered(parts: dict[AddressField, list[str]], order: tuple[tuple[AddressField | str, ...], ...]) -> list[str]:
    lines: list[str] = []
    for members in order:
        if len(members) == 1 and isinstance(members[0], AddressField):
            lines.extend(parts[members[0]])
            continue
        lines.append(_joined(parts, members))
    return lines


def _joined(parts: dict[AddressField, list[str]], members: tuple[AddressField | str, ...]) -> str:
    """Join the members of one line; a text belongs to the field after it, and opens a line only if written to."""
    text = ""
    separator = ""
    for at, member in enumerate(members):
        if not isinstance(member, AddressField):
            separator = member
            continue
        value = " ".join(parts[member])
        if value:
            text += f"{separator}{value}" if text or at == 1 else value
        separator = ""
    return text
