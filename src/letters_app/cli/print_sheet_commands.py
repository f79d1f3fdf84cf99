"""``letters print-sheet …``: what is printed beside letters: cards for the tables, a booklet, posters, appeals."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.matter_commands import appeal, fax, poster, signatures
from letters_app.cli.passphrase import passphrase_option, read_passphrase
from letters_app.cli.wrong_use import WrongUseError
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.services.tables.person_cards import PrintedCards

_OUT = mark("Folder for the files.")
_JSON = mark("Print one JSON document.")


@click.group(
    "print-sheet", help=mark("Print what goes beside letters: cards for the tables, a booklet, posters, appeals.")
)
def print_sheet() -> None:
    """Group the commands about other printed matter."""


for command in (poster, signatures, fax, appeal):
    print_sheet.add_command(command)


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


@print_sheet.command(
    "booklet",
    help=mark("Bind letters to one person into a booklet: A5 pages on A4, from text files or from a vault."),
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@click.option("--vault", type=click.Path(path_type=Path), help=mark("Vault whose kept letters are bound."))
@click.option("--person", default="", help=mark("Whose letters: words of the name, or the id."))
@click.option("--title", help=mark("Words on the cover; the name if the letters come from a vault."))
@click.option("--language", default="", help=mark("Language of the letters in text files."))
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help=mark("Paper."))
@click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help=_OUT)
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help=_JSON)
@pass_face
def booklet(  # noqa: PLR0913, PLR0917 - one parameter an option
    face: Face,
    files: tuple[str, ...],
    vault: Path | None,
    person: str,
    title: str | None,
    language: str,
    paper: str,
    out: Path,
    passphrase_file: str | None,
    *,
    as_json: bool,
) -> int:
    """Bind a booklet."""
    from letters_app.cli.input_file import read_input
    from letters_app.cli.opened_vault import opened_vault
    from letters_app.services.booklets.release_booklet import order_from_texts, order_from_vault, print_booklet
    from letters_app.services.check_text import read_text
    from letters_app.services.packs import Packs

    if bool(files) == bool(vault) or bool(vault) != bool(person):
        raise WrongUseError(face.say(mark("Name text files, or --vault with --person.")), click.get_current_context())
    packs = Packs()
    if vault is not None:
        with opened_vault(face, vault, passphrase_file) as opened:
            order = order_from_vault(packs, opened, person, cover=title, paper=paper)
    else:
        texts = [read_text(read_input(name), name) for name in files]
        order = order_from_texts(packs, texts, language.lower(), cover=title or "", paper=paper)
    printed = print_booklet(packs, order, out)
    if as_json:
        face.put_json(
            {
                "letters": printed.letters,
                "pages": printed.pages,
                "sheets": printed.sheets,
                "files": [str(path) for path in printed.files],
            }
        )
        return ExitCode.DONE
    face.put(face.say_number("{number} letter bound", "{number} letters bound", printed.letters))
    for path in printed.files:
        face.put(f"  {path}")
    face.put(
        face.say_number(
            "{number} sheet: print it at actual size on both sides, turned over the short edge; fold it in the middle.",
            "{number} sheets: print them at actual size on both sides, turned over the short edge; fold them together.",
            printed.sheets,
        )
    )
    return ExitCode.DONE


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
