"""Pictures of the pages of a finished PDF, made from memory: no file, no other library of Qt (threat model R8).

PDFium may not be used from two threads at once, so every call goes through one lock.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pypdfium2
from PySide6.QtGui import QImage

_POINTS_PER_MM = 72 / 25.4
_one_at_a_time = threading.Lock()


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page and the size it has on paper."""

    image: QImage
    width_mm: float
    height_mm: float


def warm_up() -> None:
    """Load PDFium's own tables: its first page otherwise takes a quarter of a second."""
    with _one_at_a_time:
        document = pypdfium2.PdfDocument.new()
        try:
            page = document.new_page(72, 72)
            page.render(scale=1).close()
            page.close()
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """Return how many pages there are."""
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def draw_page(
    pdf: bytes, index: int, width_px: int, height_px: int | None = None, *, upright: bool = False
) -> PagePicture:
    """Return page ``index``, from 0, drawn as large as fits into so many device pixels.

    ``upright`` turns a page that is higher than wide to the right, as one turns an envelope to read it.
    """
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[index]
            width_pt, height_pt = page.get_size()
            is_turned = upright and height_pt > width_pt
            if is_turned:
                width_pt, height_pt = height_pt, width_pt
            scale = width_px / width_pt
            if height_px is not None:
                scale = min(scale, height_px / height_pt)
            scale *= 1 - 1e-6  # PDFium rounds up, and a picture one pixel too wide would be scaled down, and blurred
            bitmap = page.render(scale=scale, rotation=90 if is_turned else 0, rev_byteorder=True, prefer_bgrx=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888
            ).copy()
            bitmap.close()
            page.close()
        finally:
            document.close()
    return PagePicture(image, width_pt / _POINTS_PER_MM, height_pt / _POINTS_PER_MM)


def draw_page_for_printing(pdf: bytes, index: int, dots_per_mm: float) -> PagePicture:
    """Return page ``index``, from 0, in greys and with so many dots that a printer need not invent any."""
    with _one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[index]
            width_pt, height_pt = page.get_size()
            bitmap = page.render(scale=dots_per_mm / _POINTS_PER_MM, grayscale=True)
            image = QImage(
                bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_Grayscale8
            ).copy()
            bitmap.close()
            page.close()
        finally:
            document.close()
    return PagePicture(image, width_pt / _POINTS_PER_MM, height_pt / _POINTS_PER_MM)
