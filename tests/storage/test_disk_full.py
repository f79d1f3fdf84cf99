from __future__ import annotations

import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters_app.storage import create_vault, open_vault
from letters_app.storage.errors import VaultWriteError, WrongPassphraseError
from small_disk import fill, mounted_disk
from storage.child import line_from, running
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE, facility, recipient


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 4 MiB."""
    with mounted_disk(tmp_path, 4) as disk:
        yield disk


@pytest.mark.parametrize("room", [0, 4096, 20_000, 100_000])
def test_a_full_disk_is_named_and_harms_nothing(folder: Path, small_disk: Path, room: int) -> None:
    place = Path(shutil.copytree(folder, small_disk / "vault"))
    big = [recipient(f"big-{number}", tags=("y" * 5000,)) for number in range(200)]
    with open_vault(place, PASSPHRASE) as vault:
        before, history = vault.address_book(), vault.changes()
        ballast = fill(small_disk, room)
        with pytest.raises(VaultWriteError) as caught:
            vault.save_people(big, [facility("other")])
        assert (caught.value.code, caught.value.params["reason"]) == ("output.write-failed", "full")
        assert vault.address_book() == before
        assert vault.changes() == history
        assert vault.search("семен") == ()
        ballast.unlink()
        vault.save_people([recipient("afterwards")])
        assert vault.check().is_sound
    with open_vault(place, PASSPHRASE) as vault:
        assert [one.id for one in vault.address_book().recipients][20:] == ["afterwards"]


def test_a_full_disk_at_closing_loses_nothing(folder: Path, small_disk: Path) -> None:
    place = Path(shutil.copytree(folder, small_disk / "vault"))
    with open_vault(place, PASSPHRASE) as vault:
        vault.save_people([recipient(f"big-{number}", tags=("y" * 5000,)) for number in range(20)])
        ballast = fill(small_disk)
    ballast.unlink()
    with open_vault(place, PASSPHRASE) as vault:
        assert len(vault.address_book().recipients) == 40
        assert vault.check().is_sound


def test_a_backup_that_does_not_fit_is_no_backup(folder: Path, small_disk: Path) -> None:
    place = Path(shutil.copytree(folder, small_disk / "vault"))
    with open_vault(place, PASSPHRASE, CLOCK) as vault:
        ballast = fill(small_disk, 40_000)
        with pytest.raises(VaultWriteError) as caught:
            vault.backup()
        assert caught.value.params["reason"] == "full"
        assert list((place / "backups").iterdir()) == []
        assert vault.check().is_sound
        ballast.unlink()
        assert vault.backup().rows["recipients"] == 20


def test_keys_that_do_not_fit_leave_the_old_passphrase(folder: Path, small_disk: Path) -> None:
    place = Path(shutil.copytree(folder, small_disk / "vault"))
    new = "eight spoons rest on the windowsill"
    with open_vault(place, PASSPHRASE) as vault:
        fill(small_disk)
        with pytest.raises(VaultWriteError):
            vault.change_passphrase(new, cost=CHEAPEST)
    (small_disk / "ballast").unlink()
    assert not list(place.glob("*.part"))
    with pytest.raises(WrongPassphraseError):
        open_vault(place, new)
    with open_vault(place, PASSPHRASE) as vault:
        assert vault.notices == frozenset()


def test_a_vault_that_does_not_fit_is_not_begun(small_disk: Path) -> None:
    fill(small_disk, 30_000)
    with pytest.raises(VaultWriteError) as caught:
        create_vault(small_disk / "vault", PASSPHRASE, CLOCK, cost=CHEAPEST)
    assert caught.value.params["reason"] == "full"
    assert [entry.name for entry in small_disk.iterdir()] == ["ballast"]


LIMITED = """
import resource, sys
from pathlib import Path
from letters_app.storage import open_vault
from letters_app.storage.errors import VaultWriteError
from storage.invented import PASSPHRASE, recipient
vault = open_vault(Path(sys.argv[1]), PASSPHRASE)
resource.setrlimit(resource.RLIMIT_FSIZE, (1 << 20, resource.RLIM_INFINITY))
try:
    vault.save_people([recipient(f"big-{n}", tags=("y" * 5000,)) for n in range(400)])
except VaultWriteError as error:
    print(error.params["reason"], len(vault.address_book().recipients), flush=True)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGXFSZ"), reason="no limit on file sizes here")
def test_a_write_cut_short_is_named_and_harms_nothing(folder: Path) -> None:
    with running(LIMITED, folder) as child:
        assert line_from(child) == "io 20"
        child.wait()
    with open_vault(folder, PASSPHRASE) as vault:
        assert len(vault.address_book().recipients) == 20
        assert vault.check().is_sound
