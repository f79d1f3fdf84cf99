"""What a user prefers on this computer: one small JSON file that may hold nothing about people.

The threat model (R5) allows only what is listed in ``Preferences``; where vaults lie and who is in them is never
written here. Keys of a newer version of the program are kept as they are.
"""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from letters_app.domain.errors import InvalidValueError, WriteFailedError
from letters_app.settings.private_file import put_aside, write_private

SCHEMA_VERSION = 1
TEXT_SIZES_PERCENT = (100, 115, 130, 150)
LOCK_AFTER_MINUTES = range(1, 31)
WINDOW_WIDTHS_PX = range(640, 16385)
WINDOW_HEIGHTS_PX = range(480, 16385)
_MAX_FILE_BYTES = 64 * 1024
_LANGUAGE_CHARACTERS = 35
"""The longest language tag that RFC 5646 asks programs to take."""


class Appearance(enum.StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class PaperSize(enum.StrEnum):
    """The paper in this computer's printer."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Preferences:
    """Settings of this computer.

    Raises:
        InvalidValueError: for a value outside its range (``field``).
    """

    language: str = ""
    """Language of the interface, ISO 639-1; empty = that of the system."""
    appearance: Appearance = Appearance.SYSTEM
    text_size_percent: int = 100
    """One of ``TEXT_SIZES_PERCENT``."""
    paper: PaperSize = PaperSize.A4
    lock_after_minutes: int = 5
    """Minutes without a key or a click after which the vault locks (R11): 1 to 30."""
    window_width_px: int = 1280
    window_height_px: int = 800
    window_maximised: bool = False
    schema_version: int = SCHEMA_VERSION

    def __post_init__(self) -> None:
        """Refuse what the window could not show again."""
        for name in _OUR_KEYS:
            if _checked(name, getattr(self, name)) is None:
                raise InvalidValueError(field=name)


class PreferencesProblem(enum.StrEnum):
    """Why not everything came from the file; a user is told once."""

    UNREADABLE = "unreadable"
    """The file is damaged or cannot be read. It was kept aside if that was possible; the defaults hold."""
    VALUE_REPLACED = "value-replaced"
    """A value is not possible; its default holds."""


@dataclass(frozen=True, slots=True)
class LoadedPreferences:
    """Preferences with what should be told about their file."""

    preferences: Preferences = field(default_factory=Preferences)
    problem: PreferencesProblem | None = None
    kept_aside: Path | None = None
    """Where an unreadable file lies now."""
    replaced: tuple[str, ...] = ()
    """Names of the values that were not possible."""


def load_preferences(path: Path) -> LoadedPreferences:
    """Return the preferences in the file; the defaults if there is none. Never raises for what the file holds."""
    try:
        document = _read(path)
    except (OSError, ValueError, RecursionError):
        return LoadedPreferences(problem=PreferencesProblem.UNREADABLE, kept_aside=put_aside(path))
    read = {name: _checked(name, document[name]) for name in _OUR_KEYS if name in document}
    replaced = tuple(name for name, value in read.items() if value is None)
    good: dict[str, Any] = {name: value for name, value in read.items() if value is not None}
    return LoadedPreferences(
        preferences=replace(Preferences(), **good),
        problem=PreferencesProblem.VALUE_REPLACED if replaced else None,
        replaced=replaced,
    )


def save_preferences(path: Path, preferences: Preferences) -> None:
    """Write the preferences; what a newer version of the program keeps in the file stays in it.

    Raises:
        WriteFailedError: if the system refuses, or an unreadable file can neither be read nor put aside; the old file
            is then as it was.
    """
    try:
        document = _read(path)
    except (OSError, ValueError, RecursionError) as error:
        if put_aside(path) is None:
            raise WriteFailedError(path=str(path), reason="denied") from error
        document = {}
    version = document.get("schema_version")
    document.update({name: getattr(preferences, name) for name in _OUR_KEYS})
    # A newer program's number stays, else that program would bring its own keys up to date twice.
    is_newer = type(version) is int and version > SCHEMA_VERSION
    document["schema_version"] = version if is_newer else SCHEMA_VERSION
    text = json.dumps(document, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    write_private(path, text.encode("utf-8"))


_OUR_KEYS = tuple(one.name for one in fields(Preferences) if one.name != "schema_version")


def _read(path: Path) -> dict[str, Any]:
    """Return the document, an empty one if there is no file.

    Raises:
        OSError: if it cannot be read.
        ValueError: if it is no JSON object.
    """
    try:
        with path.open("rb") as stream:
            data = stream.read(_MAX_FILE_BYTES + 1)
    except FileNotFoundError:
        return {}
    if len(data) > _MAX_FILE_BYTES:
        raise ValueError(_MAX_FILE_BYTES)
    document = json.loads(data.decode("utf-8"))
    if not isinstance(document, Mapping):
        raise ValueError(type(document))  # noqa: TRY004 - the file is wrong, not the call
    return dict(document)


def _checked(name: str, value: object) -> object:
    """Return the value as its field holds it, ``None`` if it is not possible."""
    choices: dict[str, type[enum.StrEnum]] = {"appearance": Appearance, "paper": PaperSize}
    numbers: dict[str, range | tuple[int, ...]] = {
        "text_size_percent": TEXT_SIZES_PERCENT,
        "lock_after_minutes": LOCK_AFTER_MINUTES,
        "window_width_px": WINDOW_WIDTHS_PX,
        "window_height_px": WINDOW_HEIGHTS_PX,
    }
    if name in choices:
        kind = choices[name]
        return kind(value) if isinstance(value, str) and value in set(kind) else None
    if name in numbers:
        return value if type(value) is int and value in numbers[name] else None
    if name == "window_maximised":
        return value if isinstance(value, bool) else None
    return value if _is_language(value) else None


def _is_language(value: object) -> bool:
    if not isinstance(value, str) or len(value) > _LANGUAGE_CHARACTERS:
        return False
    return not value or (value.isascii() and value.replace("-", "").isalnum())
