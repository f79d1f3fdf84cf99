"""One sentence: as it is printed, in the writer's language, and its margin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QSizePolicy, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear, column
from letters_app.gui.write.words.inserter import Inserter
from letters_app.gui.write.words.row_content import ColumnMode, RowContent, RowRemarks
from letters_app.gui.write.words.row_margin import RowMargin
from letters_app.gui.write.words.word_edit import Trimmed, WordEdit, WordsKind
from letters_app.i18n.marking import mark

COLUMN_GAP_PX = 8
WORDS_INSET_PX = 6
"""From the edge of a column to its words."""
_STRETCHES = {
    ColumnMode.SIDE_BY_SIDE: (35, 35, 30),
    ColumnMode.STACKED: (62, 0, 38),
    ColumnMode.ALONE: (1, 0, 0),
}
_ONE_LANGUAGE_STRETCHES = (70, 0, 30)
_TRIMMED = {
    Trimmed.TOO_LONG: mark(
        "That is as much as one paragraph holds. The rest was left out; begin another paragraph for it."
    ),
    Trimmed.STEERING: mark("Invisible characters were left out: no letter can print them."),
}


def column_stretches(mode: ColumnMode, *, has_parallel: bool) -> tuple[int, int, int]:
    """Return how the letter's words, the writer's and the margin share the width of a row, and of its head."""
    if mode is ColumnMode.SIDE_BY_SIDE and not has_parallel:
        return _ONE_LANGUAGE_STRETCHES
    return _STRETCHES[mode]


class SentenceRow(QWidget):
    """Shows one ``RowContent``. Words typed here are read by whoever hears ``typed``; the row keeps nothing itself."""

    typed = Signal(object)
    left = Signal(object)
    """The row whose words are finished: the focus is elsewhere."""
    near_changed = Signal(object)
    """The row that has the focus now."""
    inserting_wanted = Signal(object)
    """A paragraph is wanted before this row."""

    def __init__(self, context: WindowContext, languages: tuple[str, str], parent: QWidget | None = None) -> None:
        """``languages``: names of the letter's language and of the writer's."""
        super().__init__(parent)
        self.content = RowContent()
        self.below_widget: QWidget | None = None
        """What is open under the row."""
        self._begun_with = ""
        self._has_pointer = False
        self._mode: ColumnMode | None = None
        say = context.tongue.say
        self._say = say
        lines = column(self, spacing=0)
        self.inserter = Inserter(context.theme, say(mark("Add a paragraph here")))
        self.inserter.clicked.connect(lambda: self.inserting_wanted.emit(self))
        self.words = WordEdit(
            context.theme,
            WordsKind.LETTER,
            say(mark("Sentence, {language}"), language=languages[0]),
            say(mark("Write here in {language}"), language=languages[0]),
        )
        self.parallel_edit = WordEdit(
            context.theme,
            WordsKind.ASIDE,
            say(mark("Your own copy, {language}"), language=languages[1]),
            say(mark("In {language}, for you"), language=languages[1]),
        )
        self.parallel_label = PlainLabel("", TextKind.QUIET, wrap=True)
        self.parallel_label.setContentsMargins(
            WORDS_INSET_PX, 5, WORDS_INSET_PX, 3
        )  # on one line with the larger words beside it
        for part in (self.words, self.parallel_edit, self.parallel_label):
            part.setParent(self)  # before any of them is shown: without a parent it would be a window
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.parallel_label.setSizePolicy(policy)
        self.margin = RowMargin(context)
        self._trimmed = PlainLabel("", TextKind.PROBLEM, wrap=True)
        self._trimmed.hide()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(COLUMN_GAP_PX)
        self._grid.setVerticalSpacing(0)
        lines.addWidget(self.inserter)
        lines.addLayout(self._grid)
        lines.addWidget(self._trimmed)
        self._below = column(spacing=0)
        lines.addLayout(self._below)
        for edit in (self.words, self.parallel_edit):
            edit.typed.connect(self._on_typed)
            edit.entered.connect(self._on_entered)
            edit.left.connect(self._on_left)
            edit.trimmed.connect(self._on_trimmed)

    @property
    def has_focus(self) -> bool:
        """Whether the focus is anywhere in the row."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @property
    def is_typed_in(self) -> bool:
        """Whether somebody types in one of the two texts."""
        return self.words.hasFocus() or self.parallel_edit.hasFocus()

    @property
    def is_unwritten(self) -> bool:
        """Whether nothing was typed beyond what the paragraph was begun with."""
        return self.words.text().strip() in ("", self._begun_with.strip())

    def begin_with(self, words: str, parallel: str) -> None:
        """Offer a beginning for a paragraph; it is no word of the writer's until something is added."""
        self._begun_with = words
        if words:
            self.words.show_text(f"{words} ")
            self.parallel_edit.show_text(f"{parallel} " if parallel else "")

    def show_content(self, content: RowContent, mode: ColumnMode) -> None:
        """Show a sentence. A text in which somebody types keeps what is typed, unless the letter has other words."""
        before, self.content = self.content, content
        sentence = content.sentence
        if not (self.words.hasFocus() and before.sentence.text == sentence.text):
            self.words.show_text(sentence.text)
        is_editable = content.has_parallel and not sentence.alternative
        if not (self.parallel_edit.hasFocus() and before.sentence.parallel == sentence.parallel):
            self.parallel_edit.show_text(sentence.parallel)
        self.parallel_label.show_text(sentence.parallel)
        self.parallel_edit.setVisible(is_editable)
        self.parallel_label.setVisible(content.has_parallel and not is_editable)
        self.inserter.setVisible(content.begins_paragraph)
        self.margin.show_content(content)
        self.look_near()
        if (mode, content.has_parallel) != (self._mode, before.has_parallel):
            self._arrange(mode)

    def show_remarks(self, remarks: RowRemarks) -> None:
        """Show what the check says, if it was made for what stands here."""
        if remarks.text == self.words.text():
            self.words.show_marks(remarks.text, remarks.marks)
            self.margin.show_remarks(remarks)
            said = [note.accessibleName() for note in self.margin.notes]
            self.words.setAccessibleDescription("\n".join(said))

    def show_below(self, widget: QWidget) -> None:
        """Show something under the row, in place of what is there."""
        clear(self._below)
        self._below.addWidget(widget)
        self.below_widget = widget

    def clear_below(self) -> None:
        """Take it away."""
        clear(self._below)
        self.below_widget = None

    def show_mode(self, mode: ColumnMode) -> None:
        """Arrange the columns for another width."""
        if mode is not self._mode:
            self._arrange(mode)

    # inner workings

    def _arrange(self, mode: ColumnMode) -> None:
        self._mode = mode
        top = Qt.AlignmentFlag.AlignTop
        parallels = (self.parallel_edit, self.parallel_label)
        second_column = mode is ColumnMode.SIDE_BY_SIDE and self.content.has_parallel
        self._grid.addWidget(self.words, 0, 0, 1, 1, top)
        for widget in parallels:
            self._grid.addWidget(widget, 0 if second_column else 1, 1 if second_column else 0, 1, 1, top)
        if mode is ColumnMode.ALONE:
            self._grid.addWidget(self.margin, 2, 0, 1, 1, top)
        else:
            self._grid.addWidget(self.margin, 0, 2, 3, 1, top)
        for index, stretch in enumerate(column_stretches(mode, has_parallel=self.content.has_parallel)):
            self._grid.setColumnStretch(index, stretch)
        self._grid.setRowStretch(2, 1)

    def _on_typed(self) -> None:
        self._trimmed.hide()
        self.typed.emit(self)

    def _on_entered(self) -> None:
        self.look_near()
        self.near_changed.emit(self)

    def _on_left(self) -> None:
        self.look_near()
        self.left.emit(self)

    def _on_trimmed(self, what: Trimmed) -> None:
        said = self._say(_TRIMMED[what])
        before = self._trimmed.text() if self._trimmed.isVisible() else ""
        self._trimmed.show_text(before if said in before else f"{before} {said}".strip())
        self._trimmed.show()

    def look_near(self) -> None:
        """Show what is offered near the pointer and the focus only."""
        self.margin.show_near(is_near=self._has_pointer or self.has_focus)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what is offered under the pointer."""
        super().enterEvent(event)
        self._has_pointer = True
        self.look_near()

    def leaveEvent(self, event: QEvent) -> None:
        """Be calm again."""
        super().leaveEvent(event)
        self._has_pointer = False
        self.look_near()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the sentence out by Delete on one of its buttons."""
        if event.key() == Qt.Key.Key_Delete and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.margin.taking_out_wanted.emit()
            return
        super().keyPressEvent(event)
