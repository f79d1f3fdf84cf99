"""Pages as geometry: runs of words and strokes, in mm from the top-left corner. Nothing here knows PDF."""

from __future__ import annotations

import enum
from dataclasses import dataclass, replace
from typing import NamedTuple

from letters_app.typesetting.measures import Zone, em_to_mm
from letters_app.typesetting.text.line_breaking import Line
from letters_app.typesetting.text.shaping import ShapedWord, WordShaper


class Turn(enum.Enum):
    """How content lies on the sheet that goes through the printer.

    Printers take envelopes short edge first, so the sheet is portrait and the content of a wide face is turned; a
    page rotation flag is handled differently by every print system and is never used.
    """

    UPRIGHT = "upright"
    TOP_TO_LEFT = "top-to-left"
    """The face's upper edge lies on the sheet's left: text runs from bottom to top."""
    TOP_TO_RIGHT = "top-to-right"
    """The same turned by 180 degrees, for printers that want the other end first."""


class TextRun(NamedTuple):
    """Words on one baseline, apart by blanks."""

    x_mm: float
    baseline_mm: float
    size_pt: float
    words: tuple[ShapedWord, ...]
    space: ShapedWord
    advance: int
    """Width in thousandths of an em, stretched blanks included."""
    stretch: float = 0.0
    """What each blank gets on top of its own width, in thousandths of an em; justified text only."""
    reordered: tuple[ShapedWord, ...] = ()
    """The words from left to right where that is not their order; as many as there are words."""

    @property
    def drawn(self) -> tuple[ShapedWord, ...]:
        """The words from left to right."""
        return self.reordered or self.words

    @property
    def width_mm(self) -> float:
        """Width of the run."""
        return em_to_mm(self.advance, self.size_pt)

    @property
    def right_mm(self) -> float:
        """Where the run ends."""
        return self.x_mm + self.width_mm

    @property
    def text(self) -> str:
        """The words with single blanks between them."""
        return " ".join(word.text for word in self.words)

    @property
    def zone(self) -> Zone:
        """The room the run takes: its width, and its faces from highest ascent to deepest descent of letters."""
        ascent = max((run.face.cap_height for word in self.words for run in word.runs), default=0)
        height = em_to_mm(ascent + _DESCENDERS, self.size_pt)
        return Zone(self.x_mm, self.baseline_mm - em_to_mm(ascent, self.size_pt), self.width_mm, height)


_DESCENDERS = 260
"""Depth of letters such as ``р`` and ``щ`` below the baseline, in thousandths of an em, in the bundled faces."""


_WIDEST_STRETCH = 3.0
"""A line whose blanks would grow by more than this many blanks stays ragged: holes are worse than an uneven edge."""


class Cap(enum.Enum):
    """How a stroke ends."""

    BUTT = 0
    ROUND = 1
    """Reaches half its width beyond its ends: strokes that meet at a corner close it, one without length is a dot."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; ``grey`` from 0 (black) to 1 (white)."""

    x0_mm: float
    y0_mm: float
    x1_mm: float
    y1_mm: float
    width_mm: float
    grey: float = 0.0
    cap: Cap = Cap.BUTT

    @property
    def zone(self) -> Zone:
        """The room the stroke takes, half its width around the line; a butt end is counted as a round one."""
        half = self.width_mm / 2
        left, right = sorted((self.x0_mm, self.x1_mm))
        top, bottom = sorted((self.y0_mm, self.y1_mm))
        return Zone(left - half, top - half, right - left + self.width_mm, bottom - top + self.width_mm)


@dataclass(frozen=True, slots=True)
class Page:
    """One side of paper as the reader holds it. Runs stand in reading order."""

    width_mm: float
    height_mm: float
    runs: tuple[TextRun, ...]
    strokes: tuple[Stroke, ...] = ()
    turn: Turn = Turn.UPRIGHT

    @property
    def zone(self) -> Zone:
        """The whole side."""
        return Zone(0, 0, self.width_mm, self.height_mm)

    def moved(self, right_mm: float, down_mm: float) -> tuple[tuple[TextRun, ...], tuple[Stroke, ...]]:
        """Return runs and strokes at another place, to be laid on a larger sheet."""
        runs = tuple(run._replace(x_mm=run.x_mm + right_mm, baseline_mm=run.baseline_mm + down_mm) for run in self.runs)
        strokes = tuple(
            replace(
                stroke,
                x0_mm=stroke.x0_mm + right_mm,
                x1_mm=stroke.x1_mm + right_mm,
                y0_mm=stroke.y0_mm + down_mm,
                y1_mm=stroke.y1_mm + down_mm,
            )
            for stroke in self.strokes
        )
        return runs, strokes

    @property
    def text(self) -> str:
        """All runs, one a line, in reading order."""
        return "\n".join(run.text for run in self.runs)


def place_line(
    line: Line,
    shaper: WordShaper,
    x_mm: float,
    baseline_mm: float,
    size_pt: float,
    justify_to: int = 0,
    *,
    width_mm: float = 0,
) -> TextRun:
    """Return ``line`` at a place.

    Args:
        line: What to place.
        shaper: The one the line was broken with.
        x_mm: Left edge of the line, or of the column it stands in.
        baseline_mm: Where letters stand.
        size_pt: Type size.
        justify_to: Width in thousandths of an em to fill; 0 = leave.
        width_mm: Width of the column; with it, a line that runs from right to left begins at the right edge.
    """
    blanks = len(line.words) - 1
    if justify_to > line.advance and blanks > 0 and not line.last:
        stretch = (justify_to - line.advance) / blanks
        if stretch <= _WIDEST_STRETCH * shaper.space.advance:
            return TextRun(x_mm, baseline_mm, size_pt, line.words, shaper.space, justify_to, stretch, line.reordered)
    if width_mm and line.right_to_left:
        x_mm += width_mm - em_to_mm(line.advance, size_pt)
    return TextRun(x_mm, baseline_mm, size_pt, line.words, shaper.space, line.advance, reordered=line.reordered)
