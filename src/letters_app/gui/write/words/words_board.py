"""The words of one letter in one pair of languages: heads, remarks, rows, and the line under them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, Place
from letters_app.composing.composition import SentenceAlternative
from letters_app.domain.recipient import Gender
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.layouts import column
from letters_app.gui.write.leaving import leave
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.words.drawer import Drawer
from letters_app.gui.write.words.empty_letter import EmptyLetter
from letters_app.gui.write.words.letter_remarks import LetterRemarks
from letters_app.gui.write.words.letter_rows import LetterRows, remarks_of
from letters_app.gui.write.words.phrasebook_drawer import PhrasebookDrawer
from letters_app.gui.write.words.prompt_drawer import PromptDrawer
from letters_app.gui.write.words.row_actions import RowActions
from letters_app.gui.write.words.row_content import RowRemarks
from letters_app.gui.write.words.sentence_row import SentenceRow
from letters_app.gui.write.words.typed_words import paragraph_for_new_words
from letters_app.gui.write.words.words_foot import WordsFoot
from letters_app.gui.write.words.words_head import WordsHead
from letters_app.gui.write.words.words_page import WordsPage
from letters_app.gui.write.words.words_writer import WordsWriter
from letters_app.i18n.language_names import language_name
from letters_app.services.letters.finding_places import PlacedFinding
from letters_app.services.letters.prompts import Prompt

_PROMPTS = 20
_FIRST_PROMPTS = 3


@dataclass(frozen=True, slots=True)
class _Stop:
    """Where F8 goes: a finding, in a row or over all of them."""

    placed: PlacedFinding
    row: SentenceRow | None


class WordsBoard(QWidget):
    """Shows the letter's words and lets them be changed. Built anew when one of the two languages changes."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        text = model.state.text
        self.languages = (text.language, text.parallel_language)
        names = tuple(language_name(each, context.tongue.language) for each in self.languages if each)
        shown = (names[0], names[-1])
        self._looked_up = LetterRows()
        self._present_finding: PlacedFinding | None = None
        self._present_paragraph: int | None = None
        self._empty: EmptyLetter | None = None
        self._drawer: Drawer | None = None
        lines = column(self, spacing=0)
        self._remarks = LetterRemarks(context)
        self._head = WordsHead(context, shown, has_parallel=bool(text.parallel_language))
        self.page = WordsPage(context, shown)
        self.page.has_parallel = bool(text.parallel_language)
        self._foot = WordsFoot(context)
        lines.addWidget(self._remarks)
        lines.addWidget(self._head)
        lines.addWidget(self.page, 1)
        self._drawer_place = column()
        lines.addLayout(self._drawer_place)
        lines.addWidget(self._foot)
        self._writer = WordsWriter(model, self.page, self)
        self._actions = RowActions(context, model, self.page, self._writer, self._looked_up, self)
        self._connect()
        self.refresh()
        self._show_findings()

    def _connect(self) -> None:
        self.page.verticalScrollBar().valueChanged.connect(self._head.show_scrolled)
        self.page.mode_changed.connect(self._head.show_mode)
        self.page.bar_changed.connect(self._head.stand_beside)
        self.page.mode_changed.connect(self._foot.show_mode)
        self.page.row_made.connect(lambda row: row.near_changed.connect(self._on_near_changed))
        self._remarks.leave_wanted.connect(partial(leave, self._context, self._model))
        self._remarks.bring_back_wanted.connect(self._model.count_again)
        foot = self._foot
        foot.paragraph_wanted.connect(self._begin_paragraph)
        foot.questions_wanted.connect(self._on_questions_wanted)
        foot.phrasebook_wanted.connect(self._on_phrasebook_wanted)
        self._head.next_remark_wanted.connect(lambda: self.go_to_remark(1))
        foot.undo_wanted.connect(self._model.undo)
        foot.redo_wanted.connect(self._model.redo)
        self._model.changed.connect(self.refresh)
        self._model.proof_changed.connect(self._show_findings)
        for keys, do in (
            (QKeySequence("F8"), lambda: self.go_to_remark(1)),
            (QKeySequence("Shift+F8"), lambda: self.go_to_remark(-1)),
            (QKeySequence(QKeySequence.StandardKey.Undo), self._model.undo),
            (QKeySequence(QKeySequence.StandardKey.Redo), self._model.redo),
        ):
            shortcut = QShortcut(keys, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # what others ask for

    def flush(self) -> None:
        """Put what is typed into the letter now."""
        self._writer.flush()

    def take_focus(self) -> None:
        """Begin at the first sentence."""
        if self.page.rows:
            self.page.rows[0].words.begin_at(end=True)

    def show_place(self, place: Place, start: int, end: int) -> None:
        """Go to words of the letter and select them."""
        row = self.page.row_at(place)
        if row is not None:
            row.words.choose_words(start, end)
            self.page.show_row(row)

    def go_to_remark(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) remark, round and round."""
        stops = [_Stop(note.placed, None) for note in self._remarks.notes]
        stops += [_Stop(note.placed, row) for row in self.page.rows for note in row.margin.notes]
        if not stops:
            return
        now = next((at for at, stop in enumerate(stops) if stop.placed == self._present_finding), None)
        if now is None:
            now = -1 if by > 0 else 0
        stop = stops[(now + by) % len(stops)]
        self._present_finding = stop.placed
        if stop.row is None:
            self._remarks.open()
            next(note for note in self._remarks.notes if note.placed is stop.placed).why_button.setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )
            return
        spot = stop.placed.places[0]
        stop.row.words.choose_words(spot.start, spot.end)
        self.page.show_row(stop.row)

    # showing

    def refresh(self) -> None:
        """Show the letter as it is now."""
        model = self._model
        state = model.state
        if (state.text.language, state.text.parallel_language) != self.languages:
            return
        gender = model.recipient.gender if model.recipient else Gender.UNSPECIFIED
        contents = self._looked_up.contents(model.desk.composer, state, gender)
        self.page.show_rows(contents, self._writer.held)
        self._foot.show_undo(can_undo=model.can_undo, can_redo=model.can_redo)
        self._show_empty(is_empty=not contents)

    def _show_empty(self, *, is_empty: bool) -> None:
        if is_empty and self._empty is None:
            prompts = self._prompts()[:_FIRST_PROMPTS]
            self._empty = EmptyLetter(self._context, prompts)
            self._empty.chosen.connect(self._on_prompt_chosen)
            self.page.show_above(self._empty)
        elif not is_empty and self._empty is not None:
            self.page.clear_above()
            self._empty = None
            self._actions.drop_empty()
        if is_empty and not self.page.rows:
            self.page.begin_paragraph(0)

    def _show_findings(self) -> None:
        model = self._model
        proof = model.proof
        remarks = remarks_of(model.state, model.findings)
        for row in self.page.rows:
            if row.content.place is not None:
                row.show_remarks(remarks.get(row.content.place, RowRemarks(row.words.text())))
        whole = [placed for placed in model.findings if not placed.places]
        problems = proof.problems if proof is not None else ()
        self._remarks.show_remarks(whole, model.aside, problems)
        count = len(whole) + sum(len(row.margin.notes) for row in self.page.rows)
        self._head.show_remark_count(count if proof is not None else None)

    # adding

    def _on_near_changed(self, row: SentenceRow) -> None:
        place = row.content.place
        self._present_paragraph = place.paragraph if place is not None else self.page.paragraph_before(row)

    def _begin_paragraph(self, words: str = "", parallel: str = "") -> None:
        self._writer.flush()
        after = paragraph_for_new_words(self._model.desk.composer, self._model.state, self._present_paragraph)
        self._actions.begin_paragraph(self.page.row_index_after(after), words, parallel)

    def _prompts(self) -> tuple[Prompt, ...]:
        return self._model.desk.prompts(self._model.state, self._context.tongue.language, _PROMPTS)

    def _on_questions_wanted(self) -> None:
        topics = self._model.desk.composer.library.topics
        recipient = self._model.recipient
        gender = recipient.gender if recipient else Gender.UNSPECIFIED
        drawer = PromptDrawer(self._context, self._prompts(), topics, gender)
        drawer.chosen.connect(self._on_prompt_chosen)
        self._open_drawer(drawer)

    def _on_prompt_chosen(self, prompt: Prompt) -> None:
        self._close_drawer()
        parallel = prompt.opening_parallel if self.languages[1] == self._context.tongue.language else ""
        self._begin_paragraph(prompt.opening, parallel)

    def _on_phrasebook_wanted(self) -> None:
        state = self._model.state
        in_letter = [
            (sentence.id, sentence.alternative)
            for paragraph in state.text.paragraphs
            for sentence in paragraph.sentences
            if sentence.id
        ]
        groups = self._model.desk.phrasebook(state, self._context.tongue.language)
        drawer = PhrasebookDrawer(self._context, groups, in_letter)
        drawer.chosen.connect(self._on_phrase_chosen)
        self._open_drawer(drawer)

    def _on_phrase_chosen(self, sentence_id: str, way: SentenceAlternative) -> None:
        """Say it in its place if the letter has one, else in a paragraph of the writer's own."""
        self._close_drawer()
        offered = self._looked_up.ways(self._model.desk.composer, self._model.state, sentence_id)
        present = self._present_paragraph

        def say(composer: Composer, state: ComposerState) -> ComposerState:
            if way in offered:
                return composer.choose_alternative(state, sentence_id, way.alternative)
            after = paragraph_for_new_words(composer, state, present)
            return composer.add_paragraph(state, way.text, way.parallel, after)

        self._model.apply(say)
        row = next((row for row in self.page.rows if row.content.sentence.text == way.text), None)
        if row is not None:
            row.words.begin_at(end=True)
            self.page.show_row(row)

    # the drawer

    def _open_drawer(self, drawer: Drawer) -> None:
        is_again = self._drawer is not None and type(self._drawer) is type(drawer)
        self._close_drawer()
        if is_again:
            drawer.deleteLater()
            return
        self._drawer = drawer
        drawer.closed.connect(self._on_drawer_closed)
        self._drawer_place.addWidget(drawer)
        self._fit_drawer()
        drawer.take_focus()

    def _on_drawer_closed(self) -> None:
        self._close_drawer()
        self._foot.paragraph_button.setFocus()

    def _close_drawer(self) -> None:
        if self._drawer is not None:
            gone, self._drawer = self._drawer, None
            self._drawer_place.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _fit_drawer(self) -> None:
        if self._drawer is not None:
            self._drawer.setFixedHeight(max(self.height() * 11 // 20, 220))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the drawer its share."""
        super().resizeEvent(event)
        self._fit_drawer()
