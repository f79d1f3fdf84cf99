"""Names of people, in the script of their papers and in Latin letters."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from letters_app.domain.language import Script, is_written_in


class NameOrder(enum.StrEnum):
    """Which part stands first on an envelope."""

    SURNAME_FIRST = "surname-first"
    GIVEN_FIRST = "given-first"


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name as its bearer's papers have it, with the forms a letter needs.

    ``raw`` keeps what the source wrote when it came as one string. A missing part is an empty string and is never
    invented (rule RU-05: a patronymic that is not known is left out).
    """

    surname: str = ""
    given: str = ""
    patronymic: str = ""
    latin: str = ""
    """Whole name in Latin letters, given name first unless the bearer writes it otherwise."""
    dative: str = ""
    """Whole name in the dative, surname first, for the Russian line "to whom"."""
    short: str = ""
    """The form the bearer wants to be addressed by; empty = the given name."""
    aliases: tuple[str, ...] = ()
    raw: str = ""

    def full(self, order: NameOrder = NameOrder.SURNAME_FIRST) -> str:
        """Return the whole native name; the raw string if it could not be taken apart; else the Latin form."""
        if order is NameOrder.SURNAME_FIRST:
            parts = (self.surname, self.given, self.patronymic)
        else:
            parts = (self.given, self.patronymic, self.surname)
        joined = " ".join(part for part in parts if part)
        return joined or self.raw or self.latin

    def form_of_address(self, script: Script) -> str:
        """Return the first name to greet with in ``script``, or an empty string if none is known in it.

        A Latin form is taken from ``latin``: the word that is not the surname cannot be told reliably, so the first
        word counts (given name first by convention of that field). A form in another script is never guessed.
        """
        for candidate in (self.short, self.given):
            if candidate and is_written_in(candidate, script):
                return candidate
        if script is Script.LATIN and self.latin:
            return self.latin.split()[0]
        return ""

    def all_forms(self) -> tuple[str, ...]:
        """Return every known spelling, without empty ones: what a checker must not take for a stranger's name."""
        forms = (
            self.full(NameOrder.SURNAME_FIRST),
            self.full(NameOrder.GIVEN_FIRST),
            self.surname,
            self.given,
            self.patronymic,
            self.latin,
            self.dative,
            self.short,
            self.raw,
            *self.aliases,
        )
        return tuple(dict.fromkeys(form for form in forms if form))
