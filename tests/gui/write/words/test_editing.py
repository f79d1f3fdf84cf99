"""Typing in the step Words: what is typed becomes the letter's, and can be taken back in one piece."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication

from gui.write.words.desk import CTRL, WordsDesk
from letters_app.composing.sentence_text import MAX_SENTENCE_CHARACTERS
from letters_app.gui.elements.labels import PlainLabel

KEY = Qt.Key


def test_typed_words_replace_the_sentence_and_undo_brings_it_back_at_once(words: WordsDesk) -> None:
    words.begin()
    row = words.page.rows[0]
    before = words.letter
    row.words.begin_at(end=True)

    words.type(" Anna")
    words.settle()
    words.type(" and Ira")
    words.settle()
    words.press(KEY.Key_Return)

    assert words.letter[0] == f"{before[0]} Anna and Ira"
    assert words.model.state.text.paragraphs[0].sentences[0].alternative == ""
    words.model.undo()
    assert words.letter == before
    assert words.texts == before
    assert not words.model.can_undo


def test_escape_puts_back_what_stood_there(words: WordsDesk) -> None:
    words.begin()
    before = words.model.state.text
    words.page.rows[1].words.begin_at(end=True)

    words.type("xyz")
    words.settle()
    words.type("q")
    words.press(KEY.Key_Escape)

    assert words.model.state.text == before
    assert words.texts == words.letter


def test_typing_back_to_the_old_words_leaves_the_wording_of_the_template(words: WordsDesk) -> None:
    words.begin()
    before = words.model.state.text
    words.page.rows[0].words.begin_at(end=True)

    words.type("x")
    words.settle()
    words.press(KEY.Key_Backspace)
    words.settle()

    assert words.model.state.text == before


def test_a_sentence_left_empty_goes_and_comes_back_by_undo(words: WordsDesk) -> None:
    words.begin()
    before = words.letter
    words.page.rows[1].words.begin_at(end=False)

    words.press(KEY.Key_A, CTRL)
    words.press(KEY.Key_Delete)
    words.settle()
    assert words.letter == before
    words.press(KEY.Key_Return)

    assert words.letter == [before[0], *before[2:]]
    words.model.undo()
    assert words.letter == before


def test_a_paragraph_of_ones_own_goes_before_the_closing_and_enter_begins_the_next(words: WordsDesk) -> None:
    words.begin()
    before = words.letter
    words.click("Add a paragraph")

    words.type("У нас выпал снег.")
    words.press(KEY.Key_Return)
    words.type("Кот доволен.")
    words.settle()

    closing = words.model.state.text.paragraphs[-1]
    assert closing.block == "signature"
    added = [sentence for sentence in words.letter if sentence not in before]
    assert added == ["У нас выпал снег.", "Кот доволен."]
    assert words.texts == words.letter


def test_an_empty_paragraph_is_no_paragraph(words: WordsDesk) -> None:
    words.begin()
    before = words.model.state.text
    words.click("Add a paragraph")
    assert len(words.page.rows) == len(words.letter) + 1

    words.page.rows[0].words.begin_at(end=False)
    words.settle()

    assert words.model.state.text == before
    assert len(words.page.rows) == len(words.letter)


def test_a_line_between_paragraphs_takes_a_new_one(words: WordsDesk) -> None:
    words.begin()
    second = next(row for row in words.page.rows[1:] if row.content.begins_paragraph)
    number = second.content.place.paragraph if second.content.place else 0

    words.driver.click_on(second.inserter)
    words.type("Здесь.")
    words.settle()

    assert words.model.state.text.paragraphs[number].text() == "Здесь."


def test_the_writers_copy_is_complete_when_own_words_are_said_twice(words: WordsDesk) -> None:
    words.begin()
    row = words.add("У нас выпал снег.")
    row.parallel_edit.begin_at(end=True)

    words.type("It snowed here.")
    words.settle()

    assert words.model.state.text.paragraphs[1].sentences[0].parallel == "It snowed here."


def test_pasted_nonsense_is_plain_text_cut_where_a_paragraph_ends(words: WordsDesk) -> None:
    words.begin("free")
    clipboard = QMimeData()
    clipboard.setHtml("<b>bold</b>")
    clipboard.setText("А\u202eБ\x07 " + "слово " * 2000)
    QGuiApplication.clipboard().setMimeData(clipboard)
    row = words.page.rows[0]
    row.words.begin_at(end=True)

    row.words.paste()
    words.settle()

    assert words.letter[0].startswith("АБ слово")
    assert len(words.letter[0]) <= MAX_SENTENCE_CHARACTERS
    assert "The rest was left out" in words.driver.texts_in_view(row)


def test_pasted_paragraphs_become_paragraphs(words: WordsDesk) -> None:
    words.begin("free")
    words.page.rows[0].words.begin_at(end=True)
    QGuiApplication.clipboard().setText("Первый.\r\n\r\nВторой.\r\n\r\nТретий.")

    words.page.rows[0].words.paste()
    words.settle()
    words.page.rows[0].parallel_edit.begin_at(end=True)
    words.settle()

    assert [paragraph.text() for paragraph in words.model.state.text.paragraphs] == ["Первый.", "Второй.", "Третий."]
    assert words.texts == words.letter


def test_a_character_that_no_font_has_is_named(words: WordsDesk) -> None:
    words.begin("free")
    words.page.rows[0].words.begin_at(end=True)

    QGuiApplication.clipboard().setText("Кот \U0001f408")
    words.page.rows[0].words.paste()
    words.settle()

    assert any("U+1F408" in label.text() for label in words.driver.find_all(PlainLabel, within=words.window))


def test_words_typed_reach_the_letter_when_another_step_asks(words: WordsDesk) -> None:
    words.begin("free")
    words.page.rows[0].words.begin_at(end=True)
    words.type("Здравствуйте")

    words.step.flush()

    assert words.letter == ["Здравствуйте"]
    words.settle()
