"""Cards about people for the tables: what a guest needs to write, and nothing a guest must not see."""

from __future__ import annotations

import datetime
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.language import Script
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import SkipReason
from letters_app.domain.recipient import Recipient, RecipientKind
from letters_app.i18n.catalogue import Catalogue
from letters_app.i18n.language_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.font_lack import character_without_font
from letters_app.services.letters.letter_pdf import TITLES
from letters_app.services.letters.letter_place import find_place
from letters_app.services.letters.letter_task import Destination, destination_of, reasons_to_skip
from letters_app.services.letters.place_facts import card_footer, fact_sentence, place_card
from letters_app.services.output_folder import OutputFolder
from letters_app.services.packs import Packs
from letters_app.typesetting.cards.person_card import PersonCard, Section, set_person_card
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.errors import CharacterWithoutFontError, TextDoesNotFitError
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.labels.label_sheet import label_pages
from letters_app.typesetting.pages import Page

_WITH_YEAR = mark("{name}, born {year}")
_NAMELESS = mark("Person {number}")
_NUMBER = mark("no. {number}")
_INTERESTS = mark("Likes and wishes")
_LANGUAGES = mark("Languages")
_AVOID = mark("Better not about")
_PLACE = mark("How mail gets through")
_NO_CARD = frozenset({RecipientKind.OFFICIAL, RecipientKind.INSTITUTION})


class NoSuchCardError(LettersError):
    """There is no card of this size (``name``, ``known``)."""

    code = "order.unknown-layout"


@dataclass(frozen=True, slots=True)
class SkippedPerson:
    """Somebody without a card, and why."""

    number: int
    label: str
    reasons: tuple[SkipReason, ...]


@dataclass(frozen=True, slots=True)
class MadeCards:
    """Cards on their sheets."""

    pages: tuple[Page, ...]
    cards: int
    skipped: tuple[SkippedPerson, ...]


@dataclass(frozen=True, slots=True)
class PrintedCards:
    """What came of it."""

    cards: int
    skipped: tuple[SkippedPerson, ...]
    files: tuple[Path, ...]


def print_person_cards(
    packs: Packs,
    book: AddressBook,
    size: str,
    catalogue: Catalogue,
    today: datetime.date,
    out: Path,
    *,
    include_held: bool = False,
) -> PrintedCards:
    """Write ``cards.pdf`` into the folder ``out``, as ``person_cards`` makes them.

    Raises:
        NoSuchCardError: if the size is not known.
        WriteFailedError: if the disk refuses; nothing new is left in the folder then.
        PackError: if a pack is broken.
    """
    made = person_cards(packs, book, size, catalogue, today, include_held=include_held)
    with OutputFolder(out) as folder:
        if made.cards:
            with PdfWriter(folder.create("cards.pdf"), TITLES["cards"]) as writer:
                for page in made.pages:
                    writer.add(page)
        files = folder.keep()
    return PrintedCards(made.cards, made.skipped, files)


def person_cards(
    packs: Packs,
    book: AddressBook,
    size: str,
    catalogue: Catalogue,
    today: datetime.date,
    *,
    include_held: bool = False,
    recipient_ids: Collection[str] = (),
) -> MadeCards:
    """Return a card for each person, or for ``recipient_ids`` alone, in the language of the catalogue.

    Numbers count the whole list, as those of a mailing in its order do. Officials and institutions have no card.

    Raises:
        NoSuchCardError: if the size is not known.
        PackError: if a pack is broken.
    """
    sheet = packs.table_cards.get(size)
    if sheet is None:
        raise NoSuchCardError(name=size, known=", ".join(sorted(packs.table_cards)))
    cards: list[Page] = []
    skipped: list[SkippedPerson] = []
    for number, recipient in enumerate(book.recipients, start=1):
        if recipient.kind in _NO_CARD or (recipient_ids and recipient.id not in recipient_ids):
            continue
        destination = destination_of(book, recipient, today)
        made = _card(packs, destination, number, sheet, catalogue, include_held=include_held)
        if isinstance(made, Page):
            cards.append(made)
        else:
            skipped.append(SkippedPerson(number, recipient.name.full() or recipient.name.short, made))
    return MadeCards(tuple(label_pages(cards, sheet)), len(cards), tuple(skipped))


def _card(
    packs: Packs,
    destination: Destination,
    number: int,
    sheet: LabelSheet,
    catalogue: Catalogue,
    *,
    include_held: bool,
) -> Page | tuple[SkipReason, ...]:
    reasons = reasons_to_skip(destination, include_held=include_held)
    if reasons:
        return tuple(SkipReason(reason) for reason in reasons)
    try:
        return set_person_card(card_content(packs, destination, number, catalogue), sheet, packs.fonts)
    except CharacterWithoutFontError as error:
        return (character_without_font(error),)
    except TextDoesNotFitError:
        return (SkipReason(HoldReason.TABLE_CARD_DOES_NOT_FIT),)


def card_content(packs: Packs, destination: Destination, number: int, catalogue: Catalogue) -> PersonCard:
    """Return what a guest may see: first name, year of birth, interests, topics to avoid, languages, the place's rules.

    No surname, no number of the prison's, no name of the place, nothing of the case, no notes of the group.

    Raises:
        PackError: if a pack that is needed is broken.
    """
    person, record = destination.recipient, destination.record
    rules: tuple[str, ...] = ()
    foot = ""
    if record is not None:
        place = place_card(find_place(packs, person, record, destination.facility_type), destination)
        rules = tuple(fact_sentence(fact, catalogue) for fact in place.facts)
        foot = card_footer(place, catalogue)
    languages = tuple(language_name(language, catalogue.language) for language in person.languages)
    return PersonCard(
        language=catalogue.language,
        name=_name(person, number, catalogue),
        number=catalogue.say(_NUMBER, number=number),
        sections=(
            Section(catalogue.say(_INTERESTS), _joined(person.interests)),
            Section(catalogue.say(_AVOID), _joined(person.avoid_topics)),
            Section(catalogue.say(_LANGUAGES), _joined(languages)),
            Section(catalogue.say(_PLACE), rules),
        ),
        foot=foot,
    )


def _name(person: Recipient, number: int, catalogue: Catalogue) -> str:
    """Return the first name; a name that was never taken apart may begin with the surname and is not shown."""
    name = person.name
    first = name.short or name.given or name.form_of_address(Script.LATIN)
    year = person.birth_year()
    known = first or catalogue.say(_NAMELESS, number=number)
    return known if year is None else catalogue.say(_WITH_YEAR, name=known, year=year)


def _joined(words: tuple[str, ...]) -> tuple[str, ...]:
    return (", ".join(words),) if words else ()
