"""``letters packs …``: the data the program works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.sentences import sentence_for
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.services.pack_list import PackEntry


@click.group("packs", help=mark("Rules, policies, templates, layouts: the data packs."))
def packs() -> None:
    """Group the commands about packs."""


@packs.command("list", help=mark("List the packs with version and whether they were verified."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def list_all(face: Face, *, as_json: bool) -> int:
    """List all packs."""
    from letters_app.services.pack_list import list_packs

    entries = list_packs()
    if as_json:
        face.put_json(
            [
                {
                    "kind": entry.kind,
                    "id": entry.id,
                    "version": entry.version,
                    "verified": entry.verified,
                    "problem": sentence_for(entry.problem, face) if entry.problem else None,
                }
                for entry in entries
            ]
        )
    else:
        for entry in entries:
            face.put(f"{entry.kind:12} {entry.id:16} {entry.version:10} {_trust(entry, face)}")
    return ExitCode.WITH_FINDINGS if any(entry.problem for entry in entries) else ExitCode.DONE


def _trust(entry: PackEntry, face: Face) -> str:
    if entry.problem:
        return sentence_for(entry.problem, face)
    trust = {True: mark("verified"), False: mark("not verified"), None: mark("marked entry by entry")}
    return face.say(trust[entry.verified])
