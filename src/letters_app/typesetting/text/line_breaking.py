"""Lines from paragraphs.

Most paragraphs of a letter are well set by filling line after line. Where that leaves a line short, the whole
paragraph is set at once: of all ways to divide it the one with the least sum of squared gaps is taken, at first
without hyphens, then with them (``line_fitting``).
"""

from __future__ import annotations

import bisect
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from letters_app.typesetting.text.bidi import (
    has_right_to_left,
    is_right_to_left_language,
    levels_of,
    runs_right_to_left,
)
from letters_app.typesetting.text.binding import is_bound
from letters_app.typesetting.text.hyphenation import Hyphenator
from letters_app.typesetting.text.line_fitting import GOOD_GAP, SHORT_LAST, Opportunities, best_fit, first_fit
from letters_app.typesetting.text.printable import NO_BREAK_SPACE
from letters_app.typesetting.text.shaping import ShapedWord, WordShaper, clusters_of
from letters_app.typesetting.text.visual_line import JOINED, Piece, whole_words, words_from_left

_HYPHENS_FROM_GAP = 0.17
"""Hyphens are considered from this gap on in ragged text..."""
_HYPHENS_FROM_GAP_JUSTIFIED = 0.08
"""...and from this one in justified text, where a gap becomes wide blanks."""
_GAP_COST = 100.0
"""Times the square of the part of a line left empty; the penalties below are in the same unit."""
_GAP_COST_JUSTIFIED = 600.0
"""The same where the gap is spread over the blanks and more conspicuous."""
_HYPHEN_PENALTY = 3.0
_BOUND_PENALTY = 1000.0
_INEXACT = 40
"""Thousandths of an em kept free where a word may be divided twice: kerning at the ends of its middle is not known."""
_LONGEST_DIVISIBLE = 100
"""Letters; a longer "word" is none and is cut wherever the line ends."""
_REMEMBERED_PARAGRAPHS = 4_000

# Inside a word a line may end after a hyphen, dash or stroke with two letters or digits on either side.
_DIVIDING = frozenset("-‐–—/")
_AFTER_HYPHEN = re.compile(r"(?<=\w\w[-‐–—/])(?=\w\w)")

_BLANK_CHARACTERS = " " + NO_BREAK_SPACE
_BLANKS = re.compile(f"[{_BLANK_CHARACTERS}]+")


class Line(NamedTuple):
    """Words of one line; ``advance`` is its width with plain blanks, in thousandths of an em."""

    words: tuple[ShapedWord, ...]
    advance: int
    last: bool
    """The last line before a forced end is never stretched."""
    reordered: tuple[ShapedWord, ...] = ()
    """The words from left to right where that is not their order; as many as there are words."""
    right_to_left: bool = False
    """Whether the paragraph of the line begins at the right."""

    @property
    def text(self) -> str:
        """The line as a reader of the PDF finds it."""
        return " ".join(word.text for word in self.words)


class _Word(NamedTuple):
    """A word, or of a word with letters of both directions the part that runs one way."""

    shaped: ShapedWord
    bound: bool
    """Must stay on one line with the next word."""
    level: int = 0
    """Odd: its letters run from right to left."""
    blank_level: int = 0
    """Level of the blank after it, or ``JOINED``."""


class LineBreaker:
    """Breaks text of one style and language into lines, and remembers paragraphs it has seen in a batch."""

    def __init__(self, shaper: WordShaper, language: str, hyphenator: Hyphenator) -> None:
        self.shaper = shaper
        self._language = language
        self._hyphenator = hyphenator
        self._seen: dict[tuple[str, int, bool, bool], tuple[Line, ...]] = {}

    def single_line(self, text: str) -> Line:
        """Return ``text`` on one line, however wide."""
        if has_right_to_left(text):
            from_right = runs_right_to_left(text, self._language)
            return self._line(list(self._split_by_direction(text, right_to_left=from_right)), right_to_left=from_right)
        words = self.shaper.shape_all(text.split())
        return Line(words, self._advance(words), last=True)

    def runs_right_to_left(self, text: str = "") -> bool:
        """Tell whether a paragraph with this text, or any text in this language, begins at the right."""
        if not text:
            return is_right_to_left_language(self._language)
        return runs_right_to_left(text, self._language)

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
        from_right = runs_right_to_left(text, self._language) if has_right_to_left(text) else None
        for part in text.strip("\n").split("\n"):
            if from_right is None:
                plain = self._set_plainly(part, width, justified=justified, hyphenate=hyphenate)
                if plain is not None:
                    yield from plain
                    continue
                words = self._split(part)
            else:
                words = list(self._split_by_direction(part, right_to_left=from_right))
            if not words:
                yield Line((), 0, last=True)
                continue
            for stretch in self._cut_wide_words(words, width, hyphenate=hyphenate):
                for line, last in self._set(stretch, width, justified=justified, hyphenate=hyphenate):
                    yield self._line(line, last=last, right_to_left=from_right)

    def _split(self, text: str) -> list[_Word]:
        shape = self.shaper.shape
        if NO_BREAK_SPACE in text:
            return [_Word(shape(word), bound) for word, bound in self._bound_by_blanks(text)]
        words = self.shaper.shape_all(text.split())
        return [_Word(word, bound) for word, bound in zip(words, self._bound(words), strict=True)]

    def _bound_by_blanks(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield the words and whether they are bound to the next, by the kind of blank between them or by nature."""
        blanks = [NO_BREAK_SPACE in blank for blank in _BLANKS.findall(text.strip(_BLANK_CHARACTERS))]
        texts = text.split()
        for left, right, fixed in zip(texts, texts[1:], blanks, strict=False):
            yield left, fixed or is_bound(left, right, self._language)
        if texts:
            yield texts[-1], False

    def _split_by_direction(self, text: str, *, right_to_left: bool) -> Iterator[_Word]:
        """Yield the words of a paragraph with letters of both directions, or of the one from right to left.

        A word is parted where its direction changes; its parts may come to stand apart.
        """
        text = text.strip(_BLANK_CHARACTERS)
        levels = levels_of(text, right_to_left=right_to_left)
        if levels.count("1") == len(levels) and NO_BREAK_SPACE not in text:
            shape, texts = self.shaper.right_to_left.shape, text.split()
            for left, right in itertools.pairwise(texts):
                yield _Word(shape(left), is_bound(left, right, self._language), 1, 1)
            yield from (_Word(shape(last), bound=False, level=1) for last in texts[-1:])
            return
        end = 0
        for word, bound in self._bound_by_blanks(text):
            start = text.index(word, end)
            end = start + len(word)
            blank_level = int(levels[end]) if end < len(text) else 0
            own = levels[start:end]
            if own.count(own[0]) == len(own):
                level = int(own[0])
                yield _Word(self._shaper_on(level).shape(word), bound, level, blank_level)
                continue
            runs = [(int(level), sum(1 for _ in run)) for level, run in itertools.groupby(own)]
            for place, (level, length) in enumerate(runs, start=1):
                shaped = self._shaper_on(level).shape(text[start : start + length])
                is_last = place == len(runs)
                yield _Word(shaped, bound or not is_last, level, blank_level if is_last else JOINED)
                start += length

    def _shaper_on(self, level: int) -> WordShaper:
        return self.shaper.right_to_left if level % 2 else self.shaper

    def _cut_wide_words(self, words: list[_Word], width: int, *, hyphenate: bool) -> Iterator[list[_Word]]:
        """Yield stretches of words to be set apart from each other: a cut word forces line ends between its parts."""
        if max(word.shaped.advance for word in words) <= width:
            yield words
            return
        stretch: list[_Word] = []
        for word in words:
            shaper = self._shaper_on(word.level)
            text = word.shaped.text
            if word.shaped.advance <= width or self._is_divisible(text, width, shaper, hyphenate=hyphenate):
                stretch.append(word)
                continue
            if stretch:
                yield stretch
            *full, rest = self._pieces(text, width, shaper)
            for piece in full:
                yield [_Word(shaper.shape(piece), bound=False, level=word.level)]
            stretch = [word._replace(shaped=shaper.shape(rest))]
        yield stretch

    def _is_divisible(self, word: str, width: int, shaper: WordShaper, *, hyphenate: bool) -> bool:
        """Tell whether a word wider than a line comes apart at hyphens, given or allowed, into parts that fit."""
        if len(word) > _LONGEST_DIVISIBLE:
            return False
        start = 0
        for position, hyphen in (*self._inside(word, hyphenate=hyphenate), (len(word), False)):
            if shaper.shape(word[start:position] + "-" * hyphen).advance > width - _INEXACT:
                return False
            start = position
        return True

    def _pieces(self, word: str, width: int, shaper: WordShaper) -> list[str]:
        """Cut a word into parts as wide as possible, at least a letter each, marks kept on their letters."""
        clusters = list(clusters_of(word))
        pieces: list[str] = []
        start = 0
        while start < len(clusters):
            fits, reach = start + 1, 8
            while reach and fits < len(clusters):
                end = min(fits + reach, len(clusters))
                if shaper.shape("".join(clusters[start:end])).advance <= width:
                    fits, reach = end, reach * 2
                else:
                    reach //= 2
            pieces.append("".join(clusters[start:fits]))
            start = fits
        return pieces

    def _set_plainly(self, text: str, width: int, *, justified: bool, hyphenate: bool) -> list[Line] | None:
        """Set a paragraph whose words are neither divided nor cut, as most are; ``None`` if one has to be."""
        if NO_BREAK_SPACE in text:
            return None
        texts = text.split()
        if not texts:
            return None
        words = self.shaper.shape_all(texts)
        space = self.shaper.space.advance
        # Where the next line would begin if one ended after each word.
        starts = list(itertools.accumulate([word.advance + space for word in words]))
        filled = self._fill(texts, starts, width)
        # A hyphen inside a word may end a line too, if the words as they stand do not fill the lines well.
        if filled is None and not _AFTER_HYPHEN.search(text) and max(word.advance for word in words) <= width:
            filled = self._fit(words, starts, width, justified=justified, hyphenate=hyphenate)
        if filled is None:
            return None
        lines: list[Line] = []
        first, begin, final = 0, 0, len(words)
        for after in filled:
            end = starts[after - 1]
            lines.append(Line(words[first:after], end - space - begin, last=after == final))
            first, begin = after, end
        return lines

    def _fill(self, texts: list[str], starts: list[int], width: int) -> list[int] | None:
        """Return after how many words each line ends if line after line is filled; ``None`` if that is not good.

        Whether words are bound is asked only where a line would end.
        """
        space = self.shaper.space.advance
        final = len(texts) - 1
        filled: list[int] = []
        first, begin = 0, 0
        while True:
            limit = begin + width + space
            after = bisect.bisect_right(starts, limit, lo=first)
            if after > final:
                break
            while after > first and is_bound(texts[after - 1], texts[after], self._language):
                after -= 1
            if after == first or limit - starts[after - 1] > width * GOOD_GAP:
                return None
            filled.append(after)
            first, begin = after, starts[after - 1]
        if filled and starts[final] - space - begin < width * SHORT_LAST:
            return None
        return [*filled, final + 1]

    def _fit(
        self, words: Sequence[ShapedWord], starts: list[int], width: int, *, justified: bool, hyphenate: bool
    ) -> list[int] | None:
        """Return after how many words each line ends if all are set at once; ``None`` if hyphens would do better."""
        space = self.shaper.space.advance
        penalties = [_BOUND_PENALTY if bound else 0.0 for bound in self._bound(words)]
        places = Opportunities([start - space for start in starts], starts, penalties)
        chosen, gap = best_fit(places, width, _GAP_COST_JUSTIFIED if justified else _GAP_COST)
        if hyphenate and gap > (_HYPHENS_FROM_GAP_JUSTIFIED if justified else _HYPHENS_FROM_GAP):
            return None
        return [place + 1 for place in chosen]

    def _bound(self, words: Sequence[ShapedWord]) -> list[bool]:
        """Tell of each word whether it is bound to the next; the last one is not."""
        language = self._language
        bound = [
            not (left.ends_in_letters and right.begins_small) and is_bound(left.text, right.text, language)
            for left, right in itertools.pairwise(words)
        ]
        return [*bound, False] if words else []

    def _set(
        self, words: list[_Word], width: int, *, justified: bool, hyphenate: bool
    ) -> Iterator[tuple[list[_Word], bool]]:
        """Yield the words of each line and whether it is the last one."""
        places = self._opportunities(words)
        chosen = first_fit(places, width)
        if chosen is None:
            cost = _GAP_COST_JUSTIFIED if justified else _GAP_COST
            chosen, gap = best_fit(places, width, cost)
            limit = _HYPHENS_FROM_GAP_JUSTIFIED if justified else _HYPHENS_FROM_GAP
            if gap > limit and hyphenate:
                places = self._opportunities(words, hyphenate=True)
                chosen, _ = best_fit(places, width, cost)
        begin = (0, 0)
        for number, index in enumerate(chosen, start=1):
            end = places.places[index]
            yield self._words_between(words, begin, end, hyphen=places.hyphens[index]), number == len(chosen)
            begin = end

    def _opportunities(self, words: list[_Word], *, hyphenate: bool = False) -> Opportunities:
        places = Opportunities()
        space = self.shaper.space.advance
        x = 0
        final = len(words) - 1
        for index, word in enumerate(words):
            shaped, bound, level, blank_level = word
            after = x + shaped.advance
            if hyphenate or not (shaped.text.isalpha() or _DIVIDING.isdisjoint(shaped.text)):
                self._add_inside(places, shaped.text, x, after, index, level, hyphenate=hyphenate)
            x = after + space if blank_level != JOINED else after
            places.add(after, x, _BOUND_PENALTY if bound and index < final else 0.0, (index + 1, 0), hyphen=False)
        return places

    def _add_inside(
        self, places: Opportunities, text: str, before: int, after: int, index: int, level: int, *, hyphenate: bool
    ) -> None:
        """Add the places inside the word number ``index``, which reaches from ``before`` to ``after``."""
        shape = self._shaper_on(level).shape
        inside = self._inside(text, hyphenate=hyphenate)
        if len(inside) > 1:
            places.inexact = _INEXACT
        for position, hyphen in inside:
            head = shape(text[:position] + "-" * hyphen)
            rest = shape(text[position:])
            penalty = _HYPHEN_PENALTY if hyphen else 0.0
            places.add(before + head.advance, after - rest.advance, penalty, (index, position), hyphen=hyphen)

    def _inside(self, word: str, *, hyphenate: bool) -> list[tuple[int, bool]]:
        given = [(found.start(), False) for found in _AFTER_HYPHEN.finditer(word)]
        if given or not hyphenate:
            return given
        return [(position, True) for position in self._hyphenator.positions(word)]

    def _words_between(
        self, words: list[_Word], begin: tuple[int, int], end: tuple[int, int], *, hyphen: bool
    ) -> list[_Word]:
        (first, from_character), (last, to_character) = begin, end
        line = words[first:last]
        if to_character:
            start = from_character if first == last else 0
            line.append(self._part(words[last], start, to_character, "-" * hyphen))
        if from_character and first != last:
            line[0] = self._part(words[first], from_character, None, "")
        return line

    def _part(self, word: _Word, start: int, end: int | None, hyphen: str) -> _Word:
        return word._replace(shaped=self._shaper_on(word.level).shape(word.shaped.text[start:end] + hyphen))

    def _advance(self, words: Sequence[ShapedWord]) -> int:
        return sum([word.advance for word in words]) + self.shaper.space.advance * max(0, len(words) - 1)

    def _line(self, words: list[_Word], *, last: bool = True, right_to_left: bool | None = None) -> Line:
        """Return a line; ``right_to_left`` is how its paragraph runs, ``None`` if no letter of it runs that way."""
        shaped = tuple([word.shaped for word in words])
        advance = self._advance(shaped)
        if right_to_left is None or not words:
            return Line(shaped, advance, last)
        if words[-1].level == 1 and all(word.level == word.blank_level == 1 for word in words[:-1]):
            return Line(shaped, advance, last, shaped[::-1], right_to_left)
        pieces = [Piece(word.shaped, word.level, word.blank_level) for word in words]
        joints = sum(piece.blank_level == JOINED for piece in pieces[:-1])
        return Line(
            whole_words(pieces),
            advance - joints * self.shaper.space.advance,
            last,
            words_from_left(pieces),
            right_to_left,
        )
