"""Search as you type over people: every word typed is the beginning of a word on the card."""

from __future__ import annotations

import unicodedata

from letters_app.domain.address import PostalAddress
from letters_app.domain.facility import Facility
from letters_app.domain.recipient import Recipient
from letters_app.storage.connection import Database


def folded(text: str) -> str:
    """Return ``text`` as it is compared: without case and accents, in any script (ё as е, й as и, ß as ss)."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(" " if unicodedata.category(sign) in {"Cc", "Cs"} else sign for sign in decomposed)
    return "".join(sign for sign in bare if unicodedata.category(sign) not in {"Mn", "Cf"})


class PeopleSearch:
    """The search index. Writing belongs inside the transaction that changes the people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, position: int, recipient: Recipient, facility: Facility | None) -> None:
        """Index one recipient under the row of the list, in place of what stood there."""
        self.remove(position)
        self._database.execute(
            "INSERT INTO people_search (rowid, names, place, more) VALUES (?, ?, ?, ?)",
            (position, _joined(_names(recipient)), _joined(_place(recipient, facility)), _joined(_more(recipient))),
        )

    def remove(self, position: int) -> None:
        """Take one row out of the index."""
        self._database.execute("DELETE FROM people_search WHERE rowid = ?", (position,))

    def ids(self, text: str) -> tuple[str, ...]:
        """Return the ids of those who match every word of ``text``, best match first.

        A text without a letter or a digit finds nobody.
        """
        words = [word for word in folded(text).split() if any(sign.isalnum() for sign in word)]
        if not words:
            return ()
        query = " ".join('"' + word.replace('"', '""') + '"*' for word in words)
        rows = self._database.rows(
            """
            SELECT recipients.id FROM people_search JOIN recipients ON recipients.position = people_search.rowid
            WHERE people_search MATCH ? ORDER BY bm25(people_search, 10.0, 3.0, 1.0), recipients.position
            """,
            (query,),
        )
        return tuple(one for (one,) in rows)


def _joined(parts: list[str]) -> str:
    return folded("\n".join(part for part in parts if part))


def _names(recipient: Recipient) -> list[str]:
    return [*recipient.name.all_forms(), recipient.father_name]


def _place(recipient: Recipient, facility: Facility | None) -> list[str]:
    stay = recipient.current_stay()
    own = _address(stay.address) if stay is not None and stay.address is not None else []
    if facility is None:
        return own
    of_facility = [part for record in facility.addresses for part in _address(record.address)]
    return [*own, facility.name, facility.country, *of_facility]


def _address(address: PostalAddress) -> list[str]:
    return [
        address.country,
        address.facility,
        address.street,
        address.locality,
        address.city,
        address.region,
        address.postal_code,
        address.raw,
    ]


def _more(recipient: Recipient) -> list[str]:
    return [
        recipient.identifier.value if recipient.identifier else "",
        str(recipient.birth.year) if recipient.birth else "",
        recipient.custody.source_label,
        recipient.hold.reason if recipient.hold else "",
        recipient.do_not_write_reason,
        *recipient.languages,
        *recipient.interests,
        *recipient.avoid_topics,
        *recipient.tags,
        *(text for _, text in recipient.restricted),
    ]
