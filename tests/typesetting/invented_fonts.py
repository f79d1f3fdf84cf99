"""Small fonts drawn in code, a box of its own height for each character, so that no test needs somebody's font."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

UNITS = 1000
_LEFT, _RIGHT, _LOW = 60, 940, -80


def height_of(character: str) -> int:
    """Return how high the box of a character is, in thousandths of an em: neighbours can be told apart."""
    return 300 + ord(character) * 37 % 600


def invented_font(
    characters: str,
    name: str = "Invented-Regular",
    *,
    postscript: bool = False,
    fs_type: int = 0,
    weights: bool = False,
) -> TTFont:
    """Return a font whose characters are as wide as ideographs; ``weights`` makes it variable."""
    glyphs = [".notdef", *(f"u{ord(character):04X}" for character in sorted(set(characters)))]
    builder = FontBuilder(UNITS, isTTF=not postscript)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap({int(glyph[1:], 16): glyph for glyph in glyphs[1:]})
    if postscript:
        shapes = {}
        for glyph in glyphs:
            pen = T2CharStringPen(UNITS, None)
            _draw(pen, glyph)
            shapes[glyph] = pen.getCharString()
        builder.setupCFF(name, {"FullName": name}, shapes, {})
    else:
        outlines = {}
        for glyph in glyphs:
            outline = TTGlyphPen(None)
            _draw(outline, glyph)
            outlines[glyph] = outline.glyph()
        builder.setupGlyf(outlines)
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (UNITS, _LEFT)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Invented", "styleName": "Regular", "psName": name})
    builder.setupOS2(fsType=fs_type, sCapHeight=733)
    builder.setupPost()
    if weights:
        builder.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    return builder.font


def saved(font: TTFont | Iterable[TTFont], path: Path) -> Path:
    """Write a font, or several as a collection, as it would be downloaded: with right sums."""
    if isinstance(font, TTFont):
        font.save(path)
        return path
    collection = TTCollection()
    for each in font:  # read back, for a collection wants fonts that were finished
        stream = io.BytesIO()
        each.save(stream)
        stream.seek(0)
        collection.fonts.append(TTFont(stream))
    collection.save(path)
    return path


def _draw(pen: T2CharStringPen | TTGlyphPen, glyph: str) -> None:
    top = _LOW + (height_of(chr(int(glyph[1:], 16))) if glyph.startswith("u") else 1)
    pen.moveTo((_LEFT, _LOW))
    for point in ((_LEFT, top), (_RIGHT, top), (_RIGHT, _LOW)):
        pen.lineTo(point)
    pen.closePath()
