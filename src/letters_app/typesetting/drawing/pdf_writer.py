"""Writes pages into a PDF with nothing in it but the pages: no dates, no names, the same bytes every time."""

from __future__ import annotations

import enum
import hashlib
from types import TracebackType
from typing import Any, BinaryIO, Self, cast

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

from letters_app.typesetting.drawing.drawn_pages import DrawnPages, PageDrawer
from letters_app.typesetting.pages import Page

_PDF_VERSION = (1, 7)
_LIBRARY_NAME = b"ReportLab Generated PDF document (opensource)"
"""Stands in a comment of the first lines; nothing in a file should tell what made it."""


class Duplex(enum.Enum):
    """What the file tells the print dialog about both sides; viewers may ignore it."""

    SIMPLEX = "Simplex"
    LONG_EDGE = "DuplexFlipLongEdge"
    SHORT_EDGE = "DuplexFlipShortEdge"


class _TitleOnly(pdfdoc.PDFInfo):
    """Document information without dates, author, creator and the version of the producing library."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        formatted: bytes = pdfdoc.PDFDictionary({"Title": pdfdoc.PDFString(self.title)}).format(document)
        return formatted


class _Document(pdfdoc.PDFDocument):
    """A document whose identifier is the digest of its pages; the library's own one depends on the environment."""

    def __init__(self) -> None:
        super().__init__(invariant=1, pdfVersion=_PDF_VERSION)
        self.digest = hashlib.sha256()

    def ID(self) -> bytes:  # noqa: N802 - the library's name
        digest = self.digest.hexdigest()[:32]
        return f"[<{digest}><{digest}>]".encode("ascii")


class PdfWriter:
    """A PDF in the making. Pages are compressed as they come; the file is written by ``close``.

    Keep a file to about a thousand letters: the document's objects stay in memory until then. As a context manager
    it closes the file if all went well and writes nothing if not.
    """

    def __init__(self, stream: BinaryIO, title: str, duplex: Duplex | None = None) -> None:
        """``title`` is all the metadata there will be: a neutral word, never a name. ``stream`` stays open."""
        # The library reads a settings file of the user; what could change our bytes is set here.
        rl_config.pdfComments = 0
        self._stream = stream
        # Its stubs know little of it.
        self._document = cast("Any", _Document())
        self._document.info = _TitleOnly()
        self._document.setTitle(title)
        catalog = self._document.Catalog
        catalog.Lang = None
        catalog.ViewerPreferences = pdfdoc.ViewerPreferencesPDFDictionary()
        catalog.ViewerPreferences["PrintScaling"] = "None"
        if duplex is not None:
            catalog.ViewerPreferences["Duplex"] = duplex.value
        self._labels = pdfdoc.PDFPageLabels()
        self._drawer = PageDrawer()
        self._pages = 0

    def add(self, page: Page, label: str = "") -> None:
        """Add a page. ``label`` is the page number a viewer shows (letter and page, say); it names nobody."""
        self._drawer.add(page, label)

    def append(self, drawn: DrawnPages) -> None:
        """Add pages that were drawn elsewhere, with fonts of their own."""
        self._place_own()
        self._place(drawn)

    def close(self) -> None:
        """Write the file.

        Raises:
            OSError: the stream refused.
        """
        self._place_own()
        if self._labels.labels:
            self._document.Catalog.PageLabels = self._labels
        data: bytes = self._document.GetPDFData(None)
        self._stream.write(data.replace(_LIBRARY_NAME, b" " * len(_LIBRARY_NAME), 1))

    def _place_own(self) -> None:
        if len(self._drawer):
            drawer, self._drawer = self._drawer, PageDrawer()
            self._place(drawer.finish())

    def _place(self, drawn: DrawnPages) -> None:
        refer = self._document.Reference
        fonts = pdfdoc.PDFDictionary({name: program.write(refer) for name, program in drawn.fonts})
        resources = refer(pdfdoc.PDFDictionary({"Font": fonts}))
        for page in drawn.pages:
            self._document.digest.update(page.content)
            sheet = pdfdoc.PDFPage()
            sheet.MediaBox = pdfdoc.PDFArray([0, 0, page.width_pt, page.height_pt])
            filtered = pdfdoc.PDFDictionary({"Filter": pdfdoc.PDFName("FlateDecode")})
            sheet.Contents = pdfdoc.PDFStream(filtered, page.content)
            sheet.Resources = resources
            if page.label:
                self._labels.addPageLabel(self._pages, pdfdoc.PDFPageLabel(prefix=page.label))
            self._document.addPage(sheet)
            self._pages += 1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
