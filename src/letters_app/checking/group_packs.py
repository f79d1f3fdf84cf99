"""The group's own rules, laid over those that ship. A broken pack is left out and named; the others hold."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from letters_app.checking.notation import NotationError, compile_item
from letters_app.checking.pack_scope import Layer
from letters_app.checking.rule import Rule, TextView
from letters_app.checking.rule_changes import CHANGES_FILE, check_targets
from letters_app.checking.rule_pack import ALLOW_FILE, PACK_FILE, WORKS_FILE, RuleLibrary, RulePack, load_pack
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import read_pack_table


def with_group_packs(library: RuleLibrary, folder: Path) -> RuleLibrary:
    """Return ``library`` with the packs in ``folder``: the folder itself, or each folder in it that is a pack.

    Packs that are broken are named in ``problems`` of the library and left out.

    Raises:
        PackError: if ``folder`` cannot be read or holds no pack.
    """
    packs, problems = list(library.packs), list(library.problems)
    for path in group_pack_folders(folder):
        try:
            packs.append(_load(path, packs))
        except PackError as problem:
            problems.append(problem)
    return replace(library, packs=tuple(packs), problems=tuple(problems))


def group_pack_folders(folder: Path) -> tuple[Path, ...]:
    """Return the folders of the packs in ``folder``, in the order in which they are laid over each other.

    Raises:
        PackError: if ``folder`` cannot be read or holds no pack.
    """
    if (folder / PACK_FILE).is_file():
        return (folder,)
    try:
        found = sorted(path for path in folder.iterdir() if (path / PACK_FILE).is_file())
    except OSError as error:
        raise PackError(pack=folder.name, place="", problem=PackProblem.UNREADABLE) from error
    if not found:
        raise PackError(pack=folder.name, place="", problem=PackProblem.NO_PACKS)
    return tuple(found)


def _load(folder: Path, earlier: list[RulePack]) -> RulePack:
    pack = load_pack(folder, read_pack_table(folder / PACK_FILE, folder.name), Layer.GROUP)
    if pack.id in {each.id for each in earlier}:
        raise PackError(pack=folder.name, place=f"{PACK_FILE}:id", problem=PackProblem.DUPLICATE)
    check_targets(pack.changes, frozenset(rule.id for each in earlier for rule in each.rules), pack.id)
    _check_notation(pack)
    return pack


def _check_notation(pack: RulePack) -> None:
    """Compile every item once: what is wrong is told of the pack that says it, not of the rule it extends."""
    for rule in pack.rules:
        _compile_rule(rule, pack.id, rule.id)
    for replacement in pack.changes.replaced:
        _compile_rule(replacement.rule, pack.id, f"{CHANGES_FILE}:{replacement.rule.id}")
    for extension in pack.changes.extended:
        place = f"{CHANGES_FILE}:{extension.rule}"
        _compile((*extension.any, *extension.exceptions), pack.id, place)
    works = pack.works
    _compile(pack.allow, pack.id, ALLOW_FILE)
    _compile((*works.titles, *works.quoted_titles, *works.persons, *works.places, *works.phrases), pack.id, WORKS_FILE)


def _compile_rule(rule: Rule, pack: str, place: str) -> None:
    _compile(rule.any, pack, place, folded=rule.view is TextView.NORMALISED)
    _compile(rule.exceptions, pack, place)


def _compile(items: Iterable[str], pack: str, place: str, *, folded: bool = True) -> None:
    try:
        for item in items:
            compile_item(item, "", folded=folded)
    except NotationError as error:
        raise error.in_pack(pack, place) from error
