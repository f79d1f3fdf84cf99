"""One record of a list, cell by cell, read as a recipient and the facility they are in."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.facility import Facility
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import Provenance, Source, Trust
from letters_app.domain.recipient import (
    CanWrite,
    Custody,
    CustodyStatus,
    Hold,
    Identifier,
    Recipient,
    RecipientKind,
    Stay,
)
from letters_app.exchange.columns import RESTRICTED_COLUMNS, Column
from letters_app.exchange.fields.addresses import (
    country_of_form,
    institution_type,
    read_address,
    read_country,
)
from letters_app.exchange.fields.choices import (
    read_can_write,
    read_facility_type,
    read_gender,
    read_kind,
    read_trust,
)
from letters_app.exchange.fields.dates import read_age, read_date
from letters_app.exchange.fields.identifiers import read_identifier
from letters_app.exchange.fields.languages import read_languages
from letters_app.exchange.fields.names import gender_of_name, is_patronymic, read_dative_name
from letters_app.exchange.fields.statuses import read_status
from letters_app.exchange.fields.word_lists import read_word_list
from letters_app.exchange.limits import MAX_FIELD_BYTES
from letters_app.exchange.people_list import ImportedPerson
from letters_app.exchange.problems import ProblemCode, RowProblem
from letters_app.exchange.untrusted_text import clean_text, has_mixed_script_word

_OWN_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
_ISO_COUNTRY = re.compile(r"[A-Z]{2}")
_YEAR_AFTER_NAME = re.compile(
    r"[,\s(]+(?P<year>(?:19|20)\d\d)\s*(?:г\.?\s?р\.?|р\.?\s?н\.?|г\.?)?\)?\.?\s*$", re.IGNORECASE
)

_Value = TypeVar("_Value")


@dataclass(slots=True)
class RecordReader:
    """Reads the records of one list; collects refusals and warnings by row as it goes."""

    today: datetime.date
    identifier_type: str = ""
    trusts_ids: bool = False
    may_hold_formulas: bool = True
    refused: list[RowProblem] = field(default_factory=list)
    warnings: list[RowProblem] = field(default_factory=list)
    _row: int = 0

    def refuse(self, row: int, code: ProblemCode, column: str = "") -> None:
        """Note that a row gives no recipient."""
        self.refused.append(RowProblem(row, code, column))

    def read(self, row: int, raw_cells: Mapping[Column, str]) -> ImportedPerson | None:
        """Return the person of a record, ``None`` if it was refused."""
        self._row = row
        for column, cell in raw_cells.items():
            if len(cell.encode("utf-8", "surrogatepass")) > MAX_FIELD_BYTES:
                self.refuse(row, ProblemCode.FIELD_TOO_LONG, column)
                return None
        first_warning = len(self.warnings)
        cells = self._cleaned(raw_cells)
        custody = self._custody(cells)
        name = self._name(cells)
        if not name.all_forms() and custody.status is not CustodyStatus.NOT_A_PERSON_RECORD:
            del self.warnings[first_warning:]
            self.refuse(row, ProblemCode.NO_NAME)
            return None
        provenance = self._address_provenance(cells)
        address = self._address(cells)
        facility, stay = self._place(cells, address, provenance)
        country = address.country
        can_write, reason = self._can_write(cells)
        recipient = Recipient(
            id=self._own_id(cells),
            name=name,
            kind=self._choice(cells, Column.KIND, read_kind) or RecipientKind.PRISONER,
            gender=self._choice(cells, Column.GENDER, read_gender) or gender_of_name(name),
            birth=self._birth(cells, country),
            identifier=self._identifier(cells, country),
            father_name=cells.get(Column.FATHER_NAME, ""),
            custody=replace(custody, since=self._date(cells, Column.STATUS_SINCE, country)),
            stays=(stay,) if stay else (),
            languages=self._languages(cells),
            interests=read_word_list(cells.get(Column.INTERESTS, "")),
            avoid_topics=read_word_list(cells.get(Column.AVOID_TOPICS, "")),
            can_write=can_write,
            do_not_write_reason=cells.get(Column.DO_NOT_WRITE_REASON, "") or reason,
            hold=self._hold(cells),
            arrested_on=self._date(cells, Column.ARRESTED_ON, country),
            release_on=self._date(cells, Column.RELEASE_DATE, country),
            tags=read_word_list(cells.get(Column.TAGS, "")),
            restricted=tuple((column.value, cells[column]) for column in RESTRICTED_COLUMNS if column in cells),
            provenance=Provenance(
                source=_source(cells.get(Column.SOURCE, "")), verified_on=None if stay else provenance.verified_on
            ),
        )
        return ImportedPerson(row, recipient, facility)

    def _can_write(self, cells: Mapping[Column, str]) -> tuple[CanWrite, str]:
        """Return whether letters are wanted, and the reason if a column "do not write" gives one in words.

        That column protects a person, so whatever stands in it but a plain "no" stops the mail.
        """
        forbidden = cells.get(Column.DO_NOT_WRITE, "")
        if forbidden:
            answer = read_can_write(forbidden)
            if answer is not CanWrite.NO:
                return CanWrite.NO, "" if answer else forbidden
        return self._choice(cells, Column.CAN_WRITE, read_can_write) or CanWrite.UNKNOWN, ""

    def _warn(self, code: ProblemCode, column: str = "") -> None:
        problem = RowProblem(self._row, code, column)
        if problem not in self.warnings[-8:]:
            self.warnings.append(problem)

    def _cleaned(self, raw_cells: Mapping[Column, str]) -> dict[Column, str]:
        cells: dict[Column, str] = {}
        for column, raw in raw_cells.items():
            clean = clean_text(raw, may_hold_formulas=self.may_hold_formulas)
            if clean.had_control_characters:
                self._warn(ProblemCode.CONTROL_CHARACTERS_REMOVED, column)
            if clean.had_formula:
                self._warn(ProblemCode.FORMULA_MADE_TEXT, column)
            if clean.text.strip("-–—/ "):
                cells[column] = clean.text
        return cells

    def _own_id(self, cells: Mapping[Column, str]) -> str:
        own_id = cells.get(Column.ID, "")
        if not self.trusts_ids or not own_id:
            return ""
        if _OWN_ID.fullmatch(own_id):
            return own_id
        self._warn(ProblemCode.ID_NOT_USABLE, Column.ID)
        return ""

    def _name(self, cells: dict[Column, str]) -> PersonName:
        for column in (Column.FULL_NAME, Column.SURNAME, Column.GIVEN_NAME, Column.NAME_LATIN):
            if has_mixed_script_word(cells.get(column, "")):
                self._warn(ProblemCode.MIXED_SCRIPT_NAME, column)
        surname, given, patronymic = (
            cells.get(column, "") for column in (Column.SURNAME, Column.GIVEN_NAME, Column.PATRONYMIC)
        )
        if not patronymic and len(given.split()) == 2 and is_patronymic(given.split()[1]):
            given, patronymic = given.split()
        name = PersonName(surname=surname, given=given, patronymic=patronymic, raw=cells.get(Column.NAME_RAW, ""))
        if Column.FULL_NAME in cells:
            if surname or given:
                name = replace(name, raw=name.raw or cells[Column.FULL_NAME])
            else:
                name = self._whole_name(cells)
        return replace(
            name,
            latin=cells.get(Column.NAME_LATIN, name.latin),
            dative=cells.get(Column.NAME_DATIVE, name.dative),
            short=cells.get(Column.SHORT_NAME, name.short),
            aliases=tuple(dict.fromkeys((*name.aliases, *read_word_list(cells.get(Column.ALIASES, ""))))),
        )

    def _whole_name(self, cells: dict[Column, str]) -> PersonName:
        text = cells[Column.FULL_NAME]
        year = _YEAR_AFTER_NAME.search(text)
        if year and year.start() > 0:
            text = text[: year.start()]
            cells.setdefault(Column.BIRTH_DATE, year["year"])
        reading = read_dative_name(text)
        if reading.problem:
            self._warn(reading.problem, Column.FULL_NAME)
        return reading.name

    def _birth(self, cells: Mapping[Column, str], country: str) -> PartialDate | None:
        birth = self._date(cells, Column.BIRTH_DATE, country)
        if birth is not None and birth.year > self.today.year:
            self._warn(ProblemCode.DATE_IMPLAUSIBLE, Column.BIRTH_DATE)
            birth = None
        if birth is None and Column.AGE in cells:
            birth = read_age(cells[Column.AGE], self.today)
            self._warn(
                ProblemCode.BIRTH_YEAR_FROM_AGE if birth else ProblemCode.DATE_NOT_UNDERSTOOD,
                Column.AGE,
            )
        return birth

    def _date(self, cells: Mapping[Column, str], column: Column, country: str = "") -> PartialDate | None:
        if column not in cells:
            return None
        reading = read_date(cells[column], country)
        if reading.problem:
            self._warn(reading.problem, column)
        return reading.date

    def _choice(
        self, cells: Mapping[Column, str], column: Column, read: Callable[[str], _Value | None]
    ) -> _Value | None:
        if column not in cells:
            return None
        value = read(cells[column])
        if value is None:
            self._warn(ProblemCode.VALUE_NOT_UNDERSTOOD, column)
        return value

    def _custody(self, cells: Mapping[Column, str]) -> Custody:
        word = cells.get(Column.STATUS, "")
        if not word:
            return Custody(source_label=cells.get(Column.STATUS_LABEL, ""))
        status = read_status(word)
        if status is None:
            self._warn(ProblemCode.STATUS_NOT_UNDERSTOOD, Column.STATUS)
        is_our_word = status is not None and word == status.value
        return Custody(
            status=status or CustodyStatus.UNKNOWN,
            source_label=cells.get(Column.STATUS_LABEL, "" if is_our_word else word),
        )

    def _identifier(self, cells: Mapping[Column, str], country: str) -> Identifier | None:
        if Column.IDENTIFIER not in cells:
            return None
        announced = cells.get(Column.IDENTIFIER_TYPE, self.identifier_type)
        identifier, looks_right = read_identifier(cells[Column.IDENTIFIER], announced, country)
        if not looks_right:
            self._warn(ProblemCode.IDENTIFIER_FORM, Column.IDENTIFIER)
        return identifier

    def _languages(self, cells: Mapping[Column, str]) -> tuple[str, ...]:
        codes, all_understood = read_languages(cells.get(Column.LANGUAGES, ""))
        if not all_understood:
            self._warn(ProblemCode.LANGUAGE_NOT_UNDERSTOOD, Column.LANGUAGES)
        return codes

    def _hold(self, cells: Mapping[Column, str]) -> Hold | None:
        until = self._date(cells, Column.HOLD_UNTIL)
        if Column.HOLD_REASON not in cells and until is None:
            return None
        return Hold(cells.get(Column.HOLD_REASON, ""), until.exact() if until else None)

    def _address_provenance(self, cells: Mapping[Column, str]) -> Provenance:
        verified_on = self._date(cells, Column.ADDRESS_VERIFIED_ON)
        day = verified_on.exact() if verified_on else None
        if verified_on and (day is None or day > self.today):
            self._warn(
                ProblemCode.DATE_NOT_UNDERSTOOD if day is None else ProblemCode.DATE_IMPLAUSIBLE,
                Column.ADDRESS_VERIFIED_ON,
            )
            day = None
        return Provenance(
            source=_source(cells.get(Column.ADDRESS_SOURCE, "")),
            trust=self._choice(cells, Column.ADDRESS_TRUST, read_trust) or Trust.UNKNOWN,
            verified_on=day,
        )

    def _address(self, cells: Mapping[Column, str]) -> PostalAddress:
        """Return all that the record says of the place, country included even if nothing else is known."""
        country = self._country(cells)
        facility = cells.get(Column.FACILITY, "")
        whole = cells.get(Column.ADDRESS, "")
        if not whole and _is_whole_address(facility, cells):
            facility, whole = "", facility
        given = PostalAddress(
            country=country,
            facility=facility,
            street=cells.get(Column.STREET, ""),
            locality=cells.get(Column.LOCALITY, ""),
            city=cells.get(Column.CITY, ""),
            region=cells.get(Column.REGION, ""),
            postal_code=cells.get(Column.POSTAL_CODE, ""),
            raw=cells.get(Column.ADDRESS_RAW, ""),
        )
        if whole:
            reading = read_address(whole, country)
            if not reading.is_certain:
                self._warn(ProblemCode.ADDRESS_NOT_CERTAIN, Column.ADDRESS)
            if reading.country_from_form:
                self._warn(ProblemCode.COUNTRY_FROM_FORM, Column.COUNTRY)
            given = _joined(reading.address, given)
        if not given.country and not given.is_empty():
            text = f"{given.facility}\n{given.street}\n{given.city}\n{given.region}\n{given.postal_code}"
            given = replace(given, country=country_of_form(text))
            country_is_new = bool(given.country)
            self._warn(ProblemCode.COUNTRY_FROM_FORM if country_is_new else ProblemCode.COUNTRY_UNKNOWN, Column.COUNTRY)
        if not given.postal_code and any((given.street, given.city, whole)):
            self._warn(ProblemCode.NO_POSTAL_CODE, Column.POSTAL_CODE)
        return given

    def _country(self, cells: Mapping[Column, str]) -> str:
        cell = cells.get(Column.COUNTRY, "")
        if not cell:
            return ""
        country = read_country(cell)
        if not country and _ISO_COUNTRY.fullmatch(cell):
            country = cell
        if not country:
            self._warn(ProblemCode.VALUE_NOT_UNDERSTOOD, Column.COUNTRY)
        return country

    def _place(
        self, cells: Mapping[Column, str], address: PostalAddress, provenance: Provenance
    ) -> tuple[Facility | None, Stay | None]:
        if address.is_empty() and not address.country and not cells.get(Column.FACILITY_NAME):
            return None, None
        if not address.facility and not cells.get(Column.FACILITY_NAME):
            return None, Stay(address=address, provenance=provenance)
        name = cells.get(Column.FACILITY_NAME) or facility_name_of(address)
        facility_type = self._choice(cells, Column.FACILITY_TYPE, read_facility_type)
        facility = Facility(
            id="",
            name=name,
            country=address.country,
            type=facility_type or institution_type(name),
            addresses=(AddressRecord(address, provenance=provenance),) if says_more_than_name(address) else (),
        )
        return facility, Stay(provenance=provenance)


def facility_name_of(address: PostalAddress) -> str:
    """Return the name of the facility whose lines stand in an address."""
    return address.facility.replace("\n", ", ")


def says_more_than_name(address: PostalAddress) -> bool:
    """Tell whether an address says where a facility is, not only what it is called."""
    return any((address.street, address.locality, address.city, address.region, address.postal_code))


def _is_whole_address(facility: str, cells: Mapping[Column, str]) -> bool:
    """Tell whether the column of the facility holds the whole address, as in lists with one column for both."""
    columns = (Column.STREET, Column.CITY, Column.POSTAL_CODE)
    if not facility or any(column in cells for column in columns):
        return False
    return facility.count(",") + facility.count("\n") >= 2 or re.search(r"(?<!\d)\d{5,6}(?!\d)", facility) is not None


def _joined(whole: PostalAddress, given: PostalAddress) -> PostalAddress:
    """Return the parts of the whole address; columns of their own win, but for the longer name of the facility."""
    return replace(given, facility=whole.facility or given.facility).completed_by(whole)


def _source(title: str) -> Source | None:
    return Source(title) if title else None
