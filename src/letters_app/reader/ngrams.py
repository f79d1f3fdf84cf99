"""Hashed character n-grams of words: what an encoder does not know of a language, the letters still tell."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

SIZES = range(2, 6)
_SPACE = re.compile(r"\W+")


def hashed_ngrams(text: str, buckets: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Return the buckets of the n-grams of ``text`` and their weights, of length one together.

    The hash is CRC-32, so that weights trained on one machine fit on every other.
    """
    counts: dict[int, float] = {}
    for word in _SPACE.sub(" ", text.lower().replace("ё", "е")).split():
        padded = f" {word} "
        for size in SIZES:
            for start in range(max(1, len(padded) - size + 1)):
                code = zlib.crc32(padded[start : start + size].encode("utf-8", "surrogatepass"))
                sign = 1.0 if code & 0x80000000 else -1.0
                bucket = code % buckets
                counts[bucket] = counts.get(bucket, 0.0) + sign
    places = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
    values = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
    norm = float(np.linalg.norm(values))
    return places, values / norm if norm else values


def ngram_scores(texts: Sequence[str], weights: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return, a row a text, the sums of ``weights`` (a row a bucket) over the n-grams of each."""
    scores = np.zeros((len(texts), weights.shape[1]), dtype=np.float32)
    for number, text in enumerate(texts):
        places, values = hashed_ngrams(text, weights.shape[0])
        if len(places):
            scores[number] = values @ weights[places]
    return scores
