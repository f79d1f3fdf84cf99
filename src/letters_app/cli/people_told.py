"""What a user is told of the list or vault that people were taken from."""

from __future__ import annotations

from pathlib import Path

from letters_app.cli.face import Face
from letters_app.cli.opened_vault import tell_notices
from letters_app.cli.row_problems import tell_row_problems
from letters_app.services.people.people_source import PeopleSource


def tell_source(face: Face, source: PeopleSource, people: Path) -> None:
    """Tell what could not be read of the source, and how to see its remarks."""
    tell_notices(source.notices, face)
    if source.refused:
        face.tell(face.say_number("{number} row was not read:", "{number} rows were not read:", len(source.refused)))
        tell_row_problems(source.refused, face)
    if source.warnings:
        face.tell(
            face.say_number(
                "{number} remark on the list. To see it: letters people import {path} --dry-run",
                "{number} remarks on the list. To see them: letters people import {path} --dry-run",
                len(source.warnings),
                path=str(people),
            )
        )
