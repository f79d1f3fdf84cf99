from __future__ import annotations

import datetime
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters_app.storage import VaultNotice, open_vault, restore_backup, vault_info
from letters_app.storage.errors import ReadOnlyVaultError, VaultInUseError, VaultWriteError
from storage.child import line_from, running
from storage.invented import CLOCK, PASSPHRASE, recipient

HOLD = """
import sys
from pathlib import Path
from letters_app.storage import open_vault
from storage.invented import PASSPHRASE, recipient
vault = open_vault(Path(sys.argv[1]), PASSPHRASE)
vault.save_people([recipient("by-the-first")])
print("open", flush=True)
sys.stdin.readline()
"""


def test_a_second_process_is_told_since_when(folder: Path) -> None:
    with running(HOLD, folder) as child:
        assert line_from(child) == "open"
        keys_read = (folder / "keys").stat().st_atime_ns
        with pytest.raises(VaultInUseError) as caught:
            open_vault(folder, "whatever was typed")  # refused before the passphrase is looked at
        assert (folder / "keys").stat().st_atime_ns == keys_read
        since = datetime.datetime.fromisoformat(str(caught.value.params["since"]))
        assert abs(since - datetime.datetime.now(tz=datetime.UTC)) < datetime.timedelta(minutes=5)
        assert vault_info(folder).in_use
        assert (folder / "vault.lock").read_bytes() == b""


def test_after_a_kill_it_opens_at_once_with_everything(folder: Path) -> None:
    with running(HOLD, folder) as child:
        assert line_from(child) == "open"
    assert not vault_info(folder).in_use
    with open_vault(folder, PASSPHRASE) as vault:
        assert "by-the-first" in {one.id for one in vault.address_book().recipients}
        assert vault.check().is_sound


def test_one_process_does_not_open_it_twice_either(folder: Path) -> None:
    with open_vault(folder, PASSPHRASE), pytest.raises(VaultInUseError):
        open_vault(folder, PASSPHRASE)
    with open_vault(folder, PASSPHRASE):
        pass


def test_a_refused_opening_leaves_no_lock(folder: Path) -> None:
    with pytest.raises(Exception, match="wrong-passphrase"):
        open_vault(folder, "not the passphrase at all")
    with open_vault(folder, PASSPHRASE) as vault:
        assert vault.notices == frozenset()
    vault.close()  # a second time does nothing


def test_looking_at_a_vault_changes_nothing(folder: Path) -> None:
    before = {entry: entry.stat().st_mtime_ns for entry in (folder, *folder.rglob("*"))}
    info = vault_info(folder)
    assert {entry: entry.stat().st_mtime_ns for entry in (folder, *folder.rglob("*"))} == before
    assert (info.in_use, info.keys_problem, info.log_size, info.backups) == (False, "", 0, ())
    assert info.database_size == (folder / "vault.db").stat().st_size


def test_a_copied_folder_opens_elsewhere(folder: Path, tmp_path: Path) -> None:
    with running(HOLD, folder) as child:
        assert line_from(child) == "open"
    copy = Path(shutil.copytree(folder, tmp_path / "stick"))
    with open_vault(copy, PASSPHRASE) as vault, open_vault(folder, PASSPHRASE) as original:
        assert vault.address_book() == original.address_book()


@pytest.fixture
def read_only(folder: Path, tmp_path: Path) -> Iterator[Path]:
    """The vault on a medium that cannot be written, also not by root."""
    view = tmp_path / "read-only"
    view.mkdir()
    if os.geteuid() == 0:
        if shutil.which("mount") is None or _mount("--bind", folder, view) or _mount("-o", "remount,bind,ro", view):
            pytest.skip("cannot mount here")
        yield view
        subprocess.run(["umount", str(view)], check=True)  # noqa: S607 - of the system
        return
    shutil.copytree(folder, view, dirs_exist_ok=True)
    for entry in (*view.rglob("*"), view):
        entry.chmod(0o500 if entry.is_dir() else 0o400)
    yield view
    view.chmod(0o700)


def _mount(*arguments: object) -> int:
    return subprocess.run(["mount", *map(str, arguments)], check=False, capture_output=True).returncode  # noqa: S607 - wherever the system keeps it


def test_a_read_only_folder_opens_read_only(read_only: Path) -> None:
    with open_vault(read_only, PASSPHRASE) as vault:
        assert vault.read_only
        assert VaultNotice.READ_ONLY in vault.notices
        assert len(vault.address_book().recipients) == 20
        assert vault.search("выдуманный")
        assert vault.check().is_sound
        with pytest.raises(VaultWriteError) as caught:
            vault.save_people([recipient("newcomer")])
        assert caught.value.params["reason"] == "denied"
        assert len(vault.address_book().recipients) == 20


def test_a_read_only_vault_can_be_backed_up_elsewhere(read_only: Path, tmp_path: Path) -> None:
    with open_vault(read_only, PASSPHRASE, CLOCK) as vault:
        report = vault.backup(tmp_path / "elsewhere")
        with pytest.raises(VaultWriteError):
            vault.backup()
    assert restore_backup(report.path, tmp_path / "restored", PASSPHRASE).rows["recipients"] == 20


def test_a_read_only_folder_with_an_open_end_is_not_read_by_halves(folder: Path, read_only: Path) -> None:
    with running(HOLD, folder if os.geteuid() == 0 else read_only) as child:
        if line_from(child) != "open":
            pytest.skip("only a mount can be written from one side")
    with pytest.raises(ReadOnlyVaultError) as caught:
        open_vault(read_only, PASSPHRASE)
    assert caught.value.params == {"reason": "recovery"}
