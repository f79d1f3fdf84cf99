from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.storage import open_vault, rekey_vault
from letters_app.storage.errors import DamagedVaultError, WrongPassphraseError
from letters_app.storage.key_files import read_key_rings
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE

NEW = "eight spoons rest on the windowsill"


def test_a_new_key_opens_the_same_content(folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "new"
    with rekey_vault(folder, PASSPHRASE, place, NEW, CLOCK, cost=CHEAPEST).vault as new:
        assert new.check().is_sound
        assert len(new.search("выдуманный")) == 20
        content = (new.address_book(), new.letters.all(), new.drafts.all(), new.mailings.all(), new.changes())
    with open_vault(folder, PASSPHRASE) as old:
        assert content == (old.address_book(), old.letters.all(), old.drafts.all(), old.mailings.all(), old.changes())
    assert read_key_rings(place)[0].open(NEW) != read_key_rings(folder)[0].open(PASSPHRASE)
    with pytest.raises(WrongPassphraseError):
        open_vault(place, PASSPHRASE)


def test_a_damaged_vault_gives_no_new_one(folder: Path, tmp_path: Path) -> None:
    content = bytearray((folder / "vault.db").read_bytes())
    content[-2000] ^= 1
    (folder / "vault.db").write_bytes(content)
    with pytest.raises(DamagedVaultError):
        rekey_vault(folder, PASSPHRASE, tmp_path / "new", NEW, CLOCK, cost=CHEAPEST)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["vault"]
