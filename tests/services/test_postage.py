from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.domain.errors import PackError
from letters_app.services.postage import load_postage
from services.demo_people import PACKS


@pytest.mark.parametrize(
    ("country", "grams", "step"), [("DE", 10.3, 20), ("DE", 20.1, 50), ("DE", 1000.1, None), ("US", 28.4, 56.7)]
)
def test_a_letter_falls_under_the_first_step_it_does_not_exceed(country: str, grams: float, step: float | None) -> None:
    assert PACKS.postage[country].step_for(grams) == step


def test_steps_that_are_only_general_knowledge_are_marked_so() -> None:
    assert PACKS.postage["DE"].citation.verified
    assert not PACKS.postage["FR"].citation.verified
    assert all(steps.citation.source for steps in PACKS.postage.values())


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('country = "FR"\nversion = "1"\nsteps_g = [20]', "unknown-value"),
        ('country = "DE"\nversion = "1"\nsteps_g = [50, 20]', "out-of-range"),
        ('country = "DE"\nversion = "1"\nsteps_g = []', "missing"),
        ('country = "DE"\nversion = "1"\nsteps_g = [20]\nprice = 1', "unknown-key"),
    ],
)
def test_a_broken_file_is_named(tmp_path: Path, content: str, problem: str) -> None:
    (tmp_path / "DE.toml").write_text(content, encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_postage(tmp_path)
    assert caught.value.params["problem"] == problem
