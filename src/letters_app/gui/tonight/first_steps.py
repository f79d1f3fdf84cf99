"""What stands on the screen while the address book is empty: the three first steps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column, row, rule
from letters_app.gui.theme.style_sheet import scaled
from letters_app.i18n.marking import mark


class FirstSteps(Card):
    """People first, then where answers go, then a letter. A step that is done is ticked."""

    def __init__(self, context: WindowContext, *, has_return_address: bool, parent: QWidget | None = None) -> None:
        say, icon = context.tongue.say, context.theme.icon
        super().__init__("", parent, spacing=16, padding=24)
        self._context = context
        title = say(mark("Three steps to the first letter"))
        self.setAccessibleName(title)
        self.body.addWidget(PlainLabel(title, TextKind.HEADING, wrap=True))
        self.import_button = ActionButton(say(mark("Import a list")), ButtonKind.PRIMARY, icon("import", "on_ink"))
        self._lead(self.import_button, Destination(ScreenId.PEOPLE, part="import"))
        add_button = ActionButton(say(mark("Add a person")), icon=icon("user-plus"))
        self._lead(add_button, Destination(ScreenId.PEOPLE, part="add"))
        address_button = ActionButton(
            say(mark("Change return addresses") if has_return_address else mark("Set a return address"))
        )
        self._lead(address_button, Destination(ScreenId.SETTINGS, part="return-addresses"))
        begin_button = ActionButton(say(mark("Begin a letter")))
        self._lead(begin_button, Destination(ScreenId.WRITE, part="new"))
        steps = (
            (
                mark("Bring people in"),
                mark("Take in a list your group has, or add one person. Nothing leaves this computer."),
                (self.import_button, add_button),
                False,
            ),
            (
                mark("Say where answers go"),
                mark("A return address of the group is printed on every envelope. You can also do without one."),
                (address_button,),
                has_return_address,
            ),
            (
                mark("Write"),
                mark("Five calm steps lead from a person to a page that can be posted."),
                (begin_button,),
                False,
            ),
        )
        for number, (heading, words, buttons, done) in enumerate(steps, 1):
            if number > 1:
                self.body.addWidget(rule())
            self.body.addWidget(self._step(number, say(heading), say(words), buttons, done=done))

    def _lead(self, button: ActionButton, destination: Destination) -> None:
        context = self._context
        button.clicked.connect(lambda: context.go(destination))

    def _step(self, number: int, heading: str, words: str, buttons: tuple[ActionButton, ...], *, done: bool) -> QFrame:
        step = QFrame()
        step.setAccessibleName(heading)
        across = row(step, spacing=16)
        if done:
            tick = IconLabel(
                self._context.theme.icon("circle-check", "good"), 20, self._context.tongue.say(mark("Done"))
            )
            across.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        else:
            digit = PlainLabel(str(number), TextKind.TITLE)
            digit.setFixedWidth(round(scaled(20, self._context.theme.text_size_percent)))
            across.addWidget(digit, 0, Qt.AlignmentFlag.AlignTop)
        lines = column(spacing=4)
        lines.addWidget(PlainLabel(heading, TextKind.STRONG, wrap=True))
        lines.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))
        ways = FlowRow()
        for button in buttons:
            ways.add(button)
        lines.addSpacing(4)
        lines.addWidget(ways)
        across.addLayout(lines, 1)
        return step
