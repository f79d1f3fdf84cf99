"""The rules for one language, compiled for matching."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import regex

from letters_app.checking.disguises import undisguised
from letters_app.checking.matching import PhraseIndex, find_expression, near_each_other
from letters_app.checking.normalisation import fold_case, normalise_keeping_case
from letters_app.checking.notation import Item, NotationError, Phrase, compile_item
from letters_app.checking.rule import Rule, TextView
from letters_app.checking.rule_pack import ALLOW_FILE, WORKS_FILE, RulePack, in_force
from letters_app.checking.spans import Span, SpanSet
from letters_app.checking.words import Words, words_of

_TIMEOUT_BASE_S = 0.5
_TIMEOUT_PER_CHARACTER_S = 4e-6
"""A sane expression needs a tenth of this; what takes longer is a mistake in the pack or an attack."""


class ItemSet:
    """Items, filed by the phrase they begin with: of a thousand, few can match a text, and only those are tried."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = tuple(items)
        self._by_phrase: dict[int, list[Item]] = {}
        self._always: list[Item] = []
        for item in self.items:
            first = item.parts[0]
            if isinstance(first, Phrase):
                self._by_phrase.setdefault(id(first), []).append(item)
            else:
                self._always.append(item)

    def possible(self, phrases: Mapping[int, list[Span]]) -> Iterator[Item]:
        """Yield the items that may match a text in which ``phrases``, by their ``id``, were found."""
        yield from self._always
        for phrase in phrases.keys() & self._by_phrase.keys():
            yield from self._by_phrase[phrase]


@dataclass(frozen=True, slots=True)
class CompiledRule:
    """A rule with its compiled items."""

    rule: Rule
    items: ItemSet
    exceptions: ItemSet


@dataclass(frozen=True, slots=True)
class CompiledRules:
    """All rules that hold for one language and place, ready to be matched in one pass."""

    language: str
    rules: tuple[CompiledRule, ...]
    allowed: ItemSet
    """What is never meant, whatever rule finds it; titles too."""
    quoted: ItemSet
    """Titles that count between quotation marks only."""
    named: ItemSet
    """Public people and places: they excuse a hit that is nothing but their name ("улица Ленина, 5" is more)."""
    public: ItemSet
    """Works, people and places that are no private persons."""
    index: PhraseIndex


def compile_rules(packs: Iterable[RulePack], language: str) -> CompiledRules:
    """Compile ``packs``, which come in the order of their layers, for letters in ``language``.

    Raises:
        PackError: if an item of a pack breaks the notation; it names the pack and the rule.
    """
    rules: list[CompiledRule] = []
    allowed: list[Item] = []
    quoted: list[Item] = []
    named: list[Item] = []
    titles: list[Item] = []
    for pack in in_force(packs):
        rules += [_compile_rule(rule, pack, language) for rule in pack.rules]
        works = pack.works
        named += _compile_all((*works.persons, *works.places), pack, WORKS_FILE, language)
        titles += _compile_all(works.titles, pack, WORKS_FILE, language)
        allowed += _compile_all(pack.allow, pack, ALLOW_FILE, language)
        allowed += _compile_all(works.phrases, pack, WORKS_FILE, language)
        quoted += _compile_all(works.quoted_titles, pack, WORKS_FILE, language)
    index = PhraseIndex()
    for rule in rules:
        index.add((*rule.items.items, *rule.exceptions.items))
    index.add((*allowed, *titles, *named, *quoted))
    return CompiledRules(
        language=language,
        rules=tuple(rules),
        allowed=ItemSet((*allowed, *titles)),
        quoted=ItemSet(quoted),
        named=ItemSet(named),
        public=ItemSet((*titles, *named)),
        index=index,
    )


def _compile_rule(rule: Rule, pack: RulePack, language: str) -> CompiledRule:
    folded = rule.view is TextView.NORMALISED
    return CompiledRule(
        rule=rule,
        items=ItemSet(_compile_all(rule.any, pack, rule.id, language, folded=folded)),
        exceptions=ItemSet(_compile_all(rule.exceptions, pack, rule.id, language)),
    )


def _compile_all(
    items: tuple[str, ...], pack: RulePack, place: str, language: str, *, folded: bool = True
) -> tuple[Item, ...]:
    try:
        return tuple(compile_item(item, language, folded=folded) for item in items)
    except NotationError as error:
        raise error.in_pack(pack.id, place) from error


class TextMatcher:
    """Matches compiled rules on one text. Spans it returns are those of the original text.

    Phrases are looked up once for all rules; regular expressions run when they are asked for.
    """

    def __init__(self, text: str, compiled: CompiledRules) -> None:
        self._text = text
        self._compiled = compiled
        self.cased = undisguised(normalise_keeping_case(text, compiled.language))
        self._normalised = fold_case(self.cased, compiled.language)
        self.words: Words = words_of(self._normalised, text, compiled.language)
        self._phrases: Mapping[int, list[Span]] = compiled.index.find(self.words)
        self._timeout_s = _TIMEOUT_BASE_S + _TIMEOUT_PER_CHARACTER_S * len(text)
        self._allowed: SpanSet | None = None
        self._named_spans: SpanSet | None = None
        self.slow_lists: set[str] = set()
        """Files of phrases with an expression that did not finish in time."""

    def hits(self, rule: CompiledRule) -> list[Span]:
        """Return where ``rule`` hits, without what its exceptions or the allow-list excuse.

        Raises:
            TimeoutError: if one of its expressions did not finish in time.
        """
        found = [span for item in rule.items.possible(self._phrases) for span in self.spans(item, rule.rule.view)]
        if not found:
            return []
        excused = SpanSet(span for item in rule.exceptions.possible(self._phrases) for span in self.spans(item))
        found = [span for span in found if not excused.overlaps(span)]
        # Signs and hidden characters inside a title are no part of it.
        if found and rule.rule.view is not TextView.RAW:
            allowed, named = self.allowed(), self._named()
            found = [span for span in found if not allowed.overlaps(span) and not named.covers(span)]
        return found

    def allowed(self) -> SpanSet:
        """Return what is never meant: phrases of the allow-list and titles."""
        if self._allowed is None:
            quoted = (span for span in self._in_time(self._compiled.quoted, WORKS_FILE) if self._is_quoted(span))
            spans = [*self._in_time(self._compiled.allowed, ALLOW_FILE), *quoted]
            self._allowed = SpanSet(self._original(span) for span in spans)
        return self._allowed

    def _named(self) -> SpanSet:
        if self._named_spans is None:
            found = self._in_time(self._compiled.named, WORKS_FILE)
            self._named_spans = SpanSet(self._original(span) for span in found)
        return self._named_spans

    def public(self) -> SpanSet:
        """Return where works, public persons and places are named."""
        return SpanSet(self._original(span) for span in self._in_time(self._compiled.public, WORKS_FILE))

    def _in_time(self, items: ItemSet, file: str) -> Iterator[Span]:
        """Yield the spans of ``items`` in the normalised text; what takes too long is left out and noted."""
        for item in items.possible(self._phrases):
            try:
                yield from self._normalised_spans(item)
            except TimeoutError:
                self.slow_lists.add(file)

    def spans(self, item: Item, view: TextView = TextView.NORMALISED) -> list[Span]:
        """Return the spans of ``item``; an expression is applied to ``view``, words always to the folded text."""
        if item.is_expression and view is TextView.RAW:
            return find_expression(_expression(item), self._text, self._timeout_s)
        if item.is_expression and view is TextView.CASED:
            found = find_expression(_expression(item), self.cased.text, self._timeout_s)
            return [self.cased.original_span(*span) for span in found]
        return [self._original(span) for span in self._normalised_spans(item)]

    def _normalised_spans(self, item: Item) -> list[Span]:
        parts: list[list[Span]] = []
        for part in item.parts:
            if isinstance(part, Phrase):
                spans = self._phrases.get(id(part), [])
            else:
                spans = find_expression(part, self._normalised.text, self._timeout_s)
            if not spans:
                return []
            parts.append(spans)
        return parts[0] if len(parts) == 1 else near_each_other(parts, self.words)

    def _original(self, span: Span) -> Span:
        return self._normalised.original_span(*span)

    def _is_quoted(self, span: Span) -> bool:
        text = self._normalised.text
        return text.endswith('"', 0, span[0]) and regex.match(r"[.,!?…]*\"", text, pos=span[1]) is not None


def _expression(item: Item) -> regex.Pattern[str]:
    part = item.parts[0]
    if isinstance(part, Phrase):
        raise TypeError(part)
    return part
