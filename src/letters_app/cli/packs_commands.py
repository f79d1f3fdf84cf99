"""``letters packs …``: the data the program works with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.sentences import sentence_for
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.checking.rule_pack import RulePack
    from letters_app.services.pack_list import PackEntry
    from letters_app.services.rule_examples import ExampleFailure


@click.group("packs", help=mark("Rules, policies, templates, layouts: the data packs."))
def packs() -> None:
    """Group the commands about packs."""


@packs.command("list", help=mark("List the packs with version and whether they were verified."))
@click.option(
    "--packs", "packs_folder", type=click.Path(path_type=Path), help=mark("Folder with your group's own rules.")
)
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def list_all(face: Face, packs_folder: Path | None, *, as_json: bool) -> int:
    """List all packs."""
    from letters_app.services.pack_list import list_packs

    entries = list_packs(packs_folder)
    if as_json:
        face.put_json(
            [
                {
                    "kind": entry.kind,
                    "id": entry.id,
                    "version": entry.version,
                    "verified": entry.verified,
                    "problem": sentence_for(entry.problem, face) if entry.problem else None,
                }
                for entry in entries
            ]
        )
    else:
        for entry in entries:
            face.put(f"{entry.kind:12} {entry.id:16} {entry.version:10} {_trust(entry, face)}")
    return ExitCode.WITH_FINDINGS if any(entry.problem for entry in entries) else ExitCode.DONE


def _trust(entry: PackEntry, face: Face) -> str:
    if entry.problem:
        return sentence_for(entry.problem, face)
    trust = {True: mark("verified"), False: mark("not verified"), None: mark("marked entry by entry")}
    return face.say(trust[entry.verified])


@packs.command("test", help=mark("Try the examples of every rule, or of the rules in a folder of your group's own."))
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def test(face: Face, folder: Path | None, *, as_json: bool) -> int:
    """Try the examples of rules."""
    from letters_app.services.packs import Packs
    from letters_app.services.rule_examples import try_examples

    library = Packs(folder).rules
    result = try_examples(library, group_only=folder is not None)
    if as_json:
        face.put_json(
            {
                "rules": result.rules,
                "examples": result.examples,
                "failures": [
                    {
                        "pack": failure.pack,
                        "rule": failure.rule,
                        "problem": failure.problem.value,
                        "sentence": failure.sentence,
                        "found_by": failure.found_by or None,
                    }
                    for failure in result.failures
                ],
                "broken": [
                    {
                        "pack": problem.params["pack"],
                        "place": problem.params["place"],
                        "problem": problem.params["problem"],
                    }
                    for problem in library.problems
                ],
            }
        )
    else:
        for pack in library.packs:
            for line in _changes(pack, face):
                face.put(line)
        for failure in result.failures:
            face.put(_failure(failure, face))
        face.put(
            face.say(
                mark("Rules: {rules}. Examples: {examples}. Failures: {failures}."),
                rules=result.rules,
                examples=result.examples,
                failures=len(result.failures),
            )
        )
    for problem in library.problems:
        face.tell("letters: " + sentence_for(problem, face))
    return ExitCode.WITH_FINDINGS if result.failures or library.problems else ExitCode.DONE


@packs.command("new", help=mark("Write the beginning of a pack of your group's own rules into a new folder."))
@click.argument("folder", type=click.Path(path_type=Path))
@pass_face
def new(face: Face, folder: Path) -> int:
    """Write a skeleton."""
    from letters_app.services.new_rule_pack import write_new_pack
    from letters_app.settings.folders import group_rules_folder

    for path in write_new_pack(folder):
        face.put(str(path))
    face.tell(
        face.say(
            mark("Change it, try it with “letters packs test {folder}”. In {home} it is used without being named."),
            folder=str(folder),
            home=str(group_rules_folder()),
        )
    )
    return ExitCode.DONE


@packs.command("add-fonts", help=mark("Add a font for Chinese, Japanese, Korean or Burmese: a file or a folder."))
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def add_fonts(face: Face, source: Path, *, as_json: bool) -> int:
    """Add a font."""
    from letters_app.i18n.locale_names import language_name
    from letters_app.services.add_fonts import add_fonts as add
    from letters_app.services.packs import Packs
    from letters_app.settings.folders import added_fonts_folder

    added = add(source, added_fonts_folder(), Packs().fonts.needs)
    if as_json:
        face.put_json(
            {
                "fonts": [
                    {"name": font.name, "languages": list(font.languages), "folder": str(font.folder)} for font in added
                ]
            }
        )
        return ExitCode.DONE
    for font in added:
        languages = ", ".join(language_name(language, face.catalogue.language) for language in font.languages)
        face.put(face.say(mark("{name} is added, for: {languages}"), name=font.name, languages=languages))
    face.tell(
        face.say(
            mark("It is used from now on. To take it out, delete its folder in {home}"), home=str(added_fonts_folder())
        )
    )
    return ExitCode.DONE


def _failure(failure: ExampleFailure, face: Face) -> str:
    from letters_app.services.rule_examples import ExampleProblem

    if failure.problem is ExampleProblem.MISSED:
        return face.say(mark("{rule} does not find: {sentence}"), rule=failure.rule, sentence=failure.sentence)
    return face.say(
        mark("{rule} wants this to pass, but {found_by} finds it: {sentence}"),
        rule=failure.rule,
        found_by=failure.found_by,
        sentence=failure.sentence,
    )


def _changes(pack: RulePack, face: Face) -> list[str]:
    """Return what ``pack`` changes in rules of earlier ones, with its reasons."""
    said = (
        (mark("{pack} switches {rule} off: {because}"), [(each.rule, each.because) for each in pack.changes.off]),
        (mark("{pack} replaces {rule}: {because}"), [(each.rule.id, each.because) for each in pack.changes.replaced]),
        (mark("{pack} extends {rule}: {because}"), [(each.rule, each.because) for each in pack.changes.extended]),
    )
    return [
        face.say(sentence, pack=pack.id, rule=rule, because=because)
        for sentence, changes in said
        for rule, because in changes
    ]
