"""Typefaces a letter can be set in, and faces that help out where they lack a character: values read from packs."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

_FORMAT = 1
_MOST_FACES = 999


class TypefaceKind(enum.StrEnum):
    """What a typeface looks like."""

    SERIF = "serif"
    SANS = "sans"
    TYPEWRITER = "typewriter"
    HANDWRITING = "handwriting"


class FontStyle(enum.StrEnum):
    """Which of a typeface's files is meant."""

    REGULAR = "regular"
    BOLD = "bold"
    ITALIC = "italic"


@dataclass(frozen=True, slots=True)
class Typeface:
    """A family of font files. Files are named from the folder of fonts."""

    id: str
    name: str
    """As its makers call it; a proper name, never translated."""
    kind: TypefaceKind
    order: int
    files: Mapping[FontStyle, str]
    scale: float
    """Times the size a layout asks for, so that it looks as large as the others."""
    leading: float
    """Times the distance of lines a layout asks for."""

    def file(self, style: FontStyle) -> str:
        """Return the file of a style; the regular one stands in for a style the family does not have."""
        return self.files.get(style) or self.files[FontStyle.REGULAR]


@dataclass(frozen=True, slots=True)
class FallbackFace:
    """A face for characters a typeface lacks."""

    file: str
    order: int
    kinds: tuple[TypefaceKind, ...]
    """Kinds of typefaces it helps; empty means all."""
    languages: tuple[str, ...]
    """Letters in these languages are set in it throughout, if the typeface lacks a character of ``sample``."""
    sample: str

    def helps(self, kind: TypefaceKind) -> bool:
        """Tell whether it stands in for typefaces of this kind."""
        return not self.kinds or kind in self.kinds


def load_typefaces(folder: Path) -> dict[str, Typeface]:
    """Read every typeface in ``folder``, by id, in the order of lists.

    Raises:
        PackError: a file is no TOML, lacks a key or has one too many; or there are none.
    """
    found = [_typeface(path.stem, _open(path)) for path in _files(folder)]
    if not found:
        raise PackError(pack=folder.name, place=folder.name, problem=PackProblem.NO_PACKS)
    return {typeface.id: typeface for typeface in sorted(found, key=lambda typeface: (typeface.order, typeface.id))}


def load_fallback_faces(folder: Path) -> tuple[FallbackFace, ...]:
    """Read the faces that help out, in the order they are asked.

    Raises:
        PackError: as for typefaces.
    """
    return tuple(sorted((_fallback(_open(path)) for path in _files(folder)), key=lambda face: (face.order, face.file)))


def _files(folder: Path) -> list[Path]:
    return sorted(folder.glob("*.toml"))


def _open(path: Path) -> PackTable:
    table = read_pack_table(path, path.stem)
    if table.count("format") != _FORMAT:
        raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
    return table


def _typeface(name: str, table: PackTable) -> Typeface:
    files = {style: table.text(style) for style in FontStyle if style is FontStyle.REGULAR or table.has(style)}
    typeface = Typeface(
        id=name,
        name=table.text("name"),
        kind=table.member("kind", TypefaceKind),
        order=table.count("order", high=_MOST_FACES),
        files=files,
        scale=table.number("scale", 0.5, 2) if table.has("scale") else 1.0,
        leading=table.number("leading", 0.8, 2) if table.has("leading") else 1.0,
    )
    table.end()
    return typeface


def _fallback(table: PackTable) -> FallbackFace:
    languages = table.texts("languages")
    face = FallbackFace(
        file=table.text("file"),
        order=table.count("order", high=_MOST_FACES),
        kinds=table.members("kinds", TypefaceKind),
        languages=languages,
        sample=table.text("sample") if languages else "",
    )
    table.end()
    return face
