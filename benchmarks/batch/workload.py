"""The letters all contenders set: a page each of 200 words, no two alike, the same in every run.

``python workload.py OUT.json [--letters N] [--words passages|invented|persian]`` writes
``{"letters": [[paragraph, …], …], "addresses": [[line, …], …]}``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

WORDS_A_LETTER = 200
WORDS_A_PARAGRAPH = 40
WORDLIST = Path(__file__).parents[2] / "resources" / "wordlists" / "ru.txt"
PASSAGES = Path(__file__).parents[2] / "corpora" / "passages" / "train"
SMALL_WORDS = "и в не на я что с как это по но из у за к от так же для мы бы вы он она до или уже если когда ещё"
ENDINGS = ("", "", "а", "у", "ом", "е", "ы", "ов", "ами", "ах", "и", "ой")
PLAIN = re.compile(r"[\u0020-\u007e\u00a0-\u00bf\u0400-\u045f\u2010-\u201f\u2026\u2116]+")
PERSIAN = "سلام دوست من امروز هوا خوب است و باغ پر از گل شده من کتاب تازه ای خواندم که درباره کوه ها بود"
PERSIAN_ENDINGS = ("", "", "ها", "های", "ی", "ان", "تر", "م", "ند")


def letters(count: int, words: str) -> list[list[str]]:
    """Return the paragraphs of ``count`` letters.

    ``passages``: sentences of the corpus as people write them, in another order for each letter. ``invented``: words
    from a list with invented endings, far more different ones than letters have. ``persian``: the same in Persian.
    """
    chance = random.Random(2026)
    make = _from_passages(chance) if words == "passages" else _invented(chance, words)
    return [make() for _ in range(count)]


def _from_passages(chance: random.Random) -> Callable[[], list[str]]:
    written = [json.loads(line)["text"] for path in sorted(PASSAGES.glob("ru*.jsonl")) for line in path.open("rb")]
    # What no book face has (emoji, letters of other alphabets) is refused by one contender and left out by another.
    texts = [text for text in written if PLAIN.fullmatch(text)]

    def make() -> list[str]:
        words: list[str] = []
        while len(words) < WORDS_A_LETTER:
            words += chance.choice(texts).split()
        return _paragraphs(words[:WORDS_A_LETTER])

    return make


def _invented(chance: random.Random, words: str) -> Callable[[], list[str]]:
    small, roots, endings = _vocabulary(words)
    weights = [1 / (rank + 10) for rank in range(len(roots))]

    def make() -> list[str]:
        stems = chance.choices(roots, weights, k=WORDS_A_LETTER)
        # Two words in five are the small ones every language is full of.
        made = [chance.choice(small) if chance.random() < 0.4 else stem + chance.choice(endings) for stem in stems]
        ends = [word + "." if place % 10 == 9 else word for place, word in enumerate(made)]
        return _paragraphs(ends)

    return make


def _paragraphs(words: list[str]) -> list[str]:
    return [" ".join(words[at : at + WORDS_A_PARAGRAPH]) for at in range(0, len(words), WORDS_A_PARAGRAPH)]


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


def _vocabulary(words: str) -> tuple[Sequence[str], Sequence[str], Sequence[str]]:
    if words == "persian":
        known = PERSIAN.split()
        return known, [one + other for one in known for other in known], PERSIAN_ENDINGS
    return SMALL_WORDS.split(), WORDLIST.read_text(encoding="utf-8").split(), ENDINGS


def main() -> None:
    """Write the letters."""
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--letters", type=int, default=1000)
    parser.add_argument("--words", choices=("passages", "invented", "persian"), default="passages")
    chosen = parser.parse_args()
    work = {"letters": letters(chosen.letters, chosen.words), "addresses": addresses(chosen.letters)}
    chosen.out.write_text(json.dumps(work, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
