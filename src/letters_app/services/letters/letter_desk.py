"""The desk at which one letter is written: composer, packs, address book and settings put together, without a window.

Everything here is pure: a state goes in, the next one comes out, and neither vault nor paper is touched. What it reads
of the packs are templates, addresses, policies and forms of address, which never change while the program runs.
"""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, OwnWords, Reader
from letters_app.composing.composition import Blank, blanks_of
from letters_app.composing.kept_sentences import keeping_what_was_said
from letters_app.composing.season import Season
from letters_app.domain.address_book import AddressBook
from letters_app.domain.errors import LettersError
from letters_app.domain.group_settings import LANGUAGE_OF_SCREEN, NO_ENVELOPE, NO_PARALLEL, GroupSettings
from letters_app.domain.letter import FREE_LETTER, Draft, PaperChoice
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress, ReturnAddressChoice
from letters_app.domain.writer import Writer
from letters_app.i18n.catalogue import Catalogue
from letters_app.services.letters.language_options import (
    LanguageOption,
    LanguageProposal,
    language_options,
    proposed_language,
)
from letters_app.services.letters.letter_kinds import KindOption, letter_kinds
from letters_app.services.letters.letter_order import NOTHING_EARLIER, Earlier, LetterOrder
from letters_app.services.letters.letter_place import LetterPlace
from letters_app.services.letters.letter_task import Destination, destination_of
from letters_app.services.letters.letter_words import conditions_of, reader_of, season_at
from letters_app.services.letters.phrasebook import PhraseGroup, phrasebook
from letters_app.services.letters.place_facts import PlaceCard, place_card
from letters_app.services.letters.prompts import Prompt, prompts_for
from letters_app.services.letters.proof import ProofRequest, place_of
from letters_app.services.packs import Packs

_SEEDS = 2**31


class UnknownRecipientError(LettersError):
    """The recipient of a letter is not in the address book (no parameters: an id tells nobody anything)."""

    code = "letter.unknown-recipient"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDesk:
    """What surrounds the letters that are being written. Replace a part of it when it changes (``replace``)."""

    packs: Packs
    book: AddressBook
    settings: GroupSettings
    today: datetime.date
    return_addresses: tuple[ReturnAddress, ...] = ()
    earlier: Mapping[str, Earlier] = field(default_factory=dict)
    """What went to each recipient before, from the vault."""

    @property
    def composer(self) -> Composer:
        """The transitions of the words themselves: alternatives, own words, undo."""
        return Composer(self.packs.templates)

    # Who

    def new_letter(
        self, recipient_id: str, draft_id: str, *, writer: Writer | None = None, seed: int | None = None
    ) -> ComposerState:
        """Return a letter to ``recipient_id`` that has no words yet.

        ``seed`` decides the wording; by default each letter draws its own, so that two writers at one table do not
        send the same sentences. ``writer`` is by default the one who asked to be remembered.

        Raises:
            UnknownRecipientError: if nobody of this id is in the book.
        """
        state = ComposerState(draft_id=draft_id, seed=secrets.randbelow(_SEEDS) if seed is None else seed)
        state = self.composer.choose_recipient(state, self._reader(recipient_id))
        return self.with_writer(state, writer or self.settings.remembered_writer or Writer())

    def choose_recipient(
        self, state: ComposerState, recipient_id: str, own_words: OwnWords = OwnWords.REFUSE
    ) -> ComposerState:
        """Address the letter to somebody else; season and return address follow.

        Raises:
            UnknownRecipientError: if nobody of this id is in the book.
            OwnWordsError: if the letter has words of the writer's that were meant for another recipient.
        """
        return self.refreshed(self.composer.choose_recipient(state, self._reader(recipient_id), own_words))

    def take_up(self, draft: Draft, *, writer: Writer | None = None) -> ComposerState:
        """Return the state of a saved draft: its text stands as it was left, whatever has changed around it.

        Raises:
            UnknownRecipientError: if its recipient is not in the book.
        """
        state = ComposerState.from_draft(
            draft,
            reader=self._reader(draft.recipient_id),
            writer=writer or self.settings.remembered_writer,
        )
        return replace(state, season=self._season(state), conditions=conditions_of(self.return_address(state)))

    def recipient(self, state: ComposerState) -> Recipient | None:
        """Return the recipient as the book has them now, ``None`` if none is chosen or they were removed."""
        return next((one for one in self.book.recipients if one.id == state.recipient_id), None)

    # What

    def kinds(self, catalogue: Catalogue) -> tuple[KindOption, ...]:
        """Return the kinds of letters, in the language of the catalogue."""
        return letter_kinds(self.packs.templates, self.packs.printable_languages, catalogue)

    def language_options(self, state: ComposerState, kind: str) -> tuple[LanguageOption, ...]:
        """Return the languages for a letter of ``kind``; none as long as there is no recipient."""
        recipient, place = self.recipient(state), self.place(state)
        if recipient is None or place is None:
            return ()
        template = self.packs.templates.templates.get(kind)
        read = [language for language, by in template.native_read.items() if by.read] if template else []
        writable = self._writable(kind)
        return language_options(
            recipient, place.policy, place.facility_type, writable, writable if kind == FREE_LETTER else read
        )

    def propose_language(self, state: ComposerState, kind: str) -> LanguageProposal | None:
        """Return the language to begin with and why; ``None`` as long as there is no recipient."""
        recipient, place = self.recipient(state), self.place(state)
        if recipient is None or place is None:
            return None
        return proposed_language(
            recipient, place.policy, place.facility_type, self._writable(kind), self.settings.language
        )

    def propose_parallel(self, kind: str, language: str, screen_language: str) -> str:
        """Return the second language of the writer's own copy, empty for none.

        By default that of the screen, so that a writer can read what they send; none if it is that of the letter or
        cannot be written.
        """
        wanted = self.settings.parallel_language
        if wanted == LANGUAGE_OF_SCREEN:
            wanted = screen_language
        if wanted in (NO_PARALLEL, language) or wanted not in self._writable(kind):
            return ""
        return wanted

    def choose_kind(
        self,
        state: ComposerState,
        kind: str,
        language: str,
        parallel_language: str = "",
        own_words: OwnWords = OwnWords.REFUSE,
    ) -> ComposerState:
        """Choose kind and languages, as ``Composer.choose_kind`` does."""
        return self.composer.choose_kind(state, kind, language, parallel_language, own_words)

    def with_writer(self, state: ComposerState, writer: Writer) -> ComposerState:
        """Say who writes; the template's sentences follow, own words stay.

        Raises:
            InvalidValueError: if the writer's words about themselves are too long or have control characters.
        """
        return self.refreshed(state, writer)

    def choose_return_address(self, state: ComposerState, choice: ReturnAddressChoice) -> ComposerState:
        """Choose where an answer goes, or that none is expected; the sentences about it follow."""
        return self.refreshed(replace(state, return_address=choice))

    @staticmethod
    def choose_paper(state: ComposerState, choice: PaperChoice) -> ComposerState:
        """Choose layout, paper and envelope of this letter."""
        return replace(state, paper=choice)

    def refreshed(self, state: ComposerState, writer: Writer | None = None) -> ComposerState:
        """Return the letter as today's settings, return addresses and book have it; own words stay.

        To be called when one of them changed while the letter was open.
        """
        after = self.composer.choose_circumstances(
            state, writer or state.writer, self._season(state), conditions_of(self.return_address(state))
        )
        return after if writer else keeping_what_was_said(self.packs.templates, state, after)

    def open_blanks(self, state: ComposerState) -> tuple[Blank, ...]:
        """Return what the letter leaves out because nobody said it; none for a letter without template."""
        if state.reader is None or not state.text.language or state.kind in (None, FREE_LETTER):
            return ()
        return blanks_of(self.packs.templates, state.request())

    # Words

    def prompts(self, state: ComposerState, language: str, count: int = 6) -> tuple[Prompt, ...]:
        """Return questions in ``language`` that help to find words, those on the person's interests first."""
        return prompts_for(
            self.packs.prompts,
            language,
            state.text.language,
            topics=state.reader.topics if state.reader else (),
            season=state.season,
            count=count,
            seed=state.seed,
        )

    def phrasebook(self, state: ComposerState, language: str) -> tuple[PhraseGroup, ...]:
        """Return all wordings of the letter's kind for browsing; blocks are named in ``language``."""
        if state.reader is None or not state.text.language:
            return ()
        kind = state.kind if state.kind in self.packs.templates.templates else None
        return phrasebook(self.packs.templates, kind, state.request(), language)

    # Check and paper

    def destination(self, state: ComposerState) -> Destination | None:
        """Return where the letter goes, ``None`` if there is no recipient."""
        recipient = self.recipient(state)
        return destination_of(self.book, recipient, self.today) if recipient else None

    def place(self, state: ComposerState) -> LetterPlace | None:
        """Return what is known of the place, ``None`` if there is no recipient."""
        destination = self.destination(state)
        return place_of(self.packs, destination) if destination else None

    def place_card(self, state: ComposerState) -> PlaceCard | None:
        """Return the rules of the place for the card beside the preview, ``None`` if there is no recipient."""
        destination = self.destination(state)
        return place_card(place_of(self.packs, destination), destination) if destination else None

    def return_address(self, state: ComposerState) -> ReturnAddress | None:
        """Return the address an answer goes to, ``None`` if none is printed."""
        destination = self.destination(state)
        return state.return_address.among(self.return_addresses, destination.country if destination else "")

    def sender_country(self, state: ComposerState) -> str:
        """Return where the letter is posted: what the group settled, else where its return address is."""
        if self.settings.sender_country:
            return self.settings.sender_country
        address = self.return_address(state) or next(iter(self.return_addresses), None)
        return address.country if address else ""

    def order(self, state: ComposerState) -> LetterOrder:
        """Return what the letter is put on paper with."""
        settings, choice = self.settings, state.paper
        before = self.earlier.get(state.recipient_id, NOTHING_EARLIER)
        envelope = choice.envelope or settings.envelope
        plain = LetterOrder(
            writer=state.writer,
            return_address=self.return_address(state),
            sender_country=self.sender_country(state),
            written_on=self.today,
            layout=choice.layout or settings.layout,
            paper=choice.paper or settings.paper,
            envelope=None if envelope == NO_ENVELOPE else envelope,
            type=choice.type,
            number=before.letters + 1,
            previous_written_on=before.last_written_on,
            writing=choice.writing,
            reply_kit=choice.reply_kit,
            extras=choice.extras,
        )
        return plain if choice.address_script is None else replace(plain, address_script=choice.address_script)

    def proof_request(self, state: ComposerState) -> ProofRequest | None:
        """Return what the press needs to show the letter, ``None`` if there is no recipient."""
        destination = self.destination(state)
        if destination is None:
            return None
        return ProofRequest(
            destination=destination,
            text=state.text,
            order=self.order(state),
            set_aside=state.set_aside,
            left_by_group=self.settings.left,
        )

    # Inner workings

    def _reader(self, recipient_id: str) -> Reader:
        recipient = next((one for one in self.book.recipients if one.id == recipient_id), None)
        if recipient is None:
            raise UnknownRecipientError
        place = place_of(self.packs, destination_of(self.book, recipient, self.today))
        languages = {
            language for template in self.packs.templates.templates.values() for language in template.languages
        }
        return reader_of(self.packs, recipient, place.native_language, sorted(languages))

    def _season(self, state: ComposerState) -> Season | None:
        return season_at(self.packs, self.sender_country(state), self.today)

    def _writable(self, kind: str) -> tuple[str, ...]:
        template = self.packs.templates.templates.get(kind)
        return template.languages if template else self.packs.printable_languages
