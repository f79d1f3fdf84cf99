"""Warnings about an address as findings of a letter, so that a batch tells of them too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from letters_app.domain.address_format import AddressWarning, AddressWarningCode
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.domain.mail_policy import MailPolicy, PolicySubject
from letters_app.i18n.marking import mark

SENTENCES = {
    AddressWarningCode.POSTAL_CODE_FORM: mark("The postal code does not look like one of this country. Check it."),
    AddressWarningCode.MISSING_FIELD: mark("“{field}” is missing. Add it if the address has one."),
    AddressWarningCode.TOO_MANY_LINES: mark("The address has more lines than the post of this country reads."),
    AddressWarningCode.LINE_TOO_LONG: mark("A line is longer than the post of this country reads. Shorten it."),
    AddressWarningCode.UNKNOWN_COUNTRY: mark("No address form is known for {field}. Check the order of the lines."),
    AddressWarningCode.NO_COUNTRY_NAME: mark("No postal name is known for {field}. Write the country line yourself."),
    AddressWarningCode.NAME_NOT_NATIVE: mark(
        "The name is not in the script of this country. Add the name as the person's papers have it."
    ),
    AddressWarningCode.BIRTH_YEAR_MISSING: mark(
        "The year of birth is missing. Prisons there tell people of one name apart by it."
    ),
    AddressWarningCode.MAIL_SUSPENDED: mark(
        "The post of your country stopped letters to this country ({since}). Whether it takes them again was not "
        "checked: ask your post office before you print."
    ),
    AddressWarningCode.INDEX_DIFFERS: mark(
        "The address holds two different postal codes. The code stamp has that of the field “{field}”; check both."
    ),
}
"""What each warning says; a sentence may name the ``field`` it is about."""

_SAID_BY_RULES = {
    AddressWarningCode.NAME_NOT_NATIVE: PolicySubject.NATIVE_ENVELOPE,
    AddressWarningCode.BIRTH_YEAR_MISSING: PolicySubject.BIRTH_YEAR,
}
"""Warnings that the mail rules of most countries give with their source; then they are not given twice."""
_HINTS = frozenset({AddressWarningCode.TOO_MANY_LINES, AddressWarningCode.LINE_TOO_LONG})


_NOT_ON_LABEL = mark("The address does not fit on “{sheet}”. Take a larger one, or write it by hand.")


def not_on_label(sheet: str) -> Finding:
    """Return the finding that an address was left out of a sheet of labels or slips."""
    message = Message(_NOT_ON_LABEL, (("sheet", sheet),))
    return Finding(category=Category.ADDRESS, severity=Severity.WARN, rule="address.not-on-label", message=message)


def warning_message(warning: AddressWarning) -> Message:
    """Return the sentence for a warning."""
    return Message(SENTENCES[warning.code], (("field", warning.field), ("since", warning.since)))


def address_findings(
    warnings: Iterable[AddressWarning], policy: MailPolicy, facility_type: FacilityType
) -> Iterator[Finding]:
    """Yield a finding for each warning that no rule of ``policy`` speaks of itself."""
    for warning in warnings:
        subject = _SAID_BY_RULES.get(warning.code)
        if subject is not None and policy.rules_for(subject, facility_type):
            continue
        yield Finding(
            category=Category.ADDRESS,
            severity=Severity.HINT if warning.code in _HINTS else Severity.WARN,
            rule=f"address.{warning.code.value}",
            message=warning_message(warning),
            source=warning.source,
            source_verified=warning.is_verified,
        )
