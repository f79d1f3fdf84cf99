"""The trained part of the reader: linear heads over sentence vectors, their thresholds, and the nearest examples.

One ``.npz`` file an encoder, written by ``training/train_reader.py`` and read without pickle:

``info``      JSON: version, encoder, digest of the corpus, categories, groups of languages, thresholds, examples
``centre``    the mean vector, taken off before anything else
``weights``   dimensions x heads; the first head is the risk of any kind, then one a category
``bias``      one a head
``ngrams``    buckets x heads, weights of hashed character n-grams; no rows if there are none
``examples``  8-bit vectors of the examples, a row each; ``info`` has their texts, languages and categories
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from letters_app.domain.finding import Category
from letters_app.domain.judgement import Judgement, Suspicion
from letters_app.reader.encoders import Vectors
from letters_app.reader.ngrams import ngram_scores

FORMAT = 1
_OTHER_LANGUAGES = "*"
_EXAMPLES_SHOWN = 2
_LARGEST_FILE = 64 * 1024 * 1024


class BrokenHeadsError(Exception):
    """The file with the heads is not there or not what it should be."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability on something is said, for one group of languages."""

    risk: float
    """Of any kind."""
    categories: tuple[float, ...]
    """Of each category alone."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of the training corpus that somebody would warn of."""

    text: str
    language: str
    category: int


class Heads:
    """Judges sentence vectors."""

    def __init__(self, info: dict[str, Any], arrays: dict[str, npt.NDArray[Any]]) -> None:
        """Take over what a file holds.

        Raises:
            BrokenHeadsError: if its parts do not fit each other.
        """
        try:
            if info["format"] != FORMAT:
                raise BrokenHeadsError
            self.encoder = str(info["encoder"])
            self.corpus = str(info["corpus"])
            self.categories = tuple(Category(name) for name in info["categories"])
            self._thresholds = {
                language: Thresholds(float(entry["risk"]), tuple(map(float, entry["categories"])))
                for language, entry in info["thresholds"].items()
            }
            self._examples = [Example(str(text), str(lang), int(cat)) for text, lang, cat in info["examples"]]
            self._centre = arrays["centre"].astype(np.float32)
            self._weights = arrays["weights"].astype(np.float32)
            self._bias = arrays["bias"].astype(np.float32)
            self._ngrams = arrays["ngrams"].astype(np.float32)
            self._vectors = arrays["examples"].astype(np.float32) / 127.0
        except (KeyError, TypeError, ValueError) as error:
            raise BrokenHeadsError from error
        heads = len(self.categories) + 1
        fits = (
            self._weights.shape == (len(self._centre), heads)
            and self._bias.shape == (heads,)
            and self._ngrams.ndim == 2
            and self._ngrams.shape[1] == heads
            and self._vectors.shape == (len(self._examples), len(self._centre))
            and _OTHER_LANGUAGES in self._thresholds
            and all(len(each.categories) == heads - 1 for each in self._thresholds.values())
        )
        if not fits:
            raise BrokenHeadsError
        self._languages = np.array([example.language for example in self._examples])
        self._example_categories = np.array([example.category for example in self._examples])

    def probabilities(self, texts: Sequence[str], vectors: Vectors) -> npt.NDArray[np.float32]:
        """Return a row a text: the risk of any kind, then one probability a category."""
        scores = (vectors - self._centre) @ self._weights + self._bias
        if len(self._ngrams):
            scores += ngram_scores(texts, self._ngrams)
        return np.asarray(1.0 / (1.0 + np.exp(-scores)), dtype=np.float32)

    def judge(self, texts: Sequence[str], vectors: Vectors, language: str) -> list[Judgement]:
        """Return what each text, all in ``language``, reads like."""
        if not texts:
            return []
        thresholds = self._thresholds.get(language, self._thresholds[_OTHER_LANGUAGES])
        probabilities = self.probabilities(texts, vectors)
        return [
            Judgement(tuple(self._suspicions(row, vector, language, thresholds)))
            for row, vector in zip(probabilities, vectors, strict=True)
        ]

    def _suspicions(
        self, row: npt.NDArray[np.float32], vector: Vectors, language: str, thresholds: Thresholds
    ) -> list[Suspicion]:
        found = [number for number, limit in enumerate(thresholds.categories) if row[number + 1] >= limit]
        if not found and row[0] >= thresholds.risk:
            found = [int(np.argmax(row[1:]))]
        return [
            Suspicion(self.categories[number], float(row[number + 1]), self._nearest(vector, language, number))
            for number in sorted(found, key=lambda number: -row[number + 1])
        ]

    def _nearest(self, vector: Vectors, language: str, category: int) -> tuple[str, ...]:
        of_category = self._example_categories == category
        usable = of_category & (self._languages == language)
        places = np.flatnonzero(usable if usable.any() else of_category)
        order = np.argsort(-(self._vectors[places] @ vector), kind="stable")[:_EXAMPLES_SHOWN]
        return tuple(self._examples[place].text for place in places[order])


def load_heads(path: Path) -> Heads:
    """Read the heads in ``path``.

    Raises:
        BrokenHeadsError: if there is no such file or it is not what it should be.
    """
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise BrokenHeadsError
        with np.load(path, allow_pickle=False) as file:
            arrays = {name: file[name] for name in file.files}
        info = json.loads(arrays.pop("info").tobytes().decode("utf-8"))
    except (OSError, KeyError, ValueError, EOFError) as error:
        raise BrokenHeadsError from error
    if not isinstance(info, dict):
        raise BrokenHeadsError
    return Heads(info, arrays)
