"""Shows a finished PDF as sheets of paper: the very bytes that are saved or printed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from letters_app.gui.jobs import Worker
from letters_app.gui.preview.page_pictures import PagePicture, draw_page, page_count
from letters_app.gui.theme.theme import Theme

_MARGIN_PX = 10
_SHADOW_PX = 6
_RESIZE_PAUSE_MS = 80


class PaperView(QWidget):
    """One page at a time, as large as there is room; Page Up and Page Down turn pages.

    Drawing happens in ``worker``. The former page stays in view until the new one is there, so nothing flickers.
    """

    page_shown = Signal(int, int)
    """Page from 1, and how many there are."""
    drawn = Signal()

    def __init__(self, theme: Theme, worker: Worker, name: str, parent: QWidget | None = None) -> None:
        """``name`` is read aloud: what this is a picture of."""
        super().__init__(parent)
        self._theme = theme
        self._worker = worker
        self._pdf = b""
        self._pages = 0
        self._index = 0
        self._is_upright = False
        self._picture: PagePicture | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(160, 160)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_RESIZE_PAUSE_MS)
        self._redraw.timeout.connect(self._draw)
        theme.changed.connect(self.update)

    @property
    def pdf(self) -> bytes:
        """The file in view."""
        return self._pdf

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self._pages

    @property
    def page(self) -> int:
        """The page in view, from 1."""
        return self._index + 1

    def show_pdf(self, pdf: bytes, page: int | None = None, *, upright: bool = False) -> None:
        """Show a file at ``page``, by default the one that was in view if it has one; empty = nothing.

        ``upright`` turns high pages to the right: envelopes lie across the page, as printers take them.
        """
        self._is_upright = upright
        if page is not None:
            self._index = page - 1
        if pdf == self._pdf:
            return
        self._pdf = pdf
        if not pdf:
            self._picture, self._pages, self._index = None, 0, 0
            self.update()
            return
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what came while nobody looked."""
        super().showEvent(event)
        if self._pdf:
            self._draw()

    def turn_to(self, page: int) -> None:
        """Show a page, from 1; one that there is not changes nothing."""
        if 1 <= page <= self._pages and page != self.page:
            self._index = page - 1
            self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn pages."""
        steps = {Qt.Key.Key_PageDown.value: 1, Qt.Key.Key_PageUp.value: -1}
        step = steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        self.turn_to(self.page + step)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew when the size has settled."""
        super().resizeEvent(event)
        if self._pdf:
            self._redraw.start()

    def sizeHint(self) -> QSize:
        """Return the size of a sheet at reading size."""
        return QSize(352, 498)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        """Draw shadow, paper and page, and the frame that shows the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._picture is not None:
            sheet = self._sheet(self._picture)
            shadow = self._theme.colour("shadow")
            shadow.setAlphaF(shadow.alphaF() / _SHADOW_PX)
            for depth in range(_SHADOW_PX):  # darkest at the sheet, nothing at its end
                painter.fillRect(sheet.adjusted(-depth // 2, 1, depth // 2, depth + 1), shadow)
            painter.fillRect(sheet.adjusted(-1, -1, 1, 1), self._theme.colour("line"))
            painter.drawImage(sheet, self._picture.image)
            # Multiplied with white paper this gives the paper's colour and leaves black ink black.
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(sheet, self._theme.colour("paper"))
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        if self.hasFocus():
            painter.setPen(QColor(self._theme.colour("ink")))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        painter.end()

    def _sheet(self, picture: PagePicture) -> QRectF:
        room = QRectF(self.rect()).adjusted(_MARGIN_PX, _MARGIN_PX, -_MARGIN_PX, -_MARGIN_PX)
        scale = min(room.width() / picture.width_mm, room.height() / picture.height_mm)
        # Whole pixels: a picture that is moved or stretched by half of one is blurred.
        width, height = round(picture.width_mm * scale), round(picture.height_mm * scale)
        return QRectF(round(room.x() + (room.width() - width) / 2), room.y(), width, height)

    def _draw(self) -> None:
        pdf, wanted, upright = self._pdf, self._index, self._is_upright
        ratio = self.devicePixelRatioF()
        width_px = max(round((self.width() - 2 * _MARGIN_PX) * ratio), 64)
        height_px = max(round((self.height() - 2 * _MARGIN_PX) * ratio), 64)

        def work() -> tuple[int, int, PagePicture]:
            pages = page_count(pdf)
            index = min(wanted, pages - 1)
            return pages, index, draw_page(pdf, index, width_px, height_px, upright=upright)

        self._worker.submit(self, work, self._on_drawn, newest_of=f"page-{id(self)}")

    def _on_drawn(self, result: tuple[int, int, PagePicture]) -> None:
        if not self._pdf:
            return  # taken out of view while it was drawn
        self._pages, self._index, self._picture = result
        self.update()
        self.page_shown.emit(self.page, self._pages)
        self.drawn.emit()
