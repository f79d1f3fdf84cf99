"""What stands in Mail where there is no letter to list."""

from __future__ import annotations

from collections.abc import Callable

from letters_app.domain.letter import LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.mail.state_words import EMPTY_WORDS
from letters_app.i18n.marking import mark

_WHAT_IT_KEEPS = mark(
    "Every letter is kept here, from its draft to the answer: what is printed, what is posted, and what came back."
)


def no_letters(context: WindowContext, print_many: Callable[[], object]) -> EmptyState:
    """Return what a new group sees."""
    say, theme = context.tongue.say, context.theme
    write = ActionButton(say(mark("Write a letter")), ButtonKind.PRIMARY, theme.icon("pencil-line", "on_ink"))
    write.clicked.connect(lambda: context.go(Destination(ScreenId.WRITE, part="new")))
    many = ActionButton(say(mark("Print many…")), icon=theme.icon("square-stack", "text"))
    many.clicked.connect(lambda: _call(print_many))
    icon = theme.icon("mailbox", "quiet")
    return EmptyState(icon, say(mark("No letter yet")), say(_WHAT_IT_KEEPS), (write, many))


def nothing_fits(context: WindowContext, show_all: Callable[[], object]) -> EmptyState:
    """Return what a search without a result shows."""
    say = context.tongue.say
    everything = ActionButton(say(mark("Show all letters")), ButtonKind.PRIMARY)
    everything.clicked.connect(lambda: _call(show_all))
    text = say(mark("No letter goes to a name or place with these words. Try fewer letters."))
    return EmptyState(context.theme.icon("search", "quiet"), say(mark("Nothing fits")), text, (everything,))


def none_in_state(context: WindowContext, state: LetterState) -> EmptyState:
    """Return what a state without letters shows, and how letters come there."""
    heading, text = EMPTY_WORDS[state]
    say = context.tongue.say
    return EmptyState(context.theme.icon("mailbox", "quiet"), say(heading), say(text))


def _call(do: Callable[[], object]) -> None:
    do()
