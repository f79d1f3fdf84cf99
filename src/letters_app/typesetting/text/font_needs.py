"""Scripts whose fonts are installed apart: which characters need one, and which font serves. Read from packs."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

_FORMAT = 1
_MOST = 999


@dataclass(frozen=True, slots=True)
class FontNeed:
    """A script as one language writes it."""

    language: str
    """BCP 47, with the script where one language has several: ``zh-Hans``."""
    order: int
    characters: tuple[range, ...]
    sample: str
    """A font serves if it has every one of these characters."""
    fonts: tuple[str, ...]
    """Free fonts by the name their makers give them, the best first; proper names, never translated."""
    known: tuple[str, ...]
    """PostScript names of faces made for this language, the best first."""
    line_height_em: float = 0.0
    """At least this far apart stand baselines of lines that must not touch; 0 if the usual distance will do."""

    def covers(self, character: str) -> bool:
        """Tell whether ``character`` is written with such a font."""
        return any(ord(character) in each for each in self.characters)


def load_font_needs(folder: Path) -> tuple[FontNeed, ...]:
    """Read every script in ``folder``, in order.

    Raises:
        PackError: a file is no TOML, lacks a key or has one too many.
    """
    return tuple(sorted(map(_need, sorted(folder.glob("*.toml"))), key=lambda need: (need.order, need.language)))


def need_of(character: str, language: str, needs: Sequence[FontNeed]) -> FontNeed | None:
    """Return what a character needs that no font has, by the language it stands in; ``None`` if nobody knows."""
    fitting = [need for need in needs if need.covers(character)]
    return next((need for need in fitting if speaks(language, need.language)), fitting[0] if fitting else None)


def line_height_em(lines: Iterable[str], needs: Sequence[FontNeed]) -> float:
    """Return how far apart baselines have to be for the scripts of these lines; 0 if none asks for anything."""
    high = [need for need in needs if need.line_height_em]
    lowest = min((each.start for need in high for each in need.characters), default=sys.maxunicode)
    # Most addresses are in scripts below all of these: one look at each line tells.
    found = {one for line in lines if line and ord(max(line)) >= lowest for one in line}
    return max((need.line_height_em for need in high if any(map(need.covers, found))), default=0.0)


def speaks(language: str, other: str) -> bool:
    """Tell whether two tags (BCP 47) mean the same language as far as both say: ``zh`` and ``zh-Hant`` do."""
    return (bool(language) and f"{other}-".startswith(f"{language}-")) or f"{language}-".startswith(f"{other}-")


def _need(path: Path) -> FontNeed:
    table = read_pack_table(path, path.stem)
    if table.count("format") != _FORMAT:
        raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
    need = FontNeed(
        language=table.text("language"),
        order=table.count("order", high=_MOST),
        characters=tuple(_range(text, table) for text in table.texts("characters", at_least=1)),
        sample=table.text("sample"),
        fonts=table.texts("fonts", at_least=1),
        known=table.texts("known"),
        line_height_em=table.number("line_height_em", 1, 3) if table.has("line_height_em") else 0.0,
    )
    table.end()
    return need


def _range(text: str, table: PackTable) -> range:
    first, _, last = text.partition("-")
    try:
        return range(int(first, 16), int(last, 16) + 1)
    except ValueError as error:
        raise _bad(table) from error


def _bad(table: PackTable) -> PackError:
    return table.problem(PackProblem.UNKNOWN_VALUE, "characters")
