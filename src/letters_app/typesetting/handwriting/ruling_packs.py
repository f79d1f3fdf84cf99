"""Reads hands and ruled paper from their files and refuses what could not be printed."""

from __future__ import annotations

from pathlib import Path

from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.provenance import Provenance, Source, Trust
from letters_app.resources.citation import citation_of
from letters_app.resources.pack_table import PackTable, read_pack_table
from letters_app.typesetting.handwriting.rulings import Hand, Rule, RuledSheet
from letters_app.typesetting.layouts import Fact, Head, PlacedLines, SmallType
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.text.fonts import FontRole

FORMAT = 1
_LONGEST_MM = 600.0
_PITCH_MM = (4.0, 30.0)
_RULE_MM = (0.05, 3.0)
_SMALL_PT = (6.0, 14.0)
_SMALL_PITCH_MM = (2.0, 10.0)


def load_hands(folder: Path) -> dict[str, Hand]:
    """Read every hand in ``folder``, by id, the smallest first.

    Raises:
        PackError: if a file is broken.
    """
    hands = [_hand(path) for path in folder.glob("*.toml")]
    return {hand.id: hand for hand in sorted(hands, key=lambda hand: (-hand.letters_per_100_mm, hand.id))}


def load_ruled_sheets(folder: Path) -> dict[str, RuledSheet]:
    """Read every ruled sheet in ``folder``, by the paper it is for.

    Raises:
        PackError: if a file is broken, head, lines and foot overlap or leave the paper.
    """
    sheets = (_sheet(path) for path in sorted(folder.glob("*.toml")))
    return {sheet.paper: sheet for sheet in sheets}


def _open(path: Path) -> PackTable:
    table = read_pack_table(path, path.parent.name)
    if table.count("format") != FORMAT:
        raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
    return table


def _hand(path: Path) -> Hand:
    table = _open(path)
    hand = Hand(
        id=path.stem,
        letters_per_100_mm=table.number("letters_per_100_mm", 5, 200),
        pitch_mm=table.number("pitch_mm", *_PITCH_MM),
        letters_per_minute=table.number("letters_per_minute", 1, 500),
        letters_per_minute_unfamiliar=table.number("letters_per_minute_unfamiliar", 1, 500),
        citation=citation_of(table),
    )
    table.end()
    return hand


def _mm(table: PackTable, key: str, low: float = 0.0) -> float:
    return table.number(key, low, _LONGEST_MM)


def _rule(table: PackTable) -> Rule:
    return Rule(table.number("rule_mm", *_RULE_MM), table.number("ink_percent", 5, 100))


def _small_type(table: PackTable) -> SmallType:
    return SmallType(FontRole.SANS, table.number("size_pt", *_SMALL_PT), table.number("pitch_mm", *_SMALL_PITCH_MM))


def _facts(top: PackTable) -> tuple[Fact, ...]:
    facts = []
    for table in top.tables("sources", at_least=1):
        covers = table.texts("covers", at_least=1)
        source = Source(table.text("title"), table.text("date"))
        facts.append(Fact(covers, Provenance(source, table.member("trust", Trust), table.day("checked"))))
        table.end()
    return tuple(facts)


def _sheet(path: Path) -> RuledSheet:
    top = _open(path)
    lines, guide, head, foot = (top.table(key) for key in ("lines", "guide", "head", "foot"))
    foot_type = _small_type(foot)
    foot_height = foot.count("max_lines", low=1, high=9) * foot_type.pitch_mm
    sheet = RuledSheet(
        id=path.stem,
        paper=top.text("paper"),
        width_mm=_mm(top, "width_mm", 50),
        height_mm=_mm(top, "height_mm", 50),
        pitches_mm=top.numbers("pitches_mm", *_PITCH_MM),
        lines=Zone(_mm(lines, "x_mm"), _mm(lines, "y_mm"), _mm(lines, "width_mm", 50), _mm(lines, "height_mm", 50)),
        rule=_rule(lines),
        guide_rule=_rule(guide),
        head=Head(_mm(head, "x_mm"), _mm(head, "y_mm"), _mm(head, "width_mm", 50), _small_type(head)),
        foot=PlacedLines(Zone(_mm(foot, "x_mm"), _mm(foot, "y_mm"), _mm(foot, "width_mm", 50), foot_height), foot_type),
        fold_at_mm=top.numbers("fold_at_mm", 0, _LONGEST_MM),
        facts=_facts(top),
    )
    for table in (lines, guide, head, foot, top):
        table.end()
    _check(top, sheet)
    return sheet


def _check(top: PackTable, sheet: RuledSheet) -> None:
    page = Zone(0, 0, sheet.width_mm, sheet.height_mm)
    head = Zone(sheet.head.x_mm, sheet.head.y_mm, sheet.head.width_mm, sheet.head.type.pitch_mm)
    for key, zone in (("lines", sheet.lines), ("head", head), ("foot", sheet.foot.zone)):
        if not zone.lies_within(page):
            raise top.problem(PackProblem.OUTSIDE, key)
    if head.overlaps(sheet.lines) or sheet.foot.zone.overlaps(sheet.lines):
        raise top.problem(PackProblem.OVERLAPS, "lines")
    if not sheet.pitches_mm:
        raise top.problem(PackProblem.MISSING, "pitches_mm")
