"""Which form a sheet has."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.gui.sheets.forms.booklet_form import BookletForm
from letters_app.gui.sheets.forms.cards_form import CardsForm
from letters_app.gui.sheets.forms.sheet_form import SheetForm
from letters_app.gui.sheets.forms.worded_form import WordedForm
from letters_app.gui.sheets.forms.worded_sheets import worded_sheet
from letters_app.gui.sheets.forms.writing_paper_form import WritingPaperForm
from letters_app.gui.sheets.sheet_kinds import SheetKind
from letters_app.services.packs import Packs


def form_of(kind: SheetKind, context: WindowContext, values: dict[str, str], packs: Packs) -> SheetForm:
    """Return the form of a kind, with what was typed into it before."""
    if kind is SheetKind.CARDS:
        return CardsForm(context, values, packs)
    if kind is SheetKind.BOOKLET:
        return BookletForm(context, values, packs)
    if kind is SheetKind.WRITING_PAPER:
        return WritingPaperForm(context, values, packs)
    return WordedForm(context, values, worded_sheet(kind, packs))
