"""The sentence for every error, as the window says it: what happened and what to do next."""

from __future__ import annotations

from letters_app.domain.errors import LettersError
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark

SENTENCES: dict[str, str] = {
    "letters.unexpected": mark("Something went wrong inside the program ({kind} at {place}). Please report this line."),
}


def sentence_for(error: LettersError, tongue: Tongue) -> str:
    """Return the sentence for an error in the language of the screen."""
    return tongue.say(SENTENCES.get(error.code, SENTENCES["letters.unexpected"]), **error.params)
