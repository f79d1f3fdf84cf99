"""A portion of a mailing, drawn: plain values that any process can make and one puts into files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from letters_app.services.letters.prepare_letter import PreparedItem
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.puzzles.puzzle_choice import NumberedPuzzle
from letters_app.typesetting.drawing.drawn_pages import DrawnPages, PageDrawer
from letters_app.typesetting.pages import Page


@dataclass(frozen=True, slots=True)
class DrawnLetters:
    """The pages of some letters, by the file they belong into."""

    letters: int
    pages: Mapping[str, DrawnPages]
    guides: Mapping[Page, DrawnPages]
    """Sheets to lay under unruled paper, by their rules: the same guide serves every letter."""
    addresses: Mapping[str, tuple[Page, ...]]
    """For labels and slips, which come to lie on sheets with those of other letters."""
    puzzles: tuple[NumberedPuzzle, ...] = ()
    """The puzzles that go along, each once: their solutions stand on a sheet of the organiser's."""


class LetterDrawer:
    """Draws letters one after the other."""

    def __init__(self, feeding: FeedingOrder, *, duplex: bool) -> None:
        """``duplex``: sheets are printed on both sides, each letter on sheets of its own."""
        self._feeding = feeding
        self._duplex = duplex
        self._letters = 0
        self._drawers: dict[str, PageDrawer] = {}
        self._guides: dict[Page, DrawnPages] = {}
        self._addresses: dict[str, list[Page]] = {}
        self._puzzles: dict[NumberedPuzzle, None] = {}

    def add(self, prepared: PreparedItem) -> None:
        """Draw the pages of an item; one that was skipped has none."""
        if not prepared.letter:
            return
        self._letters += 1
        if self._feeding is FeedingOrder.INTERLEAVED:
            self._draw("print", _person_by_person(prepared))
        else:
            kind = "postcards" if prepared.is_card else "letters"
            self._draw(kind, _on_own_sheets(prepared.letter) if self._duplex else prepared.letter)
            self._draw("envelopes", _one(prepared.envelope))
            sheets = prepared.reply_sheets
            self._draw("reply-sheets", _on_own_sheets(sheets) if self._duplex else sheets)
            self._draw("reply-envelopes", _one(prepared.reply_envelope))
        # None of these is ever posted: they stay apart from what is.
        self._draw("drafts", prepared.draft)
        self._draw("parallel", prepared.own_copy)
        if prepared.guide is not None:
            self._draw_guide(prepared.guide)
        if prepared.puzzle is not None:
            self._puzzles[prepared.puzzle] = None
        for kind, address in (("labels", prepared.label), ("slips", prepared.slip)):
            if address is not None:
                self._addresses.setdefault(kind, []).append(address)

    def finish(self) -> DrawnLetters:
        """Return what was drawn; nothing is drawn afterwards."""
        return DrawnLetters(
            self._letters,
            {kind: drawer.finish() for kind, drawer in self._drawers.items()},
            self._guides,
            {kind: tuple(addresses) for kind, addresses in self._addresses.items()},
            tuple(self._puzzles),
        )

    def _draw(self, kind: str, pages: Iterable[Page]) -> None:
        for page in pages:
            if kind not in self._drawers:
                self._drawers[kind] = PageDrawer()
            self._drawers[kind].add(page)

    def _draw_guide(self, guide: Page) -> None:
        kind = replace(guide, runs=())
        if kind not in self._guides:
            drawer = PageDrawer()
            drawer.add(guide)
            self._guides[kind] = drawer.finish()


def _person_by_person(prepared: PreparedItem) -> Iterator[Page]:
    """Yield envelope, letter and reply kit so that each begins on a sheet of its own when both sides are printed."""
    yield from _on_own_sheets(_one(prepared.envelope))
    yield from _on_own_sheets(prepared.letter)
    yield from _on_own_sheets(prepared.reply_sheets)
    yield from _on_own_sheets(_one(prepared.reply_envelope))


def _one(page: Page | None) -> tuple[Page, ...]:
    return () if page is None else (page,)


def _on_own_sheets(pages: tuple[Page, ...]) -> Iterator[Page]:
    """Yield pages up to an even number, the last one a blank side of the same paper."""
    yield from pages
    if len(pages) % 2:
        yield _blank_back(pages[-1])


def _blank_back(page: Page) -> Page:
    return Page(page.width_mm, page.height_mm, runs=(), turn=page.turn)
