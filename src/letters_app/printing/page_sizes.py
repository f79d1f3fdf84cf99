"""Which sizes the pages of a PDF have, as far as they stand readable in the file."""

from __future__ import annotations

import re
from typing import Final

from letters_app.domain.errors import LettersError
from letters_app.printing.media import MM_PER_PT, Media, media_of_size

_NUMBER = rb"[-+]?\d{1,6}(?:\.\d{0,8})?"
_MEDIA_BOX = re.compile(rb"/MediaBox\s*\[\s*(%b)\s+(%b)\s+(%b)\s+(%b)\s*\]" % (_NUMBER, _NUMBER, _NUMBER, _NUMBER))
_SIGN: Final = b"%PDF-"
_SIGN_WITHIN_BYTES: Final = 1024


class NotAPdfError(LettersError):
    """What is to be printed is no PDF (``path``)."""

    code = "printing.not-a-pdf"


class UnknownPageSizeError(LettersError):
    """The size of the pages does not stand readable in the file (``path``)."""

    code = "printing.unknown-page-size"


class MixedPageSizesError(LettersError):
    """The pages have several sizes and one job has one paper (``path``, ``sizes`` in millimetres)."""

    code = "printing.mixed-page-sizes"


def media_for(pdf: bytes, path: str) -> Media:
    """Return the paper that the pages of a PDF ask for; ``path`` is what the user called the file.

    Raises:
        NotAPdfError: if it is no PDF.
        UnknownPageSizeError: if it does not say the size of its pages.
        MixedPageSizesError: if letters and envelopes stand in one file, say.
    """
    if not is_pdf(pdf):
        raise NotAPdfError(path=path)
    sizes = page_sizes_mm(pdf)
    if not sizes:
        raise UnknownPageSizeError(path=path)
    asked = [media_of_size(*size) or Media.custom(*size) for size in sizes]
    if not all(media.is_same_paper(asked[0]) for media in asked):
        raise MixedPageSizesError(path=path, sizes=", ".join(f"{width:g} × {height:g}" for width, height in sizes))
    return asked[0]


def is_pdf(data: bytes) -> bool:
    """Tell whether ``data`` begins as a PDF does."""
    return _SIGN in data[:_SIGN_WITHIN_BYTES]


def page_sizes_mm(pdf: bytes) -> tuple[tuple[float, float], ...]:
    """Return width and height of every size of page that occurs, in the order of the file, each once.

    Our own PDFs, and most others, say the size in plain sight. Files that pack their page tree away give an empty
    answer, which means "not known".
    """
    sizes: dict[tuple[float, float], None] = {}
    for left, bottom, right, top in (map(float, found.groups()) for found in _MEDIA_BOX.finditer(pdf)):
        size = round(abs(right - left) * MM_PER_PT, 1), round(abs(top - bottom) * MM_PER_PT, 1)
        if min(size) > 0:
            sizes.setdefault(size)
    return tuple(sizes)
