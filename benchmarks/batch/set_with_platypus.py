"""Sets the letters alone with ReportLab's Platypus, plain: no kerning, no hyphens, its fastest settings."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

FONT = Path(__file__).parents[2] / "resources" / "fonts" / "pt-serif" / "PTSerif-Regular.ttf"


def main(work: Path, out: Path) -> None:
    """Set the letters of ``work`` into one file in ``out``."""
    rl_config.useA85 = 0
    pdfmetrics.registerFont(TTFont("Serif", FONT))
    style = ParagraphStyle("body", fontName="Serif", fontSize=11.5, leading=15.5)
    flow = []
    for paragraphs in json.loads(work.read_text(encoding="utf-8"))["letters"]:
        for paragraph in paragraphs:
            flow += [Paragraph(paragraph, style), Spacer(0, 8)]
        flow.append(PageBreak())
    document = SimpleDocTemplate(
        str(out / "letters.pdf"), pagesize=A4, leftMargin=25 * mm, rightMargin=20 * mm, topMargin=30 * mm
    )
    document.build(flow)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
