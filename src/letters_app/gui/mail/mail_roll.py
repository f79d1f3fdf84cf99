"""All letters of the vault beside the window: read anew after each change, searched and filtered as is typed."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_lines import AddressTables
from letters_app.domain.letter import LetterState
from letters_app.domain.recipient import Recipient
from letters_app.exchange.folding import fold, transliterated_key
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.services.letters.letters_overview import LetterRow, letters_overview, state_counts
from letters_app.services.packs import Packs
from letters_app.services.people.listing import index_name, name_order
from letters_app.services.people.place_label import place_label


@dataclass(frozen=True, slots=True)
class MailLine:
    """A letter with the names a list has room for. All of them are untrusted text."""

    row: LetterRow
    name: str
    place: str


@dataclass(frozen=True, slots=True)
class _Found:
    line: MailLine
    words: str
    """Name and place in small letters, and once more in rough Latin spelling."""


class MailRoll(QObject):
    """Reads all rows in the vault's worker, and tells which of them a search and a state leave."""

    changed = Signal()
    """``rows`` or ``shown`` are others now."""
    failed = Signal(object)

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._packs = Packs()
        self._all: tuple[_Found, ...] = ()
        self.shown: tuple[MailLine, ...] = ()
        self.counts: Mapping[LetterState, int] = {}
        self.state: LetterState | None = None
        self.search_text = ""
        self.is_read = False
        """Whether the letters were read at least once."""
        context.session.changed.connect(self.read)

    @property
    def rows(self) -> tuple[LetterRow, ...]:
        """All letters and drafts."""
        return tuple(found.line.row for found in self._all)

    def row(self, letter_id: str) -> LetterRow | None:
        """Return a letter or a draft by its id."""
        return next((found.line.row for found in self._all if found.line.row.id == letter_id), None)

    def read(self) -> None:
        """Read all anew."""
        today, book, packs = self._context.clock.today(), self._context.session.book, self._packs

        def work(vault: OpenVault) -> tuple[_Found, ...]:
            labels = {one.id: _label(book, one, today, packs.addresses) for one in book.recipients}
            return tuple(_found(row, labels) for row in letters_overview(vault.vault, today))

        self._context.session.run(self, work, self._on_read, self.failed.emit, newest_of="mail.rows")

    def search(self, text: str) -> None:
        """Show only letters whose name or place has every word of ``text``; empty = all."""
        self.search_text = text.strip()
        self._show()

    def filter_by(self, state: LetterState | None) -> None:
        """Show only letters in one state; ``None`` = all."""
        self.state = state
        self._show()

    def _on_read(self, found: tuple[_Found, ...]) -> None:
        self.is_read = True
        self._all = found
        self._show()

    def _show(self) -> None:
        found = [one for one in self._all if self._fits(one)]
        self.counts = state_counts(one.line.row for one in found)
        self.shown = tuple(one.line for one in found if self.state in (None, one.line.row.state))
        self.changed.emit()

    def _fits(self, found: _Found) -> bool:
        words = self.search_text.split()
        return all(fold(word) in found.words or (transliterated_key(word) or "\n") in found.words for word in words)


def _label(book: AddressBook, recipient: Recipient, today: datetime.date, tables: AddressTables) -> tuple[str, str]:
    record = book.mail_address_of(recipient, today)
    name = index_name(recipient.name, name_order(book, recipient, today, tables))
    return name, place_label(book.facility_of(recipient), record.address if record else None)


def _found(row: LetterRow, labels: Mapping[str, tuple[str, str]]) -> _Found:
    name, place = labels.get(row.recipient_id, (row.recipient_name, row.facility_name))
    text = f"{row.recipient_name} {place} {row.facility_name}"
    line = MailLine(row, name, place)
    return _Found(line, f"{fold(text)} {transliterated_key(text)}")
