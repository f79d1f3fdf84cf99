"""Lines from paragraphs.

Most paragraphs of a letter are well set by filling line after line. Where that leaves a line short, the whole
paragraph is set at once: of all ways to divide it the one with the least sum of squared gaps is taken, at first
without hyphens, then with them (the two passes of Knuth and Plass, "Breaking Paragraphs into Lines", 1981).
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from letters_app.typesetting.binding import is_bound
from letters_app.typesetting.hyphenation import Hyphenator
from letters_app.typesetting.printable import NO_BREAK_SPACE
from letters_app.typesetting.shaping import ShapedWord, WordShaper, clusters_of

_GOOD_GAP = 0.10
"""A line is good as it comes if at most this part of it stays empty."""
_HYPHENS_FROM_GAP = 0.17
"""Hyphens are considered from this gap on in ragged text..."""
_HYPHENS_FROM_GAP_JUSTIFIED = 0.08
"""...and from this one in justified text, where a gap becomes wide blanks."""
# Penalties are in the unit of the gap's cost: a hundred times the square of the part left empty.
_LINE_PENALTY = 1.0
_HYPHEN_PENALTY = 3.0
_SHORT_LAST_PENALTY = 4.0
_BOUND_PENALTY = 1000.0
_SHORT_LAST = 0.12
"""A last line shorter than this part of the measure looks lost."""
_INEXACT = 40
"""Thousandths of an em kept free where a word may be divided twice: kerning at the ends of its middle is not known."""
_LONGEST_DIVISIBLE = 100
"""Letters; a longer "word" is none and is cut wherever the line ends."""
_TOO_WIDE_PENALTY = 1e6
_REMEMBERED_PARAGRAPHS = 4_000

# Inside a word a line may end after a hyphen, dash or stroke with two letters or digits on either side.
_AFTER_HYPHEN = re.compile(r"(?<=\w\w[-‐–—/])(?=\w\w)")


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Words of one line; ``advance`` is its width with plain blanks, in thousandths of an em."""

    words: tuple[ShapedWord, ...]
    advance: int
    last: bool
    """The last line before a forced end is never stretched."""

    @property
    def text(self) -> str:
        """The line as a reader of the PDF finds it."""
        return " ".join(word.text for word in self.words)


@dataclass(slots=True)
class _Word:
    text: str
    bound: bool = False
    """Must stay on one line with the next word."""


@dataclass(slots=True)
class _Opportunities:
    """Places a line may end, in order. A line from i to j is ``ends[j] - starts[i]`` wide."""

    ends: list[int] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    penalties: list[float] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    """Number of whole words before the place, and how much of the next one, in characters."""
    hyphens: list[bool] = field(default_factory=list)
    inexact: int = 0
    """What a line may turn out wider than computed."""

    def add(self, end: int, start: int, penalty: float, place: tuple[int, int], *, hyphen: bool = False) -> None:
        self.ends.append(end)
        self.starts.append(start)
        self.penalties.append(penalty)
        self.places.append(place)
        self.hyphens.append(hyphen)


class LineBreaker:
    """Breaks text of one style and language into lines, and remembers paragraphs it has seen in a batch."""

    def __init__(self, shaper: WordShaper, language: str, hyphenator: Hyphenator) -> None:
        self.shaper = shaper
        self._language = language
        self._hyphenator = hyphenator
        self._seen: dict[tuple[str, int, bool, bool], tuple[Line, ...]] = {}

    def single_line(self, text: str) -> Line:
        """Return ``text`` on one line, however wide."""
        return self._line(text.split())

    def lines(self, text: str, width: int, *, justified: bool = False, hyphenate: bool = True) -> tuple[Line, ...]:
        r"""Break ``text`` into lines of at most ``width`` thousandths of an em.

        ``text`` is what ``printable_text`` returns; each ``\n`` in it ends a line. A word wider than a line is cut
        between letters. Empty text has no lines.

        Raises:
            CharacterWithoutFontError: a character cannot be printed.
        """
        key = (text, width, justified, hyphenate)
        found = self._seen.get(key)
        if found is None:
            found = tuple(self._break(text, width, justified=justified, hyphenate=hyphenate))
            if len(self._seen) >= _REMEMBERED_PARAGRAPHS:
                self._seen.clear()
            self._seen[key] = found
        return found

    def _break(self, text: str, width: int, *, justified: bool, hyphenate: bool) -> Iterator[Line]:
        if not text.strip():
            return
        for part in text.strip("\n").split("\n"):
            words = self._split(part)
            if not words:
                yield Line((), 0, last=True)
                continue
            for stretch in self._cut_wide_words(words, width, hyphenate=hyphenate):
                yield from self._set(stretch, width, justified=justified, hyphenate=hyphenate)

    def _split(self, text: str) -> list[_Word]:
        words: list[_Word] = []
        for chunk in text.split(" "):
            for index, word in enumerate(filter(None, chunk.split(NO_BREAK_SPACE))):
                if words:
                    words[-1].bound = index > 0 or is_bound(words[-1].text, word, self._language)
                words.append(_Word(word))
        return words

    def _cut_wide_words(self, words: list[_Word], width: int, *, hyphenate: bool) -> Iterator[list[_Word]]:
        """Yield stretches of words to be set apart from each other: a cut word forces line ends between its parts."""
        stretch: list[_Word] = []
        for word in words:
            if self._width(word.text) <= width or self._is_divisible(word.text, width, hyphenate=hyphenate):
                stretch.append(word)
                continue
            if stretch:
                yield stretch
            *full, rest = self._pieces(word.text, width)
            for piece in full:
                yield [_Word(piece)]
            stretch = [_Word(rest, word.bound)]
        yield stretch

    def _is_divisible(self, word: str, width: int, *, hyphenate: bool) -> bool:
        """Tell whether a word wider than a line comes apart at hyphens, given or allowed, into parts that fit."""
        if len(word) > _LONGEST_DIVISIBLE:
            return False
        start = 0
        for position, hyphen in (*self._inside(word, hyphenate=hyphenate), (len(word), False)):
            if self._width(word[start:position] + "-" * hyphen) > width - _INEXACT:
                return False
            start = position
        return True

    def _pieces(self, word: str, width: int) -> list[str]:
        """Cut a word into parts as wide as possible, at least a letter each, marks kept on their letters."""
        clusters = list(clusters_of(word))
        pieces: list[str] = []
        start = 0
        while start < len(clusters):
            fits, reach = start + 1, 8
            while reach and fits < len(clusters):
                end = min(fits + reach, len(clusters))
                if self._width("".join(clusters[start:end])) <= width:
                    fits, reach = end, reach * 2
                else:
                    reach //= 2
            pieces.append("".join(clusters[start:fits]))
            start = fits
        return pieces

    def _width(self, text: str) -> int:
        return self.shaper.shape(text).advance

    def _set(self, words: list[_Word], width: int, *, justified: bool, hyphenate: bool) -> Iterator[Line]:
        places = self._opportunities(words)
        chosen = _first_fit(places, width)
        if chosen is None:
            chosen, gap = _best_fit(places, width)
            limit = _HYPHENS_FROM_GAP_JUSTIFIED if justified else _HYPHENS_FROM_GAP
            if gap > limit and hyphenate:
                places = self._opportunities(words, hyphenate=True)
                chosen, _ = _best_fit(places, width)
        begin = (0, 0)
        for number, index in enumerate(chosen, start=1):
            end = places.places[index]
            texts = _words_between(words, begin, end, hyphen=places.hyphens[index])
            yield self._line(texts, last=number == len(chosen))
            begin = end

    def _opportunities(self, words: list[_Word], *, hyphenate: bool = False) -> _Opportunities:
        places = _Opportunities()
        shape = self.shaper.shape
        space = self.shaper.space.advance
        x = 0
        final = len(words) - 1
        for index, word in enumerate(words):
            text = word.text
            after = x + shape(text).advance
            if hyphenate or not text.isalpha():
                inside = self._inside(text, hyphenate=hyphenate)
                if len(inside) > 1:
                    places.inexact = _INEXACT
                for position, hyphen in inside:
                    head = shape(text[:position] + "-") if hyphen else shape(text[:position])
                    end, start = x + head.advance, after - shape(text[position:]).advance
                    penalty = _HYPHEN_PENALTY if hyphen else 0.0
                    places.add(end, start, penalty, (index, position), hyphen=hyphen)
            x = after + space
            places.add(after, x, _BOUND_PENALTY if word.bound and index < final else 0.0, (index + 1, 0))
        return places

    def _inside(self, word: str, *, hyphenate: bool) -> list[tuple[int, bool]]:
        given = [(found.start(), False) for found in _AFTER_HYPHEN.finditer(word)]
        if given or not hyphenate:
            return given
        return [(position, True) for position in self._hyphenator.positions(word)]

    def _line(self, words: list[str], *, last: bool = True) -> Line:
        shaped = tuple(map(self.shaper.shape, words))
        advance = sum(word.advance for word in shaped) + self.shaper.space.advance * max(0, len(shaped) - 1)
        return Line(shaped, advance, last)


def _first_fit(places: _Opportunities, width: int) -> list[int] | None:
    """Fill line after line; ``None`` if a line comes out short or would end where it must not."""
    ends, starts, penalties = places.ends, places.starts, places.penalties
    width -= places.inexact
    final = len(ends) - 1
    chosen: list[int] = []
    start = 0
    first = 0
    while True:
        end = bisect.bisect_right(ends, start + width, lo=first) - 1
        if end >= final:
            lost = chosen and ends[final] - start < width * _SHORT_LAST
            return None if lost else [*chosen, final]
        while end >= first and penalties[end]:
            end -= 1
        if end < first or start + width - ends[end] > width * _GOOD_GAP:
            return None
        chosen.append(end)
        start = starts[end]
        first = end + 1


def _best_fit(places: _Opportunities, width: int) -> tuple[list[int], float]:
    """Return the places with the least total cost, and the widest gap among all lines but the last.

    The gap is infinite if some line could not be kept within the width.
    """
    ends, starts, penalties = places.ends, places.starts, places.penalties
    width = max(1, width - places.inexact)
    count = len(ends)
    final = count - 1
    best = [0.0] * (count + 1)  # best[k]: cost of all lines up to place k - 1
    previous = [0] * (count + 1)
    oldest = 0
    for place in range(count):
        end = ends[place]
        while oldest < place and end - (starts[oldest - 1] if oldest else 0) > width:
            oldest += 1
        least = float("inf")
        for origin in range(oldest, place + 1):
            gap = 1 - (end - (starts[origin - 1] if origin else 0)) / width
            cost = best[origin]
            if gap < 0:
                cost += _TOO_WIDE_PENALTY
            elif place != final:
                cost += 100 * gap * gap
            elif origin and gap > 1 - _SHORT_LAST:
                cost += _SHORT_LAST_PENALTY
            if cost < least:
                least = cost
                previous[place + 1] = origin
        best[place + 1] = least + _LINE_PENALTY + penalties[place]
    chosen: list[int] = []
    at = count
    while at:
        chosen.append(at - 1)
        at = previous[at]
    chosen.reverse()
    return chosen, _widest_gap(places, chosen, width)


def _widest_gap(places: _Opportunities, chosen: list[int], width: int) -> float:
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


def _words_between(words: list[_Word], begin: tuple[int, int], end: tuple[int, int], *, hyphen: bool) -> list[str]:
    (first, from_character), (last, to_character) = begin, end
    if first == last:
        line = [words[first].text[from_character:to_character]]
    else:
        line = [words[first].text[from_character:], *(word.text for word in words[first + 1 : last])]
        if to_character:
            line.append(words[last].text[:to_character])
    if hyphen:
        line[-1] += "-"
    return line
