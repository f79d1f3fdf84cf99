"""Which data packs there are, of what date, and whether they can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from letters_app.resources import pack_root, read_pack_file


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One pack as a user sees it in a list."""

    kind: str
    id: str
    version: str
    verified: bool | None
    """Whether somebody competent has checked it; ``None`` where each entry carries its own mark."""


def list_packs() -> tuple[PackEntry, ...]:
    """Return every pack that ships, by kind and id.

    Raises:
        PackError: if the head of one cannot be read.
    """
    return (*_rule_packs(), *_policies(), *_templates(), *_others())


def _rule_packs() -> Iterator[PackEntry]:
    for path in sorted(pack_root("rules").glob("*/pack.toml")):
        values = read_pack_file(path)
        yield PackEntry("rules", str(values["id"]), str(values["version"]), bool(values.get("verified", False)))


def _policies() -> Iterator[PackEntry]:
    for path in sorted(pack_root("facilities").glob("*.toml")):
        values = read_pack_file(path)
        if "rule" in values:
            yield PackEntry("facilities", path.stem, str(values.get("version", "")), None)


def _templates() -> Iterator[PackEntry]:
    for path in sorted(pack_root("templates").glob("*/template.toml")):
        values = read_pack_file(path)
        native_read = values.get("native_read", {})
        read = bool(native_read) and all(entry.get("read", False) for entry in native_read.values())
        yield PackEntry("templates", path.parent.name, str(values.get("version", "")), read)


def _others() -> Iterator[PackEntry]:
    for kind, pattern in (("addresses", "*.toml"), ("layouts", "*/*.toml"), ("sheet-words", "*.toml")):
        for path in sorted(pack_root(kind).glob(pattern)):
            yield PackEntry(kind, path.stem, "", None)
