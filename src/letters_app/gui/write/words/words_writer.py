"""Carries what is typed in a row into the letter: after a short pause, and when typing ends."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, Place
from letters_app.domain.letter import Sentence
from letters_app.gui.write.letter_model import LetterModel, Transition
from letters_app.gui.write.words.row_content import NEW_WORDS
from letters_app.gui.write.words.sentence_row import SentenceRow
from letters_app.gui.write.words.typed_words import add_words, write_sentence
from letters_app.gui.write.words.words_page import WordsPage

PAUSE_MS = 250
"""How long typing rests before the letter has the words."""
LONGEST_MS = 2000
"""How long typing may go on before it has them all the same: a draft is safe a few seconds later (R27)."""


class WordsWriter(QObject):
    """What was typed in one row in one breath can be taken back at once."""

    def __init__(self, model: LetterModel, page: WordsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._page = page
        self._row: SentenceRow | None = None
        self._before: Sentence | None = None
        self._goes_on = False
        self._typed_at = 0.0
        self.held: tuple[SentenceRow, Place] | None = None
        """The row that is being written, and where its words stand; for whoever hears ``changed`` meanwhile."""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._write_present)

    def hear(self, row: SentenceRow) -> None:
        """Something was typed in ``row``."""
        if row is not self._row:
            self.flush()
            self._row, self._before, self._goes_on = row, row.content.sentence, False
        now = time.monotonic()
        if not self._pause.isActive():
            self._typed_at = now
        if (now - self._typed_at) * 1000 >= LONGEST_MS:
            self._write_present()
            self._typed_at = now
        self._pause.start()

    def flush(self) -> None:
        """Carry over what still waits."""
        if self._row is not None:
            self._pause.stop()
            self._write(self._row, is_whole=False)

    def finish(self, row: SentenceRow) -> None:
        """Typing in ``row`` has ended."""
        if row is self._row:
            self._pause.stop()
            self._write(row, is_whole=True)
            self._row, self._before, self._goes_on = None, None, False
        row.words.forget_typing()
        row.parallel_edit.forget_typing()

    def revert(self, row: SentenceRow) -> None:
        """Put back what stood in ``row`` before it was typed in."""
        if row is not self._row:
            return
        self._pause.stop()
        before, goes_on = self._before, self._goes_on
        self._row, self._before, self._goes_on = None, None, False
        if goes_on:
            self._model.undo()
        if before is not None and row.content.sentence == before:
            row.words.show_text(before.text)
            row.parallel_edit.show_text(before.parallel)

    def forget(self, row: SentenceRow) -> None:
        """A row goes away by itself."""
        if row is self._row:
            self._pause.stop()
            self._row, self._before, self._goes_on = None, None, False

    # inner workings

    def _write_present(self) -> None:
        if self._row is not None:
            self._write(self._row, is_whole=False)

    def _write(self, row: SentenceRow, *, is_whole: bool) -> None:
        place, sentence = row.content.place, row.content.sentence
        text = row.words.text()
        parallel = row.parallel_edit.text() if row.parallel_edit.isVisibleTo(row) else sentence.parallel
        if place is None:
            if not row.is_unwritten:
                after = self._page.paragraph_before(row)
                self._change(
                    row, Place(after + 1), lambda composer, state: add_words(composer, state, text, parallel, after)
                )
        elif not text.strip():
            # An empty sentence in the middle of typing is only being written anew; left empty, it goes.
            if is_whole:
                self._take_out(row, place)
        elif (
            self._goes_on and self._before is not None and self._before != NEW_WORDS and self._stands_as(text, parallel)
        ):
            self._goes_on = False
            self.held = (row, place)
            self._model.undo()
            self.held = None
        elif is_whole or (text, parallel) != (sentence.text, sentence.parallel):
            goes_on = self._goes_on

            def write(composer: Composer, state: ComposerState) -> ComposerState:
                return write_sentence(composer, state, place, text, parallel, goes_on=goes_on, is_whole=is_whole)

            self._change(row, place, write)

    def _stands_as(self, text: str, parallel: str) -> bool:
        before = self._before
        return before is not None and (text, parallel) == (before.text, before.parallel)

    def _change(self, row: SentenceRow, place: Place, transition: Transition) -> None:
        self.held = (row, place)
        past = self._model.state.past
        if self._model.apply(transition):
            self._goes_on = self._goes_on or self._model.state.past != past
        self.held = None

    def _take_out(self, row: SentenceRow, place: Place) -> None:
        if self._goes_on:
            self._model.undo()
        if row.content.place == place:
            self._model.apply(lambda composer, state: composer.remove_sentence(state, place))
