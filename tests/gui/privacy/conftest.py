"""A vault of marked people, and the program in processes of its own on a computer of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from gui.driving import copy_vault
from letters_app.storage import create_vault
from storage.child import PYTHONPATH
from storage.invented import CHEAPEST, MARKERS, PASSPHRASE, facility, marked_people

PLACES = {
    "HOME": "home",
    "TMPDIR": "tmp",
    "XDG_RUNTIME_DIR": "runtime",
    "XDG_DATA_HOME": "home/share",
    "XDG_CONFIG_HOME": "home/config",
    "XDG_CACHE_HOME": "home/cache",
    "XDG_STATE_HOME": "home/state",
}


@dataclass(frozen=True)
class Computer:
    """Folders that a user of the program would have: ``disk`` is searched, ``outside`` is where files are asked for."""

    disk: Path
    outside: Path
    vault: Path

    @property
    def list_file(self) -> Path:
        """A list of people to take in."""
        return self.outside / "list.csv"

    def environment(self, **more: str) -> dict[str, str]:
        places = {variable: str(self.disk / folder) for variable, folder in PLACES.items()}
        return {**os.environ, "PYTHONPATH": PYTHONPATH, "QT_QPA_PLATFORM": "offscreen", **places, **more}

    def command(self, *steps: str) -> list[str]:
        return [sys.executable, "-m", "gui.privacy.window_process", str(self.vault), *steps]

    @contextmanager
    def running(self, *steps: str, **variables: str) -> Iterator[subprocess.Popen[str]]:
        """Run the window; whatever is left of it at the end is killed."""
        process = subprocess.Popen(
            self.command(*steps),
            env=self.environment(**variables),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=self.outside,
        )
        with process:
            try:
                yield process
            finally:
                process.kill()


@pytest.fixture(scope="session")
def marked_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("privacy") / "vault"
    with create_vault(folder, PASSPHRASE, cost=CHEAPEST).vault as vault:
        vault.save_people(marked_people(), [facility()])
    return folder


@pytest.fixture
def computer(tmp_path: Path, marked_vault: Path) -> Computer:
    return make_computer(tmp_path / "computer", marked_vault)


def make_computer(folder: Path, vault: Path) -> Computer:
    """Return a new one with a copy of the vault."""
    disk, outside = folder / "disk", folder / "outside"
    for place in (*PLACES.values(), "books"):
        (disk / place).mkdir(parents=True, mode=0o700, exist_ok=True)
    outside.mkdir()
    rows = (f"{marker},Семён,RU,999999,Нескучанск,СИЗО-99\n" for marker in MARKERS)
    (outside / "list.csv").write_text("surname,given,country,postal_code,city,facility\n" + "".join(rows))
    return Computer(disk, outside, copy_vault(vault, disk / "books" / "vault"))


def told(process: subprocess.Popen[str], word: str) -> None:
    """Wait until the window says ``word``."""
    assert process.stdout is not None
    for line in process.stdout:
        assert not line.startswith("failed"), line
        if line.strip() == word:
            return
    raise AssertionError(f"ended before it said {word!r}")
