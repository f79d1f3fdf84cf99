"""“Ask me something”: everyday questions that help a writer find words. The questions are data."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from letters_app.composing.season import Season
from letters_app.domain.pack_problem import PackProblem
from letters_app.resources.pack_table import PackTable, read_pack_table

_SOURCE_LANGUAGE = "en"
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class PromptEntry:
    """One question of a pack."""

    id: str
    question: str
    """To the writer, in the language of the window."""
    opening: str = ""
    """The words a paragraph that answers it may begin with, in the same language."""
    topics: tuple[str, ...] = ()
    """Topics of the reader it belongs to; empty = any."""
    seasons: tuple[Season, ...] = ()
    """Empty = any."""


PromptLibrary = Mapping[str, Mapping[str, PromptEntry]]
"""By language and id; one id asks the same in every language."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question to the writer."""

    id: str
    question: str
    opening: str = ""
    """A beginning in the language of the letter; empty if the pack has none in it."""
    opening_parallel: str = ""
    """The same beginning in the language of the question."""
    topic: str = ""
    """The interest of the reader it comes from, empty for a general one."""


def load_prompts(root: Path) -> PromptLibrary:
    """Read the questions of all languages in ``root``, one file a language.

    Raises:
        PackError: if a file is broken, or speaks of another language than its name.
    """
    return {
        path.stem: _entries(read_pack_table(path, path.parent.name), path.stem) for path in sorted(root.glob("*.toml"))
    }


def prompts_for(
    library: PromptLibrary,
    language: str,
    letter_language: str,
    *,
    topics: Collection[str] = (),
    season: Season | None = None,
    count: int = 6,
    seed: int = 0,
) -> tuple[Prompt, ...]:
    """Return at most ``count`` questions in ``language`` (else in English) for a letter in ``letter_language``.

    At least half of them are general, so that somebody with a single interest is not asked about it six times. The
    same ``seed`` asks the same; another one asks something else.
    """
    entries = library.get(language) or library.get(_SOURCE_LANGUAGE, {})
    in_letter = library.get(letter_language, {})

    def drawn(candidates: Collection[PromptEntry]) -> list[PromptEntry]:
        return sorted(candidates, key=lambda entry: _lot(seed, entry.id))

    fitting = [entry for entry in entries.values() if not entry.seasons or season in entry.seasons]
    of_reader = drawn([entry for entry in fitting if not set(entry.topics).isdisjoint(topics)])
    seasonal = drawn([entry for entry in fitting if entry.seasons and not entry.topics])
    general = drawn([entry for entry in fitting if not entry.seasons and not entry.topics])
    chosen = [*of_reader[: count // 2], *seasonal[:1]]
    chosen += general[: count - len(chosen)]
    return tuple(_prompt(entry, in_letter, topics) for entry in chosen[:count])


def _prompt(entry: PromptEntry, in_letter: Mapping[str, PromptEntry], topics: Collection[str]) -> Prompt:
    opening = in_letter[entry.id].opening if entry.id in in_letter else ""
    return Prompt(
        id=entry.id,
        question=entry.question,
        opening=opening,
        opening_parallel=entry.opening if opening else "",
        topic=next((topic for topic in entry.topics if topic in topics), ""),
    )


def _lot(seed: int, prompt_id: str) -> bytes:
    return hashlib.sha256(f"{seed}\0{prompt_id}".encode()).digest()


def _entries(table: PackTable, language: str) -> dict[str, PromptEntry]:
    if table.text("language") != language:
        raise table.problem(PackProblem.UNKNOWN_VALUE, "language")
    table.text("version")
    table.flag("native_read", default=False)
    entries: dict[str, PromptEntry] = {}
    for each in table.tables("prompt", at_least=1):
        entry = PromptEntry(
            id=each.named_by("id"),
            question=each.text("question"),
            opening=each.text("opening", ""),
            topics=each.texts("topics"),
            seasons=each.members("seasons", Season),
        )
        if not _ID.fullmatch(entry.id):
            raise each.problem(PackProblem.MALFORMED_ID, "id")
        if entry.id in entries:
            raise each.problem(PackProblem.DUPLICATE, "id")
        each.end()
        entries[entry.id] = entry
    table.end()
    return entries
