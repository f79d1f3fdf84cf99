"""What this computer has of what the program needs."""

from __future__ import annotations

import enum
import os
import platform
import shutil
from collections.abc import Iterator
from dataclasses import dataclass

from letters_app import __version__
from letters_app.domain.errors import LettersError
from letters_app.reader.client import ReaderState
from letters_app.resources import font_root, pack_root
from letters_app.services.display import missing_for_session, require_display
from letters_app.services.pack_list import list_packs
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import make_reader
from letters_app.services.window_libraries import WindowLibrariesMissingError, load_window_libraries
from letters_app.settings.folders import default_vault_folder
from letters_app.storage import vault_info
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts


class Part(enum.StrEnum):
    """What was looked at."""

    PROGRAM = "program"
    PYTHON = "python"
    SYSTEM = "system"
    FONTS = "fonts"
    ADDED_FONTS = "added-fonts"
    PACKS = "packs"
    WINDOW_LIBRARIES = "window-libraries"
    DISPLAY = "display"
    PRINT_PATH = "print-path"
    DEFAULT_VAULT = "default-vault"
    STATISTICAL_READER = "statistical-reader"


class State(enum.StrEnum):
    """How it stands."""

    GOOD = "good"
    ABSENT = "absent"
    """Not there, and nothing stops working without it."""
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Reading:
    """One thing that was looked at."""

    part: Part
    state: State
    detail: str = ""
    problem: LettersError | None = None
    """What is wrong with it, where an error says so."""


def examine() -> tuple[Reading, ...]:
    """Look at everything and break off nowhere: what is broken is a reading too."""
    return (
        Reading(Part.PROGRAM, State.GOOD, __version__),
        Reading(Part.PYTHON, State.GOOD, platform.python_version()),
        Reading(Part.SYSTEM, State.GOOD, f"{platform.system()} {platform.machine()}"),
        _fonts(),
        *_added_fonts(),
        *_packs(),
        _window_libraries(),
        _display(),
        _print_path(),
        _default_vault(),
        _statistical_reader(),
    )


def _fonts() -> Reading:
    families = sorted(licence.parent.name for licence in font_root().glob("*/OFL.txt"))
    try:
        fonts = Packs().fonts
        for file in fonts.files:
            fonts.face(file)
    except LettersError as error:
        return Reading(Part.FONTS, State.BROKEN, problem=error)
    except OSError:
        return Reading(Part.FONTS, State.BROKEN)
    return Reading(Part.FONTS, State.GOOD if families else State.BROKEN, ", ".join(families))


def _added_fonts() -> Iterator[Reading]:
    fonts = Packs().fonts
    added = fonts.added
    yield from (Reading(Part.ADDED_FONTS, State.BROKEN, problem=problem) for problem in added.problems)
    for pack in added.packs:
        detail = f"{pack.name}: {', '.join(language for face in pack.faces for language in face.languages)}"
        try:
            for face in pack.faces:
                fonts.face(face.file)
        except LettersError as error:
            yield Reading(Part.ADDED_FONTS, State.BROKEN, detail, error)
            continue
        yield Reading(Part.ADDED_FONTS, State.GOOD, detail)
    if not added.packs and not added.problems:
        yield Reading(Part.ADDED_FONTS, State.ABSENT)


def _packs() -> Iterator[Reading]:
    packs = Packs()
    layouts = pack_root("layouts")
    for kind, load in (
        ("addresses", lambda: packs.addresses),
        ("rules", lambda: packs.rules),
        ("facilities", lambda: packs.policies),
        ("templates", lambda: packs.templates),
        ("typefaces", lambda: packs.fonts.files),
        ("layouts", lambda: (load_letter_layouts(layouts / "letters"), load_envelope_formats(layouts / "envelopes"))),
        ("handwriting", lambda: (packs.hands, packs.ruled_sheets, packs.reply_fits)),
        ("sheet-words", lambda: [packs.sheet_words(path.stem) for path in pack_root("sheet-words").glob("*.toml")]),
    ):
        try:
            load()
        except LettersError as error:
            yield Reading(Part.PACKS, State.BROKEN, kind, error)
            continue
        if kind == "rules":
            yield from (Reading(Part.PACKS, State.BROKEN, kind, problem) for problem in packs.rules.problems)
        versions = sorted({entry.version for entry in list_packs() if entry.kind == kind and entry.version})
        yield Reading(Part.PACKS, State.GOOD, f"{kind} {', '.join(versions)}".strip())


def _window_libraries() -> Reading:
    try:
        known = load_window_libraries()
    except LettersError as error:
        return Reading(Part.WINDOW_LIBRARIES, State.BROKEN, problem=error)
    missing = missing_for_session(os.environ, known)
    if missing:
        return Reading(Part.WINDOW_LIBRARIES, State.ABSENT, problem=known.error(missing))
    return Reading(Part.WINDOW_LIBRARIES, State.GOOD)


def _display() -> Reading:
    try:
        display = require_display(os.environ)
    except WindowLibrariesMissingError:
        return Reading(Part.DISPLAY, State.ABSENT)  # the reading before this one says what to do
    except LettersError as error:
        return Reading(Part.DISPLAY, State.ABSENT, problem=error)
    return Reading(Part.DISPLAY, State.GOOD, f"{display.kind.value} {display.name}".strip())


def _print_path() -> Reading:
    command = shutil.which("lp")
    return Reading(Part.PRINT_PATH, State.GOOD if command else State.ABSENT, "CUPS" if command else "")


def _statistical_reader() -> Reading:
    reader = make_reader()
    try:
        state = reader.warm_up()
        found = State.GOOD if state is ReaderState.READY else State.ABSENT
        return Reading(Part.STATISTICAL_READER, found, reader.encoder)
    finally:
        reader.close()


def _default_vault() -> Reading:
    folder = default_vault_folder()
    try:
        info = vault_info(folder)
    except LettersError as error:
        state = State.ABSENT if error.code == "vault.not-a-vault" else State.BROKEN
        return Reading(Part.DEFAULT_VAULT, state, str(folder))
    return Reading(Part.DEFAULT_VAULT, State.BROKEN if info.keys_problem else State.GOOD, str(folder))
