"""The table of people: columns that fit the room there is, sorting by key, and the choice kept when rows change."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from letters_app.gui.elements.table import LinesTable
from letters_app.gui.people.people_columns import PeopleColumn
from letters_app.gui.people.people_model import PeopleModel
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.theme import Theme

_FIXED_PX = {
    PeopleColumn.BORN: 58,
    PeopleColumn.STATUS: 88,
    PeopleColumn.ADDRESS: 120,
    PeopleColumn.LETTERS: 66,
}
_STATUS_SHARE = 0.9
"""So many of the people must have their whole status in the list; a rare long one ends in "…"."""
_NAME_SHARE = 0.55
_ROOM_FOR_ALL_PX = 640
_SCROLL_BAR_PX = 14


class PeopleTable(LinesTable):
    """``chosen`` comes when another person is the present one or others are selected; ``opened`` on Enter or click."""

    chosen = Signal()
    opened = Signal()
    left_upwards = Signal()

    def __init__(self, theme: Theme, model: PeopleModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, name, parent)
        self._theme = theme
        self._model = model
        self._is_quiet = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSortIndicator(PeopleColumn.NAME, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.selectionModel().currentRowChanged.connect(self._on_selected)
        for column in PeopleColumn:
            keys = QShortcut(QKeySequence(f"Alt+{column + 1}"), self)
            keys.setContext(Qt.ShortcutContext.WindowShortcut)
            keys.activated.connect(lambda column=column: self.sort_by(column))

    def sort_by(self, column: PeopleColumn) -> None:
        """Sort by a column; once more turns the order round."""
        header = self.horizontalHeader()
        is_present = header.sortIndicatorSection() == column
        ascending = header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if is_present and ascending else Qt.SortOrder.AscendingOrder
        self.sortByColumn(column, order)

    def show_choice(self, present: str, selected: tuple[str, ...]) -> None:
        """Choose people again after the rows were replaced, without a signal; the first if the present one is gone."""
        self.fit_columns()
        self._is_quiet = True
        number = self._model.number_of(present) if present else -1
        if self._model.rowCount():
            index = self._model.index(max(number, 0), 0)
            self.setCurrentIndex(index)
            if len(selected) > 1:
                self._select(frozenset(selected))
            self.scrollTo(index)
        self._is_quiet = False

    def select_ids(self, ids: frozenset[str]) -> None:
        """Select these people and nobody else."""
        self._select(ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the card on Enter; leave upwards from the first row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        is_top = self.currentIndex().row() <= 0
        if event.key() == Qt.Key.Key_Up and is_top and not event.modifiers():
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the card by a plain click."""
        super().mouseReleaseEvent(event)
        is_plain = not event.modifiers() and event.button() == Qt.MouseButton.LeftButton
        if is_plain and self.indexAt(event.position().toPoint()).isValid():
            self.opened.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns into the room there is; year of birth and place give way first, the card has them."""
        super().resizeEvent(event)
        self.fit_columns()

    def fit_columns(self) -> None:
        """Give each column its width: the status what its words need, name and place what is left."""
        percent = self._theme.text_size_percent
        room = self.viewport().width()
        is_narrow = room < scaled(_ROOM_FOR_ALL_PX, percent)
        self.setColumnHidden(PeopleColumn.BORN, is_narrow)
        self.setColumnHidden(PeopleColumn.PLACE, is_narrow)
        widths = {column: round(scaled(px, percent)) for column, px in _FIXED_PX.items()}
        widths[PeopleColumn.STATUS] = max(widths[PeopleColumn.STATUS], self._status_width())
        if is_narrow:
            widths[PeopleColumn.BORN] = 0
        rest = max(room - sum(widths.values()), round(scaled(120, percent)))
        widths[PeopleColumn.NAME] = rest if is_narrow else round(rest * _NAME_SHARE)
        widths[PeopleColumn.PLACE] = 0 if is_narrow else rest - widths[PeopleColumn.NAME]
        for column, width in widths.items():
            if width:
                self.setColumnWidth(column, width)

    def _status_width(self) -> int:
        """Return a width in pixels that nearly every status has room in."""
        statuses = self._model.statuses()
        wanted = _STATUS_SHARE * statuses.total()
        for width, number in sorted((self.pill_width(text), number) for text, number in statuses.items()):
            wanted -= number
            if wanted <= 0:
                return width
        return 0

    def _select(self, ids: frozenset[str]) -> None:
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for number in range(self._model.rowCount()):
            if self._model.row(number).id in ids:
                selection.select(self._model.index(number, 0), self._model.index(number, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_selected(self) -> None:
        if not self._is_quiet:
            self.chosen.emit()
