"""Starts a command and is the outermost border: whatever goes wrong below ends here as one sentence."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

import click

from letters_app import __version__
from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, make_face
from letters_app.cli.open_command import OpenWindow, WindowWish, grant
from letters_app.cli.sentences import sentence_for
from letters_app.cli.wrong_use import sentence_for_usage
from letters_app.domain.errors import LettersError
from letters_app.i18n.catalogue import (
    SOURCE_LANGUAGE,
    Catalogue,
    language_of_environment,
    languages,
    open_catalogue,
)
from letters_app.i18n.marking import mark
from letters_app.resources import translations_root
from letters_app.services.memory_image import forbid_memory_images

_COMMANDS = {
    "address": "letters_app.cli.address_command:address",
    "check": "letters_app.cli.check_command:check",
    "demo": "letters_app.cli.demo_command:demo",
    "doctor": "letters_app.cli.doctor_command:doctor",
    "evaluate": "letters_app.cli.evaluate_command:evaluate",
    "open": "letters_app.cli.open_command:open_vault",
    "packs": "letters_app.cli.packs_commands:packs",
    "people": "letters_app.cli.people_commands:people",
    "print": "letters_app.cli.print_command:print_letters",
    "print-sheet": "letters_app.cli.print_sheet_commands:print_sheet",
    "printers": "letters_app.cli.printers_commands:printers",
    "templates": "letters_app.cli.templates_command:templates",
    "vault": "letters_app.cli.vault_commands:vault",
}


class LazyGroup(click.Group):
    """A group that imports a command only when it is asked for, and translates its help then."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*_COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the command ``cmd_name``, ``None`` if there is none of that name."""
        target = _COMMANDS.get(cmd_name)
        if target is None:
            return super().get_command(ctx, cmd_name)
        module_name, attribute = target.split(":")
        command = getattr(importlib.import_module(module_name), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(target)
        face = ctx.find_object(Face)
        if face is not None:
            _translate_help(command, face)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; a path alone is a vault to open."""
        if args[0] not in _COMMANDS and _is_path(args[0]):
            return _OPEN, self.get_command(ctx, _OPEN), args
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            # Click knows only commands that are loaded, and so could not say which one was meant.
            raise click.exceptions.NoSuchCommand(error.command_name, possibilities=_COMMANDS, ctx=ctx) from error


_OPEN = "open"


def _is_path(argument: str) -> bool:
    """Tell whether a first argument that is no command names a folder."""
    return "/" in argument or "\\" in argument or Path(argument).exists()


_INPUT_ERRORS = frozenset(
    {"vault.exists", "vault.not-a-vault", "vault.not-a-backup", "vault.passphrase-too-weak", "vault.passphrases-differ"}
)
"""Errors about a vault that are wrong use or wrong input: no vault is locked or damaged."""


def _translate_help(command: click.Command, face: Face) -> None:
    """Say help texts, marked when the command was defined, in the user's language."""
    if command.help:
        command.help = command.short_help = face.say(command.help)  # the short one is listed, and not cut
    for parameter in command.params:
        if isinstance(parameter, click.Option) and parameter.help:
            parameter.help = face.say(parameter.help)
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            _translate_help(inner, face)


@click.group(
    cls=LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["--help", "-h"]},
    help=mark(
        "Write paper letters to prisoners, offline, and print them with their envelopes. "
        "Without a command, or with the path of a vault alone, the window opens."
    ),
)
@click.version_option(__version__, prog_name="letters")
def letters() -> WindowWish:
    """Ask for the window; the answer of a command that is given takes the place of this one."""
    return WindowWish()


def run(open_window: OpenWindow) -> None:
    """Run the program with the arguments of the process and exit; ``open_window`` is called if they ask for it."""
    forbid_memory_images()
    code = start(sys.argv[1:], open_window)
    try:
        sys.stdout.flush()
    except OSError:
        _drop_answer()
    sys.exit(code)


def _drop_answer() -> None:
    """Throw away what could not be written; Python would try once more at its end and fail in words of its own."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def start(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command and return its exit code; nothing is raised, nothing but a sentence is shown."""
    face = make_face(open_catalogue(translations_root(), SOURCE_LANGUAGE))
    try:
        face = make_face(_catalogue())
        _translate_help(letters, face)
        result = letters.main(args=list(arguments), prog_name="letters", standalone_mode=False, obj=face)
        if isinstance(result, WindowWish):
            result = grant(result, open_window)
        face.finish()
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.UsageError as error:
        face.tell(f"letters: {sentence_for_usage(error, face)}")
        return ExitCode.WRONG_USE
    except (click.Abort, KeyboardInterrupt):
        face.tell("letters: " + face.say(mark("Stopped.")))
        return ExitCode.INTERRUPTED
    except LettersError as error:
        face.tell(f"letters: {sentence_for(error, face)}")
        return _exit_code(error)
    except BrokenPipeError:
        _drop_answer()  # its reader went away; nothing is left to say
        return ExitCode.DONE
    except Exception as error:  # noqa: BLE001 - the outermost border: a mistake of ours still ends in a sentence
        face.tell("letters: " + _unexpected(error, face))
        return ExitCode.WRONG_USE
    return int(result) if isinstance(result, int) else ExitCode.DONE


def _exit_code(error: LettersError) -> ExitCode:
    is_vault = error.code.startswith("vault.") and error.code not in _INPUT_ERRORS
    return ExitCode.VAULT if is_vault else ExitCode.WRONG_USE


def _catalogue() -> Catalogue:
    root = translations_root()
    return open_catalogue(root, language_of_environment(os.environ, languages(root)))


def _unexpected(error: Exception, face: Face) -> str:
    """Return a sentence with the place in our code, and nothing of what was worked on."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return face.say(
        mark("Something went wrong inside the program ({kind} at {place}). Please report this line."),
        kind=type(error).__name__,
        place=place,
    )


def command_names() -> frozenset[str]:
    """Return the names of all commands."""
    return frozenset(_COMMANDS)
