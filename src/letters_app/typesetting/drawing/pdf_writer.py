"""Writes pages into a PDF with nothing in it but the pages: no dates, no names, the same bytes every time."""

from __future__ import annotations

import enum
import hashlib
from types import TracebackType
from typing import BinaryIO, Self

from letters_app.typesetting.drawing.drawn_pages import DrawnPages, PageDrawer
from letters_app.typesetting.drawing.pdf_file import (
    Number,
    PdfFile,
    Value,
    array,
    dictionary,
    name,
    reference,
    text_string,
)
from letters_app.typesetting.pages import Page


class Duplex(enum.Enum):
    """What the file tells the print dialog about both sides; viewers may ignore it."""

    SIMPLEX = "Simplex"
    LONG_EDGE = "DuplexFlipLongEdge"
    SHORT_EDGE = "DuplexFlipShortEdge"


class PdfWriter:
    """A PDF in the making. Pages are compressed as they come; the file is written by ``close``.

    Keep a file to about a thousand letters: its objects stay in memory until then. As a context manager
    it closes the file if all went well and writes nothing if not.
    """

    def __init__(self, stream: BinaryIO, title: str, duplex: Duplex | None = None) -> None:
        """``title`` is all the metadata there will be: a neutral word, never a name. ``stream`` stays open."""
        self._stream = stream
        self._title = title
        self._duplex = duplex
        self._file = PdfFile()
        self._root, self._tree = self._file.reserve(), self._file.reserve()
        self._digest = hashlib.sha256()
        self._pages: list[Number] = []
        self._labels: list[str] = []
        self._drawer = PageDrawer()

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
        kids = array(map(reference, self._pages))
        self._file.add(dictionary({"Type": name("Pages"), "Count": len(self._pages), "Kids": kids}), self._tree)
        self._file.add(self._catalog(), self._root)
        info = self._file.add(dictionary({"Title": text_string(self._title)}))
        # The file's identifier is the digest of its pages: the same letters, the same bytes.
        self._stream.writelines(self._file.parts(self._root, info, self._digest.hexdigest()[:32]))

    def _catalog(self) -> str:
        preferences: dict[str, Value] = {"PrintScaling": name("None")}
        if self._duplex is not None:
            preferences["Duplex"] = name(self._duplex.value)
        catalog: dict[str, Value] = {
            "Type": name("Catalog"),
            "Pages": reference(self._tree),
            "ViewerPreferences": dictionary(preferences),
        }
        if self._labels:
            catalog["PageLabels"] = dictionary({"Nums": array(self._labels)})
        return dictionary(catalog)

    def _place_own(self) -> None:
        if len(self._drawer):
            drawer, self._drawer = self._drawer, PageDrawer()
            self._place(drawer.finish())

    def _place(self, drawn: DrawnPages) -> None:
        file = self._file
        fonts = dictionary({called: reference(program.write(file)) for called, program in drawn.fonts})
        resources = reference(file.add(dictionary({"Font": fonts})))
        for page in drawn.pages:
            self._digest.update(page.content)
            content = file.add_stream(page.content, {"Filter": name("FlateDecode")})
            if page.label:
                self._labels += (str(len(self._pages)), dictionary({"P": text_string(page.label)}))
            sheet: dict[str, Value] = {
                "Type": name("Page"),
                "Parent": reference(self._tree),
                "MediaBox": array((0, 0, page.width_pt, page.height_pt)),
                "Resources": resources,
                "Contents": reference(content),
            }
            self._pages.append(file.add(dictionary(sheet)))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
