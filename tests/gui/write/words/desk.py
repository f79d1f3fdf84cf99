"""Drives the step Words: begins letters, finds rows by what they say, types, waits for the check."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QWidget

from gui.driving import Driver
from letters_app.composing.composer_state import OwnWords
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.words.sentence_row import SentenceRow
from letters_app.gui.write.words.words_board import WordsBoard
from letters_app.gui.write.words.words_page import WordsPage
from letters_app.gui.write.words.words_step import WordsStep

NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class WordsDesk:
    """One letter and the step that shows it."""

    def __init__(self, driver: Driver, window: QMainWindow) -> None:
        self.driver = driver
        self.window = window
        self.failures: list[object] = []
        self._letters = open_letters_of(driver.context)
        self._letters.failed.connect(self.failures.append)
        self.model: LetterModel

    def begin(self, kind: str = "first-letter", language: str = "ru", parallel: str = "en", number: int = 3) -> None:
        """Begin a letter to one of the demo people and show its words."""
        person = self.driver.context.session.book.recipients[number]
        self._letters.begin(person.id)
        self.driver.until(lambda: self._letters.present is not None)
        assert self._letters.present is not None
        self.model = self._letters.present
        self.model.failed.connect(self.failures.append)
        if kind:
            assert self.model.choose_kind(kind, language, parallel, OwnWords.KEEP)
        self.window.setCentralWidget(WordsStep(self.driver.context, self.model))
        self.window.activateWindow()
        self.driver.until(self.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        """Wait until typing is in the letter and the check has answered."""
        QTest.qWait(300)
        self.driver.until(lambda: self.model.is_checked_now or not self.model.state.text.language)
        self.driver.until_quiet()
        assert self.failures == []

    def close(self) -> None:
        """Put everything away as the window of the program does: the page first, then the vault and its letters."""
        self.driver.until_quiet()
        self.window.setCentralWidget(QWidget())
        self.driver.context.session.close()
        self.driver.until_quiet()

    @property
    def step(self) -> WordsStep:
        step = self.window.centralWidget()
        assert isinstance(step, WordsStep)
        return step

    @property
    def board(self) -> WordsBoard:
        assert self.step.board is not None
        return self.step.board

    @property
    def page(self) -> WordsPage:
        return self.board.page

    @property
    def texts(self) -> list[str]:
        """The sentences on the screen."""
        return [row.words.text() for row in self.page.rows]

    @property
    def letter(self) -> list[str]:
        """The sentences of the letter itself."""
        return [sentence.text for paragraph in self.model.state.text.paragraphs for sentence in paragraph.sentences]

    def row(self, beginning: str) -> SentenceRow:
        """The row whose words begin so."""
        return next(row for row in self.page.rows if row.words.text().startswith(beginning))

    def add(self, text: str, after: int = 0) -> SentenceRow:
        """Put a paragraph of the writer's own into the letter, as another step would."""
        assert self.model.apply(lambda composer, state: composer.add_paragraph(state, text, "", after))
        self.settle()
        return self.row(text[:20])

    def focused_row(self) -> SentenceRow | None:
        return self.page.present_row()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        focused = self.driver.application.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifier)

    def type(self, text: str) -> None:
        """Type letter by letter as a keyboard of any language does; ``QTest.keyClicks`` ends at Latin ones."""
        for character in text:
            focused = self.driver.application.focusWidget()
            assert focused is not None
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(character.upper()), NONE, character)
                self.driver.application.sendEvent(focused, event)

    def click(self, name: str, row: SentenceRow | None = None) -> None:
        """Click the button of this name, of a row or anywhere in the step."""
        button = self.driver.find(QAbstractButton, name, row or self.window)
        self.driver.click_on(button)
