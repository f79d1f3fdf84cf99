"""The words of one recipient's letter: what is asked of the template, and in which languages.

Window and batch ask here, so that the same seed gives the same words in both.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from letters_app.composing.composer_state import Reader
from letters_app.composing.composition import ComposeRequest
from letters_app.composing.season import Season, season_on
from letters_app.composing.template import Condition
from letters_app.domain.address_format import Seasons
from letters_app.domain.language import OWN_LANGUAGE
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress
from letters_app.services.letters.letter_language import greeting_name, language_for
from letters_app.services.letters.letter_order import LetterOrder, WordsOrder
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.packs import Packs


def compose_request(
    packs: Packs, order: LetterOrder, words: WordsOrder, recipient: Recipient, place: LetterPlace
) -> ComposeRequest:
    """Return what the letter to ``recipient`` is composed from.

    Raises:
        UnknownTemplateError: if there is no template of the kind.
        PackError: if a pack that is needed is broken.
    """
    language = words.language
    if language == OWN_LANGUAGE:
        language = language_for(recipient, place.accepted, packs.templates.template(words.kind).languages)
    parallel = words.parallel_language if words.parallel_language != language else ""
    reader = reader_of(packs, recipient, place.native_language, [each for each in (language, parallel) if each])
    return ComposeRequest(
        language=language,
        recipient_id=reader.lot,
        parallel_language=parallel,
        given_names=reader.given_names,
        reader_gender=reader.gender,
        topics=reader.topics,
        writer=order.writer,
        season=season_at(packs, order.sender_country, order.written_on),
        conditions=conditions_of(order.return_address),
        seed=words.seed,
    )


def reader_of(packs: Packs, recipient: Recipient, native_language: str, languages: Iterable[str]) -> Reader:
    """Return what a letter in one of ``languages`` may take from its recipient, and no more.

    ``native_language`` is that of the place, by whose tables a name is spelled in Latin letters.

    Raises:
        PackError: if a pack that is needed is broken.
    """
    names = {
        language: greeting_name(recipient, language, native_language, packs.addresses, packs.forms_of_address(language))
        for language in languages
    }
    return Reader(
        recipient_id=recipient.id,
        given_names=names,
        gender=recipient.gender,
        topics=packs.templates.topics.recognise(recipient.interests, recipient.avoid_topics),
        lot=_lot(recipient),
    )


def season_at(packs: Packs, country: str, day: datetime.date) -> Season | None:
    """Return the season where the letter is written, ``None`` where there is none to speak of or no country given."""
    seasons = packs.addresses.format_of(country).seasons
    if seasons is Seasons.NONE:
        return None
    return season_on(day, southern=seasons is Seasons.SOUTH)


def conditions_of(return_address: ReturnAddress | None) -> frozenset[Condition]:
    """Return what a template's sentences may ask about."""
    return frozenset({Condition.RETURN_ADDRESS}) if return_address else frozenset()


def _lot(recipient: Recipient) -> str:
    """Return what decides the wording of this person's letter: the same from a list, another list or a vault."""
    birth = recipient.birth.iso() if recipient.birth else ""
    return f"{recipient.name.full()} {birth}"
