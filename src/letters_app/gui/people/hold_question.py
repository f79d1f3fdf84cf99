"""Asks why mail to somebody is stopped, and when to look again."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from letters_app.domain.recipient import Hold
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox, LineBox
from letters_app.gui.people.card_question import CardQuestion
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark

_NEVER, _OTHER_DAY = 0, -1
_LATER_DAYS = (
    (14, mark("in two weeks, {day}")),
    (30, mark("in a month, {day}")),
    (90, mark("in three months, {day}")),
)


class HoldQuestion(CardQuestion):
    """``hold_chosen`` comes with the ``Hold``."""

    hold_chosen = Signal(object)

    def __init__(self, tongue: Tongue, heading: str, today: datetime.date, parent: QWidget | None = None) -> None:
        say = tongue.say
        super().__init__(heading, say(mark("Hold mail")), say(mark("Cancel")), parent=parent)
        self._today = today
        self.reason_box = LineBox(placeholder=say(mark("for instance: moved, new place not known")))
        self._reason_field = Field(say(mark("Why")), self.reason_box)
        choices = [
            (days, say(words, day=tongue.day(today + datetime.timedelta(days=days), today)))
            for days, words in _LATER_DAYS
        ]
        choices += [(_OTHER_DAY, say(mark("on another day"))), (_NEVER, say(mark("no day set")))]
        self.look_again_choice: ChoiceBox[int] = ChoiceBox(choices, _LATER_DAYS[0][0])
        self.day_edit = QDateEdit(QDate(today.year, today.month, today.day).addDays(30))
        self.day_edit.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))
        self.day_edit.setMaximumDate(QDate(today.year + 20, 12, 31))
        self.day_edit.setAccessibleName(say(mark("Day to look again")))
        self.day_edit.hide()
        self.body.addWidget(self._reason_field)
        self.body.addWidget(Field(say(mark("Look again")), self.look_again_choice))
        self.body.addWidget(self.day_edit)
        self._say_reason = say(mark("Say why in a few words, so that others in the group understand."))
        self.look_again_choice.currentIndexChanged.connect(self._on_day_chosen)
        self.reason_box.returnPressed.connect(self._on_accepted)
        self.accepted.connect(self._on_accepted)

    def begin(self) -> None:
        """Begin with the reason."""
        self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_day_chosen(self) -> None:
        self.day_edit.setVisible(self.look_again_choice.value() == _OTHER_DAY)

    def _on_accepted(self) -> None:
        reason = self.reason_box.text().strip()
        if not reason:
            self._reason_field.show_problem(self._say_reason)
            self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hold_chosen.emit(Hold(reason, self._look_again_on()))

    def _look_again_on(self) -> datetime.date | None:
        days = self.look_again_choice.value() or _NEVER
        if days == _OTHER_DAY:
            day = self.day_edit.date()
            return datetime.date(day.year(), day.month(), day.day())
        return self._today + datetime.timedelta(days=days) if days else None
