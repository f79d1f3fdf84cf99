"""Reads one Fluent file of sentences, in the strict subset that a letter can trust.

A message is a sentence, has no value, and its one-letter attributes are the alternatives. Only these parts of Fluent
are allowed: text, strings, the known variables, selectors on gender and season, and references to other alternatives
or terms. Functions and numbers are not: their output depends on locale data (U+202F in dates) and nobody has read it.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser, ast

from letters_app.composing.season import Season
from letters_app.composing.sentence_text import MAX_SENTENCE_CHARACTERS, has_placeholder, tidy_line
from letters_app.domain.errors import PackError
from letters_app.domain.language import script_of_character, script_of_language
from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.recipient import Gender
from letters_app.domain.visible_text import has_steering

TEXT_VARIABLES = frozenset({"given", "writerName", "city", "about"})
"""Blanks that are printed; an alternative with one of them unfilled is not used."""

_GENDERS = tuple(Gender)
SELECTOR_VARIABLES: Mapping[str, tuple[str, ...]] = {
    "readerGender": _GENDERS,
    "writerGender": _GENDERS,
    "season": tuple(Season),
}
"""Variables that choose between wordings and are never printed, with their values."""

_ALTERNATIVE_NAME = re.compile(r"[a-z]")
_SENTENCE_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_BRACES = re.compile(r"[{}]")
_MAX_NESTING = 8
_FILLED = "0"
"""Stands for every filled blank in the trial of a pack: no letter of any script, no blank, no sign of its own."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """What one alternative needs before it can be said."""

    blanks: frozenset[str]
    """Members of ``TEXT_VARIABLES``."""
    selectors: frozenset[str]
    """Keys of ``SELECTOR_VARIABLES``."""

    def is_filled_by(self, values: Mapping[str, str]) -> bool:
        """Tell whether every blank it prints, and the season it turns on, has a value."""
        return all(values.get(name) for name in self.blanks | self.selectors)


class SentenceTexts:
    """The sentences of one language, each with its alternatives."""

    def __init__(
        self, language: str, bundle: FluentBundle, alternatives: Mapping[str, Mapping[str, Alternative]]
    ) -> None:
        """Keep what ``parse_sentence_texts`` has validated."""
        self.language = language
        self.alternatives = alternatives
        self._bundle = bundle

    def render(self, sentence_id: str, alternative: str, values: Mapping[str, str]) -> str:
        """Return the sentence; the caller has seen that ``values`` fill it.

        Raises:
            PackError: Fluent reported anything at all; there is no half-filled sentence.
        """
        pattern = self._bundle.get_message(sentence_id).attributes[alternative]
        text, errors = self._bundle.format_pattern(pattern, dict(values))
        if errors or not isinstance(text, str):
            raise PackError(
                pack=self.language, place=f"{sentence_id}.{alternative}", problem=PackProblem.DOES_NOT_RESOLVE
            )
        return tidy_line(text)


def parse_sentence_texts(content: str, *, language: str, pack: str, file_name: str) -> SentenceTexts:
    """Read and validate the sentences of one file.

    ``place`` in an error is the file name with a line number or a message.

    Raises:
        PackError: Anything in the file is outside the subset, or an alternative cannot be printed as a sentence.
    """
    reader = _FileReader(language, pack, file_name)
    return reader.read(unicodedata.normalize("NFC", content))


class _FileReader:
    def __init__(self, language: str, pack: str, file_name: str) -> None:
        self._language = language
        self._pack = pack
        self._file_name = file_name
        self._patterns: dict[str, ast.Pattern] = {}
        """By ``message.attribute`` or ``-term``."""
        self._needs: dict[str, tuple[frozenset[str], frozenset[str]]] = {}
        self._open: list[str] = []

    def read(self, content: str) -> SentenceTexts:
        resource = self._parse(content)
        # Nothing that depends on a locale is allowed here; "en" only keeps Babel from looking up the system's.
        bundle = FluentBundle([self._language, "en"], use_isolating=False)
        bundle.add_resource(resource)
        messages = self._collect(resource, content)
        alternatives: dict[str, dict[str, Alternative]] = {}
        for sentence_id, letters in messages.items():
            alternatives[sentence_id] = {}
            for letter in letters:
                blanks, selectors = self._needs_of(f"{sentence_id}.{letter}")
                alternatives[sentence_id][letter] = Alternative(blanks, selectors)
        texts = SentenceTexts(self._language, bundle, alternatives)
        self._try_out(texts)
        return texts

    def _problem(self, place: str, problem: PackProblem) -> PackError:
        return PackError(pack=self._pack, place=f"{self._file_name}:{place}", problem=problem)

    def _parse(self, content: str) -> ast.Resource:
        self._refuse_nesting(content)
        try:
            return FluentParser().parse(content)
        except RecursionError:
            raise self._problem("0", PackProblem.NESTING) from None

    def _refuse_nesting(self, content: str) -> None:
        """Refuse braces in braces in braces before the parser follows them down."""
        depth = 0
        for number, line in enumerate(content.split("\n"), start=1):
            for brace in _BRACES.findall(line) if not line.startswith("#") else ():
                depth = depth + 1 if brace == "{" else max(depth - 1, 0)
                if depth > _MAX_NESTING:
                    raise self._problem(str(number), PackProblem.NESTING)

    def _collect(self, resource: ast.Resource, content: str) -> dict[str, tuple[str, ...]]:
        messages: dict[str, tuple[str, ...]] = {}
        for entry in resource.body:
            if isinstance(entry, ast.Junk):
                start = entry.span.start if entry.span else 0
                raise self._problem(str(content.count("\n", 0, start) + 1), PackProblem.SYNTAX)
            if isinstance(entry, ast.Term):
                self._add(f"-{entry.id.name}", entry.value)
                if entry.attributes:
                    raise self._problem(f"-{entry.id.name}", PackProblem.TERM_ATTRIBUTE)
            elif isinstance(entry, ast.Message):
                sentence_id = entry.id.name
                if sentence_id in messages:
                    raise self._problem(sentence_id, PackProblem.DUPLICATE)
                messages[sentence_id] = self._collect_alternatives(entry)
        return messages

    def _collect_alternatives(self, message: ast.Message) -> tuple[str, ...]:
        sentence_id = message.id.name
        if not _SENTENCE_ID.fullmatch(sentence_id):
            raise self._problem(sentence_id, PackProblem.MALFORMED_ID)
        if message.value is not None:
            raise self._problem(sentence_id, PackProblem.MESSAGE_VALUE)
        for attribute in message.attributes:
            if not _ALTERNATIVE_NAME.fullmatch(attribute.id.name):
                raise self._problem(f"{sentence_id}.{attribute.id.name}", PackProblem.ALTERNATIVE_NAME)
            self._add(f"{sentence_id}.{attribute.id.name}", attribute.value)
        return tuple(attribute.id.name for attribute in message.attributes)

    def _add(self, name: str, pattern: ast.Pattern) -> None:
        if name in self._patterns:
            raise self._problem(name, PackProblem.DUPLICATE)
        self._patterns[name] = pattern

    def _needs_of(self, name: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return blanks and selectors of a pattern and of all it refers to."""
        if name in self._needs:
            return self._needs[name]
        if name in self._open:
            raise self._problem(name, PackProblem.REFERENCE_LOOP)
        if name not in self._patterns:
            raise self._problem(self._open[-1] if self._open else name, PackProblem.UNKNOWN_REFERENCE)
        if len(self._open) > _MAX_NESTING:
            raise self._problem(name, PackProblem.NESTING)
        self._open.append(name)
        blanks: set[str] = set()
        selectors: set[str] = set()
        self._walk(self._patterns[name], blanks, selectors)
        self._open.pop()
        if name.startswith("-") and (blanks or selectors):
            raise self._problem(name, PackProblem.VARIABLE_IN_TERM)
        self._needs[name] = frozenset(blanks), frozenset(selectors)
        return self._needs[name]

    def _walk(self, pattern: ast.Pattern, blanks: set[str], selectors: set[str]) -> None:
        for element in pattern.elements:
            if isinstance(element, ast.Placeable):
                self._walk_expression(element.expression, blanks, selectors)

    def _walk_expression(self, expression: object, blanks: set[str], selectors: set[str]) -> None:
        place = self._open[-1]
        if isinstance(expression, ast.Placeable):
            self._walk_expression(expression.expression, blanks, selectors)
        elif isinstance(expression, ast.StringLiteral):
            if "\\U" in expression.value:  # may name a code point that does not exist
                raise self._problem(place, PackProblem.ESCAPE)
        elif isinstance(expression, ast.VariableReference):
            if expression.id.name not in TEXT_VARIABLES:
                known = expression.id.name in SELECTOR_VARIABLES
                raise self._problem(place, PackProblem.SELECTOR_PRINTED if known else PackProblem.UNKNOWN_VARIABLE)
            blanks.add(expression.id.name)
        elif isinstance(expression, ast.SelectExpression):
            self._walk_select(expression, blanks, selectors)
        elif isinstance(expression, ast.MessageReference | ast.TermReference):
            referred_blanks, referred_selectors = self._needs_of(self._name_of(expression))
            blanks |= referred_blanks
            selectors |= referred_selectors
        else:
            raise self._problem(place, PackProblem.EXPRESSION)

    def _walk_select(self, select: ast.SelectExpression, blanks: set[str], selectors: set[str]) -> None:
        place = self._open[-1]
        if not isinstance(select.selector, ast.VariableReference) or select.selector.id.name not in SELECTOR_VARIABLES:
            raise self._problem(place, PackProblem.SELECTOR)
        name = select.selector.id.name
        keys = [variant.key.name if isinstance(variant.key, ast.Identifier) else "" for variant in select.variants]
        if len(set(keys)) != len(keys) or not set(keys) <= set(SELECTOR_VARIABLES[name]):
            raise self._problem(place, PackProblem.VARIANTS)
        selectors.add(name)
        for variant in select.variants:
            self._walk(variant.value, blanks, selectors)

    def _name_of(self, reference: ast.MessageReference | ast.TermReference) -> str:
        place = self._open[-1]
        if isinstance(reference, ast.TermReference):
            if reference.attribute is not None or reference.arguments is not None:
                raise self._problem(place, PackProblem.TERM_REFERENCE)
            return f"-{reference.id.name}"
        if reference.attribute is None:
            raise self._problem(place, PackProblem.UNKNOWN_REFERENCE)
        return f"{reference.id.name}.{reference.attribute.name}"

    def _try_out(self, texts: SentenceTexts) -> None:
        """Print every alternative in every gender and season it turns on."""
        script = script_of_language(self._language)
        checked: set[str] = set()
        for sentence_id, alternatives in texts.alternatives.items():
            for letter, alternative in alternatives.items():
                place = f"{sentence_id}.{letter}"
                for values in _every_value(alternative):
                    try:
                        text = texts.render(sentence_id, letter, values)
                    except PackError:
                        raise self._problem(place, PackProblem.DOES_NOT_RESOLVE) from None
                    if not text:
                        raise self._problem(place, PackProblem.EMPTY)
                    if len(text) > MAX_SENTENCE_CHARACTERS:
                        raise self._problem(place, PackProblem.TOO_LONG)
                    if has_placeholder(text) or has_steering(text):
                        raise self._problem(place, PackProblem.CHARACTER)
                    fresh = set(text) - checked
                    if any(script_of_character(character) not in (None, script) for character in fresh):
                        raise self._problem(place, PackProblem.FOREIGN_SCRIPT)
                    checked |= fresh


def _every_value(alternative: Alternative) -> Iterator[dict[str, str]]:
    blanks = dict.fromkeys(alternative.blanks, _FILLED)
    names = sorted(alternative.selectors)
    for combination in itertools.product(*(SELECTOR_VARIABLES[name] for name in names)):
        yield {**blanks, **dict(zip(names, combination, strict=True))}
