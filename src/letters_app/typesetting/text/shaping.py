"""Words as glyphs: HarfBuzz with kerning, once per word.

Ligatures are off: a reader of the PDF must find the letters that were written; only those Arabic cannot do without
stay. Kerning across a blank is given up for a cache of words, which is what makes a thousand letters fast.
"""

from __future__ import annotations

import itertools
import struct
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import NamedTuple, Self

import uharfbuzz

from letters_app.domain.visible_text import character_name, code_point
from letters_app.typesetting.errors import CharacterWithoutFontError
from letters_app.typesetting.text.font_face import FontFace

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
CACHED_WORDS = 50_000
LONGEST_CACHED = 64
_MARKS = frozenset({"Mn", "Me"})
_JOINERS = "\u200c\u200d"
_PAIRS = ("()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "\u2045\u2046", "\u207d\u207e", "\u208d\u208e")
_MIRRORED = str.maketrans("".join(_PAIRS), "".join(pair[::-1] for pair in _PAIRS))
"""Characters that bundled faces have and that are mirrored where text runs from right to left (BidiMirroring.txt)."""


class PlacedMark(NamedTuple):
    """A glyph off the baseline: an accent, a vowel sign. Place from the beginning of its run, thousandths of an em."""

    glyph: int
    x: int
    y: int


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one face, in drawing order. Lengths are thousandths of an em."""

    face: FontFace
    text: str
    advance: int
    glyphs: bytes
    """Glyph numbers, two bytes each, most significant first: what a PDF wants."""
    texts: tuple[str, ...] = ()
    """What each glyph stands for; empty = glyph ``i`` is character ``i`` of ``text``.

    A ligature stands for several characters, a letter also for the marks on it. In a run from right to left these are
    the characters as they are seen from left to right, brackets mirrored: readers of a PDF turn them round.
    """
    moves: tuple[tuple[int, int], ...] = ()
    """Pairs (i, distance): the pen moves right before glyph ``i``, or after the last; kerning, mostly."""
    marks: tuple[PlacedMark, ...] = ()
    """What is put on the letters; its text belongs to them."""

    def glyph_texts(self) -> Iterator[tuple[int, str]]:
        """Yield each glyph number with what it stands for, in drawing order."""
        return zip(struct.unpack(f">{len(self.glyphs) // 2}H", self.glyphs), self.texts or self.text, strict=True)


@dataclass(frozen=True, slots=True, eq=False)
class ShapedWord:
    """A word ready to draw. ``advance`` is its width in thousandths of an em."""

    text: str
    runs: tuple[GlyphRun, ...]
    advance: int
    ends_in_letters: bool
    """Its last two characters are letters..."""
    begins_small: bool
    """...its first one is a small letter: where such words meet, a line may end."""

    @classmethod
    def of(cls, text: str, runs: tuple[GlyphRun, ...]) -> Self:
        """Return the word that ``runs`` write."""
        ends_in_letters = len(text) > 1 and text[-2:].isalpha()
        return cls(text, runs, sum([run.advance for run in runs]), ends_in_letters, text[:1].islower())


class _Words(dict[str, ShapedWord]):
    """Shapes a word when it is first asked for, and remembers it."""

    __slots__ = ("_shape",)

    def __init__(self, shape: Callable[[str], ShapedWord]) -> None:
        super().__init__()
        self._shape = shape

    def __missing__(self, word: str) -> ShapedWord:
        shaped = self._shape(word)
        if len(word) <= LONGEST_CACHED:
            if len(self) >= CACHED_WORDS:
                self.clear()
            self[word] = shaped
        return shaped


class WordShaper:
    """Shapes words in one style, language and direction; a word the first face cannot write comes from another one."""

    def __init__(
        self,
        faces: Sequence[FontFace],
        language: str,
        font_to_add: Callable[[str], str],
        *,
        right_to_left: bool = False,
    ) -> None:
        """``faces`` in order of preference; ``language`` (BCP 47) chooses local letter forms, empty for none.

        ``font_to_add`` names a font that has a character none of them has, or nothing.
        """
        self._faces = faces
        self._language = language
        self._font_to_add = font_to_add
        self._buffer = uharfbuzz.Buffer()
        self._direction = "rtl" if right_to_left else "ltr"
        self._words = _Words(self._shaped)
        self.space = self.shape(" ")
        """The blank between words."""

    @cached_property
    def right_to_left(self) -> WordShaper:
        """The same style for words that run from right to left; their glyphs still stand from left to right."""
        return WordShaper(self._faces, self._language, self._font_to_add, right_to_left=True)

    def shape(self, word: str) -> ShapedWord:
        """Return the glyphs of ``word``, which holds only what ``printable_text`` leaves.

        Raises:
            CharacterWithoutFontError: no face has a character of the word.
        """
        return self._words[word]

    def shape_all(self, words: Sequence[str]) -> tuple[ShapedWord, ...]:
        """Return the glyphs of several words.

        Raises:
            CharacterWithoutFontError: no face has a character of one of them.
        """
        return tuple(map(self._words.__getitem__, words))

    def _shaped(self, word: str) -> ShapedWord:
        first = self._faces[0]
        if word and first.covers(word):
            return ShapedWord.of(word, (self._shape_run(first, word),))
        return ShapedWord.of(word, tuple([self._shape_run(face, text) for face, text in self._by_face(word)]))

    def _by_face(self, word: str) -> Iterator[tuple[FontFace, str]]:
        if not word:
            return
        whole = next((face for face in self._faces if face.covers(word)), None)
        if whole is not None:  # better a word in another face than one letter of it
            yield whole, word
            return
        current: FontFace | None = None
        collected = ""
        for cluster in clusters_of(word):
            if current is not None and not current.covers(cluster):
                yield current, collected
                current, collected = None, ""
            current = current or self._face_for(cluster)
            collected += cluster
        if current is not None:
            yield current, collected

    def _face_for(self, cluster: str) -> FontFace:
        for face in self._faces:
            if face.covers(cluster):
                return face
        missing = next(missing_in(cluster, self._faces))
        font = self._font_to_add(missing)
        values = {"character": code_point(missing), "name": character_name(missing)}
        raise CharacterWithoutFontError(**values, **({"font": font} if font else {}))

    def _shape_run(self, face: FontFace, text: str) -> GlyphRun:
        buffer = self._buffer
        buffer.reset()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        buffer.add_str(text)
        # Always given: HarfBuzz would take the language of the user's system, and the bytes with it.
        buffer.language = self._language or "und"
        buffer.guess_segment_properties()
        buffer.direction = self._direction
        uharfbuzz.shape(face.font, buffer, _FEATURES)
        from_right = self._direction == "rtl"
        infos, positions = buffer.glyph_infos, buffer.glyph_positions
        clusters = [info.cluster for info in infos]
        is_plain = not from_right and clusters == list(range(len(text))) and (text.isalpha() or not has_marks(text))
        if is_plain:
            rights, ups, advances, _ = zip(*[position.position for position in positions], strict=True)
            if not any(rights) and not any(ups):
                return _plain_run(face, text, [info.codepoint for info in infos], advances)
        texts: list[str | None] = list(text)
        if not is_plain:
            is_reordered = not from_right and any(left > right for left, right in itertools.pairwise(clusters))
            texts = (
                _reordered_texts(text, clusters, [position.x_advance for position in positions])
                if is_reordered
                else _glyph_texts(text, clusters, right_to_left=from_right)
            )
        glyphs = bytearray()
        moves: list[tuple[int, int]] = []
        marks: list[PlacedMark] = []
        kept = 0
        pen = 0  # where a viewer that knows nominal advances only would stand
        origin = 0
        for info, position, own_text in zip(infos, positions, texts, strict=True):
            place = origin + face.scaled(position.x_offset)
            origin += face.scaled(position.x_advance)
            if own_text is None:
                marks.append(PlacedMark(info.codepoint, place, face.scaled(position.y_offset)))
                continue
            if place != pen:
                moves.append((kept, place - pen))
            glyphs += info.codepoint.to_bytes(2, "big")
            kept += 1
            pen = place + face.advances[info.codepoint]
        if origin != pen:
            moves.append((kept, origin - pen))
        stands_for = () if is_plain else tuple(own_text for own_text in texts if own_text is not None)
        return GlyphRun(face, text, origin, bytes(glyphs), stands_for, tuple(moves), tuple(marks))


def _plain_run(face: FontFace, text: str, glyphs: Sequence[int], advances: Sequence[int]) -> GlyphRun:
    """Return a run of a glyph a character, in their order and on the baseline: by far the most frequent case."""
    if face.is_scaled:
        advances = [face.scaled(advance) for advance in advances]
    nominal = tuple(map(face.advances.__getitem__, glyphs))
    moves: tuple[tuple[int, int], ...] = ()
    if nominal != tuple(advances):
        pairs = enumerate(zip(nominal, advances, strict=True), start=1)
        moves = tuple([(after, kerned - own) for after, (own, kerned) in pairs if kerned != own])
    return GlyphRun(face, text, sum(advances), struct.pack(f">{len(glyphs)}H", *glyphs), moves=moves)


def has_marks(text: str) -> bool:
    """Tell whether there is a combining mark in ``text``."""
    return any(map(_is_mark, text))


def _glyph_texts(text: str, clusters: Sequence[int], *, right_to_left: bool) -> list[str | None]:
    """Return what each glyph stands for: all characters from its own to that of the next glyph.

    ``None`` is a mark on a letter; the letter stands for its characters too.
    """
    ends = sorted({*clusters, len(text)})[1:]
    letters: dict[int, str] = {}
    letter = 0
    for begin, end in zip(sorted(set(clusters)), ends, strict=True):
        part = text[begin:end]
        if letters and all(map(_is_mark, part)):
            letters[letter] += part
        else:
            letter, letters[begin] = begin, part
    # Where several glyphs make one letter, its body is the one that is first in the direction of the text.
    texts: list[str | None] = [None] * len(clusters)
    for place in range(len(clusters) - 1, -1, -1) if right_to_left else range(len(clusters)):
        own = letters.pop(clusters[place], None)
        texts[place] = seen_from_left(own) if own is not None and right_to_left else own
    return texts


def _reordered_texts(text: str, clusters: Sequence[int], advances: Sequence[int]) -> list[str | None]:
    """Return what each glyph stands for where a script draws a vowel before the letter it is typed after.

    Readers of the file take glyphs from left to right: the letters of such a syllable are dealt out to its glyphs in
    the order they were typed in.
    """
    begins = list(itertools.accumulate(reversed(clusters), min))[::-1]
    ends = dict(itertools.pairwise([*sorted(set(begins)), len(text)]))
    texts: list[str | None] = [None] * len(clusters)
    last = 0
    for begin, group in itertools.groupby(range(len(begins)), key=begins.__getitem__):
        part = text[begin : ends[begin]]
        members = list(group)
        bodies = [place for place in members if advances[place]][: len(part)]
        if not bodies and begin:
            texts[last] = (texts[last] or "") + part
            continue
        bodies = bodies or members[:1]
        for place, character in zip(bodies, part, strict=False):
            texts[place] = character
        last = bodies[-1]
        texts[last] = part[len(bodies) - 1 :]
    return texts


def seen_from_left(text: str) -> str:
    """Return a text that runs from right to left as it is seen from left to right, its brackets mirrored."""
    return text[::-1].translate(_MIRRORED)


@cache
def _is_mark(character: str) -> bool:
    return unicodedata.category(character) in _MARKS


def clusters_of(text: str) -> Iterator[str]:
    """Yield each letter together with the combining marks and joiners after it."""
    start = 0
    for index in range(1, len(text)):
        if text[index] not in _JOINERS and not unicodedata.category(text[index]).startswith("M"):
            yield text[start:index]
            start = index
    if text:
        yield text[start:]


def missing_in(text: str, faces: Sequence[FontFace]) -> Iterator[str]:
    """Yield the characters of ``text`` that none of ``faces`` can print.

    Where every part of a letter with its marks exists, but in different faces, its last mark is given: it could not
    be placed.
    """
    if faces[0].covers(text):
        return
    for cluster in clusters_of(text):
        if any(face.covers(cluster) for face in faces):
            continue
        lacking = [character for character in cluster if not any(face.covers(character) for face in faces)]
        yield from lacking or cluster[-1]
