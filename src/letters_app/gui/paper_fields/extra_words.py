"""Puzzles, code stamps and label sheets in words. Label sheets are data and called as they are sold."""

from __future__ import annotations

from letters_app.domain.paper_extras import IndexStamp
from letters_app.domain.puzzle import PuzzleKind
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.typesetting.labels.label_layout import LabelSheet

NO_PUZZLE = mark("None")
PUZZLE_NAMES = {
    PuzzleKind.SUDOKU: mark("Sudoku"),
    PuzzleKind.WORDS: mark("Hidden words"),
    PuzzleKind.CHESS: mark("Chess: mate in one or two moves"),
}
PUZZLE_HINT = mark("With its rules in words. The solution is a sheet for you, to send later.")
INDEX_NAMES = {
    IndexStamp.FILLED: mark("With the code of the address"),
    IndexStamp.EMPTY: mark("Empty, to be filled in by hand"),
    IndexStamp.NONE: mark("None"),
}
CARD_NAMES = {
    "a6": mark("Postcard A6"),
    "us-4x6": mark("Postcard 4 × 6 in"),
    "dl-card": mark("Long card DL"),
}
"""Cards are data: one that has no name here is called by its id."""
NO_CARD = mark("Sheets in an envelope")
INDEX_HINT = mark("On Russian envelopes, for mail posted inside Russia.")


def label_sheet_name(sheet: LabelSheet, tongue: Tongue) -> str:
    """Return the name of a sheet of labels, with how many there are and their size."""
    return tongue.say(
        mark("{name}: {count} of {width} × {height} mm"),
        name=sheet.name,
        count=sheet.places,
        width=f"{sheet.first.width_mm:g}",
        height=f"{sheet.first.height_mm:g}",
    )
