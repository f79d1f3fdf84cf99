"""A poster: few words, as large as the sheet allows, each line in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from letters_app.typesetting.layouts import StepLines
from letters_app.typesetting.matter.matter_layouts import PosterLayout
from letters_app.typesetting.pages import Page, TextRun
from letters_app.typesetting.step_lines import set_step_lines
from letters_app.typesetting.text.fonts import FontLibrary


@dataclass(frozen=True, slots=True)
class PosterContent:
    """The words, as plain text in ``language``."""

    language: str
    title: str
    text: tuple[str, ...] = ()
    foot: str = ""


def set_poster(content: PosterContent, layout: PosterLayout, fonts: FontLibrary) -> Page:
    """Set a poster.

    Raises:
        TextDoesNotFitError: the words are too many even in the smallest size; ``place`` says which.
        CharacterWithoutFontError: a character cannot be printed.
    """

    def centred(words: Sequence[str], place: StepLines, name: str) -> tuple[TextRun, ...]:
        runs = set_step_lines(
            words, place, content.language, fonts, layout=layout.sheet.id, name=name, whole_words=True, even=True
        )
        middle = place.zone.x_mm + place.zone.width_mm / 2
        return tuple(run._replace(x_mm=middle - run.width_mm / 2) for run in runs)

    title = _in_the_middle(centred([content.title], layout.title, "title"), layout.title)
    text = centred(content.text, layout.text, "text")
    foot = centred([content.foot], layout.foot, "foot")
    return Page(layout.sheet.width_mm, layout.sheet.height_mm, (*title, *text, *foot))


def _in_the_middle(runs: tuple[TextRun, ...], place: StepLines) -> tuple[TextRun, ...]:
    """Move lines down so that as much room is above as below them."""
    if not runs:
        return runs
    free_mm = (place.zone.bottom_mm - runs[-1].zone.bottom_mm) - (runs[0].zone.y_mm - place.zone.y_mm)
    down_mm = max(0.0, free_mm / 2)
    return tuple(run._replace(baseline_mm=run.baseline_mm + down_mm) for run in runs)
