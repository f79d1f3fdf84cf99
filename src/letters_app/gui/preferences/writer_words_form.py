"""The writer's own words in one language: name, town, and a sentence about them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.writer import WriterWords
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import LineBox, TextBox
from letters_app.gui.elements.layouts import column, row
from letters_app.i18n.marking import mark


class WriterWordsForm(QWidget):
    """``typed`` comes with each key."""

    typed = Signal()

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        say = context.tongue.say
        self.name_box = LineBox(longest=60)
        self.city_box = LineBox(longest=80)
        self.about_box = TextBox(lines=3, longest=600)
        self.name_field = Field(say(mark("First name")), self.name_box)
        self.city_field = Field(say(mark("Town")), self.city_box)
        self.about_field = Field(
            say(mark("About me")),
            self.about_box,
            say(mark("One or two whole sentences about everyday life. Every letter may say them.")),
        )
        lines = column(self, spacing=12)
        top = row(spacing=12)
        top.addWidget(self.name_field, 1)
        top.addWidget(self.city_field, 1)
        lines.addLayout(top)
        lines.addWidget(self.about_field)
        for box in (self.name_box, self.city_box, self.about_box):
            box.textChanged.connect(self.typed)

    def words(self) -> WriterWords:
        """Return what is typed."""
        return WriterWords(
            first_name=self.name_box.text().strip(),
            city=self.city_box.text().strip(),
            about=self.about_box.text().strip(),
        )

    def show_words(self, words: WriterWords) -> None:
        """Show other words, without a signal."""
        blocked = self.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.name_box.setText(words.first_name)
        self.city_box.setText(words.city)
        self.about_box.setPlainText(words.about)
        self.blockSignals(blocked)
