"""``letters evaluate``: how well the check reads passages that people have labelled."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.input_file import read_lines
from letters_app.cli.sentences import sentence_for
from letters_app.cli.used_reader import used_reader
from letters_app.cli.wrong_use import code_of_two_letters
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from letters_app.services.evaluation.passages import LabelledPassage


@click.command("evaluate", help=mark("Measure the check on labelled passages: recall, precision, what is confused."))
@click.argument("file", type=str)
@click.option("--country", default="RU", show_default=True, help=mark("Country the letters go to, two letters."))
@click.option(
    "--packs", "packs_folder", type=click.Path(path_type=Path), help=mark("Folder with your group's own rules.")
)
@click.option("--no-statistical", is_flag=True, help=mark("Use the rules alone."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def evaluate(
    face: Face, file: str, country: str, packs_folder: Path | None, *, no_statistical: bool, as_json: bool
) -> int:
    """Evaluate the check on one file."""
    from letters_app.cli.evaluation_report import evaluation_json, evaluation_lines
    from letters_app.services.check_text import BadRecordError, Destination, TextCheck
    from letters_app.services.evaluation.evaluate import evaluate as measure
    from letters_app.services.evaluation.passages import read_passages
    from letters_app.services.packs import Packs

    wrong = face.say(mark("“{country}” is no country code of two letters, such as DE."), country=country)
    destination = Destination(code_of_two_letters(country, wrong).upper())
    refused: list[BadRecordError] = []

    def passages() -> Iterator[LabelledPassage]:
        for each in read_passages(read_lines(file)):
            if isinstance(each, BadRecordError):
                refused.append(each)
                face.tell("letters: " + sentence_for(each, face))
            else:
                yield each

    with used_reader(face, wanted=not no_statistical) as reader:
        packs = Packs(packs_folder)
        for problem in packs.rules.problems:
            face.tell("letters: " + sentence_for(problem, face))
        evaluation = measure(TextCheck(packs, destination, reader), passages())
    if as_json:
        face.put_json(evaluation_json(evaluation, [error.code for error in refused]))
    else:
        for line in evaluation_lines(evaluation, face):
            face.put(line)
    return ExitCode.WITH_FINDINGS if refused else ExitCode.DONE
