"""Fonts, bundled and added, by the role they play, and the question whether a text can be printed with them."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import overload

from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources import pack_root
from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.font_file import FontFile
from letters_app.typesetting.text.font_needs import FontNeed, load_font_needs, need_of, speaks
from letters_app.typesetting.text.font_packs import AddedFonts, load_added_fonts
from letters_app.typesetting.text.hyphenation import Hyphenator
from letters_app.typesetting.text.line_breaking import LineBreaker
from letters_app.typesetting.text.printable import printable_text
from letters_app.typesetting.text.shaping import WordShaper, missing_in
from letters_app.typesetting.text.typefaces import (
    FallbackFace,
    FontStyle,
    Typeface,
    load_fallback_faces,
    load_typefaces,
)


class FontRole(enum.StrEnum):
    """What a layout asks for; which typeface answers is decided here."""

    SERIF = "serif"
    SERIF_BOLD = "serif-bold"
    SERIF_ITALIC = "serif-italic"
    SANS = "sans"
    SANS_BOLD = "sans-bold"


@dataclass(frozen=True, slots=True)
class ChosenFont:
    """A typeface somebody chose instead of the one a layout asks for."""

    typeface: str
    style: FontStyle = FontStyle.REGULAR


Font = FontRole | ChosenFont

_SERIF, _SANS = "pt-serif", "pt-sans"
_ROLES = {
    FontRole.SERIF: ChosenFont(_SERIF),
    FontRole.SERIF_BOLD: ChosenFont(_SERIF, FontStyle.BOLD),
    FontRole.SERIF_ITALIC: ChosenFont(_SERIF, FontStyle.ITALIC),
    FontRole.SANS: ChosenFont(_SANS),
    FontRole.SANS_BOLD: ChosenFont(_SANS, FontStyle.BOLD),
}


class FaceRow(Sequence[FontFace]):
    """Faces in order of preference, each opened when it is first asked: a letter opens the one or two it needs."""

    def __init__(self, library: FontLibrary, files: Sequence[FontFile]) -> None:
        self._library = library
        self._files = tuple(dict.fromkeys(files))

    def __len__(self) -> int:
        return len(self._files)

    @overload
    def __getitem__(self, index: int) -> FontFace: ...
    @overload
    def __getitem__(self, index: slice) -> FaceRow: ...
    def __getitem__(self, index: int | slice) -> FontFace | FaceRow:
        if isinstance(index, slice):
            return FaceRow(self._library, self._files[index])
        return self._library.face(self._files[index])


class FontLibrary:
    """Opens faces when they are first needed and keeps what was shaped with them.

    The memory of shaped words and broken paragraphs lives as long as this object: drop it when a vault is locked.
    Not for use from two threads at once.
    """

    def __init__(self, root: Path, packs: Path | None = None, added: Path | None = None, *, names_in: str = "") -> None:
        """``root`` is the folder of bundled fonts, one folder per family.

        ``packs`` holds the folders ``typefaces``, ``fallback-faces`` and ``font-needs``; those that ship if it is not
        given. ``added`` is the folder of the fonts a person added, if there is one. ``names_in`` as in the method
        ``for_names_in``.
        """
        self._root = root
        self._packs = packs
        self._added_folder = added
        self._names_in = names_in
        self._for_names_in: dict[str, FontLibrary] = {}
        self._faces: dict[FontFile, FontFace] = {}
        self._line_breakers: dict[tuple[Font, str], LineBreaker] = {}

    @cached_property
    def typefaces(self) -> Mapping[str, Typeface]:
        """Typefaces a letter can be set in, by id, in the order of lists."""
        return load_typefaces(self._pack_folder("typefaces"))

    @cached_property
    def _fallbacks(self) -> tuple[FallbackFace, ...]:
        return load_fallback_faces(self._pack_folder("fallback-faces"))

    def for_names_in(self, language: str) -> FontLibrary:
        """Return the library for text of any language whose names are written as in ``language``.

        A letter in English to Japan has the name of its reader in Japanese characters, not in Chinese ones. The same
        object every time; for all languages that need no font of their own, this one.
        """
        if not any(speaks(language, need.language) for need in self.needs):
            return self
        found = self._for_names_in.get(language)
        if found is None:
            found = FontLibrary(self._root, self._packs, self._added_folder, names_in=language)
            found._faces = self._faces
            self._for_names_in[language] = found
        return found

    @cached_property
    def added(self) -> AddedFonts:
        """Fonts a person added."""
        return load_added_fonts(self._added_folder) if self._added_folder else AddedFonts()

    @cached_property
    def needs(self) -> tuple[FontNeed, ...]:
        """Scripts whose fonts are installed apart."""
        return load_font_needs(self._pack_folder("font-needs"))

    @property
    def files(self) -> tuple[str, ...]:
        """Every font file the typefaces and the faces that help out are made of, from the folder of fonts."""
        of_typefaces = (file for typeface in self.typefaces.values() for file in typeface.files.values())
        return (*of_typefaces, *(face.file for face in self._fallbacks))

    def faces(self, font: Font, language: str = "") -> FaceRow:
        """Return the face of a font and, after it, those that help out with characters it lacks.

        A letter in a language the font cannot write begins with the face that can.

        Raises:
            FontDamagedError: the font file is missing or damaged.
            PackError: a pack of typefaces is broken.
        """
        chosen = font if isinstance(font, ChosenFont) else _ROLES[font]
        typeface = self._typeface(chosen.typeface)
        file = typeface.file(chosen.style)
        helpers = [face for face in self._fallbacks if face.helps(typeface.kind)]
        leaders = [face for face in helpers if language.partition("-")[0] in face.languages]
        lead = [face.file for face in leaders[:1] if not self.face(file).covers(face.sample)]
        bundled = [self._bundled(each) for each in (*lead, file, *(face.file for face in helpers))]
        return FaceRow(self, [*bundled, *self.added.files_for(self._names_in or language)])

    def line_breaker(self, font: Font, language: str) -> LineBreaker:
        """Return the line breaker of a font and language; the same object every time."""
        key = (font, language)
        found = self._line_breakers.get(key)
        if found is None:
            shaper = WordShaper(self.faces(font, language), language, lambda lack: self.font_to_add(lack, language))
            found = self._line_breakers[key] = LineBreaker(shaper, language, Hyphenator(language))
        return found

    def missing_characters(self, text: str) -> tuple[str, ...]:
        """Return the characters of ``text`` that some role could not print, each once, in order of appearance.

        Invisible characters are not among them: they are removed before printing. A letter whose parts all exist
        but in different fonts is reported by its mark.
        """
        visible = printable_text(text).replace("\n", " ")
        roles = (FontRole.SERIF, FontRole.SANS)
        return tuple(dict.fromkeys(character for role in roles for character in missing_in(visible, self.faces(role))))

    def font_to_add(self, character: str, language: str = "") -> str:
        """Return the name of a free font that has a character no font here has; empty if none is known."""
        need = need_of(character, self._names_in or language, self.needs)
        return need.fonts[0] if need else ""

    def face(self, file: str | FontFile) -> FontFace:
        """Return the face of a file; a text names one from the folder of bundled fonts.

        Raises:
            FontDamagedError: the file is missing or damaged.
        """
        place = self._bundled(file) if isinstance(file, str) else file
        found = self._faces.get(place)
        if found is None:
            siblings = (face for other, face in self._faces.items() if other.path == place.path)
            found = self._faces[place] = FontFace(place, next(siblings, None))
        return found

    def _bundled(self, file: str) -> FontFile:
        return FontFile(self._root / file)

    def _typeface(self, name: str) -> Typeface:
        found = self.typefaces.get(name)
        if found is None:
            raise PackError(pack=name, place=f"{name}.toml", problem=PackProblem.UNREADABLE)
        return found

    def _pack_folder(self, name: str) -> Path:
        return self._packs / name if self._packs else pack_root(name)
