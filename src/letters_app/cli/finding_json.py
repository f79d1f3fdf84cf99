"""Findings as the command line contract shapes them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from letters_app.cli.face import Face
from letters_app.domain.finding import Finding, Reader, Severity
from letters_app.i18n.marking import mark

_SEVERITY_WORDS = {
    Severity.BLOCK: mark("ask again before printing"),
    Severity.WARN: mark("please look"),
    Severity.HINT: mark("hint"),
}


def finding_json(finding: Finding, face: Face) -> dict[str, Any]:
    """Return the finding as a JSON object; keys of the contract first, our additions after them."""
    source = None
    if finding.source is not None:
        source = {"title": finding.source.title, "date": finding.source.date, "verified": finding.source_verified}
    return {
        "category": finding.category.value,
        "severity": finding.severity.value,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "rule": finding.rule,
        "reader": finding.reader.value,
        "message": face.say_message(finding.message),
        "suggestion": face.say_message(finding.suggestion) if finding.suggestion else None,
        "examples": list(finding.examples),
        "source": source,
        "reason": face.say_message(finding.reason) if finding.reason else None,
    }


def finding_lines(findings: Iterable[Finding], face: Face) -> list[str]:
    """Return findings as prose: the words, what is wrong with them, why, and what to write instead."""
    lines: list[str] = []
    for finding in findings:
        severity = face.say(_SEVERITY_WORDS[finding.severity])
        quote = f" «{face.say('{quote}', quote=finding.quote)}»" if finding.quote else ""
        lines.append(f"[{severity}]{quote} {face.say_message(finding.message)}")
        if finding.reason:
            lines.append(f"    {face.say_message(finding.reason)}")
        if finding.suggestion:
            lines.append(f"    → {face.say_message(finding.suggestion)}")
        if finding.reader is Reader.STATISTICAL:
            likes = (face.say(mark("    Reads like: “{words}”"), words=example) for example in finding.examples)
            lines.extend(likes)
        if finding.source is not None:
            lines.append(f"    {_source_line(finding, face)}")
    return lines


def _source_line(finding: Finding, face: Face) -> str:
    if finding.source is None:
        return ""
    date = finding.source.date or face.say(mark("no date"))
    if finding.source_verified:
        return face.say(mark("Source: {title} ({date})"), title=finding.source.title, date=date)
    return face.say(mark("Source: {title} ({date}), not verified"), title=finding.source.title, date=date)
