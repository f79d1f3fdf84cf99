"""The page that comes out, or why there is none yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import Paragraph, TextKind, WholeLabel
from letters_app.gui.elements.layouts import column
from letters_app.gui.preview.page_turner import PageTurner
from letters_app.gui.preview.paper_view import PaperView
from letters_app.i18n.marking import mark


class SheetPreview(QWidget):
    """Shows one file, page by page."""

    def __init__(self, context: WindowContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say = context.tongue.say
        self.view = PaperView(context.theme, context.press, name)
        self._turner = PageTurner(context)
        self._promise = WholeLabel(self._say(mark("exactly as printed")), TextKind.SMALL)
        self._promise.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._words = Paragraph(self._say(mark("The page is being set…")), TextKind.QUIET)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        nothing = QWidget()
        lines = column(nothing, margins=(16, 16, 16, 16))
        lines.addStretch(1)
        lines.addWidget(self._words)
        lines.addStretch(2)
        place = QWidget()
        self._stack = QStackedLayout(place)
        self._stack.addWidget(nothing)
        self._stack.addWidget(self.view)
        whole = column(self, spacing=4)
        whole.addWidget(self._promise)
        whole.addWidget(place, 1)
        whole.addWidget(self._turner)
        self.view.page_shown.connect(self._on_page_shown)
        self._turner.turned.connect(lambda by: self.view.turn_to(self.view.page + by))
        self._promise.hide()

    @property
    def words(self) -> str:
        """Why there is nothing to see."""
        return self._words.text()

    def show_pdf(self, pdf: bytes) -> None:
        """Show a file; the page that was in view stays in view if it is still there."""
        self._stack.setCurrentWidget(self.view)
        self._promise.show()
        self.view.show_pdf(pdf)

    def show_nothing(self, why: str) -> None:
        """Say why there is nothing to see."""
        self._words.show_text(why)
        self._stack.setCurrentIndex(0)
        self._promise.hide()
        self._turner.hide()
        self.view.show_pdf(b"")

    def _on_page_shown(self, page: int, pages: int) -> None:
        words = self._say(mark("Page {page} of {pages}"), page=page, pages=pages)
        self.view.setAccessibleDescription(words)
        self._turner.show_page(words, page, pages)
