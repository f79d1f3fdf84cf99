"""How fast the check is, against the bars it has to keep.

    python benchmarks/check_speed.py [CORPUS-FOLDER]

Prints each time, its bar, and their ratio; below 1 is good. Times vary with the machine, so no test holds them.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from letters_app.services.check_text import Destination, TextCheck
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import make_reader

ROOT = Path(__file__).resolve().parent.parent
PASSAGES = 1000
LETTER_CHARACTERS = 4200
"""Two typed pages."""
CHANGES = 20
COMMAND = (sys.executable, "-m", "letters_app")


def main() -> None:
    """Measure everything once."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "corpora" / "passages" / "train"
    texts = [json.loads(line)["text"] for line in (corpus / "ru.jsonl").read_text(encoding="utf-8").splitlines()]
    report("start of letters check --no-statistical", 0.5, best_of(3, lambda: run_check("--no-statistical")))
    report("the same with the reader, cold", 5.0, seconds(run_check))
    with tempfile.TemporaryDirectory() as folder:
        batch = Path(folder) / "batch.jsonl"
        records = (
            json.dumps({"id": str(number), "language": "ru", "text": f"{text} {number}"})
            for number, text in enumerate(islice(cycle(texts), PASSAGES))
        )
        batch.write_text("\n".join(records), encoding="utf-8")
        report("1,000 passages by rules alone", 2.0, seconds(lambda: run_batch(batch, "--no-statistical")))
        report("1,000 passages with the reader", 35.0, seconds(lambda: run_batch(batch)))
    in_this_process(texts)


def in_this_process(texts: list[str]) -> None:
    """Measure what a window does: everything warm, one sentence changed."""
    packs, destination, reader = Packs(), Destination("RU"), make_reader()
    try:
        rules, both = TextCheck(packs, destination), TextCheck(packs, destination, reader)
        letter = letter_of(texts)
        both.check("Привет.", "ru")
        report("a two-page letter from nothing, reader warm", 1.5, seconds(lambda: both.check(letter, "ru")))
        sentences = [f"{text} Так {number}." for number, text in enumerate(texts[-CHANGES:])]
        report("a changed sentence with the reader", 0.060, mean(sentences, lambda text: both.check(text, "ru")))
        report("a changed sentence by rules alone", 0.010, mean(sentences, lambda text: rules.check(text, "ru")))
        ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    finally:
        reader.close()
    theirs = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    report("memory of both processes, MB", 400.0, ours + theirs)


def letter_of(texts: list[str]) -> str:
    """Return a letter of two pages, four sentences a paragraph."""
    letter = ""
    for number, text in enumerate(texts):
        if len(letter) + len(text) > LETTER_CHARACTERS:
            break
        letter += text + ("\n" if number % 4 == 3 else " ")
    return letter


def run_check(*options: str) -> None:
    """Check one short letter by the command."""
    run("check", "-", "--language", "ru", "--country", "RU", "--json", *options, data="Сегодня мы пекли хлеб.".encode())


def run_batch(batch: Path, *options: str) -> None:
    """Check a batch by the command."""
    run("check", "--batch", str(batch), "--country", "RU", "--json-lines", *options)


def run(*arguments: str, data: bytes = b"") -> None:
    """Run the command, whose findings are no failure."""
    done = subprocess.run([*COMMAND, *arguments], input=data, capture_output=True, check=False)
    if done.returncode > 1:
        raise SystemExit(done.stderr.decode())


def seconds(work: Callable[[], Any]) -> float:
    """Return how long ``work`` takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def best_of(times: int, work: Callable[[], Any]) -> float:
    """Return the shortest of several runs: what the program needs when nobody else does."""
    return min(seconds(work) for _ in range(times))


def mean(texts: list[str], work: Callable[[str], Any]) -> float:
    """Return how long ``work`` takes with one of ``texts``."""
    return seconds(lambda: [work(text) for text in texts]) / len(texts)


def report(what: str, bar: float, measured: float) -> None:
    """Print one line."""
    print(f"{what:48} {measured:8.3f}  bar {bar:7.3f}  ratio {measured / bar:.2f}", flush=True)


if __name__ == "__main__":
    main()
