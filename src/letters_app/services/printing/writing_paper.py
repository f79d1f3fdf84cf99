"""Paper to write on without a letter to go with it: lined sheets, and the guide to lay under unruled ones."""

from __future__ import annotations

from letters_app.domain.by_hand import Writing
from letters_app.services.letters.chosen_paper import by_hand_of
from letters_app.services.packs import Packs
from letters_app.typesetting.handwriting.frame import Around
from letters_app.typesetting.handwriting.guide_sheet import set_guide
from letters_app.typesetting.handwriting.reply_sheet import set_reply_sheet
from letters_app.typesetting.pages import Page

_SPOKEN_BY_ALL = "en"


def lined_sheet(packs: Packs, paper: str, pitch_mm: float) -> Page:
    """Return a lined sheet without a head; ``pitch_mm`` is the distance of its lines, 0 for the usual one.

    Raises:
        UnknownLayoutError: if no paper is ruled so.
        PackError: if a pack is broken.
    """
    ruled = by_hand_of(packs, Writing(pitch_mm=pitch_mm), paper)
    return set_reply_sheet((), "", ruled.sheet, ruled.pitch_mm, packs.fonts, first=True)


def guide_sheet(packs: Packs, paper: str, pitch_mm: float, language: str) -> Page:
    """Return the guide to lay under unruled paper; it says so in ``language``, or in English.

    Raises:
        UnknownLayoutError: if no paper is ruled so.
        PackError: if a pack is broken.
    """
    ruled = by_hand_of(packs, Writing(pitch_mm=pitch_mm), paper)
    for spoken in (language, _SPOKEN_BY_ALL):
        words = packs.sheet_words(spoken).by_hand if spoken in packs.printable_languages else None
        if words is not None:
            return set_guide(ruled.sheet, ruled.pitch_mm, Around(spoken, words.guide), packs.fonts)
    raise AssertionError(_SPOKEN_BY_ALL)  # ships with the program
