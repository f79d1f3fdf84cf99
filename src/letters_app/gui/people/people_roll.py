"""The list's data beside the window: rows read anew after each change, searched and filtered as is typed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_lines import AddressTables
from letters_app.domain.errors import LettersError
from letters_app.domain.recipient import Recipient
from letters_app.gui.context import WindowContext
from letters_app.gui.open_vault import OpenVault
from letters_app.services.packs import Packs
from letters_app.services.people.filtering import FilterOffer, PeopleFilter, filters_offered
from letters_app.services.people.finding import search_ids
from letters_app.services.people.listing import PersonRow, person_rows

Rows = tuple[PersonRow, ...]
_Read = tuple[Rows, tuple[FilterOffer, ...], AddressTables]


class PeopleRoll(QObject):
    """Reads all rows in the vault's worker, and tells which of them a search and the filters leave."""

    changed = Signal()
    """``rows`` or ``shown`` are others now."""
    failed = Signal(object)

    def __init__(self, context: WindowContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._packs = Packs()
        self._found: frozenset[str] | None = None
        self.rows: Rows = ()
        self.shown: Rows = ()
        self.offers: tuple[FilterOffer, ...] = ()
        self.search_text = ""
        self.filter = PeopleFilter()
        self.tables: AddressTables | None = None
        """How addresses are written, once the list was read."""
        self.is_read = False
        """Whether the list was read at least once."""
        context.session.changed.connect(self.read)

    def read(self) -> None:
        """Read all rows anew."""
        view, today, packs = self._context.session.view, self._context.clock.today(), self._packs

        def work(_: OpenVault) -> _Read:
            rows = person_rows(view.book, view.letter_counts, view.last_letters, today, packs.addresses)
            return rows, filters_offered(rows), packs.addresses

        self._context.session.run(self, work, self._on_read, self._on_failed, newest_of="people.rows")

    def search(self, text: str) -> None:
        """Show only those whom every word of ``text`` fits; empty = everybody."""
        self.search_text = text.strip()
        if not self.search_text:
            self._found = None
            self._show()
            return
        rows, wanted = self.rows, self.search_text
        self._context.session.run(
            self,
            lambda open_vault: frozenset(search_ids(open_vault.vault, wanted, rows)),
            lambda found: self._on_found(wanted, found),
            self._on_failed,
            newest_of="people.search",
        )

    def show_everybody(self) -> None:
        """End search and filters."""
        self.filter = PeopleFilter()
        self.search("")

    def filter_by(self, chosen: PeopleFilter) -> None:
        """Show only those who fit."""
        self.filter = chosen
        self._show()

    def person(self, recipient_id: str) -> PersonRow | None:
        """Return the row of a person, shown or not."""
        return next((row for row in self.rows if row.id == recipient_id), None)

    def full_name(self, person: Recipient) -> str:
        """Return the whole name in the order of the person's country, as the card has it."""
        row = self.person(person.id)
        return row.full_name if row else person.name.full()

    @property
    def book(self) -> AddressBook:
        """Everybody."""
        return self._context.session.book

    @property
    def is_narrowed(self) -> bool:
        """Whether a search or a filter is on."""
        return bool(self.search_text) or not self.filter.is_empty()

    def _on_read(self, read: _Read) -> None:
        self.rows, self.offers, self.tables = read
        self.is_read = True
        if self.search_text:
            self.search(self.search_text)
        else:
            self._show()

    def _on_found(self, wanted: str, found: frozenset[str]) -> None:
        if wanted == self.search_text:
            self._found = found
            self._show()

    def _on_failed(self, error: LettersError) -> None:
        self.failed.emit(error)

    def _show(self) -> None:
        found = self._found
        self.shown = tuple(row for row in self.rows if (found is None or row.id in found) and self.filter.matches(row))
        self.changed.emit()
