"""Words that tell whether capitalised words are a person's name."""

from __future__ import annotations

from dataclasses import dataclass, field

from letters_app.resources.pack_table import PackTable

_FINAL = "аяйьоыиеію'"
"""Letters a nominative may end in that no other case keeps."""
_SHORTEST_STEM = 2


@dataclass(frozen=True, slots=True)
class GivenNames:
    """Common given names, the evidence that two capitalised words are a person. All words are folded."""

    latin: frozenset[str] = frozenset()
    cyrillic: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    """What the Cyrillic names have in common in all cases."""
    endings: frozenset[str] = frozenset()
    """What the cases put behind a stem."""

    def holds(self, word: str) -> bool:
        """Tell whether the folded ``word`` is one, in any case of a Slavic language or with English 's."""
        if word in self.cyrillic or word in self.latin or word.removesuffix("'s") in self.latin:
            return True
        if word.isascii():
            return False
        longest = max(map(len, self.endings), default=0)
        return any(
            word[: len(word) - length] in self.stems and (not length or word[len(word) - length :] in self.endings)
            for length in range(min(longest, len(word) - _SHORTEST_STEM) + 1)
        )


@dataclass(frozen=True, slots=True)
class PeopleWords:
    """Given names, and words beside a name that speak for or against a private person. All words are folded."""

    given_names: GivenNames = field(default_factory=GivenNames)
    no_names: frozenset[str] = frozenset()
    """What stands with a name in streets, houses, days and books, and makes it no person's."""
    work_stems: tuple[str, ...] = ()
    """Beginnings of what a public person's work or trade is called."""
    givers: frozenset[str] = frozenset()
    """Between a work and a name these say that the person is no author: a book from somebody."""


def people_words_from(table: PackTable) -> PeopleWords:
    """Read the words of a pack.

    Raises:
        PackError: if a key is unknown or holds no text.
    """
    # The words carry no mark of their own: a name that is wrong or missing costs a hint, nothing else.
    table.skip("verified")
    words = PeopleWords(
        given_names=_given_names(table.table("given_names")),
        no_names=table.words("no_names"),
        work_stems=tuple(sorted(table.words("work_stems"))),
        givers=table.words("givers"),
    )
    table.end()
    return words


def _given_names(table: PackTable) -> GivenNames:
    cyrillic = table.words("cyrillic")
    stems = {name.rstrip(_FINAL) for name in cyrillic}
    names = GivenNames(
        latin=table.words("latin"),
        cyrillic=cyrillic,
        stems=frozenset(stem for stem in stems if len(stem) >= _SHORTEST_STEM) | table.words("oblique_stems"),
        endings=table.words("case_endings"),
    )
    table.end()
    return names
