from __future__ import annotations

import hashlib
import struct
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.storage import SlotKind, VaultNotice, open_vault, vault_info
from letters_app.storage.errors import (
    DamagedKeysError,
    HostileParametersError,
    NewerVaultError,
    VaultError,
    WrongPassphraseError,
)
from letters_app.storage.key_files import mend_keys, read_key_rings, write_keys
from letters_app.storage.key_slots import KdfCost, KeyRing, KeySlot, seal_slot
from letters_app.storage.passphrase import passphrase_bytes
from letters_app.storage.recovery_code import write_recovery_code
from storage.invented import CHEAPEST, PASSPHRASE

KEY = bytes(range(32))
CODE = bytes(range(100, 116))


def checksum(body: bytes) -> bytes:
    return hashlib.blake2b(body, digest_size=32, person=b"letters-keys").digest()


@pytest.fixture(scope="module")
def ring() -> KeyRing:
    return KeyRing(
        (
            seal_slot(SlotKind.PASSPHRASE, KEY, passphrase_bytes(PASSPHRASE), CHEAPEST),
            seal_slot(SlotKind.RECOVERY_CODE, KEY, CODE, CHEAPEST),
        )
    )


def test_passphrase_and_recovery_code_open_the_same_key(ring: KeyRing) -> None:
    again = KeyRing.from_bytes(ring.to_bytes())
    assert again == ring
    assert again.open(PASSPHRASE) == KEY
    assert again.open(write_recovery_code(CODE).lower()) == KEY


def test_a_wrong_passphrase_opens_nothing(ring: KeyRing) -> None:
    with pytest.raises(WrongPassphraseError) as caught:
        ring.open(PASSPHRASE + " ")
    assert caught.value.params == {}


def test_a_mistyped_recovery_code_is_named_as_such(ring: KeyRing) -> None:
    code = write_recovery_code(CODE)
    mistyped = code[:-1] + ("2" if code[-1] != "2" else "3")
    with pytest.raises(WrongPassphraseError) as caught:
        ring.open(mistyped)
    assert caught.value.params == {"hint": "recovery-code-mistyped"}


def test_equal_secrets_give_different_slots() -> None:
    one, two = (seal_slot(SlotKind.PASSPHRASE, KEY, b"secret", CHEAPEST) for _ in range(2))
    assert one.salt != two.salt
    assert one.sealed != two.sealed


def test_the_header_of_a_slot_is_authenticated(ring: KeyRing) -> None:
    slot = ring.slots[0]
    moved = KeySlot(SlotKind.SECOND_PERSON, slot.cost, slot.salt, slot.sealed)
    assert slot.open(passphrase_bytes(PASSPHRASE)) == KEY
    assert moved.open(passphrase_bytes(PASSPHRASE)) is None


@given(st.data())
def test_any_change_of_the_file_is_noticed_as_damage(ring: KeyRing, data: st.DataObject) -> None:
    content = bytearray(ring.to_bytes())
    place = data.draw(st.integers(0, len(content) - 1))
    content[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(DamagedKeysError):
        KeyRing.from_bytes(bytes(content))


@given(st.binary(max_size=600))
def test_foreign_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(VaultError):
        KeyRing.from_bytes(content)


@given(st.binary(max_size=400), st.integers(0, 5))
def test_foreign_bytes_with_a_right_checksum_are_refused_or_read(body: bytes, count: int) -> None:
    crafted = struct.pack(">8sBBI", b"LTRVKEYS", 1, count, 7) + body
    try:
        read = KeyRing.from_bytes(crafted + checksum(crafted))
    except VaultError:
        return
    assert read.to_bytes() == crafted + checksum(crafted)


def _with_cost(ring: KeyRing, passes: int, memory: int) -> bytes:
    body = bytearray(ring.to_bytes()[:-32])
    struct.pack_into(">IQ", body, 14 + 2, passes, memory)
    return bytes(body) + checksum(bytes(body))


@pytest.mark.parametrize(
    ("passes", "memory", "field"),
    [
        (3, 64 << 30, "memory"),
        (3, (1 << 30) + 1, "memory"),
        (3, (64 << 20) - 1, "memory"),
        (3, 2**64 - 1, "memory"),
        (11, 64 << 20, "passes"),
        (2, 64 << 20, "passes"),
        (2**32 - 1, 64 << 20, "passes"),
    ],
)
def test_a_hostile_cost_is_refused_at_once(folder: Path, ring: KeyRing, passes: int, memory: int, field: str) -> None:
    for name in ("keys", "keys.copy"):
        (folder / name).write_bytes(_with_cost(ring, passes, memory))
    began = time.process_time()
    with pytest.raises(HostileParametersError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"field": field, "value": passes if field == "passes" else memory}
    assert time.process_time() - began < 0.05  # less than one derivation at the floor
    assert vault_info(folder).keys_problem == "vault.hostile-parameters"


def test_no_slot_is_made_below_the_floor() -> None:
    with pytest.raises(HostileParametersError):
        seal_slot(SlotKind.PASSPHRASE, KEY, b"secret", KdfCost(1, 8192))


def test_what_new_slots_cost_is_within_the_bounds() -> None:
    for cost in (KdfCost.DEFAULT, KdfCost.SMALL_MACHINE, KdfCost.for_this_machine()):
        cost.check()


def test_keys_of_a_newer_program_are_named(ring: KeyRing) -> None:
    body = bytearray(ring.to_bytes()[:-32])
    body[8] = 2
    with pytest.raises(NewerVaultError):
        KeyRing.from_bytes(bytes(body) + checksum(bytes(body)))


@pytest.mark.parametrize("lost", ["keys", "keys.copy"])
@pytest.mark.parametrize("damage", [None, b"", b"x" * 300])
def test_one_lost_copy_is_made_anew(folder: Path, lost: str, damage: bytes | None) -> None:
    whole = (folder / "keys").read_bytes()
    (folder / lost).unlink()
    if damage is not None:
        (folder / lost).write_bytes(damage)
    with open_vault(folder, PASSPHRASE) as vault:
        assert VaultNotice.KEYS_MENDED in vault.notices
        assert len(vault.address_book().recipients) == 20
    assert (folder / "keys").read_bytes() == (folder / "keys.copy").read_bytes() == whole
    with open_vault(folder, PASSPHRASE) as vault:
        assert vault.notices == frozenset()


def test_damaged_keys_are_not_called_a_wrong_passphrase(folder: Path) -> None:
    for name in ("keys", "keys.copy"):
        content = bytearray((folder / name).read_bytes())
        content[60] ^= 1
        (folder / name).write_bytes(content)
    with pytest.raises(DamagedKeysError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"reason": "damaged"}


def test_missing_keys_are_named(folder: Path) -> None:
    (folder / "keys").unlink()
    (folder / "keys.copy").unlink()
    with pytest.raises(DamagedKeysError) as caught:
        open_vault(folder, PASSPHRASE)
    assert caught.value.params == {"reason": "missing"}


def test_of_two_whole_copies_the_newer_counts(tmp_path: Path, ring: KeyRing) -> None:
    newer = ring.with_slot(seal_slot(SlotKind.SECOND_PERSON, KEY, b"second person", CHEAPEST))
    write_keys(tmp_path, ring)
    (tmp_path / "keys.copy").write_bytes(newer.to_bytes())
    assert read_key_rings(tmp_path) == (newer, ring)
    assert mend_keys(tmp_path, newer)
    assert (tmp_path / "keys").read_bytes() == newer.to_bytes()
    assert not mend_keys(tmp_path, newer)


@pytest.mark.parametrize("typed", ["new", "old"])
def test_after_a_change_cut_in_the_middle_either_passphrase_opens_and_settles_it(folder: Path, typed: str) -> None:
    secrets = {"old": PASSPHRASE, "new": "eight spoons rest on the windowsill"}
    old_copy = (folder / "keys.copy").read_bytes()
    with open_vault(folder, PASSPHRASE) as vault:
        vault.change_passphrase(secrets["new"], cost=CHEAPEST)
    (folder / "keys.copy").write_bytes(old_copy)
    with open_vault(folder, secrets.pop(typed)) as vault:
        assert VaultNotice.KEYS_MENDED in vault.notices
    with pytest.raises(WrongPassphraseError):
        open_vault(folder, *secrets.values())


def test_a_changed_passphrase_opens_and_the_old_one_does_not(folder: Path) -> None:
    new = "eight spoons rest on the windowsill"
    database = (folder / "vault.db").read_bytes()
    with open_vault(folder, PASSPHRASE) as vault:
        vault.change_passphrase(new, cost=CHEAPEST)
        code = vault.replace_recovery_code(cost=CHEAPEST)
    assert (folder / "vault.db").read_bytes() == database
    for secret in (new, code):
        with open_vault(folder, secret) as vault:
            assert len(vault.address_book().recipients) == 20
    with pytest.raises(WrongPassphraseError):
        open_vault(folder, PASSPHRASE)
    assert len(vault_info(folder).slots) == 2
