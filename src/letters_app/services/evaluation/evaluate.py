"""Runs the check over labelled passages and counts how well it reads them."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.services.check_text import BatchRecord, TextCheck
from letters_app.services.evaluation.passages import LabelledPassage
from letters_app.services.evaluation.scores import Evaluation, ReadPassage


def evaluate(check: TextCheck, passages: Iterable[LabelledPassage]) -> Evaluation:
    """Check each passage as a letter of its own and count what was found."""
    evaluation = Evaluation()
    asked = list(passages)
    records = [BatchRecord(str(each.line), each.language, each.text, each.known) for each in asked]
    for passage, findings in zip(asked, check.check_records(records), strict=True):
        evaluation.add(ReadPassage.of(passage, findings))
    return evaluation
