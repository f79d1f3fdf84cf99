"""Which data packs there are, of what date, and whether they can be trusted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from letters_app.domain.errors import PackError
from letters_app.resources import pack_root, read_pack_file


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One pack as a user sees it in a list."""

    kind: str
    id: str
    version: str
    verified: bool | None
    """Whether somebody competent has checked it; ``None`` where each entry carries its own mark."""
    problem: PackError | None = None
    """Why its head cannot be read, ``None`` if it can."""


def list_packs() -> tuple[PackEntry, ...]:
    """Return every pack that ships, by kind and id; a broken one is an entry with its problem."""
    return tuple(
        entry
        for kind, pattern, read in _KINDS
        for path in sorted(pack_root(kind).glob(pattern))
        if (entry := _entry(kind, path, read)) is not None
    )


def _entry(kind: str, path: Path, read: Callable[[Path, Mapping[str, Any]], PackEntry | None]) -> PackEntry | None:
    try:
        return read(path, read_pack_file(path))
    except PackError as error:
        problem = error
    except (KeyError, TypeError, AttributeError, ValueError):
        problem = PackError(pack=kind, place=f"{path.parent.name}/{path.name}", problem="wrong-value")
    return PackEntry(kind, path.stem if path.stem not in _HEADS else path.parent.name, "", None, problem)


def _rule_pack(_: Path, values: Mapping[str, Any]) -> PackEntry:
    return PackEntry("rules", str(values["id"]), str(values["version"]), bool(values.get("verified", False)))


def _policy(path: Path, values: Mapping[str, Any]) -> PackEntry | None:
    """Return the entry of a country's policy; other files of the folder belong to all countries."""
    if "rule" not in values:
        return None
    return PackEntry("facilities", path.stem, str(values.get("version", "")), None)


def _template(path: Path, values: Mapping[str, Any]) -> PackEntry:
    native_read = values.get("native_read", {})
    read = bool(native_read) and all(entry.get("read", False) for entry in native_read.values())
    return PackEntry("templates", path.parent.name, str(values.get("version", "")), read)


def _other(kind: str) -> Callable[[Path, Mapping[str, Any]], PackEntry]:
    return lambda path, _: PackEntry(kind, path.stem, "", None)


_HEADS = frozenset({"pack", "template"})
"""Names of files that stand for the folder they lie in."""
_KINDS: tuple[tuple[str, str, Callable[[Path, Mapping[str, Any]], PackEntry | None]], ...] = (
    ("rules", "*/pack.toml", _rule_pack),
    ("facilities", "*.toml", _policy),
    ("templates", "*/template.toml", _template),
    ("addresses", "*.toml", _other("addresses")),
    ("layouts", "*/*.toml", _other("layouts")),
    ("sheet-words", "*.toml", _other("sheet-words")),
)
