"""Starts the statistical reader of this installation, and asks it about whole letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from letters_app.checking.guesses import JudgedPassage, passages_to_judge
from letters_app.reader.client import Start, StatisticalReader
from letters_app.reader.encoder_names import READINGS
from letters_app.resources import resources_root
from letters_app.settings.own_process import helper_command

_HELPER = "reader"


def heads_path(reading: str) -> Path:
    """Return where the trained heads of ``reading`` lie."""
    return resources_root() / "reader" / f"{reading}.npz"


def make_reader() -> StatisticalReader:
    """Return the reader; its process starts when it is first asked."""
    return StatisticalReader(
        Start(tuple(helper_command(_HELPER, name) for name in READINGS if heads_path(name).is_file()))
    )


def judged_passages(
    reader: StatisticalReader | None, text: str, language: str, apart: Collection[str] = ()
) -> tuple[JudgedPassage, ...]:
    """Return what ``reader`` makes of the passages of ``text``; nothing if there is no reader.

    Passages of ``apart`` are read by themselves.
    """
    return judged_texts(reader, (text,), language, apart)[0]


@dataclass(frozen=True, slots=True)
class Remembered:
    """What the reader knows of a text without being asked anew."""

    judged: tuple[JudgedPassage, ...] = ()
    is_all: bool = True
    """Whether it knows every passage."""


def remembered_passages(reader: StatisticalReader, text: str, language: str, apart: Collection[str] = ()) -> Remembered:
    """Return what ``reader`` made of the passages of ``text`` that it has seen before; at once."""
    spans = passages_to_judge(text, language, apart)
    known = reader.recall([text[start:end] for start, end in spans], language)
    judged = [
        JudgedPassage(*span, judgement) for span, judgement in zip(spans, known, strict=True) if judgement is not None
    ]
    return Remembered(tuple(judged), len(judged) == len(spans))


def judged_texts(
    reader: StatisticalReader | None, texts: Sequence[str], language: str, apart: Collection[str] = ()
) -> list[tuple[JudgedPassage, ...]]:
    """Judge many texts in one ``language`` with as few questions as possible."""
    if reader is None:
        return [()] * len(texts)
    spans = [passages_to_judge(text, language, apart) for text in texts]
    passages = [text[start:end] for text, places in zip(texts, spans, strict=True) for start, end in places]
    judged = reader.judge(passages, language)
    if judged is None:
        return [()] * len(texts)
    answers = iter(judged)
    return [tuple(JudgedPassage(start, end, next(answers)) for start, end in places) for places in spans]
