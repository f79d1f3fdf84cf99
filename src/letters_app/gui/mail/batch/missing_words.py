"""What the letters of a mailing leave out because nobody said it, as sentences that say what helps."""

from __future__ import annotations

from collections.abc import Iterable

from letters_app.composing.composition import Blank
from letters_app.gui.tongue import Tongue
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.mailings.prepare_mailing import PreparedEntry

_NO_NAME = mark("The letters in these languages end without a name: {languages}. Give it in the settings.")
_ABOUT = mark("In these languages nothing is said of the writer, because it was given in another: {languages}.")


def missing_sentences(entries: Iterable[PreparedEntry], tongue: Tongue) -> list[str]:
    """Return a sentence for each thing that is missing, none if nothing is."""
    by_blank: dict[Blank, set[str]] = {}
    for each in entries:
        if each.text is not None:
            for blank in each.open_blanks:
                by_blank.setdefault(blank, set()).add(each.text.language)
    found = []
    for blank, sentence in ((Blank.WRITER_NAME, _NO_NAME), (Blank.ABOUT_IN_OTHER_LANGUAGE, _ABOUT)):
        if by_blank.get(blank):
            names = sorted(language_name(language, tongue.language) for language in by_blank[blank])
            found.append(tongue.say(sentence, languages=", ".join(names)))
    return found
