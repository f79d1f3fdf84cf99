"""Running a command: nothing it does may hang, flood or mislead us, and nothing of it stays behind."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from letters_app.printing.cups.commands import CupsCommands
from letters_app.printing.errors import PrintSystemFailedError, PrintSystemMissingError

Script = Callable[[str], CupsCommands]


@pytest.fixture
def script(tmp_path: Path) -> Script:
    """Make a command ``lp-test`` of the lines of a shell script."""

    def make(lines: str, *, patience_s: float = 20.0, start: str = "#!/bin/sh\n") -> CupsCommands:
        path = tmp_path / "lp-test"
        path.write_text(start + lines, encoding="utf-8")
        path.chmod(0o755)
        return CupsCommands(
            {"PATH": str(tmp_path), "LANGUAGE": "ru", "LANG": "ru_RU.UTF-8", "LC_TIME": "ru"}, patience_s
        )

    return make


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir())


def test_what_a_command_says_comes_back_with_its_code(script: Script) -> None:
    answer = script("echo out; echo err >&2; exit 3").run("lp-test")
    assert (answer.code, answer.out, answer.err) == (3, "out\n", "err\n")


def test_a_command_speaks_the_language_we_read(script: Script) -> None:
    answer = script('echo "$LC_ALL $LANG [$LANGUAGE]"').run("lp-test")
    assert answer.out == "C C []\n"


def test_no_shell_reads_the_arguments(script: Script, tmp_path: Path) -> None:
    arguments = ("$(touch made)", "; touch made", "a b", "«é»", "")
    answer = script('cd "$(dirname "$0")"; printf "%s|" "$@"').run("lp-test", *arguments)
    assert answer.out == "".join(f"{argument}|" for argument in arguments)
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("as_stream", [False, True])
def test_a_large_file_goes_in_and_an_answer_comes_out_at_the_same_time(script: Script, *, as_stream: bool) -> None:
    data = bytes(range(97, 123)) * 60_000  # more than any pipe holds
    answer = script("exec /bin/cat").run("lp-test", stdin=io.BytesIO(data) if as_stream else data)
    assert answer.out.encode() == data


def test_a_command_that_does_not_listen_is_heard_all_the_same(script: Script) -> None:
    answer = script("exec 0<&-; echo no >&2; exit 1").run("lp-test", stdin=bytes(5_000_000))
    assert (answer.code, answer.err) == (1, "no\n")


def test_bytes_that_are_no_text_do_no_harm(script: Script) -> None:
    assert script(r"printf 'a\377b'").run("lp-test").out == "a\ufffdb"


def test_a_command_that_is_not_there_is_told(script: Script) -> None:
    with pytest.raises(PrintSystemMissingError):
        script("").run("lp-nowhere")


def test_a_command_that_cannot_be_started_is_told(script: Script) -> None:
    with pytest.raises(PrintSystemFailedError) as failed:
        script("\x7fELF", start="").run("lp-test")
    assert failed.value.params == {"command": "lp-test", "reason": "failed"}


@pytest.mark.parametrize(
    ("lines", "reason"),
    [
        ("exec /bin/sleep 600", "no-answer"),
        ("exec /bin/cat /dev/zero", "too-much"),
        ("exec /bin/cat /dev/zero >&2", "too-much"),
        ("exec 1>&- 2>&-; exec /bin/sleep 600", "no-answer"),
    ],
    ids=["silent", "endless", "endless errors", "deaf and dumb"],
)
def test_a_command_without_an_end_is_ended(script: Script, tmp_path: Path, lines: str, reason: str) -> None:
    commands = script(f"echo $$ > {tmp_path}/pid; {lines}", patience_s=0.5)  # type: ignore[call-arg]  # the fixture's own
    with pytest.raises(PrintSystemFailedError) as failed:
        commands.run("lp-test", stdin=bytes(5_000_000))
    assert failed.value.params == {"command": "lp-test", "reason": reason}
    assert not is_running(int((tmp_path / "pid").read_text()))


def test_a_file_that_cannot_be_read_to_its_end_ends_the_command(script: Script, tmp_path: Path) -> None:
    class Broken(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            if self.tell():
                raise OSError
            return super().read(size)

    commands = script(f"echo $$ > {tmp_path}/pid; exec /bin/cat > /dev/null")
    with pytest.raises(OSError, match=r"^$"):
        commands.run("lp-test", stdin=Broken(bytes(1_000_000)))
    assert not (tmp_path / "pid").exists() or not is_running(int((tmp_path / "pid").read_text()))


def test_a_command_finds_no_terminal_to_ask_for_a_password(script: Script) -> None:
    assert (
        script("if (exec < /dev/tty) 2>/dev/null; then echo asked; else echo alone; fi").run("lp-test").out == "alone\n"
    )


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="open files are counted in /proc")
def test_no_pipe_stays_open(script: Script) -> None:
    commands = script("exec /bin/cat")
    commands.run("lp-test", stdin=b"x")
    before = open_files()
    for _ in range(5):
        commands.run("lp-test", stdin=b"x")
    assert open_files() == before
