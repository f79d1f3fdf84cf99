"""Asks for a passphrase: at the terminal or from a file, never from an argument or the environment."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from typing import Any

import click

from letters_app.cli.face import Face
from letters_app.cli.input_file import read_input
from letters_app.domain.errors import LettersError
from letters_app.i18n.marking import mark


class NoPassphraseError(LettersError):
    """There is no terminal to ask at and no file was named."""

    code = "vault.no-passphrase"


class PassphrasesDifferError(LettersError):
    """A new passphrase was not repeated as it was first typed."""

    code = "vault.passphrases-differ"


def passphrase_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--passphrase-file`` to a command."""
    return click.option(
        "--passphrase-file",
        "passphrase_file",
        type=str,
        metavar="PATH",
        help=mark("Read the passphrase from the first line of this file; “-” is standard input."),
    )(command)


def read_passphrase(face: Face, passphrase_file: str | None, *, new: bool = False) -> str:
    """Return the passphrase from the first line of ``passphrase_file``, or as typed at the terminal.

    ``new`` asks twice.

    Raises:
        NoPassphraseError: if there is neither a file nor a terminal.
        PassphrasesDifferError: if a new one was repeated differently.
        UnreadableInputError: if the file cannot be read.
    """
    if passphrase_file is not None:
        first_line = read_input(passphrase_file).split(b"\n", 1)[0].removesuffix(b"\r")
        return first_line.decode("utf-8", errors="surrogateescape")
    if not sys.stdin.isatty():
        raise NoPassphraseError
    typed = getpass.getpass(face.say(mark("Passphrase: ")), stream=face.prose)
    if new and getpass.getpass(face.say(mark("Once more: ")), stream=face.prose) != typed:
        raise PassphrasesDifferError
    return typed
