"""The page of sentences: rows that stay as they are while the letter changes around them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from letters_app.composing.composer_state import Place
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.layouts import ScrollColumn, clear, column
from letters_app.gui.write.words.row_content import ColumnMode, RowContent
from letters_app.gui.write.words.sentence_row import SentenceRow

_SIDE_BY_SIDE_PX = 560
_STACKED_PX = 330
_SETTLED_MS = 50
"""When what was just opened has its final height."""
PAGE_MARGINS = (18, 0, 18, 12)
"""Left, top, right and bottom of the rows."""
WIDEST_PX = 1180
"""A line of a letter in a third of it has about 75 characters."""


class WordsPage(ScrollColumn):
    """Shows rows; a row in which somebody types is never made anew."""

    row_made = Signal(object)
    """A new row, to be connected."""
    mode_changed = Signal(object)
    """The columns stand in another ``ColumnMode``."""
    bar_changed = Signal(int)
    """The width in pixels that the scroll bar takes now, 0 while everything is in view."""

    def __init__(self, context: WindowContext, languages: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=0, margins=PAGE_MARGINS)
        self._context = context
        self._languages = languages
        self._mode = ColumnMode.SIDE_BY_SIDE
        self.rows: list[SentenceRow] = []
        self.has_parallel = True
        """Whether the letter has a second language."""
        holder = QWidget()
        holder.setMaximumWidth(WIDEST_PX)
        inside = column(holder)
        self._above = column()
        self._column = column()
        inside.addLayout(self._above)
        inside.addLayout(self._column)
        self.body.addWidget(holder)
        self.body.addStretch(1)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    @property
    def mode(self) -> ColumnMode:
        """How the columns stand."""
        return self._mode

    def show_rows(self, contents: Iterable[RowContent], held: tuple[SentenceRow, Place] | None = None) -> None:
        """Show other contents. ``held``: the row whose words were just written, and where they stand now."""
        rows = self._matched(list(contents), held)
        focus_was_at = next((index for index, row in enumerate(self.rows) if row.has_focus), None)
        gone = [row for row in self.rows if row not in rows]
        for row in gone:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        focus_is_lost = focus_was_at is not None and self.rows[focus_was_at] in gone
        for index, row in enumerate(rows):
            item = self._column.itemAt(index)
            if item is None or item.widget() is not row:
                self._column.insertWidget(index, row)
        self.rows = rows
        if focus_is_lost and rows and focus_was_at is not None:
            rows[min(focus_was_at, len(rows) - 1)].words.begin_at(end=False)

    def show_above(self, widget: QWidget) -> None:
        """Show something over the rows."""
        self.clear_above()
        self._above.addWidget(widget)

    def clear_above(self) -> None:
        """Take it away."""
        clear(self._above)

    def begin_paragraph(self, index: int) -> SentenceRow:
        """Return a new empty row before row number ``index``; it becomes a paragraph when something is typed."""
        row = self._new_row()
        row.show_content(RowContent(has_parallel=self.has_parallel), self._mode)
        self.rows.insert(index, row)
        self._column.insertWidget(index, row)
        row.show()  # at once, so that it can take the focus
        return row

    def drop(self, row: SentenceRow) -> None:
        """Take away a row in which nothing was typed."""
        if row in self.rows:
            self.rows.remove(row)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()

    def paragraph_before(self, row: SentenceRow) -> int:
        """Return the number of the paragraph a row stands after, -1 at the head."""
        place = next(
            (each.content.place for each in reversed(self.rows[: self.rows.index(row)]) if each.content.place), None
        )
        return place.paragraph if place else -1

    def row_index_after(self, paragraph: int) -> int:
        """Return where a row stands that follows paragraph number ``paragraph``."""
        ends = [
            index
            for index, row in enumerate(self.rows)
            if row.content.place is not None and row.content.place.paragraph <= paragraph
        ]
        return ends[-1] + 1 if ends else 0

    def row_at(self, place: Place) -> SentenceRow | None:
        """Return the row of a sentence."""
        return next((row for row in self.rows if row.content.place == place), None)

    def present_row(self) -> SentenceRow | None:
        """Return the row that has the focus."""
        return next((row for row in self.rows if row.has_focus), None)

    def walk(self, row: SentenceRow, by: int) -> bool:
        """Go on in the row above or below; tell whether there is one."""
        index = self.rows.index(row) + by
        if not 0 <= index < len(self.rows):
            return False
        self.rows[index].words.begin_at(end=by < 0)
        self.show_row(self.rows[index])
        return True

    def show_row(self, row: SentenceRow) -> None:
        """Scroll so that a row is in view."""
        self.show_widget(row)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll so that something on the page is in view, once it has its place."""
        for pause_ms in (0, _SETTLED_MS):
            QTimer.singleShot(pause_ms, widget, lambda: self._scroll_to(widget))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the columns for the width."""
        super().resizeEvent(event)
        self.bar_changed.emit(self.width() - self.viewport().width())
        width = self.viewport().width() * 100 // max(self._context.theme.text_size_percent, 100)
        mode = ColumnMode.SIDE_BY_SIDE if width >= _SIDE_BY_SIDE_PX else ColumnMode.STACKED
        mode = mode if width >= _STACKED_PX else ColumnMode.ALONE
        if mode is not self._mode:
            self._mode = mode
            for row in self.rows:
                row.show_mode(mode)
            self.mode_changed.emit(mode)

    # inner workings

    def _scroll_to(self, widget: QWidget) -> None:
        content = self.widget()
        if content is None or not content.isAncestorOf(widget):
            return
        self.body.activate()
        bottom = widget.mapTo(content, QPoint(0, widget.height())).y()
        top = bottom - min(widget.height(), self.viewport().height())
        self.ensureVisible(0, bottom, 0, 12)
        self.ensureVisible(0, top, 0, 12)

    def _matched(self, contents: list[RowContent], held: tuple[SentenceRow, Place] | None) -> list[SentenceRow]:
        """Return a row for each content, those there are first; empty rows stay where they stood."""
        free = [row for row in self.rows if row.content.place is not None and not (held and row is held[0])]
        empty = [
            (row, self.rows[index - 1] if index else None)
            for index, row in enumerate(self.rows)
            if row.content.place is None and not (held and row is held[0])
        ]
        matched: dict[int, SentenceRow] = {}
        if held is not None:
            matched.update({at: held[0] for at, content in enumerate(contents) if content.place == held[1]})
        for is_match in (_is_same_sentence, _is_same_place):
            for at, content in enumerate(contents):
                found = (
                    next((row for row in free if is_match(row.content, content)), None) if at not in matched else None
                )
                if found is not None:
                    matched[at] = found
                    free.remove(found)
        rows = []
        for at, content in enumerate(contents):
            row = matched.get(at) or self._new_row()
            row.show_content(content, self._mode)
            rows.append(row)
        for row, before in empty:
            rows.insert(rows.index(before) + 1 if before in rows else min(self.rows.index(row), len(rows)), row)
        return rows

    def _new_row(self) -> SentenceRow:
        row = SentenceRow(self._context, self._languages)
        self.row_made.emit(row)
        return row

    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        for row in self.rows:
            if (old is not None and row.isAncestorOf(old)) or (new is not None and row.isAncestorOf(new)):
                row.look_near()
        if new is not None and self.isAncestorOf(new) and new.focusPolicy() != Qt.FocusPolicy.NoFocus:
            self.ensureWidgetVisible(new, 0, 24)


def _is_same_sentence(before: RowContent, after: RowContent) -> bool:
    """Tell whether it is the same sentence of the template, or the same words of the writer's."""
    if before.sentence.id or after.sentence.id:
        return before.sentence.id == after.sentence.id
    return before.sentence == after.sentence


def _is_same_place(before: RowContent, after: RowContent) -> bool:
    """Tell whether it is a paragraph of the writer's that was changed elsewhere: taken back, or words taken out."""
    return before.is_own and after.is_own and before.place == after.place
