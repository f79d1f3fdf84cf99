from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.letter import Letter, LetterText
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.provenance import Freshness, Trust
from letters_app.domain.recipient import Hold, Recipient, Stay
from letters_app.services.people.editing import NoPlaceError, PeopleEditor, UnknownPersonError
from letters_app.services.people.people_change import ChangeKind, RecordChangedError
from letters_app.storage import Vault
from services.people.conftest import COLONY, SIZO, TODAY, person


def saved(vault: Vault, recipient_id: str) -> Recipient:
    return next(one for one in vault.address_book().recipients if one.id == recipient_id)


def test_adding_gives_an_id_and_is_taken_back_by_removing(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    assert not editor.can_undo
    change = editor.add(person("", "Новый"))
    (added,) = change.recipients
    assert added.id
    assert saved(vault, added.id) == added
    assert (change.kind, change.ids, editor.undo_kind) == (ChangeKind.ADDED, (added.id,), ChangeKind.ADDED)
    undone = editor.undo()
    assert undone is not None
    assert undone.removed == (added.id,)
    assert added.id not in {one.id for one in vault.address_book().recipients}
    assert editor.undo() is None


def test_a_change_and_its_facility_are_taken_back_together(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    before = saved(vault, "vera")
    renamed = replace(SIZO, name="СИЗО-99 (новое имя)")
    change = editor.change(replace(before, tags=("срочно",)), renamed)
    assert [one.id for one in change.facilities] == ["sizo"]
    assert saved(vault, "vera").tags == ("срочно",)
    editor.undo()
    assert saved(vault, "vera") == before
    assert vault.address_book().facilities["sizo"] == SIZO


def test_what_changes_nothing_leaves_nothing_to_undo(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    assert editor.change(saved(vault, "vera")).is_empty()
    assert not editor.can_undo


def test_a_bulk_change_is_one_step(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    people = vault.address_book().recipients
    assert len(editor.change_many(replace(one, tags=("вечер",)) for one in people).recipients) == 2
    editor.undo()
    assert vault.address_book().recipients == people


def test_changes_are_taken_back_one_after_the_other_the_last_first(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    start = saved(vault, "vera")
    editor.set_hold("vera", Hold("адвокат просит подождать", TODAY))
    assert saved(vault, "vera").hold == Hold("адвокат просит подождать", TODAY)
    editor.set_hold("vera", None)
    undone = editor.undo()
    assert undone is not None
    assert undone.kind is ChangeKind.HOLD_LIFTED
    assert saved(vault, "vera").hold is not None
    editor.undo()
    assert saved(vault, "vera") == start


def test_an_address_is_verified_today_and_keeps_its_source(vault: Vault) -> None:
    change = PeopleEditor(vault).verify_address("semyon", TODAY, by="Anna")
    stay = change.recipients[0].current_stay()
    assert stay is not None
    assert (stay.provenance.trust, stay.provenance.verified_on) == (Trust.VERIFIED, TODAY)
    assert stay.provenance.verified_by == "Anna"
    assert stay.provenance.source is not None
    assert stay.provenance.source.title == "a letter"
    record = vault.address_book().mail_address_of(saved(vault, "semyon"), TODAY)
    assert record is not None
    assert record.provenance.freshness(TODAY) is Freshness.FRESH


def test_an_address_nobody_knows_cannot_be_verified(vault: Vault) -> None:
    vault.save_people([person("lost", stays=())])
    editor = PeopleEditor(vault)
    with pytest.raises(NoPlaceError):
        editor.verify_addresses(["semyon", "lost"], TODAY)
    assert not editor.can_undo
    assert saved(vault, "semyon").current_stay() == person("x").current_stay()


def test_a_move_closes_the_old_stay_and_keeps_it(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    old = saved(vault, "semyon").stays[0]
    editor.move("semyon", Stay("colony"), datetime.date(2026, 11, 1), COLONY)
    assert saved(vault, "semyon").stays == (
        replace(old, until=PartialDate(2026, 11, 1)),
        Stay("colony", since=PartialDate(2026, 11, 1)),
    )
    assert vault.address_book().facility_of(saved(vault, "semyon")) == COLONY
    editor.undo()
    assert saved(vault, "semyon").stays == (old,)


def test_a_move_before_the_old_stay_began_is_refused(vault: Vault) -> None:
    with pytest.raises(InvalidValueError):
        PeopleEditor(vault).move("semyon", Stay("colony"), datetime.date(2026, 2, 28))


def test_removal_tells_what_goes_along_and_cannot_be_taken_back(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    vault.letters.save([Letter(f"l{number}", "vera", "free", LetterText("ru", ()), number) for number in (1, 2)])
    editor.set_hold("semyon", Hold("пауза"))
    editor.set_hold("vera", Hold("пауза"))
    preview = editor.removal_preview(["vera", "nobody"])
    assert (preview.people, preview.letters, preview.drafts) == (1, 2, 0)
    assert editor.remove(["vera", "nobody"]).removed == ("vera",)
    assert vault.letters.all() == ()
    assert editor.can_undo
    undone = editor.undo()
    assert undone is not None
    assert undone.ids == ("semyon",)
    assert not editor.can_undo


def test_undo_refuses_what_was_changed_meanwhile_and_goes_on_to_the_step_before(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    editor.set_hold("vera", Hold("пауза"))
    editor.verify_address("semyon", TODAY)
    newer = replace(saved(vault, "semyon"), tags=("другое окно",))
    vault.save_people([newer])
    with pytest.raises(RecordChangedError) as error:
        editor.undo()
    assert error.value.params == {"count": 1}
    assert saved(vault, "semyon") == newer
    editor.undo()
    assert saved(vault, "vera").hold is None


def test_undo_of_adding_refuses_once_somebody_wrote_to_them(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    (added,) = editor.add(person("")).recipients
    vault.letters.save([Letter("l", added.id, "free", LetterText("ru", ()))])
    with pytest.raises(RecordChangedError):
        editor.undo()
    assert saved(vault, added.id) == added


def test_somebody_who_is_gone_cannot_be_changed(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    with pytest.raises(UnknownPersonError):
        editor.change(person("nobody"))
    with pytest.raises(UnknownPersonError):
        editor.set_hold("nobody", None)
