"""Small fonts drawn in code: a square for each character, so that no test needs a font of somebody's."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

UNITS = 1000
_SQUARE = ((60, -80), (60, 820), (940, 820), (940, -80))


def invented_font(
    characters: str,
    name: str = "Invented-Regular",
    *,
    postscript: bool = False,
    fs_type: int = 0,
    weights: bool = False,
) -> TTFont:
    """Return a font whose every character is a square as wide as an ideograph; ``weights`` makes it variable."""
    glyphs = [".notdef", *(f"u{ord(character):04X}" for character in sorted(set(characters)))]
    builder = FontBuilder(UNITS, isTTF=not postscript)
    builder.setupGlyphOrder(glyphs)
    builder.setupCharacterMap({int(glyph[1:], 16): glyph for glyph in glyphs[1:]})
    if postscript:
        pen = T2CharStringPen(UNITS, None)
        _draw(pen)
        shape = pen.getCharString()
        builder.setupCFF(name, {"FullName": name}, dict.fromkeys(glyphs, shape), {})
    else:
        outline = TTGlyphPen(None)
        _draw(outline)
        builder.setupGlyf(dict.fromkeys(glyphs, outline.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (UNITS, _SQUARE[0][0])))
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


def _draw(pen: T2CharStringPen | TTGlyphPen) -> None:
    first, *others = _SQUARE
    pen.moveTo(first)
    for point in others:
        pen.lineTo(point)
    pen.closePath()
