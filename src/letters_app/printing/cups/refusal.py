"""What ``lp`` means when it does not take a job, in the fixed language its commands are run in."""

from __future__ import annotations

from typing import Final

from letters_app.domain.errors import LettersError
from letters_app.printing.errors import JobRefusedError, PrinterNotAcceptingError, UnknownPrinterError

_REASONS: Final = (
    ("unsupported document-format", "document"),
    ("not allowed to print", "permission"),
    ("forbidden", "permission"),
    ("unauthorized", "permission"),
    ("not authorized", "permission"),
    ("not-authorized", "permission"),
    ("quota limit", "permission"),
    ("too large", "too-large"),
    ("too many", "full"),
    ("not enough", "full"),
    ("no space", "full"),
)


def refusal_of(printer: str, said: str, known: str) -> LettersError:
    """Return the error for what ``lp`` said on its way out; ``known`` lists the printers there are."""
    words = said.lower()
    if "is not accepting jobs" in words:
        return PrinterNotAcceptingError(printer=printer)
    if "does not exist" in words or "no such printer" in words:
        return UnknownPrinterError(printer=printer, known=known)
    reason = next((reason for sign, reason in _REASONS if sign in words), "unknown")
    return JobRefusedError(printer=printer, reason=reason)
