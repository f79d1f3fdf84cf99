"""The weight steps of a country's post, as data: for a warning before the scales, never for a price."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.citation import Citation, citation_of
from letters_app.resources.pack_table import read_pack_table

_HEAVIEST_G = 2_000.0
"""Beyond it no post calls it a letter."""


@dataclass(frozen=True, slots=True)
class PostageSteps:
    """The steps of one country, in grams."""

    steps_g: tuple[float, ...]
    citation: Citation

    def step_for(self, grams: float) -> float | None:
        """Return the first step that ``grams`` do not exceed, ``None`` beyond the last."""
        return next((step for step in self.steps_g if grams <= step), None)


def load_postage(root: Path) -> Mapping[str, PostageSteps]:
    """Read the steps of all countries in ``root``, by country.

    Raises:
        PackError: if a file is broken, or speaks of another country than its name.
    """
    return {path.stem: _steps(path) for path in sorted(root.glob("*.toml"))}


def _steps(path: Path) -> PostageSteps:
    table = read_pack_table(path, path.parent.name)
    if table.text("country") != path.stem:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "country")
    table.text("version")
    steps = table.numbers("steps_g", 1, _HEAVIEST_G)
    if not steps:
        raise table.problem(PackProblem.MISSING, "steps_g")
    if list(steps) != sorted(set(steps)):
        raise table.problem(PackProblem.OUT_OF_RANGE, "steps_g")
    postage = PostageSteps(steps, citation_of(table))
    table.end()
    return postage
