"""Reads ruled pages back from a PDF: where the rules stand, how wide and how dark they are, and where the words are."""

from __future__ import annotations

import io
from dataclasses import dataclass
from decimal import Decimal

import pikepdf
import pypdfium2

MM = 25.4 / 72


@dataclass(frozen=True)
class ReadRule:
    """A horizontal line: ends and height in mm from the top-left corner, ink in per cent."""

    x0: float
    x1: float
    y: float
    width: float
    ink: float


@dataclass(frozen=True)
class ReadPage:
    width: float
    height: float
    rules: tuple[ReadRule, ...]
    text: str
    glyphs: tuple[tuple[float, float, float, float], ...]
    """Left, top, right, bottom of every inked sign in mm."""

    def rules_of(self, ink: float) -> list[ReadRule]:
        return [rule for rule in self.rules if abs(rule.ink - ink) < 1]


def read_ruled(pdf: bytes) -> list[ReadPage]:
    """Return the pages of a file that stand upright."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        sizes = [tuple(float(edge) * MM for edge in page.mediabox)[2:] for page in document.pages]
        drawn = [
            _rules(list(pikepdf.parse_content_stream(page)), height)
            for page, (_, height) in zip(document.pages, sizes, strict=True)
        ]
    with pypdfium2.PdfDocument(pdf) as document:
        written = [_written(document[number], height) for number, (_, height) in enumerate(sizes)]
    return [
        ReadPage(width, height, rules, text, glyphs)
        for (width, height), rules, (text, glyphs) in zip(sizes, drawn, written, strict=True)
    ]


def _rules(instructions: list[pikepdf.ContentStreamInstruction], height: float) -> tuple[ReadRule, ...]:
    rules = []
    grey = width = 0.0
    start = end = (0.0, 0.0)
    for instruction in instructions:
        values = [float(operand) for operand in instruction.operands if isinstance(operand, (int, Decimal))]
        match str(instruction.operator):
            case "G":
                grey = values[0]
            case "w":
                width = values[0] * MM
            case "m":
                start = (values[0] * MM, height - values[1] * MM)
            case "l":
                end = (values[0] * MM, height - values[1] * MM)
            case "S" if abs(start[1] - end[1]) < 0.001:
                rules.append(ReadRule(start[0], end[0], start[1], width, 100 * (1 - grey)))
    return tuple(rules)


def _written(page: pypdfium2.PdfPage, height: float) -> tuple[str, tuple[tuple[float, float, float, float], ...]]:
    words = page.get_textpage()
    glyphs = []
    for index in range(words.count_chars()):
        if words.get_text_range(index, 1).isspace():
            continue
        left, bottom, right, top = (edge * MM for edge in words.get_charbox(index))
        if right > left:
            glyphs.append((left, height - top, right, height - bottom))
    text = words.get_text_range()
    words.close()
    page.close()
    return text, tuple(glyphs)
