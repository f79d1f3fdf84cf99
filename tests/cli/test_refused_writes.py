"""Folders and disks that take nothing: one sentence, the mend, and what was there before is still there."""

from __future__ import annotations

import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.command import COMMAND, Answer, assert_refused, environment, letters
from cli.conftest import Print
from small_disk import fill, mounted_disk

MEND = "Free some space or choose another folder; nothing was changed."


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MiB."""
    with mounted_disk(tmp_path, 2) as disk:
        yield disk


@pytest.mark.parametrize("room", [0, 8192])
def test_a_full_disk_keeps_the_letters_of_before(
    room: int, small_disk: Path, three: Path, print_letters: Print
) -> None:
    out = small_disk / "out"
    print_letters(three, "--out", out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    ballast = fill(small_disk, room)
    refused = print_letters(three, "--out", out, "--parallel", "en", "--seed", "3")
    assert_refused(refused, 2, f"{out} could not be written: the disk is full.", MEND)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    ballast.unlink()
    print_letters(three, "--out", out, "--parallel", "en")
    assert (out / "parallel.pdf").is_file()


def test_a_full_disk_at_export_and_backup(small_disk: Path, vault: Path, passphrase: Path) -> None:
    ballast = fill(small_disk)
    opening = ("--passphrase-file", passphrase)
    exported = small_disk / "people.csv"
    assert_refused(letters("people", "export", exported, "--vault", vault, *opening), 2, "the disk is full", MEND)
    assert not exported.exists()
    backup = letters("vault", "backup", vault, "--to", small_disk / "backups", *opening)
    assert_refused(backup, 2, "the disk is full", MEND)
    ballast.unlink()
    assert letters("people", "export", exported, "--vault", vault, *opening).code == 0
    assert letters("vault", "check", vault, *opening).code == 0


def test_a_limit_on_the_size_of_files_is_a_full_disk(three: Path, sender: Path) -> None:
    order = ("--template", "first-letter", "--language", "ru", "--sender", str(sender), "--out", "out")
    done = subprocess.run(
        [*COMMAND, "print", "--people", str(three), *order],
        capture_output=True,
        check=False,
        env=environment(PYTHONDONTWRITEBYTECODE="1"),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096)),
    )
    assert_refused(Answer(done.returncode, done.stdout.decode(), done.stderr.decode()), 2, "the disk is full", MEND)
    assert not Path("out").exists()


def test_an_output_folder_that_is_a_file(three: Path, print_letters: Print) -> None:
    Path("file").write_text("mine")
    assert_refused(print_letters(three, "--out", "file"), 2, "“--out” takes the name of a folder, not of a file")
    assert_refused(print_letters(three, "--out", "file/in"), 2, "writing is not allowed there. Choose another folder")
    assert Path("file").read_text() == "mine"


def test_an_output_folder_that_may_not_be_written(three: Path, small_disk: Path, print_letters: Print) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607 - of the system
    for out in (small_disk, small_disk / "new"):
        assert_refused(print_letters(three, "--out", out), 2, "writing is not allowed there. Choose another folder")


def test_a_vault_on_a_disk_that_may_not_be_written(
    small_disk: Path, vault: Path, passphrase: Path, three: Path, print_letters: Print
) -> None:
    place = Path(shutil.copytree(vault, small_disk / "vault"))
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)  # noqa: S607 - of the system
    opening = ("--passphrase-file", passphrase)
    printed = print_letters(place, *opening, "--json")
    assert {item["outcome"] for item in printed.document["items"]} == {"printed"}
    assert "The vault can only be read here; nothing can be saved in it." in printed.told
    same = letters("people", "import", three, "--vault", place, *opening)
    assert same.code == 0
    changed = letters(
        "vault",
        "passphrase",
        place,
        "--passphrase-file",
        "-",
        "--new-passphrase-file",
        "-",
        stdin=passphrase.read_bytes() * 2,
    )
    assert changed.code == 2
    assert "writing is not allowed there" in changed.err
