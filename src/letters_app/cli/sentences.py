"""The sentence for every error: what happened, where, and what to do next."""

from __future__ import annotations

import click

from letters_app.cli.face import Face
from letters_app.domain.errors import LettersError
from letters_app.i18n.marking import mark

SENTENCES: dict[str, str] = {
    "letters.unexpected": mark("Something went wrong. Please report it with the command you gave."),
    "job.cancelled": mark("Stopped."),
    "input.unreadable": mark("{path} cannot be read. Check the name and that the file may be opened."),
    "value.invalid": mark("The value of “{field}” is not possible. Correct it and try again."),
    "pack.broken": mark(
        "The data pack “{pack}” is broken at {place} ({problem}). Install the program again or mend it."
    ),
    "sender.unreadable": mark(
        "The sender file {path} is wrong at “{field}” ({problem}). Mend this entry and try again."
    ),
    "output.write-failed": mark(
        "{path} could not be written ({reason}). Choose another folder with --out or free space."
    ),
}
"""By error code. A test holds this table to the classes that exist."""


def sentence_for(error: LettersError, face: Face) -> str:
    """Return the sentence for ``error`` in the user's language."""
    template = SENTENCES.get(error.code) or SENTENCES["letters.unexpected"]
    return face.say(template, **error.params)


def sentence_for_usage(error: click.UsageError, face: Face) -> str:
    """Return one line for wrong use, with the command that explains it."""
    command = error.ctx.command_path if error.ctx else "letters"
    what = error.format_message().splitlines()[0] if error.format_message() else ""
    return face.say(mark("{what} See: {command} --help"), what=what, command=command)
