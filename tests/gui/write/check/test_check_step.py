"""The list of remarks: worst first, each with its ways out, and a way on in any case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.domain.finding import Severity
from letters_app.gui.write.check.finding_card import FindingCard
from letters_app.gui.write.check_step import CheckStep
from letters_app.gui.write.letter_model import LetterModel
from letters_app.services.letters.finding_places import AsideScope

RISKY = "Расскажите, пожалуйста, как идёт ваше дело и какие книги вам сейчас хочется прочитать?"
QUOTE = "идёт ваше дело"


@pytest.fixture
def letter(desk: Desk) -> LetterModel:
    """A letter to a person whose address is known, in the step Check."""
    book = desk.driver.context.session.book
    person = next(one for one in book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.go_to(Step.CHECK)
    desk.driver.until_quiet()
    return letter


def say_something_risky(driver: Driver, letter: LetterModel) -> None:
    letter.apply(lambda composer, state: composer.add_paragraph(state, RISKY, "How is your case going?", 1))
    driver.until(lambda: letter.is_checked_now)
    driver.until_quiet()


def cards(driver: Driver) -> list[FindingCard]:
    return driver.find_all(FindingCard)


def test_a_clean_letter_is_told_so_calmly(letter: LetterModel, driver: Driver) -> None:
    assert [placed for placed in letter.findings if placed.finding.severity is Severity.BLOCK] == []
    for placed in letter.findings:
        letter.leave(placed, AsideScope.LETTER)
    driver.until_quiet()

    texts = driver.texts_in_view()
    assert "Nothing was found that would keep this letter from arriving." in texts
    assert "No machine sees what only you know" in texts
    languages = "Belarusian, English, French, German, Italian, Polish, Russian, Spanish, Turkish, Ukrainian"
    assert f"There are rules of words, not yet read by native speakers, for: {languages}." in texts


def test_a_remark_says_what_why_who_and_what_instead(letter: LetterModel, driver: Driver) -> None:
    say_something_risky(driver, letter)

    card = cards(driver)[0]
    texts = driver.texts_in_view(card)
    assert "Asks again before printing" in texts
    assert QUOTE in texts
    assert "In English: “How is your case going?”" in texts
    assert "Leave the case out" in texts
    assert "Source:" in texts
    ranks = [each.placed.finding.severity.rank for each in cards(driver)]
    assert ranks == sorted(ranks, reverse=True)


def test_words_are_taken_out_and_brought_back(letter: LetterModel, driver: Driver) -> None:
    say_something_risky(driver, letter)

    driver.click("Take the words out", cards(driver)[0])
    driver.until_quiet()
    assert QUOTE not in letter.state.text.text()
    assert QUOTE not in driver.texts_in_view()
    driver.click("Undo")
    driver.until_quiet()
    assert RISKY in letter.state.text.text()
    assert QUOTE in driver.texts_in_view(cards(driver)[0])


def test_a_remark_is_left_in_the_letter_and_brought_back(letter: LetterModel, driver: Driver) -> None:
    say_something_risky(driver, letter)
    before = len(cards(driver))

    driver.click("In this letter", cards(driver)[0])
    driver.until_quiet()
    assert len(cards(driver)) == before - 1
    assert "(left in this letter)" in driver.texts_in_view()
    assert [each.quote for each in letter.state.set_aside] == [QUOTE]

    driver.click("Bring it back")
    driver.until_quiet()
    assert len(cards(driver)) == before
    assert letter.state.set_aside == ()


def test_one_goes_from_a_remark_to_its_words(letter: LetterModel, driver: Driver) -> None:
    say_something_risky(driver, letter)
    places = []
    letter.place_wanted.connect(places.append)

    driver.click("Go to the words", cards(driver)[0])
    assert letter.state.step is Step.WORDS
    place = places[0]
    sentence = letter.state.text.paragraphs[place.paragraph].sentences[place.sentence]
    assert sentence.text[place.start : place.end] == QUOTE


def test_a_remark_of_the_worst_kind_asks_once_and_never_forbids(letter: LetterModel, driver: Driver) -> None:
    say_something_risky(driver, letter)

    driver.click("Put it on paper")
    assert letter.state.step is Step.CHECK
    assert "printed exactly as it is" in driver.texts_in_view()
    driver.click("Look once more")
    assert "printed exactly as it is" not in driver.texts_in_view()
    assert cards(driver)[0].buttons[0].hasFocus()

    driver.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    driver.click("Print anyway")
    assert letter.state.step is Step.PAPER

    letter.go_to(Step.CHECK)
    driver.until_quiet()
    driver.click("Put it on paper")
    assert letter.state.step is Step.PAPER  # the answer was given


def test_who_read_it_is_saved_and_other_words_have_to_be_read_anew(letter: LetterModel, driver: Driver) -> None:
    tick = driver.find(QCheckBox, "Somebody else has read this letter")
    driver.click_on(tick)
    letter.flush()
    driver.until_quiet()

    session = driver.context.session
    drafts = []
    session.run(session, lambda vault: vault.vault.drafts.all(), drafts.extend)
    driver.until_quiet()
    assert [draft.read_by_second_person for draft in drafts] == [True]

    say_something_risky(driver, letter)
    assert not tick.isChecked()


def test_the_check_follows_a_change_of_language(letter: LetterModel, driver: Driver) -> None:
    say_something_risky(driver, letter)
    driver.context.tongue.set_language("ru")
    driver.until_quiet()

    assert len(driver.find_all(CheckStep)) == 1
    assert QUOTE in driver.texts_in_view(cards(driver)[0])
