"""Rows of one kind as a table model: what every list of the window has in common."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from letters_app.gui.elements.table import CellRole
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue

RowT = TypeVar("RowT")
ColumnT = TypeVar("ColumnT", bound=enum.IntEnum)
AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RowsModel(QAbstractTableModel, Generic[RowT, ColumnT]):
    """A list says what its cells hold; order, titles and the answers to Qt are here.

    It sorts itself: a proxy would call back into Python for each comparison, which takes a second for 10,000 rows
    where one ``sorted`` takes some hundredths.
    """

    def __init__(
        self,
        tongue: Tongue,
        titles: Mapping[ColumnT, str],
        tips: Mapping[ColumnT, str],
        strong: ColumnT,
        parent: QObject | None = None,
    ) -> None:
        """``titles`` in the order of the columns; ``strong`` is the column the eye looks for."""
        super().__init__(parent)
        self._tongue = tongue
        self._titles = titles
        self._tips = tips
        self._columns = tuple(titles)
        self._strong = strong
        self._rows: list[RowT] = []

    def show_rows(self, rows: Iterable[RowT]) -> None:
        """Show other rows, in the present order."""
        self.beginResetModel()
        self._rows = self._in_order(list(rows))
        self.endResetModel()

    def row(self, number: int) -> RowT:
        """Return what a row shows."""
        return self._rows[number]

    def number_of(self, row_id: str) -> int:
        """Return where the row with an id is, -1 if it is not in the list."""
        return next((number for number, row in enumerate(self._rows) if self._id(row) == row_id), -1)

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many rows are listed."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column, and what it means."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._tongue.say(self._titles[column])
        if role == Qt.ItemDataRole.ToolTipRole and column in self._tips:
            return self._tongue.say(self._tips[column])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self._columns[index.column()]
        if role == CellRole.ID:
            return self._id(row)
        if role == CellRole.STRONG:
            return column is self._strong
        if role == CellRole.TONE:
            return self._tone(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._whole(row, column)
        return None

    def _reorder(self) -> None:
        """Bring the rows into the order that is asked for now; what is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._id(self._rows[index.row()]) for index in before]
        self._rows = self._in_order(self._rows)
        places = {self._id(row): number for number, row in enumerate(self._rows)}
        after = [self.index(places[one], index.column()) for one, index in zip(ids, before, strict=True)]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self, rows: list[RowT]) -> list[RowT]:
        """Return rows in the order that is asked for."""
        return rows

    def _id(self, row: RowT) -> str:
        """Return what tells a row from all others."""
        raise NotImplementedError

    def _text(self, row: RowT, column: ColumnT) -> str:
        """Return what a cell shows."""
        raise NotImplementedError

    def _whole(self, row: RowT, column: ColumnT) -> str:
        """Return what a cell says to a pointer that rests on it and to a screen reader."""
        return self._text(row, column)

    def _tone(self, row: RowT, column: ColumnT) -> Tone | None:
        """Return the colour of a cell that is a mark."""
        raise NotImplementedError
