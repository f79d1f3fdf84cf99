"""Makes everything of one mailing item: the words, the pages, the envelope, the findings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.facts_checker import check_facts
from letters_app.checking.letter_facts import LetterFacts
from letters_app.composing.composition import Blank, ComposeRequest, blanks_of, compose
from letters_app.composing.season import Season, season_on
from letters_app.composing.template import Condition
from letters_app.domain.address import AddressRecord
from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_format import Addressee, AddressFormat, Seasons
from letters_app.domain.address_lines import address_lines, country_line, person_line
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Finding
from letters_app.domain.language import main_script
from letters_app.domain.letter import LetterText
from letters_app.domain.mail_decision import NEVER_INCLUDED, HoldReason, hold_reasons
from letters_app.domain.mail_policy import MailPolicy
from letters_app.domain.mailing import ItemOutcome, MailingItem, SkipReason
from letters_app.domain.recipient import Recipient
from letters_app.i18n.dates import long_date
from letters_app.services.letter_language import accepted_languages, greeting_name, language_for
from letters_app.services.mailing_order import OWN_LANGUAGE, MailingOrder
from letters_app.services.packs import Packs
from letters_app.typesetting.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError, TextDoesNotFitError
from letters_app.typesetting.head import PageLabel
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout
from letters_app.typesetting.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.pages import Page
from letters_app.typesetting.parallel_copy import ParallelContent, ParallelRow, set_parallel_copy
from letters_app.typesetting.weight import letter_weight, sheet_mass, sheets_needed

_HELD_BY_RUSSIA = "UA-OCC"
"""Area with a mail policy of its own: people from Ukraine whom Russia holds; a tag of the recipient says so."""
_SIGNATURE = "signature"
"""The block of a template that ends a letter: a closing line, then the name."""


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


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a letter goes, looked up once."""

    record: AddressRecord
    address_format: AddressFormat
    facility_type: FacilityType
    native_language: str
    policy: MailPolicy | None
    accepted: tuple[str, ...]


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
        self._packs = packs
        self._book = book
        self._order = order
        self._layout = layout
        self._envelope = envelope
        self._copy_layout = copy_layout
        self._checker = TextChecker(packs.rules)
        self._template_languages = packs.templates.template(order.kind).languages

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
        place = self._place(recipient, record)
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

    def _place(self, recipient: Recipient, record: AddressRecord) -> _Place:
        address = record.address
        tables = self._packs.addresses
        facility_type = self._book.facility_type_of(recipient)
        area = _HELD_BY_RUSSIA if _HELD_BY_RUSSIA.lower() in recipient.tags else address.country
        policy = self._packs.policies.policy_for(
            area, facility=address.facility, region=address.region, tags=recipient.tags
        )
        return _Place(
            record=record,
            address_format=tables.format_of(address.country),
            facility_type=facility_type,
            native_language=tables.sender_language(address.country),
            policy=policy,
            accepted=accepted_languages(policy, facility_type),
        )

    def _made(self, item: MailingItem, recipient: Recipient, place: _Place) -> PreparedItem:
        order = self._order
        language = order.language
        if language == OWN_LANGUAGE:
            language = language_for(recipient, place.accepted, self._template_languages)
        request = self._request(recipient, place, language)
        text = compose(self._packs.templates, order.kind, request)
        if text.is_empty():
            return _skipped(item, [SkipReason(HoldReason.NOTHING_TO_SAY)])

        addressee = self._addressee(recipient, place)
        envelope_name = recipient.name.dative if order.sender_country else ""
        lines = address_lines(
            replace(addressee, name=envelope_name or addressee.name),
            place.record.address,
            self._packs.addresses,
            sender_country=order.sender_country or place.record.address.country,
            script=order.address_script,
        ).lines
        pages = set_letter(
            self._content(recipient, addressee, place, language, text, lines), self._layout, self._packs.fonts
        ).pages
        face = None
        if self._envelope is not None:
            face = set_envelope(
                EnvelopeContent(
                    recipient=lines,
                    sender=self._sender_lines(place),
                    language=place.native_language,
                ),
                self._envelope,
                self._packs.fonts,
            ).page
        sheets = sheets_needed(len(pages), duplex=False)
        weight = letter_weight(sheets, sheet_mass(self._layout.width_mm, self._layout.height_mm), self._envelope)
        item = replace(
            item,
            outcome=ItemOutcome.PRINTED,
            pages=len(pages),
            sheets=sheets,
            weight_g=weight.grams,
        )
        item = replace(item, findings=self._findings(recipient, place, text, item))
        own_copy = self._own_copy(item, text) if text.parallel_language else ()
        return PreparedItem(
            item=item,
            letter=pages,
            envelope=face,
            own_copy=own_copy,
            language=text.language,
            open_blanks=blanks_of(self._packs.templates, request),
        )

    def _own_copy(self, item: MailingItem, text: LetterText) -> tuple[Page, ...]:
        words = self._packs.sheet_words(text.parallel_language)
        rows = tuple(
            ParallelRow(sentence.text, sentence.parallel, new_paragraph=place == 0)
            for paragraph in text.paragraphs
            for place, sentence in enumerate(paragraph.sentences)
        )
        content = ParallelContent(
            header=words.own_copy.format(number=item.number, name=item.recipient_label),
            language=text.language,
            parallel_language=text.parallel_language,
            rows=rows,
            page_label=PageLabel(words.page),
        )
        return set_parallel_copy(content, self._copy_layout, self._packs.fonts).pages

    def _request(self, recipient: Recipient, place: _Place, language: str) -> ComposeRequest:
        order = self._order
        parallel = order.parallel_language if order.parallel_language != language else ""
        tables = self._packs.addresses
        names = {
            wanted: greeting_name(
                recipient, wanted, place.native_language, tables, self._packs.forms_of_address(wanted)
            )
            for wanted in (language, parallel)
            if wanted
        }
        return ComposeRequest(
            language=language,
            recipient_id=_lot(recipient),
            parallel_language=parallel,
            given_names=names,
            reader_gender=recipient.gender,
            topics=self._packs.templates.topics.recognise(recipient.interests, recipient.avoid_topics),
            writer=order.writer,
            season=self._season(),
            conditions=frozenset({Condition.RETURN_ADDRESS}) if order.return_address else frozenset(),
            seed=order.seed,
        )

    def _season(self) -> Season | None:
        seasons = self._packs.addresses.format_of(self._order.sender_country).seasons
        if seasons is Seasons.NONE:
            return None
        return season_on(self._order.written_on, southern=seasons is Seasons.SOUTH)

    def _addressee(self, recipient: Recipient, place: _Place) -> Addressee:
        return Addressee(
            name=recipient.name.full(place.address_format.name_order),
            birth_year=recipient.birth.year if recipient.birth else None,
            identifier=recipient.identifier.value if recipient.identifier else "",
            identifier_type=recipient.identifier.type if recipient.identifier else "",
            father_name=recipient.father_name,
            gender=recipient.gender.value,
        )

    def _content(
        self,
        recipient: Recipient,
        addressee: Addressee,
        place: _Place,
        language: str,
        text: LetterText,
        lines: tuple[str, ...],
    ) -> LetterContent:
        order = self._order
        words = self._packs.sheet_words(language)
        head = person_line(addressee, place.record.address.country, self._packs.addresses)
        if recipient.birth and not addressee.identifier and not place.address_format.birth_year_format:
            head += ", " + words.birth_year.format(year=recipient.birth.year)
        body = [paragraph.text() for paragraph in text.paragraphs if paragraph.block != _SIGNATURE]
        ends = [paragraph.text() for paragraph in text.paragraphs if paragraph.block == _SIGNATURE]
        return LetterContent(
            language=language,
            paragraphs=tuple(body),
            closing=ends[0] if len(ends) > 1 else "",
            signature="\n".join(ends[1:] or ends),
            head_left=head,
            head_right=(words.letter_number.format(number=1), long_date(order.written_on, language)),
            page_label=PageLabel(words.page),
            address=lines,
            notes=self._notes(place, language),
            return_line=" · ".join(self._sender_lines(place)),
        )

    def _sender_lines(self, place: _Place) -> tuple[str, ...]:
        """Return the sender block; abroad it ends with its country, so that undeliverable mail finds its way back."""
        order = self._order
        if order.return_address is None:
            return ()
        lines = order.return_address.printed_lines()
        country = place.record.address.country
        if order.sender_country == country:
            return lines
        last_line = country_line(order.sender_country, country, self._packs.addresses)
        return (*lines, last_line) if last_line else lines

    def _notes(self, place: _Place, language: str) -> tuple[str, ...]:
        """Return where an answer goes, for the sheet itself: envelopes are thrown away before the letter is read."""
        lines = self._sender_lines(place)
        if not lines or self._layout.return_line is not None:
            return ()
        return (self._packs.sheet_words(language).return_address.format(address=", ".join(lines)),)

    def _findings(
        self, recipient: Recipient, place: _Place, text: LetterText, item: MailingItem
    ) -> tuple[Finding, ...]:
        order = self._order
        country = place.record.address.country
        sender_names = (order.return_address.name,) if order.return_address else ()
        context = CheckContext(
            language=text.language,
            country=country,
            facility_type=place.facility_type,
            known=(*recipient.name.all_forms(), *order.writer.known_names(), *sender_names),
            accepted_languages=place.accepted,
        )
        facts = LetterFacts(
            country=country,
            language=text.language,
            today=order.written_on,
            facility_type=place.facility_type,
            pages=item.pages,
            sheets=item.sheets,
            weight_g=item.weight_g,
            has_birth_year=recipient.birth is not None,
            has_identifier=recipient.identifier is not None,
            has_patronymic=bool(recipient.name.patronymic) if place.address_format.birth_year_format else None,
            has_father_name=bool(recipient.father_name),
            name_in_native_script=main_script(recipient.name.full()) in (None, place.address_format.script),
            sender_named=bool(order.return_address and order.return_address.name),
            has_return_address=order.return_address is not None,
            status=recipient.custody.status,
            holds=hold_reasons(recipient),
            address_trust=place.record.provenance.trust,
            address_verified_on=place.record.provenance.verified_on,
            release_on=recipient.release_on.latest() if recipient.release_on else None,
            transit_days=self._packs.transit_times.days(order.sender_country, country, place.facility_type),
        )
        return (*self._checker.check(text.text(), context), *check_facts(facts, place.policy))


def _lot(recipient: Recipient) -> str:
    """Return what decides the wording of this person's letter: the same from a list, another list or a vault."""
    birth = recipient.birth.iso() if recipient.birth else ""
    return f"{recipient.name.full()} {birth}"


def _skipped(item: MailingItem, reasons: Iterable[SkipReason]) -> PreparedItem:
    return PreparedItem(item=replace(item, outcome=ItemOutcome.SKIPPED, reasons=tuple(reasons)))
