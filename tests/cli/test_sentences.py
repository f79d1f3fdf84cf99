"""Every error and every reason has a sentence, and a sentence never shows a bare code."""

from __future__ import annotations

import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from error_classes import every_error
from letters_app.cli import skip_reasons
from letters_app.cli.face import Face
from letters_app.cli.mailing_report import spans
from letters_app.cli.opened_vault import NOTICES
from letters_app.cli.sentences import SENTENCES, field_name, sentence_for
from letters_app.composing.composer_state import Missing
from letters_app.composing.errors import NotReadyError
from letters_app.composing.template_pack import UnknownTemplateError
from letters_app.domain.address_format import AddressField
from letters_app.domain.errors import LettersError, PackError, UnreadableInputError, WriteFailedError
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mailing import SkipReason
from letters_app.domain.pack_problem import PackProblem
from letters_app.exchange.columns import Column
from letters_app.exchange.problems import ProblemCode
from letters_app.exchange.unreadable import ColumnMapError
from letters_app.i18n.catalogue import open_catalogue
from letters_app.i18n.error_words import PHRASES
from letters_app.i18n.pack_problems import PACK_PROBLEMS
from letters_app.resources import translations_root
from letters_app.services.people.field_names import FIELD_NAMES
from letters_app.services.people.reasons import HOLD_SENTENCES, ROW_PROBLEMS
from letters_app.storage import VaultNotice
from letters_app.storage.change_log import ChangedRecord
from letters_app.storage.errors import (
    DamagedVaultError,
    HostileParametersError,
    NewerVaultError,
    NotEncryptedError,
    UnknownRecordError,
    VaultInUseError,
)
from letters_app.storage.integrity import IntegrityCheck
from letters_app.typesetting.errors import AddressDoesNotFitError, TextDoesNotFitError

PAPER_BLOCKS = ("recipient", "sender")
PAPER_PLACES = ("head", "header", "return_line", "info_block")
VAULT_PLACES = ("file", "database", "journal", "tables", "copy", "backup")
ENCRYPTION_CHECKS = ("header", "marker", "no-key", "zero-key", "driver")


@pytest.fixture
def face() -> Face:
    return Face(open_catalogue(translations_root(), "en"), io.StringIO(), io.StringIO())


def test_every_error_has_a_sentence_and_no_sentence_is_left_over() -> None:
    assert set(SENTENCES) == {error.code for error in every_error()}


def test_every_reason_and_every_row_problem_has_a_sentence() -> None:
    assert set(HOLD_SENTENCES) == set(HoldReason)
    assert set(ROW_PROBLEMS) == set(ProblemCode)


def test_every_notice_of_a_vault_has_a_sentence() -> None:
    assert set(NOTICES) == set(VaultNotice)


def test_every_problem_of_a_pack_has_short_words_of_its_own() -> None:
    assert set(PACK_PROBLEMS) == set(PackProblem)
    assert len(set(PACK_PROBLEMS.values())) == len(PACK_PROBLEMS)
    assert [words for words in PACK_PROBLEMS.values() if len(words) > 80 or words.endswith(".")] == []


@pytest.mark.parametrize("problem", PackProblem)
def test_a_broken_pack_is_told_with_place_and_words(problem: PackProblem, face: Face) -> None:
    sentence = sentence_for(PackError(pack="birthday", place="plan.toml:block", problem=problem), face)
    assert sentence == (
        f"The data pack “birthday” is broken at plan.toml:block: {PACK_PROBLEMS[problem]}. "
        "Mend it or install the program again."
    )


@pytest.mark.parametrize("place", ["", "."])
def test_a_whole_pack_that_is_broken_has_no_place(place: str, face: Face) -> None:
    sentence = sentence_for(PackError(pack="rules", place=place, problem=PackProblem.NO_PACKS), face)
    assert sentence.startswith("The data pack “rules” is broken: there are no packs in this folder.")


@pytest.mark.parametrize(
    ("error", "code"),
    [
        *((NotReadyError(missing=missing), missing.value) for missing in Missing),
        *((AddressDoesNotFitError(line=2, lines=5, block=block, layout="c6"), block) for block in PAPER_BLOCKS),
        *((TextDoesNotFitError(place=place, layout="din"), place) for place in PAPER_PLACES),
        *((DamagedVaultError(place=place), place) for place in VAULT_PLACES),
        *((DamagedVaultError(place=check.value), check.value) for check in IntegrityCheck),
        *((HostileParametersError(field=field, value=0), field) for field in ("passes", "memory")),
        *((NotEncryptedError(check=check), check) for check in ENCRYPTION_CHECKS),
        *((UnknownRecordError(record=record.value), record.value) for record in ChangedRecord),
        *((PackError(pack="p", place="x.toml", problem=problem), problem.value) for problem in PackProblem),
    ],
)
def test_no_code_is_left_in_a_sentence_in_another_language(error: LettersError, code: str) -> None:
    russian = Face(open_catalogue(translations_root(), "ru"), io.StringIO(), io.StringIO())
    assert code not in sentence_for(error, russian)


@pytest.mark.parametrize("error", [NewerVaultError(record="Letter"), UnknownRecordError(), ColumnMapError()], ids=repr)
def test_an_error_that_knows_less_has_a_sentence_without_the_gap(error: LettersError, face: Face) -> None:
    assert sentence_for(error, face) != SENTENCES[error.code]
    assert "“”" not in sentence_for(error, face)
    assert "(-" not in sentence_for(error, face)


def test_an_error_without_its_values_still_ends_in_a_sentence(face: Face) -> None:
    for error in every_error():
        bare = error.__new__(error)
        LettersError.__init__(bare)
        assert not set("{}") & set(sentence_for(bare, face))


def test_every_field_of_a_list_and_of_an_address_has_a_name(face: Face) -> None:
    assert set(FIELD_NAMES) == {*Column, *AddressField}
    assert not any("_" in field_name(field, face) for field in FIELD_NAMES)
    assert field_name("DE", face) == "DE"


def test_only_codes_are_put_into_words_and_never_what_the_user_typed(face: Face) -> None:
    for word in PHRASES:
        assert sentence_for(UnreadableInputError(path=word), face).startswith(f"{word} cannot be read")
        assert f"“{word}”" in sentence_for(UnknownTemplateError(kind=word), face)


def test_a_moment_is_told_by_the_clock_on_the_wall(face: Face, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as here:
        here.setenv("TZ", "Etc/GMT-3")
        time.tzset()
        sentence = sentence_for(VaultInUseError(since="2026-11-22T22:30:00+00:00"), face)
    time.tzset()
    assert "(since 2026-11-23 01:30)" in sentence
    assert sentence_for(VaultInUseError(since=""), face) == sentence_for(VaultInUseError(), face)
    assert "since" not in sentence_for(VaultInUseError(), face)


@pytest.mark.parametrize("place", ["recipient 2", "sender 1", "head", "header", "return_line", "info_block"])
def test_what_does_not_fit_is_named_with_its_mend(place: str, face: Face) -> None:
    sentence = skip_reasons.skip_sentence(SkipReason(HoldReason.ADDRESS_DOES_NOT_FIT, place), face)
    assert "not fit" in sentence
    assert "Shorten" in sentence
    assert place not in sentence


@given(st.sets(st.integers(1, 60), min_size=1))
def test_spans_name_each_number_once(numbers: set[int]) -> None:
    text = spans(numbers)
    told: list[int] = []
    for part in text.removesuffix(", … (manifest.csv)").split(", "):
        first, _, last = part.partition("–")
        told.extend(range(int(first), int(last or first) + 1))
    assert told == sorted(numbers)[: len(told)]
    assert (told == sorted(numbers)) != text.endswith("(manifest.csv)")


def test_a_full_disk_is_told_with_the_way_to_mend_it(face: Face) -> None:
    sentence = sentence_for(WriteFailedError(path="out", reason="full"), face)
    assert sentence.startswith("out could not be written: the disk is full.")
    assert "choose another folder" in sentence


def test_text_from_outside_cannot_steer_the_terminal(face: Face) -> None:
    sentence = sentence_for(WriteFailedError(path="a\x1b[31m\u202eb", reason="io"), face)
    assert "\x1b" not in sentence
    assert "<U+202E>" in sentence
