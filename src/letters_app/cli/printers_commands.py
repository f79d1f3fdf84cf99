"""``letters printers …``: which printers there are, and finished PDFs sent to one as they are."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.wrong_use import WrongUseError
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.printing.printer import PrinterFeatures, PrinterInfo

_SIDES = ("one-sided", "two-sided-long-edge", "two-sided-short-edge")
_MOST_COPIES = 999


@click.group("printers", help=mark("Printers: which there are; print a finished PDF on one."))
def printers() -> None:
    """Group the commands about printers."""


@printers.command("list", help=mark("List the printers with what they can."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def list_all(face: Face, *, as_json: bool) -> int:
    """List all printers."""
    from letters_app.cli.sentences import sentence_for
    from letters_app.printing.cups.cups_service import CupsPrintService
    from letters_app.printing.errors import NoPrintersError

    service = CupsPrintService()
    found = [(printer, service.features(printer.name)) for printer in service.printers()]
    if as_json:
        face.put_json({"printers": [_printer_json(printer, features) for printer, features in found]})
    for printer, features in () if as_json else found:
        _show(printer, features, face)
    if not found:
        face.tell(sentence_for(NoPrintersError(), face))
        return ExitCode.WITH_FINDINGS
    return ExitCode.DONE


@printers.command("print", help=mark("Print a finished PDF as it is: not scaled, not turned."))
@click.argument("file", metavar="FILE")
@click.option("--printer", default="", help=mark("Name of the printer; the usual one if left out."))
@click.option("--media", "paper", default="", help=mark("Paper, such as a4 or dl; the size of the pages if left out."))
@click.option(
    "--sides", type=click.Choice(_SIDES), default=_SIDES[0], show_default=True, help=mark("Sides that are printed on.")
)
@click.option(
    "--copies", type=click.IntRange(1, _MOST_COPIES), default=1, show_default=True, help=mark("Copies of the whole.")
)
@click.option("--tray", default="", help=mark("Tray, as “letters printers list” names it."))
@click.option("--media-type", default="", help=mark("Kind of paper, as “letters printers list” names it."))
@click.option("--anyway", is_flag=True, help=mark("Send it though the printer is paused or does not know the paper."))
@click.option("--no-wait", is_flag=True, help=mark("Do not wait until it is printed."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def print_file(  # noqa: PLR0913 - one parameter an option
    face: Face,
    file: str,
    printer: str,
    paper: str,
    sides: str,
    copies: int,
    tray: str,
    media_type: str,
    *,
    anyway: bool,
    no_wait: bool,
    as_json: bool,
) -> int:
    """Print one file."""
    from letters_app.cli.printing_run import print_pdf, read_pdf
    from letters_app.printing.cups.cups_service import CupsPrintService
    from letters_app.printing.media import media_named
    from letters_app.printing.page_sizes import media_for
    from letters_app.printing.print_job import PrintJobOptions, Sides
    from letters_app.printing.print_service import default_printer

    pdf = read_pdf(file)
    options = PrintJobOptions(
        media=media_named(paper) if paper else media_for(pdf, file),
        sides=Sides(sides),
        copies=copies,
        tray=tray,
        media_type=media_type,
        insist=anyway,
    )
    service = CupsPrintService()
    name = printer or default_printer(service).name
    return print_pdf(face, service, name, pdf, options, waits=not no_wait, as_json=as_json)


@printers.command("test-sheet", help=mark("Print a page that shows how far the printer is off."))
@click.option("--printer", default="", help=mark("Name of the printer; the usual one if left out."))
@click.option("--media", "paper", default="a4", show_default=True, help=mark("Paper, such as a4 or dl."))
@click.option(
    "--feed",
    is_flag=True,
    help=mark("Print the two pages that show how envelopes lie: put two envelopes where the printer takes them."),
)
@click.option("--tray", default="", help=mark("Tray, as “letters printers list” names it."))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=mark("Write a PDF instead of printing."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def test_sheet(face: Face, printer: str, paper: str, tray: str, out: Path | None, *, feed: bool, as_json: bool) -> int:
    """Print the test sheet."""
    from letters_app.cli.printing_run import print_pdf, write_pdf
    from letters_app.printing.cups.cups_service import CupsPrintService
    from letters_app.printing.media import media_named
    from letters_app.printing.print_job import PrintJobOptions
    from letters_app.printing.print_service import default_printer
    from letters_app.services.packs import Packs
    from letters_app.services.printing.calibration_sheet import can_carry, feed_pdf, offset_pdf

    media = media_named(paper)
    if feed and not can_carry(media):
        raise WrongUseError(
            face.say(mark("--feed needs a sheet wider than an envelope: --media a4 or --media letter.")),
            click.get_current_context(),
        )
    draw = feed_pdf if feed else offset_pdf
    pdf = draw(media, Packs().fonts, face.say, face.catalogue.language)
    if out is not None:
        return write_pdf(face, out, pdf, as_json=as_json)
    service = CupsPrintService()
    name = printer or default_printer(service).name
    return print_pdf(face, service, name, pdf, PrintJobOptions(media, tray=tray), waits=True, as_json=as_json)


def _printer_json(printer: PrinterInfo, features: PrinterFeatures) -> dict[str, object]:
    return {
        "name": printer.name,
        "description": printer.description,
        "location": printer.location,
        "default": printer.is_default,
        "accepts_jobs": printer.accepts_jobs,
        "state": printer.state.value,
        "reasons": [reason.value for reason in printer.reasons],
        "remark": printer.remark,
        "media": None if features.media is None else [media.pwg_name for media in features.media],
        "media_ready": features.media_ready.pwg_name if features.media_ready else None,
        "custom_sizes": features.custom_sizes,
        "trays": list(features.trays),
        "media_types": list(features.media_types),
        "duplex": features.duplex,
        "colour": features.colour,
    }


def _show(printer: PrinterInfo, features: PrinterFeatures, face: Face) -> None:
    from letters_app.domain.visible_text import visible
    from letters_app.services.printing.job_words import standing

    usual = face.say(mark("(the usual one)")) if printer.is_default else ""
    face.put(visible(" ".join(filter(None, (printer.name, usual)))))
    place = ", ".join(filter(None, (printer.description, printer.location)))
    unknown = face.say(mark("not known"))
    media = None if features.media is None else [media.key or media.pwg_name for media in features.media]
    if media is not None and features.custom_sizes:
        media.append(face.say(mark("any other size by its measures")))
    sides = {
        True: mark("prints on both sides"),
        False: mark("prints on one side only"),
        None: mark("whether it prints on both sides is not known"),
    }
    lines = (
        place,
        standing(printer, face.say),
        printer.remark,
        face.say(mark("paper: {names}"), names=unknown if media is None else ", ".join(media)),
        face.say(mark("trays: {names}"), names=", ".join(features.trays)) if features.trays else "",
        face.say(mark("kinds of paper: {names}"), names=", ".join(features.media_types))
        if features.media_types
        else "",
        face.say(sides[features.duplex]),
    )
    for line in filter(None, lines):
        face.put(f"  {visible(line)}")
