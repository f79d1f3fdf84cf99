"""Which language a letter to one person is written in, and by what name it greets them."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from letters_app.domain.address_lines import AddressTables
from letters_app.domain.facility import FacilityType
from letters_app.domain.language import Script, is_written_in, script_of_language
from letters_app.domain.mail_policy import MailPolicy, PolicySubject
from letters_app.domain.recipient import Recipient
from letters_app.resources.pack_table import read_pack_table

_LAST_RESORT = "en"


def accepted_languages(policy: MailPolicy, facility_type: FacilityType) -> tuple[str, ...]:
    """Return the languages a facility takes, an empty tuple if any is taken or nothing is known."""
    accepted: list[str] = []
    for rule in policy.rules_for(PolicySubject.LANGUAGE, facility_type):
        if isinstance(rule.value, tuple):
            accepted.extend(language for language in rule.value if language not in accepted)
    return tuple(accepted)


def language_for(recipient: Recipient, accepted: tuple[str, ...], available: Collection[str]) -> str:
    """Return the language in which a letter reaches the person: one the censor reads, if possible the person's own."""
    readable = [language for language in accepted if language in available]
    for language in recipient.languages:
        if language in (readable or available):
            return language
    if readable:
        return readable[0]
    return _LAST_RESORT if _LAST_RESORT in available else min(available)


def greeting_name(
    recipient: Recipient,
    language: str,
    native_language: str,
    tables: AddressTables,
    forms_of_address: Mapping[str, str] | None = None,
) -> str:
    """Return the first name to greet with in ``language``, empty if there is none in its script.

    ``forms_of_address`` maps names to the form a greeting needs (the Ukrainian vocative); a name that is not in it is
    not used, since a wrong form is worse than a greeting without a name. ``None``: the language needs no such form.

    In a letter in Latin script a Cyrillic first name is spelled by the tables of the person's country; where the
    person's own Latin spelling is known, the word of it that comes nearest is taken instead.
    """
    script = script_of_language(language)
    own = recipient.name.short or recipient.name.given
    if own and is_written_in(own.replace(" ", "").replace("-", ""), script):
        return own if forms_of_address is None else forms_of_address.get(_folded(own), "")
    if script is not Script.LATIN:
        return ""
    suggestion = tables.latin_name(own, native_language) if own else ""
    if not suggestion.isascii():
        suggestion = ""
    words = recipient.name.latin.split()
    if suggestion:
        alike = [word for word in words if word[:2].lower() == suggestion[:2].lower()]
        return alike[0] if alike else suggestion
    return words[0] if words else ""


def load_forms_of_address(path: Path) -> Mapping[str, str] | None:
    """Return the forms of address in the pack at ``path``, ``None`` if the language has no such pack.

    Raises:
        PackError: if the pack is broken.
    """
    if not path.is_file():
        return None
    forms = read_pack_table(path, path.parent.name).text_map("forms")
    return {_folded(name): form for name, form in forms.items()}


def _folded(name: str) -> str:
    return name.casefold().replace("'", "’").replace("ʼ", "’")
