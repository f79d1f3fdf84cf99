"""Labels for the addresses: which sheet, and where the first free one is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.layouts import row
from letters_app.gui.paper_fields.extra_words import label_sheet_name
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.typesetting.labels.label_layout import LabelSheet


class LabelFields(QWidget):
    """No sheet is chosen at first."""

    def __init__(self, tongue: Tongue, sheets: Mapping[str, LabelSheet], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheets = sheets
        say = tongue.say
        in_order = sorted(sheets.values(), key=lambda each: (each.paper, each.name))
        names = [(each.id, label_sheet_name(each, tongue)) for each in in_order]
        self.sheet_combo: ChoiceBox[str] = ChoiceBox([("", say(mark("None"))), *names])
        self.first_box = QSpinBox()
        self.first_box.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._first_field = Field(say(mark("First free label")), self.first_box)
        beside = row(self, spacing=12)
        beside.addWidget(Field(say(mark("Labels for the addresses")), self.sheet_combo), 3, Qt.AlignmentFlag.AlignTop)
        beside.addWidget(self._first_field, 2, Qt.AlignmentFlag.AlignTop)
        self.sheet_combo.currentIndexChanged.connect(self._show)
        self._show()

    @property
    def sheet(self) -> str:
        """Id of the sheet, empty for none."""
        return self.sheet_combo.value() or ""

    @property
    def first(self) -> int:
        """The first free place, from 1: row by row from the upper left."""
        return self.first_box.value() if self.sheet else 1

    def _show(self) -> None:
        sheet = self._sheets.get(self.sheet)
        self._first_field.setVisible(sheet is not None)
        self.first_box.setRange(1, sheet.places if sheet else 1)
