from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from letters_app.storage import open_vault
from letters_app.storage.errors import WrongPassphraseError
from storage.child import PYTHONPATH
from storage.invented import PASSPHRASE

NEW = "eight spoons rest on the windowsill"

WORK = """
import sys
from pathlib import Path
from letters_app.storage import open_vault
from letters_app.storage.errors import VaultError
from storage.invented import CHEAPEST, PASSPHRASE, facility, recipient
try:
    with open_vault(Path(sys.argv[1]), PASSPHRASE) as vault:
        for name, work in (
            ("save", lambda: vault.save_people([recipient("new-1"), recipient("new-2")], [facility("other")])),
            ("passphrase", lambda: vault.change_passphrase(sys.argv[2], cost=CHEAPEST)),
            ("backup", vault.backup),
        ):
            try:
                work()
                print("done", name, flush=True)
            except VaultError as error:
                print("refused", error.code, flush=True)
except VaultError as error:
    print("refused", error.code, flush=True)
"""


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("error", ["EIO", "ENOSPC"])
@pytest.mark.parametrize("calls", ["fsync,fdatasync", "pwrite64", "rename,renameat,renameat2"])
@pytest.mark.parametrize("nth", [1, 3])
def test_a_disk_that_fails_once_is_named_and_loses_nothing(folder: Path, calls: str, error: str, nth: int) -> None:
    command = [
        "strace",
        "-f",
        "-o",
        os.devnull,
        "-e",
        f"trace={calls}",
        "-e",
        f"inject={calls}:error={error}:when={nth}",
    ]
    done = subprocess.run(
        [*command, sys.executable, "-c", WORK, str(folder), NEW],
        env=os.environ | {"PYTHONPATH": PYTHONPATH},
        capture_output=True,
        text=True,
        check=False,
    )
    if "ptrace" in done.stderr:
        pytest.skip("strace may not trace here")
    assert (done.returncode, done.stderr) == (0, "")
    said = done.stdout.splitlines()
    assert "refused output.write-failed" in said  # each of these faults hits one of the three
    assert set(said) <= {"done save", "done passphrase", "done backup", "refused output.write-failed"}
    try:
        vault = open_vault(folder, NEW)
    except WrongPassphraseError:
        assert "done passphrase" not in said
        vault = open_vault(folder, PASSPHRASE)
    with vault:
        ids = {one.id for one in vault.address_book().recipients}
        assert len(ids) in {20, 22}
        assert len(ids) == 22 or "done save" not in said
        assert vault.check().is_sound
        assert len(vault.backups()) == said.count("done backup") or "refused output.write-failed" in said
