from __future__ import annotations

import errno
from pathlib import Path

import pytest

from letters_app.domain.errors import WriteFailedError
from letters_app.services.output_folder import OutputFolder


def test_files_appear_together_at_the_end_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    with OutputFolder(tmp_path / "new" / "out") as folder:
        folder.create("one").write(b"1")
        folder.create("two").write(b"2")
        assert not (folder.root / "one").exists()
        assert [path.name for path in folder.keep()] == ["one", "two"]
    assert (folder.root / "two").read_bytes() == b"2"
    assert (folder.root / "two").stat().st_mode & 0o077 == 0
    assert folder.root.stat().st_mode & 0o077 == 0


def test_what_is_not_kept_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "one").write_bytes(b"before")
    with OutputFolder(tmp_path) as folder:
        folder.create("one").write(b"after")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("one", b"before")]


def test_a_folder_made_for_work_that_fails_goes_again_and_an_older_one_stays(tmp_path: Path) -> None:
    (tmp_path / "older").mkdir()
    for name in ("newer", "older"):
        with pytest.raises(ZeroDivisionError), OutputFolder(tmp_path / name):
            raise ZeroDivisionError
    assert [path.name for path in tmp_path.iterdir()] == ["older"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "full"), (errno.EDQUOT, "full"), (errno.EFBIG, "full"), (errno.EROFS, "denied"), (errno.EIO, "io")],
)
def test_what_the_system_refuses_is_told_with_the_folder(number: int, reason: str, tmp_path: Path) -> None:
    refusal = OSError(number, "refused")
    with pytest.raises(WriteFailedError) as plain, OutputFolder(tmp_path):
        raise refusal
    with pytest.raises(WriteFailedError) as wrapped, OutputFolder(tmp_path):
        raise WriteFailedError(reason="io") from refusal
    assert plain.value.params == wrapped.value.params == {"path": str(tmp_path), "reason": reason}
