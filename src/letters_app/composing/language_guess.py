"""Tells whether a writer's own words can be in the language of the letter.

Not a language detector: it answers one question, for a sentence or two that the writer gave without naming the
language. A sentence in a wrong language can stop a letter at the censor's desk, a sentence left out stops nothing.
So doubt between Latin languages, which share their alphabet, means no. Cyrillic languages are told by letters the
others lack, which nearly every sentence has; there, no evidence against means yes.
"""

from __future__ import annotations

import re
import unicodedata

from letters_app.domain.language import Script, is_written_in, script_of_language
from letters_app.domain.language_table import LanguageTable

_WORD = re.compile(r"[^\W\d_]+")


def may_be_in_language(text: str, language: str, table: LanguageTable) -> bool:
    """Tell whether ``text`` may stand in a letter in ``language`` (ISO 639-1)."""
    script = script_of_language(language)
    if not is_written_in(text, script):
        return False
    folded = unicodedata.normalize("NFC", text).lower()
    rivals = {other for other in table.marks if other != language and script_of_language(other) is script}
    if script is Script.CYRILLIC:
        letters = {character for character in folded if character.isalpha()}
        if not letters <= (table.alphabet(language) or letters):
            return False
        rivals = {other for other in rivals if letters <= table.alphabet(other)}
        needed = 0
    elif script is Script.LATIN:
        needed = 1
    else:
        return True
    words = _WORD.findall(folded)
    own = table.score(words, language)
    return own >= needed and all(table.score(words, rival) <= own for rival in rivals)
