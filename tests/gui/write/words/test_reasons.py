"""The reason of a remark comes into view when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint

from gui.write.words.desk import WordsDesk

CASE = "Расскажите, пожалуйста, как идёт ваше дело."


def test_a_reason_that_opens_below_the_page_is_scrolled_to(words: WordsDesk) -> None:
    words.begin()
    row = words.add(CASE, after=3)
    (note,) = row.margin.notes
    page = words.page
    words.window.resize(700, 620)
    words.settle()
    bottom = note.mapTo(page.widget(), QPoint(0, note.height())).y()
    page.verticalScrollBar().setValue(bottom - page.viewport().height())
    words.driver.until_quiet()
    assert note.mapTo(page.viewport(), QPoint(0, note.height())).y() == page.viewport().height()

    note.why_button.click()
    words.settle()

    assert "Source:" in words.driver.texts_in_view(note)
    assert note.mapTo(page.viewport(), QPoint(0, note.height())).y() <= page.viewport().height()
