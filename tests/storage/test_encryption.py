from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import apsw
import pytest
import sqlcipher3.dbapi2

from letters_app.storage import Vault, open_vault
from letters_app.storage.connection import MARKER, prove_encryption
from letters_app.storage.errors import NotEncryptedError
from letters_app.storage.key_files import read_key_rings
from storage.disk_search import files_with
from storage.invented import MARKERS, PASSPHRASE, draft, letter, marked_people, recipient

REPOSITORY = Path(__file__).resolve().parents[2]


def _key_of(folder: Path) -> bytes:
    return read_key_rings(folder)[0].open(PASSPHRASE)


def test_the_file_looks_like_noise(folder: Path) -> None:
    content = (folder / "vault.db").read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert MARKER.encode() not in content
    assert len(set(content)) == 256


@pytest.mark.parametrize("pragma", [None, f"PRAGMA key = \"x'{'00' * 32}'\"", "PRAGMA key = 'x'"])
def test_without_the_key_the_file_is_no_database(folder: Path, pragma: str | None) -> None:
    with closing(sqlcipher3.dbapi2.connect(str(folder / "vault.db"))) as connection:
        connection.execute("PRAGMA cipher_log_level = NONE")
        if pragma:
            connection.execute(pragma)
        with pytest.raises(sqlcipher3.dbapi2.DatabaseError, match="not a database"):
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def test_a_plain_database_in_place_of_the_vault_is_refused(folder: Path) -> None:
    (folder / "vault.db").unlink()
    with closing(sqlite3.connect(folder / "vault.db")) as connection:
        connection.execute("CREATE TABLE recipients (id TEXT)")
    before = (folder / "vault.db").read_bytes()
    with pytest.raises(NotEncryptedError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"check": "header"}
    assert (folder / "vault.db").read_bytes() == before


def test_a_database_under_a_key_of_zeros_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "vault.db"
    with closing(sqlcipher3.dbapi2.connect(str(file))) as connection:
        connection.execute(f"PRAGMA key = \"x'{'00' * 32}'\"")
        connection.execute("CREATE TABLE recipients (id TEXT)")
    with pytest.raises(NotEncryptedError) as caught:
        prove_encryption(file)
    assert caught.value.params == {"check": "zero-key"}


def test_a_readable_marker_is_refused(folder: Path) -> None:
    file = folder / "vault.db"
    content = bytearray(file.read_bytes())
    content[5000 : 5000 + len(MARKER)] = MARKER.encode()
    file.write_bytes(content)
    with pytest.raises(NotEncryptedError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"check": "marker"}


def test_the_marker_would_be_found_where_it_is_looked_for(folder: Path, tmp_path: Path) -> None:
    # Control: decrypted, the same file has the marker within the bytes that are searched.
    plain = tmp_path / "plain.db"
    with closing(apsw.Connection(str(folder / "vault.db"))) as connection:
        _unlock(connection, _key_of(folder))
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA rekey = ''")
    shutil.copy(folder / "vault.db", plain)
    with pytest.raises(NotEncryptedError):
        prove_encryption(plain)
    assert MARKER.encode() in plain.read_bytes()[: 64 * 1024]


def _unlock(connection: apsw.Connection, key: bytes) -> None:
    for pragma in ("cipher = 'sqlcipher'", "legacy = 4", f"key = \"x'{key.hex()}'\""):
        connection.execute(f"PRAGMA {pragma}")


def test_an_independent_program_reads_the_vault(folder: Path) -> None:
    with open_vault(folder, PASSPHRASE) as vault:
        vault.save_people([recipient("last", surname="Последний")])
    with closing(apsw.Connection(str(folder / "vault.db"), flags=apsw.SQLITE_OPEN_READONLY)) as connection:
        _unlock(connection, _key_of(folder))
        assert connection.execute("SELECT surname FROM recipients WHERE id = 'last'").fetchall() == [("Последний",)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("SELECT count(*) FROM letters").fetchall() == [(20,)]


def test_no_name_is_readable_on_the_disk(folder: Path, tmp_path: Path) -> None:
    with open_vault(folder, PASSPHRASE) as vault:
        _write_markers(vault)
        assert (folder / "vault.db-wal").stat().st_size > 0
        assert files_with(MARKERS, tmp_path) == []
    assert files_with(MARKERS, tmp_path) == []


def test_the_search_of_the_disk_finds_what_is_there(tmp_path: Path) -> None:
    # Control: the same tables, not encrypted.
    with closing(sqlite3.connect(tmp_path / "plain.db")) as connection:
        connection.execute("CREATE TABLE recipients (value TEXT)")
        connection.executemany("INSERT INTO recipients VALUES (?)", [(marker,) for marker in MARKERS])
        connection.commit()
    for marker in MARKERS:
        assert files_with([marker], tmp_path) == [tmp_path / "plain.db"]


def _write_markers(vault: Vault) -> None:
    people = marked_people()
    vault.save_people(people)
    vault.letters.save(letter(f"to-{one.id}", one.id, words=one.name.surname) for one in people)
    for number, one in enumerate(people):
        vault.drafts.save(draft(f"draft-{number}", one.id, words=one.name.surname))
    for marker in MARKERS:
        assert vault.search(marker)
    vault.address_book()
    vault.backup()


CHILD = """
import sys
from pathlib import Path
from letters_app.storage import create_vault, open_vault, check_vault, restore_backup
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE, marked_people
from storage.test_encryption import _write_markers
path = Path(sys.argv[1])
with create_vault(path, PASSPHRASE, CLOCK, cost=CHEAPEST).vault as vault:
    _write_markers(vault)
with open_vault(path, PASSPHRASE) as vault:
    vault.remove_people([marked_people()[0].id])
    backup = vault.backups()[0].path
assert check_vault(path, PASSPHRASE).is_sound
restore_backup(backup, path.with_name("restored"), PASSPHRASE)
"""


def _environment(home: Path) -> dict[str, str]:
    places = {name: str(home) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME")}
    path = os.pathsep.join([str(REPOSITORY / "src"), str(REPOSITORY / "tests")])
    return places | {"PYTHONPATH": path, "PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}


def test_a_whole_session_leaves_no_name_anywhere(tmp_path: Path) -> None:
    subprocess.run(  # a child, so that home and temporary folders are its own
        [sys.executable, "-c", CHILD, str(tmp_path / "vault")], env=_environment(tmp_path), check=True
    )
    assert (tmp_path / "restored" / "vault.db").is_file()
    assert files_with(MARKERS, tmp_path) == []


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_a_whole_session_opens_no_network_and_writes_no_name(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    command = ["strace", "-f", "-xx", "-s", "5000", "-o", str(trace)]
    command += ["-e", "trace=socket,socketpair,connect,write,pwrite64,writev,pwritev,sendto"]
    done = subprocess.run(
        [*command, sys.executable, "-c", CHILD, str(tmp_path / "vault")],
        env=_environment(tmp_path),
        capture_output=True,
        check=False,
    )
    calls = trace.read_text() if trace.exists() else ""
    if not calls:
        pytest.skip("strace may not trace here")
    assert done.returncode == 0, done.stderr
    families = [line for line in calls.splitlines() if " socket(" in line or "connect(" in line]
    assert not [line for line in families if "AF_UNIX" not in line]
    assert calls.count("pwrite64(") > 20  # control: the vault's own writes are seen
    written = [marker.encode(code).hex() for marker in MARKERS for code in ("utf-8", "utf-16-le")]
    for name in written:
        escaped = "".join(f"\\x{name[place : place + 2]}" for place in range(0, len(name), 2))
        assert escaped not in calls


def test_the_vault_brings_no_network_module_along(tmp_path: Path) -> None:
    code = "import sys, letters_app.storage; print(*sorted(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], env=_environment(tmp_path), capture_output=True, text=True, check=True
    )
    assert not {"ssl", "_ssl", "http", "urllib.request", "asyncio", "smtplib"} & set(done.stdout.split())
