"""Search as you type over everything: the vault's index, and names and places in whatever alphabet they are typed."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.exchange.folding import transliterated_key
from letters_app.services.people.listing import PersonRow
from letters_app.storage import Vault


def search_ids(vault: Vault, text: str, rows: Iterable[PersonRow]) -> tuple[str, ...]:
    """Return the ids of those in ``rows`` whom every word of ``text`` fits, best match first.

    A word fits if it is the beginning of a word on the card, or of a name or place in another alphabet: «vet» finds
    Ветров, «вет» finds Vetrov. A text without a letter or a digit finds nobody.
    """
    words = [word for word in text.split() if any(sign.isalnum() for sign in word)]
    if not words:
        return ()
    people = tuple(rows)
    shown = {row.id for row in people}
    by_index = vault.search(text)
    found = set.intersection(*(_fitting(vault, word, people) for word in words))
    known = [one for one in by_index if one in shown]
    others = [row.id for row in people if row.id in found]
    return tuple(dict.fromkeys((*known, *others)))


def _fitting(vault: Vault, word: str, people: tuple[PersonRow, ...]) -> set[str]:
    found = set(vault.search(word))
    # The rough spelling has no doubled signs: good for names, wrong for numbers.
    keys = [] if any(sign.isdigit() for sign in word) else transliterated_key(word).split()
    if keys:
        found |= {row.id for row in people if all(any(own.startswith(key) for own in row.search_keys) for key in keys)}
    return found
