"""Address blocks as people paste them from a web page or a message: one block a person, a blank line between.

Layouts seen in published lists: «Кому: / Куда:»; name, number and lines of the address; the address first and the
name after it (source: sections 4.3 and 6 of the project's prison mail notes).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from letters_app.domain.language import Script, main_script
from letters_app.exchange.columns import Column
from letters_app.exchange.fields.addresses import is_institution, looks_like_address, read_country
from letters_app.exchange.fields.names import is_given_name, is_patronymic
from letters_app.exchange.header_recognition import column_of_label
from letters_app.exchange.limits import MAX_RECORDS
from letters_app.exchange.problems import ProblemCode
from letters_app.exchange.unreadable import FileTooLargeError

_BLANK_LINES = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")
_RULE = re.compile(r"[-=_*~—–]{3,}")
_BULLET = re.compile(r"^\s*(?:[-*•●▪–—]|\d{1,3}[.)])\s+")
_LABEL = re.compile(r"^(?P<label>[^\d:]{1,40}?)\s*:\s*(?P<value>.*)$")
_LINK = re.compile(r"https?://\S+|www\.\S+|\S+@\S+\.\w+|(?<!\w)@\w{3,}|t\.me/\S+", re.IGNORECASE)
_BIRTH_LINE = re.compile(
    r"^\(?\s*(?:birthday|born|date of birth|dob|d\.o\.b\.?|geb\.?|geboren|д\.?\s?р\.?"
    r"|(?:дата|год|день) рождения|род\.?|родил(?:ся|ась)|нар\.?|дата народження|né(?:e|\(e\))? le)\b"
    r"[:.\s]*(?P<date>[^)]*)\)?\.?$",
    re.IGNORECASE,
)
_BIRTH_AFTER_NAME = re.compile(
    r"[,\s(]+(?P<date>(?:род\.?\s*(?:в\s*)?|born\s*|geb\.?\s*|\*\s*)?(?:\d{1,2}[./]\d{1,2}[./]\d{4}|(?:19|20)\d\d)\s*"
    r"(?:г\.?\s?р\.?|р\.?\s?н\.?|года?(?:\s+рождения)?|г\.?)?)\)?\.?\s*$",
    re.IGNORECASE,
)
_NUMBER_AFTER_NAME = re.compile(
    r"[,\s(]+(?P<number>(?:(?:reg\.?\s*(?:no|number)?|inmate|prisoner|id|no|nr|n°|№|#|écrou|buchnummer|doc)[\s.:#°]*+)*+"
    r"[A-Z]{0,3}-?\d[\dA-Z\-/]{2,})\)?\s*$",
    re.IGNORECASE,
)
_MONTH_DAY_ONLY = re.compile(
    r"[^\W\d_]+\.?\s+\d{1,2}(?:st|nd|rd|th)?|\d{1,2}\.?\s+[^\W\d_]+|\d{1,2}[./]\d{1,2}\.?", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[^\W\d_][\w'’ʼ.\-]*")
_MAX_NAME_WORDS = 6
_PROSE_WORDS = 14
_MAX_BLOCK_CHARACTERS = 2_000


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """One pasted block by field, or the reason why it is none."""

    cells: dict[Column, str] = field(default_factory=dict)
    problem: ProblemCode | None = None
    had_link: bool = False


def read_address_blocks(text: str) -> list[AddressBlock]:
    """Return the blocks of ``text``; a line that is nothing but a country's name counts for the blocks below it.

    Raises:
        FileTooLargeError: if there are too many blocks.
    """
    blocks: list[AddressBlock] = []
    country = ""
    normalised = text.replace("\r\n", "\n").replace("\r", "\n").replace("\ufeff", "")
    for paragraph in _BLANK_LINES.split(normalised):
        lines = [_BULLET.sub("", line).strip() for line in paragraph.split("\n")]
        lines = [line for line in lines if line and not _RULE.fullmatch(line)]
        if lines and (heading := _country_heading(lines[0])):
            country = heading
            lines = lines[1:]
        if not lines:
            continue
        if len(blocks) >= MAX_RECORDS:
            raise FileTooLargeError(limit="records", maximum=MAX_RECORDS)
        if len(paragraph) > _MAX_BLOCK_CHARACTERS:
            blocks.append(AddressBlock(problem=ProblemCode.NOT_AN_ADDRESS_BLOCK))
        else:
            lines = [" ".join(line.split()) for line in lines]
            blocks.append(_read_block(lines, _own_country(lines) or country))
    return blocks


def _own_country(lines: list[str]) -> str:
    """Return the country that a block names itself, on a line of its own or behind the last comma of one."""
    for line in reversed(lines[1:]):
        found = _country_heading(line) or _country_heading(line.rpartition(",")[2])
        if found:
            return found
    return ""


def _country_heading(line: str) -> str:
    return read_country(line.strip("#=*:[]() ")) if len(line) <= 60 else ""


def _read_block(lines: list[str], country: str) -> AddressBlock:
    block = _Block()
    for line in lines:
        block.take(line)
    return block.finish(country)


class _Block:
    """The lines of one block while their meaning is found."""

    def __init__(self) -> None:
        self._cells: dict[Column, str] = {}
        self._rest: list[str] = []
        self._last_label: Column | None = None
        self._is_addressed = False
        self._had_link = False

    def take(self, line: str) -> None:
        """Read one line: a birthday, a labelled value, or a part of name and address."""
        line = self._without_link(line)
        birth = _BIRTH_LINE.match(line)
        labelled = _labelled(line)
        if birth:
            _note_birth(self._cells, birth["date"])
        elif labelled:
            self._last_label, value = labelled
            self._is_addressed = self._is_addressed or self._last_label in {Column.FULL_NAME, Column.ADDRESS}
            self._append(self._last_label, value)
        elif self._last_label is Column.ADDRESS or self._waits_for_value():
            self._append(self._last_label or Column.ADDRESS, line)
        elif line:
            self._rest.append(line)

    def finish(self, country: str) -> AddressBlock:
        """Return the block, or why it is none."""
        cells, rest = self._cells, self._rest
        if Column.FULL_NAME not in cells and rest:
            if len(rest) == 1 and Column.ADDRESS not in cells:
                rest = _parts_of_one_line(rest[0])
            cells[Column.FULL_NAME] = rest.pop(_name_index(rest))
        _part_name_line(cells)
        _part_birth_from_rest(cells, rest)
        for line in rest:
            self._append(Column.ADDRESS, line)
        if country:
            cells.setdefault(Column.COUNTRY, country)
        if not _is_person(cells, addressed=self._is_addressed):
            return AddressBlock(problem=ProblemCode.NOT_AN_ADDRESS_BLOCK)
        return AddressBlock(cells, had_link=self._had_link)

    def _waits_for_value(self) -> bool:
        return self._last_label is Column.FULL_NAME and Column.FULL_NAME not in self._cells

    def _append(self, column: Column, value: str) -> None:
        if value:
            known = self._cells.get(column)
            self._cells[column] = f"{known}\n{value}" if known else value

    def _without_link(self, line: str) -> str:
        """Return the line without web and e-mail addresses; empty if it was nothing else."""
        without = _LINK.sub("", line)
        if without == line:
            return line
        self._had_link = True
        value = without.rpartition(":")[2]
        return without.strip(" ,;()") if any(character.isalnum() for character in value) else ""


def _labelled(line: str) -> tuple[Column, str] | None:
    match = _LABEL.match(line)
    if match is None:
        return None
    column = column_of_label(match["label"])
    return (column, match["value"].strip()) if column else None


def _note_birth(cells: dict[Column, str], date: str) -> None:
    """Keep a date of birth; a birthday without its year tells no year and goes to the coordinator's notes."""
    date = date.strip(" .,")
    if _MONTH_DAY_ONLY.fullmatch(date):
        known = cells.get(Column.NOTES)
        cells[Column.NOTES] = f"{known}\n{date}" if known else date
    elif date:
        cells[Column.BIRTH_DATE] = date


def _parts_of_one_line(line: str) -> list[str]:
    """Part a block written in one line: name, then the address."""
    return [part.strip() for part in re.split(r"\s*[,;/]\s+", line) if part.strip()]


def _name_index(lines: list[str]) -> int:
    """Return which line is the name: the first, unless that is part of the address and a later one is a name."""
    if not looks_like_address(lines[0]):
        return 0
    for index, line in enumerate(lines):
        if _looks_like_name(line):
            return index
    return 0


def _looks_like_name(line: str) -> bool:
    line = _BIRTH_AFTER_NAME.sub("", line)
    words = line.replace(",", " ").split()
    if not 2 <= len(words) <= _MAX_NAME_WORDS or looks_like_address(line):
        return False
    if not all(_NAME_WORD.fullmatch(word) and word[0].isupper() for word in words):
        return False
    return main_script(line) is not Script.CYRILLIC or any(is_given_name(word) or is_patronymic(word) for word in words)


def _part_name_line(cells: dict[Column, str]) -> None:
    """Take year of birth and number off the line of the name."""
    line = cells.get(Column.FULL_NAME, "")
    name, _, below = line.partition("\n")
    if below:
        cells[Column.ADDRESS] = "\n".join(filter(None, (below, cells.get(Column.ADDRESS, ""))))
    bracket = re.search(r"\((?P<inner>[^)]*\d[^)]*)\)", name)
    if bracket:
        name = (name[: bracket.start()] + name[bracket.end() :]).strip()
        for part in re.split(r"\s*[/,;]\s+|\s+/\s*", bracket["inner"]):
            _note_bracketed(cells, part)
    for _ in range(2):
        if (birth := _BIRTH_AFTER_NAME.search(name)) and birth.start() > 0:
            cells.setdefault(Column.BIRTH_DATE, birth["date"].strip())
            name = name[: birth.start()]
        elif (number := _NUMBER_AFTER_NAME.search(name)) and number.start() > 0:
            cells.setdefault(Column.IDENTIFIER, number["number"].strip())
            name = name[: number.start()]
    cells[Column.FULL_NAME] = name.strip(" ,;")


def _note_bracketed(cells: dict[Column, str], part: str) -> None:
    if re.search(r"(?:19|20)\d\d", part) and not re.search(r"\d[A-Z]{2}$", part):
        cells.setdefault(Column.BIRTH_DATE, part.strip())
    else:
        cells.setdefault(Column.IDENTIFIER, part.strip())


def _part_birth_from_rest(cells: dict[Column, str], rest: list[str]) -> None:
    """Find a line that is only a number of the person or a year of birth, as under the name in some lists."""
    for line in list(rest):
        year_alone = re.fullmatch(
            r"(?:19|20)\d\d\s*(?:г\.?\s?р\.?|р\.?\s?н\.?|года?(?:\s+рождения)?)?\.?", line, re.IGNORECASE
        )
        if year_alone and Column.BIRTH_DATE not in cells:
            cells[Column.BIRTH_DATE] = line
            rest.remove(line)
        elif Column.IDENTIFIER not in cells and re.fullmatch(
            r"(?:#|№|reg\.?\s*(?:no|number)\.?:?|inmate\s*(?:no|number|id)?\.?:?|[A-Z]{2})?\s*(?:\d{5}-\d{3}|[A-Z]\d{4}[A-Z]{2}|[A-Z]{2}\d{4})",
            line,
            re.IGNORECASE,
        ):
            cells[Column.IDENTIFIER] = line
            rest.remove(line)


def _is_person(cells: dict[Column, str], *, addressed: bool) -> bool:
    """Tell a person from a paragraph of prose: a short name, and below it something of an address."""
    name = cells.get(Column.FULL_NAME, "")
    if not name or len(name.split()) > _MAX_NAME_WORDS or is_institution(name):
        return False
    if not any(character.isalpha() for character in name):
        return False
    if addressed:
        return True
    address = cells.get(Column.ADDRESS, "")
    lines = address.split("\n")
    is_prose = any(len(line.split()) > _PROSE_WORDS and line.rstrip().endswith(".") for line in lines)
    has_place = any(looks_like_address(line) for line in lines) or Column.FACILITY in cells
    return has_place and not is_prose
