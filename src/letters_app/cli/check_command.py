"""``letters check``: what an experienced facilitator would warn of in a letter, before anybody prints it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.finding_json import finding_json, finding_lines
from letters_app.cli.input_file import read_input, read_lines
from letters_app.cli.sentences import sentence_for
from letters_app.cli.used_reader import used_reader
from letters_app.cli.wrong_use import WrongUseError, code_of_two_letters
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import needs_attention
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.services.check_text import TextCheck


@click.command("check", help=mark("Check a letter: would the censor pass it, and does it harm nobody?"))
@click.argument("file", type=str, required=False)
@click.option("--language", help=mark("Language of the letter, two letters."))
@click.option("--country", required=True, help=mark("Country the letter goes to, two letters."))
@click.option(
    "--facility-type",
    type=click.Choice(["remand", "colony", "prison", "jail", "psychiatric", "unknown"]),
    default="unknown",
    show_default=True,
    help=mark("Kind of place it goes to."),
)
@click.option("--facility", default="", help=mark("Name of the place, for rules that hold there alone."))
@click.option(
    "--packs", "packs_folder", type=click.Path(path_type=Path), help=mark("Folder with your group's own rules.")
)
@click.option("--known", "known_file", type=str, help=mark("File with one name a line that must not be flagged."))
@click.option("--no-statistical", is_flag=True, help=mark("Use the rules alone."))
@click.option("--batch", "batch_file", type=str, help=mark("Check every line of a JSON-lines file."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@click.option("--json-lines", "as_json_lines", is_flag=True, help=mark("Print one JSON value a line, with --batch."))
@pass_face
def check(  # noqa: PLR0913 - one parameter an option of the contract
    face: Face,
    file: str | None,
    language: str | None,
    *,
    country: str,
    facility_type: str,
    facility: str,
    packs_folder: Path | None,
    known_file: str | None,
    batch_file: str | None,
    no_statistical: bool,
    as_json: bool,
    as_json_lines: bool,
) -> int:
    """Check one letter or a batch."""
    from letters_app.services.check_text import Destination, TextCheck
    from letters_app.services.packs import Packs

    if (file is None) == (batch_file is None):
        raise _wrong(face.say(mark("Name a letter or, with --batch, a file of passages.")))
    if batch_file is not None and (language or known_file):
        raise _wrong(face.say(mark("In a batch each record says its own language and known names.")))
    wrong = face.say(mark("“{country}” is no country code of two letters, such as DE."), country=country)
    destination = Destination(code_of_two_letters(country, wrong).upper(), FacilityType(facility_type), facility)
    if batch_file is None:
        if language is None:
            raise _wrong(face.say(mark("Say with --language in which language the letter is written.")))
        wrong = face.say(mark("“{language}” is no language code of two letters, such as ru."), language=language)
        language = code_of_two_letters(language, wrong).lower()
        if as_json_lines:
            raise _wrong(face.say(mark("--json-lines goes with --batch; use --json for one letter.")))
    with used_reader(face, wanted=not no_statistical) as reader:
        packs = Packs(
            packs_folder,
            languages=None if language is None else {language},  # each record of a batch has its own
            countries={destination.country},
        )
        for problem in packs.rules.problems:
            face.tell("letters: " + sentence_for(problem, face))
        text_check = TextCheck(packs, destination, reader)
        if batch_file is not None:
            return _check_batch(face, text_check, batch_file)
        return _check_one(face, text_check, str(file), str(language), _names(known_file), as_json=as_json)


def _wrong(sentence: str) -> WrongUseError:
    return WrongUseError(sentence, click.get_current_context())


def _names(known_file: str | None) -> tuple[str, ...]:
    from letters_app.services.check_text import read_text

    if known_file is None:
        return ()
    lines = read_text(read_input(known_file), known_file).splitlines()
    return tuple(line.strip() for line in lines if line.strip())


def _check_one(
    face: Face, text_check: TextCheck, file: str, language: str, known: tuple[str, ...], *, as_json: bool
) -> int:
    from letters_app.services.check_text import read_text

    text = read_text(read_input(file), file)
    findings = text_check.check(text, language, known)
    if not text.strip():
        face.tell("letters: " + face.say(mark("{path} is empty; there was nothing to check."), path=file))
    if as_json:
        face.put_json({"findings": [finding_json(finding, face) for finding in findings]})
    else:
        for line in finding_lines(findings, face):
            face.put(line)
        if not findings and text.strip():
            face.put(face.say(mark("Nothing found. A second pair of eyes still helps.")))
    return ExitCode.WITH_FINDINGS if needs_attention(findings) else ExitCode.DONE


def _check_batch(face: Face, text_check: TextCheck, batch_file: str) -> int:
    attention = False
    for answer in text_check.check_lines(read_lines(batch_file)):
        if answer.error is not None:
            face.tell("letters: " + sentence_for(answer.error, face))
            face.put_json_line({"id": answer.id, "findings": [], "error": answer.error.code})
            attention = True
            continue
        face.put_json_line({"id": answer.id, "findings": [finding_json(finding, face) for finding in answer.findings]})
        attention = attention or needs_attention(answer.findings)
    return ExitCode.WITH_FINDINGS if attention else ExitCode.DONE
