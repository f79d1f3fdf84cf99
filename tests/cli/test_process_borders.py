"""What holds for the process as a whole: its memory, its start, input without end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from cli.command import assert_refused, environment, letters, process
from letters_app.cli import main

AT_THE_END = """
import atexit, resource, sys
resource.setrlimit(resource.RLIMIT_CORE, (4096, 4096))
atexit.register(lambda: print(resource.getrlimit(resource.RLIMIT_CORE)))
from letters_app.__main__ import run
sys.argv = ["letters", "--version"]
run()
"""


def test_no_core_file_of_a_run_is_ever_written() -> None:
    resource = pytest.importorskip("resource", reason="there are no core files here")
    if resource.getrlimit(resource.RLIMIT_CORE)[1] == 0:
        pytest.skip("core files are forbidden here already, so nothing could be seen")
    done = subprocess.run(
        [sys.executable, "-c", AT_THE_END], capture_output=True, check=True, text=True, env=environment()
    )
    assert done.stdout.splitlines()[-1] == "(0, 0)"


def test_a_broken_catalogue_is_told_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de" / "letters.po").write_bytes(b'msgid "\xff"\n')
    monkeypatch.setattr(main, "translations_root", lambda: tmp_path)
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert_refused(letters("templates"), 2, "translations", "de/letters.po")


def test_a_check_loads_neither_typesetting_nor_templates(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Здравствуйте!", encoding="utf-8")
    seen = "import sys; from letters_app.cli.main import start; start(sys.argv[1:], None); print(*sorted(sys.modules))"
    arguments = ["check", str(tmp_path / "letter.txt"), "--language", "ru", "--country", "RU"]
    done = subprocess.run(
        [sys.executable, "-c", seen, *arguments], capture_output=True, check=True, text=True, env=environment()
    )
    loaded = done.stdout.splitlines()[-1].split()
    assert "letters_app.checking.checker" in loaded
    assert not {"letters_app.composing", "letters_app.typesetting", "babel", "uharfbuzz"} & set(loaded)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
@pytest.mark.parametrize(
    "arguments",
    [("check", "/dev/zero", "--language", "ru", "--country", "RU"), ("people", "import", "/dev/zero", "--dry-run")],
)
def test_endless_input_is_refused(arguments: tuple[str, ...]) -> None:
    assert_refused(process(*arguments), 2, "/dev/zero")


def test_a_batch_is_read_line_by_line(tmp_path: Path) -> None:
    record = b'{"id": "%d", "language": "ru", "text": "x"}\n'
    (tmp_path / "batch.jsonl").write_bytes(b"".join(record % number for number in range(3)))
    answer = letters("check", "--batch", tmp_path / "batch.jsonl", "--country", "RU", "--json-lines")
    assert len(answer.out.splitlines()) == 3
    assert_refused(letters("check", "--batch", "nowhere.jsonl", "--country", "RU", "--json-lines"), 2, "nowhere.jsonl")
