"""Tables as calm lines: models over immutable rows, marks drawn as pills, everything by keyboard."""

from __future__ import annotations

import enum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.theme import Theme
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.theme.typefaces import beside_text

AnyIndex = QModelIndex | QPersistentModelIndex
_PILL_PADDING_PX = 9
_PILL_HEIGHT_PX = 21


class CellRole(enum.IntEnum):
    """What a model may say of a cell beyond Qt's own roles."""

    ID = Qt.ItemDataRole.UserRole.value
    """Id of the record the row shows."""
    TONE = Qt.ItemDataRole.UserRole.value + 1
    """A ``Tone``: the text is drawn as a pill."""
    STRONG = Qt.ItemDataRole.UserRole.value + 2
    """Whether the text is emphasised."""
    SORT = Qt.ItemDataRole.UserRole.value + 3
    """What the column is sorted by."""


class LinesDelegate(QStyledItemDelegate):
    """Draws pills and emphasis; the rest is Qt's."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Emphasise what is strong; leave the text of a pill to ``paint``."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the row shows the focus
        if index.data(CellRole.STRONG):
            font = QFont(option.font)
            font.setWeight(QFont.Weight.DemiBold)
            option.font = font
        if index.data(CellRole.TONE) is not None:
            option.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw the cell, and its pill over it."""
        super().paint(painter, option, index)
        said, text = index.data(CellRole.TONE), index.data(Qt.ItemDataRole.DisplayRole)
        if said is None or not text:
            return
        tone = Tone(said)  # on its way through Qt it became a plain string
        rect: QRect = option.rect
        font = self._pill_font()
        metrics = QFontMetrics(font)
        width = min(metrics.horizontalAdvance(text) + 2 * _PILL_PADDING_PX, rect.width() - 12)
        height = beside_text(_PILL_HEIGHT_PX)
        pill = QRectF(rect.x() + 8, rect.center().y() - height / 2 + 0.5, width, height)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        is_on_ink = tone is Tone.INK and bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(self._theme.colour("surface" if is_on_ink else f"{tone.value}_ground"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(self._theme.colour(tone.value))
        painter.setFont(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width) - 2 * _PILL_PADDING_PX + 2)
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, shown)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the size of the cell, or of its pill."""
        hint = super().sizeHint(option, index)
        if index.data(CellRole.TONE) is not None:
            hint.setWidth(self.pill_width(str(index.data(Qt.ItemDataRole.DisplayRole) or "")))
        return hint

    def pill_width(self, text: str) -> int:
        """Return how wide a cell is that holds a pill with ``text``, in pixels."""
        return QFontMetrics(self._pill_font()).horizontalAdvance(text) + 2 * _PILL_PADDING_PX + 16

    def _pill_font(self) -> QFont:
        font = QFont("Inter")
        font.setPixelSize(round(scaled(12.5, self._theme.text_size_percent)))
        font.setWeight(QFont.Weight.Medium)
        return font


class LinesTable(QTableView):
    """A table of whole rows with thin lines between them. Tab leaves it, arrows go up and down, Enter activates."""

    def __init__(self, theme: Theme, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        """``name`` is read aloud: what the table lists."""
        super().__init__(parent)
        self.setProperty("kind", "lines")
        self.setAccessibleName(name)
        self.setModel(model)
        self._lines = LinesDelegate(theme, self)
        self.setItemDelegate(self._lines)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(round(38 * max(1.0, theme.text_size_percent / 110)))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(False)

    def pill_width(self, text: str) -> int:
        """Return how wide a cell is that holds a pill with ``text``, in pixels."""
        return self._lines.pill_width(text)

    def chosen_id(self) -> str:
        """Return the id of the present row, empty if there is none."""
        index = self.currentIndex()
        return str(index.siblingAtColumn(0).data(CellRole.ID) or "") if index.isValid() else ""

    def chosen_ids(self) -> tuple[str, ...]:
        """Return the ids of all selected rows, from top to bottom."""
        rows = sorted(self.selectionModel().selectedRows(0), key=QModelIndex.row)
        return tuple(str(index.data(CellRole.ID)) for index in rows)

    def choose_id(self, record_id: str) -> bool:
        """Make the row of a record the present one; tell whether there is one."""
        model = self.model()
        for row in range(model.rowCount()):
            index = model.index(row, 0)
            if index.data(CellRole.ID) == record_id:
                self.setCurrentIndex(index)
                self.scrollTo(index)
                return True
        return False
