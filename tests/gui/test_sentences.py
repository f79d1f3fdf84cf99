"""Every error has a sentence in the window, which sends nobody to a command line."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from error_classes import every_error
from letters_app.domain.errors import LettersError, WriteFailedError
from letters_app.gui.sentences import SENTENCES, sentence_for
from letters_app.gui.tongue import Tongue
from letters_app.storage.errors import VaultInUseError, WrongPassphraseError

COMMAND = re.compile(r"--[a-z]|letters [a-z-]+ (?:[A-Z]|list|new|check)|letters (?:vault|templates)|\bPATH\b")


@pytest.fixture
def tongue(qapp: QApplication) -> Iterator[Tongue]:
    tongue = Tongue(qapp, "en")
    yield tongue
    tongue.setParent(None)
    tongue.deleteLater()


def every_sentence(tongue: Tongue) -> Iterator[str]:
    for error in every_error():
        bare = error.__new__(error)
        LettersError.__init__(bare)
        yield sentence_for(bare, tongue)


def test_every_error_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == {error.code for error in every_error()}


def test_no_sentence_of_the_window_names_a_command(tongue: Tongue) -> None:
    sentences = [*SENTENCES.values(), *every_sentence(tongue)]

    assert [sentence for sentence in sentences if COMMAND.search(sentence)] == []
    assert COMMAND.search("Restore the newest backup: letters vault restore BACKUP --to PATH")


def test_an_error_without_its_values_still_ends_in_a_sentence(tongue: Tongue) -> None:
    assert [sentence for sentence in every_sentence(tongue) if set("{}") & set(sentence)] == []


def test_reasons_and_moments_are_said_in_words(tongue: Tongue) -> None:
    full = sentence_for(WriteFailedError(path="list.csv", reason="full"), tongue)
    in_use = sentence_for(VaultInUseError(since="2026-11-22T10:30:00+00:00"), tongue)
    mistyped = sentence_for(WrongPassphraseError(hint="recovery-code-mistyped"), tongue)

    assert full.startswith("list.csv could not be written: the disk is full.")
    assert "22 Nov 2026, " in in_use
    assert "recovery code" in mistyped


def test_text_from_outside_cannot_steer_the_window(tongue: Tongue) -> None:
    assert "<U+202E>" in sentence_for(WriteFailedError(path="a\u202eb", reason="io"), tongue)
