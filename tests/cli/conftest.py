"""What the tests of the command line start from."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.command import Answer, letters
from cli.invented_lists import people, write_list, write_sender
from letters_app.storage import create_vault
from storage.invented import CHEAPEST, PASSPHRASE

Print = Callable[..., Answer]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """A list of three people."""
    return write_list(tmp_path / "three.csv", people(3))


@pytest.fixture
def sender(tmp_path: Path) -> Path:
    return write_sender(tmp_path / "sender.toml")


@pytest.fixture
def print_letters(sender: Path) -> Print:
    """``letters print`` with what every order needs; further options win."""

    def run(people: Path | str, *options: str | Path, stdin: bytes = b"") -> Answer:
        usual = ("--template", "first-letter", "--language", "ru", "--sender", sender, "--date", "2026-11-20")
        return letters("print", "--people", people, *usual, "--out", "out", *options, stdin=stdin)

    return run


@pytest.fixture(scope="session")
def _vault_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("vaults")
    made = create_vault(folder / "vault", PASSPHRASE, cost=CHEAPEST)
    made.vault.close()
    (folder / "passphrase").write_text(PASSPHRASE + "\n", encoding="utf-8")
    listed = write_list(folder / "list.csv", people(3))
    answer = letters(
        "people", "import", listed, "--vault", folder / "vault", "--passphrase-file", folder / "passphrase"
    )
    assert answer.code == 0, answer
    return folder, made.recovery_code


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    """A file with the passphrase of ``vault``."""
    path = tmp_path / "passphrase"
    path.write_text(PASSPHRASE + "\n", encoding="utf-8")
    return path


@pytest.fixture
def vault(_vault_once: tuple[Path, str], tmp_path: Path) -> Path:
    """A vault with three people."""
    return Path(shutil.copytree(_vault_once[0] / "vault", tmp_path / "vault"))


@pytest.fixture
def recovery_code(_vault_once: tuple[Path, str]) -> str:
    return _vault_once[1]
