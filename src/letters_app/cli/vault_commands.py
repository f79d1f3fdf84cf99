"""``letters vault …``: make, look at, check, back up and bring back the encrypted address book."""

from __future__ import annotations

from pathlib import Path

import click

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face, pass_face
from letters_app.cli.passphrase import new_passphrase_option, passphrase_option, read_passphrase
from letters_app.i18n.marking import mark

_PATH = click.argument("path", type=click.Path(path_type=Path))
_JSON = click.option("--json", "as_json", is_flag=True, help=mark("Print one JSON document."))


@click.group("vault", help=mark("The encrypted address book."))
def vault() -> None:
    """Group the commands about the vault."""


@vault.command("new", help=mark("Make a new vault in the folder PATH."))
@_PATH
@passphrase_option
@_JSON
@pass_face
def new(face: Face, path: Path, passphrase_file: str | None, *, as_json: bool) -> int:
    """Make a vault and show its recovery code once."""
    from letters_app.storage import create_vault

    made = create_vault(path, read_passphrase(face, passphrase_file, new=True))
    made.vault.close()
    return _show_new(face, path, made.recovery_code, as_json=as_json)


def _show_new(face: Face, path: Path, recovery_code: str, *, as_json: bool) -> int:
    if as_json:
        face.put_json({"path": str(path), "recovery_code": recovery_code})
        return ExitCode.DONE
    face.tell(face.say(mark("The vault {path} is ready."), path=str(path)))
    face.tell(face.say(mark("Recovery code, shown only now. Write it on paper and keep it away from the computer:")))
    face.put(recovery_code)
    face.tell(
        face.say(mark("Without the passphrase or this code nobody can open the vault again. There is no back door."))
    )
    return ExitCode.DONE


@vault.command("passphrase", help=mark("Change the passphrase of a vault; the recovery code opens it for that too."))
@_PATH
@passphrase_option
@new_passphrase_option
@_JSON
@pass_face
def passphrase(
    face: Face, path: Path, passphrase_file: str | None, new_passphrase_file: str | None, *, as_json: bool
) -> int:
    """Replace the passphrase; the recovery code stays."""
    from letters_app.cli.opened_vault import opened_vault

    with opened_vault(face, path, passphrase_file) as opened:
        opened.change_passphrase(read_passphrase(face, new_passphrase_file, new=True))
    if as_json:
        face.put_json({"path": str(path), "changed": True})
    else:
        face.put(face.say(mark("The passphrase of {path} is changed; the recovery code stays."), path=str(path)))
    face.tell(
        face.say(
            mark(
                "Backups and copies made before still open with the old one. "
                "If somebody else knows it, make a vault with a new key: letters vault rekey PATH NEW"
            )
        )
    )
    return ExitCode.DONE


@vault.command("rekey", help=mark("Copy a vault into a new one with a key, passphrase and recovery code of its own."))
@_PATH
@click.argument("new_path", metavar="NEW", type=click.Path(path_type=Path))
@passphrase_option
@new_passphrase_option
@_JSON
@pass_face
def rekey(
    face: Face,
    path: Path,
    new_path: Path,
    passphrase_file: str | None,
    new_passphrase_file: str | None,
    *,
    as_json: bool,
) -> int:
    """Make the new vault; the old one stays as it is."""
    from letters_app.cli.opened_vault import naming
    from letters_app.storage import rekey_vault, vault_info

    with naming(path):
        vault_info(path)
        old = read_passphrase(face, passphrase_file)
        made = rekey_vault(path, old, new_path, read_passphrase(face, new_passphrase_file, new=True))
    made.vault.close()
    code = _show_new(face, new_path, made.recovery_code, as_json=as_json)
    face.tell(
        face.say(
            mark("The old vault {path} is untouched, with its backups. Look into the new one, then delete the old."),
            path=str(path),
        )
    )
    return code


@vault.command("info", help=mark("Show what can be seen of a vault without its passphrase."))
@_PATH
@_JSON
@pass_face
def info(face: Face, path: Path, *, as_json: bool) -> int:
    """Show format, slots, size, backups and whether it is open somewhere."""
    from letters_app.storage import vault_info

    seen = vault_info(path)
    if as_json:
        face.put_json(
            {
                "path": str(seen.path),
                "keys_version": seen.keys_version,
                "keys_problem": seen.keys_problem,
                "slots": [
                    {"kind": slot.kind.name.lower(), "passes": slot.cost.passes, "memory": slot.cost.memory}
                    for slot in seen.slots
                ],
                "database_size": seen.database_size,
                "log_size": seen.log_size,
                "backups": [
                    {"path": str(backup.path), "made_at": backup.made_at.isoformat(), "size": backup.size}
                    for backup in seen.backups
                ],
                "in_use": seen.in_use,
            }
        )
    else:
        face.put(face.say(mark("Vault: {path}"), path=str(seen.path)))
        face.put(face.say(mark("Size: {size} bytes"), size=seen.database_size + seen.log_size))
        face.put(face.say_number("{number} way to open it", "{number} ways to open it", len(seen.slots)))
        face.put(face.say_number("{number} backup", "{number} backups", len(seen.backups)))
        for backup in seen.backups:
            face.put(f"  {backup.path}")
        if seen.in_use:
            face.put(face.say(mark("It is open in another window now.")))
        if seen.keys_problem:
            face.put(
                face.say(mark("Its key file is damaged. Restore a backup: letters vault restore BACKUP --to PATH"))
            )
    return ExitCode.VAULT if seen.keys_problem else ExitCode.DONE


@vault.command("check", help=mark("Read everything in a vault and say whether it is sound."))
@_PATH
@passphrase_option
@_JSON
@pass_face
def check(face: Face, path: Path, passphrase_file: str | None, *, as_json: bool) -> int:
    """Check every page, index, reference and record."""
    from letters_app.cli.opened_vault import opened_vault

    with opened_vault(face, path, passphrase_file) as opened:
        report = opened.check()
    problems = [{"check": problem.check.value, "detail": problem.detail} for problem in report.problems]
    if as_json:
        face.put_json(
            {
                "sound": report.is_sound,
                "schema_version": report.schema_version,
                "rows": report.rows,
                "problems": problems,
            }
        )
    elif report.is_sound:
        face.put(face.say(mark("The vault is sound.")))
        for table, rows in report.rows.items():
            face.put(f"  {table}: {rows}")
    else:
        face.put(
            face.say(mark("The vault is damaged. Restore the newest backup: letters vault restore BACKUP --to PATH"))
        )
        for problem in problems:
            face.put(f"  {problem['check']}: {problem['detail']}")
    return ExitCode.DONE if report.is_sound else ExitCode.VAULT


@vault.command("backup", help=mark("Make a verified backup of a vault."))
@_PATH
@click.option(
    "--to", type=click.Path(path_type=Path), help=mark("Folder for the backup; without it, inside the vault.")
)
@passphrase_option
@_JSON
@pass_face
def backup(face: Face, path: Path, to: Path | None, passphrase_file: str | None, *, as_json: bool) -> int:
    """Make a backup and check it by opening it."""
    from letters_app.cli.opened_vault import opened_vault

    with opened_vault(face, path, passphrase_file) as opened:
        report = opened.backup(to)
    if as_json:
        face.put_json({"path": str(report.path), "made_at": report.made_at.isoformat(), "rows": report.rows})
    else:
        face.put(face.say(mark("Backup made and checked: {path}"), path=str(report.path)))
        face.tell(face.say(mark("It opens with the passphrase the vault has today.")))
    return ExitCode.DONE


@vault.command("restore", help=mark("Make a vault from a backup; what is in its place is kept aside."))
@click.argument("backup_path", metavar="BACKUP", type=click.Path(path_type=Path))
@click.option("--to", type=click.Path(path_type=Path), required=True, help=mark("Folder of the restored vault."))
@passphrase_option
@_JSON
@pass_face
def restore(face: Face, backup_path: Path, to: Path, passphrase_file: str | None, *, as_json: bool) -> int:
    """Restore a backup without writing over anything."""
    from letters_app.cli.opened_vault import naming
    from letters_app.storage import restore_backup

    with naming(backup_path):
        report = restore_backup(backup_path, to, read_passphrase(face, passphrase_file))
    aside = str(report.set_aside) if report.set_aside else None
    if as_json:
        face.put_json({"path": str(report.path), "rows": report.rows, "set_aside": aside})
    else:
        face.put(face.say(mark("Restored to {path}."), path=str(report.path)))
        if aside:
            face.put(face.say(mark("What was there before lies untouched in {path}."), path=aside))
    return ExitCode.DONE
