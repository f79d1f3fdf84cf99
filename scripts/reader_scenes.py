"""Scenes of the statistical reader: what it says in the margin and in the list, what is left of it, and its absence."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton
from stage import Stage

from letters_app.composing.composer_state import OwnWords, Step
from letters_app.domain.finding import Reader
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.layouts import ScrollColumn
from letters_app.gui.reading import Reading
from letters_app.gui.write.check.check_scope import CheckScopeCard
from letters_app.gui.write.check_step import CheckStep
from letters_app.gui.write.leaving import leave
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.proof_asker import ReadingState
from letters_app.gui.write.words.finding_note import FindingNote
from letters_app.gui.write.words.words_step import WordsStep
from letters_app.reader.client import Start, StatisticalReader
from letters_app.services.letters.finding_places import AsideScope
from letters_app.services.statistical_reader import make_reader

WORDS = (
    "Вчера у меня был пробный урок игры на скрипке.",
    "Когда всё это кончится, мы с вами станцуем на той площади.",
    "Однажды их всех не станет, и мы позвоним во все колокола города.",
)


def reader_speaks(stage: Stage) -> None:
    """It reads a letter, and words are left in spite of it."""
    letter = _letter(stage, make_reader())
    stage.until(lambda: letter.reading is ReadingState.READ)
    stage.wait()
    notes = [note for note in stage.window.findChildren(FindingNote) if _is_guess(note)]
    page = stage.window.findChild(WordsStep).board.page
    notes[0].why_button.click()
    stage.wait()
    page.ensureWidgetVisible(notes[0])
    stage.shot("write-8-reader-why")
    _press(stage, "Leave it", notes[-1])
    page.ensureWidgetVisible(notes[-1])
    stage.shot("write-8-reader-leave")
    letter.go_to(Step.CHECK)
    stage.shot("write-8-reader-check")
    guesses = [placed for placed in letter.findings if placed.finding.reader is Reader.STATISTICAL]
    leave(stage.context, letter, guesses[0], AsideScope.ONCE)
    leave(stage.context, letter, guesses[-1], AsideScope.GROUP)
    stage.wait()
    _to_the_end(stage)
    stage.shot("write-8-reader-left")
    stage.go(Destination(ScreenId.SETTINGS, part="left-words"))
    stage.shot("write-8-settings-left-words")


def reader_is_missing(stage: Stage) -> None:
    """Nothing of it is installed."""
    letter = _letter(stage, StatisticalReader(Start(())))
    stage.until(lambda: letter.reading is ReadingState.ABSENT)
    stage.shot("write-9-no-reader")
    letter.go_to(Step.CHECK)
    stage.wait()
    _to_the_end(stage)
    stage.shot("write-9-no-reader-check")


def _letter(stage: Stage, reader: StatisticalReader) -> LetterModel:
    stage.context.reading = Reading(reader, stage.context)
    stage.open_demo()
    stage.go(Destination(ScreenId.WRITE, part="new"))
    letters = open_letters_of(stage.context)
    stage.until(lambda: letters.present is not None)
    letter = letters.present
    if letter is None:
        raise RuntimeError
    person = next(one for one in stage.context.session.book.recipients if one.name.surname == "Ракитина")
    letter.choose_recipient(person.id)
    letter.choose_kind("free", "ru", "", OwnWords.KEEP)
    for words in WORDS:
        letter.apply(lambda composer, state, words=words: composer.add_paragraph(state, words))
    letter.go_to(Step.WORDS)
    stage.until(lambda: letter.is_checked_now)
    stage.wait()
    return letter


def _is_guess(note: FindingNote) -> bool:
    return note.placed.finding.reader is Reader.STATISTICAL


def _press(stage: Stage, sentence: str, note: FindingNote) -> None:
    said = stage.context.tongue.say(sentence)
    next(button for button in note.findChildren(QAbstractButton) if button.accessibleName() == said).click()
    stage.wait()


def _to_the_end(stage: Stage) -> None:
    step = stage.window.findChild(CheckStep)
    area = step.findChild(ScrollColumn)
    area.ensureWidgetVisible(step.findChild(CheckScopeCard))
