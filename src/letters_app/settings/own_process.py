"""How this program starts itself anew: as a second process that helps, or to begin again.

A frozen application has no Python beside it that could run a module: there the program itself is called, and its first
argument says that it is to help.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

HELPER = "--help-as"
"""First argument of a process that helps another one; no command of ours and of no use to people."""


def own_command(*arguments: str) -> tuple[str, ...]:
    """Return the command that runs this program with ``arguments``."""
    if getattr(sys, "frozen", False):
        return (sys.executable, *arguments)
    return (sys.executable, "-P", "-m", "letters_app", *arguments)  # -P: nothing is imported from the working folder


def helper_command(helper: str, *arguments: str) -> tuple[str, ...]:
    """Return the command of a process that helps this one as ``helper``, a name ``letters_app.__main__`` knows."""
    return own_command(HELPER, helper, *arguments)


def asked_helper(arguments: Sequence[str]) -> tuple[str, Sequence[str]] | None:
    """Return as what a process is to help and with which arguments; ``None`` if a person or script started it."""
    if len(arguments) < 2 or arguments[0] != HELPER:
        return None
    return arguments[1], arguments[2:]
