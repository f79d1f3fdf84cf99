"""``letters print-sheet …``: what is printed beside letters: cards for the tables, a booklet, posters, appeals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.passphrase import passphrase_option, read_passphrase
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.services.tables.person_cards import PrintedCards

_OUT = mark("Folder for the files.")
_JSON = mark("Print one JSON document.")


@click.group("print-sheet", help=mark("Print what goes beside letters: cards for the tables and more."))
def print_sheet() -> None:
    """Group the commands about other printed matter."""


@print_sheet.command("cards", help=mark("Print a card about each person, without surname and place, for the tables."))
@click.option(
    "--people", required=True, type=click.Path(path_type=Path), help=mark("A list that can be imported, or a vault.")
)
@click.option(
    "--size", default="a6", show_default=True, help=mark("Size of a card: a5, a6, half-letter or quarter-letter.")
)
@click.option("--include-held", is_flag=True, help=mark("Print also cards of people whose mail is held."))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help=_OUT)
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help=_JSON)
@pass_face
def cards(
    face: Face, people: Path, size: str, out: Path, passphrase_file: str | None, *, include_held: bool, as_json: bool
) -> int:
    """Print person cards."""
    from letters_app.cli.input_file import read_input
    from letters_app.cli.opened_vault import naming
    from letters_app.cli.people_told import tell_source
    from letters_app.domain.clock import SystemClock
    from letters_app.services.packs import Packs
    from letters_app.services.people.people_source import open_people
    from letters_app.services.tables.person_cards import print_person_cards

    today = SystemClock().today()
    with naming(people):
        source = open_people(people, read_input, lambda: read_passphrase(face, passphrase_file), today)
    tell_source(face, source, people)
    printed = print_person_cards(Packs(), source.book, size, face.catalogue, today, out, include_held=include_held)
    _report_cards(face, printed, as_json=as_json)
    return ExitCode.WITH_FINDINGS if printed.skipped or source.refused else ExitCode.DONE


def _report_cards(face: Face, printed: PrintedCards, *, as_json: bool) -> None:
    from letters_app.cli.skip_reasons import skip_sentence

    skipped = [
        {"n": one.number, "recipient": one.label, "reasons": [skip_sentence(skip, face) for skip in one.reasons]}
        for one in printed.skipped
    ]
    if as_json:
        face.put_json({"cards": printed.cards, "skipped": skipped, "files": [str(path) for path in printed.files]})
        return
    face.put(face.say_number("{number} card made", "{number} cards made", printed.cards))
    for path in printed.files:
        face.put(f"  {path}")
    if skipped:
        face.put(face.say_number("{number} person skipped:", "{number} people skipped:", len(skipped)))
    for one in printed.skipped:
        reasons = " ".join(skip_sentence(skip, face) for skip in one.reasons)
        face.put(
            "  " + face.say(mark("{number}. {name}: {reasons}"), number=one.number, name=one.label, reasons=reasons)
        )
