"""Which envelope for an answer fits into the envelope of a letter, and how it is folded. Data, with its source."""

from __future__ import annotations

import enum
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.citation import Citation, citation_of
from letters_app.resources.pack_table import PackTable, read_pack_table

_FORMAT = 1


class Fold(enum.StrEnum):
    """How an envelope lies in another one."""

    FLAT = "flat"
    ONCE = "once"
    """Folded in half across its long side."""
    AS_NEEDED = "as-needed"
    """Nobody has said: the outer envelope is not known, or the two are no pair of the list."""


@dataclass(frozen=True, slots=True)
class ReplyFit:
    """An envelope that goes into another one."""

    envelope: str
    fold: Fold
    citation: Citation = field(default_factory=Citation)


@dataclass(frozen=True, slots=True)
class ReplyFits:
    """What fits, the best first."""

    by_outer: Mapping[str, tuple[ReplyFit, ...]]
    """By the id of the envelope of the letter."""
    by_paper: Mapping[str, tuple[ReplyFit, ...]]
    """By the letter's paper, where the envelope is addressed by hand."""

    def fits(self, outer: str | None, paper: str) -> tuple[ReplyFit, ...]:
        """Return what fits; nothing where nobody has said."""
        return self.by_paper.get(paper, ()) if outer is None else self.by_outer.get(outer, ())

    def choose(self, outer: str | None, paper: str, known: Collection[str], wanted: str = "") -> ReplyFit | None:
        """Return the fit of ``wanted``, without it the best one among the ``known`` formats; ``None`` for none."""
        fits = [fit for fit in self.fits(outer, paper) if fit.envelope in known]
        if not wanted:
            return fits[0] if fits else None
        return next((fit for fit in fits if fit.envelope == wanted), ReplyFit(wanted, Fold.AS_NEEDED))


def load_reply_fits(folder: Path) -> ReplyFits:
    """Read what fits into what.

    Raises:
        PackError: if a file is broken or names neither an outer envelope nor a paper.
    """
    by_outer: dict[str, tuple[ReplyFit, ...]] = {}
    by_paper: dict[str, tuple[ReplyFit, ...]] = {}
    for path in sorted(folder.glob("*.toml")):
        table = read_pack_table(path, path.parent.name)
        if table.count("format") != _FORMAT:
            raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
        fits = tuple(map(_fit, table.tables("fits", at_least=1)))
        if table.has("outer"):
            by_outer[table.text("outer")] = fits
        else:
            by_paper[table.text("paper")] = fits
        table.end()
    return ReplyFits(by_outer, by_paper)


def _fit(table: PackTable) -> ReplyFit:
    fit = ReplyFit(table.text("envelope"), table.member("fold", Fold), citation_of(table))
    table.end()
    return fit
