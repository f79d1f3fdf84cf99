"""The statistical reader in the real window: there, wrong, interrupted, gone; its own process, where there is one."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import OwnWords, Step
from letters_app.domain.finding import Category, Reader, Severity
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.reading import Reading
from letters_app.gui.write.check.finding_card import FindingCard
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.proof_asker import ReadingState
from letters_app.gui.write.words.finding_note import FindingNote
from letters_app.gui.write.words.sentence_row import SentenceRow
from letters_app.reader.client import ReaderState, Start, StatisticalReader
from letters_app.services.letters.finding_places import AsideScope, PlacedFinding
from letters_app.services.statistical_reader import make_reader

POLITICS = "When all this is over we will dance on that square."
HARMLESS = "I had a trial lesson on the violin. I found the last bar of soap. My bank charges me for it."
BELLS = "One day they will all be gone and we will ring every bell in town."

SPEAK = """
import json, os, sys
def put(message):
    data = json.dumps(message).encode()
    sys.stdout.buffer.write(len(data).to_bytes(4, "big") + data); sys.stdout.buffer.flush()
put({"ready": "mortal 1", "corpus": "c"})
while head := sys.stdin.buffer.read(4):
    question = json.loads(sys.stdin.buffer.read(int.from_bytes(head, "big")))
    if not os.path.exists(sys.argv[1]): raise SystemExit
    put({"number": question["number"], "judged": [{"calm": True, "suspicions": []} for _ in question["texts"]]})
"""
"""A process that dies of every question until its argument names a file that is there."""


@pytest.fixture(scope="module")
def real() -> Iterator[StatisticalReader]:
    """The reader of this installation, kept warm from window to window: a window that closes lets it live."""
    reader = make_reader()
    assert reader.warm_up() is ReaderState.READY
    close, reader.close = reader.close, lambda: None  # type: ignore[method-assign]  # lent, not given
    yield reader
    close()


@pytest.fixture
def begin(driver: Driver, open_desk: Callable[[Path], Desk], vault: Path) -> Callable[..., LetterModel]:
    """Open the window with a reader and begin a letter in words of one's own."""
    desks: list[Desk] = []

    def begin_letter(reader: StatisticalReader, language: str = "en", surname: str = "Ракитина") -> LetterModel:
        if not desks:
            driver.context.reading = Reading(reader, driver.context)
            desks.append(open_desk(vault))
            desks[0].arrive()
        book = driver.context.session.book
        person = next(one for one in book.recipients if one.name.surname == surname)
        letter = desks[0].begin(person.id, language, "")
        assert letter.choose_kind("free", language, "", OwnWords.KEEP)
        letter.go_to(Step.WORDS)
        driver.until_quiet()
        return letter

    return begin_letter


def write(driver: Driver, letter: LetterModel, text: str) -> None:
    letter.apply(lambda composer, state: composer.add_paragraph(state, text))
    until_read(driver, letter)


def until_read(driver: Driver, letter: LetterModel) -> None:
    driver.qtbot.wait(250)  # what is typed gets into the letter, and the letter to the press
    driver.until(lambda: letter.is_checked_now and letter.reading is ReadingState.READ)
    driver.until_quiet()


def guesses(letter: LetterModel) -> list[PlacedFinding]:
    return [placed for placed in letter.findings if placed.finding.reader is Reader.STATISTICAL]


def guess_notes(driver: Driver) -> list[FindingNote]:
    notes = driver.find_all(FindingNote)
    return [note for note in notes if note.placed.finding.reader is Reader.STATISTICAL]


def test_it_speaks_in_the_margin_and_in_the_list(
    begin: Callable[..., LetterModel], real: StatisticalReader, driver: Driver
) -> None:
    letter = begin(real)
    row = driver.find_all(SentenceRow)[0]
    driver.type_into(row.words, f"{HARMLESS} ")
    until_read(driver, letter)
    assert [one for one in letter.findings if one.places and one.finding.severity is not Severity.HINT] == []

    write(driver, letter, POLITICS)
    (note,) = guess_notes(driver)
    assert note.placed.finding.category is Category.POLITICS
    assert note.placed.finding.quote == POLITICS
    driver.click("Why?", note)
    said = driver.texts_in_view(note)
    assert "This reads like politics." in said
    assert "It can err." in said
    assert said.count("Reads like this one, which somebody marked:") == 2

    letter.go_to(Step.CHECK)
    driver.until_quiet()
    (card,) = (one for one in driver.find_all(FindingCard) if one.placed.finding.reader is Reader.STATISTICAL)
    assert driver.texts_in_view(card).count("Reads like this one, which somebody marked:") == 2
    assert "compared each passage" in driver.texts_in_view()


def test_words_left_stay_left_and_the_rest_of_its_kind_is_still_remarked(
    begin: Callable[..., LetterModel], real: StatisticalReader, driver: Driver
) -> None:
    letter = begin(real)
    write(driver, letter, POLITICS)
    (alarm,) = guesses(letter)

    (note,) = guess_notes(driver)
    driver.click("Leave it", note)
    driver.click("Once", note)
    until_read(driver, letter)
    assert guesses(letter) == []
    driver.click("1 remark left aside")
    driver.click("Bring it back")
    until_read(driver, letter)
    assert [placed.finding for placed in guesses(letter)] == [alarm.finding]

    letter.leave(alarm, AsideScope.ONCE)
    row = next(row for row in driver.find_all(SentenceRow) if row.words.text() == POLITICS)
    row.words.begin_at(end=True)
    driver.type_into(
        row.words, " The weather here is fine."
    )  # short neighbours are read together, but for what was left
    until_read(driver, letter)
    assert guesses(letter) == []
    assert [aside.scope for aside in letter.aside if aside.placed.places] == [AsideScope.ONCE]

    letter.leave(alarm, AsideScope.GROUP)
    until_read(driver, letter)
    assert [aside.scope for aside in letter.aside if aside.placed.places] == [AsideScope.GROUP]
    write(driver, letter, BELLS)
    assert [placed.finding.quote for placed in guesses(letter)] == [BELLS]
    assert guesses(letter)[0].finding.rule == alarm.finding.rule

    other = begin(real, "en", "Черёмухина")
    write(driver, other, alarm.finding.quote)
    assert guesses(other) == []
    driver.context.go(Destination(ScreenId.SETTINGS, part="left-words"))
    driver.until_quiet()
    assert alarm.finding.quote in driver.texts_in_view()
    driver.click("Bring it back")
    driver.until_quiet()
    assert "There are none." in driver.texts_in_view()
    until_read(driver, other)
    assert [placed.finding.quote for placed in guesses(other)] == [alarm.finding.quote]


def test_a_lock_in_the_middle_of_a_long_letter_ends_the_reading(
    begin: Callable[..., LetterModel], real: StatisticalReader, driver: Driver
) -> None:
    letter = begin(real)
    pages = "\n\n".join(f"{HARMLESS} It was the {number}th morning of that winter." for number in range(40))
    letter.apply(lambda composer, state: composer.add_paragraph(state, pages))
    driver.until(lambda: letter.is_checked_now and letter.reading is ReadingState.READING)
    row = driver.find_all(SentenceRow)[0]
    driver.type_into(row.words, "Good day! ")
    assert "Good day!" in row.words.text()

    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    driver.until(lambda: real.state is ReaderState.IDLE)
    driver.qtbot.wait(200)
    assert real.state is ReaderState.IDLE  # what waited in the queue did not start it again
    assert real.recall(["I had a trial lesson on the violin."], "en") == (None,)
    assert driver.find_all(SentenceRow) == []


def test_its_absence_is_said_and_the_rules_go_on(begin: Callable[..., LetterModel], driver: Driver) -> None:
    letter = begin(StatisticalReader(Start(())))
    write_unread(driver, letter, "How is your criminal case going?")

    assert "The statistical reader is not installed here. The check works by its rules alone." in driver.texts_in_view()
    assert [one.finding.category for one in letter.findings if one.places] == [Category.CASE]
    letter.go_to(Step.CHECK)
    driver.until_quiet()
    assert "The rules alone were used" in driver.texts_in_view()
    assert "Start it again" not in driver.buttons_in_view()


def test_it_dies_of_every_question_and_can_be_started_again(
    begin: Callable[..., LetterModel], driver: Driver, tmp_path: Path
) -> None:
    cure = tmp_path / "cure"
    letter = begin(StatisticalReader(Start(((sys.executable, "-c", SPEAK, str(cure)),))))
    write_unread(driver, letter, "How is your criminal case going?")

    assert letter.reading is ReadingState.FAILED
    assert "The statistical reader stopped working." in driver.texts_in_view()
    letter.go_to(Step.CHECK)
    driver.until_quiet()
    cure.touch()
    driver.click("Start it again")
    until_read(driver, letter)
    assert "compared each passage" in driver.texts_in_view()
    assert "Start it again" not in driver.buttons_in_view()


def write_unread(driver: Driver, letter: LetterModel, text: str) -> None:
    letter.apply(lambda composer, state: composer.add_paragraph(state, text))
    driver.until(lambda: letter.is_checked_now and letter.reading in {ReadingState.ABSENT, ReadingState.FAILED})
    driver.until_quiet()
