"""The one family of errors.

An error carries a stable code and safe parameters, never a sentence and never personal data. The sentence for
the user is made at the border (``cli``, ``gui``) in the user's language.
"""

from __future__ import annotations

import errno
from typing import ClassVar


class LettersError(Exception):
    """Base of all errors that a user may meet.

    ``code`` is stable and dotted (``vault.locked``); ``params`` hold numbers, file names the user typed, line
    numbers, names of columns or rules. They never hold names of people, addresses or letter text.
    """

    code: ClassVar[str] = "letters.unexpected"

    def __init__(self, **params: str | float) -> None:
        self.params: dict[str, str | float] = dict(params)
        super().__init__(self.code)

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in sorted(self.params.items()))
        return f"{self.code} ({details})" if details else self.code


class UnreadableInputError(LettersError):
    """A file or a stream the user named cannot be read as what it should be (``path``, often ``row`` or ``line``)."""

    code = "input.unreadable"


class InvalidValueError(LettersError):
    """A value breaks a rule of the domain (``field``)."""

    code = "value.invalid"


class WriteFailedError(LettersError):
    """The disk refused a write (``path``, ``reason`` as one of ``full``, ``denied``, ``io``)."""

    code = "output.write-failed"


_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.EEXIST})


def write_failure_reason(error: OSError) -> str:
    """Return why the system refused to write: ``full``, ``denied`` or ``io``."""
    if error.errno in _FULL:
        return "full"
    return "denied" if error.errno in _DENIED else "io"


class PackError(LettersError):
    """A data pack is broken (``pack``, ``place``, ``problem`` as a value of ``PackProblem``).

    ``place`` is a file, followed by a colon and the dotted keys of a table or the id of what is wrong in it.
    """

    code = "pack.broken"

    def __init__(self, *, pack: str, place: str, problem: str) -> None:
        super().__init__(pack=pack, place=place, problem=str(problem))
