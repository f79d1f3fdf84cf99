"""An evaluation of the check as tables and as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from letters_app.cli.face import Face
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.domain.finding import Category
    from letters_app.services.evaluation.scores import CategoryScore, Evaluation, ReadPassage, Score

_LONGEST_QUOTE = 100
_MOST_PASSAGES = 200
"""Passages listed in prose; --json has all of them."""


def evaluation_json(evaluation: Evaluation, refused: Sequence[str]) -> dict[str, Any]:
    """Return everything that was counted, and the passages that were read wrongly."""
    return {
        "total": _score_json(evaluation.total),
        "languages": {name: _score_json(score) for name, score in sorted(evaluation.languages.items())},
        "categories": {name.value: _category_json(score) for name, score in sorted(evaluation.categories.items())},
        "confusions": [
            {"labelled": _name(labelled), "found": _name(found), "passages": count}
            for (labelled, found), count in _most_confused(evaluation)
        ],
        "missed": [_passage_json(each) for each in evaluation.missed],
        "misnamed": [_passage_json(each) for each in evaluation.misnamed],
        "false_alarms": [_passage_json(each) for each in evaluation.false_alarms],
        "refused": len(refused),
    }


def _score_json(score: Score) -> dict[str, Any]:
    return {
        "risky": score.risky,
        "found": score.found,
        "named": score.named,
        "harmless": score.harmless,
        "alarmed": score.alarmed,
        "recall": score.recall,
        "precision": score.precision,
        "label_recall": score.label_recall,
        "hard_risky": score.hard_risky,
        "hard_found": score.hard_found,
        "hard_harmless": score.hard_harmless,
        "hard_alarmed": score.hard_alarmed,
        "left_out": score.hints,
    }


def _category_json(score: CategoryScore) -> dict[str, Any]:
    return {
        "labelled": score.labelled,
        "found": score.found,
        "named": score.named,
        "alarms": score.alarms,
        "rightly": score.rightly,
        "on_harmless": score.on_harmless,
        "recall": score.recall,
        "precision": score.precision,
        "label_recall": score.label_recall,
    }


def _passage_json(read: ReadPassage) -> dict[str, Any]:
    passage = read.passage
    return {
        "line": passage.line,
        "language": passage.language,
        "labelled": sorted(passage.risks()),
        "found": sorted(read.alarms),
        "hard": passage.is_hard,
        "text": passage.text,
    }


def evaluation_lines(evaluation: Evaluation, face: Face) -> list[str]:
    """Return the tables and the passages that were read wrongly, as prose."""
    lines = [*_languages(evaluation, face), "", *_categories(evaluation, face)]
    for title, passages in (
        (mark("Missed:"), evaluation.missed),
        (mark("Found, but called something else:"), evaluation.misnamed),
        (mark("False alarms:"), evaluation.false_alarms),
    ):
        if passages:
            lines += ["", face.say(title), *(_passage_line(each, face) for each in passages[:_MOST_PASSAGES])]
        if len(passages) > _MOST_PASSAGES:
            rest = len(passages) - _MOST_PASSAGES
            lines.append(face.say(mark("… and {number} more; --json lists all."), number=rest))
    return lines


def _languages(evaluation: Evaluation, face: Face) -> Iterable[str]:
    head = (
        mark("language"),
        mark("risky"),
        mark("recall"),
        mark("precision"),
        mark("right label"),
        mark("harmless"),
        mark("alarms"),
        mark("hard harmless"),
        mark("alarms"),
        mark("hard risky"),
        mark("found"),
    )
    scores = [*sorted(evaluation.languages.items()), (face.say(mark("all")), evaluation.total)]
    rows = [
        (
            name,
            str(score.risky),
            _ratio(score.recall),
            _ratio(score.precision),
            _ratio(score.label_recall),
            str(score.harmless),
            str(score.alarmed),
            str(score.hard_harmless),
            str(score.hard_alarmed),
            str(score.hard_risky),
            str(score.hard_found),
        )
        for name, score in scores
    ]
    yield from _table([tuple(face.say(each) for each in head), *rows])
    if evaluation.total.hints:
        yield face.say_number(
            "{number} passage deserves a hint alone and is left out.",
            "{number} passages deserve a hint alone and are left out.",
            evaluation.total.hints,
        )


def _categories(evaluation: Evaluation, face: Face) -> Iterable[str]:
    head = (
        mark("category"),
        mark("labelled"),
        mark("recall"),
        mark("right label"),
        mark("alarms"),
        mark("precision"),
        mark("on harmless"),
    )
    rows = [
        (
            category.value,
            str(score.labelled),
            _ratio(score.recall),
            _ratio(score.label_recall),
            str(score.alarms),
            _ratio(score.precision),
            str(score.on_harmless),
        )
        for category, score in sorted(evaluation.categories.items())
    ]
    yield from _table([tuple(face.say(each) for each in head), *rows])
    confused = [
        f"  {_name(labelled) or '–'} → {_name(found) or '–'}: {count}"
        for (labelled, found), count in _most_confused(evaluation)
    ]
    if confused:
        yield from ("", face.say(mark("Confused (labelled → found; – is nothing):")), *confused)


def _table(rows: Sequence[Sequence[str]]) -> Iterable[str]:
    widths = [max(len(row[number]) for row in rows) for number in range(len(rows[0]))]
    for first, *rest in rows:
        cells = (cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join((first.ljust(widths[0]), *cells))


def _passage_line(read: ReadPassage, face: Face) -> str:
    passage = read.passage
    labelled, found = (", ".join(sorted(each)) or "–" for each in (passage.risks(), read.alarms))
    text = " ".join(passage.text.split())
    quote = text if len(text) <= _LONGEST_QUOTE else text[: _LONGEST_QUOTE - 1] + "…"
    return f"  {passage.line}: {labelled} → {found}: {face.say('{quote}', quote=quote)}"


def _ratio(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _name(category: Category | None) -> str | None:
    return category.value if category else None


def _most_confused(evaluation: Evaluation) -> list[tuple[tuple[Category | None, Category | None], int]]:
    return sorted(evaluation.confusions.items(), key=lambda entry: (-entry[1], _name(entry[0][0]) or "", str(entry[0])))
