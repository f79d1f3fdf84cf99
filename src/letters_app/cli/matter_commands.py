"""``letters print-sheet poster|signatures|fax|appeal``: one PDF from one small TOML file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.input_file import read_input
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.typesetting.pages import Page

_OUT = mark("Folder for the file.")
_JSON = mark("Print one JSON document.")
_PAPER = mark("Paper.")
_MOST_SHEETS = 100

_folder = click.option("--out", required=True, type=click.Path(path_type=Path, file_okay=False), help=_OUT)
_json = click.option("--json", "as_json", is_flag=True, help=_JSON)
_paper = click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help=_PAPER)


@click.command("poster", help=mark("Print a poster from FILE, a TOML file with language, title, text and foot."))
@click.argument("file", metavar="FILE")
@click.option("--paper", type=click.Choice(["a4", "a3", "letter"]), default="a4", show_default=True, help=_PAPER)
@_folder
@_json
@pass_face
def poster(face: Face, file: str, paper: str, out: Path, *, as_json: bool) -> int:
    """Print a poster."""
    from letters_app.exchange.matter_file import read_poster
    from letters_app.services.matter.printed_matter import poster_pages
    from letters_app.services.packs import Packs

    text = read_poster(read_input(file), file)
    return _write(face, poster_pages(Packs(), text, paper), "poster", out, as_json=as_json)


@click.command(
    "signatures",
    help=mark("Print sheets for signatures from FILE, a TOML file with language, title, text and foot."),
)
@click.argument("file", metavar="FILE")
@_paper
@click.option(
    "--sheets",
    type=click.IntRange(min=1, max=_MOST_SHEETS),
    default=1,
    show_default=True,
    help=mark("How many; rows are numbered through."),
)
@_folder
@_json
@pass_face
def signatures(face: Face, file: str, paper: str, sheets: int, out: Path, *, as_json: bool) -> int:
    """Print sheets for signatures."""
    from letters_app.exchange.matter_file import read_petition
    from letters_app.services.matter.printed_matter import signature_pages
    from letters_app.services.packs import Packs

    text = read_petition(read_input(file), file)
    return _write(face, signature_pages(Packs(), text, paper, sheets), "signatures", out, as_json=as_json)


@click.command(
    "fax",
    help=mark("Print a fax cover sheet from FILE, a TOML file with language, to, from, pages, subject and text."),
)
@click.argument("file", metavar="FILE")
@_paper
@_folder
@_json
@pass_face
def fax(face: Face, file: str, paper: str, out: Path, *, as_json: bool) -> int:
    """Print a fax cover sheet."""
    from letters_app.domain.clock import SystemClock
    from letters_app.exchange.matter_file import read_fax
    from letters_app.services.matter.printed_matter import fax_pages
    from letters_app.services.packs import Packs

    text = read_fax(read_input(file), file)
    return _write(face, fax_pages(Packs(), text, paper, SystemClock().today()), "fax", out, as_json=as_json)


@click.command(
    "appeal",
    help=mark("Print a letter to an official from FILE, a TOML file with language, to, from, subject and text."),
)
@click.argument("file", metavar="FILE")
@_paper
@click.option("--layout", default="", help=mark("Layout of the sheet; one for a window if left out."))
@_folder
@_json
@pass_face
def appeal(face: Face, file: str, paper: str, layout: str, out: Path, *, as_json: bool) -> int:
    """Print a letter to an official."""
    from letters_app.domain.clock import SystemClock
    from letters_app.exchange.matter_file import read_appeal
    from letters_app.services.matter.printed_matter import appeal_pages
    from letters_app.services.packs import Packs

    text = read_appeal(read_input(file), file)
    pages = appeal_pages(Packs(), text, paper, layout, SystemClock().today())
    return _write(face, pages, "appeal", out, as_json=as_json)


def _write(face: Face, pages: tuple[Page, ...], kind: str, out: Path, *, as_json: bool) -> int:
    from letters_app.services.matter.printed_matter import write_matter

    files = write_matter(pages, kind, out)
    if as_json:
        face.put_json({"pages": len(pages), "files": [str(path) for path in files]})
        return ExitCode.DONE
    face.put(face.say_number("{number} page made", "{number} pages made", len(pages)))
    for path in files:
        face.put(f"  {path}")
    return ExitCode.DONE
