from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters_app.storage import KdfCost, Vault, create_vault, open_vault
from services.demo_people import BOOK, CLOCK, PASSPHRASE


@pytest.fixture(scope="session")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with the demo people; tests copy it."""
    path = tmp_path_factory.mktemp("demo") / "vault"
    with create_vault(path, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault as vault:
        vault.save_people(BOOK.recipients, BOOK.facilities.values())
    return path


@pytest.fixture
def vault_folder(demo_folder: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(demo_folder, tmp_path / "vault"))


@pytest.fixture
def vault(vault_folder: Path) -> Iterator[Vault]:
    with open_vault(vault_folder, PASSPHRASE, CLOCK) as opened:
        yield opened
