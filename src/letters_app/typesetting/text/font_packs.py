"""Fonts a person added for scripts the program has none for: one folder a font, beside the vault."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table
from letters_app.typesetting.text.font_file import FontFile
from letters_app.typesetting.text.font_needs import speaks

HEAD = "font-pack.toml"
"""The file that describes a font pack."""
FORMAT = 1
_HIGHEST_INDEX = 63


@dataclass(frozen=True, slots=True)
class AddedFace:
    """A face of a font that was added."""

    file: FontFile
    languages: tuple[str, ...]
    """What it has all characters for, as the scripts that are installed apart are called."""
    made_for: tuple[str, ...] = ()
    """Those of them whose forms of characters it has."""


@dataclass(frozen=True, slots=True)
class FontPack:
    """A font that was added."""

    id: str
    name: str
    """As its file calls it; shown as it is."""
    faces: tuple[AddedFace, ...]


@dataclass(frozen=True, slots=True)
class AddedFonts:
    """All fonts that were added."""

    packs: tuple[FontPack, ...] = ()
    problems: tuple[PackError, ...] = ()
    """Descriptions that cannot be read: their fonts are not used, and letters that need none are set as ever."""

    def files_for(self, language: str) -> tuple[FontFile, ...]:
        """Return all faces, those for ``language`` first: one character has other forms in other countries."""
        faces = [face for pack in self.packs for face in pack.faces]
        faces.sort(key=lambda face: (not _is_for(face.made_for, language), not _is_for(face.languages, language)))
        return tuple(dict.fromkeys(face.file for face in faces))


def load_added_fonts(folder: Path) -> AddedFonts:
    """Read the descriptions of all fonts in ``folder``, which need not exist. No font file is opened."""
    packs: list[FontPack] = []
    problems: list[PackError] = []
    for head in sorted(folder.glob(f"*/{HEAD}")):
        try:
            packs.append(_pack(head))
        except PackError as problem:
            problems.append(problem)
    return AddedFonts(tuple(packs), tuple(problems))


def _is_for(languages: Sequence[str], language: str) -> bool:
    return any(speaks(language, each) for each in languages)


def _pack(head: Path) -> FontPack:
    folder = head.parent
    table = read_pack_table(head, folder.name)
    if table.count("format") != FORMAT:
        raise table.problem(PackProblem.UNKNOWN_VERSION, "format")
    file = table.text("file")
    if Path(file).name != file:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "file")  # never from another folder
    faces = tuple(_face(folder / file, each) for each in table.tables("face", at_least=1))
    pack = FontPack(folder.name, table.text("name"), faces)
    table.end()
    return pack


def _face(path: Path, table: PackTable) -> AddedFace:
    index = table.count("index", high=_HIGHEST_INDEX, default=0)
    face = AddedFace(FontFile(path, index), table.texts("languages", at_least=1), table.texts("made_for"))
    table.end()
    return face
