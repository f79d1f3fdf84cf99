"""``python -m letters_app`` is the command ``letters``: the one place that knows both faces, commands and window."""

from __future__ import annotations

from pathlib import Path

from letters_app.cli import main


def run() -> None:
    """Run the program with the arguments of the process and exit."""
    main.run(_open_window)


def _open_window(vault: Path | None) -> int:
    from letters_app.gui.application import run_window

    return run_window(vault)


if __name__ == "__main__":
    run()
