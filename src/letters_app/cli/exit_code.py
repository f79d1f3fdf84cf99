"""What the program tells the shell; part of the stable contract."""

from __future__ import annotations

import enum


class ExitCode(enum.IntEnum):
    """Exit codes of every command."""

    DONE = 0
    WITH_FINDINGS = 1
    """Done, with refusals or findings that the command's text names."""
    WRONG_USE = 2
    """Wrong use or unreadable input."""
    VAULT = 3
    """The vault is locked, damaged, or the passphrase is wrong."""
    INTERRUPTED = 130
