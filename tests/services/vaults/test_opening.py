from __future__ import annotations

import datetime
import os
import shutil
from pathlib import Path

import pytest

from letters_app.domain.clock import FixedClock
from letters_app.services.vaults.backup_schedule import back_up, backup_is_due
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, VaultPlace, create, look_at, make_demo, unlock
from letters_app.services.vaults.vault_summary import vault_summary
from letters_app.settings.folders import default_vault_folder, demo_vault_folder
from letters_app.storage import KdfCost
from letters_app.storage.errors import VaultExistsError, VaultInUseError, WrongPassphraseError

PASSPHRASE = "seven kettles sing in the attic"  # noqa: S105 - of vaults that live for one test
NOON = datetime.datetime(2026, 11, 24, 12, 0, tzinfo=datetime.UTC)
CLOCK = FixedClock(NOON)
MINUTE = datetime.timedelta(minutes=1)


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "vault"
    make_demo(path, CLOCK).close()
    return path


def test_a_vault_is_made_opened_by_passphrase_and_by_code_and_named_in_errors(tmp_path: Path) -> None:
    path = tmp_path / "Group North"
    assert look_at(path) is VaultPlace.FREE
    made = create(path, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR)
    assert look_at(path) is VaultPlace.IN_USE
    with pytest.raises(VaultInUseError) as in_use:
        unlock(path, PASSPHRASE, CLOCK)
    assert in_use.value.params["path"] == str(path)
    made.vault.close()
    assert look_at(path) is VaultPlace.VAULT
    for secret in (PASSPHRASE, made.recovery_code.lower()):
        unlock(path, secret, CLOCK).close()
    with pytest.raises(WrongPassphraseError) as wrong:
        unlock(path, "seven kettles sing in the cellar", CLOCK)
    assert wrong.value.params["path"] == str(path)


def test_nothing_is_made_over_something_else(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    assert look_at(tmp_path) is VaultPlace.OCCUPIED
    assert look_at(tmp_path / "letter.txt") is VaultPlace.OCCUPIED
    with pytest.raises(VaultExistsError):
        create(tmp_path, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR)


def test_the_demo_vault_holds_the_invented_people_and_opens_with_the_known_passphrase(demo_folder: Path) -> None:
    with unlock(demo_folder, DEMO_PASSPHRASE, CLOCK) as vault:
        book = vault.address_book()
    assert len(book.recipients) == 60
    assert all(one.provenance.source and "Invented" in one.provenance.source.title for one in book.recipients)


def test_who_played_with_the_demo_finds_it_as_it_was_left(demo_folder: Path, tmp_path: Path) -> None:
    path = Path(shutil.copytree(demo_folder, tmp_path / "vault"))
    with make_demo(path, CLOCK) as vault:
        vault.remove_people([vault.address_book().recipients[0].id])
    with make_demo(path, CLOCK) as vault:
        assert len(vault.address_book().recipients) == 59


def test_a_demo_vault_that_was_never_filled_is_filled(tmp_path: Path) -> None:
    create(tmp_path / "vault", DEMO_PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault.close()
    with make_demo(tmp_path / "vault", CLOCK) as vault:
        assert len(vault.address_book().recipients) == 60


def test_a_demo_vault_with_a_passphrase_of_ones_own_says_so_and_lets_go(demo_folder: Path, tmp_path: Path) -> None:
    path = Path(shutil.copytree(demo_folder, tmp_path / "vault"))
    with make_demo(path, CLOCK) as vault:
        vault.change_passphrase(PASSPHRASE, cost=KdfCost.FLOOR)
    with pytest.raises(WrongPassphraseError):
        make_demo(path, CLOCK)
    unlock(path, PASSPHRASE, CLOCK).close()


def test_backups_follow_the_day_and_the_work(demo_folder: Path, tmp_path: Path) -> None:
    path = Path(shutil.copytree(demo_folder, tmp_path / "vault"))
    with unlock(path, DEMO_PASSPHRASE, CLOCK) as vault:
        assert backup_is_due(vault, NOON)
        made = back_up(vault)
        assert not backup_is_due(vault, NOON + 29 * MINUTE)
        set_times(path, made.made_at - MINUTE)
        assert not backup_is_due(vault, NOON + 31 * MINUTE), "nothing was written since"
        set_times(path, made.made_at + MINUTE)
        assert backup_is_due(vault, NOON + 31 * MINUTE)
        assert not backup_is_due(vault, NOON + 29 * MINUTE)
        set_times(path, made.made_at - MINUTE)
        assert backup_is_due(vault, NOON + datetime.timedelta(days=1)), "the first look of a day"
        assert not backup_is_due(vault, NOON - datetime.timedelta(days=1)), "a clock set back"


def test_an_empty_vault_and_a_backup_need_no_backup(demo_folder: Path, tmp_path: Path) -> None:
    with create(tmp_path / "empty", PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault as empty:
        assert not backup_is_due(empty, NOON)
    path = Path(shutil.copytree(demo_folder, tmp_path / "vault"))
    with unlock(path, DEMO_PASSPHRASE, CLOCK) as vault:
        backup = back_up(vault).path
    with unlock(backup, DEMO_PASSPHRASE, CLOCK) as opened:
        assert opened.read_only
        assert not backup_is_due(opened, NOON + datetime.timedelta(days=3))


def test_the_summary_counts_and_names(demo_folder: Path) -> None:
    with make_demo(demo_vault_folder(), CLOCK) as vault:
        back_up(vault)
        summary = vault_summary(vault)
    assert (summary.people, summary.facilities, summary.letters, summary.drafts) == (60, 18, 0, 0)
    assert (summary.is_demo, summary.name, summary.read_only) == (True, "demo-vault", False)
    assert (summary.last_backup, summary.backups) == (NOON, 1)
    with unlock(demo_folder, DEMO_PASSPHRASE, CLOCK) as vault:
        assert not vault_summary(vault).is_demo
    shutil.copytree(demo_folder, default_vault_folder())
    with unlock(default_vault_folder(), DEMO_PASSPHRASE, CLOCK) as vault:
        assert vault_summary(vault).name == ""


def set_times(folder: Path, instant: datetime.datetime) -> None:
    for file in folder.glob("vault.db*"):
        os.utime(file, (instant.timestamp(), instant.timestamp()))
