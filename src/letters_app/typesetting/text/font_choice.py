"""Which faces of a font file serve which of the scripts that are installed apart."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from letters_app.domain.errors import LettersError
from letters_app.typesetting.errors import FontDamagedError
from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.font_file import MAX_FONT_BYTES, FontFile, face_count, read_font_bytes
from letters_app.typesetting.text.font_needs import FontNeed

_EMBEDDING = slice(8, 10)
"""Where the table "OS/2" says whether a font may be put into documents (``fsType``)."""
_FORBIDDEN = 2
_KINDS_OF_EMBEDDING = 0xF


class FontRefusal(enum.StrEnum):
    """Why a font cannot be added."""

    TOO_LARGE = "too-large"
    DAMAGED = "damaged"
    VARIABLE = "variable"
    """It draws its lightest weight unless another one is asked for."""
    FORBIDDEN = "forbidden"
    """Its makers do not allow it in documents."""
    NOT_NEEDED = "not-needed"
    """It has none of the scripts that need a font, or not all characters of one."""


class FontNotUsableError(LettersError):
    """A font cannot be added (``file``, ``problem`` as a value of ``FontRefusal``)."""

    code: ClassVar[str] = "fonts.not-usable"


class ServingFace(NamedTuple):
    """A face of a file and what it is good for."""

    file: FontFile
    need: FontNeed
    rank: int
    """Lower is better: its place among the faces known to be made for that language."""

    @property
    def is_made_for_it(self) -> bool:
        """Whether its forms of characters are known to be those of the language."""
        return self.rank < len(self.need.known)


def serving_faces(path: Path, needs: Sequence[FontNeed]) -> tuple[ServingFace, ...]:
    """Return for each script the best face of the file that has it.

    Raises:
        FontNotUsableError: no face can be used.
    """
    if path.is_file() and path.stat().st_size > MAX_FONT_BYTES:
        raise FontNotUsableError(file=path.name, problem=FontRefusal.TOO_LARGE)
    best: dict[str, ServingFace] = {}
    refusal = FontRefusal.NOT_NEEDED
    try:
        face: FontFace | None = None
        for number in range(face_count(read_font_bytes(path))):
            file = FontFile(path, number)
            face = FontFace(file, face)
            refused = _refusal(face)
            if refused is not None:
                refusal = refused
                continue
            for need in needs:
                if face.covers(need.sample):
                    rank = need.known.index(face.name) if face.name in need.known else len(need.known)
                    if need.language not in best or rank < best[need.language].rank:
                        best[need.language] = ServingFace(file, need, rank)
    except FontDamagedError as error:
        raise FontNotUsableError(file=path.name, problem=FontRefusal.DAMAGED) from error
    if not best:
        raise FontNotUsableError(file=path.name, problem=refusal)
    return tuple(best.values())


def _refusal(face: FontFace) -> FontRefusal | None:
    if face.is_variable:
        return FontRefusal.VARIABLE
    rights = int.from_bytes(face.face.reference_table("OS/2").data[_EMBEDDING], "big")
    return FontRefusal.FORBIDDEN if rights & _KINDS_OF_EMBEDDING == _FORBIDDEN else None
