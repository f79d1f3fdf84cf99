"""``python -m letters_app`` is the command ``letters``: the one place that knows both faces, commands and window.

It is also how the program starts the processes that help it (``settings.own_process``): a frozen application has no
other way in.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from letters_app.settings.own_process import asked_helper


def run() -> None:
    """Run the program with the arguments of the process and exit."""
    asked = asked_helper(sys.argv[1:])
    if asked is not None:
        sys.exit(_help(*asked))
    from letters_app.cli import main  # a process that helps needs no commands

    main.run(_open_window)


def _help(helper: str, arguments: Sequence[str]) -> int:
    """Help another process of ours over the standard streams until they end; 2 if nobody knows how."""
    if helper == "reader":
        from letters_app.services import reader_process

        return reader_process.run(arguments)
    if helper == "second_press":
        from letters_app.services.mailings import second_press

        second_press.run()
        return 0
    return 2


def _open_window(vault: Path | None) -> int:
    from letters_app.gui.application import run_window

    return run_window(vault)


if __name__ == "__main__":
    run()
