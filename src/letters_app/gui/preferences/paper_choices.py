"""What the packs offer for letters: languages, layouts, papers, envelopes. Read in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from letters_app.i18n.marking import mark
from letters_app.resources import pack_root
from letters_app.services.packs import Packs
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts

_OWN_COPY = "own-copy"
"""A layout nobody chooses: that of the writer's own copy."""

LAYOUT_NAMES: Mapping[str, str] = {
    "plain": mark("Plain sheet"),
    "din5008-a": mark("DIN 5008 A, for window envelopes"),
    "din5008-b": mark("DIN 5008 B, for window envelopes"),
    "swiss-left": mark("Swiss, window on the left"),
    "swiss-right": mark("Swiss, window on the right"),
    "french": mark("French, window on the right"),
    "uk-dl": mark("British, DL with a window"),
    "us-10": mark("US #10 with a window"),
    "us-9": mark("US #9 with a window"),
}
PAPER_NAMES: Mapping[str, str] = {"a4": mark("A4"), "letter": mark("US Letter")}


@dataclass(frozen=True, slots=True)
class EnvelopeChoice:
    """An envelope with its size in mm."""

    id: str
    long_mm: float
    short_mm: float


@dataclass(frozen=True, slots=True)
class PaperChoices:
    """Everything a group can settle that the packs know."""

    languages: tuple[str, ...]
    layouts_by_paper: Mapping[str, tuple[str, ...]]
    envelopes: tuple[EnvelopeChoice, ...]


def load_paper_choices() -> PaperChoices:
    """Read the packs.

    Raises:
        PackError: if one is broken.
    """
    templates = Packs().templates
    languages = {language for kind in templates.kinds() for language in templates.template(kind).languages}
    by_paper: dict[str, list[str]] = {}
    for layout in load_letter_layouts(pack_root("layouts") / "letters").values():
        families = by_paper.setdefault(layout.paper, [])
        if layout.family != _OWN_COPY and layout.family not in families:
            families.append(layout.family)
    formats = load_envelope_formats(pack_root("layouts") / "envelopes").values()
    return PaperChoices(
        languages=tuple(sorted(languages)),
        layouts_by_paper={
            paper: tuple(sorted(found, key=lambda name: (name != "plain", name))) for paper, found in by_paper.items()
        },
        envelopes=tuple(
            EnvelopeChoice(one.id, one.long_mm, one.short_mm) for one in sorted(formats, key=lambda one: one.long_mm)
        ),
    )
