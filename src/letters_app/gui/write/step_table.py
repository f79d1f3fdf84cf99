"""The five steps: what each is called, what the button that leads to it says, and who builds it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from letters_app.composing.composer_state import Step
from letters_app.gui.context import WindowContext
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark


@dataclass(frozen=True, slots=True)
class StepEntry:
    """One step."""

    step: Step
    title: str
    lead: str
    """What the button of the step before says."""
    built_by: str
    """Module and class."""
    has_preview: bool = True
    """Whether the true page stands beside it."""

    def build(self, context: WindowContext, model: LetterModel) -> QWidget:
        """Return a new page of this step."""
        module, _, name = self.built_by.partition(":")
        page: QWidget = getattr(importlib.import_module(module), name)(context, model)
        return page


_ROOM = "letters_app.gui.write"
STEPS = (
    StepEntry(Step.WHO, mark("Who"), mark("Choose a person"), f"{_ROOM}.who.who_step:WhoStep", has_preview=False),
    StepEntry(Step.WHAT, mark("What"), mark("What to write"), f"{_ROOM}.what.what_step:WhatStep", has_preview=False),
    StepEntry(Step.WORDS, mark("Words"), mark("Go to the words"), f"{_ROOM}.words.words_step:WordsStep"),
    StepEntry(Step.CHECK, mark("Check"), mark("Check the letter"), f"{_ROOM}.check_step:CheckStep"),
    StepEntry(Step.PAPER, mark("Paper"), mark("Put it on paper"), f"{_ROOM}.paper_step:PaperStep", has_preview=False),
)
BY_STEP = {entry.step: entry for entry in STEPS}


def step_after(step: Step) -> StepEntry | None:
    """Return the next step, ``None`` after the last."""
    place = next(place for place, entry in enumerate(STEPS) if entry.step is step)
    return STEPS[place + 1] if place + 1 < len(STEPS) else None


def step_before(step: Step) -> StepEntry | None:
    """Return the step before, ``None`` before the first."""
    place = next(place for place, entry in enumerate(STEPS) if entry.step is step)
    return STEPS[place - 1] if place else None
