"""Sets the words of a layout in a chosen typeface and size; its places stay where they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.type_choice import AS_LAID_OUT, LARGEST_PT, SMALLEST_PT, TypeChoice
from letters_app.typesetting.errors import UnknownTypefaceError
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.text.fonts import ChosenFont
from letters_app.typesetting.text.typefaces import Typeface


def with_type(layout: LetterLayout, choice: TypeChoice, typefaces: Mapping[str, Typeface]) -> LetterLayout:
    """Return ``layout`` with the words of the letter as ``choice`` wants them.

    Lines keep their distance in proportion to the size; every zone, the head and the address are as before.

    Raises:
        UnknownTypefaceError: there is no such typeface.
        InvalidValueError: the size is too small or too large to be meant.
    """
    if choice == AS_LAID_OUT:
        return layout
    if choice.typeface and choice.typeface not in typefaces:
        raise UnknownTypefaceError(name=choice.typeface, known=", ".join(typefaces))
    if choice.size_pt is not None and not SMALLEST_PT <= choice.size_pt <= LARGEST_PT:
        raise InvalidValueError(field="size_pt")
    body = layout.body
    typeface = typefaces[choice.typeface] if choice.typeface else None
    size = choice.size_pt or body.size_pt * (typeface.scale if typeface else 1)
    growth = size / body.size_pt
    return replace(
        layout,
        body=replace(
            body,
            font=ChosenFont(typeface.id) if typeface else body.font,
            size_pt=size,
            pitch_pt=body.pitch_pt * growth * (typeface.leading if typeface else 1),
            paragraph_gap_pt=body.paragraph_gap_pt * growth,
            justified=body.justified if choice.justified is None else choice.justified,
        ),
    )
