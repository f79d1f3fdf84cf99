"""Which other sheets there are, and what each is for."""

from __future__ import annotations

import enum

from letters_app.i18n.marking import mark


class SheetKind(enum.StrEnum):
    """What can be printed beside letters, in the order it is offered."""

    CARDS = "cards"
    WRITING_PAPER = "writing-paper"
    BOOKLET = "booklet"
    APPEAL = "appeal"
    POSTER = "poster"
    SIGNATURES = "signatures"
    FAX = "fax"


SHEET_NAMES = {
    SheetKind.CARDS: mark("Cards about people"),
    SheetKind.WRITING_PAPER: mark("Lined paper"),
    SheetKind.BOOKLET: mark("Booklet of letters"),
    SheetKind.APPEAL: mark("Letter to an official"),
    SheetKind.POSTER: mark("Poster"),
    SheetKind.SIGNATURES: mark("Sheet for signatures"),
    SheetKind.FAX: mark("Fax cover sheet"),
}
SHEET_TIPS = {
    SheetKind.CARDS: mark(
        "For the tables of an evening: first name, year of birth, interests, how mail gets through. Never a surname."
    ),
    SheetKind.WRITING_PAPER: mark("Lined sheets to write on, or a guide to lay under plain paper."),
    SheetKind.BOOKLET: mark("For somebody who is free again: all letters you sent, also those that never arrived."),
    SheetKind.APPEAL: mark("To a court, a prison or a ministry, for an envelope with a window."),
    SheetKind.POSTER: mark("A large title and a few words, to hang up."),
    SheetKind.SIGNATURES: mark("A text to sign, and numbered rows below it."),
    SheetKind.FAX: mark("What goes ahead of a fax. What you leave out is filled in by hand."),
}
FILE_NAMES = {
    SheetKind.CARDS: mark("cards.pdf"),
    SheetKind.WRITING_PAPER: mark("lined-paper.pdf"),
    SheetKind.BOOKLET: mark("booklet.pdf"),
    SheetKind.APPEAL: mark("letter.pdf"),
    SheetKind.POSTER: mark("poster.pdf"),
    SheetKind.SIGNATURES: mark("signatures.pdf"),
    SheetKind.FAX: mark("fax.pdf"),
}
"""Names of files that hold nobody: they show up in lists of recent files."""
