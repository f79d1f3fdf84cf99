"""Sets the letters alone with Typst: the same face, size, measure and paragraphs, a page each."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import typst

FONTS = Path(__file__).parents[2] / "resources" / "fonts" / "pt-serif"
HEAD = """#set page(paper: "a4", margin: (left: 25mm, right: 20mm, top: 30mm, bottom: 25mm))
#set text(font: "PT Serif", size: 11.5pt, lang: "ru", hyphenate: auto)
#set par(leading: 0.5em, spacing: 1em)
"""


def escaped(text: str) -> str:
    """Return ``text`` so that no sign in it means anything to Typst."""
    return re.sub(r"([\\#*_`$<>@=~/\[\]\-+'\"])", r"\\\1", text)


def main(work: Path, out: Path) -> None:
    """Set the letters of ``work`` into one file in ``out``."""
    letters = json.loads(work.read_text(encoding="utf-8"))["letters"]
    pages = "\n#pagebreak()\n".join("\n\n".join(map(escaped, paragraphs)) for paragraphs in letters)
    source = out / "letters.typ"
    source.write_text(HEAD + pages, encoding="utf-8")
    typst.compile(source, output=out / "letters.pdf", font_paths=[FONTS], ignore_system_fonts=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
