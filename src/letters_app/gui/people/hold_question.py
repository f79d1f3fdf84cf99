"""Asks why mail to somebody is stopped, and when to look again."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.recipient import Hold
from letters_app.exchange.fields.dates import read_date
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
        self.reason_box = LineBox(placeholder=say(mark("for instance: moved, place unknown")))
        self._reason_field = Field(say(mark("Why")), self.reason_box)
        choices = [
            (days, say(words, day=tongue.day(today + datetime.timedelta(days=days), today)))
            for days, words in _LATER_DAYS
        ]
        choices += [(_OTHER_DAY, say(mark("on another day"))), (_NEVER, say(mark("no day set")))]
        self.look_again_choice: ChoiceBox[int] = ChoiceBox(choices, _LATER_DAYS[0][0])
        self.day_box = LineBox((today + datetime.timedelta(days=30)).isoformat(), longest=20)
        self._day_field = Field(say(mark("Day to look again")), self.day_box, say(mark("such as 2027-01-31")))
        self._day_field.hide()
        self.body.addWidget(self._reason_field)
        self.body.addWidget(Field(say(mark("Look again")), self.look_again_choice))
        self.body.addWidget(self._day_field)
        self._say_reason = say(mark("Say why in a few words, so that others in the group understand."))
        self.look_again_choice.currentIndexChanged.connect(self._on_day_chosen)
        self._say_day = say(mark("Write a day to come, such as 2027-01-31."))
        self.reason_box.returnPressed.connect(self._on_accepted)
        self.day_box.returnPressed.connect(self._on_accepted)
        self.accepted.connect(self._on_accepted)

    def begin(self) -> None:
        """Begin with the reason."""
        self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_day_chosen(self) -> None:
        self._day_field.setVisible(self.look_again_choice.value() == _OTHER_DAY)

    def _on_accepted(self) -> None:
        reason = self.reason_box.text().strip()
        if not reason:
            self._reason_field.show_problem(self._say_reason)
            self.reason_box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        days = self.look_again_choice.value() or _NEVER
        day = self._typed_day() if days == _OTHER_DAY else None
        if days == _OTHER_DAY and day is None:
            self._day_field.show_problem(self._say_day)
            self.day_box.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if days > _NEVER:
            day = self._today + datetime.timedelta(days=days)
        self.hold_chosen.emit(Hold(reason, day))

    def _typed_day(self) -> datetime.date | None:
        typed = read_date(self.day_box.text()).date
        day = typed.exact() if typed else None
        return day if day is not None and day > self._today else None
