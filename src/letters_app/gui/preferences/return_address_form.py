"""Adding or changing a return address, in place, with the block as it stands on an envelope."""

from __future__ import annotations

import uuid
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from letters_app.domain.return_address import ReturnAddress
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, TextBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.preferences.country_chooser import CountryChooser
from letters_app.i18n.locale_names import countries
from letters_app.i18n.marking import mark

MOST_LINES = 8
"""Of a sender block with its name: what every envelope has room for."""
_LONGEST_LINE = 80


class ReturnAddressForm(QWidget):
    """``accepted`` brings the address; ``refused`` comes when the user thinks better of it."""

    accepted = Signal(object)
    refused = Signal()

    def __init__(self, context: WindowContext, address: ReturnAddress | None, country: str) -> None:
        """``country`` is proposed for a new address."""
        super().__init__()
        self._context = context
        self._say = context.tongue.say
        self._before = address or ReturnAddress(name="", lines=(), country=country)
        self._make_boxes()
        self._lay_out()
        self._connect()
        self._show_countries()
        self._show_block()

    @property
    def first_focus(self) -> QWidget:
        """The first box."""
        return self.label_field.box

    def typed(self) -> ReturnAddress:
        """Return the address as it is typed."""
        lines = tuple(line.strip() for line in self.lines_box.text().splitlines() if line.strip())
        return replace(
            self._before,
            name=self.name_box.text().strip(),
            lines=lines,
            country=self.country_combo.value() or "",
            label=self.label_box.text().strip(),
            for_countries=() if self.all_radio.isChecked() else self.chooser.codes,
        )

    def _make_boxes(self) -> None:
        say, before = self._say, self._before
        self.label_box = LineBox(before.label, say(mark("Box in Warsaw")), _LONGEST_LINE)
        self.name_box = LineBox(before.name, longest=_LONGEST_LINE)
        self.lines_box = TextBox("\n".join(before.lines), lines=4, longest=_LONGEST_LINE * MOST_LINES)
        self.country_combo: ChoiceBox[str] = ChoiceBox(
            [("", say(mark("Choose a country"))), *countries(self._context.tongue.language)], before.country
        )
        self.label_field = Field(say(mark("What you call it")), self.label_box, say(mark("Never printed.")))
        self.name_field = Field(
            say(mark("Name on the envelope")), self.name_box, say(mark("A person or a group, as the post knows it."))
        )
        self.lines_field = Field(say(mark("Street or post box, postal code and town")), self.lines_box)
        self.country_field = Field(say(mark("Country")), self.country_combo)
        self.all_radio = QRadioButton(say(mark("For letters to every country")))
        self.some_radio = QRadioButton(say(mark("Only for letters to these countries")))
        self.chooser = CountryChooser(self._context, before.for_countries)
        (self.some_radio if before.for_countries else self.all_radio).setChecked(True)
        self.block_label = PlainLabel(kind=TextKind.LETTER, wrap=True)
        self.save_button = ActionButton(say(mark("Save")), ButtonKind.PRIMARY)
        self.cancel_button = ActionButton(say(mark("Cancel")))

    def _lay_out(self) -> None:
        lines = column(self, spacing=12)
        top = row(spacing=16)
        left = column(spacing=12)
        for field in (self.label_field, self.name_field, self.lines_field, self.country_field):
            left.addWidget(field)
        top.addLayout(left, 3)
        right = column(spacing=8)
        right.addWidget(PlainLabel(self._say(mark("On the envelope")), TextKind.SMALL_STRONG))
        corner = Card()
        corner.setMinimumWidth(180)
        corner.body.addWidget(self.block_label)
        right.addWidget(corner)
        right.addStretch(1)
        top.addLayout(right, 2)
        lines.addLayout(top)
        for radio in (self.all_radio, self.some_radio):
            lines.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self.chooser)
        buttons = row(spacing=8)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        lines.addLayout(buttons)

    def _connect(self) -> None:
        for box in (self.name_box, self.lines_box):
            box.textChanged.connect(self._show_block)
        self.country_combo.currentIndexChanged.connect(lambda: self.country_field.show_problem(""))
        self.all_radio.toggled.connect(self._show_countries)
        for line_box in (self.label_box, self.name_box):
            line_box.returnPressed.connect(self._on_save_clicked)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.cancel_button.clicked.connect(self.refused)

    def _show_block(self) -> None:
        self.name_field.show_problem("")
        self.lines_field.show_problem("")
        block = "\n".join(self.typed().printed_lines())
        self.block_label.show_text(block or self._say(mark("(empty)")))

    def _show_countries(self) -> None:
        self.chooser.setVisible(self.some_radio.isChecked())

    def _on_save_clicked(self) -> None:
        typed = self.typed()
        say = self._say
        if not typed.name:
            self._stop_at(self.name_field, say(mark("Write the name that the post knows there.")))
        elif not typed.lines:
            self._stop_at(self.lines_field, say(mark("Write the street or the post box, and the town.")))
        elif len(typed.printed_lines()) > MOST_LINES:
            self._stop_at(self.lines_field, say(mark("An envelope has room for eight lines at most. Join some.")))
        elif not typed.country:
            self._stop_at(self.country_field, say(mark("Choose the country of this address.")))
        else:
            self.accepted.emit(replace(typed, id=typed.id or uuid.uuid4().hex))

    @staticmethod
    def _stop_at(field: Field, problem: str) -> None:
        field.show_problem(problem)
        field.box.setFocus()
