"""Checks a letter's facts against the mail rules of where it goes. These findings have no place in the text."""

from __future__ import annotations

import datetime
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from letters_app.checking import messages
from letters_app.checking.letter_facts import LetterFacts
from letters_app.checking.policy_pack import GENERAL
from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mail_policy import Demand, MailPolicy, PolicyRule, PolicySubject
from letters_app.domain.provenance import Freshness, Provenance, Trust
from letters_app.domain.recipient import CustodyStatus

_HELD: dict[HoldReason, tuple[Severity, str]] = {
    HoldReason.ON_HOLD: (Severity.BLOCK, messages.HELD_ON_HOLD),
    HoldReason.DO_NOT_WRITE: (Severity.BLOCK, messages.HELD_DO_NOT_WRITE),
    HoldReason.ARRESTED: (Severity.WARN, messages.HELD_ARRESTED),
    HoldReason.IN_TRANSFER: (Severity.BLOCK, messages.HELD_IN_TRANSFER),
    HoldReason.WHEREABOUTS_UNKNOWN: (Severity.BLOCK, messages.HELD_WHEREABOUTS_UNKNOWN),
    HoldReason.HOUSE_ARREST: (Severity.BLOCK, messages.HELD_HOUSE_ARREST),
    HoldReason.RESTRICTION: (Severity.WARN, messages.HELD_RESTRICTION),
    HoldReason.NO_PRISON_MAIL: (Severity.BLOCK, messages.HELD_NO_PRISON_MAIL),
    HoldReason.RELEASED: (Severity.BLOCK, messages.HELD_RELEASED),
    HoldReason.EXCHANGED: (Severity.BLOCK, messages.HELD_EXCHANGED),
    HoldReason.DECEASED: (Severity.BLOCK, messages.HELD_DECEASED),
    HoldReason.NOT_A_PERSON: (Severity.BLOCK, messages.HELD_NOT_A_PERSON),
    HoldReason.NO_ADDRESS: (Severity.BLOCK, messages.HELD_NO_ADDRESS),
    HoldReason.NO_NAME: (Severity.BLOCK, messages.HELD_NO_NAME),
}
"""Reasons that lie with the recipient; those that lie with the paper are reported by whoever sets it."""


@dataclass(frozen=True, slots=True)
class _Demanded:
    """How one thing a rule may ask for or forbid is read from the facts."""

    category: Category
    is_there: Callable[[LetterFacts], bool | None]
    suggestion: str


_DEMANDED: dict[PolicySubject, _Demanded] = {
    PolicySubject.BIRTH_YEAR: _Demanded(
        Category.ADDRESS, lambda facts: facts.has_birth_year, messages.BIRTH_YEAR_SUGGESTION
    ),
    PolicySubject.IDENTIFIER: _Demanded(
        Category.ADDRESS, lambda facts: facts.has_identifier, messages.IDENTIFIER_SUGGESTION
    ),
    PolicySubject.PATRONYMIC: _Demanded(
        Category.ADDRESS, lambda facts: facts.has_patronymic, messages.PATRONYMIC_SUGGESTION
    ),
    PolicySubject.FATHER_NAME: _Demanded(
        Category.ADDRESS, lambda facts: facts.has_father_name, messages.FATHER_NAME_SUGGESTION
    ),
    PolicySubject.NATIVE_ENVELOPE: _Demanded(
        Category.ADDRESS, lambda facts: facts.name_in_native_script, messages.NATIVE_NAME_SUGGESTION
    ),
    PolicySubject.SENDER_NAME: _Demanded(
        Category.SENDER, lambda facts: facts.sender_named, messages.SENDER_NAME_SUGGESTION
    ),
    PolicySubject.RETURN_ADDRESS: _Demanded(
        Category.SENDER, lambda facts: facts.has_return_address, messages.RETURN_ADDRESS_SUGGESTION
    ),
    PolicySubject.SENDER_BIRTH_DATE: _Demanded(
        Category.SENDER, lambda facts: facts.has_sender_birth_date, messages.SENDER_BIRTH_DATE_SUGGESTION
    ),
    # Who encloses none is not told to.
    PolicySubject.REPLY_KIT: _Demanded(
        Category.ENCLOSURES, lambda facts: facts.has_reply_kit or None, messages.LEAVE_OUT_SUGGESTION
    ),
}
_ONE_TOO_MANY = frozenset({PolicySubject.RETURN_ADDRESS, PolicySubject.REPLY_KIT})


@dataclass(frozen=True, slots=True)
class _Limited:
    """How one countable thing is read from the facts."""

    category: Category
    amount: Callable[[LetterFacts], float | None]
    suggestion: str


_LIMITED: dict[PolicySubject, _Limited] = {
    PolicySubject.PAGES: _Limited(Category.LENGTH, lambda facts: facts.pages, messages.TOO_MANY_PAGES_SUGGESTION),
    PolicySubject.SHEETS: _Limited(
        # The rules speak of the first letter; once two people write to each other more is fine.
        Category.LENGTH,
        lambda facts: facts.sheets if facts.is_first_letter else None,
        messages.TOO_MANY_SHEETS_SUGGESTION,
    ),
    PolicySubject.WEIGHT_G: _Limited(Category.LENGTH, lambda facts: facts.weight_g, messages.TOO_HEAVY_SUGGESTION),
    PolicySubject.BLANK_SHEETS: _Limited(
        Category.ENCLOSURES, lambda facts: facts.blank_sheets, messages.LEAVE_OUT_SUGGESTION
    ),
    PolicySubject.STAMPS: _Limited(Category.ENCLOSURES, lambda facts: facts.stamps, messages.LEAVE_OUT_SUGGESTION),
}


def check_facts(facts: LetterFacts, policy: MailPolicy) -> tuple[Finding, ...]:
    """Return the findings about letter, envelope, recipient and address, the worst first.

    Args:
        facts: what is known of the letter.
        policy: the rules of its country or facility; the general ones where none are known, which is said in a hint.
    """
    findings = [*_status(facts), *_address(facts), *_release(facts)]
    if policy.country == GENERAL:
        findings.append(
            _finding(
                "no-policy",
                Category.ADDRESS,
                Severity.HINT,
                Message(messages.NO_POLICY, (("country", facts.country),)),
                messages.NO_POLICY_SUGGESTION,
            )
        )
    findings += _by_policy(facts, policy)
    return tuple(sorted(findings, key=lambda finding: -finding.severity.rank))


def _by_policy(facts: LetterFacts, policy: MailPolicy) -> Iterator[Finding]:
    for subject, demanded in _DEMANDED.items():
        for rule in policy.rules_for(subject, facts.facility_type):
            if _is_told_apart_otherwise(facts, rule, policy):
                continue
            finding = _demand(facts, rule, demanded)
            if finding is not None:
                yield finding
                break
    for subject, limited in _LIMITED.items():
        yield from _limit(facts, policy.rules_for(subject, facts.facility_type), limited)
    yield from _language(facts, policy)
    yield from _route(facts, policy)


def _route(facts: LetterFacts, policy: MailPolicy) -> Iterator[Finding]:
    """Yield what the rules say about reaching a person of that status there at all."""
    for rule in policy.rules_for(PolicySubject.STATUS, facts.facility_type):
        if isinstance(rule.value, tuple) and facts.status.value in rule.value:
            yield _from_rule(rule, Category.STATUS, rule.severity, messages.STATUS_SUGGESTION)
    for rule in policy.rules_for(PolicySubject.MAIL_ADDRESS, facts.facility_type):
        # Which address was printed is not compared here, so this asks to look and does no more.
        severity = rule.severity.lower_of(Severity.WARN)
        yield _from_rule(rule, Category.ADDRESS, severity, messages.VENDOR_ADDRESS_SUGGESTION)
    for rule in policy.rules_for(PolicySubject.ROUTE, facts.facility_type):
        if rule.severity is Severity.BLOCK:
            yield _from_rule(rule, Category.ADDRESS, rule.severity, messages.STATUS_SUGGESTION)


def _language(facts: LetterFacts, policy: MailPolicy) -> Iterator[Finding]:
    for rule in policy.rules_for(PolicySubject.LANGUAGE, facts.facility_type):
        if rule.value is Demand.UNKNOWN:
            yield _from_rule(rule, Category.LANGUAGE, Severity.HINT, messages.POLICY_UNKNOWN_SUGGESTION)
        elif isinstance(rule.value, tuple) and rule.value and facts.language not in rule.value:
            values = (("languages", ", ".join(rule.value)),)
            suggestion = Message(messages.WRONG_LANGUAGE_SUGGESTION, values)
            yield _from_rule(rule, Category.LANGUAGE, rule.severity, suggestion)


def _is_told_apart_otherwise(facts: LetterFacts, rule: PolicyRule, policy: MailPolicy) -> bool:
    """Tell whether a number that is only advised is not needed: birth year or father tell people of one name apart."""
    if rule.subject is not PolicySubject.IDENTIFIER or rule.value is not Demand.RECOMMENDED:
        return False
    by_birth = policy.rules_for(PolicySubject.BIRTH_YEAR, facts.facility_type)
    asked_for = any(other.value is Demand.REQUIRED for other in by_birth)
    return facts.has_birth_year or facts.has_father_name or asked_for


def _demand(facts: LetterFacts, rule: PolicyRule, demanded: _Demanded) -> Finding | None:
    there = demanded.is_there(facts)
    if there is None:
        return None
    if rule.value is Demand.FORBIDDEN and there:
        enclosed = demanded.category is Category.ENCLOSURES
        suggestion = messages.LEAVE_OUT_SUGGESTION if enclosed else messages.LEAVE_OFF_SUGGESTION
        return _from_rule(rule, demanded.category, rule.severity, suggestion)
    if rule.value is Demand.REQUIRED and not there:
        return _from_rule(rule, demanded.category, rule.severity, demanded.suggestion)
    if rule.value is Demand.RECOMMENDED and not there:
        return _from_rule(rule, demanded.category, rule.severity.lower_of(Severity.WARN), demanded.suggestion)
    # What is not known matters if it may be missing, or if it may be one too many (rule BY-10).
    in_doubt = there if rule.subject in _ONE_TOO_MANY else not there
    if rule.value is Demand.UNKNOWN and in_doubt:
        # Who encloses paper for an answer should ask first; about the rest one may be silent.
        severity = Severity.WARN if rule.subject is PolicySubject.REPLY_KIT else Severity.HINT
        return _from_rule(rule, demanded.category, severity, messages.POLICY_UNKNOWN_SUGGESTION)
    return None


def _limit(facts: LetterFacts, rules: tuple[PolicyRule, ...], limited: _Limited) -> Iterator[Finding]:
    """Yield what the smallest limit that is broken says, and what is not known about things that are enclosed."""
    amount = limited.amount(facts)
    if not amount:
        return
    numbers = [(0 if rule.value is Demand.FORBIDDEN else rule.value, rule) for rule in rules]
    broken = [(number, rule) for number, rule in numbers if isinstance(number, int) and amount > number]
    if broken:
        number, rule = min(broken, key=lambda pair: pair[0])
        values = (("actual", math.ceil(amount)), ("limit", number)) if "{limit}" in limited.suggestion else ()
        yield _from_rule(rule, limited.category, rule.severity, Message(limited.suggestion, values))
    if limited.category is Category.ENCLOSURES:
        for rule in rules:
            if rule.value is Demand.UNKNOWN:
                yield _from_rule(rule, limited.category, Severity.HINT, messages.POLICY_UNKNOWN_SUGGESTION)


def _status(facts: LetterFacts) -> Iterator[Finding]:
    for hold in facts.holds:
        known = _HELD.get(hold)
        if known is not None:
            severity, text = known
            yield _finding(hold.value, Category.STATUS, severity, Message(text), messages.STATUS_SUGGESTION)
    if facts.status is CustodyStatus.UNKNOWN:
        yield _finding(
            "status-unknown",
            Category.STATUS,
            Severity.HINT,
            Message(messages.STATUS_UNKNOWN),
            messages.STATUS_SUGGESTION,
        )


def _address(facts: LetterFacts) -> Iterator[Finding]:
    freshness = Provenance(verified_on=facts.address_verified_on).freshness(facts.today)
    if facts.address_trust is not Trust.VERIFIED:
        yield _address_finding("address-not-verified", Severity.WARN, Message(messages.ADDRESS_NOT_VERIFIED))
    if facts.address_verified_on is None:
        if facts.address_trust is Trust.VERIFIED:
            yield _address_finding("address-never-checked", Severity.WARN, Message(messages.ADDRESS_NEVER_CHECKED))
        return
    days = (("days", (facts.today - facts.address_verified_on).days),)
    if freshness is Freshness.AGEING:
        yield _address_finding("address-ageing", Severity.HINT, Message(messages.ADDRESS_AGEING, days))
    elif freshness is Freshness.STALE:
        yield _address_finding("address-stale", Severity.WARN, Message(messages.ADDRESS_STALE, days))


def _address_finding(rule: str, severity: Severity, message: Message) -> Finding:
    return _finding(rule, Category.ADDRESS, severity, message, messages.ADDRESS_SUGGESTION)


def _release(facts: LetterFacts) -> Iterator[Finding]:
    if facts.release_on is None or HoldReason.RELEASED in facts.holds:
        return
    try:
        arrival = facts.today + datetime.timedelta(days=facts.transit_days or 0)
    except OverflowError:
        return
    if facts.release_on <= arrival:
        yield _finding(
            "released-before-arrival",
            Category.STATUS,
            Severity.WARN,
            Message(messages.RELEASED_BEFORE_ARRIVAL),
            messages.RELEASED_BEFORE_ARRIVAL_SUGGESTION,
        )


def _finding(rule: str, category: Category, severity: Severity, message: Message, suggestion: str) -> Finding:
    return Finding(
        category=category,
        severity=severity,
        rule=f"facts.{rule}",
        message=message,
        suggestion=Message(suggestion),
    )


def _from_rule(rule: PolicyRule, category: Category, severity: Severity, suggestion: str | Message) -> Finding:
    return Finding(
        category=category,
        severity=severity,
        rule=f"policy.{rule.id}",
        message=Message(rule.text),
        suggestion=suggestion if isinstance(suggestion, Message) else Message(suggestion),
        source=rule.source,
        source_verified=rule.verified,
    )
