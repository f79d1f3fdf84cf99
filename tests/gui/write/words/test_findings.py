"""Remarks in the margin: they mark the words, lead to them, and each has a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt

from gui.write.words.desk import SHIFT, WordsDesk
from letters_app.domain.finding import Severity
from letters_app.domain.letter import SetAside
from letters_app.gui.write.words.marks import UNDERLINES, Mark, qt_position

KEY = Qt.Key
CASE = "Что вы читаете? Как идёт ваше уголовное дело?"
QUOTE = "уголовное дело"


def test_a_finding_is_noted_beside_its_sentence_and_marks_its_words(words: WordsDesk) -> None:
    words.begin()
    row = words.add(CASE)

    (note,) = row.margin.notes
    assert note.placed.finding.quote == QUOTE
    (painted,) = row.words.extraSelections()
    assert painted.cursor.selectedText() == QUOTE
    assert painted.format.underlineStyle() == UNDERLINES[Severity.BLOCK]
    assert "Asks again before printing" in row.words.accessibleDescription()


def test_each_severity_has_a_line_of_its_own() -> None:
    assert len(set(UNDERLINES.values())) == len(Severity)


def test_places_are_counted_in_code_points() -> None:
    text = "\U0001f408 дело"

    assert qt_position(text, 2) == 3
    assert Mark(2, 6, Severity.HINT).start == 2


def test_the_words_are_taken_out_and_the_caret_stands_there(words: WordsDesk) -> None:
    words.begin()
    row = words.add(CASE)

    words.click("Take the words out", row)
    words.settle()

    assert row.words.text() == "Что вы читаете? Как идёт ваше?"
    assert row.margin.notes == ()
    assert row.words.hasFocus()
    words.model.undo()
    assert row.words.text() == CASE
    words.settle()


def test_the_reason_tells_its_source_and_offers_other_words(words: WordsDesk) -> None:
    words.begin()
    row = words.add(CASE)
    (note,) = row.margin.notes
    example = note.placed.finding.examples[0]
    assert "Source" not in words.driver.texts_in_view(note)

    words.click("Why?", row)
    assert "Source: Political Prisoners. Memorial, How to write letters (no date, 2022 or later), verified." in (
        words.driver.texts_in_view(note)
    )
    words.click(f"Write instead: “{example}”", row)
    words.settle()

    assert example in words.letter
    assert CASE not in words.letter


def test_a_finding_left_aside_comes_back(words: WordsDesk) -> None:
    words.begin()
    row = words.add(CASE)
    words.click("Leave it", row)
    words.click("In this letter", row)
    words.settle()
    assert row.words.hasFocus()
    assert row.margin.notes == ()
    assert words.model.state.set_aside == (SetAside("ru.your-case", QUOTE),)

    words.click("1 remark left aside")
    words.click("Bring it back")
    words.settle()

    assert words.model.state.set_aside == ()
    assert [note.placed.finding.quote for note in row.margin.notes] == [QUOTE]


def test_f8_goes_from_remark_to_remark_and_back(words: WordsDesk) -> None:
    words.begin("free")
    words.page.rows[0].words.begin_at(end=True)
    words.type(CASE)
    words.settle()
    row = words.row("Что")
    whole = len([placed for placed in words.model.findings if not placed.places])
    assert whole > 0

    for _ in range(whole + 1):
        words.press(KEY.Key_F8)
    assert row.words.textCursor().selectedText() == QUOTE
    words.press(KEY.Key_F8, SHIFT)
    assert words.focused_row() is None
    words.press(KEY.Key_F8)
    assert words.focused_row() is row
    words.settle()


def test_marks_of_an_older_text_are_not_shown_on_a_newer_one(words: WordsDesk) -> None:
    words.begin()
    row = words.add(CASE)
    row.words.begin_at(end=False)

    words.type("Ах, ")

    for painted in row.words.extraSelections():
        assert painted.cursor.selectedText() == QUOTE
    words.settle()
    assert [painted.cursor.selectedText() for painted in row.words.extraSelections()] == [QUOTE]


def test_the_margin_counts_all_remarks(words: WordsDesk) -> None:
    words.begin()
    words.add(CASE)

    count = len(words.model.findings)
    assert f"{count} remarks" in words.driver.texts_in_view(words.window)


def test_sixty_sentences_keep_the_rows_that_did_not_change(words: WordsDesk) -> None:
    words.begin("free")
    text = "\n\n".join(f"Предложение номер {number} о снеге и птицах." for number in range(60))
    words.model.apply(lambda composer, state: composer.add_paragraph(state, text))
    words.settle()
    rows = list(words.page.rows)
    assert len(rows) == 60
    rows[30].words.begin_at(end=True)

    words.type(" И о чае.")
    words.settle()

    assert words.page.rows == rows
    assert words.letter[30].endswith("И о чае.")
