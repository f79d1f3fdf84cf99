"""Ctrl+C in the middle of a batch, as a person at a terminal presses it."""

from __future__ import annotations

import csv
import signal
import subprocess
import sys
import time
from pathlib import Path

import pikepdf
import pytest

from cli.command import COMMAND, environment
from cli.invented_lists import people, write_list

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


def printing(people_file: Path, sender: Path, *options: str) -> subprocess.Popen[bytes]:
    order = ("--template", "first-letter", "--language", "ru", "--sender", str(sender), "--envelope", "dl")
    return subprocess.Popen(
        [*COMMAND, "print", "--people", str(people_file), *order, "--out", "out", *options],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )


def wait_until_it_writes(process: subprocess.Popen[bytes]) -> None:
    while not Path("out/letters.pdf.part").exists():
        assert process.poll() is None, process.communicate()
        time.sleep(0.02)
    time.sleep(0.3)


def test_what_is_finished_stays_whole_and_the_way_on_is_told(tmp_path: Path, sender: Path) -> None:
    path = write_list(tmp_path / "long.csv", people(900))
    process = printing(path, sender, "--from", "11", "--json")
    wait_until_it_writes(process)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    with Path("out/manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    last = int(rows[-1]["item"])
    assert [int(row["item"]) for row in rows] == list(range(11, last + 1))
    assert last < 900
    with pikepdf.open("out/letters.pdf") as done:
        assert len(done.pages) == sum(int(row["pages"]) for row in rows)
    with pikepdf.open("out/envelopes.pdf") as done:
        assert len(done.pages) == len(rows)
    assert [path.name for path in Path("out").glob("*.part")] == []
    assert f'"stopped_after": {last}' in out.decode()
    assert err.decode().splitlines()[-1] == (
        f"letters: Stopped after item {last}. What is finished lies in out; go on with --from {last + 1} --out OTHER"
    )


def test_a_second_interrupt_stops_at_once_and_leaves_nothing_half(tmp_path: Path, sender: Path) -> None:
    process = printing(write_list(tmp_path / "long.csv", people(900)), sender)
    wait_until_it_writes(process)
    process.send_signal(signal.SIGSTOP)
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGCONT)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in err
    assert list(Path("out").glob("*.part")) == []
