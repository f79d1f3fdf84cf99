"""Whether the sheets of a letter can be folded into its envelope by hand."""

from __future__ import annotations

from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.i18n.marking import mark
from letters_app.services.letters.chosen_paper import ChosenPaper
from letters_app.services.letters.letter_pages import LetterMeasures

MOST_FOLDED_SHEETS = 6
"""More are unpleasant to fold in three by hand; a rule of thumb, found in no source."""
_SLACK_MM = 3.0
_HARD_TO_FOLD = mark(
    "{sheets} sheets are hard to fold into this envelope by hand. Take a larger one, print on both sides, or send two "
    "letters."
)


def folding_findings(chosen: ChosenPaper, measures: LetterMeasures) -> tuple[Finding, ...]:
    """Return the finding about too many sheets for the fold; none for a card, or where one fold is enough."""
    sheets = measures.sheets + measures.reply_sheets
    if chosen.postcard is not None or sheets <= MOST_FOLDED_SHEETS or _fits_in_one_fold(chosen):
        return ()
    return (
        Finding(
            category=Category.LENGTH,
            severity=Severity.WARN,
            rule="paper.hard-to-fold",
            message=Message(_HARD_TO_FOLD, (("sheets", sheets),)),
        ),
    )


def _fits_in_one_fold(chosen: ChosenPaper) -> bool:
    """Tell whether the sheets lie flat in the envelope or are folded once; where it is not known, too."""
    envelope, layout = chosen.envelope, chosen.layout
    if envelope is None:
        return True
    across, along = layout.width_mm, layout.height_mm / 2
    long_mm, short_mm = max(across, along), min(across, along)
    return long_mm + _SLACK_MM <= envelope.long_mm and short_mm + _SLACK_MM <= envelope.short_mm
