"""The letters of a mailing as a table model."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject

from letters_app.domain.address_book import AddressBook
from letters_app.domain.address_lines import AddressTables
from letters_app.domain.person_name import NameOrder
from letters_app.domain.visible_text import visible
from letters_app.gui.elements.rows_model import RowsModel
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.item_words import item_mark, skip_sentence
from letters_app.gui.printing.paper_names import paper_key_name
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.mailings.item_standing import GOES, Standing
from letters_app.services.mailings.prepare_mailing import PreparedEntry
from letters_app.services.people.listing import index_name
from letters_app.services.people.place_label import place_label

_LONGEST_CELL = 160
_NOTHING = "—"
_LOOKS = frozenset({Standing.LOOK})
_STAYS = frozenset({Standing.HELD, Standing.IMPOSSIBLE, Standing.LEFT_OUT})


class ItemFilter(enum.StrEnum):
    """Which letters are listed."""

    ALL = "all"
    GO = "go"
    LOOK = "look"
    STAY = "stay"

    @property
    def standings(self) -> frozenset[Standing]:
        """How letters stand that it leaves."""
        known = {ItemFilter.GO: GOES, ItemFilter.LOOK: _LOOKS, ItemFilter.STAY: _STAYS}
        return known.get(self, frozenset(Standing))


class ItemColumn(enum.IntEnum):
    """From left to right."""

    NUMBER = 0
    TO = 1
    PLACE = 2
    PAGES = 3
    ENVELOPE = 4
    WEIGHT = 5
    ALIKE = 6
    STANDING = 7


_TITLES = {
    ItemColumn.NUMBER: mark("#"),
    ItemColumn.TO: mark("To"),
    ItemColumn.PLACE: mark("Place"),
    ItemColumn.PAGES: mark("Pages"),
    ItemColumn.ENVELOPE: mark("Envelope"),
    ItemColumn.WEIGHT: mark("Weight"),
    ItemColumn.ALIKE: mark("Alike"),
    ItemColumn.STANDING: mark("State"),
}
_TIPS = {
    ItemColumn.WEIGHT: mark("Estimated, ready to post, with its envelope"),
    ItemColumn.ALIKE: mark("How much of it stands also in another letter to the same place"),
}


class ItemsModel(RowsModel[PreparedEntry, ItemColumn]):
    """Rows in printing order; ids are the numbers of the items."""

    def __init__(self, tongue: Tongue, batch: BatchModel, parent: QObject | None = None) -> None:
        super().__init__(tongue, _TITLES, _TIPS, ItemColumn.TO, parent)
        self._batch = batch
        self._standings: dict[int, Standing] = {}
        self._names: dict[str, tuple[str, str]] = {}

    def show(self, book: AddressBook, only: ItemFilter, tables: AddressTables | None) -> None:
        """Show the letters as they are now; ``tables`` tell in which order the names of a country stand."""
        standings = {each.entry.number: self._batch.standing(each) for each in self._batch.entries}
        rows = [each for each in self._batch.entries if standings[each.entry.number] in only.standings]
        self._standings = standings
        for each in rows:
            destination = each.entry.task.destination
            if destination.recipient.id not in self._names:
                address = destination.record.address if destination.record else None
                country = address.country if address else ""
                order = tables.format_of(country).name_order if tables and country else NameOrder.SURNAME_FIRST
                name = index_name(destination.recipient.name, order) or each.item.recipient_label
                place = place_label(book.facilities.get(destination.facility_id), address)
                self._names[destination.recipient.id] = (name, place or destination.facility_name)
        self.show_rows(rows)

    def _id(self, prepared: PreparedEntry) -> str:
        return str(prepared.entry.number)

    def _tone(self, prepared: PreparedEntry, column: ItemColumn) -> Tone | None:
        if column is ItemColumn.STANDING:
            return item_mark(prepared, self._standings[prepared.entry.number], self._tongue, self._batch.accepted).tone
        likeness = prepared.likeness
        is_alike = likeness is not None and likeness.is_alike
        return Tone.WARN if column is ItemColumn.ALIKE and is_alike else None

    def _text(self, prepared: PreparedEntry, column: ItemColumn) -> str:
        item = prepared.item
        if column >= ItemColumn.PAGES:
            return self._measure(prepared, column)
        name, place = self._names.get(prepared.entry.recipient_id, (item.recipient_label, item.facility_label))
        texts = {ItemColumn.NUMBER: str(item.number), ItemColumn.TO: name, ItemColumn.PLACE: place}
        return visible(texts[column] or _NOTHING, _LONGEST_CELL)

    def _measure(self, prepared: PreparedEntry, column: ItemColumn) -> str:
        item, say = prepared.item, self._tongue.say
        if column is ItemColumn.STANDING:
            return item_mark(prepared, self._standings[item.number], self._tongue, self._batch.accepted).text
        if not item.pages:
            return _NOTHING
        if column is ItemColumn.PAGES:
            return str(item.pages)
        if column is ItemColumn.ENVELOPE:
            return paper_key_name(item.envelope, self._tongue) if item.envelope else _NOTHING
        if column is ItemColumn.WEIGHT:
            return say(mark("{grams} g"), grams=round(item.weight_g))
        likeness = prepared.likeness
        return say(mark("{percent} %"), percent=likeness.percent) if likeness else _NOTHING

    def _whole(self, prepared: PreparedEntry, column: ItemColumn) -> str:
        item = prepared.item
        if column is ItemColumn.TO:
            return visible(item.recipient_label, _LONGEST_CELL)
        if column is ItemColumn.PLACE:
            return visible(item.facility_label, 2 * _LONGEST_CELL)
        if column is ItemColumn.STANDING and item.reasons:
            return " ".join(skip_sentence(reason, self._tongue) for reason in item.reasons)
        return self._text(prepared, column)
