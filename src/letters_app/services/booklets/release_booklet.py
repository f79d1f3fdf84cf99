"""All letters to a person as a booklet: also those that never arrived."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.errors import LettersError
from letters_app.domain.letter import Letter, LetterState
from letters_app.domain.person_name import NameOrder
from letters_app.domain.recipient import Recipient
from letters_app.i18n.dates import long_date
from letters_app.services.letters.letter_pages import parted
from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.output_folder import OutputFolder
from letters_app.services.packs import Packs
from letters_app.storage import Vault
from letters_app.typesetting.booklets.booklet import booklet_pages
from letters_app.typesetting.booklets.imposition import imposed
from letters_app.typesetting.drawing.pdf_writer import Duplex, PdfWriter
from letters_app.typesetting.letters.letter_sheet import LetterContent

_LONGEST_END, _MOST_ENDS = 40, 2
"""Characters of a line that can be a closing or a signature, and how many such lines there are."""
_NOT_SENT = frozenset({LetterState.DRAFT, LetterState.READY})


class NoLettersError(LettersError):
    """There are no letters whose words are known (no parameters)."""

    code = "booklet.no-letters"


class NotOnePersonError(LettersError):
    """Nobody fits what was asked for, or several do (``name``, ``count``)."""

    code = "booklet.not-one-person"


@dataclass(frozen=True, slots=True)
class BookletOrder:
    """What a booklet is made of."""

    letters: tuple[LetterContent, ...]
    cover: str = ""
    """Words of the first page; without them there is no cover."""
    language: str = ""
    """Of the cover."""
    paper: str = "a4"


@dataclass(frozen=True, slots=True)
class BoundLetters:
    """A booklet in memory."""

    pdf: bytes
    letters: int
    pages: int
    """Without the blank ones that fill the last sheet."""
    sheets: int


@dataclass(frozen=True, slots=True)
class PrintedBooklet:
    """What came of it."""

    letters: int
    pages: int
    """Without the blank ones that fill the last sheet."""
    sheets: int
    files: tuple[Path, ...]


def print_booklet(packs: Packs, order: BookletOrder, out: Path) -> PrintedBooklet:
    """Write ``booklet.pdf`` into the folder ``out``: to be printed on both sides, turned over the short edge.

    Raises:
        NoLettersError: if there is nothing to print.
        TextDoesNotFitError: if the words of the cover are too long.
        CharacterWithoutFontError: if a character cannot be printed.
        WriteFailedError: if the disk refuses; nothing new is left in the folder then.
        PackError: if a pack is broken.
    """
    made = bound(packs, order)
    with OutputFolder(out) as folder:
        folder.create("booklet.pdf").write(made.pdf)
        files = folder.keep()
    return PrintedBooklet(made.letters, made.pages, made.sheets, files)


def bound(packs: Packs, order: BookletOrder) -> BoundLetters:
    """Return the booklet in memory: to be printed on both sides, turned over the short edge.

    Raises:
        NoLettersError: if there is nothing to print.
        TextDoesNotFitError: if the words of the cover are too long.
        CharacterWithoutFontError: if a character cannot be printed.
        PackError: if a pack is broken.
    """
    if not order.letters:
        raise NoLettersError
    layout = packs.booklet_layouts[order.paper]
    cover = [order.cover] if order.cover.strip() else []
    pages = booklet_pages(cover, order.language, order.letters, layout, packs.fonts)
    sides = tuple(imposed(pages))
    stream = io.BytesIO()
    with PdfWriter(stream, TITLES["booklet"], Duplex.SHORT_EDGE) as writer:
        for side in sides:
            writer.add(side)
    return BoundLetters(stream.getvalue(), len(order.letters), len(pages), len(sides) // 2)


def order_from_texts(packs: Packs, texts: Iterable[str], language: str, *, cover: str, paper: str) -> BookletOrder:
    """Return the booklet of plain texts, each a letter; an empty line parts paragraphs, empty texts are left out."""
    said = [text for text in texts if text.strip()]
    letters = tuple(
        _plain_content(text, language, _number(packs, language, number)) for number, text in enumerate(said, start=1)
    )
    return BookletOrder(letters, cover, language, paper)


def order_from_vault(packs: Packs, vault: Vault, wanted: str, *, cover: str | None, paper: str) -> BookletOrder:
    """Return the booklet of the letters to one person that went out and whose words were kept.

    ``wanted`` is an id or words of the name; ``cover`` is the name if it is not given.

    Raises:
        NotOnePersonError: if nobody fits or several do.
    """
    person = _person(vault.address_book().recipients, wanted)
    return order_from_letters(packs, person, kept_letters(vault, person.id), cover=cover, paper=paper)


def kept_letters(vault: Vault, recipient_id: str) -> tuple[Letter, ...]:
    """Return the letters to somebody that went out and whose words were kept, the first one first."""
    return tuple(
        letter
        for letter in vault.letters.to_recipient(recipient_id)
        if letter.state not in _NOT_SENT and not letter.text.is_empty()
    )


def order_from_letters(
    packs: Packs, person: Recipient, kept: Sequence[Letter], *, cover: str | None, paper: str
) -> BookletOrder:
    """Return the booklet of these letters to one person; ``cover`` is the name if it is not given."""
    letters = tuple(_content(packs, letter) for letter in kept)
    name = person.name.full(NameOrder.GIVEN_FIRST) if cover is None else cover
    return BookletOrder(letters, name, kept[0].text.language if kept else "", paper)


def _person(people: Sequence[Recipient], wanted: str) -> Recipient:
    words = wanted.casefold().split()
    fitting = [one for one in people if one.id == wanted]
    if not fitting and words:
        fitting = [one for one in people if all(word in " ".join(one.name.all_forms()).casefold() for word in words)]
    if len(fitting) != 1:
        raise NotOnePersonError(name=wanted, count=len(fitting))
    return fitting[0]


def _content(packs: Packs, letter: Letter) -> LetterContent:
    language = letter.text.language
    body, closing, signature = parted(letter.text)
    day = [long_date(letter.written_on, language)] if letter.written_on else []
    return LetterContent(
        language=language,
        paragraphs=body,
        closing=closing,
        signature=signature,
        head_left=" · ".join([_number(packs, language, letter.number), *day]),
    )


def _plain_content(text: str, language: str, head: str) -> LetterContent:
    """Return a text as a letter: one or two short lines at its end are closing and signature, and stay with it."""
    body = _paragraphs(text)
    ends: list[str] = []
    while len(body) > 1 and len(ends) < _MOST_ENDS and len(body[-1]) <= _LONGEST_END:
        ends.insert(0, body.pop())
    return LetterContent(
        language=language,
        paragraphs=tuple(body),
        closing=ends[0] if len(ends) > 1 else "",
        signature=ends[-1] if ends else "",
        head_left=head,
    )


def _number(packs: Packs, language: str, number: int) -> str:
    if language not in packs.printable_languages:
        return str(number)
    return packs.sheet_words(language).letter_number.format(number=number)


def _paragraphs(text: str) -> list[str]:
    parts: list[list[str]] = [[]]
    for line in text.splitlines():
        if line.strip():
            parts[-1].append(line.rstrip())
        elif parts[-1]:
            parts.append([])
    return ["\n".join(lines) for lines in parts if lines]
