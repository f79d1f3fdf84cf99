"""Joins what two records say about one person, field by field, and tells what changed."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field, replace

from letters_app.domain.language import main_script
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import Provenance
from letters_app.domain.recipient import (
    CanWrite,
    Custody,
    CustodyStatus,
    Gender,
    Hold,
    Identifier,
    Recipient,
)
from letters_app.exchange.columns import Column
from letters_app.exchange.folding import fold


class MergePolicy(enum.Enum):
    """How far the newer record may go."""

    FILL = enum.auto()
    """Only what is empty is filled: the other record is older, or another row about the same person."""
    UPDATE = enum.auto()
    """A different value replaces, a different spelling does not."""
    CORRECT = enum.auto()
    """The record is our own by its id: spellings count, too."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field with its old and its new value, as they would stand in a cell; shown to the user, never logged."""

    field: str
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The joined recipient, what changed in it, and the fields where the other record had to stand back."""

    recipient: Recipient
    changes: tuple[FieldChange, ...]
    kept: tuple[str, ...]


def merge_people(old: Recipient, new: Recipient, policy: MergePolicy) -> Merged:
    """Return ``old`` with what ``new`` adds. Empty values never erase; id and stays are not touched."""
    merge = _Merge(policy)
    merged = replace(
        old,
        name=merge.name(old.name, new.name),
        kind=new.kind if policy is MergePolicy.CORRECT else old.kind,
        gender=merge.gender(old.gender, new.gender),
        birth=merge.date(Column.BIRTH_DATE, old.birth, new.birth),
        identifier=merge.identifier(old.identifier, new.identifier),
        father_name=merge.text(Column.FATHER_NAME, old.father_name, new.father_name),
        custody=merge.custody(old.custody, new.custody),
        languages=merge.union(Column.LANGUAGES, old.languages, new.languages),
        interests=merge.union(Column.INTERESTS, old.interests, new.interests),
        avoid_topics=merge.union(Column.AVOID_TOPICS, old.avoid_topics, new.avoid_topics),
        can_write=merge.can_write(old.can_write, new.can_write),
        do_not_write_reason=merge.text(Column.DO_NOT_WRITE_REASON, old.do_not_write_reason, new.do_not_write_reason),
        hold=merge.hold(old.hold, new.hold),
        arrested_on=merge.date(Column.ARRESTED_ON, old.arrested_on, new.arrested_on),
        release_on=merge.date(Column.RELEASE_DATE, old.release_on, new.release_on),
        tags=merge.union(Column.TAGS, old.tags, new.tags),
        restricted=merge.restricted(old.restricted, new.restricted),
        provenance=merge.provenance(old.provenance, new.provenance),
    )
    if merged.kind is not old.kind:
        merge.note(Column.KIND, old.kind, merged.kind)
    return Merged(merged, tuple(merge.changes), tuple(dict.fromkeys(merge.kept)))


@dataclass(slots=True)
class _Merge:
    policy: MergePolicy
    changes: list[FieldChange] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def note(self, name: str, old: str, new: str) -> None:
        self.changes.append(FieldChange(str(name), old, new))

    def text(self, name: Column, old: str, new: str) -> str:
        if not new or old == new:
            return old
        if old and self.policy is not MergePolicy.CORRECT:
            if fold(old) == fold(new):
                return old
            if self.policy is MergePolicy.FILL:
                self.kept.append(name)
                return old
        self.note(name, old, new)
        return new

    def name(self, old: PersonName, new: PersonName) -> PersonName:
        has_parts = bool(old.surname or old.given)
        return PersonName(
            surname=self._name_part(Column.SURNAME, old.surname, new.surname),
            given=self._name_part(Column.GIVEN_NAME, old.given, new.given),
            patronymic=self._name_part(Column.PATRONYMIC, old.patronymic, new.patronymic),
            latin=self.text(Column.NAME_LATIN, old.latin, new.latin),
            dative=self.text(Column.NAME_DATIVE, old.dative, new.dative),
            short=self.text(Column.SHORT_NAME, old.short, new.short),
            aliases=self.union(Column.ALIASES, old.aliases, new.aliases),
            raw=old.raw if old.raw or has_parts else self.text(Column.NAME_RAW, old.raw, new.raw),
        )

    def _name_part(self, name: Column, old: str, new: str) -> str:
        """Keep a part that the other record has in another alphabet: both are right."""
        in_other_script = bool(old and new) and main_script(old) is not main_script(new)
        return old if in_other_script else self.text(name, old, new)

    def gender(self, old: Gender, new: Gender) -> Gender:
        if new is Gender.UNSPECIFIED or new is old:
            return old
        if old is not Gender.UNSPECIFIED and self.policy is not MergePolicy.CORRECT:
            self.kept.append(Column.GENDER)
            return old
        self.note(Column.GENDER, old, new)
        return new

    def date(self, name: Column, old: PartialDate | None, new: PartialDate | None) -> PartialDate | None:
        if new is None or old == new:
            return old
        if old is not None:
            if self.policy is not MergePolicy.CORRECT and _says_as_much(old, new):
                return old
            if self.policy is MergePolicy.FILL and not _says_as_much(new, old):
                self.kept.append(name)
                return old
        self.note(name, old.iso() if old else "", new.iso())
        return new

    def identifier(self, old: Identifier | None, new: Identifier | None) -> Identifier | None:
        if new is None or old == new:
            return old
        if old is None:
            self.note(Column.IDENTIFIER, "", new.value)
            return new
        if self.policy is not MergePolicy.CORRECT and fold(old.value) == fold(new.value):
            return old
        if self.policy is MergePolicy.FILL:
            self.kept.append(Column.IDENTIFIER)
            return old
        self.note(Column.IDENTIFIER, old.value, new.value)
        return new

    def custody(self, old: Custody, new: Custody) -> Custody:
        if new.status is CustodyStatus.UNKNOWN:
            if old.status is CustodyStatus.UNKNOWN:
                label = self.text(Column.STATUS_LABEL, old.source_label, new.source_label)
                return replace(old, source_label=label)
            return old
        if new.status is old.status:
            since = self.date(Column.STATUS_SINCE, old.since, new.since)
            return replace(old, since=since, source_label=old.source_label or new.source_label)
        if old.status is not CustodyStatus.UNKNOWN and self.policy is MergePolicy.FILL:
            self.kept.append(Column.STATUS)
            return old
        self.note(Column.STATUS, old.status, new.status)
        return new

    def union(self, name: Column, old: tuple[str, ...], new: tuple[str, ...]) -> tuple[str, ...]:
        known = {fold(item) for item in old}
        added = tuple(item for item in new if fold(item) not in known)
        if not added:
            return old
        self.note(name, "; ".join(old), "; ".join((*old, *added)))
        return (*old, *added)

    def can_write(self, old: CanWrite, new: CanWrite) -> CanWrite:
        if new is CanWrite.UNKNOWN or new is old:
            return old
        protects = old is CanWrite.NO and self.policy is not MergePolicy.CORRECT
        if protects or (old is not CanWrite.UNKNOWN and self.policy is MergePolicy.FILL):
            self.kept.append(Column.CAN_WRITE)
            return old
        self.note(Column.CAN_WRITE, old, new)
        return new

    def hold(self, old: Hold | None, new: Hold | None) -> Hold | None:
        if new is None or old == new:
            return old
        if old is not None and self.policy is MergePolicy.FILL:
            self.kept.append(Column.HOLD_REASON)
            return old
        self.note(Column.HOLD_REASON, old.reason if old else "", new.reason)
        return new

    def restricted(
        self, old: tuple[tuple[str, str], ...], new: tuple[tuple[str, str], ...]
    ) -> tuple[tuple[str, str], ...]:
        """Append what is not there yet: a coordinator's note is never replaced by a list."""
        texts = dict(old)
        for key, text in new:
            known = texts.get(key, "")
            if text in known:
                continue
            joined = f"{known}\n{text}" if known else text
            self.note(key, known, joined)
            texts[key] = joined
        return tuple(texts.items())

    def provenance(self, old: Provenance, new: Provenance) -> Provenance:
        source = old.source
        if new.source and (old.source is None or self.policy is MergePolicy.CORRECT) and new.source != old.source:
            self.note(Column.SOURCE, old.source.title if old.source else "", new.source.title)
            source = new.source
        days = [day for day in (old.verified_on, new.verified_on) if day]
        return replace(old, source=source, verified_on=max(days, default=None))


def _says_as_much(old: PartialDate, new: PartialDate) -> bool:
    """Tell whether ``old`` says all that ``new`` says: the same, more exactly, or nearly the same "about"."""
    if new.approximate:
        return abs(old.year - new.year) <= 1
    if old.approximate or old.year != new.year:
        return False
    return (new.month is None or old.month == new.month) and (new.day is None or old.day == new.day)
