"""PDFs to print: letters and envelopes as the program makes them, and plain ones whose words every printer keeps."""

from __future__ import annotations

import io
from collections.abc import Iterable
from pathlib import Path

import pikepdf
import pypdfium2
from PIL import ImageOps

from letters_app import resources
from letters_app.printing.media import Media
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.pages import Page, Stroke, Turn
from letters_app.typesetting.text.fonts import FontLibrary

MM_PER_PT = 25.4 / 72
_DOTS_PER_MM = 6


def plain_pdf(media: Media, *, pages: int = 1, padding_bytes: int = 0) -> bytes:
    """Return pages of that size with “Probe 1”, “Probe 2” … in a typeface that every printer has."""
    width, height = media.short_mm / MM_PER_PT, media.long_mm / MM_PER_PT
    with pikepdf.new() as document:
        font = document.make_indirect(
            pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
        )
        for number in range(1, pages + 1):
            page = document.add_blank_page(page_size=(width, height))
            page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            page.Contents = document.make_stream(
                f"BT /F1 14 Tf 40 {height - 60:.1f} Td (Probe {number}) Tj ET".encode()
            )
        if padding_bytes:
            document.Root.Padding = document.make_stream(bytes(range(256)) * (padding_bytes // 256))
        stream = io.BytesIO()
        document.save(stream, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return stream.getvalue()


def envelope_pdf(name: str) -> bytes:
    """Return an addressed envelope as the program prints it."""
    envelope = load_envelope_formats(resources.pack_root("layouts") / "envelopes")[name]
    content = EnvelopeContent(
        ("Иванову Петру Ильичу, 1990 г. р.", "ул. Примерная, д. 1", "г. Пример", "RUSSIA"), ("Gruppe Muster",)
    )
    return _written([set_envelope(content, envelope, FontLibrary(resources.font_root())).page])


def letter_pdf() -> bytes:
    """Return a letter of several pages on A4 as the program prints it."""
    layout = load_letter_layouts(resources.pack_root("layouts") / "letters")["plain-a4"]
    paragraphs = tuple("Здравствуйте! Пишу Вам о том, как у нас начинается зима. " * 12 for _ in range(9))
    pages = set_letter(LetterContent("ru", paragraphs), layout, FontLibrary(resources.font_root())).pages
    assert len(pages) > 1
    return _written(pages)


def dot_on_face(media: Media, x_mm: float, y_mm: float, turn: Turn) -> bytes:
    """Return an envelope with nothing on its face but a dot."""
    dot = Stroke(x_mm - 0.5, y_mm, x_mm + 0.5, y_mm, width_mm=1)
    return _written([Page(media.long_mm, media.short_mm, runs=(), strokes=(dot,), turn=turn)])


def _written(pages: Iterable[Page]) -> bytes:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in pages:
            writer.add(page)
    return stream.getvalue()


def sizes_mm(pdf: bytes | Path) -> list[tuple[float, float]]:
    """Return width and height of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [(page.get_width() * MM_PER_PT, page.get_height() * MM_PER_PT) for page in document]
    finally:
        document.close()


def words(pdf: bytes | Path) -> list[str]:
    """Return the text of each page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range().strip() for page in document]
    finally:
        document.close()


def ink_mm(pdf: bytes | Path) -> list[tuple[float, ...]]:
    """Return left, top, right and bottom of what is inked on each page, in mm from its top-left corner."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        boxes = []
        for page in document:
            picture = page.render(scale=_DOTS_PER_MM * MM_PER_PT, grayscale=True).to_pil()
            inked = ImageOps.invert(picture).point(lambda level: 255 if level > 100 else 0)
            boxes.append(tuple(edge / _DOTS_PER_MM for edge in inked.getbbox() or ()))
        return boxes
    finally:
        document.close()
