"""The next steps of one letter or of several: posted, answered, came back; on which day, and why."""

from __future__ import annotations

import datetime
from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from letters_app.domain.letter import LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox, LineBox
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.gui.mail.state_words import POST_AGAIN, STEP_ICONS, STEP_WORDS, STEPS_IN_ORDER
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_states import ALLOWED_MOVES

_DAYS_BACK = 60
_LONGEST_REASON = 200


def steps_for(states: Collection[LetterState]) -> tuple[LetterState, ...]:
    """Return the steps that all letters in ``states`` can take, the likeliest first."""
    if not states:
        return ()
    shared = frozenset.intersection(*(ALLOWED_MOVES[state] for state in states))
    return tuple(state for state in STEPS_IN_ORDER if state in shared)


class StepBox(QWidget):
    """Buttons for the steps; ``step_wanted`` brings the state, the day and what the post wrote."""

    step_wanted = Signal(object, object, str)

    def __init__(self, context: WindowContext, states: Collection[LetterState], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        steps = steps_for(states)
        self._came_back = frozenset(states) <= {LetterState.RETURNED, LetterState.REFUSED}
        self.has_steps = bool(steps)
        """Whether there is any."""
        self._ways = FlowRow(spacing=8)
        self.day_choice: ChoiceBox[datetime.date] = ChoiceBox(self._days())
        self.reason_box = LineBox(
            placeholder=self._say(mark("for example: not at this address")), longest=_LONGEST_REASON
        )
        self._question = self._question_part()
        self._question.hide()
        lines = column(self, spacing=8)
        for state in steps:
            self._ways.add(self._button(state))
        if steps:
            lines.addWidget(Field(self._say(mark("On which day")), self.day_choice))
        lines.addWidget(self._ways)
        lines.addWidget(self._question)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Drop the question on Escape."""
        if event.key() == Qt.Key.Key_Escape and self._question.isVisible():
            self._ask(is_asked=False)
            return
        super().keyPressEvent(event)

    def _days(self) -> list[tuple[datetime.date, str]]:
        today = self._context.clock.today()
        days = [today - datetime.timedelta(days=back) for back in range(_DAYS_BACK)]
        words = [self._say(mark("today")), self._say(mark("yesterday"))]
        words += [self._context.tongue.weekday(day) for day in days[2:]]
        return list(zip(days, words, strict=True))

    def _button(self, state: LetterState) -> ActionButton:
        icon = self._context.theme.icon(STEP_ICONS[state], "text")
        words = POST_AGAIN if state is LetterState.POSTED and self._came_back else STEP_WORDS[state]
        button = ActionButton(self._say(words), icon=icon)

        def step() -> None:
            if state is LetterState.RETURNED:
                self._ask(is_asked=True)
            else:
                self._emit(state)

        button.clicked.connect(step)
        return button

    def _question_part(self) -> QWidget:
        part = QWidget()
        lines = column(part, spacing=8)
        lines.addWidget(Field(self._say(mark("What is written on it?")), self.reason_box))
        ways = FlowRow(spacing=8)
        note = ActionButton(self._say(mark("Note that it came back")), ButtonKind.PRIMARY)
        cancel = ActionButton(self._say(mark("Cancel")))
        ways.add(note)
        ways.add(cancel)
        lines.addWidget(ways)
        note.clicked.connect(lambda: self._emit(LetterState.RETURNED))
        self.reason_box.returnPressed.connect(lambda: self._emit(LetterState.RETURNED))
        cancel.clicked.connect(lambda: self._ask(is_asked=False))
        return part

    def _ask(self, *, is_asked: bool) -> None:
        self._question.setVisible(is_asked)
        self._ways.setVisible(not is_asked)
        if is_asked:
            self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _emit(self, state: LetterState) -> None:
        day = self.day_choice.value() or self._context.clock.today()
        because = self.reason_box.text().strip() if state is LetterState.RETURNED else ""
        self.step_wanted.emit(state, day, because)
