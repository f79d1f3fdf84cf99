"""What every command needs to speak with the user: the catalogue and the two streams."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from typing import Any, TextIO

import click

from letters_app.domain.errors import WriteFailedError, write_failure_reason
from letters_app.domain.finding import Message
from letters_app.domain.visible_text import visible_values
from letters_app.i18n.catalogue import Catalogue


class Face:
    """Speaks to the user in their language: documents to stdout, prose to stderr."""

    def __init__(self, catalogue: Catalogue, out: TextIO, err: TextIO) -> None:
        self.catalogue = catalogue
        self._out = out
        self._err = err

    def say(self, text: str, **values: str | float) -> str:
        """Return a marked sentence in the user's language; values from outside are made visible plain text."""
        return self.catalogue.say(text, **visible_values(values))

    def say_number(self, singular: str, plural: str, number: int, **values: str | float) -> str:
        """Return the form of a sentence that fits ``number``."""
        return self.catalogue.say_number(singular, plural, number, **visible_values(values))

    def say_message(self, message: Message) -> str:
        """Return a finding's message in the user's language."""
        return self.say(message.text, **dict(message.values))

    def put(self, text: str) -> None:
        """Write a line of the command's answer to stdout.

        Raises:
            WriteFailedError: if it is a file and the disk refuses.
        """
        with _told_as_failure():
            self._out.write(text + "\n")

    def put_json(self, document: Any) -> None:  # noqa: ANN401 - any JSON value
        """Write one JSON document to stdout."""
        self.put(json.dumps(document, ensure_ascii=False, indent=2))

    def put_json_line(self, document: Any) -> None:  # noqa: ANN401 - any JSON value
        """Write one JSON value as a line of its own to stdout."""
        self.put(json.dumps(document, ensure_ascii=False))

    def tell(self, text: str) -> None:
        """Write a line of prose to stderr; where nobody can hear it, the work goes on."""
        with contextlib.suppress(OSError):
            self._err.write(text + "\n")
            self._err.flush()

    def finish(self) -> None:
        """Hand the whole answer over.

        Raises:
            WriteFailedError: if it goes into a file and the disk refuses.
        """
        with _told_as_failure():
            self._out.flush()

    @property
    def prose(self) -> TextIO:
        """The stream for prose and progress."""
        return self._err


@contextlib.contextmanager
def _told_as_failure() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise WriteFailedError(path="stdout", reason=write_failure_reason(error)) from error


def make_face(catalogue: Catalogue) -> Face:
    """Return the face on the process's own streams, in UTF-8 whatever the console says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return Face(catalogue, sys.stdout, sys.stderr)


pass_face = click.make_pass_decorator(Face)
"""Hands a command its face as first argument."""
