from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from letters_app.storage import check_vault, list_backups, open_vault, restore_backup
from letters_app.storage.connection import Database, open_database
from letters_app.storage.errors import DamagedVaultError, NewerVaultError, VaultWriteError
from letters_app.storage.key_files import read_key_rings
from letters_app.storage.migrations import STEPS, Step
from letters_app.storage.table_digests import table_digests
from letters_app.storage.vault_opening import open_vault_with_steps
from storage.child import line_from, running
from storage.invented import CLOCK, PASSPHRASE


def _second(database: Database) -> None:
    database.execute("CREATE TABLE evenings (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT")
    database.execute("ALTER TABLE letters ADD COLUMN evening_id TEXT")


def _with_second(apply: Callable[[Database], None]) -> tuple[Step, ...]:
    return (*STEPS, Step(STEPS[-1].version + 1, apply))


LATEST = STEPS[-1].version


def _raw(folder: Path) -> Database:
    return open_database(folder / "vault.db", read_key_rings(folder)[0].open(PASSPHRASE))


def _version(folder: Path) -> int:
    with closing(_raw(folder)) as database:
        return int(database.value("PRAGMA user_version"))


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [step.version for step in STEPS] == list(range(1, len(STEPS) + 1))


def test_an_older_vault_is_backed_up_and_brought_forward_with_every_row(folder: Path, tmp_path: Path) -> None:
    with closing(_raw(folder)) as database:
        before = table_digests(database)
    with open_vault_with_steps(folder, PASSPHRASE, CLOCK, _with_second(_second)) as vault:
        book = vault.address_book()
        assert len(vault.letters.all()) == 20
        assert vault.check().schema_version == LATEST + 1
    assert len(book.recipients) == 20
    with closing(_raw(folder)) as database:
        after = table_digests(database)
    del after["evenings"]
    assert {name: one.rows for name, one in after.items()} == {name: one.rows for name, one in before.items()}
    assert after.pop("letters") != before.pop("letters")  # it has a new column
    assert after == before
    (backup,) = list_backups(folder / "backups")
    restore_backup(backup.path, tmp_path / "restored", PASSPHRASE)
    assert _version(tmp_path / "restored") == LATEST
    with open_vault(tmp_path / "restored", PASSPHRASE) as vault:
        assert vault.address_book() == book


def test_a_second_opening_migrates_and_backs_up_nothing(folder: Path) -> None:
    for _ in range(2):
        with open_vault_with_steps(folder, PASSPHRASE, CLOCK, _with_second(_second)) as vault:
            assert len(vault.backups()) == 1


def test_a_step_that_fails_leaves_the_old_version(folder: Path) -> None:
    def breaks(database: Database) -> None:
        _second(database)
        database.execute("DELETE FROM recipients")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        open_vault_with_steps(folder, PASSPHRASE, CLOCK, _with_second(breaks))
    assert _version(folder) == LATEST
    report = check_vault(folder, PASSPHRASE)
    assert report.is_sound
    assert report.rows["recipients"] == 20
    assert "evenings" not in report.rows


def test_without_a_backup_there_is_no_step(folder: Path) -> None:
    (folder / "backups").rmdir()
    (folder / "backups").write_text("a file where the folder should be")
    with pytest.raises(VaultWriteError):
        open_vault_with_steps(folder, PASSPHRASE, CLOCK, _with_second(_second))
    assert _version(folder) == LATEST


def test_a_newer_vault_is_refused_untouched(folder: Path) -> None:
    with open_vault_with_steps(folder, PASSPHRASE, CLOCK, _with_second(_second)):
        pass
    before = {entry: entry.read_bytes() for entry in folder.rglob("*") if entry.is_file()}
    with pytest.raises(NewerVaultError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"found": LATEST + 1, "known": LATEST}
    assert {entry: entry.read_bytes() for entry in folder.rglob("*") if entry.is_file()} == before


def test_a_database_of_another_program_is_refused(folder: Path) -> None:
    with closing(_raw(folder)) as database:
        database.execute("PRAGMA application_id = 1")
    with pytest.raises(DamagedVaultError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"place": "tables"}


MIGRATE = """
import sys
from pathlib import Path
from letters_app.storage.migrations import STEPS, Step
from letters_app.storage.vault_opening import open_vault_with_steps
from storage.invented import CLOCK, PASSPHRASE
from storage.test_migration import _second
def stops(database):
    if sys.argv[2] == "after":
        _second(database)
        database.execute("UPDATE recipients SET value = ''")
        database.execute(f"PRAGMA user_version = {STEPS[-1].version + 1}")
    print("in the step", flush=True)
    sys.stdin.readline()
open_vault_with_steps(Path(sys.argv[1]), PASSPHRASE, CLOCK, (*STEPS, Step(STEPS[-1].version + 1, stops)))
"""


@pytest.mark.parametrize("point", ["before", "after"])
def test_a_kill_in_a_step_leaves_the_old_version(folder: Path, point: str) -> None:
    with running(MIGRATE, folder, point) as child:
        assert line_from(child) == "in the step"
    report = check_vault(folder, PASSPHRASE)
    assert (report.schema_version, report.problems, report.rows["recipients"]) == (LATEST, (), 20)
    with open_vault_with_steps(folder, PASSPHRASE, CLOCK, _with_second(_second)) as vault:
        assert len(vault.address_book().recipients) == 20
