"""The table of the review: Space takes the chosen lines in or leaves them out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from letters_app.gui.elements.table import LinesTable
from letters_app.gui.people_import.review_model import ReviewModel
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.theme import Theme

_ROW_PX = 78
_PILL_PX = 150
_YEAR_PX = 96
_NAME_PX = 190
_TWO = 2


class ReviewTable(LinesTable):
    """``present_changed`` comes when another line is the present one."""

    present_changed = Signal()

    def __init__(self, theme: Theme, model: ReviewModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, model, name, parent)
        self._theme = theme
        self._review = model
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.selectionModel().currentRowChanged.connect(self.present_changed)

    def fit_columns(self, *, pill_column: int = -1, year_column: int = -1, last_is_text: bool = False) -> None:
        """Give the number of the row what it needs, columns of pills and years too, and share out the rest.

        Where the last column is a sentence the names before it get no more than they need.
        """
        header, percent = self.horizontalHeader(), self._theme.text_size_percent
        for section in range(self._review.columnCount()):
            is_name = section == 1 and last_is_text and self._review.columnCount() > _TWO
            known = {year_column: _YEAR_PX, pill_column: _PILL_PX, 0: _ROW_PX}
            fixed = known.get(section, _NAME_PX if is_name else 0)
            header.setSectionResizeMode(
                section, QHeaderView.ResizeMode.Fixed if fixed else QHeaderView.ResizeMode.Stretch
            )
            if fixed:
                self.setColumnWidth(section, round(scaled(fixed, percent)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the ticks of all chosen lines by Space."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self._review.take_lines(index.row() for index in self.selectionModel().selectedRows(0))
            return
        super().keyPressEvent(event)
