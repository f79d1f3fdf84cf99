"""The heads of the columns: which language stands where."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import rule
from letters_app.gui.write.words.row_content import ColumnMode
from letters_app.gui.write.words.sentence_row import COLUMN_GAP_PX, COLUMN_STRETCH
from letters_app.i18n.marking import mark


class WordsHead(QWidget):
    """Names the columns as wide as the rows have them."""

    def __init__(
        self, context: WindowContext, languages: tuple[str, str], *, has_parallel: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = context.tongue.say
        self._has_parallel = has_parallel
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(24, 10, 30, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP_PX)
        self._grid.setVerticalSpacing(2)
        letter = say(mark("In {language}, as it is printed"), language=languages[0])
        self._letter = PlainLabel(letter, TextKind.SMALL_STRONG, wrap=True)
        self._aside = PlainLabel(
            say(mark("In {language}, for you"), language=languages[1]), TextKind.SMALL_STRONG, wrap=True
        )
        self._aside.setVisible(has_parallel)
        self.show_mode(ColumnMode.SIDE_BY_SIDE)

    def show_mode(self, mode: ColumnMode) -> None:
        """Stand as the rows do."""
        beside = mode is ColumnMode.SIDE_BY_SIDE and self._has_parallel
        self._grid.addWidget(self._letter, 0, 0)
        self._grid.addWidget(self._aside, 0 if beside else 1, 1 if beside else 0)
        self._grid.addWidget(rule(), 2, 0, 1, 3) if self._grid.itemAtPosition(2, 0) is None else None
        for index, stretch in enumerate(COLUMN_STRETCH if beside else (1, 0, 0)):
            self._grid.setColumnStretch(index, stretch)
