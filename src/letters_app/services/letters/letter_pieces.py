"""All pieces of paper of one letter: what goes into the envelope, the envelope, and what stays with the writer."""

from __future__ import annotations

from functools import cached_property

from letters_app.composing.hand_words import HandWords
from letters_app.domain.by_hand import WritingMode
from letters_app.domain.language import script_of_language
from letters_app.domain.letter import LetterText
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.chosen_paper import ByHand, ChosenPaper
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import LetterPaper, own_copy
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.letters.reply_findings import ReplyProblem
from letters_app.services.packs import Packs
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle, puzzle_of
from letters_app.services.puzzles.puzzle_page import puzzle_page
from letters_app.typesetting.envelopes.envelope_face import set_envelope
from letters_app.typesetting.errors import AddressDoesNotFitError
from letters_app.typesetting.handwriting.frame import Around
from letters_app.typesetting.handwriting.guide_sheet import set_guide
from letters_app.typesetting.handwriting.hand_letter import HandCopy, HandLetter, set_hand_copy, set_lined
from letters_app.typesetting.handwriting.hand_lines import HandText, minutes_to_copy
from letters_app.typesetting.handwriting.reply_sheet import ReplyField, set_reply_sheet
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.pages import Page

_SPOKEN_BY_ALL = "en"
"""Speaks to a writer in whose language nobody has worded it yet; never to the reader."""


class LetterPieces:
    """Sets the pieces of one letter as its order says. Nothing is drawn here.

    Every method raises as ``LetterPaper`` does.
    """

    def __init__(
        self, packs: Packs, order: LetterOrder, chosen: ChosenPaper, recipient: Recipient, place: LetterPlace
    ) -> None:
        self._packs = packs
        self._order = order
        self._chosen = chosen
        self._name = recipient.name.full() or recipient.name.short
        self.paper = LetterPaper(packs, order, chosen.layout, recipient, place)
        self._place = place

    # What is posted

    def sheets(self, text: LetterText, puzzle: NumberedPuzzle | None = None) -> tuple[Page, ...]:
        """Return the pages that go out: the printed letter or the ruled sheets it is written on, then the puzzle.

        Instead of all that a card, if one is ordered.
        """
        if self._chosen.postcard is not None:
            return (self.paper.postcard(text, self._chosen.postcard),)
        if puzzle is None:
            return self._written(text, 0)
        pages = self._written(text, 1)
        content, last = self.paper.content(text), len(pages) + 1
        label = (content.page_label.text(last, last),) if content.page_label else ()
        page = puzzle_page(
            self._packs,
            puzzle,
            text.language,
            self._order.paper,
            head_left=content.head_left,
            head_right=(*content.head_right, *label),
        )
        return (*pages, page)

    def puzzle(self, language: str, item: int) -> NumberedPuzzle | None:
        """Return the puzzle of the item of a mailing, ``None`` if none is ordered or none is worded in ``language``."""
        choice = self._order.extras.puzzle
        if choice is None or self._chosen.postcard is not None or language not in self._packs.puzzle_languages:
            return None
        return puzzle_of(self._packs, choice, item, language)

    def envelope(self) -> Page | None:
        """Return the envelope as the order has it fed, ``None`` if it is addressed by hand."""
        return self.paper.envelope(self._chosen.envelope) if self._chosen.envelope else None

    def face(self) -> Page | None:
        """Return the face of the envelope as it is read, ``None`` as ``envelope``."""
        return self.paper.face(self._chosen.envelope) if self._chosen.envelope else None

    def label(self) -> Page | None:
        """Return the address for a sheet of labels, ``None`` if none is asked for or it does not fit on one."""
        return self._address_on(self._chosen.labels)

    def slip(self, number: int) -> Page | None:
        """Return the address to be copied by hand, with the letter's number in the mailing; ``None`` as ``label``."""
        return self._address_on(self._chosen.slips, str(number))

    def reply_sheets(self, language: str) -> tuple[Page, ...]:
        """Return the lined sheets for an answer; printed on both sides each has two pages."""
        kit, hand = self._order.reply_kit, self._chosen.reply_hand
        if kit is None or hand is None:
            return ()
        words = self._packs.sheet_words(language).by_hand
        fields = _reply_fields(words) if words else ()
        sides = kit.sheets * (2 if self._order.duplex else 1)
        return tuple(
            set_reply_sheet(fields, language, hand.sheet, hand.pitch_mm, self.paper.fonts, first=side == 0)
            for side in range(sides)
        )

    @property
    def reply_problem(self) -> ReplyProblem | None:
        """Why the reply kit has no envelope, ``None`` if it has one or there is no kit."""
        if self._order.reply_kit is None:
            return None
        if self._order.return_address is None:
            return ReplyProblem.NO_RETURN_ADDRESS
        if self._chosen.reply_envelope is None:
            return ReplyProblem.NOTHING_FITS
        return None if self.reply_envelope else ReplyProblem.ADDRESS_TOO_LONG

    @cached_property
    def reply_envelope(self) -> Page | None:
        """The face of the envelope for the answer: to the return address, from the reader where they are."""
        envelope, content = self._chosen.reply_envelope, self.paper.reply_content()
        if envelope is None or content is None:
            return None
        try:
            return set_envelope(content, envelope, self.paper.fonts).page
        except AddressDoesNotFitError:
            return None  # the letter is worth more than the kit; ``reply_problem`` tells

    # What stays with the writer

    def draft(self, text: LetterText) -> tuple[Page, ...]:
        """Return the draft to copy by hand, no page in other modes. It never goes to a prison and says so."""
        by_hand = self._chosen.by_hand
        if by_hand is None or self._order.writing.mode is not WritingMode.COPY or text.is_empty():
            return ()
        return self._copy(text, by_hand).draft

    def minutes_to_copy(self, text: LetterText) -> int:
        """Return about how long copying takes, 0 if nothing is copied."""
        by_hand = self._chosen.by_hand
        if by_hand is None or self._order.writing.mode is not WritingMode.COPY or text.is_empty():
            return 0
        spoken, _ = self._hand_words(text)
        is_familiar = script_of_language(spoken) is script_of_language(text.language)
        return minutes_to_copy([text.text()], by_hand.hand, is_familiar=is_familiar)

    def guide(self, text: LetterText) -> Page | None:
        """Return the sheet to lay under unruled paper, ``None`` for a printed letter."""
        by_hand = self._chosen.by_hand
        if by_hand is None:
            return None
        language, words = self._hand_words(text)
        return set_guide(by_hand.sheet, by_hand.pitch_mm, Around(language, words.guide), self.paper.fonts)

    def own_copy(self, text: LetterText, number: int) -> tuple[Page, ...]:
        """Return the writer's copy in two languages, as ``own_copy`` does."""
        return own_copy(self._packs, self.paper.fonts, self._chosen.copy_layout, number, self._name, text)

    # Inner workings

    def _written(self, text: LetterText, pages_after: int) -> tuple[Page, ...]:
        by_hand = self._chosen.by_hand
        if by_hand is None:
            return self.paper.sheets(text, pages_after)
        if self._order.writing.mode is WritingMode.COPY:
            return self._copy(text, by_hand, pages_after).sheets
        letter = self._hand_letter(text, by_hand, pages_after)
        return set_lined(letter, self._order.writing.pages, self.paper.fonts)

    def _address_on(self, sheet: LabelSheet | None, number: str = "") -> Page | None:
        try:
            return self.paper.label(sheet, number) if sheet else None
        except AddressDoesNotFitError:
            return None  # the letter is printed all the same, and whoever puts it together is told

    def _copy(self, text: LetterText, by_hand: ByHand, pages_after: int = 0) -> HandCopy:
        language, words = self._hand_words(text)
        order = self._order
        minutes = self.minutes_to_copy(text)
        around = Around(
            language,
            left=words.draft.format(number=order.number, name=self._name),
            right=(words.copy_time.format(minutes=minutes),) if minutes else (),
            page_label=PageLabel(self._packs.sheet_words(language).page),
        )
        return set_hand_copy(self._hand_letter(text, by_hand, pages_after), around, self.paper.fonts)

    def _hand_letter(self, text: LetterText, by_hand: ByHand, pages_after: int = 0) -> HandLetter:
        content = self.paper.content(text)
        around = Around(
            text.language,
            left=content.head_left,
            right=content.head_right,
            page_label=content.page_label,
            foot=self.paper.answer_note(text.language),
        )
        words = HandText(text.language, content.paragraphs, content.closing, content.signature)
        return HandLetter(
            text=words,
            around=around,
            sheet=by_hand.sheet,
            hand=by_hand.hand,
            pitch_mm=by_hand.pitch_mm,
            pages_after=pages_after,
        )

    def _hand_words(self, text: LetterText) -> tuple[str, HandWords]:
        """Return the language the writer is spoken to in, and its words."""
        wanted = (text.parallel_language, self._order.writing.remarks_in, text.language, _SPOKEN_BY_ALL)
        for language in wanted:
            if language in self._packs.printable_languages:
                words = self._packs.sheet_words(language).by_hand
                if words is not None:
                    return language, words
        raise AssertionError(_SPOKEN_BY_ALL)  # ships with the program


def _reply_fields(words: HandWords) -> tuple[ReplyField, ...]:
    return (
        ReplyField(words.reply_letter, 12),
        ReplyField(words.reply_date, 28),
        ReplyField(words.reply_page, 12),
        ReplyField(words.reply_enclosed, 40),
        ReplyField(words.reply_received, 50, on_first_page_only=True, own_row=True),
    )
