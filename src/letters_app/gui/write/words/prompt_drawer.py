"""“Ask me something”: gentle questions, each of which opens a paragraph of the writer's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.composing.template import said_in
from letters_app.composing.topics import Topics
from letters_app.domain.recipient import Gender
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.words.drawer import Drawer
from letters_app.i18n.marking import mark
from letters_app.services.letters.prompts import Prompt

_FIRST = 5
_FROM_INTERESTS = {
    Gender.MALE: mark("From his interests: {topic}"),
    Gender.FEMALE: mark("From her interests: {topic}"),
    Gender.UNSPECIFIED: mark("From their interests: {topic}"),
}


class PromptDrawer(Drawer):
    """Shows a few questions, and more on request."""

    chosen = Signal(object)
    """The ``Prompt`` to answer."""

    def __init__(
        self,
        context: WindowContext,
        prompts: Sequence[Prompt],
        topics: Topics,
        gender: Gender,
        parent: QWidget | None = None,
    ) -> None:
        """``gender``: of whom the letter is to."""
        say = context.tongue.say
        super().__init__(
            context,
            say(mark("Ask me something")),
            say(mark("Choose a question; your answer becomes a paragraph. Small, everyday things are the best news.")),
            parent,
        )
        self._prompts = tuple(prompts)
        self._topics = topics
        self._gender = gender
        self._show(_FIRST)

    def take_focus(self) -> None:
        """Begin at the first question."""
        first = self.list.findChild(WrappingButton)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, count: int) -> None:
        clear(self.list.body)
        say = self.context.tongue.say
        for prompt in self._prompts[:count]:
            topic = said_in(self._topics.titles.get(prompt.topic, {}), self.context.tongue.language)
            button = WrappingButton(
                (
                    (say(_FROM_INTERESTS[self._gender], topic=topic) if topic else "", TextKind.SMALL),
                    (prompt.question, TextKind.BODY),
                    (f"{prompt.opening} …" if prompt.opening else "", TextKind.LETTER),
                )
            )
            button.clicked.connect(lambda _=False, prompt=prompt: self.chosen.emit(prompt))
            self.list.body.addWidget(button)
        if not self._prompts:
            words = say(mark("There are no questions in this language yet. Add a paragraph and begin with anything."))
            self.list.body.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))
        elif len(self._prompts) > count:
            icon = self.context.theme.icon("refresh-cw", "quiet")
            more = ActionButton(say(mark("More questions")), ButtonKind.QUIET, icon)
            more.clicked.connect(self._on_more_clicked)
            self.list.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.body.addStretch(1)

    def _on_more_clicked(self) -> None:
        self._show(len(self._prompts))
        buttons = self.list.findChildren(WrappingButton)
        seen = [button for button in buttons if not button.isHidden()]
        if len(seen) > _FIRST:
            seen[_FIRST].setFocus(Qt.FocusReason.OtherFocusReason)
