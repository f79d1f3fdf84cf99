"""The heads of the columns stand over their columns, however wide the page is and whether it scrolls."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.write.words.desk import WordsDesk
from letters_app.domain.letter import FREE_LETTER
from letters_app.gui.write.words.words_head import WordsHead


def left_in(board: QWidget, widget: QWidget) -> int:
    return widget.mapTo(board, QPoint(0, 0)).x()


@pytest.mark.parametrize(("kind", "scrolls"), [("first-letter", True), (FREE_LETTER, False)])
def test_heads_stand_over_their_columns(words: WordsDesk, kind: str, scrolls: bool) -> None:  # noqa: FBT001 - a case
    words.begin(kind)
    words.add("Сегодня утром выпал первый снег.", after=-1)
    head = words.board.findChild(WordsHead)
    row = words.page.rows[0]
    for width in (660, 760, 1500):
        words.window.resize(width, 760)
        words.settle()
        bar = words.page.verticalScrollBar()
        assert bar.isVisible() is scrolls

        margin = left_in(words.board, row.margin)
        assert left_in(words.board, head) + head.layout().contentsMargins().left() == left_in(words.board, row.words)
        assert abs(left_in(words.board, head.remarks_button) - margin) <= 1
