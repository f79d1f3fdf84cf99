from __future__ import annotations

import datetime
import shutil
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.clock import FixedClock
from letters_app.storage import check_vault, list_backups, open_vault, restore_backup
from letters_app.storage.backup import moments_to_keep
from letters_app.storage.errors import (
    DamagedVaultError,
    NotABackupError,
    VaultError,
    VaultExistsError,
    VaultInUseError,
    VaultWriteError,
    WrongPassphraseError,
)
from storage.child import line_from, running
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE, recipient

NOW = CLOCK.now()


@pytest.fixture
def backup(folder: Path) -> Path:
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        return vault.backup().path


def test_a_backup_holds_everything(folder: Path, tmp_path: Path) -> None:
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        report = vault.backup()
        book, letters, history = vault.address_book(), vault.letters.all(), vault.changes()
        assert vault.last_backup() == report.made_at == NOW
    assert report.rows["recipients"] == 20
    assert report.path.parent == folder / "backups"
    assert sorted(entry.name for entry in report.path.iterdir()) == ["keys", "vault.db"]
    restored = restore_backup(report.path, tmp_path / "restored", PASSPHRASE)
    assert (restored.rows, restored.set_aside) == (report.rows, None)
    with open_vault(tmp_path / "restored", PASSPHRASE) as vault:
        assert (vault.address_book(), vault.letters.all(), vault.changes()) == (book, letters, history)
        assert vault.search("выдуманный")
        vault.save_people([recipient("newcomer")])
        assert vault.check().is_sound


def test_a_backup_opens_by_itself_but_only_to_read(backup: Path) -> None:
    content = (backup / "vault.db").read_bytes()
    with open_vault(backup, PASSPHRASE) as vault:
        assert vault.read_only
        assert vault.check().is_sound
        with pytest.raises(VaultWriteError):
            vault.save_people([recipient("newcomer")])
    assert (backup / "vault.db").read_bytes() == content


def test_two_backups_of_one_second_do_not_meet(folder: Path) -> None:
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        first, second = vault.backup(), vault.backup()
        assert first.path != second.path
        assert {one.path for one in vault.backups()} == {first.path, second.path}


def test_a_backup_goes_where_it_is_told(folder: Path, tmp_path: Path) -> None:
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        report = vault.backup(tmp_path / "stick" / "backups")
        assert vault.backups() == ()
    assert [one.path for one in list_backups(tmp_path / "stick" / "backups")] == [report.path]


def test_a_vault_in_place_is_set_aside_whole(folder: Path, backup: Path) -> None:
    with open_vault(folder, PASSPHRASE) as vault:
        vault.save_people([recipient("too-late-for-the-backup")])
    before = {entry.relative_to(folder): entry.read_bytes() for entry in folder.rglob("*") if entry.is_file()}
    report = restore_backup(backup, folder, PASSPHRASE, CLOCK)
    assert report.set_aside == folder.with_name("vault.set-aside-20261101T120000Z")
    kept = {entry.relative_to(report.set_aside): entry for entry in report.set_aside.rglob("*") if entry.is_file()}
    assert {name: entry.read_bytes() for name, entry in kept.items()} == before
    assert check_vault(folder, PASSPHRASE).rows["recipients"] == 20
    assert check_vault(report.set_aside, PASSPHRASE).rows["recipients"] == 21
    # And once more: the place for what is set aside is taken.
    again = restore_backup(report.set_aside / backup.relative_to(folder), folder, PASSPHRASE, CLOCK)
    assert again.set_aside == folder.with_name("vault.set-aside-20261101T120000Z-2")


def test_a_restore_refuses_before_it_touches_anything(folder: Path, backup: Path, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("mine")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(VaultExistsError):
        restore_backup(backup, tmp_path / "mine", PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        restore_backup(backup, folder, "not the passphrase at all")
    with pytest.raises(NotABackupError):
        restore_backup(tmp_path / "mine", folder, PASSPHRASE)
    with pytest.raises(NotABackupError):
        restore_backup(folder, tmp_path / "new", PASSPHRASE)  # a vault at work is no backup
    assert sorted(tmp_path.rglob("*")) == before
    with open_vault(folder, PASSPHRASE), pytest.raises(VaultInUseError):
        restore_backup(backup, folder, PASSPHRASE)


def test_a_backup_opens_with_the_passphrase_of_its_time(folder: Path, backup: Path, tmp_path: Path) -> None:
    with open_vault(folder, PASSPHRASE) as vault:
        vault.change_passphrase("eight spoons rest on the windowsill", cost=CHEAPEST)
    assert restore_backup(backup, tmp_path / "restored", PASSPHRASE).rows["recipients"] == 20


@pytest.mark.parametrize("place", range(0, 100, 7))
def test_a_damaged_backup_is_refused(folder: Path, backup: Path, place: int) -> None:
    content = bytearray((backup / "vault.db").read_bytes())
    content[len(content) * place // 100 + 9] ^= 1
    (backup / "vault.db").write_bytes(content)
    with pytest.raises(DamagedVaultError):
        restore_backup(backup, folder, PASSPHRASE)
    assert check_vault(folder, PASSPHRASE).is_sound


def test_a_backup_of_a_damaged_vault_is_refused(folder: Path) -> None:
    content = bytearray((folder / "vault.db").read_bytes())
    content[-2000] ^= 1
    (folder / "vault.db").write_bytes(content)
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        with pytest.raises(DamagedVaultError):
            vault.backup()
        assert vault.backups() == ()
    assert list((folder / "backups").iterdir()) == []


BACK_UP = """
import sys
from pathlib import Path
from letters_app.storage import open_vault
from storage.invented import PASSPHRASE
vault = open_vault(Path(sys.argv[1]), PASSPHRASE)
print("open", flush=True)
while True:
    vault.backup()
"""


def test_a_backup_killed_half_way_is_none(folder: Path, tmp_path: Path) -> None:
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        vault.save_people(recipient(f"big-{number}", tags=("y" * 3000,)) for number in range(600))
        good = vault.backup().path
    seen_partial = 0
    for pause in (0.0, 0.005, 0.02, 0.05):
        with running(BACK_UP, folder) as child:
            assert line_from(child) == "open"
            time.sleep(pause)
        for part in (folder / "backups").glob("*.part"):
            if not (part / "vault.db").is_file():
                continue
            seen_partial += 1
            assert part not in [one.path for one in list_backups(folder / "backups")]
            named = tmp_path / f"{part.name.removesuffix('.part')}-{seen_partial}"
            shutil.copytree(part, named)
            shutil.copy(good / "keys", named / "keys")  # even with good keys and a good name
            with pytest.raises(VaultError):
                restore_backup(named, tmp_path / "restored", PASSPHRASE)
    assert seen_partial > 0
    assert not (tmp_path / "restored").exists()
    with open_vault(folder, PASSPHRASE) as vault:
        finished = [one.path for one in vault.backups()]
        vault.backup()
    assert not list((folder / "backups").glob("*.part"))  # cleared away by the next one
    for one in finished:
        with open_vault(one, PASSPHRASE) as vault:  # what has its name is whole
            assert len(vault.address_book().recipients) == 620


def test_an_empty_file_under_a_good_name_is_refused(folder: Path, backup: Path, tmp_path: Path) -> None:
    (backup / "vault.db").write_bytes(b"")
    with pytest.raises(DamagedVaultError):
        restore_backup(backup, tmp_path / "restored", PASSPHRASE)
    assert check_vault(folder, PASSPHRASE).is_sound


def test_old_backups_are_thinned_after_the_new_one_is_there(folder: Path) -> None:
    made = []
    for hours in range(0, 24 * 5, 6):
        clock = FixedClock(NOW + datetime.timedelta(hours=hours))
        with open_vault(folder, PASSPHRASE, clock) as vault:
            made.append(vault.backup())
    with open_vault(folder, PASSPHRASE) as vault:
        left = {one.made_at for one in vault.backups()}
    assert made[-1].path.is_dir()
    assert any(report.thinned for report in made)
    assert len(left) < len(made)
    assert left == moments_to_keep((one.made_at for one in made), made[-1].made_at)


MOMENTS = st.lists(st.integers(-1000, 500_000).map(lambda minutes: NOW - datetime.timedelta(minutes=minutes)))


@given(MOMENTS)
def test_thinning_keeps_what_it_promises(moments: list[datetime.datetime]) -> None:
    kept = moments_to_keep(moments, NOW)
    assert kept <= set(moments)
    assert {moment for moment in moments if moment >= NOW - datetime.timedelta(days=2)} <= kept
    older = {moment for moment in moments if moment < NOW - datetime.timedelta(days=2)}
    assert len(kept & older) <= 12 + 10 + 9
    if moments:
        assert max(moments) in kept
    months = sorted({(moment.year, moment.month) for moment in older}, reverse=True)[:9]
    assert {(moment.year, moment.month) for moment in kept & older} >= set(months)
    assert moments_to_keep(kept, NOW) == kept


def test_a_year_of_daily_backups_thins_to_a_handful() -> None:
    moments = [NOW - datetime.timedelta(days=day) for day in range(365)]
    assert 20 <= len(moments_to_keep(moments, NOW)) <= 3 + 12 + 10 + 9
