"""Rule packs: what they hold, and how they are read from a folder.

A pack is a folder with ``pack.toml``, one file of rules per category, and optionally ``allow.toml`` (phrases that are
never meant), ``works.toml`` (titles and names that are no private persons), ``changes.toml`` (what it changes in the
rules of earlier layers), ``designations.toml`` (banned organisations) and, in the base pack, ``severity.toml`` and
``people.toml``. Everything is validated on reading: a broken pack raises ``PackError`` and
nothing else.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from letters_app.checking.context import CheckContext
from letters_app.checking.designations import DESIGNATIONS_FILE, load_designations
from letters_app.checking.pack_scope import LAYER_FOLDERS, Layer, PackScope, scope_from
from letters_app.checking.people_words import PeopleWords, people_words_from
from letters_app.checking.rule import Rule, rule_from
from letters_app.checking.rule_changes import CHANGES_FILE, NO_CHANGES, RuleChanges, check_targets, load_changes
from letters_app.checking.severity import SeverityMatrix, matrix_from
from letters_app.domain.errors import PackError
from letters_app.domain.finding import Category
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
_OWN_FILES = frozenset({PACK_FILE, ALLOW_FILE, WORKS_FILE, CHANGES_FILE, DESIGNATIONS_FILE})
_CERTAIN = frozenset({Layer.BASE, Layer.GROUP})
"""Layers the reader does not quieten: what holds in every language is no question of meaning, and of the words of a
group it has learnt nothing."""
_BASE_FILES = _OWN_FILES | {SEVERITY_FILE, PEOPLE_FILE}


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
    """The rules of one layer and place; those of the base pack hold for all letters."""

    id: str
    layer: Layer
    scope: PackScope
    version: str
    title: str
    rules: tuple[Rule, ...]
    allow: tuple[str, ...] = ()
    works: Works = field(default_factory=Works)
    changes: RuleChanges = NO_CHANGES
    source: Source | None = None
    verified: bool = False
    """Whether native speakers have checked it."""

    @property
    def language(self) -> str:
        """ISO 639-1; empty = letters in every language."""
        return self.scope.language


@dataclass(frozen=True, slots=True)
class RuleLibrary:
    """All packs that were loaded in the order of their layers, with the tables the checks in code read."""

    packs: tuple[RulePack, ...]
    severities: SeverityMatrix = field(default_factory=SeverityMatrix)
    people: PeopleWords = field(default_factory=PeopleWords)
    language_table: LanguageTable = field(default_factory=LanguageTable)
    problems: tuple[PackError, ...] = ()
    """What is wrong with packs of the group that were left out."""

    def languages(self) -> frozenset[str]:
        """Return the languages that have rules of their own."""
        return frozenset(pack.language for pack in self.packs if pack.layer is Layer.LANGUAGE)

    def packs_for(self, context: CheckContext) -> tuple[RulePack, ...]:
        """Return the packs that hold for a letter, in the order of their layers, as they were written."""
        return tuple(pack for pack in self.packs if pack.scope.holds(context))


def in_force(packs: Iterable[RulePack]) -> tuple[RulePack, ...]:
    """Return ``packs``, which come in the order of their layers, with the changes later ones make to earlier ones."""
    changed: list[RulePack] = []
    for pack in packs:
        if pack.changes is not NO_CHANGES:
            changed = [replace(earlier, rules=pack.changes.applied_to(earlier.rules)) for earlier in changed]
        changed.append(pack)
    return tuple(changed)


def load_rule_packs(
    root: Path, languages: Collection[str] | None = None, *, language_table: LanguageTable | None = None
) -> RuleLibrary:
    """Read the packs that ship: base and languages in the folders of ``root``, the others in those of their layer.

    Args:
        root: a folder with one folder per pack.
        languages: read only these (and what holds for all); ``None`` reads all. One language loads in half the time.
        language_table: by what languages are told apart; by default what ships.

    Raises:
        PackError: if there is no pack at all, or one cannot be read, has an unknown key, a missing or a wrong value,
            an id twice, no example sentences, or changes a rule that does not exist.
    """
    packs: list[RulePack] = []
    matrix, people = SeverityMatrix(), PeopleWords()
    for outer, folder in _pack_folders(root):
        head = read_pack_table(folder / PACK_FILE, folder.name)
        language = head.text("language", "")
        if languages is not None and language and language not in languages:
            continue
        layer = Layer.BASE if outer is Layer.LANGUAGE and not language else outer
        packs.append(load_pack(folder, head, layer))
        if (folder / SEVERITY_FILE).is_file():
            matrix = matrix_from(read_pack_table(folder / SEVERITY_FILE, folder.name))
        if (folder / PEOPLE_FILE).is_file():
            people = people_words_from(read_pack_table(folder / PEOPLE_FILE, folder.name))
    if not packs:
        raise PackError(pack=root.name, place="", problem=PackProblem.NO_PACKS)
    packs.sort(key=lambda pack: (pack.layer, pack.id))
    known: set[str] = set()
    ids: set[str] = set()
    for pack in packs:
        if pack.id in ids:
            raise PackError(pack=root.name, place=PACK_FILE, problem=PackProblem.DUPLICATE)
        if languages is None:
            check_targets(pack.changes, frozenset(known), pack.id)
        ids.add(pack.id)
        known.update(rule.id for rule in pack.rules)
    return RuleLibrary(tuple(packs), matrix, people, language_table or shipped_language_table())


def _pack_folders(root: Path) -> Iterator[tuple[Layer, Path]]:
    for folder in sorted(_folders(root)):
        layer = LAYER_FOLDERS.get(folder.name)
        if layer is None:
            yield Layer.LANGUAGE, folder
        else:
            yield from ((layer, inner) for inner in sorted(_folders(folder)))


def _folders(root: Path) -> list[Path]:
    try:
        return [folder for folder in root.iterdir() if folder.is_dir() and not folder.name.startswith((".", "_"))]
    except OSError as error:
        raise PackError(pack=root.name, place="", problem=PackProblem.UNREADABLE) from error


def load_pack(folder: Path, head: PackTable, layer: Layer) -> RulePack:
    """Read one pack, whose ``pack.toml`` is ``head``.

    Raises:
        PackError: if a file of it cannot be read, or has an unknown key, a missing or a wrong value, or an id twice.
    """
    pack_id = head.text("id")
    citation = citation_of(head)
    rules: list[Rule] = []
    own_files = _BASE_FILES if layer is Layer.BASE else _OWN_FILES
    for path in sorted(folder.glob("*.toml")):
        if path.name not in own_files:
            rules += _load_rules(path, pack_id, certain=layer in _CERTAIN)
    rules += load_designations(folder / DESIGNATIONS_FILE, pack_id)
    ids = [rule.id for rule in rules]
    for rule_id in ids:
        if ids.count(rule_id) > 1:
            raise PackError(pack=pack_id, place=rule_id, problem=PackProblem.DUPLICATE)
    pack = RulePack(
        id=pack_id,
        layer=layer,
        scope=scope_from(head, layer),
        version=head.text("version"),
        title=head.text("title"),
        rules=tuple(rules),
        allow=_load_allowed(folder / ALLOW_FILE, pack_id),
        works=_load_works(folder / WORKS_FILE, pack_id),
        changes=load_changes(folder / CHANGES_FILE, pack_id),
        source=citation.source,
        verified=head.flag("verified", default=citation.verified),
    )
    head.end()
    return pack


def _load_rules(path: Path, pack_id: str, *, certain: bool) -> list[Rule]:
    table = read_pack_table(path, pack_id)
    category = table.member("category", Category)
    rules = [_rule(entry, pack_id, category, certain=certain) for entry in table.tables("rule")]
    table.end()
    return rules


def _rule(entry: PackTable, pack_id: str, category: Category, *, certain: bool) -> Rule:
    rule = rule_from(entry, f"{pack_id}.{entry.named_by('id')}", category)
    entry.end()
    return replace(rule, certain=certain)


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
