"""An address in its zone: the largest type it fits with, never smaller than the layout allows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from letters_app.typesetting.errors import AddressDoesNotFitError
from letters_app.typesetting.layouts import AddressBlock, AddressStep
from letters_app.typesetting.measures import EM, em_to_mm, mm_to_em
from letters_app.typesetting.pages import TextRun, place_line
from letters_app.typesetting.text.binding import is_bound
from letters_app.typesetting.text.font_needs import line_height_em
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.line_breaking import Line, LineBreaker
from letters_app.typesetting.text.printable import printable_text
from letters_app.typesetting.text.shaping import WordShaper
from letters_app.typesetting.text.unspaced import pieces_of

_LEGIBLE_PT = 10.0
"""Down to here type shrinks before a line is turned over; below it a line is turned over first."""
_BASELINE = 0.75
"""Part of the line pitch above the baseline."""


class _Attempt(NamedTuple):
    step: AddressStep
    wrap: bool


class _Text(NamedTuple):
    text: str
    breaker: LineBreaker


class _Row(NamedTuple):
    line: Line
    shaper: WordShaper


def set_address(
    lines: Sequence[str],
    block: AddressBlock,
    language: str,
    fonts: FontLibrary,
    *,
    layout: str,
    name: str,
    strong: Collection[str] = (),
) -> tuple[TextRun, ...]:
    """Return the lines of an address set in its block; empty lines are left out.

    Every size from the largest to 10 pt is tried with the lines as they are, then with lines too wide turned over at
    a blank, then the smaller sizes in the same way. Words are never cut, but for scripts without blanks; lines stand
    further apart where a script asks for it. ``layout`` and ``name`` go into the error; lines that are among
    ``strong`` stand out, where the block has a type for them.

    Raises:
        AddressDoesNotFitError: some line does not fit in any of these ways.
        CharacterWithoutFontError: a character cannot be printed.
    """
    breaker = fonts.line_breaker(block.font, language)
    bold = fonts.line_breaker(block.strong_font or block.font, language)
    texts = [
        _Text(text, bold if line in strong else breaker)
        for line in lines
        if (text := " ".join(printable_text(line).split()))
    ]
    failed_line = 0
    for step, wrap in _attempts(with_room(block.steps, lines, fonts)):
        set_lines, failed_line = _try(texts, block, step, language, wrap=wrap)
        if not failed_line:
            return _place(set_lines, block, step, at_right=breaker.runs_right_to_left(" ".join(lines)))
    raise AddressDoesNotFitError(line=failed_line, lines=len(texts), block=name, layout=layout)


def with_room(steps: Sequence[AddressStep], lines: Sequence[str], fonts: FontLibrary) -> Sequence[AddressStep]:
    """Return the sizes with lines so far apart that those of a high script do not touch."""
    least_em = line_height_em(lines, fonts.needs) * EM
    if not least_em:
        return steps
    return [replace(step, pitch_mm=max(step.pitch_mm, em_to_mm(least_em, step.size_pt))) for step in steps]


def _attempts(steps: Sequence[AddressStep]) -> Iterator[_Attempt]:
    legible = [step for step in steps if step.size_pt >= _LEGIBLE_PT]
    small = [step for step in steps if step.size_pt < _LEGIBLE_PT]
    for group in (legible, small):
        for wrap in (False, True):
            for step in group:
                yield _Attempt(step, wrap)


def _try(
    texts: Sequence[_Text], block: AddressBlock, step: AddressStep, language: str, *, wrap: bool
) -> tuple[list[_Row], int]:
    """Return the lines, and 0 or the number of the first text that does not fit."""
    width = mm_to_em(block.zone.width_mm, step.size_pt)
    most = min(block.max_lines, int(block.zone.height_mm / step.pitch_mm + 0.001))
    result: list[_Row] = []
    for number, (text, breaker) in enumerate(texts, start=1):
        line = breaker.single_line(text)
        if line.advance <= width:
            result.append(_Row(line, breaker.shaper))
        elif wrap and all(breaker.single_line(piece).advance <= width for piece, _ in _divisions(text)):
            result.extend(_Row(part, breaker.shaper) for part in _turned_over(text, width, breaker, language))
        else:
            return result, number
        if len(result) > most:
            return result, number
    return result, 0


def _divisions(text: str) -> Iterator[tuple[str, bool]]:
    """Yield what must stay whole of a text, and whether it begins a word."""
    for word in text.split():
        for place, piece in enumerate(pieces_of(word)):
            yield piece, not place


def _turned_over(text: str, width: int, breaker: LineBreaker, language: str) -> Iterator[Line]:
    """Yield the lines of a text too wide for one, broken at blanks, and inside words where their script has none.

    A hyphen in a place's name stays inside a line.
    """
    pieces = list(_divisions(text))
    start = 0
    while start < len(pieces):
        end = start + 1
        last_good = end
        while end <= len(pieces) and breaker.single_line(_joined(pieces[start:end])).advance <= width:
            if end == len(pieces) or not (pieces[end][1] and is_bound(pieces[end - 1][0], pieces[end][0], language)):
                last_good = end
            end += 1
        yield breaker.single_line(_joined(pieces[start:last_good]))
        start = last_good


def _joined(pieces: Sequence[tuple[str, bool]]) -> str:
    return "".join(f" {piece}" if begins else piece for piece, begins in pieces).lstrip()


def _place(rows: Sequence[_Row], block: AddressBlock, step: AddressStep, *, at_right: bool) -> tuple[TextRun, ...]:
    """Place the lines below each other, all at the left edge, or all at the right one."""
    zone = block.zone
    top = max(zone.y_mm, min(block.start_y_mm, zone.bottom_mm - len(rows) * step.pitch_mm))
    return tuple(
        place_line(
            row.line,
            row.shaper,
            zone.right_mm - em_to_mm(row.line.advance, step.size_pt) if at_right else zone.x_mm,
            top + (index + _BASELINE) * step.pitch_mm,
            step.size_pt,
        )
        for index, row in enumerate(rows)
    )
