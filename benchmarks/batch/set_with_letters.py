"""Sets the letters and their DL envelopes with our own typesetting, in files of at most a thousand letters.

Two processes share the work as they do in a mailing: each draws portions of a file, one puts them in.
"""

from __future__ import annotations

import json
import multiprocessing
import sys
from collections.abc import Iterator, Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from letters_app.resources import font_root, pack_root
from letters_app.typesetting.drawing.drawn_pages import DrawnPages, PageDrawer
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.text.fonts import FontLibrary

LETTERS_A_FILE = 1000
LETTERS_A_PORTION = 250

Letter = tuple[list[str], list[str]]
"""Paragraphs and address."""
Drawn = tuple[DrawnPages, DrawnPages]
"""Letters and envelopes."""


class Setter:
    """Sets portions of letters."""

    def __init__(self, language: str) -> None:
        """Open fonts and layouts."""
        self._language = language
        self._fonts = FontLibrary(font_root())
        self._layout = load_letter_layouts(pack_root("layouts") / "letters")["plain-a4"]
        self._envelope = load_envelope_formats(pack_root("layouts") / "envelopes")["dl"]

    def drawn(self, portion: Sequence[Letter]) -> Drawn:
        """Return the letters of a portion and their envelopes."""
        letters, envelopes = PageDrawer(), PageDrawer()
        for paragraphs, address in portion:
            content = LetterContent(
                language=self._language,
                paragraphs=tuple(paragraphs),
                head_left=address[0],
                head_right=("1 декабря 2026 г.",),
                page_label=PageLabel("{page}/{pages}"),
            )
            for page in set_letter(content, self._layout, self._fonts).pages:
                letters.add(page)
            face = set_envelope(EnvelopeContent(tuple(address), language=self._language), self._envelope, self._fonts)
            envelopes.add(face.page)
        return letters.finish(), envelopes.finish()


def portions(task: dict[str, Any]) -> list[list[Letter]]:
    """Return the letters in portions."""
    letters = list(zip(task["letters"], task["addresses"], strict=True))
    return [letters[at : at + LETTERS_A_PORTION] for at in range(0, len(letters), LETTERS_A_PORTION)]


def help_out(work: Path, language: str, pipe: Connection) -> None:
    """Draw every second portion."""
    setter = Setter(language)
    for portion in portions(json.loads(work.read_text(encoding="utf-8")))[1::2]:
        pipe.send(setter.drawn(portion))


def in_order(work: Path, language: str) -> Iterator[Drawn]:
    """Yield all portions; the odd ones come from the helper."""
    near, far = multiprocessing.Pipe(duplex=False)
    helper = multiprocessing.get_context("fork").Process(target=help_out, args=(work, language, far))
    helper.start()
    far.close()
    setter = Setter(language)
    for number, portion in enumerate(portions(json.loads(work.read_text(encoding="utf-8")))):
        yield setter.drawn(portion) if number % 2 == 0 else near.recv()
    helper.join()


def main(work: Path, out: Path, language: str = "ru") -> None:
    """Set the letters of ``work`` into files in ``out``."""
    a_file = LETTERS_A_FILE // LETTERS_A_PORTION
    writers: list[PdfWriter] = []
    for number, drawn in enumerate(in_order(work, language)):
        if number % a_file == 0:
            for writer in writers:
                writer.close()
            part = number // a_file + 1
            writers = [
                PdfWriter((out / f"{kind}-{part}.pdf").open("wb"), kind.title()) for kind in ("letters", "envelopes")
            ]
        for writer, pages in zip(writers, drawn, strict=True):
            writer.append(pages)
    for writer in writers:
        writer.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
