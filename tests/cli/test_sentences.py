"""Every error and every reason has a sentence, and a sentence never shows a bare code."""

from __future__ import annotations

import importlib
import io
import pkgutil
from collections.abc import Iterator

import pytest

import letters_app
from letters_app.cli import row_problems, skip_reasons
from letters_app.cli.face import Face
from letters_app.cli.sentences import SENTENCES, sentence_for
from letters_app.domain.errors import LettersError, WriteFailedError
from letters_app.domain.mail_decision import HoldReason
from letters_app.exchange.problems import ProblemCode
from letters_app.i18n.catalogue import open_catalogue
from letters_app.resources import translations_root


def every_error() -> Iterator[type[LettersError]]:
    for module in pkgutil.walk_packages(letters_app.__path__, "letters_app."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    waiting = [LettersError]
    while waiting:
        error = waiting.pop()
        yield error
        waiting.extend(error.__subclasses__())


@pytest.fixture
def face() -> Face:
    return Face(open_catalogue(translations_root(), "en"), io.StringIO(), io.StringIO())


def test_every_error_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == {error.code for error in every_error()}


def test_every_reason_and_every_row_problem_has_a_sentence() -> None:
    assert set(skip_reasons.SENTENCES) == set(HoldReason)
    assert set(row_problems.SENTENCES) == set(ProblemCode)


def test_a_full_disk_is_told_with_the_way_to_mend_it(face: Face) -> None:
    sentence = sentence_for(WriteFailedError(path="out", reason="full"), face)
    assert sentence.startswith("out could not be written: the disk is full.")
    assert "choose another folder" in sentence


def test_text_from_outside_cannot_steer_the_terminal(face: Face) -> None:
    sentence = sentence_for(WriteFailedError(path="a\x1b[31m\u202eb", reason="io"), face)
    assert "\x1b" not in sentence
    assert "<U+202E>" in sentence
