"""What every form of a sheet is: fields whose values are remembered, and a making of what they say."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.inputs import ChoiceBox, LineBox, TextBox
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.sheets.made_sheet import Making
from letters_app.gui.write.paper.paper_words import paper_name

_LONGEST_LINE = 200
_LONGEST_TEXT = 20_000


class SheetForm(QWidget):
    """``changed`` comes when something else is to be made."""

    changed = Signal()

    def __init__(self, context: WindowContext, values: dict[str, str], parent: QWidget | None = None) -> None:
        """``values`` is what was typed before; it is kept up to date."""
        super().__init__(parent)
        self.context = context
        self.say = context.tongue.say
        self.values = values
        self.lines = column(self, spacing=12)

    @property
    def missing(self) -> str:
        """What has to be filled in first, in a sentence; empty if nothing."""
        return ""

    def making(self) -> Making | None:
        """Return how the sheet is made as things are now, ``None`` while something is missing."""
        raise NotImplementedError

    def line_box(self, key: str) -> LineBox:
        """Return a box for one line."""
        box = LineBox(self.values.get(key, ""), longest=_LONGEST_LINE)
        box.textChanged.connect(lambda text: self.keep(key, text))
        return box

    def text_box(self, key: str, lines: int) -> TextBox:
        """Return a box for several lines."""
        box = TextBox(self.values.get(key, ""), lines=lines, longest=_LONGEST_TEXT)
        box.textChanged.connect(lambda: self.keep(key, box.text()))
        return box

    def choice_box(self, key: str, choices: Sequence[tuple[str, str]], usual: str = "") -> ChoiceBox[str]:
        """Return a choice among values; ``usual`` is on if nothing was chosen yet."""
        box: ChoiceBox[str] = ChoiceBox(choices, self.values.get(key, usual))
        box.currentIndexChanged.connect(lambda: self.keep(key, box.value() or ""))
        self.values.setdefault(key, box.value() or "")
        return box

    def paper_segments(self, papers: Sequence[str], name: str) -> Segments[str]:
        """Return a choice of paper; that of the group's letters is on at first."""
        usual = self.context.session.view.settings.paper
        chosen = self.values.setdefault("paper", usual if usual in papers else papers[0])
        names = [(paper, paper_name(paper, self.context.tongue)) for paper in papers]
        segments: Segments[str] = Segments(names, chosen, name)
        segments.chosen.connect(lambda paper: self.keep("paper", paper))
        return segments

    def keep(self, key: str, value: str) -> None:
        """Remember a value and tell of it."""
        if self.values.get(key) != value:
            self.values[key] = value
            self.changed.emit()
