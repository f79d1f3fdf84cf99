"""A mailing looked at before anything is printed: what goes, what does not and why, how much it is, what is alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from letters_app.composing.composition import Blank
from letters_app.domain.letter import LetterText
from letters_app.domain.mailing import ItemOutcome, MailingItem
from letters_app.services.letters.letter_task import Destination
from letters_app.services.letters.prepare_letter import LetterPreparer
from letters_app.services.mailings.likeness import Likeness, PlacedLetter, likenesses
from letters_app.services.mailings.mailing_plan import MailingEntry, MailingPlan
from letters_app.services.mailings.portions import recorded_item
from letters_app.services.mailings.print_mailing import refuse_impossible
from letters_app.services.packs import Packs
from letters_app.services.progress import CancelToken, NoProgress, Progress


@dataclass(frozen=True, slots=True)
class PreparedEntry:
    """One letter of a mailing as it would be printed."""

    entry: MailingEntry
    item: MailingItem
    """Outcome ``PRINTED`` means: it would be; ``SKIPPED`` has its reasons."""
    text: LetterText | None = None
    """``None`` if it is skipped."""
    open_blanks: tuple[Blank, ...] = ()
    likeness: Likeness | None = None
    """``None`` if no other letter goes to its place."""


@dataclass(frozen=True, slots=True)
class MailingTotals:
    """How much a mailing is."""

    letters: int = 0
    skipped: int = 0
    pages: int = 0
    sheets: int = 0
    weight_g: float = 0.0
    envelopes: Mapping[str, int] = field(default_factory=dict)
    """How many of each format, by its id."""


@dataclass(frozen=True, slots=True)
class PreparedMailing:
    """All letters of a plan as they would be printed."""

    plan: MailingPlan
    entries: tuple[PreparedEntry, ...]
    is_whole: bool = True
    """``False`` if the user stopped the work before the last entry."""

    @property
    def totals(self) -> MailingTotals:
        """How much it is."""
        return mailing_totals(entry.item for entry in self.entries)


def prepare_mailing(
    packs: Packs,
    plan: MailingPlan,
    progress: Progress | None = None,
    cancel: CancelToken | None = None,
    known: PreparedMailing | None = None,
) -> PreparedMailing:
    """Return the letters of ``plan`` as they would be printed; nothing is written anywhere.

    Entries that stand just so in ``known`` are taken from there: if one letter was worded anew, only that one is made.

    Raises:
        UnknownLayoutError: if layout or envelope are not known.
        UnknownTemplateError: if there is no template of the kind.
        PackError: if a pack is broken.
    """
    refuse_impossible(packs, plan)
    preparer = LetterPreparer(packs)
    before = {prepared.entry.number: prepared for prepared in known.entries} if known else {}
    entries: list[PreparedEntry] = []
    for done, entry in enumerate(plan.entries, start=1):
        if cancel is not None and cancel.is_cancelled:
            break
        old = before.get(entry.number)
        if old is not None and old.entry == entry:
            entries.append(old)
        else:
            made = preparer.prepare(entry.task)
            entries.append(PreparedEntry(entry, recorded_item(entry, made), made.text, made.open_blanks))
        (progress or NoProgress()).advance(done, len(plan.entries))
    alike = likenesses(
        PlacedLetter(one.entry.number, _place_key(one.entry.task.destination), one.text)
        for one in entries
        if one.text is not None
    )
    with_likeness = tuple(replace(one, likeness=alike.get(one.entry.number)) for one in entries)
    return PreparedMailing(plan, with_likeness, len(entries) == len(plan.entries))


def mailing_totals(items: Iterable[MailingItem]) -> MailingTotals:
    """Return how much the printed ones of ``items`` are together."""
    known = tuple(items)
    printed = [item for item in known if item.outcome is ItemOutcome.PRINTED]
    return MailingTotals(
        letters=len(printed),
        skipped=sum(item.outcome is ItemOutcome.SKIPPED for item in known),
        pages=sum(item.pages for item in printed),
        sheets=sum(item.sheets for item in printed),
        weight_g=sum(item.weight_g for item in printed),
        envelopes=dict(Counter(item.envelope for item in printed if item.envelope)),
    )


def _place_key(destination: Destination) -> str:
    """Return what is equal for letters that pass through the same hands."""
    if destination.facility_id:
        return destination.facility_id
    address = destination.record.address if destination.record else None
    return repr(replace(address, raw="")) if address else ""
