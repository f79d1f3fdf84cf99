"""The words of one recipient's letter: what is asked of the template, and in which languages."""

from __future__ import annotations

from letters_app.composing.composition import ComposeRequest
from letters_app.composing.season import Season, season_on
from letters_app.composing.template import Condition
from letters_app.domain.address_format import Seasons
from letters_app.domain.recipient import Recipient
from letters_app.services.letters.letter_language import greeting_name, language_for
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.mailings.mailing_order import OWN_LANGUAGE, MailingOrder
from letters_app.services.packs import Packs


def compose_request(packs: Packs, order: MailingOrder, recipient: Recipient, place: LetterPlace) -> ComposeRequest:
    """Return what the letter to ``recipient`` is composed from.

    Raises:
        UnknownTemplateError: if there is no template of the order's kind.
        PackError: if a pack that is needed is broken.
    """
    language = order.language
    if language == OWN_LANGUAGE:
        language = language_for(recipient, place.accepted, packs.templates.template(order.kind).languages)
    parallel = order.parallel_language if order.parallel_language != language else ""
    names = {
        wanted: greeting_name(recipient, wanted, place.native_language, packs.addresses, packs.forms_of_address(wanted))
        for wanted in (language, parallel)
        if wanted
    }
    return ComposeRequest(
        language=language,
        recipient_id=_lot(recipient),
        parallel_language=parallel,
        given_names=names,
        reader_gender=recipient.gender,
        topics=packs.templates.topics.recognise(recipient.interests, recipient.avoid_topics),
        writer=order.writer,
        season=_season(packs, order),
        conditions=frozenset({Condition.RETURN_ADDRESS}) if order.return_address else frozenset(),
        seed=order.seed,
    )


def _season(packs: Packs, order: MailingOrder) -> Season | None:
    seasons = packs.addresses.format_of(order.sender_country).seasons
    if seasons is Seasons.NONE:
        return None
    return season_on(order.written_on, southern=seasons is Seasons.SOUTH)


def _lot(recipient: Recipient) -> str:
    """Return what decides the wording of this person's letter: the same from a list, another list or a vault."""
    birth = recipient.birth.iso() if recipient.birth else ""
    return f"{recipient.name.full()} {birth}"
