"""Stands in for ``services.letters.letter_desk`` until that lands; same names."""

from __future__ import annotations

import datetime
import secrets
from dataclasses import replace
from typing import TYPE_CHECKING

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import ComposerState, OwnWords, Reader, Step
from letters_app.domain.address_book import AddressBook
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import Draft
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer
from letters_app.services.letters.letter_words import conditions_of, reader_of, season_at
from letters_app.services.packs import Packs

if TYPE_CHECKING:
    from letters_app.services.letters.proof import ProofRequest


class LetterDesk:
    """The composer with what it needs to know."""

    def __init__(
        self,
        packs: Packs,
        book: AddressBook,
        settings: GroupSettings,
        addresses: tuple[ReturnAddress, ...],
        writer: Writer,
        today: datetime.date,
    ) -> None:
        self._packs, self._book, self._settings = packs, book, settings
        self._addresses, self._writer, self._today = addresses, writer, today
        self.composer = Composer(packs.templates)

    def new_letter(self, recipient_id: str = "") -> ComposerState:
        """Begin a letter."""
        state = ComposerState(draft_id=secrets.token_hex(8), seed=secrets.randbelow(2**31))
        state = self.with_circumstances(state)
        if recipient_id:
            state = replace(self.choose_recipient(state, recipient_id), step=Step.WHAT)
        return state

    def take_up(self, draft: Draft) -> ComposerState:
        """Take a draft up."""
        known = any(each.id == draft.recipient_id for each in self._book.recipients)
        return ComposerState.from_draft(draft, reader=self._reader(draft.recipient_id) if known else None)

    def choose_recipient(
        self, state: ComposerState, recipient_id: str, own_words: OwnWords = OwnWords.REFUSE
    ) -> ComposerState:
        """Address it."""
        return self.composer.choose_recipient(state, self._reader(recipient_id), own_words)

    def choose_kind(
        self, state: ComposerState, kind: str, language: str, parallel: str, own_words: OwnWords = OwnWords.REFUSE
    ) -> ComposerState:
        """Choose the kind."""
        return self.composer.choose_kind(state, kind, language, parallel, own_words)

    def with_circumstances(self, state: ComposerState) -> ComposerState:
        """Follow writer, season and return address."""
        if state.reader is None and state.recipient_id:
            return state
        address = state.return_address.among(self._addresses, "")
        season = season_at(self._packs, self._settings.sender_country, self._today)
        return self.composer.choose_circumstances(state, self._writer, season, conditions_of(address))

    def proof_request(self, state: ComposerState) -> ProofRequest | None:  # noqa: ARG002 - comes with the proof
        """Return nothing yet."""
        return None

    def _reader(self, recipient_id: str) -> Reader:
        recipient = next(each for each in self._book.recipients if each.id == recipient_id)
        return reader_of(self._packs, recipient, "", ("ru", "en"))
