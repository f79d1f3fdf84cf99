"""Whose work ships with the program, and where its licence lies."""

from __future__ import annotations

from dataclasses import dataclass

from letters_app.resources import resources_root


@dataclass(frozen=True, slots=True)
class Licence:
    """A part made by others."""

    name: str
    file: str
    """Under the folder of resources."""


LICENCES = (
    Licence("Inter", "fonts/inter/OFL.txt"),
    Licence("PT Serif", "fonts/pt-serif/OFL.txt"),
    Licence("PT Sans", "fonts/pt-sans/OFL.txt"),
    Licence("PT Mono", "fonts/pt-mono/OFL.txt"),
    Licence("Literata", "fonts/literata/OFL.txt"),
    Licence("Caveat", "fonts/caveat/OFL.txt"),
    Licence("Noto Serif", "fonts/noto-serif/OFL.txt"),
    Licence("Noto Serif Hebrew", "fonts/noto-serif-hebrew/OFL.txt"),
    Licence("Noto Sans Armenian", "fonts/noto-sans-armenian/OFL.txt"),
    Licence("Noto Sans Georgian", "fonts/noto-sans-georgian/OFL.txt"),
    Licence("Vazirmatn", "fonts/vazirmatn/OFL.txt"),
    Licence("Lucide", "icons/LICENSE"),
    Licence("EFF large word list", "wordlists/en.LICENCE.txt"),
    Licence("Russian word list", "wordlists/ru.LICENCE.txt"),
)
"""Names are proper names and stay as they are."""


def licence_text(licence: Licence) -> str:
    """Return the licence as its file has it, empty if the file cannot be read."""
    try:
        return (resources_root() / licence.file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
