"""Sets the letters and their DL envelopes with our own typesetting, in files of at most a thousand letters."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from letters_app.resources import font_root, pack_root
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.text.fonts import FontLibrary

LETTERS_A_FILE = 1000


def main(work: Path, out: Path, language: str = "ru") -> None:
    """Set the letters of ``work`` into files in ``out``."""
    fonts = FontLibrary(font_root())
    layout = load_letter_layouts(pack_root("layouts") / "letters")["plain-a4"]
    envelope = load_envelope_formats(pack_root("layouts") / "envelopes")["dl"]
    task = json.loads(work.read_text(encoding="utf-8"))
    for start in range(0, len(task["letters"]), LETTERS_A_FILE):
        part = start // LETTERS_A_FILE + 1
        with (
            (out / f"letters-{part}.pdf").open("wb") as letters_file,
            (out / f"envelopes-{part}.pdf").open("wb") as envelopes_file,
            PdfWriter(letters_file, "Letters") as letters,
            PdfWriter(envelopes_file, "Envelopes") as envelopes,
        ):
            for paragraphs, address in zip(
                task["letters"][start : start + LETTERS_A_FILE],
                task["addresses"][start : start + LETTERS_A_FILE],
                strict=True,
            ):
                content = LetterContent(
                    language=language,
                    paragraphs=tuple(paragraphs),
                    head_left=address[0],
                    head_right=("1 декабря 2026 г.",),
                    page_label=PageLabel("{page}/{pages}"),
                )
                for page in set_letter(content, layout, fonts).pages:
                    letters.add(page)
                face = set_envelope(EnvelopeContent(tuple(address), language=language), envelope, fonts)
                envelopes.add(face.page)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), *sys.argv[3:])
