"""Writes the evaluation tables of ``docs/checking.md``.

    python training/evaluation_tables.py validation    # the passages of corpora/passages/validation, rules and reader
    python training/evaluation_tables.py test          # the same for the test voices

The tables stand between two comments that name the corpus; everything else in the document is written by hand.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from letters_app.services.check_text import Destination, TextCheck
from letters_app.services.evaluation.evaluate import evaluate
from letters_app.services.evaluation.passages import LabelledPassage, read_passages
from letters_app.services.evaluation.scores import Evaluation, Score
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import make_reader

ROOT = Path(__file__).resolve().parent.parent
DOCUMENT = ROOT / "docs" / "checking.md"
COUNTRY = "RU"


def main() -> None:
    """Measure the check twice, with the reader and without, and write both."""
    name = sys.argv[1]
    passages: list[LabelledPassage] = []
    for path in sorted((ROOT / "corpora" / "passages" / name).glob("*.jsonl")):
        read = read_passages(path.read_bytes().splitlines())
        passages += [each for each in read if isinstance(each, LabelledPassage)]
    packs, destination, reader = Packs(), Destination(COUNTRY), make_reader()
    try:
        both = evaluate(TextCheck(packs, destination, reader), passages)
        reading = reader.encoder
    finally:
        reader.close()
    rules = evaluate(TextCheck(packs, destination), passages)
    tables = "\n".join([*languages(both, rules, reading), "", *categories(both)])
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    words = DOCUMENT.read_text(encoding="utf-8")
    filled = re.sub(
        f"{re.escape(begin)}.*?{re.escape(end)}", lambda _: f"{begin}\n\n{tables}\n\n{end}", words, flags=re.DOTALL
    )
    DOCUMENT.write_text(filled, encoding="utf-8")


def languages(both: Evaluation, rules: Evaluation, reading: str) -> list[str]:
    """Return the table by language: the whole check, and the rules alone beside it."""
    lines = [
        f"Rules and reader (`{reading}`), country {COUNTRY}; the last three columns are the rules alone.",
        "",
        (
            "| language | risky | recall | precision | right label | hard harmless: alarms | hard risky: found "
            "| rules: recall | precision | right label |"
        ),
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ]
    for language, score in sorted(both.languages.items()):
        lines.append(_row(language, score, rules.languages[language]))
    lines.append(_row("all", both.total, rules.total))
    return lines


def _row(name: str, both: Score, rules: Score) -> str:
    cells = (
        name,
        str(both.risky),
        _ratio(both.recall),
        _ratio(both.precision),
        _ratio(both.label_recall),
        f"{both.hard_alarmed} of {both.hard_harmless}",
        f"{both.hard_found} of {both.hard_risky}",
        _ratio(rules.recall),
        _ratio(rules.precision),
        _ratio(rules.label_recall),
    )
    return f"| {' | '.join(cells)} |"


def categories(both: Evaluation) -> list[str]:
    """Return the table by category."""
    lines = [
        "| category | labelled | recall | right label | alarms of it | precision of the label | on harmless passages |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for category, score in sorted(both.categories.items()):
        cells = (
            category.value,
            str(score.labelled),
            _ratio(score.recall),
            _ratio(score.label_recall),
            str(score.alarms),
            _ratio(score.precision),
            str(score.on_harmless),
        )
        lines.append(f"| {' | '.join(cells)} |")
    return lines


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


if __name__ == "__main__":
    main()
