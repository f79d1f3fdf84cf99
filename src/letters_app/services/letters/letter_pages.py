"""The paper of one recipient's letter: its sheets, the envelope, the writer's own copy."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from letters_app.composing.sheet_words import SheetWords
from letters_app.domain.address_format import (
    Addressee,
    AddressField,
    AddressLines,
    AddressScript,
    AddressWarning,
    AddressWarningCode,
)
from letters_app.domain.address_lines import address_lines, country_line, person_line
from letters_app.domain.language import Script, main_script
from letters_app.domain.letter import LetterText
from letters_app.domain.paper_extras import IndexStamp
from letters_app.domain.recipient import Recipient
from letters_app.i18n.dates import long_date
from letters_app.services.letters.envelope_feed import fed_page
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.packs import Packs
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.labels.label_layout import LabelSheet
from letters_app.typesetting.labels.label_sheet import LabelContent, set_label
from letters_app.typesetting.layouts import EnvelopeFormat, IndexGrid, LetterLayout
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.letters.parallel_copy import ParallelContent, ParallelRow, set_parallel_copy
from letters_app.typesetting.pages import Page
from letters_app.typesetting.postcards.postcard import PostcardContent, set_postcard
from letters_app.typesetting.postcards.postcard_layout import PostcardFormat
from letters_app.typesetting.text.fonts import FontLibrary

SIGNATURE = "signature"
"""The block of a template that ends a letter: a closing line, then the name."""


@dataclass(frozen=True, slots=True)
class LetterMeasures:
    """How much a letter is."""

    pages: int
    sheets: int
    weight_g: float
    """Ready to post; without an envelope that of the sheets alone."""
    reply_sheets: int = 0
    """Enclosed for an answer."""
    has_reply_envelope: bool = False


class LetterPaper:
    """Sets one letter, with everything around its words. Nothing is drawn here.

    Raises from every method:
        CharacterWithoutFontError: if a character cannot be printed.
        AddressDoesNotFitError: if an address is too long for its zone.
        TextDoesNotFitError: if head or return line are too long for theirs.
        PackError: if a pack that is needed is broken.
    """

    def __init__(
        self, packs: Packs, order: LetterOrder, layout: LetterLayout, recipient: Recipient, place: LetterPlace
    ) -> None:
        self._packs = packs
        self._order = order
        self._layout = layout
        self._recipient = recipient
        self._place = place
        self._addressee = _addressee(recipient, place)
        self.fonts = packs.fonts.for_names_in(place.printed_language)
        """With the forms of characters that are read there, in whatever language the letter is."""
        self.address = self._address()
        """The recipient's lines as they stand on paper, with what looks wrong in them."""

    def sheets(self, text: LetterText, pages_after: int = 0) -> tuple[Page, ...]:
        """Return the pages of the letter, counted with ``pages_after`` that follow."""
        content = replace(self.content(text), pages_after=pages_after)
        marks = self._order.extras.fold_marks
        return set_letter(content, self._layout, self.fonts, fold_marks=marks).pages

    def content(self, text: LetterText) -> LetterContent:
        """Return the words of the letter with everything around them."""
        recipient = self._recipient
        words = self._packs.sheet_words(text.language)
        head = person_line(self._addressee, self._place.country, self._packs.addresses)
        year = recipient.birth_year()
        if year is not None and not recipient.identifier and not self._place.address_format.birth_year_format:
            head += ", " + words.birth_year.format(year=year)
        body, closing, signature = parted(text)
        return LetterContent(
            language=text.language,
            paragraphs=body,
            closing=closing,
            signature=signature,
            head_left=head,
            head_right=self._head_right(words, text.language),
            page_label=PageLabel(words.page),
            address=self.address.lines,
            address_language=self._place.printed_language,
            notes=self._notes(text.language),
            return_line=" · ".join(self._sender_lines()),
        )

    def _head_right(self, words: SheetWords, language: str) -> tuple[str, ...]:
        order = self._order
        parts = (words.letter_number.format(number=order.number), long_date(order.written_on, language))
        if order.previous_written_on is None:
            return parts
        return (*parts, words.previous_letter.format(date=long_date(order.previous_written_on, language)))

    def envelope(self, envelope: EnvelopeFormat) -> Page:
        """Return the face of the envelope as the order has it fed."""
        return fed_page(self.face(envelope), self._order.extras.feed)

    def face(self, envelope: EnvelopeFormat) -> Page:
        """Return the face of the envelope as it is read."""
        content = EnvelopeContent(
            recipient=self.address.lines,
            sender=self._sender_lines(),
            language=self._place.printed_language,
            index=self._index(envelope.index_grid),
        )
        return set_envelope(content, envelope, self.fonts).page

    def label(self, sheet: LabelSheet, number: str = "") -> Page:
        """Return the recipient's address for a label or slip; ``number`` tells on a slip whose letter it goes with."""
        lines = self.address.lines
        code = self._place.record.address.postal_code
        strong = {line for line in lines if code and code in line}
        if self._is_abroad:
            strong.update(lines[-1:])
        content = LabelContent(lines, self._place.printed_language, frozenset(strong), number)
        return set_label(content, sheet, self.fonts)

    def postcard(self, text: LetterText, card: PostcardFormat) -> Page:
        """Return the letter's words as a card with the address beside them."""
        content = PostcardContent(
            language=text.language,
            paragraphs=tuple(paragraph.text() for paragraph in text.paragraphs),
            address=self.address.lines,
            address_language=self._place.printed_language,
            sender=" · ".join(self._sender_lines()),
        )
        return fed_page(set_postcard(content, card, self.fonts), self._order.extras.feed)

    @property
    def _is_abroad(self) -> bool:
        return bool(self._order.sender_country) and self._order.sender_country != self._place.country

    def _index(self, grid: IndexGrid | None) -> str | None:
        """Return what stands in a code stamp: only mail inside its country has one."""
        stamp = self._order.extras.index
        if grid is None or stamp is IndexStamp.NONE or self._is_abroad or self._place.country != grid.country:
            return None
        code = self._place.record.address.postal_code.strip()
        return code if stamp is IndexStamp.FILLED and grid.takes(code) else ""

    def reply_content(self) -> EnvelopeContent | None:
        """Return what stands on an envelope for the answer, ``None`` without a return address.

        It is posted where the reader is: their own lines have no country, the writer's have theirs if it is another.
        """
        address, place = self._order.return_address, self._place
        if address is None:
            return None
        to = address.printed_lines()
        if address.country != place.country:
            last_line = country_line(address.country, place.country, self._packs.addresses)
            to = (*to, last_line) if last_line else to
        sender = address_lines(
            self._addressee, place.record.address, self._packs.addresses, sender_country=place.country
        )
        return EnvelopeContent(recipient=to, sender=sender.lines, sender_language=place.printed_language)

    def _address(self) -> AddressLines:
        address = self._lines()
        envelope = self._packs.envelopes.get(self._order.envelope or "")
        code = self._index(envelope.index_grid if envelope else None)
        if not code:
            return address
        others = {number for line in address.lines for number in re.findall(r"\d+", line) if len(number) == len(code)}
        if others <= {code}:
            return address
        warning = AddressWarning(AddressWarningCode.INDEX_DIFFERS, AddressField.POSTAL_CODE)
        return replace(address, warnings=(*address.warnings, warning))

    def _lines(self) -> AddressLines:
        return address_lines(
            replace(self._addressee, name=self._name_on_envelope()),
            self._place.record.address,
            self._packs.addresses,
            sender_country=self._order.sender_country or self._place.country,
            script=self._order.address_script,
        )

    def _name_on_envelope(self) -> str:
        name = self._recipient.name
        if self._place.address_format.script is Script.LATIN:
            return self._addressee.name
        if self._order.address_script is AddressScript.LATIN and name.latin:
            return name.latin  # as the bearer writes it; a table could only guess at that
        return (name.dative if self._order.sender_country else "") or self._addressee.name

    def _sender_lines(self) -> tuple[str, ...]:
        """Return the sender block; abroad it ends with its country, so that undeliverable mail finds its way back."""
        order = self._order
        if order.return_address is None:
            return ()
        lines = order.return_address.printed_lines()
        if order.sender_country == self._place.country:
            return lines
        last_line = country_line(order.sender_country, self._place.country, self._packs.addresses)
        return (*lines, last_line) if last_line else lines

    def _notes(self, language: str) -> tuple[str, ...]:
        """Return where an answer goes, for the sheet itself: envelopes are thrown away before the letter is read."""
        note = self.answer_note(language)
        return (note,) if note and self._layout.return_line is None else ()

    def answer_note(self, language: str) -> str:
        """Return the line that says where an answer goes, empty if nowhere."""
        lines = self._sender_lines()
        return self._packs.sheet_words(language).return_address.format(address=", ".join(lines)) if lines else ""


def parted(text: LetterText) -> tuple[tuple[str, ...], str, str]:
    """Return the paragraphs of a letter, its closing line and its signature."""
    body = tuple(paragraph.text() for paragraph in text.paragraphs if paragraph.block != SIGNATURE)
    ends = [paragraph.text() for paragraph in text.paragraphs if paragraph.block == SIGNATURE]
    return body, ends[0] if len(ends) > 1 else "", "\n".join(ends[1:] or ends)


def own_copy(
    packs: Packs, fonts: FontLibrary, layout: LetterLayout, number: int, name: str, text: LetterText
) -> tuple[Page, ...]:
    """Return the writer's copy in two languages, no page if there is no second one; it never goes to a prison.

    ``number`` and ``name`` tell the writer's copies apart.

    Raises:
        CharacterWithoutFontError, TextDoesNotFitError: if it cannot be set.
        PackError: if a pack that is needed is broken.
    """
    if not text.parallel_language:
        return ()
    words = packs.sheet_words(text.parallel_language)
    rows = tuple(
        ParallelRow(sentence.text, sentence.parallel, new_paragraph=place == 0)
        for paragraph in text.paragraphs
        for place, sentence in enumerate(paragraph.sentences)
    )
    content = ParallelContent(
        header=words.own_copy.format(number=number, name=name),
        language=text.language,
        parallel_language=text.parallel_language,
        rows=rows,
        page_label=PageLabel(words.page),
    )
    return set_parallel_copy(content, layout, fonts).pages


def _addressee(recipient: Recipient, place: LetterPlace) -> Addressee:
    return Addressee(
        name=_name_there(recipient, place),
        birth_year=recipient.birth_year(),
        identifier=recipient.identifier.value if recipient.identifier else "",
        identifier_type=recipient.identifier.type if recipient.identifier else "",
        father_name=recipient.father_name,
        gender=recipient.gender.value,
    )


def _name_there(recipient: Recipient, place: LetterPlace) -> str:
    """Return the name in its own letters; where the post reads Latin ones only, in those, if they are known."""
    name = recipient.name.full(place.address_format.name_order)
    reads_latin = place.address_format.script is Script.LATIN
    is_latin = main_script(name) in (None, Script.LATIN)
    return recipient.name.latin if reads_latin and not is_latin and recipient.name.latin else name
