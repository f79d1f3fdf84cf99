"""Checks texts by the rules alone: one letter, or many passages from a file of JSON lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.domain.errors import UnreadableInputError
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Finding
from letters_app.services.letters.letter_language import accepted_languages
from letters_app.services.packs import Packs

LARGEST_TEXT = 8 * 1024 * 1024


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

    def __init__(self, packs: Packs, destination: Destination) -> None:
        self._destination = destination
        self._checker = TextChecker(packs.rules)
        policy = packs.policies.policy_for(destination.country)
        self._accepted = accepted_languages(policy, destination.facility_type)

    def check(self, text: str, language: str, known: tuple[str, ...] = ()) -> tuple[Finding, ...]:
        """Return the findings in ``text``, in the order of the text."""
        context = CheckContext(
            language=language,
            country=self._destination.country,
            facility_type=self._destination.facility_type,
            known=known,
            accepted_languages=self._accepted,
        )
        return self._checker.check(text, context)

    def check_lines(self, lines: Iterable[bytes]) -> Iterator[BatchAnswer]:
        """Yield an answer for every line that is not blank, in their order; a bad line refuses itself alone."""
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                record = read_record(line, number)
            except BadRecordError as error:
                yield BatchAnswer(id=error.record_id or str(number), error=error)
                continue
            yield BatchAnswer(record.id, self.check(record.text, record.language, record.known))


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
