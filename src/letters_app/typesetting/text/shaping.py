"""Words as glyphs: HarfBuzz with kerning, once per word.

Ligatures are off: a reader of the PDF must find the letters that were written. Kerning across a blank is given up
for a cache of words, which is what makes a thousand letters fast.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import uharfbuzz

from letters_app.typesetting.errors import CharacterWithoutFontError
from letters_app.typesetting.text.font_face import FontFace

_FEATURES = {"kern": True, "liga": False, "clig": False, "dlig": False}
_CACHED_WORDS = 50_000
_LONGEST_CACHED = 64


def character_name(character: str) -> str:
    """Return the code point as ``U+1F600``: safe to show and to log."""
    return f"U+{ord(character):04X}"


@dataclass(frozen=True, slots=True, eq=False)
class GlyphRun:
    """Glyphs of one face, in drawing order. Lengths are thousandths of an em."""

    face: FontFace
    text: str
    glyphs: bytes
    """Glyph numbers, two bytes each, most significant first: what a PDF wants."""
    clusters: tuple[int, ...] = ()
    """Index into ``text`` of the character each glyph stands for; empty = glyph ``i`` is character ``i``."""
    moves: tuple[tuple[int, int], ...] = ()
    """Pairs (i, distance): the pen moves right before glyph ``i``, or after the last; kerning, mostly."""
    rises: tuple[tuple[int, int], ...] = ()
    """Pairs (i, height): glyph ``i`` stands above the baseline; combining marks."""

    def glyph_texts(self) -> Iterator[tuple[int, str]]:
        """Yield each glyph number with the character it stands for."""
        for index in range(len(self.glyphs) // 2):
            at = self.clusters[index] if self.clusters else index
            yield int.from_bytes(self.glyphs[2 * index : 2 * index + 2], "big"), self.text[at]


@dataclass(frozen=True, slots=True, eq=False)
class ShapedWord:
    """A word ready to draw. ``advance`` is its width in thousandths of an em."""

    text: str
    runs: tuple[GlyphRun, ...]
    advance: int


class WordShaper:
    """Shapes words in one style and language; characters the first face lacks come from the next ones."""

    def __init__(self, faces: Sequence[FontFace], language: str) -> None:
        """``faces`` in order of preference; ``language`` (BCP 47) chooses local letter forms, empty for none."""
        self._faces = tuple(faces)
        self._language = language
        self._words: dict[str, ShapedWord] = {}
        self.space = self.shape(" ")
        """The blank between words."""

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
        current: FontFace | None = None
        collected = ""
        for cluster in clusters_of(word):
            face = self._face_for(cluster)
            if face is not current and current is not None:
                yield current, collected
                collected = ""
            current = face
            collected += cluster
        if current is not None:
            yield current, collected

    def _face_for(self, cluster: str) -> FontFace:
        for face in self._faces:
            if face.covers(cluster):
                return face
        raise CharacterWithoutFontError(character=character_name(next(missing_in(cluster, self._faces))))

    def _shape_run(self, face: FontFace, text: str) -> tuple[GlyphRun, int]:
        buffer = uharfbuzz.Buffer()
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.CHARACTERS
        buffer.add_str(text)
        # Always given: HarfBuzz would take the language of the user's system, and the bytes with it.
        buffer.language = self._language or "und"
        buffer.guess_segment_properties()
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
        plain = clusters == list(range(len(text)))
        run = GlyphRun(face, text, bytes(glyphs), () if plain else tuple(clusters), tuple(moves), tuple(rises))
        return run, origin


def clusters_of(text: str) -> Iterator[str]:
    """Yield each letter together with the combining marks after it."""
    start = 0
    for index in range(1, len(text)):
        if not unicodedata.category(text[index]).startswith("M"):
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
