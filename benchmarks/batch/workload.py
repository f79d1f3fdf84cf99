"""The letters all contenders set: invented words enough for a page each, no two alike, the same in every run.

``python workload.py OUT.json [--letters N] [--script cyrillic|arabic]`` writes ``{"letters": [[paragraph, …], …],
"addresses": [[line, …], …]}``.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path

WORDS_A_LETTER = 200
WORDS_A_PARAGRAPH = 40
WORDLIST = Path(__file__).parents[2] / "resources" / "wordlists" / "ru.txt"
SMALL_WORDS = "и в не на я что с как это по но из у за к от так же для мы бы вы он она до или уже если когда ещё"
ENDINGS = ("", "", "а", "у", "ом", "е", "ы", "ов", "ами", "ах", "и", "ой")
PERSIAN = "سلام دوست من امروز هوا خوب است و باغ پر از گل شده من کتاب تازه ای خواندم که درباره کوه ها بود"
PERSIAN_ENDINGS = ("", "", "ها", "های", "ی", "ان", "تر", "م", "ند")


def letters(count: int, script: str) -> list[list[str]]:
    """Return the paragraphs of ``count`` letters; two words in five are the small ones every language is full of."""
    chance = random.Random(2026)
    small, roots, endings = _vocabulary(script)
    weights = [1 / (rank + 10) for rank in range(len(roots))]
    made = []
    for _ in range(count):
        stems = chance.choices(roots, weights, k=WORDS_A_LETTER)
        words = [chance.choice(small) if chance.random() < 0.4 else stem + chance.choice(endings) for stem in stems]
        made.append([_paragraph(words[at : at + WORDS_A_PARAGRAPH]) for at in range(0, len(words), WORDS_A_PARAGRAPH)])
    return made


def addresses(count: int) -> list[list[str]]:
    """Return the lines of ``count`` envelopes."""
    chance = random.Random(1971)
    roots = [root.capitalize() for root in WORDLIST.read_text(encoding="utf-8").split()]
    return [
        [
            f"{chance.choice(roots)}ову {chance.choice(roots)}у, {chance.randint(1950, 2004)} г. р.",
            f"ФКУ СИЗО-{chance.randint(1, 12)} УФСИН России",
            f"ул. {chance.choice(roots)}, д. {chance.randint(1, 200)}",
            f"г. {chance.choice(roots)}ск",
            f"{chance.randint(100000, 699999)}",
            "RUSSIA / РОССИЯ",
        ]
        for _ in range(count)
    ]


def _vocabulary(script: str) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    if script == "arabic":
        words = PERSIAN.split()
        return words, [one + other for one in words for other in words], PERSIAN_ENDINGS
    roots = WORDLIST.read_text(encoding="utf-8").split()
    return SMALL_WORDS.split(), roots, ENDINGS


def _paragraph(words: list[str]) -> str:
    sentences = [" ".join(words[at : at + 10]).capitalize() + "." for at in range(0, len(words), 10)]
    return " ".join(sentences)


def main() -> None:
    """Write the letters."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--script", choices=("cyrillic", "arabic"), default="cyrillic")
    chosen = parser.parse_args()
    work = {"letters": letters(chosen.letters, chosen.script), "addresses": addresses(chosen.letters)}
    chosen.out.write_text(json.dumps(work, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
