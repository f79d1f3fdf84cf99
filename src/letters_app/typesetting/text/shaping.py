"""Words as glyphs: HarfBuzz with kerning, once per word.

Ligatures are off: a reader of the PDF must find the letters that were written; only those Arabic cannot do without
stay. Kerning across a blank is given up for a cache of words, which is what makes a thousand letters fast.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import uharfbuzz

from letters_app.domain.visible_text import character_name, code_point
from letters_app.typesetting.errors import CharacterWithoutFontError
from letters_app.typesetting.text.font_face import FontFace

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
_CACHED_WORDS = 50_000
_LONGEST_CACHED = 64
_JOINERS = "\u200c\u200d"


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one face, in drawing order. Lengths are thousandths of an em."""

    face: FontFace
    text: str
    glyphs: bytes
    """Glyph numbers, two bytes each, most significant first: what a PDF wants."""
    texts: tuple[str, ...] = ()
    """What each glyph stands for; empty = glyph ``i`` is character ``i`` of ``text``.

    A ligature stands for several characters, the further glyphs of one character for nothing.
    """
    moves: tuple[tuple[int, int], ...] = ()
    """Pairs (i, distance): the pen moves right before glyph ``i``, or after the last; kerning, mostly."""
    rises: tuple[tuple[int, int], ...] = ()
    """Pairs (i, height): glyph ``i`` stands above the baseline; combining marks."""

    def glyph_texts(self) -> Iterator[tuple[int, str]]:
        """Yield each glyph number with what it stands for."""
        for index, text in enumerate(self.texts or self.text):
            yield int.from_bytes(self.glyphs[2 * index : 2 * index + 2], "big"), text


@dataclass(frozen=True, slots=True, eq=False)
class ShapedWord:
    """A word ready to draw. ``advance`` is its width in thousandths of an em."""

    text: str
    runs: tuple[GlyphRun, ...]
    advance: int


class WordShaper:
    """Shapes words in one style, language and direction; a word the first face cannot write comes from another one."""

    def __init__(self, faces: Sequence[FontFace], language: str, *, right_to_left: bool = False) -> None:
        """``faces`` in order of preference; ``language`` (BCP 47) chooses local letter forms, empty for none."""
        self._faces = faces
        self._language = language
        self._direction = "rtl" if right_to_left else "ltr"
        self._words: dict[str, ShapedWord] = {}
        self.space = self.shape(" ")
        """The blank between words."""

    @cached_property
    def right_to_left(self) -> WordShaper:
        """The same style for words that run from right to left; their glyphs still stand from left to right."""
        return WordShaper(self._faces, self._language, right_to_left=True)

    def shape(self, word: str) -> ShapedWord:
        """Return the glyphs of ``word``, which holds only what ``printable_text`` leaves.

        Raises:
            CharacterWithoutFontError: no face has a character of the word.
        """
        found = self._words.get(word)
        if found is not None:
            return found
        runs: list[GlyphRun] = []
        advance = 0
        for face, text in self._by_face(word):
            run, width = self._shape_run(face, text)
            runs.append(run)
            advance += width
        shaped = ShapedWord(word, tuple(runs), advance)
        if len(word) <= _LONGEST_CACHED:
            if len(self._words) >= _CACHED_WORDS:
                self._words.clear()
            self._words[word] = shaped
        return shaped

    def _by_face(self, word: str) -> Iterator[tuple[FontFace, str]]:
        if self._faces[0].covers(word):
            if word:
                yield self._faces[0], word
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
        raise CharacterWithoutFontError(character=code_point(missing), name=character_name(missing))

    def _shape_run(self, face: FontFace, text: str) -> tuple[GlyphRun, int]:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        buffer.add_str(text)
        # Always given: HarfBuzz would take the language of the user's system, and the bytes with it.
        buffer.language = self._language or "und"
        buffer.guess_segment_properties()
        buffer.direction = self._direction
        uharfbuzz.shape(face.font, buffer, _FEATURES)
        glyphs = bytearray()
        clusters: list[int] = []
        moves: list[tuple[int, int]] = []
        rises: list[tuple[int, int]] = []
        pen = 0  # where a viewer that knows nominal advances only would stand
        origin = 0
        for index, (info, position) in enumerate(zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)):
            place = origin + face.scaled(position.x_offset)
            if place != pen:
                moves.append((index, place - pen))
            if position.y_offset:
                rises.append((index, face.scaled(position.y_offset)))
            glyphs += info.codepoint.to_bytes(2, "big")
            clusters.append(info.cluster)
            pen = place + face.advance(info.codepoint)
            origin += face.scaled(position.x_advance)
        if origin != pen:
            moves.append((len(clusters), origin - pen))
        texts = () if clusters == list(range(len(text))) else self._texts(text, clusters)
        return GlyphRun(face, text, bytes(glyphs), texts, tuple(moves), tuple(rises)), origin

    def _texts(self, text: str, clusters: Sequence[int]) -> tuple[str, ...]:
        """Return what each glyph stands for: all characters from its own to that of the next glyph."""
        begins = sorted(set(clusters))
        ends = dict(zip(begins, [*begins[1:], len(text)], strict=True))
        texts = [""] * len(clusters)
        # Marks stand on the far side of the first glyph of their character.
        places = range(len(clusters)) if self._direction == "ltr" else range(len(clusters) - 1, -1, -1)
        for place in places:
            begin = clusters[place]
            texts[place] = text[begin : ends.pop(begin, begin)]
        return tuple(texts)


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
