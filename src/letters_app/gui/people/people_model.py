"""The list of people as a table model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from letters_app.domain.visible_text import visible
from letters_app.gui.elements.table import CellRole
from letters_app.gui.people.people_columns import SORTING_TIPS, TITLES, PeopleColumn
from letters_app.gui.people.row_words import NOTHING, RowWords
from letters_app.gui.tongue import Tongue
from letters_app.services.people.listing import PersonRow

AnyIndex = QModelIndex | QPersistentModelIndex
SortKey = tuple[object, ...]
_ROOT = QModelIndex()
_NEVER = 1_000_000
"""Days since a check that never was: older than any."""
_LONGEST_CELL = 160


class PeopleModel(QAbstractTableModel):
    """Rows in the order that was asked for.

    It sorts itself: a proxy would call back into Python for each comparison, which takes a second for 10,000 people
    where one ``sorted`` takes some hundredths.
    """

    def __init__(self, tongue: Tongue, words: RowWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tongue = tongue
        self._words = words
        self._rows: list[PersonRow] = []
        self._column = PeopleColumn.NAME
        self._order = Qt.SortOrder.AscendingOrder

    def show_rows(self, rows: Iterable[PersonRow]) -> None:
        """Show other rows, in the present order."""
        self.beginResetModel()
        self._rows = self._in_order(list(rows))
        self.endResetModel()

    def row(self, number: int) -> PersonRow:
        """Return the person in a row."""
        return self._rows[number]

    def statuses(self) -> Counter[str]:
        """Return what stands in the column of the status, and how often."""
        example = {row.status: row for row in self._rows}
        counts = Counter(row.status for row in self._rows)
        return Counter({self._words.status(example[status]).text: number for status, number in counts.items()})

    def number_of(self, recipient_id: str) -> int:
        """Return the row of a person, -1 if they are not in the list."""
        return next((number for number, row in enumerate(self._rows) if row.id == recipient_id), -1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many people are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(PeopleColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column, and how to sort by it."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(PeopleColumn):
            return None
        column = PeopleColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._tongue.say(TITLES[column])
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tongue.say(SORTING_TIPS[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], PeopleColumn(index.column())
        if role == CellRole.ID:
            return row.id
        if role == CellRole.STRONG:
            return column is PeopleColumn.NAME
        if role == CellRole.TONE:
            return self._tone(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._whole(row, column)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column; equals by name."""
        if not 0 <= column < len(PeopleColumn):
            return
        self._column, self._order = PeopleColumn(column), order
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].id for index in before]
        self._rows = self._in_order(self._rows)
        places = {row.id: number for number, row in enumerate(self._rows)}
        after = [self.index(places[one], index.column()) for one, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self, rows: list[PersonRow]) -> list[PersonRow]:
        by_name = sorted(rows, key=_name_key)
        return sorted(by_name, key=_KEYS[self._column], reverse=self._order is Qt.SortOrder.DescendingOrder)

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

    def _tone(self, row: PersonRow, column: PeopleColumn) -> object:
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
