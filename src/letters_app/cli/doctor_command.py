"""``letters doctor``: what this computer has of what the program needs."""

from __future__ import annotations

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.sentences import sentence_for
from letters_app.i18n.marking import mark


@click.command("doctor", help=mark("Show what this computer has: fonts, packs, window, print path, vault."))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def doctor(face: Face, *, as_json: bool) -> int:
    """Examine the installation."""
    from letters_app.services.health import Part, State, examine

    readings = examine()
    broken = any(reading.state is State.BROKEN for reading in readings)
    if as_json:
        face.put_json(
            {
                "readings": [
                    {
                        "part": reading.part.value,
                        "state": reading.state.value,
                        "detail": reading.detail,
                        "problem": sentence_for(reading.problem, face) if reading.problem else None,
                    }
                    for reading in readings
                ]
            }
        )
        return ExitCode.WITH_FINDINGS if broken else ExitCode.DONE
    parts = {
        Part.PROGRAM: mark("Program"),
        Part.PYTHON: mark("Python"),
        Part.SYSTEM: mark("System"),
        Part.FONTS: mark("Fonts"),
        Part.ADDED_FONTS: mark("Fonts that were added"),
        Part.PACKS: mark("Data packs"),
        Part.WINDOW_LIBRARIES: mark("System packages for the window"),
        Part.DISPLAY: mark("Screen for the window"),
        Part.PRINT_PATH: mark("Way to a printer"),
        Part.DEFAULT_VAULT: mark("Vault in the usual place"),
        Part.STATISTICAL_READER: mark("Statistical reader of the check"),
    }
    states = {
        State.GOOD: mark("good"),
        State.ABSENT: mark("not there; nothing stops working without it"),
        State.BROKEN: mark("broken"),
    }
    for reading in readings:
        detail = f" ({reading.detail})" if reading.detail else ""
        state = mark("not there") if reading.state is State.ABSENT and reading.problem else states[reading.state]
        face.put(f"{face.say(parts[reading.part])}: {face.say(state)}{detail}")
        if reading.problem:
            face.put("  " + sentence_for(reading.problem, face))
    if broken:
        face.tell(face.say(mark("Something is broken. Install the program again; the vault is not touched by that.")))
    return ExitCode.WITH_FINDINGS if broken else ExitCode.DONE
