"""The list of what a batch printed, for the organiser; it never goes to a prison."""

from __future__ import annotations

import csv
import io

from letters_app.domain.finding import Finding, Severity
from letters_app.domain.mailing import MailingItem
from letters_app.exchange.untrusted_text import escape_formula

COLUMNS = (
    "item",
    "recipient",
    "facility",
    "pages",
    "sheets",
    "weight_g",
    "envelope",
    "findings",
    "outcome",
    "reasons",
    "postage_step_g",
    "weigh",
    "reply_sheets",
    "reply_envelope",
    "reply_fold",
)


def manifest_csv(items: tuple[MailingItem, ...]) -> bytes:
    """Return the manifest as CSV in UTF-8.

    A cell that a spreadsheet would take for a formula begins with an apostrophe. ``postage_step_g`` is the weight step
    of the post where the letter is posted; ``weigh`` says that the estimate comes close to it.
    """
    stream = io.StringIO()
    table = csv.writer(stream, lineterminator="\r\n")
    table.writerow(COLUMNS)
    for item in items:
        table.writerow(
            [
                item.number,
                escape_formula(item.recipient_label),
                escape_formula(item.facility_label),
                item.pages,
                item.sheets,
                f"{item.weight_g:.1f}",
                item.envelope,
                "; ".join(_brief(finding) for finding in item.findings if finding.severity is not Severity.HINT),
                item.outcome.value,
                escape_formula("; ".join(f"{skip.reason} {skip.detail}".strip() for skip in item.reasons)),
                "" if item.step_g is None else f"{item.step_g:g}",
                "yes" if item.is_near_step else "",
                item.reply_sheets or "",
                item.reply_envelope,
                item.reply_fold,
            ]
        )
    return stream.getvalue().encode("utf-8")


def _brief(finding: Finding) -> str:
    return f"{finding.severity} {finding.category} {finding.rule}"
