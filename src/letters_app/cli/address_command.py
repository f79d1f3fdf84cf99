"""``letters address``: the lines of one address as they would stand on an envelope."""

from __future__ import annotations

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.input_file import read_input
from letters_app.cli.wrong_use import code_of_two_letters
from letters_app.domain.address_format import AddressScript
from letters_app.i18n.marking import mark


@click.command("address", help=mark("Show the lines of an address (JSON) as they stand on the envelope."))
@click.argument("file", type=str)
@click.option("--from", "sender_country", required=True, help=mark("Country the letter is posted in, two letters."))
@click.option(
    "--script",
    type=click.Choice([script.value for script in AddressScript]),
    default=AddressScript.NATIVE.value,
    show_default=True,
    help=mark("Script of the lines; “both” adds the town in Latin letters."),
)
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def address(face: Face, file: str, sender_country: str, script: str, *, as_json: bool) -> int:
    """Show the lines of an address."""
    from letters_app.domain.address_lines import address_lines
    from letters_app.exchange.address_request import read_address
    from letters_app.resources import pack_root
    from letters_app.services.letters.address_findings import warning_message
    from letters_app.services.postal_tables import load_address_tables

    wrong = face.say(mark("“{country}” is no country code of two letters, such as DE."), country=sender_country)
    sender_country = code_of_two_letters(sender_country, wrong).upper()
    addressee, place = read_address(read_input(file), file)
    tables = load_address_tables(pack_root("addresses"), pack_root("transliteration"))
    result = address_lines(addressee, place, tables, sender_country=sender_country, script=AddressScript(script))
    warnings = [face.say_message(warning_message(warning)) for warning in result.warnings]
    if as_json:
        face.put_json({"lines": list(result.lines), "warnings": warnings})
    else:
        for line in result.lines:
            face.put(line)
        for warning in warnings:
            face.tell(warning)
    return ExitCode.DONE
