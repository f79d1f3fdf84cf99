"""Makes everything of one mailing item: the words, the pages, the envelope, the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters_app.checking.checker import TextChecker
from letters_app.composing.composition import Blank, blanks_of, compose
from letters_app.domain.address import AddressRecord
from letters_app.domain.address_book import AddressBook
from letters_app.domain.mail_decision import NEVER_INCLUDED, HoldReason, hold_reasons
from letters_app.domain.mailing import ItemOutcome, MailingItem, SkipReason
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.letter_findings import LetterCheck
from letters_app.services.letters.letter_pages import LetterPaper, own_copy
from letters_app.services.letters.letter_place import LetterPlace, find_place
from letters_app.services.letters.letter_words import compose_request
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.packs import Packs
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError, TextDoesNotFitError
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.pages import Page
from letters_app.typesetting.weight import letter_weight, sheet_mass, sheets_needed


@dataclass(frozen=True, slots=True)
class PreparedItem:
    """One recipient's part of a mailing, ready to be drawn; a skipped one has no pages."""

    item: MailingItem
    letter: tuple[Page, ...] = ()
    envelope: Page | None = None
    own_copy: tuple[Page, ...] = ()
    """The writer's copy in two languages; it never goes to a prison."""
    language: str = ""
    """Language of the letter, empty if there is none."""
    open_blanks: tuple[Blank, ...] = ()
    """What the letter leaves out because nobody said it."""


class LetterPreparer:
    """Prepares the items of one mailing. Nothing is drawn and nothing written here."""

    def __init__(
        self,
        packs: Packs,
        book: AddressBook,
        order: MailingOrder,
        layout: LetterLayout,
        envelope: EnvelopeFormat | None,
        copy_layout: LetterLayout,
    ) -> None:
        """Take what is the same for all items.

        Raises:
            UnknownTemplateError: if there is no template of the order's kind.
            PackError: if a pack that is needed is broken.
        """
        packs.templates.template(order.kind)  # an unknown kind is told even if everybody would be skipped
        self._packs = packs
        self._book = book
        self._order = order
        self._layout = layout
        self._envelope = envelope
        self._copy_layout = copy_layout
        self._check = LetterCheck(TextChecker(packs.rules), packs.transit_times, order)

    def prepare(self, number: int, recipient: Recipient) -> PreparedItem:
        """Return the item of ``recipient``, skipped with its reasons if nothing may or can be printed.

        Raises:
            PackError: if a pack that is needed is broken.
            LettersError: if the order itself is impossible (a language the template has not).
        """
        facility = self._book.facility_of(recipient)
        item = MailingItem(
            number=number,
            recipient_id=recipient.id,
            recipient_label=recipient.name.full() or recipient.name.short,
            facility_label=facility.name if facility else "",
            envelope=self._envelope.id if self._envelope else "",
        )
        record = self._book.mail_address_of(recipient, self._order.written_on)
        reasons = self._reasons(recipient, record)
        if reasons or record is None:
            return _skipped(item, (SkipReason(reason) for reason in reasons))
        place = find_place(self._packs, self._book, recipient, record)
        try:
            return self._made(item, recipient, place)
        except CharacterWithoutFontError as error:
            detail = str(error.params.get("character", ""))
            return _skipped(item, [SkipReason(HoldReason.CHARACTER_WITHOUT_FONT, detail)])
        except AddressDoesNotFitError as error:
            detail = f"{error.params.get('block', '')} {error.params.get('line', '')}"
            return _skipped(item, [SkipReason(HoldReason.ADDRESS_DOES_NOT_FIT, detail)])
        except TextDoesNotFitError as error:
            return _skipped(item, [SkipReason(HoldReason.ADDRESS_DOES_NOT_FIT, str(error.params.get("place", "")))])

    def _reasons(self, recipient: Recipient, record: AddressRecord | None) -> list[HoldReason]:
        reasons = list(hold_reasons(recipient))
        if record is None or record.address.is_empty():
            reasons.append(HoldReason.NO_ADDRESS)
        if self._order.include_held:
            reasons = [reason for reason in reasons if reason in NEVER_INCLUDED]
        return reasons

    def _made(self, item: MailingItem, recipient: Recipient, place: LetterPlace) -> PreparedItem:
        request = compose_request(self._packs, self._order, recipient, place)
        text = compose(self._packs.templates, self._order.kind, request)
        if text.is_empty():
            return _skipped(item, [SkipReason(HoldReason.NOTHING_TO_SAY)])
        paper = LetterPaper(self._packs, self._order, self._layout, recipient, place)
        pages = paper.sheets(text)
        face = paper.envelope(self._envelope) if self._envelope else None
        sheets = sheets_needed(len(pages), duplex=False)
        weight = letter_weight(sheets, sheet_mass(self._layout.width_mm, self._layout.height_mm), self._envelope)
        item = replace(item, outcome=ItemOutcome.PRINTED, pages=len(pages), sheets=sheets, weight_g=weight.grams)
        return PreparedItem(
            item=replace(item, findings=self._check.findings(recipient, place, text, item, paper.address.warnings)),
            letter=pages,
            envelope=face,
            own_copy=own_copy(self._packs, self._copy_layout, item, text),
            language=text.language,
            open_blanks=blanks_of(self._packs.templates, request),
        )


def _skipped(item: MailingItem, reasons: Iterable[SkipReason]) -> PreparedItem:
    return PreparedItem(item=replace(item, outcome=ItemOutcome.SKIPPED, reasons=tuple(reasons)))
