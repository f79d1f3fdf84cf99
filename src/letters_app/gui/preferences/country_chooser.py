"""Choosing several countries: each a chip that goes away when pressed, and a box that adds one."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.i18n.locale_names import countries, country_name
from letters_app.i18n.marking import mark


class CountryChooser(QWidget):
    """``changed`` comes with each country that is added or taken away."""

    changed = Signal()

    def __init__(self, context: WindowContext, chosen: Iterable[str] = ()) -> None:
        super().__init__()
        self._context = context
        self._say = context.tongue.say
        self._codes = list(chosen)
        self._chips = FlowRow(spacing=6)
        self.add_combo: ChoiceBox[str] = ChoiceBox()
        self.add_combo.setAccessibleName(self._say(mark("Add a country")))
        lines = column(self, spacing=8)
        lines.addWidget(self._chips)
        lines.addWidget(self.add_combo)
        self.add_combo.activated.connect(self._on_activated)
        self._show()

    @property
    def codes(self) -> tuple[str, ...]:
        """The chosen countries, ISO 3166 alpha-2."""
        return tuple(self._codes)

    def _show(self) -> None:
        language = self._context.tongue.language
        self._chips.clear()
        for code in self._codes:
            name = country_name(code, language)
            chip = ActionButton(name, ButtonKind.CHIP, self._context.theme.icon("x", "hint"))
            chip.setAccessibleName(self._say(mark("Take {country} out"), country=name))
            chip.clicked.connect(lambda _=False, code=code: self._take_out(code))
            self._chips.add(chip)
        self._chips.setVisible(bool(self._codes))
        offered = [country for country in countries(language) if country[0] not in self._codes]
        self.add_combo.offer([("", self._say(mark("Add a country…"))), *offered])

    def _on_activated(self) -> None:
        code = self.add_combo.value()
        if code:
            self._codes.append(code)
            self._show()
            self.changed.emit()

    def _take_out(self, code: str) -> None:
        self._codes.remove(code)
        self._show()
        self.add_combo.setFocus()
        self.changed.emit()
