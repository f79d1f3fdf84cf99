"""Adds a font for a script the program has none for: a copy beside the vault, described so that it is found again."""

from __future__ import annotations

import json
import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import LettersError, WriteFailedError, write_failure_reason
from letters_app.typesetting.text.font_choice import (
    FontNotUsableError,
    FontRefusal,
    ServingFace,
    serving_faces,
)
from letters_app.typesetting.text.font_needs import FontNeed
from letters_app.typesetting.text.font_packs import FORMAT, HEAD

_FONT_ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc"})
_LICENCES = re.compile(r"(licen[cs]e|ofl|copying|copyright)[\w.-]*", re.IGNORECASE)
_MAX_LICENCE_BYTES = 1 << 20
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 60


class NoFontThereError(LettersError):
    """There is no font file where one was named (``path``)."""

    code = "fonts.none-there"


@dataclass(frozen=True, slots=True)
class AddedFont:
    """A font that was added."""

    folder: Path
    name: str
    languages: tuple[str, ...]
    """What it is for (BCP 47)."""


def add_fonts(source: Path, folder: Path, needs: Sequence[FontNeed]) -> tuple[AddedFont, ...]:
    """Copy a font file, or the best of a folder of them for each script, into ``folder`` with the licence beside it.

    A font of the same name is replaced.

    Raises:
        NoFontThereError: if ``source`` is no font file and no folder with one.
        FontNotUsableError: if the font, or every one of the folder, cannot be used.
        WriteFailedError: if it cannot be copied.
    """
    return tuple(_copy(path, faces, folder) for path, faces in _chosen(_font_files(source), needs).items())


def _font_files(source: Path) -> tuple[Path, ...]:
    if source.is_file():
        return (source,)
    try:
        found = sorted(path for path in source.iterdir() if path.suffix.lower() in _FONT_ENDINGS and path.is_file())
    except OSError as error:
        raise NoFontThereError(path=str(source)) from error
    if not found:
        raise NoFontThereError(path=str(source))
    return tuple(found)


def _chosen(files: Sequence[Path], needs: Sequence[FontNeed]) -> dict[Path, list[ServingFace]]:
    best: dict[str, ServingFace] = {}
    refused: FontNotUsableError | None = None
    for path in files:
        try:
            faces = serving_faces(path, needs)
        except FontNotUsableError as error:
            # The first reason that is worth telling: most fonts of a folder have nothing to do with the matter.
            if refused is None or refused.params["problem"] == FontRefusal.NOT_NEEDED:
                refused = error
            continue
        for face in faces:
            if face.need.language not in best or face.rank < best[face.need.language].rank:
                best[face.need.language] = face
    if not best and refused is not None:
        raise refused
    chosen: dict[Path, list[ServingFace]] = {}
    for face in best.values():
        chosen.setdefault(face.file.path, []).append(face)
    return chosen


def _copy(font: Path, faces: Sequence[ServingFace], folder: Path) -> AddedFont:
    name = _NOT_IN_NAMES.sub("-", font.stem.lower()).strip("-")[:_LONGEST_NAME] or "font"
    target = folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder, prefix=".adding-") as work:
            new = Path(work) / "new"
            new.mkdir()
            own_name = f"{name}{font.suffix.lower()}"
            shutil.copyfile(font, new / own_name)
            for licence in _licences_beside(font):
                shutil.copyfile(licence, new / licence.name)
            (new / HEAD).write_text(_description(font.stem, own_name, faces), encoding="utf-8")
            if target.exists():
                target.rename(Path(work) / "old")
            new.rename(target)
    except OSError as error:
        raise WriteFailedError(path=str(target), reason=write_failure_reason(error)) from error
    return AddedFont(target, font.stem, tuple(face.need.language for face in faces))


def _licences_beside(font: Path) -> Iterable[Path]:
    return (
        path
        for path in sorted(font.parent.iterdir())
        if _LICENCES.fullmatch(path.name) and path.is_file() and path.stat().st_size <= _MAX_LICENCE_BYTES
    )


def _description(name: str, file: str, faces: Sequence[ServingFace]) -> str:
    lines = [f"format = {FORMAT}", f"name = {_text(name)}", f"file = {_text(file)}"]
    for number in dict.fromkeys(face.file.number for face in faces):
        served = [face for face in faces if face.file.number == number]
        made_for = [face for face in served if face.is_made_for_it]
        lines += ["", "[[face]]", f"index = {number}"]
        lines += [f"languages = {_languages(served)}", f"made_for = {_languages(made_for)}"]
    return "\n".join([*lines, ""])


def _languages(faces: Iterable[ServingFace]) -> str:
    return f"[{', '.join(_text(face.need.language) for face in faces)}]"


def _text(text: str) -> str:
    """Return a text as TOML has it; what cannot be seen is left out."""
    return json.dumps("".join(filter(str.isprintable, text)), ensure_ascii=False)
