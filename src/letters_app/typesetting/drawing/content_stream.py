"""Pages as PDF operators. Text is written as glyph numbers with kerning, in arrays of our own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from letters_app.typesetting.drawing.outline import outline
from letters_app.typesetting.measures import EM, PT_PER_MM
from letters_app.typesetting.pages import Cap, Page, Stroke, TextRun, Turn
from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.shaping import GlyphRun, PlacedMark, ShapedWord

_ENCODED_WORDS = 50_000


class _Words(dict[ShapedWord, str]):
    """Words as they are written, each encoded when it is first met."""

    __slots__ = ("_encode", "face")

    def __init__(self, encode: Callable[[ShapedWord, FontFace], str]) -> None:
        super().__init__()
        self._encode = encode
        self.face: FontFace | None = None
        """The face of the line being written."""

    def __missing__(self, word: ShapedWord) -> str:
        encoded = self._encode(word, self.face) if self.face else ""
        if encoded:
            if len(self) >= _ENCODED_WORDS:
                self.clear()
            self[word] = encoded
        return encoded


class ContentWriter:
    """Turns pages into content streams; a word is encoded once."""

    def __init__(self, name_font: Callable[[FontFace], str], codes: Callable[[GlyphRun], bytes]) -> None:
        """Ask ``name_font`` for a face's name in the page resources, ``codes`` for the codes of glyphs in the file."""
        self._name_font = name_font
        self._codes = codes
        self._words = _Words(self._word)
        self._encoded: dict[GlyphRun, str] = {}
        self._marks: list[tuple[TextRun, FontFace, PlacedMark, float]] = []
        """Marks of the page being written: their line, their face, and where their run begins in the line."""

    def page(self, page: Page) -> bytes:
        """Return the content of a page, not compressed."""
        parts = [_turn(page)] if page.turn is not Turn.UPRIGHT else []
        parts.extend(_stroke(stroke, page.height_mm) for stroke in page.strokes)
        runs = [run for run in page.runs if run.words]
        if runs:
            parts.append("BT")
            selected = ""
            for run in runs:
                font = self._font(run.space.runs[0].face, run.size_pt)
                if font != selected:
                    parts.append(font)
                    selected = font
                x, y = run.x_mm * PT_PER_MM, (page.height_mm - run.baseline_mm) * PT_PER_MM
                parts.append(f"1 0 0 1 {x:.2f} {y:.2f} Tm")
                parts.append(self._line(run))
            parts.append("ET")
            parts.extend(self._drawn_marks(page.height_mm))
        return "\n".join(parts).encode("ascii")

    def _line(self, run: TextRun) -> str:
        blank = self._run(run.space.runs[0])
        # A stretched blank is the blank's glyph and a step to the right; negative numbers step right.
        gap = f"{blank}>{-run.stretch:.1f}<" if run.stretch else blank
        self._words.face = run.space.runs[0].face
        encoded = list(map(self._words.__getitem__, run.drawn))
        if "" in encoded:
            return self._mixed_line(run, gap)
        return f"[<{gap.join(encoded)}>]TJ"

    def _word(self, word: ShapedWord, face: FontFace) -> str:
        """Return a word as it stands inside ``<`` and ``>``, nothing if it needs another face or has marks."""
        encoded = ""
        for run in word.runs:
            if run.face is not face or run.marks:
                return ""
            encoded += _hexadecimal(self._codes(run), run.moves)
        return encoded

    def _run(self, run: GlyphRun) -> str:
        """Return a run as it stands inside ``<`` and ``>``, for blanks and for words of several runs."""
        found = self._encoded.get(run)
        if found is None:
            found = _hexadecimal(self._codes(run), run.moves)
            if len(self._encoded) >= _ENCODED_WORDS:
                self._encoded.clear()
            self._encoded[run] = found
        return found

    def _mixed_line(self, line: TextRun, gap: str) -> str:
        """Return a line whose words need other fonts or have marks on their letters: one array per run of glyphs."""
        main = line.space.runs[0].face
        parts: list[str] = []
        x = 0.0
        for index, word in enumerate(line.drawn):
            if index:
                parts.append(f"[<{gap}>]TJ")
                x += line.space.advance + line.stretch
            for run in word.runs:
                codes = self._run(run)
                parts.append(
                    f"[<{codes}>]TJ"
                    if run.face is main
                    else f"{self._font(run.face, line.size_pt)} [<{codes}>]TJ {self._font(main, line.size_pt)}"
                )
                self._marks.extend((line, run.face, mark, x) for mark in run.marks)
                x += run.advance
        return "\n".join(parts)

    def _drawn_marks(self, height_mm: float) -> Iterator[str]:
        """Yield the marks of the page as shapes.

        As glyphs they would be torn from their letters by readers of the file, who sort glyphs by their places.
        """
        for line, face, mark, x in self._marks:
            scale = line.size_pt / EM
            at_x = line.x_mm * PT_PER_MM + (x + mark.x) * scale
            at_y = (height_mm - line.baseline_mm) * PT_PER_MM + mark.y * scale
            yield f"q {scale:g} 0 0 {scale:g} {at_x:.2f} {at_y:.2f} cm {outline(face, mark.glyph)} f Q"
        self._marks.clear()

    def _font(self, face: FontFace, size_pt: float) -> str:
        return f"/{self._name_font(face)} {size_pt:g} Tf"


@lru_cache(maxsize=_ENCODED_WORDS)  # each file of a mailing asks for the same words
def _hexadecimal(codes: bytes, moves: tuple[tuple[int, int], ...]) -> str:
    """Return codes in hexadecimal, interrupted by ``>distance<`` where kerning moves the pen."""
    digits = codes.hex()
    if not moves:
        return digits
    parts: list[str] = []
    done = 0
    for index, distance in moves:
        parts.append(f"{digits[done : 4 * index]}>{-distance}<")
        done = 4 * index
    parts.append(digits[done:])
    return "".join(parts)


def _turn(page: Page) -> str:
    """Return the matrix that lays a face on a sheet standing upright, as wide as the face is high."""
    if page.turn is Turn.TOP_TO_LEFT:
        return f"0 1 -1 0 {page.height_mm * PT_PER_MM:.3f} 0 cm"
    return f"0 -1 1 0 0 {page.width_mm * PT_PER_MM:.3f} cm"


def _stroke(stroke: Stroke, height_mm: float) -> str:
    x0, x1 = stroke.x0_mm * PT_PER_MM, stroke.x1_mm * PT_PER_MM
    y0, y1 = (height_mm - stroke.y0_mm) * PT_PER_MM, (height_mm - stroke.y1_mm) * PT_PER_MM
    width = stroke.width_mm * PT_PER_MM
    line = f"{stroke.grey:g} G {width:.3f} w {x0:.2f} {y0:.2f} m {x1:.2f} {y1:.2f} l S"
    return line if stroke.cap is Cap.BUTT else f"{stroke.cap.value} J {line} {Cap.BUTT.value} J"
