"""How long one page takes from its words to its PDF in memory, as after a pause in typing (bar: under 30 ms).

Each figure stands beside a peer of the same run: Typst setting the same page, warm, in memory.

Run: python benchmarks/page_preview.py
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Callable

import typst
from batch.set_with_letters import Setter
from batch.set_with_typst import FONTS, HEAD, escaped
from batch.workload import letters

from letters_app.typesetting.drawing.pdf_writer import PdfWriter

ROUNDS = 40
BAR_MS = 30


def main() -> None:
    """Measure and print."""
    setter = Setter("ru")
    texts = letters(ROUNDS + 1, "passages")

    def ours(number: int) -> None:
        drawn, _ = setter.drawn([(texts[number], ["Адресат"])])
        with PdfWriter(io.BytesIO(), "Letters") as writer:
            writer.append(drawn)

    compiler = typst.Compiler(font_paths=[FONTS], ignore_system_fonts=True)

    def theirs(number: int) -> None:
        compiler.compile(input=(HEAD + "\n\n".join(map(escaped, texts[number]))).encode())

    print("| one page, other words each time | median ms | slowest ms |")
    print("| --- | --- | --- |")
    for name, work in (("Letters", ours), ("Typst", theirs)):
        times = _timed(work)
        print(f"| {name} | {statistics.median(times):.1f} | {max(times):.1f} |")
    print(f"bar: {BAR_MS} ms")


def _timed(work: Callable[[int], None]) -> list[float]:
    work(0)  # warm
    times = []
    for number in range(1, ROUNDS + 1):
        started = time.perf_counter()
        work(number)
        times.append((time.perf_counter() - started) * 1000)
    return times


if __name__ == "__main__":
    main()
