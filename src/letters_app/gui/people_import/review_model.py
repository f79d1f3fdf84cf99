"""The rows of one kind as a table; parts of a plan can be left out by their tick."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from letters_app.domain.visible_text import visible
from letters_app.gui.elements.table import CellRole
from letters_app.gui.theme.tokens import Tone
from letters_app.services.people.import_choice import Refusal

AnyIndex = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_LONGEST_CELL = 200


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One row of a table. Cells are text from outside; ``whole`` says all of it, a paragraph each."""

    cells: tuple[str, ...]
    whole: str
    key: Refusal | None = None
    """What is left out without its tick; ``None`` if there is nothing to choose."""
    tones: dict[int, Tone] = field(default_factory=dict)
    is_named: bool = True
    """Whether the second cell is the name of a person."""


class ReviewModel(QAbstractTableModel):
    """``ticked`` comes when the user takes a line in or leaves it out."""

    ticked = Signal(object, bool)
    """The keys of lines and whether they are taken in."""

    def __init__(self, titles: Sequence[str], refused: set[Refusal], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._refused = refused
        self._lines: tuple[ReviewLine, ...] = ()

    def show_lines(self, titles: Sequence[str], lines: Sequence[ReviewLine], refused: set[Refusal]) -> None:
        """Show another kind of rows."""
        self.beginResetModel()
        self._titles, self._lines, self._refused = tuple(titles), tuple(lines), refused
        self.endResetModel()

    def show_refused(self, refused: set[Refusal]) -> None:
        """Show other ticks."""
        self._refused = refused
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, 0))

    @property
    def keys(self) -> set[Refusal]:
        """What can be left out here."""
        return {line.key for line in self._lines if line.key is not None}

    def take_lines(self, numbers: Iterable[int]) -> None:
        """Leave these lines out if all of them are taken in, else take them in."""
        keys = {line.key for number in numbers if (line := self.line(number)) and line.key is not None}
        if keys:
            self.ticked.emit(keys, bool(keys & self._refused))

    def line(self, number: int) -> ReviewLine | None:
        """Return the line in a row."""
        return self._lines[number] if 0 <= number < len(self._lines) else None

    def rowCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: AnyIndex = _ROOT) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the title of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section] if 0 <= section < len(self._titles) else None
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows."""
        line = self.line(index.row())
        if line is None or not index.isValid():
            return None
        column = index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and line.key is not None:
            return Qt.CheckState.Unchecked if line.key in self._refused else Qt.CheckState.Checked
        if role == CellRole.TONE:
            return line.tones.get(column)
        if role == CellRole.STRONG:
            return column == 1 and line.is_named
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return visible(line.cells[column].replace("\n", " · "), _LONGEST_CELL)
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a line in or leave it out."""
        line = self.line(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or line is None or line.key is None:
            return False
        self.ticked.emit({line.key}, Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Return that the first cell of a line with a choice can be ticked."""
        line = self.line(index.row())
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and line is not None and line.key is not None:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags
