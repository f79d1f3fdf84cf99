"""One draft in the list: to whom, what kind, how it begins, when it was written last."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.letter import Draft
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.i18n.language_names import language_name
from letters_app.i18n.marking import mark

_FIRST_WORDS = 120


class DraftCard(QWidget):
    """The card takes the draft up; the bin beside it deletes it."""

    taken_up = Signal(str)
    deleted = Signal(str)

    def __init__(self, context: WindowContext, draft: Draft, name: str, kind: str, *, is_open: bool) -> None:
        """``kind`` is what the kind of letter is called, empty while that is not known."""
        super().__init__()
        tongue, say = context.tongue, context.tongue.say
        line = row(self, spacing=8)
        shown = name or say(mark("Somebody who is no longer in the address book"))
        facts = [kind] if kind else []
        if draft.text.language:
            facts.append(language_name(draft.text.language, tongue.language))
        if draft.updated_at is not None:
            day = draft.updated_at.astimezone(context.clock.now().astimezone().tzinfo).date()
            is_today = day == context.clock.today()
            facts.append(say(mark("today")) if is_today else tongue.day(day, context.clock.today()))
        if is_open:
            facts.append(say(mark("open now")))
        self.button = WrappingButton(
            (
                (shown, TextKind.STRONG),
                (" · ".join(facts), TextKind.SMALL),
                (_first_words(draft) or say(mark("No words yet")), TextKind.QUIET),
            ),
            ButtonKind.CHOICE,
        )
        self.button.clicked.connect(lambda: self.taken_up.emit(draft.id))
        line.addWidget(self.button, 1)
        bin_button = ActionButton(
            "",
            ButtonKind.QUIET,
            context.theme.icon("trash-2", "quiet"),
            say(mark("Delete the draft to {name}"), name=shown),
        )
        bin_button.clicked.connect(lambda: self.deleted.emit(draft.id))
        line.addWidget(bin_button)


def _first_words(draft: Draft) -> str:
    """Return how the letter begins, without the greeting if there is more."""
    paragraphs = [paragraph.text() for paragraph in draft.text.paragraphs if paragraph.text().strip()]
    text = " ".join(paragraphs[1:] or paragraphs)
    return text if len(text) <= _FIRST_WORDS else f"{text[:_FIRST_WORDS].rsplit(' ', 1)[0]}…"
