from __future__ import annotations

import contextlib
import shutil
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters_app.domain.address_book import AddressBook
from letters_app.domain.letter import Letter
from letters_app.storage import Vault, check_vault, open_vault, restore_backup
from letters_app.storage.connection import open_database
from letters_app.storage.errors import DamagedVaultError
from letters_app.storage.key_files import read_key_rings
from letters_app.storage.vault_opening import open_vault_with_key
from storage.child import line_from, running
from storage.invented import CLOCK, PASSPHRASE

PAGE = 4096
Content: TypeAlias = tuple[AddressBook, tuple[Letter, ...]]


@pytest.fixture(scope="module")
def key(filled_folder: Path) -> bytes:
    return read_key_rings(filled_folder)[0].open(PASSPHRASE)


def _everything(vault: Vault) -> Content:
    return vault.address_book(), vault.letters.all()


@pytest.fixture(scope="module")
def everything(filled_folder: Path, key: bytes, tmp_path_factory: pytest.TempPathFactory) -> Content:
    place = Path(shutil.copytree(filled_folder, tmp_path_factory.mktemp("whole") / "vault"))
    with open_vault_with_key(place, key) as vault:
        assert vault.check().is_sound
        return _everything(vault)


def test_each_damaged_page_is_noticed(filled_folder: Path, key: bytes, everything: Content, tmp_path: Path) -> None:
    whole = (filled_folder / "vault.db").read_bytes()
    place = Path(shutil.copytree(filled_folder, tmp_path / "vault"))
    for page in range(len(whole) // PAGE):
        content = bytearray(whole)
        content[page * PAGE + 100 + page % 3000] ^= 0x10
        (place / "vault.db").write_bytes(content)
        try:
            vault = open_vault_with_key(place, key)
        except DamagedVaultError:
            continue  # the first pages are read at opening
        with vault:
            assert not vault.check().is_sound, page
            with contextlib.suppress(DamagedVaultError):  # either the page is needed for this, and is not shown …
                assert _everything(vault) == everything, page  # … or it is not needed
        assert (place / "vault.db").read_bytes() == content, page


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.data())
def test_no_mutilation_shows_anything_wrong(
    folder: Path,
    filled_folder: Path,
    key: bytes,
    everything: Content,
    data: st.DataObject,
) -> None:
    whole = (filled_folder / "vault.db").read_bytes()
    content = bytearray(whole)
    start = data.draw(st.integers(0, len(content)))
    content[start:] = content[start + data.draw(st.integers(0, 9000)) :] if data.draw(st.booleans()) else b""
    content[start:start] = data.draw(st.binary(max_size=200))
    for log in folder.glob("vault.db-*"):
        log.unlink()
    (folder / "vault.db").write_bytes(content)
    with contextlib.suppress(DamagedVaultError), open_vault_with_key(folder, key) as vault:
        assert _everything(vault) == everything  # what is shown at all is what was written
        assert vault.check().is_sound or content != whole


@pytest.mark.parametrize("cut", [0, 1, 100, PAGE - 1, PAGE, 5 * PAGE, -PAGE, -1])
def test_a_truncated_file_is_named_and_the_backup_comes_back(folder: Path, cut: int) -> None:
    with open_vault(folder, PASSPHRASE, CLOCK) as vault:
        backup = vault.backup().path
        book = vault.address_book()
    content = (folder / "vault.db").read_bytes()[:cut]
    (folder / "vault.db").write_bytes(content)
    with contextlib.suppress(DamagedVaultError):  # most do not even open
        assert not check_vault(folder, PASSPHRASE).is_sound
    report = restore_backup(backup, folder, PASSPHRASE, CLOCK)
    assert report.set_aside is not None
    assert (report.set_aside / "vault.db").read_bytes() == content
    with open_vault(folder, PASSPHRASE) as vault:
        assert vault.address_book() == book


def test_a_missing_database_is_damage_and_none_is_made(folder: Path) -> None:
    (folder / "vault.db").unlink()
    with pytest.raises(DamagedVaultError):
        open_vault(folder, PASSPHRASE)
    assert not (folder / "vault.db").exists()


WRITE = """
import sys
from pathlib import Path
from letters_app.storage import open_vault
from storage.invented import PASSPHRASE, recipient
vault = open_vault(Path(sys.argv[1]), PASSPHRASE)
vault.save_people([recipient("in-the-log")])
print("saved", flush=True)
sys.stdin.readline()
"""


@pytest.mark.parametrize("damage", [None, b"", b"x" * 5000, "flip"])
def test_without_its_log_the_vault_is_as_it_was_before(folder: Path, damage: bytes | str | None) -> None:
    with running(WRITE, folder) as child:
        assert line_from(child) == "saved"
    log = folder / "vault.db-wal"
    content = bytearray(log.read_bytes())
    log.unlink()
    if damage == "flip":
        content[32 + 24 + 500] ^= 1  # in the first page of the log
        log.write_bytes(content)
    elif isinstance(damage, bytes):
        log.write_bytes(damage)
    with open_vault(folder, PASSPHRASE) as vault:
        assert len(vault.address_book().recipients) == 20
        assert vault.check().is_sound


def test_keys_of_another_vault_do_not_open_this_one(folder: Path, tmp_path: Path, empty_vault: Vault) -> None:
    for name in ("keys", "keys.copy"):
        shutil.copy(empty_vault.path / name, folder / name)
    with pytest.raises(DamagedVaultError):
        open_vault(folder, PASSPHRASE)
    assert tmp_path in folder.parents


def test_errors_say_nothing_of_people(folder: Path, key: bytes) -> None:
    with closing(open_database(folder / "vault.db", key)) as database:
        page = int(database.value("SELECT rootpage FROM sqlite_master WHERE name = 'recipients'"))
    content = bytearray((folder / "vault.db").read_bytes())
    content[(page - 1) * PAGE + 50] ^= 1
    (folder / "vault.db").write_bytes(content)
    with open_vault(folder, PASSPHRASE) as vault:
        with pytest.raises(DamagedVaultError) as caught:
            vault.address_book()
        report = vault.check()
    assert not report.is_sound
    for said in (repr(report.problems), str(caught.value), str(caught.value.__cause__)):
        assert "Выдуманный" not in said
        assert "Имя" not in said
