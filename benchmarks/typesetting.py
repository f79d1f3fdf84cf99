"""Our letters and envelopes against Typst and Platypus setting the same letters alone; how cost grows; right-to-left.

Whole processes on one machine, in turn, after a warm-up that measures memory; medians are printed, and their ratios to
the peer of the same run. Bars and aims are those of the project's issue on paper.

Run: python benchmarks/typesetting.py [--rounds 5] [--long] (``--long`` adds 10,000 letters)
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from processes import peak_mb_of, seconds_of

BATCH = Path(__file__).parent / "batch"
OURS = "set_with_letters.py"
TYPST = "set_with_typst.py"
PLATYPUS = "set_with_platypus.py"


@dataclass(frozen=True, slots=True)
class Contender:
    """What is run, on which letters."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Measured:
    """What a contender took."""

    wall_s: float
    """Median."""
    peak_mb: float


def measured(contenders: list[Contender], rounds: int) -> Mapping[str, Measured]:
    """Measure each, in turn so that a slow minute slows all of them."""
    memory = {contender.name: peak_mb_of(contender.command) for contender in contenders}
    seconds: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    for _ in range(rounds):
        for contender in contenders:
            seconds[contender.name].append(seconds_of(contender.command))
    return {name: Measured(statistics.median(times), memory[name]) for name, times in seconds.items()}


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--long", action="store_true", help="also set 10,000 letters")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        table = _all_runs(Path(folder), chosen.rounds, with_ten_thousand=chosen.long)
    typst = table["Typst, letters alone"]
    print("| what is set | wall s | memory MB | wall / Typst | memory / Typst |")
    print("| --- | --- | --- | --- | --- |")
    for name, done in table.items():
        ratios = f"{done.wall_s / typst.wall_s:.2f} | {done.peak_mb / typst.peak_mb:.2f}"
        print(f"| {name} | {done.wall_s:.2f} | {done.peak_mb:.0f} | {ratios} |")
    ours = table["Letters, letters and envelopes"]
    print()
    print(f"wall at most 0.8 of Typst's (aim 0.5): {ours.wall_s / typst.wall_s:.2f}")
    print(f"memory at most 0.35 of Typst's (aim 0.2): {ours.peak_mb / typst.peak_mb:.2f}")
    if chosen.long:
        much = table["Letters, 10,000 letters and envelopes"]
        print(f"10,000 at most 11 times 1,000: {much.wall_s / ours.wall_s:.1f}; at most 200 MB: {much.peak_mb:.0f}")
    persian = table["Letters, right-to-left"]
    print(f"right-to-left at most 2 times Cyrillic: {persian.wall_s / ours.wall_s:.2f}")


def _all_runs(folder: Path, rounds: int, *, with_ten_thousand: bool) -> Mapping[str, Measured]:
    thousand = _workload(folder, "thousand.json")
    persian = _workload(folder, "persian.json", "--words", "persian")
    rich = _workload(folder, "rich.json", "--words", "invented")
    contenders = [
        Contender("Letters, letters and envelopes", _command(OURS, thousand, folder)),
        Contender("Typst, letters alone", _command(TYPST, thousand, folder)),
        Contender("Letters, right-to-left", _command(OURS, persian, folder, "fa")),
        Contender("Letters, many different words", _command(OURS, rich, folder)),
        Contender("Typst, many different words, letters alone", _command(TYPST, rich, folder)),
    ]
    table = dict(measured(contenders, rounds))
    table.update(measured([Contender("Platypus, letters alone", _command(PLATYPUS, thousand, folder))], 1))
    if with_ten_thousand:
        many = _workload(folder, "many.json", "--letters", "10000")
        contender = Contender("Letters, 10,000 letters and envelopes", _command(OURS, many, folder))
        table.update(measured([contender], 1))
    return table


def _workload(folder: Path, name: str, *options: str) -> Path:
    path = folder / name
    seconds_of((sys.executable, str(BATCH / "workload.py"), str(path), *options))
    return path


def _command(script: str, work: Path, folder: Path, *options: str) -> tuple[str, ...]:
    out = folder / f"{Path(script).stem}-{work.stem}"
    out.mkdir(exist_ok=True)
    return (sys.executable, str(BATCH / script), str(work), str(out), *options)


if __name__ == "__main__":
    main()
