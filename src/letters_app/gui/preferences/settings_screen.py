"""Settings: one page of sections, with an index beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.layouts import ScrollColumn, column, row
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.preferences.about_section import AboutSection
from letters_app.gui.preferences.appearance_section import AppearanceSection
from letters_app.gui.preferences.left_words_section import LeftWordsSection
from letters_app.gui.preferences.letters_section import LettersSection
from letters_app.gui.preferences.return_addresses_section import ReturnAddressesSection
from letters_app.gui.preferences.security_section import SecuritySection
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.gui.preferences.writer_section import WriterSection
from letters_app.gui.screen import Screen
from letters_app.i18n.marking import mark

_CONTENT_WIDTH_PX = 760
_INDEX_WIDTH_PX = 176
_NARROWEST_CONTENT_PX = 560


class SettingsScreen(Screen):
    """Every change holds at once. ``Destination.part`` is the name of a section."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sections: dict[str, SettingsSection] = {
            "return-addresses": ReturnAddressesSection(context),
            "writer": WriterSection(context),
            "letters": LettersSection(context),
            "left-words": LeftWordsSection(context),
            "appearance": AppearanceSection(context),
            "security": SecuritySection(context),
            "about": AboutSection(context),
        }
        self._header = ScreenHeader(self.say(mark("Settings")), self.say(mark("every change is saved at once")))
        self._scroll = ScrollColumn(margins=(8, 16, 24, 24))
        self._group = QButtonGroup(self)
        lines = column(self, spacing=0)
        lines.addWidget(self._header)
        middle = row(spacing=0)
        self._index = self._new_index()
        middle.addWidget(self._index)
        middle.addWidget(self._content(), 1)
        lines.addLayout(middle, 1)
        for section in self.sections.values():
            section.saved.connect(lambda title=section.title: self._show_saved(title))
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark_section)
        self._group.buttons()[0].setChecked(True)

    def arrive(self, destination: Destination) -> None:
        """Show a section, the first one if none is named; else stay where one was."""
        section = self.sections.get(destination.part)
        if section is not None:
            self.show_section(destination.part)
        elif self.focusWidget() is None:
            begin = (
                self._group.buttons()[0] if self._index.isVisible() else self.sections["return-addresses"].first_focus
            )
            (begin or self).setFocus()

    def leave(self) -> None:
        """Save what is typed."""
        self.flush()

    def flush(self) -> None:
        """Save what is typed."""
        for section in self.sections.values():
            section.flush()

    def show_section(self, name: str) -> None:
        """Scroll to a section and begin there."""
        section = self.sections[name]
        self._scroll.verticalScrollBar().setValue(section.y() - 16)
        self._group.buttons()[list(self.sections).index(name)].setChecked(True)
        if section.first_focus is not None:
            section.first_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the index out where the sections need the width: a narrow window, or large text."""
        super().resizeEvent(event)
        needed = self._index.width() + _NARROWEST_CONTENT_PX * self.context.theme.text_size_percent / 100
        self._index.setVisible(self.width() >= needed)

    def _new_index(self) -> QWidget:
        index = QWidget()
        index.setFixedWidth(round(_INDEX_WIDTH_PX * max(1.0, self.context.theme.text_size_percent / 110)))
        index.setAccessibleName(self.say(mark("Sections")))
        lines = column(index, spacing=2, margins=(15, 16, 8, 16))
        for name, section in self.sections.items():
            button = ActionButton(section.title, ButtonKind.INDEX)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, name=name: self.show_section(name))
            self._group.addButton(button)
            lines.addWidget(button)
        lines.addStretch(1)
        return index

    def _content(self) -> ScrollColumn:
        line = row()
        sections = column(spacing=16)
        for section in self.sections.values():
            section.setMaximumWidth(round(_CONTENT_WIDTH_PX * self.context.theme.text_size_percent / 100))
            sections.addWidget(section)
        sections.addStretch(1)
        line.addLayout(sections, 1000)
        line.addStretch(1)
        self._scroll.body.addLayout(line)
        return self._scroll

    def _mark_section(self) -> None:
        """Mark in the index what is being read: the section at the upper edge, or the last one at the very end."""
        bar = self._scroll.verticalScrollBar()
        if not self.isVisible():
            return  # not laid out yet: everything stands at the upper edge
        place = 0
        for number, section in enumerate(self.sections.values()):
            if section.y() <= bar.value() + 80:
                place = number
        if bar.maximum() > 0 and bar.value() == bar.maximum():
            place = len(self.sections) - 1
        self._group.buttons()[place].setChecked(True)

    def _show_saved(self, title: str) -> None:
        self._header.show_subtitle(self.say(mark("saved: {what}"), what=title))
