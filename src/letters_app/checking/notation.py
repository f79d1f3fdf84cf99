"""The notation of patterns in rule packs, compiled.

``word word`` consecutive words · ``*`` any letters (mostly an ending) · ``a|b``, ``(a|b c)`` alternatives ·
``A + B`` both in one sentence, at most six words apart, in any order · ``~…~`` a regular expression.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

import regex

from letters_app.checking.normalisation import fold, fold_spelling
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem

MAX_ALTERNATIVES = 512
"""An item that stands for more phrases than this is a mistake in the pack."""
MAX_ITEM_LENGTH = 4000
"""Characters; far above the longest sensible item, below what would make compiling slow."""

_SINGLE = regex.compile(r"[\w*]+")
_SUBWORD = regex.compile(r"(?P<glue>['-]?)(?P<word>[\w*]+)")
_UNUSUAL = regex.compile(r"[^\w\s*'|()-]")
_MARK_FOLDS = str.maketrans(dict.fromkeys("«»„“”", '"') | dict.fromkeys("‘’ʼ", "'"))
_LETTER_FOLDS = str.maketrans({"ё": "е", "Ё": "Е", "ß": "ss"})


class NotationError(ValueError):
    """An item of a rule cannot be read; ``problem`` says why."""

    def __init__(self, problem: PackProblem) -> None:
        self.problem = problem
        super().__init__(problem)

    def in_pack(self, pack: str, place: str) -> PackError:
        """Return the error that names pack and rule."""
        return PackError(pack=pack, place=place, problem=self.problem)


@dataclass(frozen=True, slots=True)
class WordPattern:
    """What one word may be: any of some words, beginnings or shapes. All empty = any word."""

    literals: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    shapes: tuple[regex.Pattern[str], ...] = ()
    glue: str = ""
    """Punctuation that binds it to the word before."""

    def is_any(self) -> bool:
        """Tell whether every word fits."""
        return not (self.literals or self.prefixes or self.shapes)

    def fits(self, word: str) -> bool:
        """Tell whether ``word`` (folded) is one of those meant."""
        if word in self.literals or (self.prefixes and word.startswith(self.prefixes)):
            return True
        return any(shape.fullmatch(word) for shape in self.shapes) or self.is_any()


WordSequence = tuple[WordPattern, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Consecutive words, as one or more sequences that mean the same place in an item."""

    sequences: tuple[WordSequence, ...]


Part = Phrase | regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class Item:
    """A compiled item: one part, or several that stand near each other in one sentence."""

    parts: tuple[Part, ...]
    is_expression: bool = False
    """Written as ``~…~``: to be applied to the view of the text its rule asks for."""


def compile_item(item: str, language: str, *, folded: bool = True) -> Item:
    """Compile one item for texts in ``language``.

    Args:
        item: the item as it stands in the pack.
        language: decides how the words of the item are folded.
        folded: whether a regular expression will see folded text and so must not mind the case.

    Raises:
        NotationError: if the item is empty, unbalanced, too long or no valid regular expression.
    """
    if len(item) > MAX_ITEM_LENGTH:
        raise NotationError(PackProblem.ITEM_TOO_LONG)
    item = item.strip()
    if item.startswith("~"):
        if len(item) < 3 or not item.endswith("~"):
            raise NotationError(PackProblem.EXPRESSION_NOT_CLOSED)
        source = item[1:-1].translate(_MARK_FOLDS)
        if folded:
            source = fold_spelling(source.translate(_LETTER_FOLDS), language)
        return Item(parts=(_compiled(source, regex.IGNORECASE if folded else 0),), is_expression=True)
    return Item(parts=tuple(_compile_part(part) for part in fold(item, language).split(" + ")))


def _compiled(source: str, flags: int) -> regex.Pattern[str]:
    # The library raises its own error for most mistakes and others for absurd repeats and nesting.
    try:
        return regex.compile(source, flags)
    except (regex.error, OverflowError, RecursionError, ValueError, KeyError, IndexError) as error:
        raise NotationError(PackProblem.BAD_EXPRESSION) from error


def _compile_part(part: str) -> Part:
    groups = _split_at_blanks(part)
    if not groups:
        raise NotationError(PackProblem.EMPTY_ITEM)
    if _UNUSUAL.search(part):
        return _compiled(r"\s+".join(_as_expression(group) for group in groups), regex.IGNORECASE)
    branches = [_branches(group) for group in groups]
    count = 1
    for branch in branches:
        count *= len(branch)
    if count > MAX_ALTERNATIVES:
        raise NotationError(PackProblem.TOO_MANY_ALTERNATIVES)
    sequences = tuple(
        sequence for choice in product(*branches) if (sequence := tuple(word for branch in choice for word in branch))
    )
    if not sequences or any(all(word.is_any() for word in sequence) for sequence in sequences):
        raise NotationError(PackProblem.MATCHES_EVERYTHING)
    return Phrase(sequences)


def _split_at_blanks(part: str) -> list[str]:
    """Split at blanks outside of parentheses."""
    if "(" not in part and ")" not in part:
        return part.split()
    groups: list[str] = []
    current = ""
    depth = 0
    for character in part:
        depth += (character == "(") - (character == ")")
        if depth < 0:
            break
        if character.isspace() and depth == 0:
            groups.append(current)
            current = ""
        else:
            current += character
    if depth != 0:
        raise NotationError(PackProblem.UNBALANCED_PARENTHESES)
    return [group for group in (*groups, current) if group]


def _alternatives(source: str) -> list[str]:
    """Write out all alternatives of balanced ``source``."""
    if "(" not in source and (plain := source.count("|")) < MAX_ALTERNATIVES:
        return source.split("|") if plain else [source]
    finished: list[str] = []
    current = [""]
    position = 0
    while position < len(source):
        character = source[position]
        if character == "(":
            close = _closing(source, position)
            inner = _alternatives(source[position + 1 : close])
            current = [left + right for left in current for right in inner]
            position = close
        elif character == "|":
            finished += current
            current = [""]
        else:
            current = [left + character for left in current]
        if len(current) + len(finished) > MAX_ALTERNATIVES:
            raise NotationError(PackProblem.TOO_MANY_ALTERNATIVES)
        position += 1
    return finished + current


def _closing(source: str, opening: int) -> int:
    depth = 0
    for position in range(opening, len(source)):
        depth += (source[position] == "(") - (source[position] == ")")
        if depth == 0:
            return position
    raise NotationError(PackProblem.UNBALANCED_PARENTHESES)


def _branches(group: str) -> list[WordSequence]:
    """Return the ways one place of a phrase can be filled: single words together, everything longer on its own."""
    single: list[str] = []
    branches: list[WordSequence] = []
    for alternative in dict.fromkeys(_alternatives(group)):
        words = alternative.split()
        if len(words) == 1 and _SINGLE.fullmatch(words[0]):
            single.append(words[0])
        else:
            branches.append(tuple(pattern for word in words for pattern in _subwords(word)))
    if single:
        branches.insert(0, (_word_pattern(single, ""),))
    return branches


def _subwords(word: str) -> list[WordPattern]:
    """Cut ``co-defendant*`` at its hyphen, as texts are cut; marks at the edges are dropped."""
    return [
        _word_pattern([match.group("word")], match.group("glue") if number else "")
        for number, match in enumerate(_SUBWORD.finditer(word.strip("'-")))
    ]


def _word_pattern(words: list[str], glue: str) -> WordPattern:
    if any(not word.strip("*") for word in words):
        return WordPattern(glue=glue)
    literals = frozenset(word for word in words if "*" not in word)
    prefixes = tuple(word[:-1] for word in words if "*" not in word[:-1] and word.endswith("*"))
    shapes = tuple(
        regex.compile(r"\w*".join(regex.escape(piece) for piece in word.split("*")))
        for word in words
        if "*" in word[:-1]
    )
    return WordPattern(literals, prefixes, shapes, glue)


def _as_expression(group: str) -> str:
    """Translate a place with punctuation or signs of its own into a regular expression."""
    escaped = "".join(
        character
        if character in "|)"
        else "(?:"
        if character == "("
        else r"\w*"
        if character == "*"
        else regex.escape(character)
        for character in group
    )
    return rf"(?<!\w)(?:{escaped})(?!\w)"
