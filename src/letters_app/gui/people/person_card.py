"""One person at the right of the list: what is known, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row, rule
from letters_app.gui.people.card_body import CardBody
from letters_app.gui.people.card_facts import CardFacts
from letters_app.gui.people.card_question import CardQuestion
from letters_app.gui.people.card_words import CardWords
from letters_app.i18n.marking import mark


class PersonCard(QFrame):
    """Shows ``CardFacts``; a question of the card stands in place of its buttons."""

    write_wanted = Signal(str)
    edit_wanted = Signal(str)
    check_wanted = Signal(str)
    move_wanted = Signal(str)
    hold_wanted = Signal(str)
    lift_wanted = Signal(str)
    remove_wanted = Signal(str)
    back_wanted = Signal()
    question_gone = Signal()
    """A question that held the focus was answered or left."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._context = context
        say = context.tongue.say
        self.setAccessibleName(say(mark("Card of the person")))
        self.facts: CardFacts | None = None
        self.question: CardQuestion | None = None
        icon = context.theme.icon
        self.back_button = ActionButton(say(mark("Back to the list")), ButtonKind.QUIET, icon("arrow-left", "quiet"))
        self._name = PlainLabel(kind=TextKind.HEADING, wrap=True)
        self._about = PlainLabel(kind=TextKind.QUIET, wrap=True)
        self.write_button = ActionButton(say(mark("Write")), ButtonKind.PRIMARY, icon("pencil-line", "on_ink"))
        self.write_button.setToolTip(say(mark("Begin a letter to this person (Ctrl+Return)")))
        self._scroll = ScrollColumn(spacing=0, margins=(20, 4, 20, 16))
        self._question_place = ScrollColumn(spacing=0, margins=(0, 0, 0, 0))
        self.check_button = self._button(mark("Checked today"), "badge-check", mark("Address confirmed today (V)"))
        self.edit_button = self._button(mark("Edit"), "", mark("Change what is known (Ctrl+E)"))
        self.move_button = self._button(mark("Moved…"), "", mark("Note a new place (Ctrl+M)"))
        self.hold_button = self._button(mark("Hold…"), "", mark("Stop mail to this person (Ctrl+H)"))
        self.lift_button = self._button(mark("Lift the hold"), "", mark("Let mail go again (Ctrl+H)"))
        self.remove_button = self._button(mark("Remove…"), "", mark("Delete for good; asks before (Delete)"))
        self._actions = QWidget()
        self._message = PlainLabel(kind=TextKind.QUIET, wrap=True)
        self._head = QWidget()
        self._lay_out()
        self._connect()
        self.show_message("")

    def show_facts(self, facts: CardFacts) -> None:
        """Show a person; the place of the scroll stays if it is the same one."""
        same = self.facts is not None and self.facts.recipient.id == facts.recipient.id
        at = self._scroll.verticalScrollBar().value() if same else 0
        if not same:
            self.drop_question()
        self.facts = facts
        self._name.show_text(facts.row.full_name or self._context.tongue.say(mark("Without a name")))
        self._about.show_text(CardWords(self._context.tongue, self._context.clock.today()).about(facts.recipient))
        clear(self._scroll.body)
        self._scroll.body.addWidget(CardBody(self._context, facts))
        self._show_parts(has_person=True)
        self.check_button.setEnabled(facts.row.has_address)
        is_held = facts.recipient.hold is not None
        self.hold_button.setVisible(not is_held)
        self.lift_button.setVisible(is_held)
        self._scroll.verticalScrollBar().setValue(at)

    def show_message(self, text: str) -> None:
        """Show a quiet line in place of a person: nobody is chosen, or the card cannot be read."""
        self.facts = None
        self.drop_question()
        self._message.show_text(text)
        self._show_parts(has_person=False)

    def ask(self, question: CardQuestion) -> None:
        """Ask in place of the buttons."""
        self.drop_question()
        self.question = question
        question.gone.connect(self.drop_question)
        self._question_place.body.addWidget(question)
        self._question_place.body.addStretch(1)
        self._show_parts(has_person=self.facts is not None)
        question.begin()

    def drop_question(self) -> None:
        """Take the question away."""
        if self.question is not None:
            held_focus = any(widget.hasFocus() for widget in self.question.findChildren(QWidget))
            self.question = None
            clear(self._question_place.body)
            self._show_parts(has_person=self.facts is not None)
            if held_focus:
                self.question_gone.emit()

    def _button(self, text: str, icon: str, tip: str) -> ActionButton:
        say = self._context.tongue.say
        button = ActionButton(say(text), icon=self._context.theme.icon(icon) if icon else None)
        button.setToolTip(say(tip))
        return button

    def _lay_out(self) -> None:
        lines = column(self, spacing=0)
        top = column(self._head, spacing=2, margins=(20, 16, 20, 8))
        top.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        line = row(spacing=12)
        line.addWidget(self._name, 1)
        line.addWidget(self.write_button, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(line)
        top.addWidget(self._about)
        lines.addWidget(self._head)
        lines.addWidget(self._scroll, 1)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setContentsMargins(24, 24, 24, 24)
        lines.addWidget(self._message, 1)
        foot = column(self._actions, spacing=0)
        foot.addWidget(rule())
        buttons = FlowRow(spacing=6)
        for button in (
            self.check_button,
            self.edit_button,
            self.move_button,
            self.hold_button,
            self.lift_button,
            self.remove_button,
        ):
            buttons.add(button)
        inner = row(margins=(16, 12, 16, 12))
        inner.addWidget(buttons)
        foot.addLayout(inner)
        lines.addWidget(self._actions)
        lines.addWidget(self._question_place, 1)

    def _connect(self) -> None:
        wanted = (
            (self.write_button, self.write_wanted),
            (self.edit_button, self.edit_wanted),
            (self.check_button, self.check_wanted),
            (self.move_button, self.move_wanted),
            (self.hold_button, self.hold_wanted),
            (self.lift_button, self.lift_wanted),
            (self.remove_button, self.remove_wanted),
        )
        for button, signal in wanted:
            button.clicked.connect(lambda _=False, signal=signal: self._announce(signal))
        self.back_button.clicked.connect(self.back_wanted)

    def _announce(self, signal: SignalInstance) -> None:
        if self.facts is not None:
            signal.emit(self.facts.recipient.id)

    def _show_parts(self, *, has_person: bool) -> None:
        asks = self.question is not None
        self._head.setVisible(has_person)
        self._scroll.setVisible(has_person and not asks)
        self._actions.setVisible(has_person and not asks)
        self._question_place.setVisible(asks)
        self._message.setVisible(not has_person and not asks)
