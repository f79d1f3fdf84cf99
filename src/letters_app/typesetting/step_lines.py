"""Words in a fixed place, in the largest type they fit with."""

from __future__ import annotations

from collections.abc import Sequence

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.layouts import AddressStep, StepLines
from letters_app.typesetting.measures import Zone, mm_to_em
from letters_app.typesetting.pages import TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.line_breaking import Line, LineBreaker
from letters_app.typesetting.text.printable import printable_text

_BASELINE = 0.75
"""Part of a line's pitch above its baseline."""
_PARAGRAPH_GAP = 0.4
"""Between paragraphs, as a part of the pitch."""


def set_step_lines(
    paragraphs: Sequence[str],
    place: StepLines,
    language: str,
    fonts: FontLibrary,
    *,
    layout: str,
    name: str,
    whole_words: bool = False,
    even: bool = False,
) -> tuple[TextRun, ...]:
    """Set paragraphs, apart by a small gap, from the top of the zone of ``place``; empty ones are left out.

    With ``whole_words`` none is hyphenated, and a size that would break one is too large unless it is the last. With
    ``even`` the lines of a paragraph are about equally long: none ends with a lone word below full lines.

    Raises:
        TextDoesNotFitError: they are too long even in the smallest size; ``place`` is ``name``, ``lines`` by how many.
        CharacterWithoutFontError: a character cannot be printed.
    """
    breaker = fonts.line_breaker(place.font, language)
    texts = [text for text in map(printable_text, paragraphs) if text.strip()]
    zone = place.zone
    over = 0
    for step in place.steps:
        if whole_words and step is not place.steps[-1] and _breaks_words(texts, zone, step, breaker):
            continue
        width = mm_to_em(zone.width_mm, step.size_pt)
        broken = [breaker.lines(text, width, hyphenate=not whole_words) for text in texts]
        if even:
            broken = [_evened(text, lines, width, breaker) for text, lines in zip(texts, broken, strict=True)]
        rows = _rows(broken, step)
        over = sum(top + step.pitch_mm > zone.height_mm + 0.01 for top, _ in rows)
        if not over:
            return tuple(
                place_line(
                    line,
                    breaker.shaper,
                    zone.x_mm,
                    zone.y_mm + top + _BASELINE * step.pitch_mm,
                    step.size_pt,
                    width_mm=zone.width_mm,
                )
                for top, line in rows
                if line.words
            )
    raise TextDoesNotFitError(place=name, layout=layout, lines=over)


def _breaks_words(texts: Sequence[str], zone: Zone, step: AddressStep, breaker: LineBreaker) -> bool:
    width = mm_to_em(zone.width_mm, step.size_pt)
    return any(breaker.single_line(word).advance > width for text in texts for word in text.split())


def _rows(paragraphs: Sequence[Sequence[Line]], step: AddressStep) -> list[tuple[float, Line]]:
    """Return the lines with the distance of their tops from the top of the zone."""
    rows: list[tuple[float, Line]] = []
    top = 0.0
    for number, lines in enumerate(paragraphs):
        top += _PARAGRAPH_GAP * step.pitch_mm if number else 0.0
        for line in lines:
            rows.append((top, line))
            top += step.pitch_mm
    return rows


def _evened(text: str, lines: tuple[Line, ...], width: int, breaker: LineBreaker) -> tuple[Line, ...]:
    """Return as many lines in the narrowest place that breaks no word."""
    narrow = max((breaker.single_line(word).advance for word in text.split()), default=width)
    while narrow < width:
        middle = (narrow + width) // 2
        tried = breaker.lines(text, middle, hyphenate=False)
        if len(tried) > len(lines):
            narrow = middle + 1
        else:
            lines, width = tried, middle
    return lines
