"""Killed at any moment, the window leaves nothing readable on the disk (threat model R1)."""

from __future__ import annotations

import base64
import os
import random
import signal
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from gui.privacy.conftest import Computer, make_computer, told
from storage.disk_search import files_with
from storage.invented import MARKERS

MOMENTS = {
    "search": ("unlock", "search+"),
    "words": ("unlock", "write", "words=all+"),
    "take_in": ("unlock", "take_in=LIST+"),
    "preview": ("unlock", "write", "words", "preview"),
    "save": ("unlock", "write", "words", "preview", "save=FILE+"),
    "back_up": ("unlock", "write", "words=all", "back_up+"),
}
RUNS = int(os.environ.get("LETTERS_CRASH_RUNS", len(MOMENTS)))
EXPORTS = {"letter-1.pdf", "letter-1-envelope.pdf"}


@pytest.mark.slow
@pytest.mark.timeout(60 + 30 * RUNS)
def test_a_kill_at_any_moment_leaves_nothing_readable(tmp_path: Path, marked_vault: Path) -> None:
    seed = random.randrange(2**32)  # noqa: S311 - when to kill is no secret
    chance = random.Random(seed)  # noqa: S311 - likewise
    moments = list(MOMENTS) * (RUNS // len(MOMENTS)) + chance.sample(list(MOMENTS), RUNS % len(MOMENTS))
    for number, moment in enumerate(moments):
        computer = make_computer(tmp_path / str(number), marked_vault)
        places = {"LIST": str(computer.list_file), "FILE": str(computer.outside / "letter-1.pdf")}
        steps = [step.replace("LIST", places["LIST"]).replace("FILE", places["FILE"]) for step in MOMENTS[moment]]
        with computer.running(*steps) as window:
            told(window, moment)
            time.sleep(chance.uniform(0.0, 2.5))
            window.kill()
            assert window.wait() == -signal.SIGKILL, (seed, moment, "it ended before it was killed")
        assert files_with(MARKERS, computer.disk) == [], (seed, moment)
        assert {file.name for file in computer.outside.iterdir()} <= {"list.csv", *EXPORTS, *_parts(computer)}


def _parts(computer: Computer) -> set[str]:
    """Names of files that were being written where the user wanted them."""
    return {file.name for file in computer.outside.glob(".*")} | {file.name for file in computer.outside.glob("*.part")}


def _utf_16(text: str) -> bytes:
    return text.encode("utf-16-le")


def _base64(text: str) -> bytes:
    return base64.b64encode(f"..{text}..".encode())


def _stream(text: str) -> bytes:
    return b"%PDF " + zlib.compress(f"..{text}..".encode())


@pytest.mark.parametrize("form", [str.encode, _utf_16, _base64, _stream], ids=["plain", "utf16", "base64", "stream"])
@pytest.mark.parametrize("marker", MARKERS, ids=["latin", "cyrillic", "arabic"])
def test_the_search_would_find_what_is_readable(form: Callable[[str], bytes], marker: str, computer: Computer) -> None:
    trace = computer.disk / "home" / "cache" / "trace"
    trace.write_bytes(b"\0\1" + form(marker) + b"\0")
    assert files_with(MARKERS, computer.disk) == [trace]
