"""``letters print``: letters and envelopes for a whole list, as PDF."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from letters_app.cli.face import Face, pass_face
from letters_app.cli.input_file import read_input
from letters_app.cli.passphrase import passphrase_option, read_passphrase
from letters_app.cli.wrong_use import WrongUseError
from letters_app.domain.envelope_feed import EnvelopeFeed, FeedPosition
from letters_app.domain.paper_extras import IndexStamp, PaperExtras
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.domain.type_choice import LARGEST_PT, SMALLEST_PT, TypeChoice
from letters_app.i18n.marking import mark

_LONG_EDGE = "long-edge"


@click.command("print", help=mark("Print letters and envelopes for a list of people into PDF files."))
@click.option(
    "--people", required=True, type=click.Path(path_type=Path), help=mark("A list that can be imported, or a vault.")
)
@click.option("--template", required=True, help=mark("Kind of letter, as “letters templates” lists them."))
@click.option("--language", required=True, help=mark("Language of the letters; “auto” takes everybody’s own."))
@click.option("--parallel", default="", help=mark("Second language, for the writer’s own copy."))
@click.option("--sender", required=True, type=str, help=mark("TOML file with return address and writer."))
@click.option("--paper", type=click.Choice(["a4", "letter"]), default="a4", show_default=True, help=mark("Paper."))
@click.option(
    "--mode",
    type=click.Choice(["typed", "copy", "lined"]),
    default="typed",
    show_default=True,
    help=mark("Printed, as a draft to copy onto ruled sheets, or ruled sheets alone."),
)
@click.option(
    "--hand", default="medium", show_default=True, help=mark("Size of the handwriting: small, medium or large.")
)
@click.option("--line-pitch", type=float, default=0.0, help=mark("Distance of the ruled lines in mm: 7, 8, 10 or 12."))
@click.option(
    "--lined-pages",
    type=click.IntRange(min=1, max=99),
    help=mark("Ruled pages for “lined”; as many as the words need if left out."),
)
@click.option("--layout", default="plain", show_default=True, help=mark("Layout of the sheet."))
@click.option("--typeface", default="", help=mark("Typeface of the letter; an unknown name lists them all."))
@click.option(
    "--size",
    "size_pt",
    type=click.FloatRange(SMALLEST_PT, LARGEST_PT),
    help=mark("Type size in points; 14 or 18 for large print. The layout’s own if left out."),
)
@click.option("--justify", is_flag=True, help=mark("Straight right margin, with hyphens."))
@click.option("--envelope", default="none", show_default=True, help=mark("Envelope, or “none”."))
@click.option(
    "--feed",
    type=click.Choice([*(feed.value for feed in FeedPosition), _LONG_EDGE]),
    default=FeedPosition.CENTRE.value,
    show_default=True,
    help=mark(
        "How envelopes go in: short edge first, or turned round (flipped). The page is the envelope, unless --carrier "
        "names a sheet: then left, centre and right say where the guides hold it. “long-edge” leaves the face as it "
        "is read."
    ),
)
@click.option(
    "--carrier",
    type=click.Choice(["a4", "letter"]),
    help=mark("Sheet the printer is told where its driver does not know the envelope."),
)
@click.option(
    "--index",
    type=click.Choice([stamp.value for stamp in IndexStamp]),
    default=IndexStamp.FILLED.value,
    show_default=True,
    help=mark("Code stamp on Russian envelopes for mail inside Russia."),
)
@click.option("--labels", default="", help=mark("Also print the addresses on labels: the number of the sheet."))
@click.option(
    "--first", "first_label", type=click.IntRange(min=1), default=1, help=mark("First free label of the first sheet.")
)
@click.option("--slips", is_flag=True, help=mark("Also print a slip for each person, to copy the address by hand."))
@click.option(
    "--puzzle",
    type=click.Choice([kind.value for kind in PuzzleKind]),
    help=mark("Add a puzzle as the last page of each letter, with its rules; solutions go into a file of their own."),
)
@click.option("--postcard", default="", help=mark("Print cards instead of letters: a6, us-4x6 or dl-card."))
@click.option(
    "--script",
    type=click.Choice(["native", "latin", "both"]),
    default="native",
    show_default=True,
    help=mark("Script of the address; the country line is always in Latin letters."),
)
@click.option("--reply-kit", is_flag=True, help=mark("Add paper and an addressed envelope for the answer."))
@click.option(
    "--reply-sheets", type=click.IntRange(min=1, max=20), default=1, show_default=True, help=mark("Sheets in it.")
)
@click.option("--reply-envelope", default="", help=mark("Envelope in it; the best that fits if left out."))
@click.option("--duplex", is_flag=True, help=mark("Print on both sides; each letter begins on a new sheet."))
@click.option("--from", "first", type=click.IntRange(min=1), default=1, help=mark("First item to print."))
@click.option("--to", "last", type=click.IntRange(min=1), help=mark("Last item to print."))
@click.option(
    "--order",
    type=click.Choice(["list", "facility", "interleaved"]),
    default="list",
    show_default=True,
    help=mark("Order of the pages."),
)
@click.option("--include-held", is_flag=True, help=mark("Print also to people whose mail is held."))
@click.option(
    "--seed", type=click.IntRange(min=0), default=0, help=mark("Another number words the letters differently.")
)
@click.option(
    "--date", "written_on", type=click.DateTime(["%Y-%m-%d"]), help=mark("Date on the letters; today if left out.")
)
@click.option(
    "--out", required=True, type=click.Path(path_type=Path, file_okay=False), help=mark("Folder for the files.")
)
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def print_letters(  # noqa: PLR0913, PLR0917 - one parameter an option of the contract
    face: Face,
    people: Path,
    template: str,
    language: str,
    parallel: str,
    sender: str,
    paper: str,
    mode: str,
    hand: str,
    line_pitch: float,
    lined_pages: int | None,
    layout: str,
    typeface: str,
    size_pt: float | None,
    envelope: str,
    feed: str,
    carrier: str | None,
    index: str,
    labels: str,
    first_label: int,
    puzzle: str | None,
    postcard: str,
    script: str,
    reply_sheets: int,
    reply_envelope: str,
    first: int,
    last: int | None,
    order: str,
    seed: int,
    written_on: datetime.datetime | None,
    out: Path,
    passphrase_file: str | None,
    *,
    reply_kit: bool,
    duplex: bool,
    slips: bool,
    justify: bool,
    include_held: bool,
    as_json: bool,
) -> int:
    """Print a mailing."""
    from letters_app.cli.print_run import PrintOptions, run_print
    from letters_app.domain.address_format import AddressScript
    from letters_app.domain.by_hand import ReplyKit, Writing, WritingMode
    from letters_app.exchange.sender_file import read_sender
    from letters_app.services.mailings.mailing_order import FeedingOrder

    if last is not None and last < first:
        raise WrongUseError(
            face.say(mark("--to {last} lies before --from {first}."), last=last, first=first),
            click.get_current_context(),
        )
    if feed == _LONG_EDGE and carrier:
        raise WrongUseError(
            face.say(mark("--carrier is for envelopes that go in short edge first; leave out “long-edge”.")),
            click.get_current_context(),
        )
    options = PrintOptions(
        out=out,
        template=template,
        language=language,
        parallel=parallel,
        paper=paper,
        layout=layout,
        type=TypeChoice(typeface, size_pt, justified=True if justify else None),
        envelope=envelope,
        extras=PaperExtras(
            feed=EnvelopeFeed(
                FeedPosition.CENTRE if feed == _LONG_EDGE else FeedPosition(feed),
                carrier or "",
                long_edge_first=feed == _LONG_EDGE,
            ),
            index=IndexStamp(index),
            labels=labels,
            first_label=first_label,
            slips=slips,
            puzzle=PuzzleChoice(PuzzleKind(puzzle), seed) if puzzle else None,
            postcard=postcard,
        ),
        script=AddressScript(script),
        writing=Writing(WritingMode(mode), hand, line_pitch, lined_pages or 0, face.catalogue.language),
        reply_kit=ReplyKit(reply_sheets, reply_envelope) if reply_kit else None,
        duplex=duplex,
        first=first,
        last=last,
        feeding=FeedingOrder(order),
        include_held=include_held,
        seed=seed,
        written_on=written_on.date() if written_on else None,
        as_json=as_json,
    )
    chosen = read_sender(read_input(sender), sender)
    return run_print(face, people, chosen, lambda: read_passphrase(face, passphrase_file), options)
