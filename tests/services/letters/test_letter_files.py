"""Files of one letter outside of the vault: whole, the owner's alone, and never over something else."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from letters_app.domain.errors import WriteFailedError
from letters_app.services.letters.letter_files import delete_files, write_files
from small_disk import fill, mounted_disk


def test_files_are_named_after_the_target_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    files = write_files(tmp_path / "letter-1-page", b"letter", {"envelope": b"envelope"})
    assert [path.name for path in files] == ["letter-1-page.pdf", "letter-1-page-envelope.pdf"]
    assert [path.read_bytes() for path in files] == [b"letter", b"envelope"]
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_a_file_beside_never_replaces_another(tmp_path: Path) -> None:
    other = tmp_path / "mine-envelope.pdf"
    other.write_bytes(b"of somebody else")
    files = write_files(tmp_path / "mine.pdf", b"letter", {"envelope": b"envelope"})
    assert other.read_bytes() == b"of somebody else"
    assert files[1].name == "mine-envelope-2.pdf"


def test_a_full_disk_leaves_nothing_behind(tmp_path: Path) -> None:
    with mounted_disk(tmp_path, 1) as disk:
        fill(disk, but=8192)
        with pytest.raises(WriteFailedError) as refusal:
            write_files(disk / "mine.pdf", b"letter", {"envelope": b"x" * 200_000})
        assert refusal.value.params["reason"] == "full"
        assert [path.name for path in disk.iterdir()] == ["ballast"]


def test_files_are_deleted_even_if_one_is_gone(tmp_path: Path) -> None:
    files = write_files(tmp_path / "mine.pdf", b"letter", {"envelope": b"envelope"})
    files[0].unlink()
    delete_files(files)
    assert list(tmp_path.iterdir()) == []
