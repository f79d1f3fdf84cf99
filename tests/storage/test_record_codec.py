from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.facility import Facility
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import Draft, Letter
from letters_app.domain.mailing import Mailing, MailingItem
from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.domain.return_address import ReturnAddress
from letters_app.storage.errors import NewerVaultError, VaultError
from letters_app.storage.record_codec import from_json, to_json
from storage.invented import recipient
from storage.value_strategies import values_of

STORED = (Recipient, Facility, Draft, Letter, Mailing, MailingItem, ReturnAddress, GroupSettings)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", STORED)
@given(st.data())
def test_every_value_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(values_of(kind))
    text = to_json(value)
    again = from_json(kind, text)
    assert again == value
    assert type(again) is type(value)
    assert to_json(again) == text


@pytest.mark.parametrize("kind", STORED)
@given(st.data())
def test_foreign_json_in_a_field_is_refused_or_read_as_it_stands(kind: type[Any], data: st.DataObject) -> None:
    members = json.loads(to_json(data.draw(values_of(kind))))
    members[data.draw(st.sampled_from(sorted(members)))] = data.draw(JSON)
    text = json.dumps(members)
    try:
        value = from_json(kind, text)
    except VaultError:
        return
    assert from_json(kind, to_json(value)) == value


@pytest.mark.parametrize("kind", STORED)
@given(text=st.text())
def test_foreign_text_is_refused(kind: type[Any], text: str) -> None:
    with pytest.raises(VaultError):
        from_json(kind, text)


def test_a_field_of_a_newer_program_is_not_dropped() -> None:
    members = json.loads(to_json(recipient("one")))
    members["pronouns"] = "they"
    with pytest.raises(NewerVaultError):
        from_json(Recipient, json.dumps(members))


def test_a_field_that_came_later_has_its_default() -> None:
    members = json.loads(to_json(recipient("one")))
    del members["tags"]
    assert from_json(Recipient, json.dumps(members)) == recipient("one")


def test_half_a_surrogate_pair_is_refused_without_quoting_it() -> None:
    with pytest.raises(InvalidValueError) as caught:
        to_json(PersonName(surname="Secretname\ud800"))
    assert "Secretname" not in f"{caught.value} {caught.value.__cause__}"


def test_the_text_is_readable_for_a_rescue() -> None:
    text = to_json(recipient("one", arrested_on=None, hold=None))
    assert '"surname":"Выдуманный"' in text
    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def test_deep_nesting_ends_in_a_refusal() -> None:
    with pytest.raises(VaultError):
        from_json(Recipient, "[" * 200_000)


def test_instants_keep_their_zone() -> None:
    zone = datetime.timezone(datetime.timedelta(hours=3))
    mailing = Mailing("m", datetime.datetime(2026, 3, 1, 9, 30, 15, 250, tzinfo=zone), "free", "ru")
    assert from_json(Mailing, to_json(mailing)).created_at.utcoffset() == datetime.timedelta(hours=3)
