"""The list of people as a table model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt

from letters_app.domain.visible_text import visible
from letters_app.gui.elements.rows_model import RowsModel
from letters_app.gui.people.people_columns import SORTING_TIPS, TITLES, PeopleColumn
from letters_app.gui.people.row_words import NOTHING, RowWords
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.services.people.listing import PersonRow

SortKey = tuple[object, ...]
_NEVER = 1_000_000
"""Days since a check that never was: older than any."""
_LONGEST_CELL = 160


class PeopleModel(RowsModel[PersonRow, PeopleColumn]):
    """Rows in the order that was asked for."""

    def __init__(self, tongue: Tongue, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(tongue, TITLES, SORTING_TIPS, PeopleColumn.NAME, parent)
        self._words = words
        self._column = PeopleColumn.NAME
        self._order = Qt.SortOrder.AscendingOrder

    def statuses(self) -> Counter[str]:
        """Return what stands in the column of the status, and how often."""
        example = {row.status: row for row in self._rows}
        counts = Counter(row.status for row in self._rows)
        return Counter({self._words.status(example[status]).text: number for status, number in counts.items()})

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; equals by name."""
        if not 0 <= column < len(PeopleColumn):
            return
        self._column, self._order = PeopleColumn(column), order
        self._reorder()

    def _in_order(self, rows: list[PersonRow]) -> list[PersonRow]:
        by_name = sorted(rows, key=_name_key)
        return sorted(by_name, key=_KEYS[self._column], reverse=self._order is Qt.SortOrder.DescendingOrder)

    def _id(self, row: PersonRow) -> str:
        return row.id

    def _text(self, row: PersonRow, column: PeopleColumn) -> str:
        if column is PeopleColumn.NAME:
            return visible(row.index_name or NOTHING, _LONGEST_CELL)
        if column is PeopleColumn.BORN:
            return self._words.born(row)
        if column is PeopleColumn.PLACE:
            return visible(row.place or NOTHING, _LONGEST_CELL).replace("\n", " ")
        if column is PeopleColumn.STATUS:
            return self._words.status(row).text
        if column is PeopleColumn.ADDRESS:
            return self._words.address(row).text
        return str(row.letters)

    def _tone(self, row: PersonRow, column: PeopleColumn) -> Tone | None:
        if column is PeopleColumn.STATUS:
            return self._words.status(row).tone
        return self._words.address(row).tone if column is PeopleColumn.ADDRESS else None

    def _whole(self, row: PersonRow, column: PeopleColumn) -> str:
        if column is PeopleColumn.NAME and row.latin:
            return visible(f"{row.full_name}\n{row.latin}")
        if column is PeopleColumn.PLACE:
            return visible(row.place)
        if column is PeopleColumn.ADDRESS:
            mark = self._words.address(row)
            return mark.whole or mark.text
        return self._text(row, column)


def _name_key(row: PersonRow) -> SortKey:
    return (not row.sort_name, row.sort_name, row.id)


_KEYS: dict[PeopleColumn, Callable[[PersonRow], SortKey]] = {
    PeopleColumn.NAME: _name_key,
    PeopleColumn.BORN: lambda row: (row.birth is None, row.birth.iso().lstrip("~") if row.birth else ""),
    PeopleColumn.PLACE: lambda row: (not row.place, row.place.casefold()),
    PeopleColumn.STATUS: lambda row: (list(type(row.status)).index(row.status),),
    PeopleColumn.ADDRESS: lambda row: (
        bool(row.hold_reasons),
        _NEVER if row.address_age_days is None else row.address_age_days,
    ),
    PeopleColumn.LETTERS: lambda row: (row.letters,),
}
