"""Whether a letter of a mailing goes, waits for an answer, or stays: by what was found and what the user said."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from letters_app.domain.address_format import AddressWarningCode
from letters_app.domain.finding import Category, Finding, Severity
from letters_app.domain.mail_decision import NEVER_INCLUDED
from letters_app.domain.mailing import ItemOutcome
from letters_app.services.mailings.prepare_mailing import PreparedEntry


class Answer(enum.StrEnum):
    """What the user said about one letter."""

    ANYWAY = "anyway"
    LEAVE_OUT = "leave-out"


class Standing(enum.StrEnum):
    """How a letter stands before printing. Nothing is forbidden: an answer moves it."""

    READY = "ready"
    ANYWAY = "anyway"
    """Something was found, and the user said that it goes all the same."""
    LOOK = "look"
    """Something was found, and nobody has answered yet."""
    HELD = "held"
    """Mail to the person is held; it may be printed anyway."""
    IMPOSSIBLE = "impossible"
    """There is nothing true to print: no address, no name."""
    LEFT_OUT = "left-out"


OF_WHOLE_MAILING = frozenset({f"address.{AddressWarningCode.MAIL_SUSPENDED.value}"})
"""Rules whose findings say the same of every letter to a country: one answer serves all of them."""
GOES = frozenset({Standing.READY, Standing.ANYWAY})


def remarks_of(prepared: PreparedEntry, accepted: Collection[str] = ()) -> tuple[Finding, ...]:
    """Return the findings that are worth a look before this letter goes, the worst first; none of ``accepted`` rules.

    Warnings about the return address are about the whole mailing: it was chosen before, and is no news.
    """
    found = [
        finding
        for finding in prepared.item.findings
        if finding.rule not in accepted
        and (
            finding.severity is Severity.BLOCK
            or (finding.severity is Severity.WARN and finding.category is not Category.SENDER)
        )
    ]
    return tuple(sorted(found, key=lambda finding: -finding.severity.rank))


def is_too_alike(prepared: PreparedEntry) -> bool:
    """Tell whether another letter to the same place says much the same."""
    return prepared.likeness is not None and prepared.likeness.is_alike


def standing_of(prepared: PreparedEntry, answer: Answer | None, accepted: Collection[str] = ()) -> Standing:
    """Return how a letter stands; ``accepted`` are the rules that were answered for the whole mailing."""
    if answer is Answer.LEAVE_OUT:
        return Standing.LEFT_OUT
    if prepared.item.outcome is ItemOutcome.SKIPPED:
        can_go = not any(reason.reason in NEVER_INCLUDED for reason in prepared.item.reasons)
        return Standing.HELD if can_go else Standing.IMPOSSIBLE
    if not remarks_of(prepared, accepted) and not is_too_alike(prepared):
        return Standing.ANYWAY if remarks_of(prepared) else Standing.READY
    return Standing.ANYWAY if answer is Answer.ANYWAY else Standing.LOOK


@dataclass(frozen=True, slots=True)
class SharedRemark:
    """The same remark on several letters: answered once."""

    finding: Finding
    numbers: tuple[int, ...]


def mailing_remarks(
    entries: Iterable[PreparedEntry], answers: Mapping[int, Answer], accepted: Collection[str] = ()
) -> tuple[SharedRemark, ...]:
    """Return the remarks about the whole mailing that nobody has answered, each with the letters it is about."""
    found: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for prepared in entries:
        if standing_of(prepared, answers.get(prepared.entry.number), accepted) is Standing.LOOK:
            for finding in remarks_of(prepared, accepted):
                if finding.rule in OF_WHOLE_MAILING:
                    found[finding.rule].append((prepared.entry.number, finding))
    return tuple(SharedRemark(each[0][1], tuple(number for number, _ in each)) for each in found.values())


def shared_remarks(
    entries: Iterable[PreparedEntry], answers: Mapping[int, Answer], accepted: Collection[str] = ()
) -> tuple[SharedRemark, ...]:
    """Return the other remarks that two or more letters wait with, that of most letters first."""
    by_rule: dict[str, list[tuple[int, Finding]]] = defaultdict(list)
    for prepared in entries:
        number = prepared.entry.number
        if standing_of(prepared, answers.get(number), accepted) is Standing.LOOK:
            remarks = [each for each in remarks_of(prepared, accepted) if each.rule not in OF_WHOLE_MAILING]
            for finding in {finding.rule: finding for finding in reversed(remarks)}.values():
                by_rule[finding.rule].append((number, finding))
    shared = [
        SharedRemark(found[0][1], tuple(number for number, _ in found)) for found in by_rule.values() if len(found) > 1
    ]
    return tuple(sorted(shared, key=lambda remark: (-len(remark.numbers), remark.finding.rule)))
