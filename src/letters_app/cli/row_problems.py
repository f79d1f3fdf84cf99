"""Tells what was wrong with rows of a list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from letters_app.cli.face import Face
from letters_app.cli.sentences import field_name
from letters_app.exchange.problems import RowProblem
from letters_app.i18n.marking import mark
from letters_app.services.people.reasons import ROW_PROBLEMS


def row_problem_json(problem: RowProblem, face: Face) -> dict[str, Any]:
    """Return row and reason as the command line contract has them, with code and field after them."""
    reason = face.say(ROW_PROBLEMS[problem.code], field=field_name(problem.field, face))
    return {"row": problem.row, "reason": reason, "code": problem.code.value, "field": problem.field}


def tell_row_problems(problems: Iterable[RowProblem], face: Face) -> None:
    """Write one line of prose a problem."""
    for problem in problems:
        reason = face.say(ROW_PROBLEMS[problem.code], field=field_name(problem.field, face))
        face.tell("  " + face.say(mark("row {row}: {reason}"), row=problem.row, reason=reason))
