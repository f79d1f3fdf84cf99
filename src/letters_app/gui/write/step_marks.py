"""The marks of the five steps: done, present, open. A click or Alt and its number goes there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from letters_app.composing.composer_state import ComposerState, Step
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.write.step_table import STEPS, StepEntry
from letters_app.i18n.marking import mark

_DOT_PX = 22


class StepMark(ActionButton):
    """One step: a number in a ring, a tick when it is done, and its name."""

    def __init__(self, context: WindowContext, entry: StepEntry, number: int) -> None:
        title = context.tongue.say(entry.title)
        super().__init__("", ButtonKind.STEP, name=title)
        self._context = context
        self._title = title
        self._number = number
        self.setToolTip(f"{self._title} (Alt+{number})")
        line = self._line = row(self, spacing=7, margins=(4, 2, 5, 2))
        self._dot = QFrame()
        self._dot.setFixedSize(_DOT_PX, _DOT_PX)
        inside = row(self._dot)
        self._digit = PlainLabel(str(number), TextKind.SMALL)
        self._digit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tick = IconLabel(context.theme.icon("check", "good"), 14)
        inside.addStretch(1)
        inside.addWidget(self._digit)
        inside.addWidget(self._tick)
        inside.addStretch(1)
        self._name = PlainLabel(self._title)
        for part in (self._dot, self._name):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.addWidget(self._dot)
        line.addWidget(self._name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, *, is_present: bool, is_done: bool) -> None:
        """Show how far the step is."""
        say = self._context.tongue.say
        look = "present" if is_present else "done" if is_done else "open"
        ticked = is_done and not is_present
        self._digit.setVisible(not ticked)
        self._tick.setVisible(ticked)
        for widget, key in ((self._dot, "dot"), (self._digit, "step"), (self._name, "step")):
            widget.setProperty(key, look)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        state = {"present": mark("you are here"), "done": mark("done"), "open": mark("open")}[look]
        self.setAccessibleName(
            say(mark("Step {number}: {name}, {state}"), number=self._number, name=self._title, state=say(state))
        )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of what it holds."""
        return self._line.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the same: a step is never cut."""
        return self.sizeHint()


class StepMarks(QWidget):
    """All five."""

    step_chosen = Signal(object)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(context.tongue.say(mark("Steps of the letter")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = row(self, spacing=2)
        self._marks: dict[Step, StepMark] = {}
        for number, entry in enumerate(STEPS, start=1):
            step_mark = StepMark(context, entry, number)
            step_mark.clicked.connect(lambda _=False, step=entry.step: self.step_chosen.emit(step))
            line.addWidget(step_mark)
            self._marks[entry.step] = step_mark
            shortcut = QShortcut(QKeySequence(f"Alt+{number}"), self)
            shortcut.activated.connect(lambda step=entry.step: self.step_chosen.emit(step))

    def show_state(self, state: ComposerState) -> None:
        """Show how far a letter is."""
        order = tuple(Step)
        furthest = order.index(state.step)
        for step, step_mark in self._marks.items():
            place = order.index(step)
            nothing_lacks = not state.missing(order[min(place + 1, len(order) - 1)])
            step_mark.show_state(is_present=step is state.step, is_done=place < furthest and nothing_lacks)
