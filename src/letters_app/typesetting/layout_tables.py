"""What all layout files have in common: lengths, zones, address blocks, and where the numbers come from."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.provenance import Provenance, Source, Trust
from letters_app.resources.pack_table import PackTable, read_pack_table
from letters_app.typesetting.layouts import AddressBlock, AddressStep, Fact, SmallType, StepLines
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontRole

FORMAT = 1
LONGEST_MM = 600.0
"""No sheet or envelope of this project has a longer side."""
_SMALLEST_PT, _LARGEST_PT = 4.0, 72.0


def open_layout(path: Path) -> PackTable:
    """Return the table of a layout file of the version that is known.

    Raises:
        PackError: it is unreadable, no TOML, or of another version.
    """
    table = read_pack_table(path, path.stem)
    if table.count("format") != FORMAT:
        raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
    return table


def facts_of(top: PackTable) -> tuple[Fact, ...]:
    """Return where the numbers come from; every layout says so at least once."""
    facts: list[Fact] = []
    for table in top.tables("sources", at_least=1):
        covers = table.texts("covers", at_least=1)
        source = Source(table.text("title"), table.text("date"))
        trust = table.member("trust", Trust)
        checked = table.day("checked")
        table.end()
        facts.append(Fact(covers, Provenance(source, trust, checked)))
    return tuple(facts)


def millimetres(table: PackTable, key: str, *, low: float = 0.0) -> float:
    """Return a length in mm."""
    return table.number(key, low, LONGEST_MM)


def zone_of(table: PackTable) -> Zone:
    """Return the rectangle that a table describes."""
    return Zone(
        millimetres(table, "x_mm"),
        millimetres(table, "y_mm"),
        millimetres(table, "width_mm", low=1),
        millimetres(table, "height_mm", low=1),
    )


def points(table: PackTable, key: str = "size_pt", *, largest: float = _LARGEST_PT) -> float:
    """Return a type size or a pitch in points."""
    return table.number(key, _SMALLEST_PT, largest)


def address_steps_of(table: PackTable, *, largest_pt: float = _LARGEST_PT) -> tuple[AddressStep, ...]:
    """Return the sizes an address is tried in, from the largest to the smallest."""
    steps: list[AddressStep] = []
    for step in table.tables("steps", at_least=1):
        steps.append(AddressStep(points(step, largest=largest_pt), millimetres(step, "pitch_mm", low=1)))
        step.end()
    return tuple(steps)


def small_type_of(table: PackTable) -> SmallType:
    """Return how lines outside a body are set."""
    return SmallType(table.member("font", FontRole), points(table), millimetres(table, "pitch_mm", low=1))


def step_lines_of(table: PackTable, *, largest_pt: float = _LARGEST_PT) -> StepLines:
    """Return a place for words, with the sizes to try."""
    return StepLines(zone_of(table), table.member("font", FontRole), address_steps_of(table, largest_pt=largest_pt))


def address_block_of(table: PackTable) -> AddressBlock:
    """Return a place for an address, with the sizes to try."""
    zone = zone_of(table)
    start = millimetres(table, "start_y_mm") if table.has("start_y_mm") else zone.y_mm
    max_lines = table.count("max_lines", low=1, high=99)
    font = table.member("font", FontRole)
    steps = address_steps_of(table)
    if not zone.y_mm <= start < zone.bottom_mm:
        raise table.problem(PackProblem.OUTSIDE, "start_y_mm")
    if steps[-1].pitch_mm * max_lines > zone.height_mm + 0.01:
        raise table.problem(PackProblem.MORE_THAN_FITS, "max_lines")
    table.end()
    return AddressBlock(zone, start, max_lines, font, steps)


def refuse_overlap(top: PackTable, key: str, zone: Zone, others: tuple[Zone, ...]) -> None:
    """Refuse a zone that covers a part of another."""
    if any(zone.overlaps(other) for other in others):
        raise top.problem(PackProblem.OVERLAPS, key)
