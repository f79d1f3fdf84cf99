"""Makes everything of one letter of a mailing: the words, the pages, the envelope, the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters_app.composing.composition import Blank, blanks_of, compose
from letters_app.domain.by_hand import WritingMode
from letters_app.domain.letter import LetterText, PaperFacts
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import ItemOutcome, MailingItem, SkipReason
from letters_app.services.letters.address_findings import not_on_label
from letters_app.services.letters.chosen_paper import chosen_paper
from letters_app.services.letters.folding_findings import folding_findings
from letters_app.services.letters.font_lack import character_without_font
from letters_app.services.letters.letter_findings import LetterCheck
from letters_app.services.letters.letter_limits import postal_weight
from letters_app.services.letters.letter_pieces import LetterPieces
from letters_app.services.letters.letter_place import LetterPlace, find_place
from letters_app.services.letters.letter_task import LetterTask, paper_facts, reasons_to_skip
from letters_app.services.letters.letter_words import compose_request
from letters_app.services.letters.reply_findings import reply_findings
from letters_app.services.packs import Packs
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle
from letters_app.services.puzzles.puzzle_page import puzzle_findings
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
    label: Page | None = None
    """The address for a sheet of labels; ``None`` also where it does not fit on one."""
    slip: Page | None = None
    """The address to be copied by hand."""
    puzzle: NumberedPuzzle | None = None
    """The one on the last page of ``letter``; its solution stays with the organiser."""
    is_card: bool = False
    """Whether ``letter`` is a postcard."""
    own_copy: tuple[Page, ...] = ()
    """The writer's copy in two languages; it never goes to a prison."""
    draft: tuple[Page, ...] = ()
    """To copy by hand; it never goes to a prison either."""
    guide: Page | None = None
    """To lay under unruled paper."""
    reply_sheets: tuple[Page, ...] = ()
    reply_envelope: Page | None = None
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
            envelope=(task.order.envelope or "") if not task.order.extras.postcard else "",
        )
        reasons = skip_reasons(task)
        if reasons or record is None:
            return _skipped(item, (SkipReason(reason) for reason in reasons))
        place = find_place(self._packs, recipient, record, task.destination.facility_type)
        try:
            return self._made(item, task, place)
        except CharacterWithoutFontError as error:
            return _skipped(item, [character_without_font(error)])
        except FontDamagedError as error:
            return _skipped(item, [SkipReason(HoldReason.FONT_DAMAGED, str(error.params.get("file", "")))])
        except AddressDoesNotFitError as error:
            detail = f"{error.params.get('block', '')} {error.params.get('line', '')}"
            return _skipped(item, [SkipReason(HoldReason.ADDRESS_DOES_NOT_FIT, detail)])
        except TextDoesNotFitError as error:
            if error.params.get("place") == "message":
                lines = str(error.params.get("lines", ""))
                return _skipped(item, [SkipReason(HoldReason.MESSAGE_DOES_NOT_FIT, lines)])
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
        if text.is_empty() and task.order.writing.mode is not WritingMode.LINED:
            return _skipped(item, [SkipReason(HoldReason.NOTHING_TO_SAY)])
        chosen = chosen_paper(packs, task.order)
        pieces = LetterPieces(packs, task.order, chosen, recipient, place)
        puzzle = pieces.puzzle(text.language, task.number)
        pages, face = pieces.sheets(text, puzzle), pieces.envelope()
        if pieces.reply_envelope is None:
            chosen = chosen.without_reply_envelope()
        measures = chosen.measures(len(pages))
        posted_in = task.order.sender_country or place.country
        weight = postal_weight(packs.postage, posted_in, measures)
        findings = self._check.findings(task.order, recipient, place, text, measures, pieces.paper.address.warnings)
        findings += folding_findings(chosen, measures)
        label, slip = pieces.label(), pieces.slip(task.number)
        asked_and_made = ((chosen.labels, label), (chosen.slips, slip))
        findings += tuple(not_on_label(sheet.name) for sheet, page in asked_and_made if sheet and page is None)
        if task.order.extras.puzzle is not None and chosen.postcard is None:
            findings += puzzle_findings(has_page=puzzle is not None)
        return PreparedItem(
            item=replace(
                item,
                outcome=ItemOutcome.PRINTED,
                findings=(*findings, *reply_findings(pieces.reply_problem)),
                pages=measures.pages,
                sheets=measures.sheets,
                weight_g=measures.weight_g,
                step_g=weight.step_g,
                is_near_step=weight.is_near,
                reply_sheets=measures.reply_sheets,
                reply_envelope=chosen.reply_envelope.id if chosen.reply_envelope else "",
                reply_fold=chosen.reply_fold.value if chosen.reply_fold else "",
            ),
            letter=pages,
            envelope=face,
            label=label,
            slip=slip,
            puzzle=puzzle,
            is_card=chosen.postcard is not None,
            own_copy=pieces.own_copy(text, task.copy_number),
            draft=pieces.draft(text),
            guide=pieces.guide(text),
            reply_sheets=pieces.reply_sheets(text.language),
            reply_envelope=pieces.reply_envelope,
            language=text.language,
            open_blanks=blanks,
            text=text,
            facts=paper_facts(task.destination, task.order, task.number),
        )


def skip_reasons(task: LetterTask) -> tuple[HoldReason, ...]:
    """Return why nothing may be printed to the recipient, as far as it is known before anything is set."""
    return reasons_to_skip(task.destination, include_held=task.include_held)


def _skipped(item: MailingItem, reasons: Iterable[SkipReason]) -> PreparedItem:
    return PreparedItem(item=replace(item, outcome=ItemOutcome.SKIPPED, reasons=tuple(reasons)))
