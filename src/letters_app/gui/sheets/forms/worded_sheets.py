"""Posters, sheets for signatures, faxes and appeals as fields."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from letters_app.exchange.matter_file import AppealText, FaxText, PetitionText, PosterText
from letters_app.gui.sheets.forms.worded_form import (
    FieldSpec,
    Kind,
    WordedSheet,
    lines_of,
    numbers,
    paragraphs,
)
from letters_app.gui.sheets.sheet_kinds import SheetKind
from letters_app.i18n.marking import mark
from letters_app.services.matter.printed_matter import appeal_pages, fax_pages, poster_pages, signature_pages
from letters_app.services.packs import Packs
from letters_app.typesetting.pages import Page

_MOST_SHEETS = 20
_MOST_PAGES = 30
_TITLE = FieldSpec("title", mark("Title"), missing=mark("Write a title, then the page appears here."))
_PARTED = mark("An empty line begins a new paragraph.")
_SHEETS = ("a4", "letter")


def worded_sheet(kind: SheetKind, packs: Packs) -> WordedSheet:
    """Return one of them.

    Raises:
        PackError: if a pack is broken.
    """
    matter = packs.matter_languages
    return {
        SheetKind.POSTER: WordedSheet(
            "poster",
            (
                _TITLE,
                FieldSpec("text", mark("Words below it"), Kind.TEXT, _PARTED),
                FieldSpec("foot", mark("Small line at the foot")),
            ),
            _poster,
            packs.printable_languages,
            tuple(packs.poster_layouts),
        ),
        SheetKind.SIGNATURES: WordedSheet(
            "signatures",
            (
                _TITLE,
                FieldSpec(
                    "text",
                    mark("What is signed"),
                    Kind.TEXT,
                    _PARTED,
                    mark("Write what is to be signed, then the sheet appears here."),
                ),
                FieldSpec("foot", mark("Where it goes, and until when")),
                FieldSpec("sheets", mark("How many sheets"), Kind.NUMBER, choices=numbers(_MOST_SHEETS)),
            ),
            _signatures,
            matter,
            _SHEETS,
        ),
        SheetKind.FAX: WordedSheet(
            "fax",
            (
                FieldSpec("to", mark("To whom")),
                FieldSpec("to_number", mark("Their fax number")),
                FieldSpec("from", mark("From whom")),
                FieldSpec("from_number", mark("Your fax number")),
                FieldSpec(
                    "pages", mark("Pages with this one"), Kind.NUMBER, choices=numbers(_MOST_PAGES, [mark("By hand")])
                ),
                FieldSpec("subject", mark("Subject")),
                FieldSpec("text", mark("Words to go with it"), Kind.TEXT, _PARTED),
            ),
            _fax,
            matter,
            _SHEETS,
        ),
        SheetKind.APPEAL: WordedSheet(
            "appeal",
            (
                FieldSpec(
                    "to",
                    mark("To whom"),
                    Kind.LINES,
                    mark("Name, office and address, line by line."),
                    mark("Write to whom it goes, then the page appears here."),
                ),
                FieldSpec("from", mark("From whom"), Kind.LINES, mark("Your name and address, line by line.")),
                FieldSpec("subject", mark("Subject")),
                FieldSpec(
                    "text",
                    mark("The letter"),
                    Kind.TEXT,
                    _PARTED,
                    mark("Write the letter, then the page appears here."),
                ),
                FieldSpec("closing", mark("Closing line")),
                FieldSpec("enclosed", mark("What is enclosed"), Kind.FEW_LINES),
                FieldSpec("copies", mark("Who gets a copy"), Kind.FEW_LINES),
            ),
            _appeal,
            matter,
            _SHEETS,
        ),
    }[kind]


Values = Mapping[str, str]


def _poster(packs: Packs, values: Values, today: datetime.date) -> tuple[Page, ...]:  # noqa: ARG001 - as the others
    text = PosterText(values["language"], _line(values, "title"), _body(values), _line(values, "foot"))
    return poster_pages(packs, text, values["paper"])


def _signatures(packs: Packs, values: Values, today: datetime.date) -> tuple[Page, ...]:  # noqa: ARG001 - as the others
    text = PetitionText(values["language"], _line(values, "title"), _body(values), _line(values, "foot"))
    return signature_pages(packs, text, values["paper"], int(values["sheets"] or 1))


def _fax(packs: Packs, values: Values, today: datetime.date) -> tuple[Page, ...]:
    text = FaxText(
        language=values["language"],
        to_name=_line(values, "to"),
        to_number=_line(values, "to_number"),
        from_name=_line(values, "from"),
        from_number=_line(values, "from_number"),
        pages=int(values["pages"] or 0),
        subject=_line(values, "subject"),
        text=_body(values),
        date=None,
    )
    return fax_pages(packs, text, values["paper"], today)


def _appeal(packs: Packs, values: Values, today: datetime.date) -> tuple[Page, ...]:
    sender = lines_of(values.get("from", ""))
    text = AppealText(
        language=values["language"],
        recipient=lines_of(values.get("to", "")),
        recipient_country="",
        sender=sender,
        sender_country="",
        subject=_line(values, "subject"),
        text=_body(values),
        closing=_line(values, "closing"),
        name=next(iter(sender), ""),
        copies_to=lines_of(values.get("copies", "")),
        enclosed=lines_of(values.get("enclosed", "")),
        date=None,
    )
    return appeal_pages(packs, text, values["paper"], "", today)


def _line(values: Values, key: str) -> str:
    return values.get(key, "").strip()


def _body(values: Values) -> tuple[str, ...]:
    return paragraphs(values.get("text", ""))
