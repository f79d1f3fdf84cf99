"""Typeface, size and margin of the words of a letter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.type_choice import LARGE_PRINT_PT, TypeChoice
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.layouts import column
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.typesetting.text.typefaces import Typeface, TypefaceKind

_KINDS = {
    TypefaceKind.SERIF: mark("{name}, like a book"),
    TypefaceKind.SANS: mark("{name}, plain letters"),
    TypefaceKind.TYPEWRITER: mark("{name}, like a typewriter"),
    TypefaceKind.HANDWRITING: mark("{name}, like handwriting"),
}
_USUAL = mark("As the layout has it")
_USUAL_SIZE = 0.0
_SIZES_PT = (10.0, 12.0, *LARGE_PRINT_PT)


class TypeFields(QWidget):
    """``chosen`` comes with the new ``TypeChoice`` when the user changes something."""

    chosen = Signal(object)

    def __init__(self, tongue: Tongue, typefaces: Mapping[str, Typeface], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tongue = tongue
        self._typefaces = typefaces
        say = tongue.say
        names = [(each.id, say(_KINDS[each.kind], name=each.name)) for each in typefaces.values()]
        self.face_combo: ChoiceBox[str] = ChoiceBox([("", say(_USUAL)), *names])
        self.size_combo: ChoiceBox[float] = ChoiceBox()
        self.margin_tick = QCheckBox(say(mark("Straight right margin")))
        lines = column(self, spacing=12)
        lines.addWidget(Field(say(mark("Typeface")), self.face_combo))
        lines.addWidget(Field(say(mark("Size of the words")), self.size_combo))
        lines.addWidget(self.margin_tick)
        self.show_choice(TypeChoice())
        self.face_combo.currentIndexChanged.connect(self._tell)
        self.size_combo.currentIndexChanged.connect(self._tell)
        self.margin_tick.clicked.connect(self._tell)

    def value(self) -> TypeChoice:
        """Return what is chosen."""
        return TypeChoice(
            self.face_combo.value() or "",
            self.size_combo.value() or None,
            justified=True if self.margin_tick.isChecked() else None,
        )

    def show_choice(self, choice: TypeChoice) -> None:
        """Show what was chosen before; nothing is told."""
        say = self._tongue.say
        sizes = sorted({*_SIZES_PT, *([choice.size_pt] if choice.size_pt else [])})
        names = [(size, self._size_name(size)) for size in sizes]
        self.face_combo.choose(choice.typeface)
        self.size_combo.offer([(_USUAL_SIZE, say(_USUAL)), *names], choice.size_pt or _USUAL_SIZE)
        self.margin_tick.setChecked(choice.justified is True)

    def summary(self) -> str:
        """Return in a few words what is out of the ordinary."""
        choice = self.value()
        face = self._typefaces.get(choice.typeface)
        size = self._size_name(choice.size_pt) if choice.size_pt else ""
        margin = self._tongue.say(mark("straight right margin")) if choice.justified else ""
        return ", ".join(part for part in (face.name if face else "", size, margin) if part)

    def _size_name(self, size_pt: float) -> str:
        words = mark("{size} pt, large print") if size_pt in LARGE_PRINT_PT else mark("{size} pt")
        return self._tongue.say(words, size=f"{size_pt:g}")

    def _tell(self) -> None:
        self.chosen.emit(self.value())
