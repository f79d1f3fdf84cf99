"""The right margin of a sentence: remarks, other wordings, interests, and the way to take it out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from letters_app.domain.recipient import Gender
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear, column, row
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.words.finding_note import FindingNote
from letters_app.gui.write.words.row_content import RowContent, RowRemarks
from letters_app.i18n.marking import mark
from letters_app.services.letters.finding_places import PlacedFinding

_INTERESTS = {
    Gender.MALE: mark("from his interests"),
    Gender.FEMALE: mark("from her interests"),
    Gender.UNSPECIFIED: mark("from their interests"),
}


class RowMargin(QWidget):
    """Says what there is to say of a sentence and announces what is pressed."""

    opened = Signal(object)
    """The ``FindingNote`` that shows its reason now."""
    ways_wanted = Signal()
    topics_wanted = Signal()
    taking_out_wanted = Signal()
    words_out_wanted = Signal(object)
    words_instead_wanted = Signal(object, str)
    leave_wanted = Signal(object, object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.tongue.say
        self._content: RowContent | None = None
        self._notes: tuple[FindingNote, ...] = ()
        self._changed_label: PlainLabel | None = None
        self.ways_button: WrappingButton | None = None
        self.topics_button: WrappingButton | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._lines = column(self, spacing=6, margins=(0, 0, 0, 3))
        self._note_lines = column(spacing=8)
        self._topics = column()
        self._offers = column(spacing=4)
        self.out_button = ActionButton(
            "", ButtonKind.ICON, context.theme.icon("trash-2", "quiet"), say(mark("Take this sentence out"))
        )
        self.out_button.setToolTip(say(mark("Take this sentence out (Delete)")))
        self.out_button.clicked.connect(self.taking_out_wanted)
        line = row(spacing=4)
        line.addLayout(self._offers, 1)
        line.addWidget(self.out_button, 0, Qt.AlignmentFlag.AlignTop)
        self._lines.addLayout(self._note_lines)
        self._lines.addLayout(self._topics)
        self._lines.addLayout(line)
        self._lines.addStretch(1)
        policy_out = self.out_button.sizePolicy()
        policy_out.setRetainSizeWhenHidden(True)
        self.out_button.setSizePolicy(policy_out)
        self.out_button.hide()

    @property
    def notes(self) -> tuple[FindingNote, ...]:
        """The remarks shown now."""
        return self._notes

    def show_content(self, content: RowContent) -> None:
        """Offer what there is for a sentence. Buttons stay the same ones: somebody may just be pressing them."""
        before, self._content = self._content, content
        if before is not None and _offered(before) == _offered(content):
            return
        self._show_topics(content)
        self._show_ways(content)
        if content.is_changed and self._changed_label is None:
            words = self._context.tongue.say(mark("You changed this sentence. Does its translation still fit?"))
            self._changed_label = PlainLabel(words, TextKind.SMALL, wrap=True)
            self._offers.addWidget(self._changed_label)
        if self._changed_label is not None:
            self._changed_label.setVisible(content.is_changed)

    def _show_topics(self, content: RowContent) -> None:
        say = self._context.tongue.say
        if content.topics and self.topics_button is None:
            icon = self._context.theme.icon("lightbulb", "ink")
            words = say(_INTERESTS[content.gender])
            self.topics_button = WrappingButton(((words, TextKind.CHIP),), ButtonKind.CHIP, icon, 14)
            self.topics_button.setToolTip(say(mark("Write about something else the person likes")))
            self.topics_button.clicked.connect(self.topics_wanted)
            self._topics.addWidget(self.topics_button, 0, Qt.AlignmentFlag.AlignLeft)
        if self.topics_button is not None:
            self.topics_button.setVisible(bool(content.topics))

    def _show_ways(self, content: RowContent) -> None:
        say, say_number = self._context.tongue.say, self._context.tongue.say_number
        words = say_number("{number} other way", "{number} other ways", content.other_ways)
        if content.other_ways > 0 and self.ways_button is None:
            icon = self._context.theme.icon("shuffle", "quiet")
            self.ways_button = WrappingButton(((words, TextKind.SMALL),), ButtonKind.QUIET, icon, 14)
            self.ways_button.setToolTip(
                say(mark("Say it in another way; Alt+Down and Alt+Up change the sentence at once"))
            )
            self.ways_button.clicked.connect(self.ways_wanted)
            self._offers.insertWidget(0, self.ways_button, 0, Qt.AlignmentFlag.AlignLeft)
        if self.ways_button is not None:
            self.ways_button.show_texts(words)
            self.ways_button.setVisible(content.other_ways > 0)

    def show_remarks(self, remarks: RowRemarks) -> None:
        """Show the remarks; those already there stay as they are, so that nothing jumps."""
        if tuple(note.placed.finding for note in self._notes) == tuple(placed.finding for placed in remarks.notes):
            for note, placed in zip(self._notes, remarks.notes, strict=True):
                note.placed = placed
            return
        clear(self._note_lines)
        self._notes = tuple(self._note(placed) for placed in remarks.notes)

    def show_near(self, *, is_near: bool) -> None:
        """Show what is offered under the pointer and the focus only."""
        can_go = self._content is not None and self._content.place is not None
        self.out_button.setVisible(can_go and (is_near or self.out_button.hasFocus()))

    def _note(self, placed: PlacedFinding) -> FindingNote:
        note = FindingNote(self._context, placed)
        note.why_button.toggled.connect(lambda is_open: self.opened.emit(note) if is_open else None)
        note.words_out_wanted.connect(self.words_out_wanted)
        note.words_instead_wanted.connect(self.words_instead_wanted)
        note.leave_wanted.connect(self.leave_wanted)
        self._note_lines.addWidget(note)
        return note


def _offered(content: RowContent) -> tuple[object, ...]:
    return content.topics, content.other_ways, content.is_changed, content.gender
