"""Who says so and since when: the words under a rule or a remark."""

from __future__ import annotations

from letters_app.domain.finding import Finding
from letters_app.domain.mail_policy import PolicyRule
from letters_app.domain.provenance import Source
from letters_app.gui.tongue import Tongue
from letters_app.gui.write.source_date import source_date
from letters_app.i18n.dates import long_date
from letters_app.i18n.marking import mark


def source_sentence(source: Source | None, tongue: Tongue, *, is_verified: bool) -> str:
    """Return the source with its date and whether somebody found it there."""
    if source is None:
        return tongue.say(mark("This is a rule of ours, without a published source."))
    date = source_date(source.date, tongue)
    if is_verified:
        return tongue.say(mark("Source: {title} ({date}), verified."), title=source.title, date=date)
    return tongue.say(mark("Source: {title} ({date}). Not verified."), title=source.title, date=date)


def rule_sentence(rule: PolicyRule, tongue: Tongue) -> str:
    """Return a rule of a place with its source and the day somebody looked at it."""
    parts = [tongue.say(rule.text), source_sentence(rule.source, tongue, is_verified=rule.verified)]
    if rule.checked_on is not None:
        parts.append(tongue.say(mark("Looked at on {date}."), date=long_date(rule.checked_on, tongue.language)))
    return " ".join(parts)


def reads_like(finding: Finding, tongue: Tongue) -> tuple[str, ...]:
    """Return the sentences a guess of the statistical reader compares with."""
    return tuple(
        tongue.say(mark("Reads like this one, which somebody marked: “{words}”"), words=example)
        for example in finding.examples
    )
