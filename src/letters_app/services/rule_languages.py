"""Which languages the check of words has rules for. Only the heads of the packs are read, so it takes no time."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.resources import pack_root
from letters_app.resources.pack_table import read_pack_table


@dataclass(frozen=True, slots=True)
class RuleLanguage:
    """One language with rules of its own."""

    language: str
    """ISO 639-1."""
    is_verified: bool
    """Whether native speakers have checked them."""


def rule_languages() -> tuple[RuleLanguage, ...]:
    """Return the languages that have rules, by code.

    Raises:
        PackError: if the head of a pack cannot be read.
    """
    heads = [read_pack_table(path, path.parent.name) for path in pack_root("rules").glob("*/pack.toml")]
    found = [
        RuleLanguage(head.text("language"), head.flag("verified", default=False))
        for head in heads
        if head.text("language", default="")
    ]
    return tuple(sorted(found, key=lambda each: each.language))
