"""Every icon the window names ships, and none ships for nothing."""

from __future__ import annotations

import re
from pathlib import Path

from letters_app import gui
from letters_app.resources import resources_root

ICONS = {path.stem for path in (resources_root() / "icons").glob("*.svg")}
SOURCE = "\n".join(path.read_text(encoding="utf-8") for path in Path(gui.__path__[0]).rglob("*.py"))


def test_every_icon_that_is_drawn_by_name_ships() -> None:
    drawn = set(re.findall(r'\.icon\(\s*"([a-z0-9-]+)"', SOURCE))

    assert drawn
    assert drawn <= ICONS


def test_no_icon_ships_for_nothing() -> None:
    unused = {icon for icon in ICONS if f'"{icon}"' not in SOURCE}

    assert unused == set()
