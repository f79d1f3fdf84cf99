"""Lined paper, or the guide to lay under plain paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.labels import Paragraph, PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.sheets.forms.sheet_form import SheetForm
from letters_app.gui.sheets.made_sheet import MadeSheet, Making
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.packs import Packs
from letters_app.services.printing.writing_paper import guide_sheet, lined_sheet
from letters_app.typesetting.pages import Page

_LINED, _GUIDE = "lined", "guide"
_HEADED = mark("Sheets with the head of a letter come from the letter itself: choose “On lined paper” there.")


class WritingPaperForm(SheetForm):
    """A sheet is made once; how many come out is said where it is printed."""

    def __init__(
        self, context: WindowContext, values: dict[str, str], packs: Packs, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, values, parent)
        say = self.say
        which = [(_LINED, say(mark("Lined paper"))), (_GUIDE, say(mark("Guide to lay under")))]
        self.which_segments: Segments[str] = Segments(which, values.setdefault("which", _LINED), say(mark("Which")))
        self.which_segments.chosen.connect(lambda chosen: self.keep("which", chosen))
        sheets = packs.ruled_sheets
        pitches = sorted({pitch for sheet in sheets.values() for pitch in sheet.pitches_mm})
        choices = [(f"{pitch:g}", say(mark("{pitch} mm"), pitch=f"{pitch:g}")) for pitch in pitches]
        self.pitch_combo = self.choice_box("pitch", [("0", say(mark("The usual one"))), *choices])
        paper = say(mark("Paper"))
        papers = column(spacing=4)
        papers.addWidget(PlainLabel(paper, TextKind.SMALL_STRONG))
        papers.addWidget(self.paper_segments(tuple(sheets), paper))
        self.lines.addWidget(self.which_segments)
        self.lines.addWidget(Field(say(mark("Distance of the lines")), self.pitch_combo))
        self.lines.addLayout(papers)
        self.lines.addWidget(Paragraph(say(_HEADED), TextKind.SMALL))

    def making(self) -> Making:
        """Return how the sheet is made."""
        paper, pitch_mm, language = self.values["paper"], float(self.values["pitch"]), self.context.tongue.language
        if self.values["which"] == _GUIDE:
            return lambda packs: _made(guide_sheet(packs, paper, pitch_mm, language), "guide-sheet")
        return lambda packs: _made(lined_sheet(packs, paper, pitch_mm), "reply-sheets")


def _made(page: Page, kind: str) -> MadeSheet:
    return MadeSheet(pdf_of([page], kind) or b"")
