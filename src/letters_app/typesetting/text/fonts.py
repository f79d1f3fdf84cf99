"""The bundled fonts by the role they play, and the question whether a text can be printed with them."""

from __future__ import annotations

import enum
from pathlib import Path

from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.hyphenation import Hyphenator
from letters_app.typesetting.text.line_breaking import LineBreaker
from letters_app.typesetting.text.printable import printable_text
from letters_app.typesetting.text.shaping import WordShaper, missing_in


class FontRole(enum.StrEnum):
    """What a layout asks for; which file answers is decided here."""

    SERIF = "serif"
    SERIF_BOLD = "serif-bold"
    SERIF_ITALIC = "serif-italic"
    SANS = "sans"
    SANS_BOLD = "sans-bold"


_FILES = {
    FontRole.SERIF: "pt-serif/PTSerif-Regular.ttf",
    FontRole.SERIF_BOLD: "pt-serif/PTSerif-Bold.ttf",
    FontRole.SERIF_ITALIC: "pt-serif/PTSerif-Italic.ttf",
    FontRole.SANS: "pt-sans/PTSans-Regular.ttf",
    FontRole.SANS_BOLD: "pt-sans/PTSans-Bold.ttf",
}
_FALLBACK = "noto-serif/NotoSerif-Regular.ttf"


class FontLibrary:
    """Opens faces when they are first needed and keeps what was shaped with them.

    The memory of shaped words and broken paragraphs lives as long as this object: drop it when a vault is locked.
    Not for use from two threads at once.
    """

    def __init__(self, root: Path) -> None:
        """``root`` is the folder of bundled fonts, one folder per family."""
        self._root = root
        self._faces: dict[str, FontFace] = {}
        self._line_breakers: dict[tuple[FontRole, str], LineBreaker] = {}

    def faces(self, role: FontRole) -> tuple[FontFace, ...]:
        """Return the face of a role and, after it, the one that helps out with characters it lacks.

        Raises:
            UnreadableInputError: a bundled font file is missing or broken.
        """
        return self._face(_FILES[role]), self._face(_FALLBACK)

    def line_breaker(self, role: FontRole, language: str) -> LineBreaker:
        """Return the line breaker of a role and language; the same object every time."""
        key = (role, language)
        found = self._line_breakers.get(key)
        if found is None:
            shaper = WordShaper(self.faces(role), language)
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

    def _face(self, file: str) -> FontFace:
        found = self._faces.get(file)
        if found is None:
            found = self._faces[file] = FontFace(self._root / file)
        return found
