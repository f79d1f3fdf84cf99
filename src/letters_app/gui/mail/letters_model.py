"""The list of letters as a table model."""

from __future__ import annotations

import datetime
import enum

from PySide6.QtCore import QObject, Qt

from letters_app.domain.letter import LetterState
from letters_app.domain.visible_text import visible
from letters_app.gui.elements.rows_model import RowsModel
from letters_app.gui.mail.mail_roll import MailLine
from letters_app.gui.mail.state_words import STATE_TONES
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_states import STATE_NAMES
from letters_app.services.letters.letters_overview import LetterRow

_LONGEST_CELL = 160
_NOTHING = "—"
_NEVER = datetime.date.min


class LetterColumn(enum.IntEnum):
    """From left to right."""

    TO = 0
    PLACE = 1
    NUMBER = 2
    WRITTEN = 3
    STATE = 4
    SINCE = 5


_TITLES = {
    LetterColumn.TO: mark("To"),
    LetterColumn.PLACE: mark("Place"),
    LetterColumn.NUMBER: mark("No."),
    LetterColumn.WRITTEN: mark("Written"),
    LetterColumn.STATE: mark("State"),
    LetterColumn.SINCE: mark("When"),
}
_TIPS = {
    LetterColumn.NUMBER: mark("The number of the letter to this person, as it is printed at its head"),
    LetterColumn.SINCE: mark("The day the letter came into its state"),
}
_STATES = tuple(LetterState)


class LettersModel(RowsModel[MailLine, LetterColumn]):
    """Rows in the order that was asked for."""

    def __init__(self, tongue: Tongue, today: datetime.date, parent: QObject | None = None) -> None:
        super().__init__(tongue, _TITLES, _TIPS, LetterColumn.TO, parent)
        self._today = today
        self._column: LetterColumn | None = None
        self._order = Qt.SortOrder.AscendingOrder

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; a negative one leaves them as they come: drafts, then the last written."""
        self._column = LetterColumn(column) if 0 <= column < len(LetterColumn) else None
        self._order = order
        self._reorder()

    def _in_order(self, rows: list[MailLine]) -> list[MailLine]:
        if self._column is None:
            return rows
        column = self._column
        return sorted(rows, key=lambda line: _key(line, column), reverse=self._order is Qt.SortOrder.DescendingOrder)

    def _id(self, line: MailLine) -> str:
        return line.row.id

    def _tone(self, line: MailLine, column: LetterColumn) -> Tone | None:
        return STATE_TONES[line.row.state] if column is LetterColumn.STATE else None

    def _text(self, line: MailLine, column: LetterColumn) -> str:
        row = line.row
        if column is LetterColumn.TO:
            return visible(line.name or _NOTHING, _LONGEST_CELL)
        if column is LetterColumn.PLACE:
            return visible(line.place or _NOTHING, _LONGEST_CELL)
        if column is LetterColumn.NUMBER:
            return str(row.number) if row.number else _NOTHING
        if column is LetterColumn.WRITTEN:
            return self._day(row.written_on)
        if column is LetterColumn.STATE:
            return self._tongue.say(STATE_NAMES[row.state])
        return self._since(row)

    def _whole(self, line: MailLine, column: LetterColumn) -> str:
        row = line.row
        if column is LetterColumn.TO:
            return visible(row.recipient_name, _LONGEST_CELL)
        if column is LetterColumn.PLACE:
            return visible(row.facility_name, 2 * _LONGEST_CELL)
        return self._text(line, column)

    def _since(self, row: LetterRow) -> str:
        if row.state is LetterState.DRAFT:
            return self._day(row.updated_at.astimezone().date() if row.updated_at else None)
        return self._day(row.since)

    def _day(self, day: datetime.date | None) -> str:
        return self._tongue.day(day, self._today) if day else _NOTHING


def _key(line: MailLine, column: LetterColumn) -> tuple[object, ...]:
    row, name = line.row, line.name.casefold()
    changed = row.updated_at.date() if row.updated_at else _NEVER
    keys: dict[LetterColumn, tuple[object, ...]] = {
        LetterColumn.TO: (name, row.number),
        LetterColumn.PLACE: (line.place.casefold(), name),
        LetterColumn.NUMBER: (row.number, name),
        LetterColumn.WRITTEN: (row.written_on or changed, name),
        LetterColumn.STATE: (_STATES.index(row.state), name),
        LetterColumn.SINCE: (row.since or changed, name),
    }
    return keys[column]
