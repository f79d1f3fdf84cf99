"""``letters people …``: lists in and out of the address book."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.input_file import read_input
from letters_app.cli.passphrase import passphrase_option
from letters_app.cli.wrong_use import WrongUseError
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.exchange.column_map import ColumnMap
    from letters_app.exchange.import_plan import ImportPlan

_EXPORT_FORMATS = ("csv", "xlsx", "json")


_MOST_CHANGES = 60
"""Changes shown in prose; --json has all of them."""


@click.group("people", help=mark("Import and export lists of people."))
def people() -> None:
    """Group the commands about people."""


@people.command("import", help=mark("Read a list into a vault; with --dry-run only say what would happen."))
@click.argument("file", type=str)
@click.option("--vault", "vault_path", type=click.Path(path_type=Path), help=mark("The vault to import into."))
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["csv", "xlsx", "ods", "json", "text"]),
    help=mark("Format of the list; found out if left out. “text” is pasted address blocks, one block a person."),
)
@click.option("--map", "map_file", type=str, help=mark("TOML file that says which of your columns is what."))
@click.option("--dry-run", is_flag=True, help=mark("Change nothing."))
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def import_(
    face: Face,
    file: str,
    vault_path: Path | None,
    format_name: str | None,
    map_file: str | None,
    passphrase_file: str | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Import a list."""
    from letters_app.cli.opened_vault import opened_vault
    from letters_app.domain.address_book import AddressBook
    from letters_app.domain.clock import SystemClock
    from letters_app.services.people.import_people import import_list, plan_list
    from letters_app.settings.folders import default_vault_folder

    today = SystemClock().today()
    data = read_input(file)
    mapping = _mapping(map_file)
    target = vault_path or default_vault_folder()
    if dry_run and vault_path is None and not target.exists():
        plan = plan_list(data, file, format_name, mapping, AddressBook(), today)
        return _report(face, plan, dry_run=True, as_json=as_json)
    with opened_vault(face, target, passphrase_file) as vault:
        plan = plan_list(data, file, format_name, mapping, vault.address_book(), today)
        if not dry_run:
            import_list(vault, plan)
    return _report(face, plan, dry_run=dry_run, as_json=as_json)


@people.command("export", help=mark("Write the people of a vault into a list."))
@click.argument("out", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--vault", "vault_path", type=click.Path(path_type=Path), required=True, help=mark("The vault to read."))
@click.option("--format", "format_name", type=click.Choice(_EXPORT_FORMATS), help=mark("Format of the list."))
@click.option("--private", is_flag=True, help=mark("Write the coordinator’s fields too."))
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))
@pass_face
def export(
    face: Face,
    out: Path,
    vault_path: Path,
    format_name: str | None,
    passphrase_file: str | None,
    *,
    private: bool,
    as_json: bool,
) -> int:
    """Export a list."""
    from letters_app.cli.opened_vault import opened_vault
    from letters_app.domain.clock import SystemClock
    from letters_app.domain.errors import WriteFailedError
    from letters_app.exchange.people_writer import write_people
    from letters_app.services.output_folder import OutputFolder

    format_name = format_name or _format_of(out, face)
    if not out.parent.is_dir():
        # A folder made for a mistyped name, or for a stick that is not there, would hide an unencrypted list.
        raise WriteFailedError(path=str(out), reason="no-folder")
    with opened_vault(face, vault_path, passphrase_file) as vault:
        book = vault.address_book()
    content = write_people(book, format_name, private=private, today=SystemClock().today())
    with OutputFolder(out.parent) as folder:
        folder.create(out.name).write(content)
        folder.keep()
    count = len(book.recipients)
    if as_json:
        face.put_json({"path": str(out), "format": format_name, "people": count})
    else:
        face.put(
            face.say_number(
                "{number} person written to {path}", "{number} people written to {path}", count, path=str(out)
            )
        )
    face.tell(face.say(mark("This file is not encrypted. Delete it when you no longer need it.")))
    return ExitCode.DONE


def _format_of(out: Path, face: Face) -> str:
    suffix = out.suffix.removeprefix(".").lower() or "csv"
    if suffix not in _EXPORT_FORMATS:
        raise WrongUseError(
            face.say(
                mark("“{suffix}” is no format of lists; say with --format which you want: {known}."),
                suffix=suffix,
                known=", ".join(_EXPORT_FORMATS),
            ),
            click.get_current_context(),
        )
    return suffix


def _mapping(map_file: str | None) -> ColumnMap | None:
    from letters_app.exchange.column_map import read_column_map

    return read_column_map(read_input(map_file)) if map_file is not None else None


def _report(face: Face, plan: ImportPlan, *, dry_run: bool, as_json: bool) -> int:
    from letters_app.cli.row_problems import row_problem_json, tell_row_problems

    if as_json:
        face.put_json(
            {
                "rows": plan.rows,
                "added": len(plan.added),
                "changed": len(plan.changed),
                "same": len(plan.same),
                "refused": [row_problem_json(problem, face) for problem in plan.refused],
                "warnings": [row_problem_json(problem, face) for problem in plan.warnings],
                "unused_columns": list(plan.unused_columns),
                "changes": [
                    {"row": planned.row, "field": change.field, "old": change.old, "new": change.new}
                    for planned in plan.changed
                    for change in planned.changes
                ],
            }
        )
    else:
        face.put(
            face.say_number(
                "{number} row: {added} new, {changed} changed, {same} the same, {refused} refused",
                "{number} rows: {added} new, {changed} changed, {same} the same, {refused} refused",
                plan.rows,
                added=len(plan.added),
                changed=len(plan.changed),
                same=len(plan.same),
                refused=len(plan.refused),
            )
        )
        if plan.unused_columns:
            face.tell(
                face.say(
                    mark("These columns were not read: {columns}. Say with --map what they are, if you need them."),
                    columns=", ".join(plan.unused_columns),
                )
            )
        _tell_changes(face, plan)
        if plan.refused:
            face.tell(face.say(mark("Refused:")))
            tell_row_problems(plan.refused, face)
        if plan.warnings:
            face.tell(face.say(mark("Please look:")))
            tell_row_problems(plan.warnings, face)
        if dry_run:
            face.tell(face.say(mark("Nothing was changed: this was a dry run.")))
    return ExitCode.WITH_FINDINGS if plan.refused else ExitCode.DONE


def _tell_changes(face: Face, plan: ImportPlan) -> None:
    """Show old and new value of every change: a list that diverts letters must not pass unseen."""
    from letters_app.cli.sentences import field_name

    changes = [(planned.row, change) for planned in plan.changed for change in planned.changes]
    for row, change in changes[:_MOST_CHANGES]:
        face.put(
            "  "
            + face.say(
                mark("row {row}, {field}: “{old}” becomes “{new}”"),
                row=row,
                field=field_name(change.field, face),
                old=change.old,
                new=change.new,
            )
        )
    if len(changes) > _MOST_CHANGES:
        rest = len(changes) - _MOST_CHANGES
        face.put(
            "  "
            + face.say_number("and {number} more change; see --json", "and {number} more changes; see --json", rest)
        )
