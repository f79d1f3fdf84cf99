"""What is amiss with the envelope for an answer, as findings of the letter."""

from __future__ import annotations

import enum

from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.i18n.marking import mark


class ReplyProblem(enum.StrEnum):
    """Why a reply kit goes without its envelope."""

    NO_RETURN_ADDRESS = "no-return-address"
    NOTHING_FITS = "nothing-fits"
    ADDRESS_TOO_LONG = "address-too-long"


_SENTENCES = {
    ReplyProblem.NO_RETURN_ADDRESS: mark(
        "There is no return address, so only the lined sheets for an answer go along."
    ),
    ReplyProblem.NOTHING_FITS: mark(
        "No envelope for an answer is known that fits into this one; only sheets go along."
    ),
    ReplyProblem.ADDRESS_TOO_LONG: mark("An address is too long for the envelope for an answer; only sheets go along."),
}


def reply_message(problem: ReplyProblem) -> Message:
    """Return the sentence for a problem."""
    return Message(_SENTENCES[problem])


def reply_findings(problem: ReplyProblem | None) -> tuple[Finding, ...]:
    """Return the finding about a reply kit without envelope; none if all is well."""
    if problem is None:
        return ()
    finding = Finding(
        category=Category.ENCLOSURES,
        severity=Severity.WARN,
        rule=f"reply-kit.{problem.value}",
        message=reply_message(problem),
    )
    return (finding,)
