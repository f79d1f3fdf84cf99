"""Where lines end: filled one after the other, or all chosen at once for the least sum of squared gaps.

The second way is that of Knuth and Plass, "Breaking Paragraphs into Lines", 1981. Widths are thousandths of an em.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

GOOD_GAP = 0.10
"""A line is good as it comes if at most this part of it stays empty."""
# The penalties are in the unit of a gap's cost.
_LINE_PENALTY = 1.0
_SHORT_LAST_PENALTY = 4.0
SHORT_LAST = 0.12
"""A last line shorter than this part of the measure looks lost."""
_TOO_WIDE_PENALTY = 1e6


@dataclass(slots=True)
class Opportunities:
    """Places a line may end, in order. A line from i to j is ``ends[j] - starts[i]`` wide."""

    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    penalties: list[float] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    """Number of whole words before the place, and how much of the next one, in characters."""
    hyphens: list[bool] = field(default_factory=list)
    inexact: int = 0
    """What a line may turn out wider than computed."""

    def add(self, end: int, start: int, penalty: float, place: tuple[int, int], *, hyphen: bool) -> None:
        """Add a place: a line that ends there, and where the next one would begin."""
        self.ends.append(end)
        self.starts.append(start)
        self.penalties.append(penalty)
        self.places.append(place)
        self.hyphens.append(hyphen)


def first_fit(places: Opportunities, width: int) -> list[int] | None:
    """Fill line after line and return the chosen places; ``None`` if a line is short or would end where it must not."""
    ends, starts, penalties = places.ends, places.starts, places.penalties
    width -= places.inexact
    final = len(ends) - 1
    chosen: list[int] = []
    start = 0
    first = 0
    while True:
        end = bisect.bisect_right(ends, start + width, lo=first) - 1
        if end >= final:
            lost = chosen and ends[final] - start < width * SHORT_LAST
            return None if lost else [*chosen, final]
        while end >= first and penalties[end]:
            end -= 1
        if end < first or start + width - ends[end] > width * GOOD_GAP:
            return None
        chosen.append(end)
        start = starts[end]
        first = end + 1


def best_fit(places: Opportunities, width: int, gap_cost: float) -> tuple[list[int], float]:
    """Return the places with the least total cost, and the widest gap among all lines but the last.

    The gap is infinite if some line could not be kept within the width.
    """
    ends, starts, penalties = places.ends, places.starts, places.penalties
    width = max(1, width - places.inexact)
    count = len(ends)
    final = count - 1
    begins = [0, *starts]
    best = [0.0] * (count + 1)  # best[k]: cost of all lines up to place k - 1
    previous = [0] * (count + 1)
    oldest = 0
    for place in range(final):
        end = ends[place]
        while oldest < place and end - begins[oldest] > width:
            oldest += 1
        floor = min(best[oldest : place + 1])
        least = float("inf")
        for origin in range(oldest, place + 1):
            gap = 1 - (end - begins[origin]) / width
            cost_of_gap = gap_cost * gap * gap if gap >= 0 else _TOO_WIDE_PENALTY
            if floor + cost_of_gap >= least:
                break  # lines from here on are shorter still
            cost = best[origin] + cost_of_gap
            if cost < least:
                least = cost
                previous[place + 1] = origin
        best[place + 1] = least + _LINE_PENALTY + penalties[place]
    previous[count] = _best_last_line(ends[final], begins, best, oldest, width)
    chosen: list[int] = []
    at = count
    while at:
        chosen.append(at - 1)
        at = previous[at]
    chosen.reverse()
    return chosen, _widest_gap(places, chosen, width)


def _best_last_line(end: int, begins: list[int], best: list[float], oldest: int, width: int) -> int:
    """Return where the last line, which ends at ``end``, had best begin: it may be short, but not lost."""
    final = len(begins) - 2
    while oldest < final and end - begins[oldest] > width:
        oldest += 1
    least, chosen = float("inf"), oldest
    for origin in range(oldest, final + 1):
        gap = 1 - (end - begins[origin]) / width
        cost = best[origin]
        if gap < 0:
            cost += _TOO_WIDE_PENALTY
        elif origin and gap > 1 - SHORT_LAST:
            cost += _SHORT_LAST_PENALTY
        if cost < least:
            least, chosen = cost, origin
    return chosen


def _widest_gap(places: Opportunities, chosen: list[int], width: int) -> float:
    widest = 0.0
    start = 0
    for place in chosen:
        gap = 1 - (places.ends[place] - start) / width
        if gap < 0:
            return float("inf")
        if place != chosen[-1]:
            widest = max(widest, gap)
        start = places.starts[place]
    return widest
