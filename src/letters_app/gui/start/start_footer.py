"""The foot of the start: the language of the window, each by its own name, and light or dark."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from letters_app.gui.appearance_choices import APPEARANCES
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.elements.segments import Segments
from letters_app.i18n.locale_names import own_language_name
from letters_app.i18n.marking import mark
from letters_app.settings.preferences import Appearance


class StartFooter(QFrame):
    """Both hold at once and are remembered."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("kind", "footer")
        say = context.tongue.say
        self._context = context
        self.language_choice = Segments(
            [(language, own_language_name(language)) for language in context.tongue.available()],
            context.tongue.language,
            say(mark("Language")),
        )
        self.appearance_choice = Segments(
            [(appearance, say(words)) for appearance, words in APPEARANCES],
            context.theme.appearance,
            say(mark("Appearance")),
        )
        line = row(self, spacing=12, margins=(24, 8, 24, 8))
        line.addWidget(PlainLabel(say(mark("Language")), TextKind.SMALL))
        line.addWidget(self.language_choice)
        line.addStretch(1)
        line.addWidget(PlainLabel(say(mark("Appearance")), TextKind.SMALL))
        line.addWidget(self.appearance_choice)
        self.language_choice.chosen.connect(self._on_language_chosen)
        self.appearance_choice.chosen.connect(self._on_appearance_chosen)

    def _on_language_chosen(self, language: str) -> None:
        self._context.preferences.change(language=language)
        self._context.tongue.set_language(language)

    def _on_appearance_chosen(self, appearance: Appearance) -> None:
        self._context.preferences.change(appearance=appearance)
        self._context.theme.set_appearance(appearance)
