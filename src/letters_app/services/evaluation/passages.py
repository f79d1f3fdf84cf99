"""Labelled passages: what careful people would say of a sentence, one JSON object a line.

``{"language": "ru", "text": "…", "labels": [{"category": "case", "severity": "block"}], "hard": false}``; instead of
``labels`` a single ``label`` (and ``severity``) is read too. No label means: nothing to say.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from letters_app.domain.finding import Category, Severity
from letters_app.services.check_text import LARGEST_TEXT, BadRecordError

_NOTHING = frozenset({"", "none", "harmless", "ok"})
"""What people write where there is no label."""


@dataclass(frozen=True, slots=True)
class Label:
    """What somebody found in a passage."""

    category: Category
    severity: Severity


@dataclass(frozen=True, slots=True)
class LabelledPassage:
    """One passage with what a careful reader would say of it."""

    line: int
    """Where it stands in its file, from 1."""
    language: str
    text: str
    labels: tuple[Label, ...] = ()
    is_hard: bool = False
    """Harmless and looks risky, or risky without a word that says so."""
    known: tuple[str, ...] = ()

    def is_risky(self) -> bool:
        """Tell whether it deserves a warning at least."""
        return any(label.severity is not Severity.HINT for label in self.labels)

    def is_harmless(self) -> bool:
        """Tell whether nothing should be said; a passage that deserves a hint is neither risky nor harmless."""
        return not self.labels

    def risks(self) -> frozenset[Category]:
        """Return the categories it deserves a warning for."""
        return frozenset(label.category for label in self.labels if label.severity is not Severity.HINT)


def read_passages(lines: Iterable[bytes]) -> Iterator[LabelledPassage | BadRecordError]:
    """Yield a passage, or what is wrong, for every line that is not blank."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield _passage(line, number)
        except BadRecordError as error:
            yield error


def _passage(line: bytes, number: int) -> LabelledPassage:
    if len(line) > LARGEST_TEXT:
        raise BadRecordError(line=number, problem="too-large")
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadRecordError(line=number, problem="not-json") from error
    if not isinstance(values, dict):
        raise BadRecordError(line=number, problem="not-an-object")
    for key in ("language", "text"):
        if not isinstance(values.get(key), str):
            raise BadRecordError(line=number, problem=f"no-{key}")
    known = values.get("known") or []
    if not isinstance(known, list) or not all(isinstance(name, str) for name in known):
        raise BadRecordError(line=number, problem="known-not-a-list")
    return LabelledPassage(
        line=number,
        language=values["language"].strip().lower(),
        text=values["text"],
        labels=_labels(values, number),
        is_hard=values.get("hard") is True,
        known=tuple(known),
    )


def _labels(values: dict[str, Any], number: int) -> tuple[Label, ...]:
    found = values.get("labels", values.get("label"))
    if found is None:
        return ()
    default = values.get("severity", Severity.BLOCK.value)
    entries = found if isinstance(found, list) else [found]
    labels = (_label(entry, default, number) for entry in entries)
    return tuple(dict.fromkeys(label for label in labels if label is not None))


def _label(entry: Any, default: Any, number: int) -> Label | None:  # noqa: ANN401 - any JSON value
    category, severity = entry, default
    if isinstance(entry, dict):
        category, severity = entry.get("category"), entry.get("severity", default)
    if not isinstance(category, str) or not isinstance(severity, str):
        raise BadRecordError(line=number, problem="bad-label")
    if category.strip().lower() in _NOTHING:
        return None
    try:
        return Label(Category(category.strip().lower()), Severity(severity.strip().lower()))
    except ValueError as error:
        raise BadRecordError(line=number, problem="bad-label") from error
