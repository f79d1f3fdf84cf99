"""How the window looks on this computer, and in which language it speaks."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.appearance_choices import APPEARANCES
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.segments import Segments
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.i18n.locale_names import own_language_name
from letters_app.i18n.marking import mark
from letters_app.settings.preferences import TEXT_SIZES_PERCENT, Appearance


class AppearanceSection(SettingsSection):
    """Belongs to the computer, not to the address book."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        super().__init__(
            context,
            say(mark("Appearance")),
            say(mark("For this computer. Nothing about people is kept with it.")),
        )
        preferences = context.preferences.value
        self.appearance_choice = Segments(
            [(appearance, say(words)) for appearance, words in APPEARANCES], preferences.appearance
        )
        self.size_choice = Segments(
            [(percent, f"{percent} %") for percent in TEXT_SIZES_PERCENT], preferences.text_size_percent
        )
        self.language_choice = Segments(
            [(language, own_language_name(language)) for language in context.tongue.available()],
            context.tongue.language,
        )
        for label, choice in (
            (mark("Light or dark"), self.appearance_choice),
            (mark("Size of text"), self.size_choice),
            (mark("Language of the window"), self.language_choice),
        ):
            self.body.addWidget(Field(say(label), choice))
        self.appearance_choice.chosen.connect(self._on_appearance_chosen)
        self.size_choice.chosen.connect(self._on_size_chosen)
        self.language_choice.chosen.connect(self._on_language_chosen)

    @property
    def first_focus(self) -> QWidget:
        """The appearance in use."""
        return self.appearance_choice.button(self.appearance_choice.value() or Appearance.SYSTEM)

    def _on_appearance_chosen(self, appearance: Appearance) -> None:
        self.context.preferences.change(appearance=appearance)
        self.context.theme.set_appearance(appearance)
        self.saved.emit()

    def _on_size_chosen(self, percent: int) -> None:
        self.context.preferences.change(text_size_percent=percent)
        self.context.theme.set_text_size(percent)
        self.saved.emit()

    def _on_language_chosen(self, language: str) -> None:
        context = self.context
        context.preferences.change(language=language)
        context.tongue.set_language(language)
        context.go(Destination(ScreenId.SETTINGS, part="appearance"))  # this screen was just built anew, at its top
