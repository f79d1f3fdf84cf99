from __future__ import annotations

import dataclasses
import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.domain.facility import Facility
from letters_app.domain.letter import Draft, Letter
from letters_app.domain.mailing import Mailing
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress
from letters_app.storage import ChangeAction, ChangedRecord, Vault, create_vault, open_vault
from letters_app.storage.errors import NotAVaultError, UnknownRecordError, VaultExistsError, WeakPassphraseError
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE, draft, facility, letter, mailing, recipient
from storage.value_strategies import values_of

FEW = settings(max_examples=30, deadline=None)


@FEW
@given(st.lists(values_of(Recipient), max_size=4, unique_by=lambda one: one.id), values_of(Facility))
def test_people_come_back_as_they_were(empty_vault: Vault, people: list[Recipient], place: Facility) -> None:
    empty_vault.remove_people([one.id for one in empty_vault.address_book().recipients])
    empty_vault.save_people(people, [place])
    book = empty_vault.address_book()
    assert book.recipients == tuple(people)
    assert book.facilities[place.id] == place
    assert empty_vault.save_people(people, [place]).same == len(people) + 1


@FEW
@given(values_of(Draft), values_of(Letter), values_of(Mailing), st.lists(values_of(ReturnAddress), max_size=3))
def test_what_is_written_comes_back_as_it_was(
    empty_vault: Vault, one: Draft, other: Letter, sending: Mailing, addresses: list[ReturnAddress]
) -> None:
    empty_vault.save_people([recipient(one.recipient_id), recipient(other.recipient_id)])
    empty_vault.drafts.save(one)
    empty_vault.letters.save([other])
    empty_vault.mailings.save(sending)
    empty_vault.return_addresses.save(addresses)
    assert empty_vault.drafts.get(one.id) == one
    assert other in empty_vault.letters.to_recipient(other.recipient_id)
    assert empty_vault.letters.get(other.id) == other
    assert empty_vault.mailings.get(sending.id) == sending
    assert sending in empty_vault.mailings.all()
    assert empty_vault.return_addresses.all() == tuple(addresses)


def test_a_new_vault_is_empty_and_opens_again(tmp_path: Path) -> None:
    made = create_vault(tmp_path / "new" / "vault", PASSPHRASE, CLOCK, cost=CHEAPEST)
    with made.vault as vault:
        assert vault.address_book().recipients == ()
        vault.save_people([recipient("one")])
    for secret in (PASSPHRASE, made.recovery_code):
        with open_vault(tmp_path / "new" / "vault", secret) as vault:
            assert [one.id for one in vault.address_book().recipients] == ["one"]
    assert [entry.name for entry in (tmp_path / "new").iterdir()] == ["vault"]


def test_a_vault_is_for_its_owner_only(tmp_path: Path) -> None:
    made = tmp_path / "made"
    with create_vault(made, PASSPHRASE, CLOCK, cost=CHEAPEST).vault as vault:
        vault.save_people([recipient("one")])
        vault.backup()
        entries = [made, *made.rglob("*")]
        assert {"vault.db", "vault.db-wal", "keys", "keys.copy", "vault.lock"} <= {entry.name for entry in entries}
        for entry in entries:
            assert entry.stat().st_mode & 0o777 == (0o700 if entry.is_dir() else 0o600), entry.name


def test_nothing_is_ever_made_over_something(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "notes.txt"):
        with pytest.raises(VaultExistsError):
            create_vault(place, PASSPHRASE, CLOCK, cost=CHEAPEST)
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_folder_becomes_a_vault(tmp_path: Path) -> None:
    with create_vault(tmp_path, PASSPHRASE, CLOCK, cost=CHEAPEST).vault as vault:
        assert vault.path == tmp_path
    assert (tmp_path / "vault.db").is_file()


def test_a_weak_passphrase_makes_no_vault(tmp_path: Path) -> None:
    with pytest.raises(WeakPassphraseError):
        create_vault(tmp_path / "vault", "password1234", CLOCK, cost=CHEAPEST)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_vault_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "notes.txt", tmp_path / "nothing"):
        with pytest.raises(NotAVaultError):
            open_vault(place, PASSPHRASE)
    assert [entry.name for entry in tmp_path.iterdir()] == ["notes.txt"]


def test_the_list_keeps_its_order_when_somebody_changes(vault: Vault) -> None:
    before = vault.address_book().recipients
    changed = dataclasses.replace(before[3], tags=("changed",))
    saved = vault.save_people([changed, recipient("newcomer"), before[0]])
    assert (saved.added, saved.changed, saved.same) == (("newcomer",), (changed.id,), 1)
    after = vault.address_book().recipients
    assert [one.id for one in after] == [*(one.id for one in before), "newcomer"]
    assert after[3] == changed


def test_history_tells_what_stood_there(vault: Vault) -> None:
    old = vault.address_book().recipients[0]
    vault.save_people([dataclasses.replace(old, tags=("new",))], [facility(name="СИЗО-100")])
    person = vault.changes(old.id)[-1]
    place = vault.changes("sizo")[-1]
    assert (person.action, person.record, person.before) == (ChangeAction.CHANGED, ChangedRecord.RECIPIENT, old)
    assert (place.action, place.record, place.before) == (ChangeAction.CHANGED, ChangedRecord.FACILITY, facility())
    assert person.at == CLOCK.now()
    assert vault.changes(old.id)[0].action is ChangeAction.ADDED


def test_all_are_saved_or_none(vault: Vault) -> None:
    before, history = vault.address_book(), vault.changes()

    def people() -> Any:
        yield recipient("first")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        vault.save_people(people(), [facility("other")])
    assert vault.address_book() == before
    assert vault.changes() == history
    assert vault.search("first") == ()
    vault.save_people([recipient("first")])
    assert "first" in {one.id for one in vault.address_book().recipients}


def test_a_letter_to_nobody_is_refused_with_all_beside_it(vault: Vault) -> None:
    before = vault.letters.all()
    with pytest.raises(UnknownRecordError):
        vault.letters.save([letter("good", "person-0", 2), letter("bad", "nobody")])
    with pytest.raises(UnknownRecordError):
        vault.drafts.save(draft("bad", "nobody"))
    assert vault.letters.all() == before


def test_a_removed_person_takes_everything_along(vault: Vault) -> None:
    vault.remove_people(["person-0", "unknown"])
    assert "person-0" not in {one.id for one in vault.address_book().recipients}
    assert vault.drafts.all() == ()
    assert vault.letters.to_recipient("person-0") == ()
    assert vault.changes("person-0") == ()
    assert vault.changes()[-1].action is ChangeAction.REMOVED
    assert vault.search("имя0") == ()
    sending = vault.mailings.get("mailing")
    assert sending is not None
    first, second = sending.items[:2]
    assert (first.number, first.recipient_id, first.recipient_label, first.reasons[0].detail) == (1, "", "", "")
    assert first.reasons[0].reason is second.reasons[0].reason
    assert second.recipient_label == "Выдуманный Имя1"
    assert vault.check().is_sound


def test_drafts_are_listed_last_changed_first(vault: Vault) -> None:
    zone = datetime.timezone(datetime.timedelta(hours=5))
    for draft_id, instant in (
        ("old", datetime.datetime(2026, 1, 1, 10, tzinfo=datetime.UTC)),
        ("new", datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)),
        ("between", datetime.datetime(2026, 1, 1, 16, tzinfo=zone)),
    ):
        vault.drafts.save(dataclasses.replace(draft(draft_id, "person-0"), updated_at=instant))
    assert [one.id for one in vault.drafts.all()] == ["new", "between", "old", "draft"]
    vault.drafts.delete("between")
    assert vault.drafts.get("between") is None


def test_letters_are_counted_and_replaced(vault: Vault) -> None:
    vault.letters.save([letter("second", "person-1", 2)])
    assert vault.letters.counts()["person-1"] == 2
    kept_short = letter("second", "person-1", 2).without_text()
    vault.letters.save([kept_short])
    assert vault.letters.to_recipient("person-1")[1] == kept_short
    vault.letters.delete("second")
    assert len(vault.letters.to_recipient("person-1")) == 1


def test_a_mailing_saved_again_replaces_its_items(vault: Vault) -> None:
    vault.mailings.save(mailing("mailing", recipient("person-1")))
    sending = vault.mailings.get("mailing")
    assert sending is not None
    assert [item.recipient_id for item in sending.items] == ["person-1"]
