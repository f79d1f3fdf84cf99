"""Version, the offline promise, and whose work is in the program."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app import __version__
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow
from letters_app.gui.preferences.licences import LICENCES, Licence, licence_text
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.i18n.marking import mark


class AboutSection(SettingsSection):
    """The licences are read here, from the files that ship."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        super().__init__(context, say(mark("About Letters")))
        for text in (
            say(mark("Version {version}"), version=__version__),
            say(
                mark(
                    "Letters never opens a connection: no updates, no statistics, no pictures from elsewhere. "
                    "New versions come the way this one came."
                )
            ),
            say(mark("Letters is free software. These parts were made by others:")),
        ):
            self.body.addWidget(PlainLabel(text, wrap=True))
        links = FlowRow(spacing=12)
        self.buttons = []
        for licence in LICENCES:
            button = ActionButton(licence.name, ButtonKind.LINK, name=say(mark("Licence of {name}"), name=licence.name))
            button.clicked.connect(lambda _=False, licence=licence: self._show(licence))
            self.buttons.append(button)
            links.add(button)
        self.body.addWidget(links)
        self._card = Card()
        self._text = PlainLabel(kind=TextKind.SMALL, wrap=True)
        self._card.body.addWidget(self._text)
        self._card.hide()
        self.body.addWidget(self._card)

    @property
    def first_focus(self) -> QWidget:
        """The first licence."""
        return self.buttons[0]

    def _show(self, licence: Licence) -> None:
        self._text.setText(licence_text(licence) or self.say(mark("The file of this licence is missing.")))
        self._card.setAccessibleName(licence.name)
        self._card.show()
