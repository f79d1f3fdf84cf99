"""The heads of the columns: which language stands where."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row, rule
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.words.row_content import ColumnMode
from letters_app.gui.write.words.sentence_row import COLUMN_GAP_PX, WORDS_INSET_PX, column_stretches
from letters_app.gui.write.words.words_page import PAGE_MARGINS, WIDEST_PX
from letters_app.i18n.marking import mark


class WordsHead(QWidget):
    """Names the columns as wide as the rows have them, and counts the remarks in the margin."""

    next_remark_wanted = Signal()

    def __init__(
        self, context: WindowContext, languages: tuple[str, str], *, has_parallel: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        say = context.tongue.say
        self._context = context
        self._has_parallel = has_parallel
        self._grid = QGridLayout(self)
        self.stand_beside(0)
        self._grid.setHorizontalSpacing(COLUMN_GAP_PX)
        self._grid.setVerticalSpacing(2)
        self._line = rule()
        policy = self._line.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._line.setSizePolicy(policy)
        self._line.hide()
        line = row(margins=(WORDS_INSET_PX, 6, 0, 0))
        line.addWidget(self._line)
        self._grid.addLayout(line, 2, 0, 1, 3)
        letter = say(mark("In {language}, as it is printed"), language=languages[0])
        self._letter = PlainLabel(letter, TextKind.SMALL_STRONG, wrap=True)
        self._aside = PlainLabel(
            say(mark("In {language}, for you"), language=languages[1]), TextKind.SMALL_STRONG, wrap=True
        )
        for label in (self._letter, self._aside):
            label.setContentsMargins(WORDS_INSET_PX, 3, WORDS_INSET_PX, 0)
        self.remarks_button = WrappingButton(((say(mark("Checking the words …")), TextKind.CHIP),), ButtonKind.LINK)
        self.remarks_button.setToolTip(say(mark("Go to the next remark (F8), to the one before (Shift+F8)")))
        self.remarks_button.clicked.connect(self.next_remark_wanted)
        self.remarks_button.setEnabled(False)
        self.show_mode(ColumnMode.SIDE_BY_SIDE)
        self._aside.setVisible(has_parallel)

    def show_remark_count(self, count: int | None) -> None:
        """Say how many remarks there are; ``None``: the check has not answered yet."""
        say, say_number = self._context.tongue.say, self._context.tongue.say_number
        if count is None:
            words = say(mark("Checking the words …"))
        elif count:
            words = say_number("{number} remark", "{number} remarks", count)
        else:
            words = say(mark("No remarks"))
        self.remarks_button.show_texts(words)
        self.remarks_button.setEnabled(bool(count))

    def show_scrolled(self, by_px: int) -> None:
        """Stand apart from what is scrolled away under it."""
        self._line.setVisible(by_px > 0)

    def stand_beside(self, bar_px: int) -> None:
        """Stand over the rows, which leave ``bar_px`` for their scroll bar."""
        left, _, right, _ = PAGE_MARGINS
        self._grid.setContentsMargins(left, 8, right + bar_px, 0)
        self.setMaximumWidth(left + WIDEST_PX + right + bar_px)

    def show_mode(self, mode: ColumnMode) -> None:
        """Stand as the rows do."""
        beside = mode is ColumnMode.SIDE_BY_SIDE and self._has_parallel
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(self._letter, 0, 0, top)
        self._grid.addWidget(self._aside, 0 if beside else 1, 1 if beside else 0, top)
        self._grid.addWidget(self.remarks_button, 0, 2, 2, 1, top | Qt.AlignmentFlag.AlignLeft)
        shared = ColumnMode.STACKED if mode is ColumnMode.ALONE else mode  # the count stands beside in any case
        for index, stretch in enumerate(column_stretches(shared, has_parallel=self._has_parallel)):
            self._grid.setColumnStretch(index, stretch)
