"""Fields of a form: a label that belongs to its box, a hint, and the problem with what was typed."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit, QWidget

from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column


class Field(QWidget):
    """A label over a box, with a hint or a problem under it. The box is named by the label for screen readers."""

    def __init__(self, label: str, box: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = box
        self._hint = hint
        lines = column(self, spacing=4)
        self._label = PlainLabel(label, TextKind.SMALL_STRONG)
        self._label.setBuddy(box)
        box.setAccessibleName(label)
        box.setAccessibleDescription(hint)
        self._name_inside(label)
        self._note = PlainLabel(hint, TextKind.SMALL, wrap=True)
        lines.addWidget(self._label)
        lines.addWidget(box)
        lines.addWidget(self._note)
        self._note.setVisible(bool(hint))  # only now: shown without a parent it would be a window of its own

    def _name_inside(self, label: str) -> None:
        """Name the line inside a box for numbers too: it is what has the focus."""
        inside = self.box.findChild(QLineEdit) if isinstance(self.box, QAbstractSpinBox) else None
        if inside is not None:
            inside.setAccessibleName(label)

    def show_problem(self, problem: str) -> None:
        """Say what is wrong with the content; empty = nothing any more."""
        self._show_note(problem, TextKind.PROBLEM, wrong=bool(problem))

    def show_warning(self, warning: str) -> None:
        """Say what may be wrong although it can be kept; empty = nothing any more."""
        self._show_note(warning, TextKind.WARNING, wrong=False)

    def _show_note(self, note: str, kind: TextKind, *, wrong: bool) -> None:
        self._note.show_text(note or self._hint)
        self._note.setProperty("kind", (kind if note else TextKind.SMALL).value)
        self._note.setVisible(bool(note or self._hint))
        self.box.setProperty("wrong", "true" if wrong else "false")
        self.box.setAccessibleDescription(note or self._hint)
        for widget in (self._note, self.box):
            widget.style().unpolish(widget)
            widget.style().polish(widget)

    def show_hint(self, hint: str) -> None:
        """Change the hint; it stays behind a problem as long as there is one."""
        self._hint = hint
        if not self.problem:
            self.show_problem("")

    def show_label(self, label: str) -> None:
        """Change the label, and the name of the box with it."""
        self._label.show_text(label)
        self.box.setAccessibleName(label)
        self._name_inside(label)

    @property
    def note(self) -> str:
        """What stands under the box: a problem, a warning, else the hint."""
        return self._note.text()

    @property
    def problem(self) -> str:
        """What is wrong, empty if nothing is."""
        return self._note.text() if self.box.property("wrong") == "true" else ""
