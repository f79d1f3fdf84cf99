"""What the keys and buttons of a row do to the letter."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, Place
from letters_app.composing.template import said_in
from letters_app.domain.letter import Sentence
from letters_app.gui.context import WindowContext
from letters_app.gui.write.leaving import leave
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.words.letter_rows import LetterRows, block_of
from letters_app.gui.write.words.sentence_row import SentenceRow
from letters_app.gui.write.words.typed_words import sentence_at, step_wording, take_words_out
from letters_app.gui.write.words.ways_panel import Way, WaysPanel
from letters_app.gui.write.words.words_page import WordsPage
from letters_app.gui.write.words.words_writer import WordsWriter
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import AsideScope, PlacedFinding


class RowActions(QObject):
    """Hears one row after the other and changes the letter by the composer's transitions."""

    def __init__(
        self,
        context: WindowContext,
        model: LetterModel,
        page: WordsPage,
        writer: WordsWriter,
        looked_up: LetterRows,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._page = page
        self._writer = writer
        self._looked_up = looked_up
        page.row_made.connect(self._connect)

    def begin_paragraph(self, index: int, words: str = "", parallel: str = "") -> SentenceRow:
        """Open an empty paragraph of the writer's own before row number ``index``, perhaps with a beginning."""
        row = self._page.begin_paragraph(index)
        row.begin_with(words, parallel)
        row.words.begin_at(end=True)
        self._page.show_row(row)
        self.drop_empty()
        return row

    def drop_empty(self) -> None:
        """Take away paragraphs in which nothing was typed and nobody types."""
        for row in list(self._page.rows):
            is_alone = len(self._page.rows) == 1
            if row.content.place is None and row.is_unwritten and not row.has_focus and not is_alone:
                self._writer.forget(row)
                self._page.drop(row)

    def _connect(self, row: SentenceRow) -> None:
        row.typed.connect(self._writer.hear)
        row.left.connect(self._on_left)
        row.inserting_wanted.connect(lambda row: self.begin_paragraph(self._page.rows.index(row)))
        for edit in (row.words, row.parallel_edit):
            edit.reverted.connect(lambda: self._on_reverted(row))
            edit.stepped.connect(lambda by: self._on_stepped(row, by))
            edit.undo_wanted.connect(self._model.undo)
            edit.redo_wanted.connect(self._model.redo)
            edit.walked.connect(lambda by: self._page.walk(row, by))
            edit.new_paragraph_wanted.connect(lambda: self._on_new_paragraph_wanted(row))
        row.words.ended.connect(lambda: self._on_ended(row))
        row.parallel_edit.ended.connect(lambda: self._page.walk(row, 1))
        row.words.emptied_backwards.connect(lambda: self._on_emptied_backwards(row))
        margin = row.margin
        margin.opened.connect(self._page.show_widget)
        margin.ways_wanted.connect(lambda: self._on_ways_wanted(row))
        margin.topics_wanted.connect(lambda: self._on_topics_wanted(row))
        margin.taking_out_wanted.connect(lambda: self._take_out(row))
        margin.words_out_wanted.connect(lambda placed: self._take_words_out(row, placed))
        margin.words_instead_wanted.connect(self._write_instead)
        margin.leave_wanted.connect(lambda placed, scope: self._leave(row, placed, scope))

    def _leave(self, row: SentenceRow, placed: PlacedFinding, scope: AsideScope) -> None:
        row.words.setFocus()  # the remark goes away, and whoever works by keyboard goes on in its sentence
        leave(self._context, self._model, placed, scope)

    # typing

    def _on_left(self, row: SentenceRow) -> None:
        if not row.is_typed_in:
            self._writer.finish(row)
            # Not at once: the row may be in the middle of telling that the focus has gone.
            QTimer.singleShot(0, self, self.drop_empty)

    def _on_reverted(self, row: SentenceRow) -> None:
        self._writer.revert(row)
        if row.content.place is None and not self._page.walk(row, -1):
            self._page.setFocus()
        elif row.content.place is not None:
            row.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_ended(self, row: SentenceRow) -> None:
        """Go on as a typist would: own words with a further paragraph, a sentence of the template with the next."""
        text = row.words.text().strip()
        if row.content.is_own and text and not row.is_unwritten:
            self._writer.flush()
            self.begin_paragraph(self._page.rows.index(row) + 1)
        elif not self._page.walk(row, 1):
            self._page.focusNextChild()

    def _on_new_paragraph_wanted(self, row: SentenceRow) -> None:
        self._writer.flush()
        place = row.content.place
        index = self._page.rows.index(row) + 1 if place is None else self._page.row_index_after(place.paragraph)
        self.begin_paragraph(index)

    def _on_emptied_backwards(self, row: SentenceRow) -> None:
        if row.content.place is None and self._page.rows.index(row) > 0:
            self._page.walk(row, -1)

    # wordings

    def _on_stepped(self, row: SentenceRow, by: int) -> None:
        place = row.content.place
        if place is None or row.content.ways < 1:
            return
        self._writer.finish(row)
        self._model.apply(lambda composer, state: step_wording(composer, state, place, by))

    def _on_ways_wanted(self, row: SentenceRow) -> None:
        say = self._context.tongue.say
        sentence = row.content.sentence
        ways = self._looked_up.ways(self._model.desk.composer, self._model.state, sentence.id)
        offered = [
            Way(way.alternative, way.text, way.parallel, is_present=way.alternative == sentence.alternative)
            for way in ways
        ]
        story = say(mark("Take the whole story out")) if row.content.is_story else ""
        title = say(mark("The whole story follows your choice")) if story else say(mark("Ways to say it"))
        panel = WaysPanel(self._context, title, offered, story)
        panel.chosen.connect(lambda key: self._choose_way(row, sentence.id, key))
        self._open(row, panel, "ways")

    def _choose_way(self, row: SentenceRow, sentence_id: str, key: str) -> None:
        row.words.begin_at(end=False)
        row.clear_below()
        self._model.apply(lambda composer, state: composer.choose_alternative(state, sentence_id, key))

    def _on_topics_wanted(self, row: SentenceRow) -> None:
        composer, state = self._model.desk.composer, self._model.state
        language = self._context.tongue.language
        present = self._looked_up.topic_of(composer, row.content.sentence)
        ways = []
        for topic in self._looked_up.topics(composer, state):
            said = composer.choose_topic(state, topic)
            sentences = [
                sentence
                for paragraph in said.text.paragraphs
                for sentence in paragraph.sentences
                if self._looked_up.topic_of(composer, sentence) == topic
            ]
            title = said_in(composer.library.topics.titles.get(topic, {}), language)
            ways.append(Way(topic, *_both(sentences), title=title, is_present=topic == present))
        say = self._context.tongue.say
        panel = WaysPanel(self._context, say(mark("What to write about")), ways, say(mark("Leave this subject out")))
        panel.chosen.connect(lambda topic: self._choose_topic(row, topic))
        self._open(row, panel, "topics")

    def _choose_topic(self, row: SentenceRow, topic: str) -> None:
        row.words.begin_at(end=False)
        row.clear_below()
        self._model.apply(lambda composer, state: composer.choose_topic(state, topic))

    def _open(self, row: SentenceRow, panel: WaysPanel, kind: str) -> None:
        """Open a panel under its row; the same button closes it."""
        was_open = row.below_widget is not None and row.below_widget.objectName() == kind
        for other in self._page.rows:
            other.clear_below()
        if was_open:
            panel.deleteLater()
            row.words.begin_at(end=False)
            return
        panel.setObjectName(kind)
        panel.closed.connect(lambda: self._close(row))
        panel.out_wanted.connect(lambda: self._take_block_out(row))
        row.show_below(panel)
        panel.take_focus()
        self._page.show_widget(panel)

    def _close(self, row: SentenceRow) -> None:
        row.words.begin_at(end=False)
        row.clear_below()

    # taking out

    def _take_out(self, row: SentenceRow) -> None:
        place = row.content.place
        if place is not None:
            self._model.apply(lambda composer, state: composer.remove_sentence(state, place))

    def _take_block_out(self, row: SentenceRow) -> None:
        sentence = row.content.sentence
        row.clear_below()
        block = block_of(self._model.desk.composer, self._model.state, sentence)
        if block is not None:
            self._model.apply(lambda composer, state: composer.remove_block(state, block.id))

    def _take_words_out(self, row: SentenceRow, placed: PlacedFinding) -> None:
        """Take them out and put the caret there: the grammar around may want mending."""
        spots = placed.places
        self._writer.flush()

        def take_out(composer: Composer, state: ComposerState) -> ComposerState:
            for spot in reversed(spots):
                state = take_words_out(composer, state, placed.finding, spot)
            return state

        self._model.apply(take_out)
        if row in self._page.rows and row.words.isVisible():
            at = min(spots[0].start, len(row.words.text()))
            row.words.choose_words(at, at)

    def _write_instead(self, placed: PlacedFinding, words: str) -> None:
        place = Place(placed.places[0].paragraph, placed.places[0].sentence)
        if sentence_at(self._model.state, place) is not None:
            self._model.apply(lambda composer, state: composer.edit_sentence(state, place, words))


def _both(sentences: list[Sentence]) -> tuple[str, str]:
    return (
        " ".join(sentence.text for sentence in sentences),
        " ".join(sentence.parallel for sentence in sentences if sentence.parallel),
    )
