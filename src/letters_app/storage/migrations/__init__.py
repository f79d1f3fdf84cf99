"""The steps that lead from an empty database to today's tables, one module each, never changed once released."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from letters_app.storage.connection import Database
from letters_app.storage.migrations import step_0001_first, step_0002_settings


@dataclass(frozen=True, slots=True)
class Step:
    """One change of the tables: the version it leads to, and how."""

    version: int
    apply: Callable[[Database], None]


STEPS = (Step(1, step_0001_first.apply), Step(2, step_0002_settings.apply))
"""All steps in order; the version of the last is the version this program writes."""
