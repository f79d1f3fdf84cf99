"""Scenes of a letter that are seen by scrolling, opening or choosing otherwise, and those of printing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QScrollArea
from scenes import ADDRESS, CAREFUL, CAREFUL_HERE, add_words, press, reader_named
from stage import CLOCK, Stage

from letters_app.composing.composer_state import Step
from letters_app.domain.letter import FREE_LETTER
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.words.words_step import WordsStep
from letters_app.printing.printer import PrinterInfo
from letters_app.services.people.listing import mail_holds
from printing.fake_print_service import FakePrinter, FakePrintService

OWN = "Сегодня утром выпал первый снег, и весь двор стал белым."


def begin(stage: Stage) -> LetterModel:
    """Begin a letter over the demo people, from a group with one address."""
    stage.open_demo()
    stage.context.session.change(stage.window, lambda vault: vault.vault.return_addresses.save([ADDRESS]))
    stage.context.session.change_writer(Writer(words_by_language={"ru": WriterWords("Анна", "Лейпциг")}))
    stage.go(Destination(ScreenId.WRITE, part="new"))
    letters = open_letters_of(stage.context)
    stage.until(lambda: letters.present is not None)
    letter = letters.present
    if letter is None:
        raise RuntimeError
    return letter


def who(stage: Stage) -> None:
    """Nobody found, somebody found, and somebody to whom no mail may go."""
    letter = begin(stage)
    search = next(box for box in stage.window.findChildren(QLineEdit) if box.isVisible())
    search.setText("сизо")
    stage.shot("writing-1-found")
    search.setText("qqqq")
    stage.shot("writing-1-nobody")
    search.clear()
    book = stage.context.session.book
    held = next(one.id for one in book.recipients if mail_holds(book, one, CLOCK.today()))
    letter.choose_recipient(held)
    stage.shot("writing-1-on-hold")


def what(stage: Stage) -> None:
    """The second step, further down."""
    letter = begin(stage)
    letter.choose_recipient(reader_named(stage, "Ракитина"))
    letter.choose_kind("first-letter", "ru", "en")
    letter.go_to(Step.WHAT)
    for number in (1, 2):
        stage.wait()
        scroll(stage, number / 2)
        stage.shot(f"writing-2-what-{number}")


def words(stage: Stage) -> None:
    """What is open in the third step, a free letter, a long one."""
    letter = begin(stage)
    letter.choose_recipient(reader_named(stage, "Ракитина"))
    letter.choose_kind("first-letter", "ru", "en")
    letter.go_to(Step.WORDS)
    add_words(letter)
    stage.wait()
    board = stage.window.findChild(WordsStep).board
    board.go_to_remark(1)
    stage.wait()
    press(stage, "Why?")
    stage.shot("writing-3-why")
    press(stage, "Add a paragraph")
    stage.shot("writing-3-new-paragraph")
    press(stage, "Read the rules")
    stage.shot("writing-3-rules")
    press(stage, "Show or hide the page beside")
    stage.shot("writing-3-alone")
    press(stage, "Show or hide the page beside")
    letter.choose_kind(FREE_LETTER, "ru", "en")
    stage.shot("writing-3-free")
    for _ in range(30):
        letter.apply(lambda composer, state: composer.add_paragraph(state, f"{OWN} {CAREFUL}", CAREFUL_HERE))
    stage.shot("writing-3-long")
    letter.go_to(Step.CHECK)
    stage.shot("writing-4-many")


def paper(stage: Stage) -> None:
    """The last step further down, the other ways to write, a way to print."""
    letter = begin(stage)
    letter.choose_recipient(reader_named(stage, "Ракитина"))
    letter.choose_kind("first-letter", "ru", "en")
    letter.go_to(Step.PAPER)
    for number in (1, 2, 3):
        stage.wait()
        scroll(stage, number / 3)
        stage.shot(f"writing-5-paper-{number}")
    press(stage, "Copied by hand")
    stage.shot("writing-5-by-hand")
    press(stage, "On lined paper")
    stage.shot("writing-5-lined")
    press(stage, "Typed and printed")
    press(stage, "Own copy")
    stage.shot("writing-5-own-copy")
    service = FakePrintService((FakePrinter(PrinterInfo("Desk", "Schreibtisch", is_default=True)),))
    stage.context.printing.service = service
    press(stage, "Print…")
    stage.shot("writing-5-print")
    press(stage, "Print now")
    stage.shot("writing-5-print-paper")
    press(stage, "The paper is in, go on")
    stage.shot("writing-6-printed")
    press(stage, "Posted today")
    stage.shot("writing-6-posted")


def sender(stage: Stage) -> None:
    """A letter from nobody, and several return addresses."""
    letter = begin(stage)
    several = [ADDRESS, replace(ADDRESS, id="two", label="Box in Gera", lines=("Postfach 1", "07545 Gera"))]
    stage.context.session.change(stage.window, lambda vault: vault.vault.return_addresses.save(several))
    letter.choose_recipient(reader_named(stage, "Moosgruber"))
    letter.choose_kind("first-letter", "de", "en")
    letter.go_to(Step.WHAT)
    stage.wait()
    scroll(stage, 1)
    stage.shot("writing-7-return")


def scroll(stage: Stage, part: float) -> None:
    """Show the pages in view from ``part`` of their length."""
    for area in stage.window.findChildren(QScrollArea):
        if area.isVisible():
            bar = area.verticalScrollBar()
            bar.setValue(round(bar.maximum() * part))


SCENES_OF_WRITING: dict[str, Callable[[Stage], None]] = {
    "writing-who": who,
    "writing-what": what,
    "writing-words": words,
    "writing-paper": paper,
    "writing-sender": sender,
}
"""By the beginning of the names of their pictures."""
