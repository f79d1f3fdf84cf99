"""What is what: the columns of the list with some of their cells, and what each is taken for."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.exchange.columns import Column
from letters_app.exchange.list_preview import PreviewColumn
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row, rule
from letters_app.gui.people_import.import_job import ImportJob
from letters_app.gui.people_import.import_words import field_words
from letters_app.gui.people_import.step_bar import StepBar
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.typefaces import beside_text
from letters_app.i18n.locale_names import countries
from letters_app.i18n.marking import mark

_WIDEST_PX = 860
_CHOICE_PX = 230
_MOST_COLUMNS = 80
_LONGEST_HEADER = 80
"""Longer headers are no names of fields; the reader passes them over too."""
LEAVE_OUT = ""
_NEVER_OFFERED = (Column.ID,)


class MappingStep(QWidget):
    """The second page; pasted blocks have no columns, only a country."""

    back_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, context: WindowContext, job: ImportJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._job = context, job
        self.choices: dict[str, list[ChoiceBox[str]]] = {}
        """By header; two columns of one name are taken for the same."""
        say = context.tongue.say
        self._scroll = ScrollColumn()
        self._bar = StepBar(context, say(mark("See what would change")))
        self._bar.back_wanted.connect(self.back_wanted)
        self._bar.go_wanted.connect(self.plan_wanted)
        lines = column(self, spacing=0)
        lines.addWidget(self._scroll, 1)
        lines.addWidget(self._bar)
        meanings = [(one.value, field_words(context.tongue, one)) for one in Column if one not in _NEVER_OFFERED]
        self._meanings = [(LEAVE_OUT, say(mark("Leave out"))), *sorted(meanings, key=lambda pair: pair[1].casefold())]

    def show_list(self) -> None:
        """Show the columns of the list that was read."""
        body = self._scroll.body
        clear(body)
        self.choices = {}
        found = self._job.preview
        if found is None:
            return
        if not found.is_blocks:
            body.addWidget(self._columns_card(found.columns))
        body.addWidget(self._country_card())
        body.addStretch(1)
        self._show_whether_ready()

    def take_focus(self) -> None:
        """Go on is the usual answer; without names the first choice is."""
        if self._job.has_names:
            self._bar.go_button.setFocus()
        elif self.choices:
            next(iter(self.choices.values()))[0].setFocus()

    def show_working(self, *, works: bool) -> None:
        """Say that the list is being compared."""
        self._bar.show_working(works=works)
        if not works:
            self._show_whether_ready()

    def _columns_card(self, columns: tuple[PreviewColumn, ...]) -> Card:
        tongue = self._context.tongue
        card = Card(spacing=6, padding=20)
        card.setMaximumWidth(beside_text(_WIDEST_PX))
        title = tongue.say(mark("What each column holds"))
        card.setAccessibleName(title)
        card.body.addWidget(PlainLabel(title, TextKind.HEADING, wrap=True))
        words = tongue.say(mark("Each was recognised by its name. Change what is not right."))
        card.body.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))
        for column_ in columns[:_MOST_COLUMNS]:
            card.body.addWidget(rule())
            card.body.addWidget(self._line(column_))
        if len(columns) > _MOST_COLUMNS:
            more = tongue.say_number(
                "{number} more column is taken as its name says.",
                "{number} more columns are taken as their names say.",
                len(columns) - _MOST_COLUMNS,
            )
            card.body.addWidget(PlainLabel(more, TextKind.SMALL, wrap=True))
        return card

    def _line(self, column_: PreviewColumn) -> QFrame:
        say = self._context.tongue.say
        line = QFrame()
        across = row(line, spacing=12, margins=(0, 4, 0, 4))
        texts = column(spacing=2)
        texts.addWidget(ElidedLabel(column_.header, TextKind.STRONG))
        samples = " · ".join(column_.samples) or say(mark("every cell is empty"))
        texts.addWidget(ElidedLabel(samples, TextKind.SMALL))
        across.addLayout(texts, 1)
        if column_.column is Column.ID:  # ids of our own lists: nothing else they could be
            across.addWidget(PlainLabel(field_words(self._context.tongue, Column.ID), TextKind.QUIET))
            return line
        meaning = self._job.meaning(column_.header)
        choice = ChoiceBox(self._meanings, meaning.value if meaning else LEAVE_OUT)
        choice.setAccessibleName(say(mark("What the column “{header}” holds"), header=column_.header))
        choice.setFixedWidth(round(scaled(_CHOICE_PX, self._context.theme.text_size_percent)))
        choice.setEnabled(len(column_.header) <= _LONGEST_HEADER)
        choice.currentIndexChanged.connect(lambda _: self._on_chosen(column_.header, choice.value() or LEAVE_OUT))
        self.choices.setdefault(column_.header, []).append(choice)
        across.addWidget(choice, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _country_card(self) -> Card:
        say, language = self._context.tongue.say, self._context.tongue.language
        card = Card(padding=20)
        card.setMaximumWidth(beside_text(_WIDEST_PX))
        offered = [("", say(mark("As the list says"))), *countries(language)]
        self.country_choice: ChoiceBox[str] = ChoiceBox(offered, self._job.country)
        self.country_choice.currentIndexChanged.connect(self._on_country_chosen)
        hint = say(mark("For people whose row does not name one."))
        card.body.addWidget(Field(say(mark("Country")), self.country_choice, hint))
        return card

    def _on_chosen(self, header: str, value: str) -> None:
        for choice in self.choices[header]:
            choice.choose(value)
        self._job.take_column(header, Column(value) if value else None)
        self._show_whether_ready()

    def _on_country_chosen(self) -> None:
        self._job.country = self.country_choice.value() or ""

    def _show_whether_ready(self) -> None:
        ready = self._job.has_names
        say = self._context.tongue.say
        self._bar.show_words("" if ready else say(mark("Say first which column holds the names of the people.")))
        self._bar.go_button.setEnabled(ready)
