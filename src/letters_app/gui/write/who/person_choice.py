"""One person to choose: a suggestion with its reasons, or a line of the search."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.labels import TextKind
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.who.reason_words import ReasonWords
from letters_app.i18n.locale_names import country_name
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import HOLD_NAMES
from letters_app.services.people.listing import PersonRow
from letters_app.services.people.suggestions import Suggestion


def who_and_where(context: WindowContext, row: PersonRow) -> str:
    """Return year of birth and place, in one line."""
    say = context.tongue.say
    parts = []
    if row.birth is not None:
        year = str(row.birth.year)
        parts.append(say(mark("about {year}"), year=year) if row.birth.approximate else year)
    parts.extend(part for part in (row.place,) if part)
    if row.country:
        parts.append(country_name(row.country, context.tongue.language))
    return " · ".join(parts)


def suggestion_card(context: WindowContext, row: PersonRow, suggestion: Suggestion) -> WrappingButton:
    """Return a card: who, where, what they like, and why."""
    say = context.tongue.say
    words = ReasonWords(context.tongue, context.clock.today())
    likes = say(mark("likes {interests}"), interests=", ".join(row.interests)) if row.interests else ""
    reasons = " · ".join(words.reason(reason) for reason in suggestion.reasons)
    button = WrappingButton(
        (
            (row.full_name, TextKind.STRONG),
            (who_and_where(context, row), TextKind.SMALL),
            (likes, TextKind.BODY),
            (reasons[:1].upper() + reasons[1:], TextKind.SMALL),
        ),
        ButtonKind.CHOICE,
    )
    button.setCheckable(True)
    return button


def found_line(context: WindowContext, row: PersonRow) -> WrappingButton:
    """Return a line of the search; one whom mail must not go to says why."""
    say = context.tongue.say
    held = ", ".join(say(HOLD_NAMES[reason]) for reason in row.hold_reasons)
    letters = context.tongue.say_number("{number} letter", "{number} letters", row.letters) if row.letters else ""
    where = " · ".join(part for part in (who_and_where(context, row), letters) if part)
    button = WrappingButton(
        (
            (row.full_name, TextKind.STRONG),
            (where, TextKind.SMALL),
            (say(mark("No mail: {reason}"), reason=held) if held else "", TextKind.PROBLEM),
        ),
        ButtonKind.CHOICE,
    )
    button.setCheckable(True)
    return button
