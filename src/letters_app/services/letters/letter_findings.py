"""What the check says of one recipient's letter: of its words, and of what is known of recipient, paper and place."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.facts_checker import check_facts
from letters_app.checking.letter_facts import LetterFacts
from letters_app.domain.address_format import AddressWarning
from letters_app.domain.finding import Finding
from letters_app.domain.language import main_script
from letters_app.domain.letter import LetterText
from letters_app.domain.mail_decision import hold_reasons
from letters_app.domain.mailing import MailingItem
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.address_findings import address_findings
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.transit import TransitTimes


class LetterCheck:
    """Checks the letters of one mailing; the rules are compiled once a language."""

    def __init__(self, checker: TextChecker, transit_times: TransitTimes, order: MailingOrder) -> None:
        self._checker = checker
        self._transit_times = transit_times
        self._order = order

    def findings(
        self,
        recipient: Recipient,
        place: LetterPlace,
        text: LetterText,
        item: MailingItem,
        warnings: Iterable[AddressWarning] = (),
    ) -> tuple[Finding, ...]:
        """Return all findings; ``item`` says how many pages there are, ``warnings`` what looks wrong in the address.

        Raises:
            PackError: if an item of a pack breaks the notation.
        """
        words = self._checker.check(text.text(), self._context(recipient, place, text.language))
        facts = check_facts(self._facts(recipient, place, text.language, item), place.policy)
        return (*words, *facts, *address_findings(warnings, place.policy, place.facility_type))

    def _context(self, recipient: Recipient, place: LetterPlace, language: str) -> CheckContext:
        order = self._order
        sender_names = (order.return_address.name,) if order.return_address else ()
        return CheckContext(
            language=language,
            country=place.area,
            facility_type=place.facility_type,
            known=(*recipient.name.all_forms(), *order.writer.known_names(), *sender_names),
            accepted_languages=place.accepted,
        )

    def _facts(self, recipient: Recipient, place: LetterPlace, language: str, item: MailingItem) -> LetterFacts:
        order = self._order
        provenance = place.record.provenance
        return LetterFacts(
            country=place.country,
            language=language,
            today=order.written_on,
            facility_type=place.facility_type,
            pages=item.pages,
            sheets=item.sheets,
            weight_g=item.weight_g,
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
