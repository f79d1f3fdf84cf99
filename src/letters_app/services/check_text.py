"""Checks texts by rules and, where there is one, by the statistical reader: one letter, or many from JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.guesses import JudgedPassage
from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Finding
from letters_app.reader.client import StatisticalReader
from letters_app.services.letters.letter_language import accepted_languages
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import judged_passages, judged_texts

LARGEST_TEXT = 8 * 1024 * 1024
_READ_TOGETHER = 64
"""Records of a batch that are read before the first of them is answered."""


class UnreadableTextError(UnreadableInputError):
    """The letter is not text in UTF-8 or far too long (``path``, ``problem``)."""

    code = "text.unreadable"


class BadRecordError(UnreadableInputError):
    """A line of a batch is no record to check (``line``, ``problem``).

    ``record_id`` is the record's own id if the line has one; it is the user's data and no part of the message.
    """

    code = "batch.bad-record"

    def __init__(self, record_id: str = "", **params: str | float) -> None:
        super().__init__(**params)
        self.record_id = record_id


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the texts go."""

    country: str
    facility_type: FacilityType = FacilityType.UNKNOWN
    facility: str = ""
    """Name of the facility as in the address; rules for one facility need it."""


@dataclass(frozen=True, slots=True)
class BatchRecord:
    """One passage of a batch with the names that must not be flagged."""

    id: str
    language: str
    text: str
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    """What was found in one line of a batch; ``error`` if the line is no record."""

    id: str
    findings: tuple[Finding, ...] = ()
    error: BadRecordError | None = None


class TextCheck:
    """Checks any number of texts to one destination; the packs are read once."""

    def __init__(self, packs: Packs, destination: Destination, reader: StatisticalReader | None = None) -> None:
        self._destination = destination
        self._reader = reader
        self._at_once = _READ_TOGETHER if reader else 1  # by rules alone each line is answered as it comes
        self._checker = TextChecker(packs.rules)
        policy = packs.policies.policy_for(destination.country)
        self._accepted = accepted_languages(policy, destination.facility_type)

    def check(self, text: str, language: str, known: tuple[str, ...] = ()) -> tuple[Finding, ...]:
        """Return the findings in ``text``, in the order of the text."""
        return self._check(text, language, known, judged_passages(self._reader, text, language))

    def check_records(self, records: Iterable[BatchRecord]) -> Iterator[tuple[Finding, ...]]:
        """Yield the findings in each record, in their order; the reader is asked about many at once."""
        for part in _parts(records, self._at_once):
            judged = self._judged(part)
            for number, record in enumerate(part):
                yield self._check(record.text, record.language, record.known, judged[number])

    def check_lines(self, lines: Iterable[bytes]) -> Iterator[BatchAnswer]:
        """Yield an answer for every line that is not blank, in their order; a bad line refuses itself alone."""
        for part in _parts(_records(lines), self._at_once):
            findings = self.check_records([each for each in part if isinstance(each, BatchRecord)])
            for each in part:
                yield BatchAnswer(each.id, next(findings)) if isinstance(each, BatchRecord) else each

    def _check(
        self, text: str, language: str, known: tuple[str, ...], judged: tuple[JudgedPassage, ...]
    ) -> tuple[Finding, ...]:
        context = CheckContext(
            language=language,
            country=self._destination.country,
            facility_type=self._destination.facility_type,
            facility=self._destination.facility,
            known=known,
            accepted_languages=self._accepted,
        )
        return self._checker.check(text, context, judged)

    def _judged(self, records: list[BatchRecord]) -> dict[int, tuple[JudgedPassage, ...]]:
        """Return what the reader makes of each record, by its number in the list."""
        places: dict[str, list[int]] = {}
        for number, record in enumerate(records):
            places.setdefault(record.language, []).append(number)
        judged: dict[int, tuple[JudgedPassage, ...]] = {}
        for language, numbers in places.items():
            texts = [records[number].text for number in numbers]
            judged.update(zip(numbers, judged_texts(self._reader, texts, language), strict=True))
        return judged


_Item = TypeVar("_Item")


def _parts(items: Iterable[_Item], size: int) -> Iterator[list[_Item]]:
    """Yield ``items`` in lists of ``size``; the last may be shorter."""
    source = iter(items)
    while part := list(islice(source, size)):
        yield part


def _records(lines: Iterable[bytes]) -> Iterator[BatchRecord | BatchAnswer]:
    """Yield a record, or the answer that refuses it, for every line that is not blank."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            yield read_record(line, number)
        except BadRecordError as error:
            yield BatchAnswer(id=error.record_id or str(number), error=error)


def read_text(data: bytes, path: str) -> str:
    """Return the letter in ``data``; ``path`` is only named in errors.

    Raises:
        UnreadableTextError: if it is not UTF-8, holds NUL bytes, or is longer than 8 MiB.
    """
    if len(data) > LARGEST_TEXT:
        raise UnreadableTextError(path=path, problem="too-large")
    if b"\0" in data:
        raise UnreadableTextError(path=path, problem="binary")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableTextError(path=path, problem="not-utf-8") from error


def read_record(line: bytes, number: int) -> BatchRecord:
    """Return the record in one line of JSON.

    Raises:
        BadRecordError: if it is no object with the texts ``id``, ``language`` and ``text``.
    """
    if len(line) > LARGEST_TEXT:
        raise BadRecordError(line=number, problem="too-large")
    try:
        values = json.loads(line)
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, or a number of thousands of digits
        raise BadRecordError(line=number, problem="not-json") from error
    if not isinstance(values, dict):
        raise BadRecordError(line=number, problem="not-an-object")
    record_id = values["id"] if isinstance(values.get("id"), str) else ""
    for key in ("id", "language", "text"):
        if not isinstance(values.get(key), str):
            raise BadRecordError(record_id, line=number, problem=f"no-{key}")
    known = values.get("known") or []
    if not isinstance(known, list) or not all(isinstance(name, str) for name in known):
        raise BadRecordError(record_id, line=number, problem="known-not-a-list")
    return BatchRecord(values["id"], values["language"].strip().lower(), values["text"], tuple(known))
