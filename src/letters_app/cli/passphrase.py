"""Asks for a passphrase: at the terminal or from a file, never from an argument or the environment."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Callable
from typing import Any

import click

from letters_app.cli.face import Face
from letters_app.cli.input_file import STANDARD_INPUT, read_input
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


def new_passphrase_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add ``--new-passphrase-file`` to a command that needs an old and a new passphrase."""
    return click.option(
        "--new-passphrase-file",
        "new_passphrase_file",
        type=str,
        metavar="PATH",
        help=mark("Read the new passphrase from the first line of this file; “-” is the next line of standard input."),
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
        return _first_line(passphrase_file).decode("utf-8-sig", errors="surrogateescape")
    if not sys.stdin.isatty():
        raise NoPassphraseError
    question = mark("New passphrase: ") if new else mark("Passphrase: ")
    typed = _ask(face.say(question), face)
    if new and _ask(face.say(mark("Once more: ")), face) != typed:
        raise PassphrasesDifferError
    return typed


def _first_line(name: str) -> bytes:
    """Return the first line of a file, or the next one of standard input: there two passphrases may follow."""
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.readline().removesuffix(b"\n").removesuffix(b"\r")
    return read_input(name).split(b"\n", 1)[0].removesuffix(b"\r")


def _ask(question: str, face: Face) -> str:
    try:
        return getpass.getpass(question, stream=face.prose)
    except EOFError as error:
        raise NoPassphraseError from error
