"""Wrong use of the command line: one line that says what, where and how to mend it, in the user's language."""

from __future__ import annotations

import click

from letters_app.cli.face import Face
from letters_app.i18n.marking import mark

_COMING = {
    "letters": frozenset({"changes"}),
    "letters vault": frozenset({"rescue"}),
}
"""Commands and options by the command they belong to: promised, and not built yet."""


class WrongUseError(click.UsageError):
    """Wrong use that a command finds itself; its message is already a sentence in the user's language."""


def code_of_two_letters(text: str, complaint: str) -> str:
    """Return ``text`` if it has the form of a code of a country or a language.

    Raises:
        WrongUseError: if not, with the sentence ``complaint``.
    """
    if not (len(text) == 2 and text.isascii() and text.isalpha()):
        raise WrongUseError(complaint, click.get_current_context())
    return text


def sentence_for_usage(error: click.UsageError, face: Face) -> str:
    """Return one line for wrong use, with the command that explains it."""
    command = error.ctx.command_path if error.ctx else "letters"
    return face.say(mark("{what} See: {command} --help"), what=_what(error, command, face), command=command)


def _what(error: click.UsageError, command: str, face: Face) -> str:
    match error:
        case WrongUseError():
            return error.message
        case click.exceptions.NoArgsIsHelpError():
            known = ", ".join(_commands(error.ctx))
            return face.say(mark("“{command}” needs one more word, one of: {known}."), command=command, known=known)
        case click.exceptions.NoSuchCommand():
            return _unknown(error.command_name, error.possibilities, command, face)
        case click.NoSuchOption():
            return _unknown(error.option_name, error.possibilities, command, face)
        case click.MissingParameter():
            return face.say(mark("“{name}” is missing."), name=_name(error.param))
        case click.BadParameter() if error.param is not None:
            return _expectation(error.param, face)
        case click.BadOptionUsage():
            return face.say(mark("Look at “{name}”: its value is missing, or it takes none."), name=error.option_name)
    return face.say(mark("There are more words than “{command}” takes."), command=command)


def _unknown(name: str, alike: list[str] | None, command: str, face: Face) -> str:
    if name in _COMING.get(command, ()):
        if name.startswith("-"):
            return face.say(mark("“{name}” is not built yet; leave it out."), name=name)
        return face.say(mark("“{name}” is not built yet."), name=name)
    if alike:
        return face.say(mark("There is no “{name}”. Did you mean “{alike}”?"), name=name, alike=alike[0])
    return face.say(mark("There is no “{name}”."), name=name)


def _expectation(parameter: click.Parameter, face: Face) -> str:
    name = _name(parameter)
    match parameter.type:
        case click.Choice(choices=choices):
            known = ", ".join(str(choice) for choice in choices)
            return face.say(mark("“{name}” takes one of: {known}."), name=name, known=known)
        case click.IntRange(min=smallest):
            return face.say(
                mark("“{name}” takes a whole number from {smallest} on."), name=name, smallest=smallest or 0
            )
        case click.DateTime():
            return face.say(mark("“{name}” takes a date such as 2026-11-30."), name=name)
        case click.Path(dir_okay=False):
            return face.say(mark("“{name}” takes the name of a file, not of a folder."), name=name)
        case click.Path():
            return face.say(mark("“{name}” takes the name of a folder, not of a file."), name=name)
    return face.say(mark("“{name}” has a value that is not possible."), name=name)


def _name(parameter: click.Parameter | None) -> str:
    """Return the parameter as it is typed: the option, or the word in capitals that the help shows."""
    if parameter is None:
        return "?"
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name


def _commands(ctx: click.Context) -> list[str]:
    return ctx.command.list_commands(ctx) if isinstance(ctx.command, click.Group) else []
