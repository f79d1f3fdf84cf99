"""``letters templates``: which letters can be written, in which languages, and who has read them."""

from __future__ import annotations

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.i18n.marking import mark


@click.command("templates", help=mark("Show the templates and their languages."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def templates(face: Face, *, as_json: bool) -> int:
    """List the templates."""
    from letters_app.services.packs import Packs

    library = Packs().templates
    found = [library.template(kind) for kind in library.kinds()]
    if as_json:
        face.put_json(
            [
                {
                    "kind": template.kind,
                    "languages": list(template.languages),
                    "blocks": [block.id for block in template.blocks],
                    "version": template.version,
                    "native_read": {
                        language: {"read": read.read, "by": read.by, "date": read.date}
                        for language, read in template.native_read.items()
                    },
                }
                for template in found
            ]
        )
        return ExitCode.DONE
    for template in found:
        face.put(f"{template.kind}  {', '.join(template.languages)}  ({template.version})")
        unread = [language for language in template.languages if not template.native_read[language].read]
        if unread:
            face.put(
                "  " + face.say(mark("Not yet read by a native speaker: {languages}"), languages=", ".join(unread))
            )
    return ExitCode.DONE
