"""Other wordings, other interests, questions, the phrasebook; all of it by keyboard too."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from gui.write.words.desk import ALT, CTRL, WordsDesk
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.words.phrasebook_drawer import PhrasebookDrawer
from letters_app.gui.write.words.prompt_drawer import PromptDrawer
from letters_app.gui.write.words.row_content import ColumnMode
from letters_app.gui.write.words.ways_panel import WaysPanel

KEY = Qt.Key


def test_the_margin_counts_the_other_ways_and_the_list_takes_one(words: WordsDesk) -> None:
    words.begin()
    row = words.page.rows[0]
    ways = words.model.desk.composer.alternatives(words.model.state, row.content.sentence.id)
    words.click(f"{len(ways) - 1} other ways", row)
    panel = words.driver.find(WaysPanel, within=words.window)
    other = next(way for way in ways if way.text != row.words.text())

    words.click(f"{other.text}\n{other.parallel}", row)
    words.settle()

    assert len(panel.buttons) == len(ways)
    assert row.words.text() == other.text == words.letter[0]
    assert row.parallel_label.text() == other.parallel
    assert words.driver.find_all(WaysPanel, within=words.window) == []


def test_alt_and_arrows_go_through_the_ways_and_round(words: WordsDesk) -> None:
    words.begin()
    row = words.page.rows[0]
    first = row.words.text()
    count = row.content.ways
    row.words.begin_at(end=False)
    seen = set()

    for _ in range(count):
        words.press(KEY.Key_Down, ALT)
        seen.add(row.words.text())

    assert row.words.text() == first
    assert len(seen) == count
    words.press(KEY.Key_Up, ALT)
    words.press(KEY.Key_Down, ALT)
    assert row.words.text() == first
    words.settle()


def test_another_interest_is_another_subject(words: WordsDesk) -> None:
    words.begin()
    row = next(row for row in words.page.rows if row.content.topics > 1)
    assert row.margin.topics_button is not None
    words.driver.click_on(row.margin.topics_button)
    panel = words.driver.find(WaysPanel, within=words.window)
    other = next(button for button in panel.buttons if not button.isChecked())
    title, text = other.accessibleName().split("\n")[:2]

    words.driver.click_on(other)
    words.settle()

    assert title
    assert text.startswith(next(s for s in words.letter if text.startswith(s)))


def test_a_whole_story_is_taken_out_and_comes_back(words: WordsDesk) -> None:
    words.begin()
    before = words.letter
    row = next(row for row in words.page.rows if row.content.is_story)
    assert row.margin.ways_button is not None
    words.driver.click_on(row.margin.ways_button)

    words.click("Take the whole story out", row)
    words.settle()

    assert len(words.letter) <= len(before) - 2
    assert not any(each.content.is_story for each in words.page.rows)
    words.click("Undo")
    assert words.letter == before
    words.click("Redo")
    assert len(words.letter) <= len(before) - 2
    words.settle()


def test_delete_on_a_button_of_the_row_takes_the_sentence_out(words: WordsDesk) -> None:
    words.begin()
    before = words.letter
    row = words.page.rows[1]
    row.words.begin_at(end=False)
    assert row.margin.out_button.isVisible()
    row.margin.out_button.setFocus()

    words.press(KEY.Key_Delete)
    words.settle()

    assert words.letter == [before[0], *before[2:]]
    assert words.texts == words.letter


def test_a_question_opens_a_paragraph_with_its_beginning(words: WordsDesk) -> None:
    words.begin()
    count = len(words.letter)
    words.click("Ask me something")
    drawer = words.driver.find(PromptDrawer, within=words.window)
    question = words.driver.find_all(WrappingButton, within=drawer)[0]
    beginning = question.accessibleName().split("\n")[-1].removesuffix(" …")

    words.driver.click_on(question)
    assert len(words.letter) == count
    words.type("дождь.")
    words.settle()

    assert f"{beginning} дождь." in words.letter
    assert words.driver.find_all(PromptDrawer, within=words.window) == []


def test_a_beginning_to_which_nothing_was_added_is_dropped(words: WordsDesk) -> None:
    words.begin()
    before = words.letter
    words.click("Ask me something")
    drawer = words.driver.find(PromptDrawer, within=words.window)
    words.driver.click_on(words.driver.find_all(WrappingButton, within=drawer)[0])

    words.page.rows[0].words.begin_at(end=False)
    words.settle()

    assert words.letter == words.texts == before


def test_the_phrasebook_is_searched_in_both_languages_and_puts_a_sentence_in(words: WordsDesk) -> None:
    words.begin("free")
    words.click("Phrasebook")
    drawer = words.driver.find(PhrasebookDrawer, within=words.window)
    box = words.driver.find(SearchBox, within=drawer)
    assert box.hasFocus()
    words.type("hello")
    words.settle()
    phrase = words.driver.find_all(WrappingButton, within=drawer)[0]
    said = phrase.accessibleName()
    assert "hello" in said.casefold()

    words.driver.click_on(phrase)
    words.settle()

    assert len(words.letter) == 1
    assert words.letter[0] in said


def test_an_empty_free_letter_says_how_to_begin(words: WordsDesk) -> None:
    words.begin("free")
    assert "An empty sheet" in words.driver.texts_in_view(words.window)
    assert len(words.page.rows) == 1

    words.page.rows[0].words.begin_at(end=True)
    words.type("Привет")
    words.settle()

    assert "An empty sheet" not in words.driver.texts_in_view(words.window)
    assert words.letter == ["Привет"]


def test_a_letter_without_kind_says_where_to_choose_one(words: WordsDesk) -> None:
    words.begin("")
    assert words.step.board is None

    words.click("Choose what to write")

    assert words.model.state.step == "what"


def test_without_a_second_language_there_is_one_wide_column(words: WordsDesk) -> None:
    words.begin(parallel="")
    row = words.page.rows[0]

    assert not row.parallel_edit.isVisible()
    assert not row.parallel_label.isVisible()
    assert row.words.width() > words.page.width() // 2


def test_a_narrow_page_puts_the_languages_under_each_other(words: WordsDesk) -> None:
    words.begin()
    words.window.resize(520, 600)
    words.settle()
    row = words.page.rows[0]

    assert words.page.mode is ColumnMode.STACKED
    assert row.parallel_label.y() >= row.words.geometry().bottom()


def test_the_letter_changes_its_second_language_under_the_step(words: WordsDesk) -> None:
    words.begin()
    words.add("Свои слова.")

    words.model.choose_kind("first-letter", "ru", "de")
    words.settle()

    assert "Свои слова." in words.letter
    assert words.texts == words.letter
    assert "In German, for you" in words.driver.texts_in_view(words.window)


def test_keys_alone_go_through_the_page(words: WordsDesk) -> None:
    words.begin()
    words.step.take_focus()
    assert words.focused_row() is words.page.rows[0]

    words.press(KEY.Key_Down)
    assert words.focused_row() is words.page.rows[1]
    words.press(KEY.Key_Return)
    assert words.focused_row() is words.page.rows[2]
    words.press(KEY.Key_Up)
    assert words.focused_row() is words.page.rows[1]
    words.press(KEY.Key_Return, CTRL)
    words.type("Сам.")
    words.settle()
    assert "Сам." in words.letter
    names = []
    words.page.rows[0].words.begin_at(end=False)
    for _ in range(6):
        words.press(KEY.Key_Tab)
        focused = words.driver.application.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName())
    assert words.focused_row() in words.page.rows[1:4]
    assert any("other ways" in name for name in names)
    assert "Take this sentence out" in names


def test_every_button_has_a_name(words: WordsDesk) -> None:
    words.begin()
    words.add("Как идёт ваше уголовное дело?")

    assert all(button.accessibleName() for button in words.driver.find_all(QAbstractButton, within=words.window))
