from __future__ import annotations

import json
import stat
import string
from dataclasses import asdict, fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.errors import InvalidValueError, WriteFailedError
from letters_app.settings.folders import default_vault_folder, demo_vault_folder, preferences_file
from letters_app.settings.preferences import (
    Appearance,
    PaperSize,
    Preferences,
    PreferencesProblem,
    load_preferences,
    save_preferences,
)

OTHER = Preferences("ru", Appearance.DARK, 130, PaperSize.LETTER, 12, 1024, 640, window_maximised=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "preferences.json"


def test_without_a_file_the_defaults_hold_and_nothing_is_made(path: Path) -> None:
    loaded = load_preferences(path)
    assert loaded.preferences == Preferences()
    assert loaded.problem is None
    assert not path.parent.exists()


def test_what_is_saved_is_loaded_again_and_nobody_else_may_read_it(path: Path) -> None:
    save_preferences(path, OTHER)
    assert load_preferences(path).preferences == OTHER
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["preferences.json"]


def test_only_the_listed_keys_ever_reach_the_disk(path: Path) -> None:
    save_preferences(path, OTHER)
    assert set(json.loads(path.read_text())) == {
        "language",
        "appearance",
        "text_size_percent",
        "paper",
        "lock_after_minutes",
        "window_width_px",
        "window_height_px",
        "window_maximised",
        "schema_version",
    }
    texts = [one.name for one in fields(Preferences) if isinstance(getattr(OTHER, one.name), str)]
    assert texts == ["language", "appearance", "paper"]
    for name in texts:
        with pytest.raises(InvalidValueError):
            Preferences(**{**asdict(OTHER), name: "/home/vera/vault of group north"})


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe", b"[" * 100_000, b" " * 70_000 + b"{}"])
def test_an_unreadable_file_is_kept_aside_and_reported(path: Path, content: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    loaded = load_preferences(path)
    assert loaded.preferences == Preferences()
    assert loaded.problem is PreferencesProblem.UNREADABLE
    assert loaded.kept_aside == path.with_name("preferences.json.broken-1")
    assert loaded.kept_aside.read_bytes() == content
    path.write_bytes(content)
    assert load_preferences(path).kept_aside == path.with_name("preferences.json.broken-2")


def test_saving_over_an_unreadable_file_keeps_it_too(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"not json")
    save_preferences(path, OTHER)
    assert path.with_name("preferences.json.broken-1").read_bytes() == b"not json"
    assert load_preferences(path).preferences == OTHER


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("appearance", "pink"),
        ("appearance", 3),
        ("text_size_percent", 99),
        ("text_size_percent", True),
        ("lock_after_minutes", 0),
        ("lock_after_minutes", 31),
        ("lock_after_minutes", 5.0),
        ("window_width_px", -1),
        ("window_maximised", "yes"),
        ("language", "../../etc"),
        ("language", None),
        ("paper", []),
    ],
)
def test_an_impossible_value_gives_way_to_its_default_alone(path: Path, name: str, value: object) -> None:
    save_preferences(path, OTHER)
    path.write_text(json.dumps({**json.loads(path.read_text()), name: value}))
    loaded = load_preferences(path)
    assert loaded.problem is PreferencesProblem.VALUE_REPLACED
    assert loaded.replaced == (name,)
    assert asdict(loaded.preferences) == {**asdict(OTHER), name: getattr(Preferences(), name)}


def test_what_a_newer_program_keeps_in_the_file_stays_there(path: Path) -> None:
    path.parent.mkdir()
    path.write_text(json.dumps({"schema_version": 7, "contrast": {"high": True}, "language": "ru"}))
    save_preferences(path, OTHER)
    document = json.loads(path.read_text())
    assert document["contrast"] == {"high": True}
    assert document["schema_version"] == 7
    assert document["text_size_percent"] == 130


def test_a_disk_that_refuses_leaves_the_old_file(path: Path) -> None:
    save_preferences(path, OTHER)
    path.with_name("preferences.json.part").mkdir()
    with pytest.raises(WriteFailedError):
        save_preferences(path, Preferences())
    assert load_preferences(path).preferences == OTHER


@given(st.dictionaries(st.sampled_from([one.name for one in fields(Preferences)]), st.one_of(st.integers(), st.text())))
def test_fuzz_no_content_of_the_file_breaks_the_start(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "preferences.json"
    path.write_text(json.dumps(document))
    loaded = load_preferences(path)
    assert set(loaded.preferences.language) <= set(string.ascii_letters + string.digits + "-")
    save_preferences(path, loaded.preferences)
    assert load_preferences(path).problem is None


def test_the_demo_vault_lies_beside_the_default_one_and_settings_in_neither() -> None:
    assert demo_vault_folder().parent == default_vault_folder().parent
    assert demo_vault_folder() != default_vault_folder()
    assert not preferences_file().is_relative_to(default_vault_folder())
