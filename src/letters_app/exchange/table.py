"""The one shape every foreign list takes before its cells are understood."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.exchange.problems import ProblemCode


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one record, or the reason why it has none."""

    cells: tuple[str, ...]
    problem: ProblemCode | None = None

    def is_blank(self) -> bool:
        """Tell whether the row holds nothing at all and thus is no record."""
        return self.problem is None and not any(cell.strip() for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Table:
    """A header and the records under it, blank rows left out."""

    header: tuple[str, ...]
    rows: tuple[TableRow, ...] = ()
    may_hold_formulas: bool = True
    """False where the format knows text as text: nothing in JSON is a formula."""
