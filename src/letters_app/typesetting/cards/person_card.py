"""A card about one person, in the largest type its words fit with; several are cut from a sheet."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.typesetting.errors import TextDoesNotFitError
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.layouts import AddressStep
from letters_app.typesetting.measures import em_to_mm, mm_to_em
from letters_app.typesetting.pages import Page, TextRun, place_line
from letters_app.typesetting.text.fonts import FontLibrary
from letters_app.typesetting.text.line_breaking import LineBreaker
from letters_app.typesetting.text.printable import printable_text

_BASELINE = 0.75
"""Part of a line's pitch above its baseline."""
_NAME = 1.9
"""Size of the name, as a multiple of that of the words."""
_GAP = 0.6
"""Above the heading of a section, as a part of the pitch."""
_FOOT = 0.8
"""Size of the foot, as a multiple of that of the words."""
_NUMBER_GAP_MM = 4.0


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands below it, each entry on lines of its own."""

    heading: str
    entries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PersonCard:
    """What a guest may know of somebody; everything is plain text in ``language``."""

    language: str
    name: str
    number: str
    """Tells the cards apart: whoever puts letter and envelope together finds the person by it."""
    sections: tuple[Section, ...]
    """Those without entries are left out."""
    foot: str = ""


def set_person_card(card: PersonCard, sheet: LabelSheet, fonts: FontLibrary) -> Page:
    """Set a card in the room that every card of ``sheet`` has; the page is that room.

    Raises:
        TextDoesNotFitError: it is too long even in the smallest size.
        CharacterWithoutFontError: a character cannot be printed.
    """
    zone = sheet.block.zone
    for step in sheet.steps:
        column = _Column(zone.width_mm, step, sheet, card.language, fonts)
        column.name(card.name, card.number)
        for section in card.sections:
            if section.entries:
                column.heading(section.heading)
                for entry in section.entries:
                    column.words(entry)
        foot = _Column(zone.width_mm, _smaller(step), sheet, card.language, fonts)
        foot.words(card.foot)
        if column.height_mm + foot.height_mm <= zone.height_mm + 0.01:
            foot_runs, _ = Page(0, 0, tuple(foot.runs)).moved(0, zone.height_mm - foot.height_mm)
            return Page(zone.width_mm, zone.height_mm, (*column.runs, *foot_runs))
    raise TextDoesNotFitError(place="card", layout=sheet.id)


def _smaller(step: AddressStep) -> AddressStep:
    return AddressStep(step.size_pt * _FOOT, step.pitch_mm * _FOOT)


class _Column:
    """Words below one another, from the top of a card."""

    def __init__(
        self, width_mm: float, step: AddressStep, sheet: LabelSheet, language: str, fonts: FontLibrary
    ) -> None:
        self.runs: list[TextRun] = []
        self.height_mm = 0.0
        self._width_mm = width_mm
        self._step = step
        self._plain = fonts.line_breaker(sheet.font, language)
        self._strong = fonts.line_breaker(sheet.strong_font or sheet.font, language)

    def name(self, name: str, number: str) -> None:
        """Set the name large, the number at the right edge."""
        line = self._plain.single_line(printable_text(number))
        taken_mm = em_to_mm(line.advance, self._step.size_pt)
        size, pitch = self._step.size_pt * _NAME, self._step.pitch_mm * _NAME
        baseline = _BASELINE * pitch
        right = self._width_mm - taken_mm
        if line.words:
            self.runs.append(place_line(line, self._plain.shaper, right, baseline, self._step.size_pt))
        self._lines(name, self._strong, size, pitch, right - _NUMBER_GAP_MM)

    def heading(self, text: str) -> None:
        """Set the heading of a section."""
        self.height_mm += _GAP * self._step.pitch_mm
        self._lines(text, self._strong, self._step.size_pt, self._step.pitch_mm, self._width_mm)

    def words(self, text: str) -> None:
        """Set words; none take no room."""
        self._lines(text, self._plain, self._step.size_pt, self._step.pitch_mm, self._width_mm)

    def _lines(self, text: str, breaker: LineBreaker, size_pt: float, pitch_mm: float, width_mm: float) -> None:
        for line in breaker.lines(printable_text(text), mm_to_em(width_mm, size_pt), hyphenate=False):
            baseline = self.height_mm + _BASELINE * pitch_mm
            if line.words:
                self.runs.append(place_line(line, breaker.shaper, 0, baseline, size_pt, width_mm=width_mm))
            self.height_mm += pitch_mm
