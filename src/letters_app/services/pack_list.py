"""Which data packs there are, of what date, and whether they can be trusted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from letters_app.checking.group_packs import group_pack_folders
from letters_app.checking.rule_pack import PACK_FILE
from letters_app.domain.errors import PackError
from letters_app.resources import pack_root
from letters_app.resources.pack_table import PackTable, read_pack_table
from letters_app.services.packs import existing_group_rules

GROUP = "group-rules"
"""Kind of the packs a group wrote itself."""


@dataclass(frozen=True, slots=True)
class PackEntry:
    """One pack as a user sees it in a list."""

    kind: str
    id: str
    version: str
    verified: bool | None
    """Whether somebody competent has checked it; ``None`` where each entry carries its own mark."""
    problem: PackError | None = None
    """Why it cannot be read, if it cannot."""


def list_packs(group_rules: Path | None = None) -> tuple[PackEntry, ...]:
    """Return every pack that ships, by kind and id, then the group's own; a broken one is an entry with its problem.

    Args:
        group_rules: folder of the group's own rules; by default the one beside the vault, if there is anything in it.
    """
    shipped = (
        _entry(kind, path, read) for kind, pattern, read in _KINDS for path in sorted(pack_root(kind).glob(pattern))
    )
    own = group_rules or existing_group_rules()
    return (*(entry for entry in shipped if entry is not None), *(_group_packs(own) if own else ()))


def _group_packs(folder: Path) -> Iterator[PackEntry]:
    try:
        folders = group_pack_folders(folder)
    except PackError as problem:
        yield PackEntry(GROUP, folder.name, "", None, problem)
        return
    for each in folders:
        entry = _entry(GROUP, each / PACK_FILE, _rule_pack)
        if entry is not None:
            yield replace(entry, kind=GROUP)


def _entry(kind: str, path: Path, read: Callable[[Path, PackTable], PackEntry | None]) -> PackEntry | None:
    try:
        return read(path, read_pack_table(path, path.parent.name))
    except PackError as problem:
        return PackEntry(kind, path.stem if path.stem not in _HEADS else path.parent.name, "", None, problem)


def _rule_pack(_: Path, head: PackTable) -> PackEntry:
    return PackEntry("rules", head.text("id"), head.text("version"), head.flag("verified", default=False))


def _policy(path: Path, head: PackTable) -> PackEntry | None:
    """Return the entry of a country's policy; other files of the folder belong to all countries."""
    return PackEntry("facilities", path.stem, head.text("version"), None) if head.has("rule") else None


def _template(path: Path, head: PackTable) -> PackEntry:
    native_read = head.table("native_read", or_empty=True)
    read = [native_read.table(language).flag("read", default=False) for language in native_read.names()]
    return PackEntry("templates", path.parent.name, head.text("version"), bool(read) and all(read))


def _unmarked(kind: str, *, by_folder: bool) -> Callable[[Path, PackTable], PackEntry]:
    """Return what reads packs of a kind; ``by_folder``: sheets and envelopes may have the same name."""
    return lambda path, _: PackEntry(kind, f"{path.parent.name}/{path.stem}" if by_folder else path.stem, "", None)


_HEADS = frozenset({"pack", "template"})
"""Names of files that stand for the folder they lie in."""
_KINDS: tuple[tuple[str, str, Callable[[Path, PackTable], PackEntry | None]], ...] = (
    ("rules", "*/pack.toml", _rule_pack),
    *(("rules", f"{folder}/*/pack.toml", _rule_pack) for folder in ("countries", "facilities", "facility-types")),
    ("facilities", "*.toml", _policy),
    ("templates", "*/template.toml", _template),
    *(
        (kind, pattern, _unmarked(kind, by_folder="/" in pattern))
        for kind, pattern in (
            ("addresses", "*.toml"),
            ("fallback-faces", "*.toml"),
            ("font-needs", "*.toml"),
            ("forms-of-address", "*.toml"),
            ("handwriting", "*/*.toml"),
            ("languages", "*.toml"),
            ("layouts", "*/*.toml"),
            ("matter-words", "*.toml"),
            ("postage", "*.toml"),
            ("prompts", "*.toml"),
            ("puzzles", "words/*.toml"),
            ("sheet-words", "*.toml"),
            ("typefaces", "*.toml"),
        )
    ),
)
