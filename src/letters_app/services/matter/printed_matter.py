"""Posters, signature sheets, fax cover sheets and appeals: from what a file says to the pages of a PDF."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from letters_app.domain.address_lines import country_line
from letters_app.exchange.matter_file import AppealText, FaxText, PetitionText, PosterText
from letters_app.i18n.dates import long_date
from letters_app.services.letters.chosen_paper import UnknownLayoutError, layout_names
from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.output_folder import OutputFolder
from letters_app.services.packs import Packs
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.layout_packs import choose_letter_layout
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.matter.fax_sheet import FaxContent, set_fax
from letters_app.typesetting.matter.poster import PosterContent, set_poster
from letters_app.typesetting.matter.signature_sheet import PetitionContent, set_signature_sheets
from letters_app.typesetting.pages import Page

T = TypeVar("T")

_ROOM_TO_SIGN = "\n\n\n\n"
_USUAL_LAYOUT = {"a4": "din5008-b", "letter": "us-10"}
"""Of appeals, which go into envelopes with a window."""


def poster_pages(packs: Packs, text: PosterText, paper: str) -> tuple[Page, ...]:
    """Return a poster.

    Raises, here and below:
        UnknownLayoutError: if there is none for the paper.
        TextDoesNotFitError, CharacterWithoutFontError: if the words cannot be set.
        PackError: if a pack is broken.
    """
    layout = _for_paper(packs.poster_layouts, paper)
    return (set_poster(PosterContent(text.language, text.title, text.text, text.foot), layout, packs.fonts),)


def signature_pages(packs: Packs, text: PetitionText, paper: str, sheets: int) -> tuple[Page, ...]:
    """Return ``sheets`` sheets for signatures, their rows numbered through."""
    layout = _for_paper(packs.signature_layouts, paper)
    words = packs.matter_words(text.language).signatures
    content = PetitionContent(
        language=text.language,
        title=text.title,
        text=text.text,
        columns=(words.number, words.name, words.town, words.signature),
        foot=text.foot,
    )
    return tuple(set_signature_sheets(content, layout, sheets, packs.fonts))


def fax_pages(packs: Packs, text: FaxText, paper: str, today: datetime.date) -> tuple[Page, ...]:
    """Return a fax cover sheet; what the file does not say is left empty for a pen, but for the date."""
    layout = _for_paper(packs.fax_layouts, paper)
    words = packs.matter_words(text.language).fax
    entries = [
        (words.to, text.to_name),
        (words.number, text.to_number),
        (words.from_, text.from_name),
        (words.number, text.from_number),
        (words.date, long_date(text.date or today, text.language)),
        (words.pages, str(text.pages) if text.pages else ""),
        (words.subject, text.subject),
    ]
    if not text.from_number:
        del entries[3]
    return (set_fax(FaxContent(text.language, words.title, tuple(entries), text.text), layout, packs.fonts),)


def appeal_pages(packs: Packs, text: AppealText, paper: str, layout: str, today: datetime.date) -> tuple[Page, ...]:
    """Return a letter to an official; ``layout`` is the usual one for a window if it is empty."""
    name = layout or _USUAL_LAYOUT[paper]
    chosen = choose_letter_layout(packs.letter_layouts, name, paper)
    if chosen is None:
        raise UnknownLayoutError(name=f"{name} ({paper})", known=", ".join(layout_names(packs, paper)))
    return set_letter(_appeal_content(packs, text, chosen, today), chosen, packs.fonts).pages


def write_matter(pages: Iterable[Page], kind: str, out: Path) -> tuple[Path, ...]:
    """Write pages as ``<kind>.pdf`` into the folder ``out``.

    Raises:
        WriteFailedError: if the disk refuses; nothing new is left in the folder then.
    """
    with OutputFolder(out) as folder:
        with PdfWriter(folder.create(f"{kind}.pdf"), TITLES[kind]) as writer:
            for page in pages:
                writer.add(page)
        return folder.keep()


def _appeal_content(packs: Packs, text: AppealText, layout: LetterLayout, today: datetime.date) -> LetterContent:
    abroad = country_line(text.recipient_country, text.sender_country, packs.addresses)
    recipient = (*text.recipient, *([abroad] if abroad and text.recipient_country != text.sender_country else []))
    # Without a window both addresses stand on the sheet itself, as in any letter to an office.
    above = () if layout.address else ("\n".join(text.sender), "\n".join(recipient))
    notes = (packs.matter_words(text.language).copies_to.format(list=", ".join(text.copies_to)),)
    known = text.language in packs.printable_languages
    sheet_words = packs.sheet_words(text.language if known else "en")
    enclosed = (sheet_words.enclosures.format(list=", ".join(text.enclosed)),)
    return LetterContent(
        language=text.language,
        paragraphs=(*above, *([text.subject] if text.subject else []), *text.text),
        # In one piece, so that the room for a pen stays between the two.
        signature=(text.closing + _ROOM_TO_SIGN + text.name).strip(),
        notes=(*(enclosed if text.enclosed else ()), *(notes if text.copies_to else ())),
        head_left=text.name,
        head_right=(long_date(text.date or today, text.language),),
        page_label=PageLabel(sheet_words.page),
        address=recipient,
        return_line=" · ".join(text.sender),
    )


def _for_paper(layouts: Mapping[str, T], paper: str) -> T:
    if paper not in layouts:
        raise UnknownLayoutError(name=paper, known=", ".join(sorted(layouts)))
    return layouts[paper]
