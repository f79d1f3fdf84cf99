"""The layouts a letter may have, each with a tiny drawing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QSizePolicy, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import clear, column
from letters_app.gui.write.paper.paper_words import layout_name, layout_tip
from letters_app.gui.write.paper.sheet_sketch import SheetSketch
from letters_app.typesetting.layouts import LetterLayout

_IN_A_ROW = 3
"""More do not leave room for their names in a narrow column."""


class LayoutChoice(QWidget):
    """One is on; arrow keys go along the rows."""

    chosen = Signal(str)
    """The family of the layout that was chosen."""

    def __init__(self, context: WindowContext, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAccessibleName(name)
        self._places = QGridLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(8)
        for place in range(_IN_A_ROW):
            self._places.setColumnStretch(place, 1)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda at: self.chosen.emit(self._layouts[at].family))
        self._layouts: tuple[LetterLayout, ...] = ()

    def offer(self, layouts: Sequence[LetterLayout], family: str) -> None:
        """Show these; nothing is built anew while they are the same."""
        if tuple(layouts) != self._layouts:
            self._layouts = tuple(layouts)
            for button in self._group.buttons():
                self._group.removeButton(button)
            clear(self._places)
            for at, layout in enumerate(layouts):
                button = _LayoutButton(self._context, layout)
                self._group.addButton(button, at)
                self._places.addWidget(button, *divmod(at, _IN_A_ROW))
        for at, layout in enumerate(self._layouts):
            if layout.family == family:
                self._group.button(at).setChecked(True)


class _LayoutButton(ActionButton):
    def __init__(self, context: WindowContext, layout: LetterLayout) -> None:
        name = layout_name(layout.family, context.tongue)
        super().__init__("", ButtonKind.CHOICE, name=name)
        tip = layout_tip(layout.family, context.tongue)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._lines = column(self, spacing=6, margins=(8, 10, 8, 8))
        self._words = Paragraph(name, TextKind.SMALL_TEXT)
        self._words.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        sketch = SheetSketch(context.theme, layout)
        for part in (sketch, self._words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._lines.addWidget(sketch, 0, Qt.AlignmentFlag.AlignHCenter)
        self._lines.addWidget(self._words, 1)

    def sizeHint(self) -> QSize:
        """Return a size with room for two lines of words in a third of a column."""
        self._words.ensurePolished()
        words = self._words.fontMetrics().lineSpacing() * 3
        return QSize(96, words + 62 + 30)

    def minimumSizeHint(self) -> QSize:
        """Return the same height, hardly any width."""
        return QSize(64, self.sizeHint().height())
