from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from letters_app.storage import Vault, create_vault, open_vault
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE, RETURN_ADDRESS, draft, facility, letter, mailing, recipient

# Cores are shared and disks are slow: an example that takes long is no bug here.
settings.register_profile("storage", deadline=None, max_examples=60)
settings.load_profile("storage")

PEOPLE = tuple(recipient(f"person-{number}", given=f"Имя{number}") for number in range(20))


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed vault with something of everything; tests copy it."""
    path = tmp_path_factory.mktemp("filled") / "vault"
    with create_vault(path, PASSPHRASE, CLOCK, cost=CHEAPEST).vault as vault:
        vault.save_people(PEOPLE, [facility()])
        vault.letters.save(letter(f"letter-{one.id}", one.id) for one in PEOPLE)
        vault.drafts.save(draft("draft", "person-0"))
        vault.mailings.save(mailing("mailing", *PEOPLE))
        vault.return_addresses.save([RETURN_ADDRESS])
    return path


@pytest.fixture
def folder(filled_folder: Path, tmp_path: Path) -> Path:
    """A copy of its own of the filled vault."""
    return Path(shutil.copytree(filled_folder, tmp_path / "vault"))


@pytest.fixture
def vault(folder: Path) -> Iterator[Vault]:
    with open_vault(folder, PASSPHRASE, CLOCK) as opened:
        yield opened


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """An open vault for tests that clean up behind themselves."""
    path = tmp_path_factory.mktemp("empty") / "vault"
    with create_vault(path, PASSPHRASE, CLOCK, cost=CHEAPEST).vault as opened:
        yield opened
