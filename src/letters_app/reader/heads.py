"""The trained part of the reader: passages it learnt from, how much each speaks for every category, and thresholds.

A text is compared with all passages of the training corpus; near ones count most (a Gaussian kernel over sentence
vectors, weighed by ridge regression). One ``.npz`` file a reading, written by ``training/train_reader.py`` and read
without pickle:

``info``      JSON: format, encoders, digest of the corpus, categories, width of the kernel, thresholds, examples
``centre``    the mean vector of each encoder, one after the other
``shares``    how much each encoder counts
``sizes``     how long the vectors of each encoder are
``passages``  8-bit vectors of the passages learnt from, a row each
``steps``     what one unit of them is, a value a dimension
``weights``   passages x heads; the first head is the risk of any kind, then one a category
``curve``     slope and height by which a head's sum becomes a probability, two rows
"""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from letters_app.domain.finding import Category
from letters_app.domain.judgement import Judgement, Suspicion
from letters_app.reader.encoders import Vectors

FORMAT = 1
OTHER_LANGUAGES = "*"
SHARE_OF_CATEGORIES = 0.5
"""How much the surest category counts in the risk of any kind, beside the head that learnt that alone: what clearly
belongs to one category is a risk, though most passages around it are harmless."""
NEARLY = 0.12
"""A second category whose sum is behind the first by no more than this is named too: "a case told on the web"."""
_EXAMPLES_SHOWN = 2
_LARGEST_FILE = 64 * 1024 * 1024


class BrokenHeadsError(Exception):
    """The file with the heads is not there or not what it should be."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From which probability on something is said, for one group of languages."""

    risk: float
    """Of any kind."""
    category: float
    """Of a category alone, and of each further category."""
    calm: float
    """Below it the reader is sure that nothing is meant."""


@dataclass(frozen=True, slots=True)
class Example:
    """A passage of the training corpus that somebody would warn of."""

    row: int
    text: str
    language: str
    categories: tuple[int, ...]


def unit_vectors(
    raw: Sequence[Vectors], centres: Sequence[Vectors], shares: Sequence[float]
) -> npt.NDArray[np.float32]:
    """Return the vectors of several encoders as one of length one: each centred, of length one, and of its share."""
    parts = []
    for vectors, centre, share in zip(raw, centres, shares, strict=True):
        moved = vectors - centre
        length = np.maximum(np.linalg.norm(moved, axis=1, keepdims=True), 1e-9)
        parts.append(moved / length * np.sqrt(share / sum(shares)))
    return np.hstack(parts).astype(np.float32)


def nearness(left: Vectors, right: Vectors, width: float) -> npt.NDArray[np.float32]:
    """Return the kernel of each row of ``left`` with each row of ``right``: 1 for the same, towards 0 with distance.

    One is added throughout, so that the weights hold the height of the plane too.
    """
    return np.asarray(np.exp(-width * (2.0 - 2.0 * (left @ right.T))) + 1.0, dtype=np.float32)


def with_shared_risk(sums: npt.NDArray[Any], categories: Sequence[Category]) -> npt.NDArray[Any]:
    """Return ``sums``, a row a text, with the surest category's part in the risk of any kind; romance is none."""
    risky = [number for number, category in enumerate(categories, start=1) if category is not Category.ROMANCE]
    shared = sums.copy()
    shared[:, 0] = (1.0 - SHARE_OF_CATEGORIES) * sums[:, 0] + SHARE_OF_CATEGORIES * sums[:, risky].max(axis=1)
    return shared


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
            self.reading = str(info["reading"])
            self.corpus = str(info["corpus"])
            self.categories = tuple(Category(name) for name in info["categories"])
            self._width = float(info["width"])
            self._thresholds = {
                language: Thresholds(float(entry["risk"]), float(entry["category"]), float(entry["calm"]))
                for language, entry in info["thresholds"].items()
            }
            self._examples = [
                Example(int(row), str(text), str(language), tuple(map(int, categories)))
                for row, text, language, categories in info["examples"]
            ]
            sizes = [int(size) for size in arrays["sizes"]]
            self._shares = [float(share) for share in arrays["shares"]]
            centre = arrays["centre"].astype(np.float32)
            self._passages = arrays["passages"].astype(np.float32) * arrays["steps"].astype(np.float32)
            self._weights = arrays["weights"].astype(np.float32)
            self._curve = arrays["curve"].astype(np.float32)
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BrokenHeadsError from error
        heads, rows = len(self.categories) + 1, len(self._passages)
        fits = (
            self._passages.ndim == 2
            and centre.shape == (sum(sizes),) == self._passages.shape[1:]
            and len(sizes) == len(self._shares)
            and self._weights.shape == (rows, heads)
            and self._curve.shape == (2, heads)
            and OTHER_LANGUAGES in self._thresholds
            and all(0 <= example.row < rows for example in self._examples)
        )
        if not fits:
            raise BrokenHeadsError
        self._centres = [part.astype(np.float32) for part in np.split(centre, np.cumsum(sizes)[:-1])]
        self._places = _places(self._examples)

    def _sums(self, vectors: Vectors) -> npt.NDArray[np.float32]:
        """Return a row a text: what speaks for a risk of any kind, then for each category."""
        return with_shared_risk(nearness(vectors, self._passages, self._width) @ self._weights, self.categories)

    def judge(self, raw: Sequence[Vectors], language: str) -> list[Judgement]:
        """Return what each text, all in ``language``, reads like; ``raw`` has the vectors of each encoder.

        Raises:
            BrokenHeadsError: if the encoders give vectors of another size than those trained with.
        """
        if [vectors.shape[1] for vectors in raw] != [len(centre) for centre in self._centres]:
            raise BrokenHeadsError
        thresholds = self._thresholds.get(language, self._thresholds[OTHER_LANGUAGES])
        vectors = unit_vectors(raw, self._centres, self._shares)
        judged = []
        for vector, sums in zip(vectors, self._sums(vectors), strict=True):
            chances = 1.0 / (1.0 + np.exp(-(sums * self._curve[0] + self._curve[1])))
            suspicions = self._suspicions(vector, sums[1:], chances, language, thresholds)
            judged.append(Judgement(tuple(suspicions), bool(chances[0] < thresholds.calm)))
        return judged

    def _suspicions(
        self,
        vector: Vectors,
        sums: npt.NDArray[np.float32],
        row: npt.NDArray[np.float32],
        language: str,
        thresholds: Thresholds,
    ) -> list[Suspicion]:
        found = {int(number) for number in np.flatnonzero(row[1:] >= thresholds.category)}
        if found or row[0] >= thresholds.risk:
            first, second = (int(number) for number in np.argsort(-sums, kind="stable")[:2])
            found |= {first, second} if sums[first] - sums[second] <= NEARLY else {first}
        # The head of any risk is surer than those of the categories, which divide it among them.
        return [
            Suspicion(
                self.categories[number], float(max(row[0], row[number + 1])), self._nearest(vector, language, number)
            )
            for number in sorted(found, key=lambda number: -row[number + 1])
        ]

    def _nearest(self, vector: Vectors, language: str, category: int) -> tuple[str, ...]:
        numbers = self._places.get((language, category)) or self._places.get(("", category), [])
        rows = [self._examples[number].row for number in numbers]
        order = np.argsort(-(self._passages[rows] @ vector), kind="stable")[:_EXAMPLES_SHOWN]
        return tuple(self._examples[numbers[place]].text for place in order)


def _places(examples: Sequence[Example]) -> dict[tuple[str, int], list[int]]:
    """Return the numbers of the examples by language and category; by no language those of all."""
    places: dict[tuple[str, int], list[int]] = {}
    for number, example in enumerate(examples):
        for category in example.categories:
            places.setdefault((example.language, category), []).append(number)
            places.setdefault(("", category), []).append(number)
    return places


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
    except (OSError, KeyError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise BrokenHeadsError from error
    if not isinstance(info, dict):
        raise BrokenHeadsError
    return Heads(info, arrays)
