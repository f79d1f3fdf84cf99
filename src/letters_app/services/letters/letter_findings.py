"""What the check says of one recipient's letter: of its words, and of what is known of recipient, paper and place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.facts_checker import check_facts
from letters_app.checking.guesses import JudgedPassage
from letters_app.checking.letter_facts import LetterFacts
from letters_app.domain.address_format import AddressWarning
from letters_app.domain.finding import Finding
from letters_app.domain.group_settings import LeftByGroup
from letters_app.domain.language import main_script
from letters_app.domain.letter import LetterText
from letters_app.domain.mail_decision import hold_reasons
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.address_findings import address_findings
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_pages import SIGNATURE, LetterMeasures
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.packs import Packs
from letters_app.services.transit import TransitTimes


class LetterCheck:
    """Checks letters; the rules are compiled once a language."""

    def __init__(self, checker: TextChecker, transit_times: TransitTimes) -> None:
        self._checker = checker
        self._transit_times = transit_times

    @classmethod
    def of(cls, packs: Packs) -> LetterCheck:
        """Return the check by the rules that ship.

        Raises:
            PackError: if a pack that is needed is broken.
        """
        return cls(TextChecker(packs.rules), packs.transit_times)

    def findings(
        self,
        order: LetterOrder,
        recipient: Recipient,
        place: LetterPlace,
        text: LetterText,
        measures: LetterMeasures,
        warnings: Iterable[AddressWarning] = (),
        judged: Sequence[JudgedPassage] = (),
        left: Iterable[LeftByGroup] = (),
    ) -> tuple[Finding, ...]:
        """Return all findings.

        ``measures`` says how long the letter is, ``warnings`` what looks wrong in the address, ``judged`` what the
        statistical reader makes of the words, ``left`` which words the group leaves.

        Raises:
            PackError: if an item of a pack breaks the notation.
        """
        context = replace(self._context(order, recipient, place, text), left=frozenset(each.key for each in left))
        words = self._checker.check(text.text(), context, judged)
        facts = check_facts(self._facts(order, recipient, place, text.language, measures), place.policy)
        return (*words, *facts, *address_findings(warnings, place.policy, place.facility_type))

    @staticmethod
    def _context(order: LetterOrder, recipient: Recipient, place: LetterPlace, text: LetterText) -> CheckContext:
        sender_names = (order.return_address.name,) if order.return_address else ()
        return CheckContext(
            language=text.language,
            country=place.area,
            facility_type=place.facility_type,
            facility=place.record.address.facility,
            known=(*recipient.name.all_forms(), *order.writer.known_names(), *sender_names, *_signed(text)),
            accepted_languages=place.accepted,
        )

    def _facts(
        self,
        order: LetterOrder,
        recipient: Recipient,
        place: LetterPlace,
        language: str,
        measures: LetterMeasures,
    ) -> LetterFacts:
        provenance = place.record.provenance
        return LetterFacts(
            country=place.country,
            language=language,
            today=order.written_on,
            facility_type=place.facility_type,
            pages=measures.pages,
            sheets=measures.sheets,
            weight_g=measures.weight_g,
            blank_sheets=measures.reply_sheets,
            # An envelope for an answer is worth nothing without a stamp.
            stamps=int(measures.has_reply_envelope),
            has_reply_kit=measures.reply_sheets > 0 or measures.has_reply_envelope,
            is_first_letter=order.number == 1,
            has_birth_year=recipient.birth_year() is not None,
            has_identifier=recipient.identifier is not None,
            has_patronymic=bool(recipient.name.patronymic) if place.address_format.birth_year_format else None,
            has_father_name=bool(recipient.father_name),
            name_in_native_script=main_script(recipient.name.full()) in (None, place.address_format.script),
            sender_named=bool(order.return_address and order.return_address.name),
            has_return_address=order.return_address is not None,
            status=recipient.custody.status,
            holds=hold_reasons(recipient),
            address_trust=provenance.trust,
            address_verified_on=provenance.verified_on,
            release_on=recipient.release_on.latest() if recipient.release_on else None,
            transit_days=self._transit_times.days(order.sender_country, place.country, place.facility_type),
        )


def _signed(text: LetterText) -> tuple[str, ...]:
    """Return the name below the letter: of a letter from the vault nobody knows the writer by any other way."""
    ends = [paragraph.text() for paragraph in text.paragraphs if paragraph.block == SIGNATURE]
    return (ends[-1],) if ends else ()
