"""What every page of the start is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.notice_bar import NoticeAction, NoticeBar
from letters_app.gui.sentences import sentence_for
from letters_app.gui.start.start_state import StartState, StartView
from letters_app.gui.theme.tokens import Tone

PAGE_WIDTH_PX = 680
"""About 75 characters a line."""


class StartPage(QWidget):
    """A page with one notice at its head. It asks for other pages by ``view_wanted``."""

    view_wanted = Signal(object)

    def __init__(self, context: WindowContext, state: StartState) -> None:
        super().__init__()
        self.context = context
        self.state = state
        self.say = context.tongue.say
        self.notice: NoticeBar | None = None
        whole = column(self, spacing=16)
        self._notice_line = column()
        self.body = column(spacing=16)
        whole.addStretch(1)
        whole.addLayout(self._notice_line)
        whole.addLayout(self.body)
        whole.addStretch(3)

    @property
    def first_focus(self) -> QWidget:
        """Where a user would begin."""
        return self

    def forget(self) -> None:
        """Empty every box with a secret: the page is left."""

    def show_busy(self, *, busy: bool) -> None:
        """Say that something is being opened or made, and take no more orders."""
        self.setEnabled(not busy)

    def go_back(self) -> None:
        """Do what Escape does."""

    def go(self, view: StartView) -> None:
        """Ask for another page."""
        self.view_wanted.emit(view)

    def head(self, title: str, text: str = "", aside: str = "") -> None:
        """Put a title, with a small line over it and a sentence under it, at the top."""
        lines = column(spacing=6)
        if aside:
            lines.addWidget(PlainLabel(aside, TextKind.SMALL_STRONG))
        lines.addWidget(PlainLabel(title, TextKind.DISPLAY, wrap=True))
        if text:
            lines.addWidget(PlainLabel(text, TextKind.QUIET, wrap=True))
        self.body.addLayout(lines)

    def tell(self, text: str, tone: Tone, actions: tuple[NoticeAction, ...] = ()) -> None:
        """Show a notice at the head of the page."""
        self.hush()
        self.notice = NoticeBar(self.context.theme, text, tone, actions)
        self.notice.gone.connect(self.hush)
        self._notice_line.addWidget(self.notice)
        self.notice.announce()

    def tell_error(self, error: LettersError, actions: tuple[NoticeAction, ...] = ()) -> None:
        """Say what went wrong and what to do."""
        self.tell(sentence_for(error, self.context.tongue), Tone.BLOCK, actions)

    def hush(self) -> None:
        """Take the notice away."""
        if self.notice is not None:
            gone, self.notice = self.notice, None
            self._notice_line.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
