"""Places in a text, and whether they touch each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

Span = tuple[int, int]
"""Start and end, the end not included; never empty."""


class SpanSet:
    """Spans kept for one question: how does another span lie to them? Answered in logarithmic time."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(spans):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlaps(self, span: Span) -> bool:
        """Tell whether ``span`` shares a character with any span of the set."""
        number = bisect_left(self._starts, span[1]) - 1
        return number >= 0 and self._ends[number] > span[0]

    def covers(self, span: Span) -> bool:
        """Tell whether ``span`` lies whole within the spans of the set."""
        number = bisect_right(self._starts, span[0]) - 1
        return number >= 0 and self._ends[number] >= span[1]
