"""The reader's own process: answers one question after the other until its input ends.

It reads and writes messages on its standard streams and nothing else: no files but its model, no words on the
command line.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from letters_app.domain.judgement import Judgement
from letters_app.reader.encoder_names import READINGS
from letters_app.reader.encoders import Encoder, EncoderMissingError, open_encoder
from letters_app.reader.frames import FrameError, read_frame, write_frame
from letters_app.reader.heads import BrokenHeadsError, Heads, load_heads

_WARM_UP = "Я пеку хлеб в маленьком городе."
_AT_ONCE = 64
"""Texts encoded together; more gain nothing."""


def serve(reading: str, heads_path: Path, source: IO[bytes], sink: IO[bytes]) -> None:
    """Answer questions until ``source`` ends; ``reading`` says with which encoders."""
    try:
        heads = load_heads(heads_path)
        encoders = [open_encoder(name) for name in READINGS[reading]]
        heads.judge([encoder.encode([_WARM_UP], "ru") for encoder in encoders], "ru")
    except BrokenHeadsError:
        write_frame(sink, {"absent": "heads"})
        return
    except EncoderMissingError:
        write_frame(sink, {"absent": "encoder"})
        return
    write_frame(sink, {"ready": heads.reading, "corpus": heads.corpus})
    while True:
        try:
            question = read_frame(source)
        except FrameError:
            return
        if question is None:
            return
        write_frame(sink, _answer(question, encoders, heads))


def _answer(question: dict[str, Any], encoders: Sequence[Encoder], heads: Heads) -> dict[str, Any]:
    texts, language = question["texts"], question["language"]
    judged: list[Judgement] = []
    for start in range(0, len(texts), _AT_ONCE):
        part = [_without_surrogates(text) for text in texts[start : start + _AT_ONCE]]
        judged += heads.judge([encoder.encode(part, language) for encoder in encoders], language)
    return {"number": question["number"], "judged": [_as_json(each) for each in judged]}


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ") or " "


def _as_json(judgement: Judgement) -> dict[str, Any]:
    suspicions = [
        {"category": each.category.value, "score": each.score, "examples": list(each.examples)}
        for each in judgement.suspicions
    ]
    return {"calm": judgement.is_calm, "suspicions": suspicions}
