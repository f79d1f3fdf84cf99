"""A text that is edited where it stands: as tall as its words, plain, with the keys of the step Words."""

from __future__ import annotations

import enum
import math
from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from letters_app.composing.sentence_text import MAX_SENTENCE_CHARACTERS
from letters_app.domain.visible_text import is_steering
from letters_app.gui.theme.theme import Theme
from letters_app.gui.write.words.marks import Mark, qt_position, selections

_FRAME_WIDTH_PX = 12
_FRAME_HEIGHT_PX = 6
"""Border and padding of both sides, as the style sheet has them."""


class WordsKind(enum.StrEnum):
    """Which column the words stand in: both looks are in the style sheet."""

    LETTER = "bare"
    ASIDE = "bare-aside"


class Trimmed(enum.Enum):
    """What was done to text that was typed or pasted."""

    TOO_LONG = enum.auto()
    STEERING = enum.auto()


_LINE_HEIGHT_PERCENT = {WordsKind.LETTER: 112.0, WordsKind.ASIDE: 112.0}


class WordEdit(QTextEdit):
    """Grows with its text and never scrolls. What keys mean is told by signals; the words change nothing by themselves.

    ``line_breaks``: whether the text is a paragraph of the writer's own, in which a pasted empty line may stand.
    """

    typed = Signal()
    entered = Signal()
    left = Signal()
    ended = Signal()
    """Enter."""
    new_paragraph_wanted = Signal()
    """Ctrl+Enter."""
    reverted = Signal()
    """Escape."""
    walked = Signal(int)
    """An arrow led out of the text: -1 upward, 1 downward."""
    stepped = Signal(int)
    """Alt and an arrow: another wording, -1 or 1."""
    undo_wanted = Signal()
    redo_wanted = Signal()
    emptied_backwards = Signal()
    """Backspace in an empty text."""
    trimmed = Signal(object)

    def __init__(
        self, theme: Theme, kind: WordsKind, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._marks: tuple[Mark, ...] = ()
        self._marked_text = ""
        self._measured: tuple[int, int, int] = (-1, -1, 0)
        self._shown_height = 0
        self._is_set_by_program = False
        self.setProperty("kind", kind.value)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_text("")
        self.textChanged.connect(self._on_text_changed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_size_changed)
        theme.changed.connect(self._on_theme_changed)

    # text

    def text(self) -> str:
        """Return what stands there."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show another text, the caret where it was as far as there is text. Typing cannot be taken back past this."""
        if text == self.text() and self._shown_height:
            return
        caret = self.textCursor().position()
        self._is_set_by_program = True
        self.document().setUndoRedoEnabled(False)
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spaced = QTextBlockFormat()
        spaced.setLineHeight(
            _LINE_HEIGHT_PERCENT[self._kind], QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        cursor.mergeBlockFormat(spaced)
        self.document().setUndoRedoEnabled(True)
        self._is_set_by_program = False
        back = self.textCursor()
        back.setPosition(min(caret, max(self.document().characterCount() - 1, 0)))
        self.setTextCursor(back)
        self._remark()
        self.updateGeometry()

    def forget_typing(self) -> None:
        """Let undo go no further back than now."""
        self.document().clearUndoRedoStacks()

    def show_marks(self, text: str, marks: Iterable[Mark]) -> None:
        """Mark words, unless the text is no longer the ``text`` the marks were made for."""
        marks = tuple(marks)
        if self.text() == text and (marks, text) != (self._marks, self._marked_text):
            self._marks, self._marked_text = marks, text
            self._remark()

    def choose_words(self, start: int, end: int) -> None:
        """Take the focus and select some words, so that typing replaces them."""
        text = self.text()
        cursor = self.textCursor()
        cursor.setPosition(qt_position(text, start))
        cursor.setPosition(qt_position(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.setTextCursor(cursor)

    def begin_at(self, *, end: bool) -> None:
        """Take the focus with the caret at the end or at the head."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.moveCursor(QTextCursor.MoveOperation.End if end else QTextCursor.MoveOperation.Start)

    # size

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words at a width."""
        revision = self.document().revision()
        if self._measured[:2] == (width, revision):
            return self._measured[2]
        document = self.document()
        present = document.textWidth()
        wanted = max(width - _FRAME_WIDTH_PX, 24)
        if int(present) != wanted:
            document.setTextWidth(wanted)
        height = math.ceil(document.size().height()) + _FRAME_HEIGHT_PX
        if int(present) != wanted:
            document.setTextWidth(present)
        self._measured = (width, revision, height)
        return height

    def sizeHint(self) -> QSize:
        """Return the size at the present width."""
        return QSize(120, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return a width that fits a narrow column."""
        return QSize(60, self.fontMetrics().lineSpacing() + _FRAME_HEIGHT_PX)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell of the keys that mean something here; type the others."""
        if not self._is_own_key(event) and not self._walks(event):
            super().keyPressEvent(event)

    def _is_own_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if modifiers == Qt.KeyboardModifier.ShiftModifier:
                self.textCursor().insertBlock()
            elif modifiers == Qt.KeyboardModifier.ControlModifier:
                self.new_paragraph_wanted.emit()
            else:
                self.ended.emit()
        elif key == Qt.Key.Key_Escape:
            self.reverted.emit()
        elif modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo) and not self.document().isRedoAvailable():
            self.redo_wanted.emit()
        elif key == Qt.Key.Key_Backspace and self.document().isEmpty():
            self.emptied_backwards.emit()
        else:
            return False
        return True

    def _walks(self, event: QKeyEvent) -> bool:
        """Go on in the neighbouring text where an arrow can go no further in this one."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        # Compared, not looked up as ``Qt.Key``: a key of a Cyrillic keyboard is none of its members.
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down) or modifiers != Qt.KeyboardModifier.NoModifier:
            return False
        is_up = event.key() == Qt.Key.Key_Up
        operation = QTextCursor.MoveOperation.Up if is_up else QTextCursor.MoveOperation.Down
        if self.textCursor().movePosition(operation):
            return False
        self.walked.emit(-1 if is_up else 1)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody is about to type."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that typing has ended; a menu or another window in front is no end."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            cursor = self.textCursor()
            cursor.clearSelection()
            self.setTextCursor(cursor)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    # pasting

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take nothing but text."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text, without characters that steer and cannot be printed."""
        text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n\n")
        kept = "".join(character for character in text.replace("\t", " ") if not is_steering(character))
        self.textCursor().insertText(kept)
        self.ensureCursorVisible()
        if kept != text.replace("\t", " "):
            self.trimmed.emit(Trimmed.STEERING)

    # inner workings

    def _on_text_changed(self) -> None:
        if self._is_set_by_program:
            return
        text = self.text()
        if len(text) > MAX_SENTENCE_CHARACTERS:
            cursor = QTextCursor(self.document())
            cursor.setPosition(qt_position(text, MAX_SENTENCE_CHARACTERS))
            cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            self.trimmed.emit(Trimmed.TOO_LONG)
            return
        self.typed.emit()

    def _on_size_changed(self) -> None:
        height = math.ceil(self.document().size().height())
        if height != self._shown_height:
            self._shown_height = height
            self.updateGeometry()

    def _on_theme_changed(self) -> None:
        self._measured = (-1, -1, 0)
        self._remark()
        self.updateGeometry()

    def _remark(self) -> None:
        marks = self._marks if self.text() == self._marked_text else ()
        self.setExtraSelections(selections(self, self._marked_text, marks, self._theme))
