"""The head of a letter: to whom, the five steps, whether it is saved, back and on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import ElidedLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.sentences import sentence_for
from letters_app.gui.write.draft_saver import SaveState
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.step_marks import StepMarks
from letters_app.gui.write.step_table import BY_STEP, STEPS, step_after, step_before
from letters_app.i18n.marking import mark

_SAVE_WORDS = {
    SaveState.NOTHING: "",
    SaveState.SAVED: mark("saved"),
    SaveState.WAITING: mark("saving…"),
    SaveState.READ_ONLY: mark("not saved: this address book is read-only"),
}
_STEADY_SAVE_WORDS = (_SAVE_WORDS[SaveState.SAVED], _SAVE_WORDS[SaveState.WAITING])
_SAVED_PX = 260


class LetterHead(QFrame):
    """Shows one model and says where the writer wants to go."""

    step_chosen = Signal(object)
    list_wanted = Signal()
    panel_toggled = Signal(bool)

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        say = context.tongue.say
        self.setProperty("kind", "header")
        self._lines = column(self, spacing=8, margins=(16, 12, 24, 12))
        self._upper, self._lower = row(spacing=12), row(spacing=12, margins=(4, 0, 0, 0))
        self._lines.addLayout(self._upper)
        self._lines.addLayout(self._lower)
        self._list_button = ActionButton(
            "", ButtonKind.QUIET, context.theme.icon("list", "quiet"), say(mark("All drafts"))
        )
        self._title = ElidedLabel(kind=TextKind.TITLE)
        self.marks = StepMarks(context)
        self._saved = ElidedLabel(kind=TextKind.SMALL)
        self._saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._panel_button = ActionButton(
            "", ButtonKind.QUIET, context.theme.icon("panel-right", "quiet"), say(mark("Show or hide the page beside"))
        )
        self._panel_button.setCheckable(True)
        self._panel_button.setChecked(True)
        self._back_button = ActionButton(say(mark("Back")))
        self._next_button = ActionButton(" ", ButtonKind.PRIMARY)
        self._is_wide: bool | None = None
        self._lay_out()
        self._connect()
        self.show_letter()
        self.show_saving()

    @property
    def next_button(self) -> ActionButton:
        """The button of the next step."""
        return self._next_button

    def show_letter(self) -> None:
        """Show whom the letter is to and where it stands."""
        say, state, recipient = self._context.tongue.say, self._model.state, self._model.recipient
        name = list_name_of(self._model) if recipient else ""
        title = say(mark("Letter to {name}"), name=name) if name else say(mark("New letter"))
        self._title.show_text(title)
        self.marks.show_state(state)
        after, before = step_after(state.step), step_before(state.step)
        is_open = self._model.finished is None  # what is finished stays on its last step until it is a draft again
        self.marks.setEnabled(is_open)
        self._back_button.setVisible(is_open)
        self._next_button.setVisible(after is not None)
        if after is not None:
            self._next_button.show_text(say(after.lead))
            self._next_button.setEnabled(not state.missing(after.step))
        keys = QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText)
        self._next_button.setToolTip(keys)
        back = say(before.title) if before else say(mark("All drafts"))
        self._back_button.setToolTip(say(mark("To: {place} (Escape)"), place=back))
        self._panel_button.setVisible(BY_STEP[state.step].has_preview)
        self._arrange()

    def show_saving(self) -> None:
        """Show whether the letter lies in the vault."""
        say, state, error = self._context.tongue.say, self._model.save_state, self._model.save_error
        is_bad = state in (SaveState.FAILED, SaveState.READ_ONLY)
        if state is SaveState.FAILED:
            reason = sentence_for(error, self._context.tongue) if error else ""
            text = say(mark("not saved: {reason}"), reason=reason)
        else:
            words = _SAVE_WORDS[state]
            text = say(words) if words else ""
        self._saved.show_text(text)
        self._saved.setProperty("kind", (TextKind.PROBLEM if is_bad else TextKind.SMALL).value)
        self._saved.style().unpolish(self._saved)
        self._saved.style().polish(self._saved)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the steps a line of their own where there is no room beside the title."""
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self._upper.addWidget(self._list_button)
        self._upper.addWidget(self._title, 1)
        self._upper.addWidget(self._saved)
        for widget in (self._panel_button, self._back_button, self._next_button):
            self._upper.addWidget(widget)
        self._lower.addStretch(1)

    def _arrange(self) -> None:
        saved = self._saved.fontMetrics().horizontalAdvance(self._saved.accessibleName()) + 4
        self._saved.setFixedWidth(min(saved, _SAVED_PX))
        is_wide = self.width() >= self._width_of_one_line(saved)
        if is_wide == self._is_wide:
            return
        self._is_wide = is_wide
        self._upper.removeWidget(self.marks)
        self._lower.removeWidget(self.marks)
        if is_wide:
            self._upper.insertWidget(2, self.marks)
        else:
            self._lower.insertWidget(0, self.marks)

    def _width_of_one_line(self, saved: int) -> int:
        """Return what all of it needs beside each other, with no word of the title cut.

        It is the same in all five steps and while saving, so that the head of a letter stands still.
        """
        say, metrics = self._context.tongue.say, self._saved.fontMetrics()
        steady = max(metrics.horizontalAdvance(say(words)) + 4 for words in _STEADY_SAVE_WORDS)
        metrics = self._next_button.fontMetrics()
        lead = max(metrics.horizontalAdvance(say(entry.lead)) for entry in STEPS[1:])
        around = self._next_button.sizeHint().width() - metrics.horizontalAdvance(self._next_button.text())
        title = self._title.fontMetrics().horizontalAdvance(self._title.accessibleName()) + 2
        widths = [each.sizeHint().width() for each in (self._list_button, self._panel_button, self._back_button)]
        widths += [lead + around, min(max(saved, steady), _SAVED_PX), title, self.marks.sizeHint().width()]
        margins = self._lines.contentsMargins()
        return sum(widths) + self._upper.spacing() * (len(widths) - 1) + margins.left() + margins.right()

    def _connect(self) -> None:
        self._list_button.clicked.connect(self.list_wanted)
        self._panel_button.toggled.connect(self.panel_toggled)
        self.marks.step_chosen.connect(self.step_chosen)
        self._back_button.clicked.connect(self.go_back)
        self._next_button.clicked.connect(self.go_on)
        self._model.changed.connect(self.show_letter)
        self._model.save_changed.connect(self.show_saving)
        self._model.finished_changed.connect(self.show_letter)

    def go_back(self) -> None:
        """Go to the step before; from the first to the list of drafts."""
        before = step_before(self._model.state.step) if self._model.finished is None else None
        if before is None:
            self.list_wanted.emit()
        else:
            self.step_chosen.emit(before.step)

    def go_on(self) -> None:
        """Go to the next step, if it has what it needs."""
        after = step_after(self._model.state.step)
        if after is not None and self._next_button.isEnabled():
            self.step_chosen.emit(after.step)


def list_name_of(model: LetterModel) -> str:
    """Return the name by which a letter is called on the screen."""
    recipient = model.recipient
    if recipient is None:
        return ""
    name = recipient.name
    return " ".join(part for part in (name.given, name.surname) if part) or name.full()
