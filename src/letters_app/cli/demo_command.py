"""``letters demo``: the whole job at once, on 60 invented people."""

from __future__ import annotations

from pathlib import Path

import click

from letters_app.cli.face import Face, pass_face
from letters_app.i18n.marking import mark


@click.command("demo", help=mark("Print letters and envelopes for the 60 invented people of the demo list."))
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("letters-demo"),
    show_default=True,
    help=mark("Folder for the files."),
)
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def demo(face: Face, out: Path, *, as_json: bool) -> int:
    """Print the demo list, everybody in their own language."""
    from letters_app.cli.input_file import read_input
    from letters_app.cli.print_run import PrintOptions, run_print
    from letters_app.domain.language import OWN_LANGUAGE
    from letters_app.exchange.sender_file import read_sender
    from letters_app.resources import demo_root

    people = demo_root() / "people.csv"
    sender_path = str(demo_root() / "sender.toml")
    face.tell(face.say(mark("All people in this list are invented; the prisons are real. Do not post these letters.")))
    options = PrintOptions(
        out=out, template="first-letter", language=OWN_LANGUAGE, parallel="en", envelope="dl", as_json=as_json
    )
    return run_print(face, people, read_sender(read_input(sender_path), sender_path), str, options)
