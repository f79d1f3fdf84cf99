"""Makes everything of one letter of a mailing: the words, the pages, the envelope, the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters_app.composing.composition import Blank, blanks_of, compose
from letters_app.domain.letter import LetterText, PaperFacts
from letters_app.domain.mail_decision import NEVER_INCLUDED, HoldReason, hold_reasons
from letters_app.domain.mailing import ItemOutcome, MailingItem, SkipReason
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.letter_findings import LetterCheck
from letters_app.services.letters.letter_pages import LetterPaper, own_copy
from letters_app.services.letters.letter_place import LetterPlace, find_place
from letters_app.services.letters.letter_task import LetterTask, paper_facts
from letters_app.services.letters.letter_words import compose_request
from letters_app.services.packs import Packs
from letters_app.typesetting.errors import (
    AddressDoesNotFitError,
    CharacterWithoutFontError,
    FontDamagedError,
    TextDoesNotFitError,
)
from letters_app.typesetting.pages import Page


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
    text: LetterText | None = None
    facts: PaperFacts | None = None
    """How the letter stands on paper, to be kept with it."""


class LetterPreparer:
    """Prepares letters one after the other. Nothing is drawn and nothing written here; belongs to one thread."""

    def __init__(self, packs: Packs) -> None:
        self._packs = packs
        self._check = LetterCheck.of(packs)

    def prepare(self, task: LetterTask) -> PreparedItem:
        """Return the letter, skipped with its reasons if nothing may or can be printed.

        Raises:
            UnknownLayoutError: if there is no such paper.
            PackError: if a pack that is needed is broken.
            LettersError: if the order itself is impossible (a language the template has not).
        """
        recipient, record = task.destination.recipient, task.destination.record
        item = MailingItem(
            number=task.number,
            recipient_id=recipient.id,
            recipient_label=recipient.name.full() or recipient.name.short,
            facility_label=task.destination.facility_name,
            envelope=task.order.envelope or "",
        )
        reasons = skip_reasons(task)
        if reasons or record is None:
            return _skipped(item, (SkipReason(reason) for reason in reasons))
        place = find_place(self._packs, recipient, record, task.destination.facility_type)
        try:
            return self._made(item, task, place)
        except CharacterWithoutFontError as error:
            detail = str(error.params.get("character", ""))
            return _skipped(item, [SkipReason(HoldReason.CHARACTER_WITHOUT_FONT, detail)])
        except FontDamagedError as error:
            return _skipped(item, [SkipReason(HoldReason.FONT_DAMAGED, str(error.params.get("file", "")))])
        except AddressDoesNotFitError as error:
            detail = f"{error.params.get('block', '')} {error.params.get('line', '')}"
            return _skipped(item, [SkipReason(HoldReason.ADDRESS_DOES_NOT_FIT, detail)])
        except TextDoesNotFitError as error:
            return _skipped(item, [SkipReason(HoldReason.ADDRESS_DOES_NOT_FIT, str(error.params.get("place", "")))])

    def _made(self, item: MailingItem, task: LetterTask, place: LetterPlace) -> PreparedItem:
        packs, recipient = self._packs, task.destination.recipient
        blanks: tuple[Blank, ...] = ()
        if isinstance(task.words, LetterText):
            text = task.words
        else:
            request = compose_request(packs, task.order, task.words, recipient, place)
            text = compose(packs.templates, task.words.kind, request)
            blanks = blanks_of(packs.templates, request)
        if text.is_empty():
            return _skipped(item, [SkipReason(HoldReason.NOTHING_TO_SAY)])
        chosen = chosen_paper(packs, task.order)
        paper = LetterPaper(packs, task.order, chosen.layout, recipient, place)
        pages = paper.sheets(text)
        face = paper.envelope(chosen.envelope) if chosen.envelope else None
        measures = chosen.measures(len(pages))
        findings = self._check.findings(task.order, recipient, place, text, measures, paper.address.warnings)
        return PreparedItem(
            item=replace(
                item,
                outcome=ItemOutcome.PRINTED,
                findings=findings,
                pages=measures.pages,
                sheets=measures.sheets,
                weight_g=measures.weight_g,
            ),
            letter=pages,
            envelope=face,
            own_copy=own_copy(packs, chosen.copy_layout, task.copy_number, item.recipient_label, text),
            language=text.language,
            open_blanks=blanks,
            text=text,
            facts=paper_facts(task.destination, task.order),
        )


def skip_reasons(task: LetterTask) -> tuple[HoldReason, ...]:
    """Return why nothing may be printed to the recipient, as far as it is known before anything is set."""
    record = task.destination.record
    reasons = list(hold_reasons(task.destination.recipient))
    if record is None or record.address.is_empty():
        reasons.append(HoldReason.NO_ADDRESS)
    if task.include_held:
        reasons = [reason for reason in reasons if reason in NEVER_INCLUDED]
    return tuple(reasons)


def _skipped(item: MailingItem, reasons: Iterable[SkipReason]) -> PreparedItem:
    return PreparedItem(item=replace(item, outcome=ItemOutcome.SKIPPED, reasons=tuple(reasons)))
