"""Tables of several selected lines whose columns fit the room there is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from letters_app.gui.elements.table import CellRole, LinesTable
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class ColumnFit:
    """How wide one column is."""

    width_px: int
    """At 100 per cent; for a column that stretches, the least."""
    share: float = 0.0
    """Of the room that is left over."""
    yields: int = 0
    """Columns with the highest number go first where there is little room; 0 stays."""


class FittingTable(LinesTable):
    """``chosen`` comes when other lines are selected; ``opened`` on Enter."""

    chosen = Signal()
    opened = Signal()
    left_upwards = Signal()

    def __init__(
        self,
        theme: Theme,
        model: QAbstractItemModel,
        name: str,
        fits: Mapping[int, ColumnFit],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, model, name, parent)
        self._theme = theme
        self._fits = fits
        self._is_quiet = False
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().selectionChanged.connect(self._on_selected)

    def show_choice(self, selected: tuple[str, ...]) -> None:
        """Select these again after the rows were replaced, without a signal; the first row if none is left."""
        model = self.model()
        rows = {str(model.index(row, 0).data(CellRole.ID)): row for row in range(model.rowCount())}
        wanted = [rows[one] for one in selected if one in rows] or ([0] if rows else [])
        self._is_quiet = True
        selection = QItemSelection()
        last = model.columnCount() - 1
        for row in wanted:
            selection.select(model.index(row, 0), model.index(row, last))
        if wanted:
            self.setCurrentIndex(model.index(wanted[0], 0))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if wanted:
            self.scrollTo(model.index(wanted[0], 0))
        self._is_quiet = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open on Enter; leave upwards from the first row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.opened.emit()
            return
        if event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0 and not event.modifiers():
            self.left_upwards.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give each column its width; those that yield go where there is not enough for all."""
        percent, room = self._theme.text_size_percent, self.viewport().width()
        shown = dict(self._fits)
        widths = {column: round(scaled(fit.width_px, percent)) for column, fit in shown.items()}
        for column in sorted((each for each in shown if shown[each].yields), key=lambda each: -shown[each].yields):
            if sum(widths[each] for each in shown) <= room:
                break
            del shown[column]
        rest = max(room - sum(widths[each] for each in shown), 0)
        for column in self._fits:
            self.setColumnHidden(column, column not in shown)
        shares = sum(fit.share for fit in shown.values())
        for column, fit in shown.items():
            extra = int(rest * fit.share / shares) if shares else 0
            self.setColumnWidth(column, widths[column] + extra)

    def _on_selected(self) -> None:
        if not self._is_quiet:
            self.chosen.emit()
