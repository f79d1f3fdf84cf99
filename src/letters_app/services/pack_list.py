"""Which data packs there are, of what date, and whether they can be trusted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from letters_app.resources import pack_root
from letters_app.resources.pack_table import read_pack_table

_UNMARKED_KINDS = {"addresses": "*.toml", "layouts": "*/*.toml", "sheet-words": "*.toml", "languages": "*.toml"}
"""Kinds of packs without a version and a mark of their own, with their files."""


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
        head = read_pack_table(path, path.parent.name)
        yield PackEntry("rules", head.text("id"), head.text("version"), head.flag("verified", default=False))


def _policies() -> Iterator[PackEntry]:
    for path in sorted(pack_root("facilities").glob("*.toml")):
        head = read_pack_table(path, path.parent.name)
        if head.has("rule"):
            yield PackEntry("facilities", path.stem, head.text("version"), None)


def _templates() -> Iterator[PackEntry]:
    for path in sorted(pack_root("templates").glob("*/template.toml")):
        head = read_pack_table(path, path.parent.name)
        native_read = head.table("native_read", or_empty=True)
        languages = native_read.names()
        read = [native_read.table(language).flag("read", default=False) for language in languages]
        yield PackEntry("templates", path.parent.name, head.text("version"), bool(read) and all(read))


def _others() -> Iterator[PackEntry]:
    for kind, pattern in _UNMARKED_KINDS.items():
        for path in sorted(pack_root(kind).glob(pattern)):
            yield PackEntry(kind, path.stem, "", None)
