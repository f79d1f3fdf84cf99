"""``letters``, ``letters open VAULT`` and a path alone open the window; where none can open, one line says why."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.command import SOURCE, Answer, assert_refused, letters, process
from letters_app.resources import resources_root, translations_root


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A session in which a window can open."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.usefixtures("screen")
def test_nothing_asked_opens_the_window() -> None:
    assert letters() == Answer(0, "", "", (None,))
    assert letters("open") == Answer(0, "", "", (None,))


@pytest.mark.usefixtures("screen")
def test_a_vault_is_opened_by_its_path_alone_or_after_open(vault: Path) -> None:
    mine = vault.rename(vault.with_name("mine"))
    assert letters("open", mine).windows == (mine,)
    assert letters(mine).windows == (mine,)
    assert letters("mine").windows == (Path("mine"),)
    assert letters("./mine").windows == (Path("mine"),)


@pytest.mark.usefixtures("screen")
def test_a_vault_called_like_a_command_needs_open(vault: Path) -> None:
    vault.rename("demo")
    assert letters("open", "demo").windows == (Path("demo"),)
    assert letters("./demo").windows == (Path("demo"),)


@pytest.mark.usefixtures("screen")
@pytest.mark.parametrize("arguments", [("--help",), ("open", "--help"), ("--version",), ("templates",)], ids=" ".join)
def test_everything_else_opens_no_window(arguments: tuple[str, ...]) -> None:
    answer = letters(*arguments)
    assert (answer.code, answer.windows) == (0, ())
    assert answer.out


def test_the_help_says_how_the_window_is_opened() -> None:
    help_text = " ".join(letters("--help").out.split())
    assert "with the path of a vault alone, the window opens" in help_text
    assert "open Open the window" in help_text


@pytest.mark.usefixtures("screen")
def test_what_is_no_vault_opens_no_window(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "list.csv").write_text("name\n", encoding="utf-8")
    for path in ("folder", "list.csv", "./nowhere"):
        answer = letters(path)
        assert_refused(answer, 2, "is no vault", "letters vault new")
        assert answer.windows == ()


@pytest.mark.usefixtures("no_screen")
@pytest.mark.skipif(sys.platform != "linux", reason="on other systems the desktop is always there")
def test_without_a_screen_one_line_says_so_and_what_still_works(vault: Path) -> None:
    for arguments in ((), ("open",), ("open", vault), (vault,)):
        answer = letters(*arguments)
        assert_refused(answer, 2, "no screen", "desktop", "letters --help")
        assert answer.windows == ()


@pytest.mark.skipif(sys.platform != "linux", reason="on other systems the desktop is always there")
def test_a_screen_that_does_not_answer_is_named_and_never_ends_in_an_abort_of_qt() -> None:
    answer = process(DISPLAY=":4242", WAYLAND_DISPLAY="", XDG_SESSION_TYPE="", QT_QPA_PLATFORM="")
    assert_refused(answer, 2, "“:4242”", "letters --help")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring all that Qt needs")
def test_missing_libraries_are_told_with_the_one_command_that_brings_them(tmp_path: Path) -> None:
    checkout = tmp_path / "checkout"
    shutil.copytree(SOURCE, checkout / "src", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources_root(), checkout / "resources")
    shutil.copytree(translations_root(), checkout / "translations")
    listed = checkout / "resources" / "system" / "window-libraries.toml"
    listed.write_text(listed.read_text(encoding="utf-8").replace('"libEGL.so.1"', '"libletters-invented.so.9"'))
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "apt-get").touch(mode=0o755)
    environment = {**os.environ, "PYTHONPATH": str(checkout / "src"), "QT_QPA_PLATFORM": "offscreen"}

    def run(**variables: str) -> Answer:
        done = subprocess.run(
            [sys.executable, "-m", "letters_app"], capture_output=True, check=False, env={**environment, **variables}
        )
        return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())

    assert_refused(run(PATH=str(programs)), 2, "system packages", "apt install libegl1\n")
    assert_refused(run(PATH=str(tmp_path)), 2, "system files", ": libletters-invented.so.9\n")
    doctor = subprocess.run(
        [sys.executable, "-m", "letters_app", "doctor"],
        capture_output=True,
        check=False,
        env={**environment, "PATH": str(programs)},
    )
    assert doctor.returncode == 0
    assert "apt install libegl1" in doctor.stdout.decode()
    assert doctor.stdout.decode().count("apt install") == 1
