"""The checker of texts: rules of the packs and the checks in code, one sorted list of findings."""

from __future__ import annotations

import threading
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import ClassVar

from letters_app.checking import messages
from letters_app.checking.compiled_rules import CompiledRules, TextMatcher, compile_rules
from letters_app.checking.context import CheckContext
from letters_app.checking.draft_finding import DraftFinding, Graded
from letters_app.checking.foreign_language import foreign_language
from letters_app.checking.guesses import CalmPlaces, JudgedPassage, guesses, with_guesses
from letters_app.checking.invisible_characters import invisible_characters
from letters_app.checking.known_names import KnownNames
from letters_app.checking.mixed_script import mixed_script
from letters_app.checking.rule import Rule
from letters_app.checking.rule_pack import RuleLibrary
from letters_app.checking.sentences import sentence_spans
from letters_app.checking.severity import is_topic, raised_together
from letters_app.checking.unknown_people import unknown_people
from letters_app.domain.errors import LettersError, PackError
from letters_app.domain.finding import Category, Finding, Message, Severity

MAX_CHARACTERS = 1_100_000
"""Code points of one text: a book of 500 pages and more. A megabyte of any text fits."""

NO_PACK_RULE = "base.no-pack"
SLOW_RULE = "base.slow-rule"
BROKEN_PACK_RULE = "base.broken-pack"


class TextTooLongError(LettersError):
    """The text is longer than the checker reads (``length``, ``limit`` in code points)."""

    code: ClassVar[str] = "text.too-long"


class TextChecker:
    """Checks texts against a library of rule packs.

    Rules are compiled once for a language and the packs of a place, when first needed. One checker may serve several
    threads.
    """

    def __init__(self, library: RuleLibrary) -> None:
        self._library = library
        self._compiled: dict[tuple[str, ...], CompiledRules] = {}
        self._compiling = threading.Lock()

    def prepare(self, context: CheckContext) -> None:
        """Compile the rules for ``context`` now: to warm up, or to learn whether a pack is sound.

        Raises:
            PackError: if an item of a pack breaks the notation.
        """
        self._rules_for(context)

    def check(self, text: str, context: CheckContext, judged: Sequence[JudgedPassage] = ()) -> tuple[Finding, ...]:
        """Return the findings on ``text``, in the order of their places; those without a place come first.

        Any string is accepted, also one with lone surrogates or control characters.

        Args:
            text: the letter as typed.
            context: where it goes.
            judged: what the statistical reader makes of the passages of ``text``, if there is one.

        Raises:
            TextTooLongError: if the text has more than ``MAX_CHARACTERS`` code points.
            PackError: if an item of a pack breaks the notation.
        """
        if len(text) > MAX_CHARACTERS:
            raise TextTooLongError(length=len(text), limit=MAX_CHARACTERS)
        matcher = TextMatcher(text, self._rules_for(context))
        slow: list[str] = []
        known = KnownNames.of(context.known)
        from_rules = [
            (rule, draft)
            for rule, draft in self._from_rules(matcher, context, slow)
            if not known.covers(text[draft.start : draft.end])
        ]
        calm = CalmPlaces(judged)
        severe = [
            *((draft, self._severity_of_words(rule, draft, context, calm)) for rule, draft in from_rules),
            *(
                (draft, self._severity(draft, context))
                for draft in _from_code(text, matcher, context, known, self._library)
            ),
        ]
        findings = _raised(_merged(severe), text, context.language)
        guessed = [(draft, self._severity(draft, context)) for draft in guesses(judged)]
        left = [
            graded for graded in findings if (graded[0].rule, text[graded[0].start : graded[0].end]) in context.left
        ]
        findings = with_guesses([graded for graded in findings if graded not in left], guessed, left)
        general = [_broken_pack(problem) for problem in self._library.problems]
        general += [_slow_rule(rule) for rule in (*dict.fromkeys(slow), *sorted(matcher.slow_lists))]
        if context.language not in self._library.languages():
            general.append(_no_pack(context.language))
        return (*general, *(_finding(draft, severity, text) for draft, severity in findings))

    def rules_that_hit(self, text: str, context: CheckContext) -> frozenset[str]:
        """Return the ids of all rules of the packs that find something in ``text``, also where another speaks for them.

        Raises:
            PackError: if an item of a pack breaks the notation.
        """
        matcher = TextMatcher(text, self._rules_for(context))
        return frozenset(rule.id for rule, _ in self._from_rules(matcher, context, []))

    def _rules_for(self, context: CheckContext) -> CompiledRules:
        packs = self._library.packs_for(context)
        key = (context.language, *(pack.id for pack in packs))
        with self._compiling:
            compiled = self._compiled.get(key)
            if compiled is None:
                compiled = self._compiled[key] = compile_rules(packs, context.language)
            return compiled

    def _from_rules(
        self, matcher: TextMatcher, context: CheckContext, slow: list[str]
    ) -> Iterator[tuple[Rule, DraftFinding]]:
        for compiled in self._rules_for(context).rules:
            if compiled.rule.countries and context.country not in compiled.rule.countries:
                continue
            try:
                hits = matcher.hits(compiled)
            except TimeoutError:
                slow.append(compiled.rule.id)
                continue
            yield from ((compiled.rule, _draft(compiled.rule, start, end)) for start, end in hits)

    def _severity_of_words(self, rule: Rule, draft: DraftFinding, context: CheckContext, calm: CalmPlaces) -> Severity:
        """Return the severity of what a rule found; words on a list are a hint where the reader finds them harmless.

        What is no question of meaning (telephone numbers, links, signs, banned organisations) stays as it is.
        """
        if rule.certain or not calm.hold(draft.start, draft.end):
            return self._severity(draft, context)
        return Severity.HINT

    def _severity(self, draft: DraftFinding, context: CheckContext) -> Severity:
        return self._library.severities.severity(draft.category, draft.severity, context.country, context.facility_type)


def _from_code(
    text: str, matcher: TextMatcher, context: CheckContext, known: KnownNames, library: RuleLibrary
) -> Iterator[DraftFinding]:
    yield from invisible_characters(text)
    yield from mixed_script(text, context.language)
    yield from foreign_language(text, context, library.language_table)
    yield from unknown_people(matcher.cased, text, context.language, known, matcher.public(), library.people)


def _draft(rule: Rule, start: int, end: int) -> DraftFinding:
    return DraftFinding(
        start=start,
        end=end,
        rule=rule.id,
        category=rule.category,
        severity=rule.severity,
        message=Message(rule.message),
        reason=Message(rule.reason) if rule.reason else None,
        suggestion=Message(rule.suggestion) if rule.suggestion else None,
        examples=rule.examples,
        source=rule.source,
        source_verified=rule.source_verified,
    )


def _merged(findings: list[Graded]) -> list[Graded]:
    """Join findings of one category that overlap: the worst speaks for all, over their common span."""
    merged: list[Graded] = []
    last_of: dict[Category, int] = {}
    for draft, severity in sorted(findings, key=lambda graded: (graded[0].start, -graded[0].end, graded[0].rule)):
        number = last_of.get(draft.category)
        if number is not None and draft.start < merged[number][0].end:
            merged[number] = _joined(merged[number], (draft, severity))
        else:
            last_of[draft.category] = len(merged)
            merged.append((draft, severity))
    return merged


def _joined(first: Graded, second: Graded) -> Graded:
    speaker, severity = second if second[1].rank > first[1].rank else first
    end = max(first[0].end, second[0].end)
    return _placed(speaker, first[0].start, end), severity


def _placed(draft: DraftFinding, start: int, end: int) -> DraftFinding:
    return replace(draft, start=start, end=end)


def _raised(findings: list[Graded], text: str, language: str) -> list[Graded]:
    """Raise findings that share a sentence with another category."""
    spans = sentence_spans(text, language)
    starts = [start for start, _ in spans]
    places = [bisect_right(starts, draft.start) for draft, _ in findings]
    topics: dict[int, set[Category]] = {}
    for (draft, severity), place in zip(findings, places, strict=True):
        if is_topic(draft.category, severity):
            topics.setdefault(place, set()).add(draft.category)
    return [
        (draft, raised_together(draft.category, severity, topics.get(place, set())))
        for (draft, severity), place in zip(findings, places, strict=True)
    ]


def _finding(draft: DraftFinding, severity: Severity, text: str) -> Finding:
    return Finding(
        category=draft.category,
        severity=severity,
        rule=draft.rule,
        message=draft.message,
        start=draft.start,
        end=draft.end,
        quote=text[draft.start : draft.end],
        reason=draft.reason,
        suggestion=draft.suggestion,
        examples=draft.examples,
        source=draft.source,
        source_verified=draft.source_verified,
        reader=draft.reader,
    )


def _no_pack(language: str) -> Finding:
    return Finding(
        category=Category.STYLE,
        severity=Severity.HINT,
        rule=NO_PACK_RULE,
        message=Message(messages.NO_PACK, (("language", language),)),
        suggestion=Message(messages.NO_PACK_SUGGESTION),
    )


def _broken_pack(problem: PackError) -> Finding:
    """Return what every letter says while a pack of the group is left out: its rules may be the ones that matter."""
    place = (("pack", str(problem.params["pack"])), ("place", str(problem.params["place"])))
    return Finding(
        category=Category.STYLE,
        severity=Severity.WARN,
        rule=BROKEN_PACK_RULE,
        message=Message(messages.BROKEN_PACK, place),
        suggestion=Message(messages.BROKEN_PACK_SUGGESTION),
    )


def _slow_rule(rule: str) -> Finding:
    return Finding(
        category=Category.STYLE,
        severity=Severity.HINT,
        rule=SLOW_RULE,
        message=Message(messages.SLOW_RULE, (("rule", rule),)),
        suggestion=Message(messages.SLOW_RULE_SUGGESTION),
    )
