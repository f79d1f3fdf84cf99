"""Which sheet: a few cards, each with what it is for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, column
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.sheets.sheet_kinds import SHEET_NAMES, SHEET_TIPS, SheetKind
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.write.what.choice_grid import Choice, ChoiceGrid
from letters_app.i18n.marking import mark

_WIDEST_PX = 980


class ChoicePage(QWidget):
    """Nothing on it depends on the vault."""

    chosen = Signal(object)
    """A ``SheetKind``."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = context.tongue.say
        title = say(mark("Other sheets"))
        self.grid: ChoiceGrid[SheetKind] = ChoiceGrid(title)
        self._choices = tuple(Choice(kind, say(name), (say(SHEET_TIPS[kind]),)) for kind, name in SHEET_NAMES.items())
        whole = column(self, spacing=0)
        whole.addWidget(ScreenHeader(title))
        scroll = ScrollColumn(spacing=16)
        inside = QWidget()
        inside.setMaximumWidth(round(scaled(_WIDEST_PX, context.theme.text_size_percent)))
        lines = column(inside, spacing=16)
        words = mark("What is printed beside letters. Everything is seen before it is printed or saved.")
        lines.addWidget(Paragraph(say(words), TextKind.QUIET))
        lines.addWidget(self.grid)
        scroll.body.addWidget(inside)
        scroll.body.addStretch(1)
        whole.addWidget(scroll, 1)
        self.grid.chosen.connect(self.chosen)
        self.grid.offer(self._choices, None)

    def begin(self) -> None:
        """Nothing is chosen yet."""
        self.grid.offer(self._choices, None)
        self.grid.focus()
