"""The boxes of the form, all spoken to in text; what was not touched is not read back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from letters_app.domain.provenance import Trust
from letters_app.domain.recipient import CanWrite, CustodyStatus, RecipientKind
from letters_app.exchange.columns import Column
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, TextBox
from letters_app.gui.people.form_layout import FormField, InputKind
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import (
    CAN_WRITE_NAMES,
    FIELD_NAMES,
    GENDER_NAMES,
    KIND_NAMES,
    STATUS_NAMES,
    TRUST_NAMES,
)

Box = LineBox | TextBox | ChoiceBox[str]

_CHOICES: Mapping[Column, Mapping[str, str]] = {
    Column.GENDER: {"": mark("worked out from the name"), **{key.value: text for key, text in GENDER_NAMES.items()}},
    Column.STATUS: {key.value: text for key, text in STATUS_NAMES.items()},
    Column.KIND: {key.value: text for key, text in KIND_NAMES.items()},
    Column.CAN_WRITE: {key.value: text for key, text in CAN_WRITE_NAMES.items()},
    Column.ADDRESS_TRUST: {key.value: text for key, text in TRUST_NAMES.items()},
}
_DEFAULTS: Mapping[Column, str] = {
    Column.GENDER: "",
    Column.STATUS: CustodyStatus.UNKNOWN.value,
    Column.KIND: RecipientKind.PRISONER.value,
    Column.CAN_WRITE: CanWrite.UNKNOWN.value,
    Column.ADDRESS_TRUST: Trust.UNKNOWN.value,
}


class FormInputs(QObject):
    """All boxes by column; ``changed`` comes when the user touches one."""

    changed = Signal()

    def __init__(self, tongue: Tongue, parent: QObject) -> None:
        super().__init__(parent)
        self._tongue = tongue
        self._boxes: dict[Column, Box] = {}
        self._shown: dict[Column, str] = {}
        self.fields: dict[str, Field] = {}

    def grid(self, fields: tuple[FormField, ...]) -> QWidget:
        """Return the fields in two columns."""
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        row = column = 0
        for field in fields:
            if field.is_wide and column:
                row, column = row + 1, 0
            grid.addWidget(self._field(field), row, column, 1, 2 if field.is_wide else 1, Qt.AlignmentFlag.AlignTop)
            column += 2 if field.is_wide else 1
            if column > 1:
                row, column = row + 1, 0
        return whole

    def show_texts(self, texts: Mapping[Column, str]) -> None:
        """Fill the boxes; nothing counts as touched then."""
        for column, box in self._boxes.items():
            text = texts.get(column, "")
            if isinstance(box, ChoiceBox):
                box.choose(text or _DEFAULTS[column])
            elif isinstance(box, TextBox):
                box.setPlainText(text)
            else:
                box.setText(text)
                box.setCursorPosition(0)
            self._shown[column] = _text_of(box)

    def touched(self) -> dict[Column, str]:
        """Return the texts of the boxes that are not as they were shown."""
        texts = {column: _text_of(box) for column, box in self._boxes.items()}
        return {column: text for column, text in texts.items() if text != self._shown.get(column, "")}

    def box(self, column: Column) -> Box:
        """Return a box, to put the focus there."""
        return self._boxes[column]

    def _field(self, field: FormField) -> Field:
        name = self._tongue.say(FIELD_NAMES[field.column])
        box = self._box(field)
        hint = self._tongue.say(field.hint) if field.hint else ""
        made = Field(name[:1].upper() + name[1:], box, hint)
        self._boxes[field.column] = box
        self.fields[field.column] = made
        return made

    def _box(self, field: FormField) -> Box:
        if field.kind is InputKind.CHOICE:
            names = _CHOICES[field.column].items()
            choice = ChoiceBox([(value, self._capital(text)) for value, text in names], _DEFAULTS[field.column])
            choice.currentIndexChanged.connect(self.changed)
            return choice
        if field.kind is InputKind.TEXT:
            text_box = TextBox(lines=2)
            text_box.textChanged.connect(self.changed)
            return text_box
        line = LineBox()
        line.textChanged.connect(self.changed)
        return line

    def _capital(self, text: str) -> str:
        said = self._tongue.say(text)
        return said[:1].upper() + said[1:]


def _text_of(box: Box) -> str:
    if isinstance(box, ChoiceBox):
        return box.value() or ""
    return box.text().strip()
