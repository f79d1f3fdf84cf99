"""Paper and envelopes by the names that print systems know them by.

Names and sizes are those of PWG 5101.1, "Media Standardized Names", as OpenPrinting's libcups carries them
(``cups/pwg-media.c``, verified 2026-11-22); a name of that standard says its own size, short edge first.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, Self

from letters_app.domain.errors import LettersError

MM_PER_INCH: Final = 25.4
MM_PER_PT: Final = 25.4 / 72
SAME_SIZE_MM: Final = 0.5
"""Sizes that differ by less are the same paper: drivers round to whole points."""
_NUMBER = r"\d{1,4}(?:\.\d{1,4})?"
_PWG_NAME = re.compile(rf"[a-z]{{2,6}}_[a-z0-9.-]+_({_NUMBER})x({_NUMBER})(mm|in)")
_POINTS = re.compile(rf"w({_NUMBER})h({_NUMBER})")
_PLAIN = re.compile(rf"({_NUMBER})x({_NUMBER})(mm|cm|in)?")
_MM_PER_UNIT = {"mm": 1.0, "cm": 10.0, "in": MM_PER_INCH, None: MM_PER_INCH}


class UnknownMediaError(LettersError):
    """No paper or envelope has this name (``name``, ``known``)."""

    code = "printing.unknown-media"


@dataclass(frozen=True, slots=True)
class Media:
    """A size of paper as it goes through a printer: short edge across, long edge along."""

    pwg_name: str
    """Name of PWG 5101.1, such as ``iso_dl_110x220mm``."""
    short_mm: float
    long_mm: float
    key: str = field(default="", compare=False)
    """What we call it: ``dl``, ``a4``; empty for sizes that are not in our table."""
    driver_names: tuple[str, ...] = field(default=(), compare=False)
    """What printer descriptions in the older PPD form call it."""

    @classmethod
    def custom(cls, width_mm: float, height_mm: float) -> Self:
        """Return a size that has no name of its own; the order of the edges does not matter."""
        short_mm, long_mm = sorted((round(width_mm, 2), round(height_mm, 2)))
        size = f"{short_mm:g}x{long_mm:g}mm"
        return cls(f"custom_{size}_{size}", short_mm, long_mm)

    def is_near(self, width_mm: float, height_mm: float, tolerance_mm: float) -> bool:
        """Tell whether both edges are within the tolerance, whichever way round the sheet is held."""
        short_mm, long_mm = sorted((width_mm, height_mm))
        return abs(self.short_mm - short_mm) <= tolerance_mm and abs(self.long_mm - long_mm) <= tolerance_mm

    def is_same_paper(self, other: Self) -> bool:
        """Tell whether the two are the same size, whatever they are called."""
        return self.is_near(other.short_mm, other.long_mm, SAME_SIZE_MM)


def _media(key: str, pwg_name: str, *driver_names: str) -> Media:
    short_mm, long_mm = _size_in_name(pwg_name) or (0.0, 0.0)
    return Media(pwg_name, short_mm, long_mm, key, driver_names)


def _size_in_name(pwg_name: str) -> tuple[float, float] | None:
    found = _PWG_NAME.fullmatch(pwg_name)
    if found is None:
        return None
    short_mm, long_mm = sorted(float(length) * _MM_PER_UNIT[found[3]] for length in (found[1], found[2]))
    return (round(short_mm, 3), round(long_mm, 3)) if short_mm > 0 else None


KNOWN_MEDIA: Final[tuple[Media, ...]] = (
    _media("a4", "iso_a4_210x297mm", "A4"),
    _media("letter", "na_letter_8.5x11in", "Letter"),
    _media("legal", "na_legal_8.5x14in", "Legal"),
    _media("a5", "iso_a5_148x210mm", "A5"),
    _media("a6", "iso_a6_105x148mm", "A6"),
    _media("5x7", "na_5x7_5x7in", "5x7", "Photo5x7"),
    _media("10x15", "om_small-photo_100x150mm", "100x150mm"),
    _media("dl", "iso_dl_110x220mm", "EnvDL", "DL", "EnvPRC5"),
    _media("c6", "iso_c6_114x162mm", "EnvC6", "C6"),
    _media("c5", "iso_c5_162x229mm", "EnvC5", "C5"),
    _media("c6c5", "iso_c6c5_114x229mm", "EnvC65", "C65", "C6C5"),
    _media("c4", "iso_c4_229x324mm", "EnvC4", "C4"),
    # Drivers say “B5” and “B4” for the Japanese sizes too, which are larger: not in their lists of names.
    _media("b6", "iso_b6_125x176mm", "ISOB6", "EnvISOB6"),
    _media("b5", "iso_b5_176x250mm", "ISOB5", "EnvISOB5", "EnvB5"),
    _media("b4", "iso_b4_250x353mm", "ISOB4", "EnvISOB4", "EnvB4"),
    _media("c7c6", "iso_c7c6_81x162mm", "EnvC76"),
    _media("italian", "om_italian_110x230mm", "EnvItalian"),
    _media("us-10", "na_number-10_4.125x9.5in", "Env10", "COM10", "Comm10"),
    _media("us-9", "na_number-9_3.875x8.875in", "Env9"),
    _media("us-11", "na_number-11_4.5x10.375in", "Env11"),
    _media("monarch", "na_monarch_3.875x7.5in", "EnvMonarch", "Monarch"),
    _media("us-personal", "na_personal_3.625x6.5in", "EnvPersonal"),
    _media("us-a2", "na_a2_4.375x5.75in", "EnvA2"),
    _media("us-6x9", "na_6x9_6x9in", "6x9"),
    _media("jp-chou3", "jpn_chou3_120x235mm", "EnvChou3"),
    _media("jp-chou4", "jpn_chou4_90x205mm", "EnvChou4"),
    _media("jp-kaku2", "jpn_kaku2_240x332mm", "EnvKaku2"),
)
"""The sizes we set pages for or may be asked for, sheets first. A size is added here by one line."""


def media_named(name: str) -> Media:
    """Return the size called ``name``: our key, a name of PWG 5101.1, or what drivers call it; case is no matter.

    Raises:
        UnknownMediaError: if it is none of these.
    """
    wanted = name.strip().lower()
    media = next((media for media in KNOWN_MEDIA if media.key == wanted), None) or _standard(wanted)
    if media is None:
        raise UnknownMediaError(name=name, known=", ".join(media.key for media in KNOWN_MEDIA))
    return media


def media_of_size(width_mm: float, height_mm: float, tolerance_mm: float = 1.0) -> Media | None:
    """Return the size of the table nearest to these edges, held either way round; ``None`` if none is near."""
    near = [media for media in KNOWN_MEDIA if media.is_near(width_mm, height_mm, tolerance_mm)]
    short_mm, long_mm = sorted((width_mm, height_mm))
    return min(near, key=lambda media: abs(media.short_mm - short_mm) + abs(media.long_mm - long_mm), default=None)


def media_in_driver(word: str) -> Media | None:
    """Return what a driver means by ``word``; ``None`` if we cannot tell.

    Variants such as ``A4.Borderless`` are not understood on purpose: most of them enlarge the page. Nor are our own
    keys: ``B5`` in a driver is mostly the Japanese size.
    """
    points, plain = _POINTS.fullmatch(word), _PLAIN.fullmatch(word)
    known = _standard(word.lower())
    if known is not None:
        return known
    if points:
        size = float(points[1]) * MM_PER_PT, float(points[2]) * MM_PER_PT
    elif plain:
        unit = _MM_PER_UNIT[plain[3]]
        size = float(plain[1]) * unit, float(plain[2]) * unit
    else:
        return None
    return media_of_size(*size, SAME_SIZE_MM) or (Media.custom(*size) if min(size) > 0 else None)


def _standard(name: str) -> Media | None:
    """Return the size of a name of PWG 5101.1 or of drivers, in small letters."""
    for media in KNOWN_MEDIA:
        if name == media.pwg_name or name in map(str.lower, media.driver_names):
            return media
    size = _size_in_name(name)
    return Media(name, *size) if size else None
