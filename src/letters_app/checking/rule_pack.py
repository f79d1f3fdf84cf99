"""Rule packs: what they hold, and how they are read from a folder.

A pack is a folder with ``pack.toml``, one file of rules per category, and optionally ``allow.toml`` (phrases that are
never meant), ``works.toml`` (titles and names that are no private persons) and, in the pack of no language,
``severity.toml`` and ``people.toml``. Everything is validated on reading: a broken pack raises ``PackError`` and
nothing else.
"""

from __future__ import annotations

import enum
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.checking.people_words import PeopleWords, people_words_from
from letters_app.checking.severity import SeverityMatrix, matrix_from
from letters_app.domain.errors import PackError
from letters_app.domain.finding import Category, Severity
from letters_app.domain.language_table import LanguageTable
from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.provenance import Source
from letters_app.resources.citation import citation_of
from letters_app.resources.languages import shipped_language_table
from letters_app.resources.pack_table import PackTable, read_pack_table

PACK_FILE = "pack.toml"
ALLOW_FILE = "allow.toml"
WORKS_FILE = "works.toml"
SEVERITY_FILE = "severity.toml"
PEOPLE_FILE = "people.toml"
_OWN_FILES = frozenset({PACK_FILE, ALLOW_FILE, WORKS_FILE, SEVERITY_FILE, PEOPLE_FILE})


class TextView(enum.StrEnum):
    """Which form of the text the regular expressions of a rule see."""

    NORMALISED = "normalised"
    CASED = "cased"
    """Normalised, but with its capitals."""
    RAW = "raw"
    """Exactly as typed."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. Its sentences are English catalogue ids."""

    id: str
    """Full id, ``pack.rule-name``."""
    category: Category
    severity: Severity
    any: tuple[str, ...]
    """Items in the notation of ``letters_app.checking.notation``; one suffices."""
    exceptions: tuple[str, ...]
    """Items that drop a hit they overlap (``not`` in the file)."""
    message: str
    match: tuple[str, ...]
    """Sentences the rule must find."""
    passes: tuple[str, ...]
    """Sentences no rule may warn of (``pass`` in the file)."""
    reason: str = ""
    suggestion: str = ""
    examples: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()
    """ISO codes; empty = everywhere."""
    view: TextView = TextView.NORMALISED
    source: Source | None = None
    source_verified: bool = False


@dataclass(frozen=True, slots=True)
class Works:
    """Titles and names that stand in letters and mean no private person and no politics."""

    titles: tuple[str, ...] = ()
    """Titles recognised with or without quotation marks."""
    quoted_titles: tuple[str, ...] = ()
    """Titles that are ordinary words too, so they count between quotation marks only."""
    persons: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RulePack:
    """The rules for one language; the language of the base pack is empty and its rules hold for all."""

    id: str
    language: str
    version: str
    title: str
    rules: tuple[Rule, ...]
    allow: tuple[str, ...] = ()
    works: Works = field(default_factory=Works)
    source: Source | None = None
    verified: bool = False
    """Whether native speakers have checked it."""


@dataclass(frozen=True, slots=True)
class RuleLibrary:
    """All packs that were loaded, with the tables the checks in code read."""

    packs: tuple[RulePack, ...]
    severities: SeverityMatrix = field(default_factory=SeverityMatrix)
    people: PeopleWords = field(default_factory=PeopleWords)
    language_table: LanguageTable = field(default_factory=LanguageTable)

    def languages(self) -> frozenset[str]:
        """Return the languages that have rules of their own."""
        return frozenset(pack.language for pack in self.packs if pack.language)

    def packs_for(self, language: str) -> tuple[RulePack, ...]:
        """Return the base pack and those of ``language``."""
        return tuple(pack for pack in self.packs if pack.language in ("", language))


def load_rule_packs(
    root: Path, languages: Collection[str] | None = None, *, language_table: LanguageTable | None = None
) -> RuleLibrary:
    """Read the packs in the folders of ``root``.

    Args:
        root: a folder with one folder per pack.
        languages: read only these (and the base pack); ``None`` reads all. One language loads in half the time.
        language_table: by what languages are told apart; by default what ships.

    Raises:
        PackError: if there is no pack at all, or one cannot be read, has an unknown key, a missing or a wrong value,
            an id twice, or no example sentences.
    """
    packs: list[RulePack] = []
    matrix, people = SeverityMatrix(), PeopleWords()
    for folder in sorted(_folders(root)):
        head = read_pack_table(folder / PACK_FILE, folder.name)
        language = head.text("language", "")
        if languages is not None and language and language not in languages:
            continue
        packs.append(_load_pack(folder, head, language))
        if (folder / SEVERITY_FILE).is_file():
            matrix = matrix_from(read_pack_table(folder / SEVERITY_FILE, folder.name))
        if (folder / PEOPLE_FILE).is_file():
            people = people_words_from(read_pack_table(folder / PEOPLE_FILE, folder.name))
    if not packs:
        raise PackError(pack=root.name, place="", problem=PackProblem.NO_PACKS)
    ids = [pack.id for pack in packs]
    if len(set(ids)) != len(ids):
        raise PackError(pack=root.name, place=PACK_FILE, problem=PackProblem.DUPLICATE)
    return RuleLibrary(tuple(packs), matrix, people, language_table or shipped_language_table())


def _folders(root: Path) -> list[Path]:
    try:
        return [folder for folder in root.iterdir() if folder.is_dir() and not folder.name.startswith((".", "_"))]
    except OSError as error:
        raise PackError(pack=root.name, place="", problem=PackProblem.UNREADABLE) from error


def _load_pack(folder: Path, head: PackTable, language: str) -> RulePack:
    pack_id = head.text("id")
    citation = citation_of(head)
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.toml")):
        if path.name not in _OWN_FILES:
            rules += _load_rules(path, pack_id)
    ids = [rule.id for rule in rules]
    for rule_id in ids:
        if ids.count(rule_id) > 1:
            raise PackError(pack=pack_id, place=rule_id, problem=PackProblem.DUPLICATE)
    pack = RulePack(
        id=pack_id,
        language=language,
        version=head.text("version"),
        title=head.text("title"),
        rules=tuple(rules),
        allow=_load_allowed(folder / ALLOW_FILE, pack_id),
        works=_load_works(folder / WORKS_FILE, pack_id),
        source=citation.source,
        verified=head.flag("verified", default=citation.verified),
    )
    head.end()
    return pack


def _load_rules(path: Path, pack_id: str) -> list[Rule]:
    table = read_pack_table(path, pack_id)
    category = table.member("category", Category)
    rules = [_rule(entry, pack_id, category) for entry in table.tables("rule")]
    table.end()
    return rules


def _rule(entry: PackTable, pack_id: str, category: Category) -> Rule:
    rule_id = entry.named_by("id")
    citation = citation_of(entry)
    rule = Rule(
        id=f"{pack_id}.{rule_id}",
        category=category,
        severity=entry.member("severity", Severity),
        any=entry.texts("any", at_least=1),
        exceptions=entry.texts("not"),
        message=entry.text("message"),
        match=entry.texts("match", at_least=1),
        passes=entry.texts("pass", at_least=1),
        reason=entry.text("reason", ""),
        suggestion=entry.text("suggestion", ""),
        examples=entry.texts("examples"),
        countries=frozenset(entry.texts("countries")),
        view=entry.member("text", TextView, default=TextView.NORMALISED),
        source=citation.source,
        source_verified=citation.verified,
    )
    entry.end()
    return rule


def _load_allowed(path: Path, pack_id: str) -> tuple[str, ...]:
    if not path.is_file():
        return ()
    table = read_pack_table(path, pack_id)
    phrases = table.texts("any")
    table.end()
    return phrases


def _load_works(path: Path, pack_id: str) -> Works:
    if not path.is_file():
        return Works()
    table = read_pack_table(path, pack_id)
    works = Works(
        titles=table.texts("titles"),
        quoted_titles=table.texts("quoted_titles"),
        persons=table.texts("persons"),
        places=table.texts("places"),
        phrases=table.texts("phrases"),
    )
    table.end()
    return works
