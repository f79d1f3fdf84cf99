"""The head of the list: title, search, filters, and the ways in for new people."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import row
from letters_app.gui.people.filter_bar import FilterBar
from letters_app.gui.theme.style_sheet import scaled
from letters_app.i18n.marking import mark


class PeopleHeader(QFrame):
    """Holds the boxes and buttons; whoever owns it connects them."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "header")
        self.setMinimumHeight(64)
        say, icon = context.tongue.say, context.theme.icon
        self.search_box = SearchBox(icon("search", "quiet"), say(mark("Search people")))
        self.search_box.setToolTip(
            say(mark("Name, place, interest, tag or number; Latin letters find Cyrillic names too (Ctrl+F)"))
        )
        self.search_box.setMinimumWidth(round(scaled(170, context.theme.text_size_percent)))
        self.search_box.setMaximumWidth(round(scaled(300, context.theme.text_size_percent)))
        self.filter_bar = FilterBar(context.theme, context.tongue)
        self.import_button = ActionButton(say(mark("Import")), icon=icon("import"))
        self.import_button.setToolTip(say(mark("Take in a list of people (Ctrl+I)")))
        self.add_button = ActionButton(say(mark("Add")), ButtonKind.PRIMARY, icon("plus", "on_ink"))
        self.add_button.setToolTip(say(mark("Add one person (Ctrl+N)")))
        line = row(self, spacing=12, margins=(24, 12, 24, 12))
        line.addWidget(PlainLabel(say(mark("People")), TextKind.TITLE))
        line.addWidget(self.search_box, 3)
        line.addWidget(self.filter_bar, 4, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self.import_button)
        line.addWidget(self.add_button)

    def show_tools(self, *, shown: bool) -> None:
        """Show or hide everything but the title: an empty list needs neither search nor filters."""
        for widget in (self.search_box, self.filter_bar, self.import_button, self.add_button):
            widget.setVisible(shown)
