"""A mailing in portions, each made and drawn by itself: by this process or by a second one, with the same bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from letters_app.composing.composition import Blank
from letters_app.domain.letter import LetterText, PaperFacts
from letters_app.domain.mailing import MailingItem
from letters_app.services.letters.prepare_letter import LetterPreparer, PreparedItem
from letters_app.services.mailings.drawn_letters import DrawnLetters, LetterDrawer
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry

LETTERS_PER_PORTION = 250
"""Each portion embeds the glyphs it uses; smaller ones would make files larger, larger ones leave a core idle."""


@dataclass(frozen=True, slots=True)
class MadeItem:
    """What came of an entry, without its pages."""

    item: MailingItem
    is_printed: bool
    language: str
    open_blanks: tuple[Blank, ...]
    text: LetterText | None
    facts: PaperFacts | None


@dataclass(frozen=True, slots=True)
class Portion:
    """Some entries of a mailing, made."""

    made: tuple[MadeItem, ...]
    drawn: DrawnLetters


def portions_of(entries: Sequence[MailingEntry]) -> list[Sequence[MailingEntry]]:
    """Return ``entries`` in portions, in their order."""
    return [entries[start : start + LETTERS_PER_PORTION] for start in range(0, len(entries), LETTERS_PER_PORTION)]


def make_portion(
    preparer: LetterPreparer, order: MailingOrder, entries: Sequence[MailingEntry], go_on: Callable[[int], bool]
) -> Portion:
    """Make entries one after the other and draw them.

    ``go_on`` is told how many are made, before each and at the end; the portion ends early where it says no.

    Raises:
        UnknownLayoutError: if there is no such paper.
        PackError: if a pack that is needed is broken.
    """
    drawer = LetterDrawer(order.feeding, duplex=order.duplex)
    made: list[MadeItem] = []
    for entry in entries:
        if not go_on(len(made)):
            break
        prepared = preparer.prepare(entry.task)
        drawer.add(prepared)
        made.append(_made(entry, prepared))
    go_on(len(made))
    return Portion(tuple(made), drawer.finish())


def recorded_item(entry: MailingEntry, prepared: PreparedItem) -> MailingItem:
    """Return the item with what lets the vault find its letter and print it again."""
    return replace(
        prepared.item, letter_id=entry.letter_id, variant=entry.variant, include_held=entry.task.include_held
    )


def _made(entry: MailingEntry, prepared: PreparedItem) -> MadeItem:
    return MadeItem(
        recorded_item(entry, prepared),
        bool(prepared.letter),
        prepared.language,
        prepared.open_blanks,
        prepared.text,
        prepared.facts,
    )
