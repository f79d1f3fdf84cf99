"""Says what is known of a language for one letter, and who says it."""

from __future__ import annotations

from letters_app.domain.mail_policy import PolicyRule, PolicySubject
from letters_app.gui.tongue import Tongue
from letters_app.gui.write.source_date import source_date
from letters_app.gui.write.what.choice_grid import Choice
from letters_app.i18n.dates import long_date
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.language_options import Known, LanguageOption
from letters_app.services.letters.letter_place import LetterPlace

_READS = {
    Known.YES: mark("the person reads it"),
    Known.NO: mark("not among the person’s languages"),
    Known.UNKNOWN: "",
}


def language_choice(option: LanguageOption, tongue: Tongue) -> Choice[str]:
    """Return the card of one language."""
    name = language_name(option.language, tongue.language)
    reads = _READS[option.person_reads]
    lines = []
    if option.place_takes is Known.YES:
        lines.append(tongue.say(mark("this place takes it")))
    if reads:
        lines.append(tongue.say(reads))
    problem = ""
    if not option.can_be_written:
        problem = tongue.say(mark("this kind of letter does not speak it yet"))
    elif option.place_takes is Known.NO:
        problem = tongue.say(mark("this place does not take it: the letter is likely to be withheld"))
    quiet = " · ".join(lines)
    return Choice(
        option.language,
        name[:1].upper() + name[1:],
        (quiet[:1].upper() + quiet[1:],) if quiet else (),
        problem[:1].upper() + problem[1:],
        is_offered=option.can_be_written,
    )


def language_source(place: LetterPlace, tongue: Tongue) -> str:
    """Return which languages the place takes and, in a line of its own, who says so and since when; empty if nobody."""
    rules = place.policy.rules_for(PolicySubject.LANGUAGE, place.facility_type)
    rule: PolicyRule | None = next((each for each in rules if isinstance(each.value, tuple)), None)
    if rule is None:
        return ""
    named = rule.value if isinstance(rule.value, tuple) else ()
    languages = ", ".join(language_name(each, tongue.language) for each in named)
    what = (
        tongue.say(mark("This place takes letters in: {languages}."), languages=languages)
        if languages
        else tongue.say(mark("This place takes letters in any language."))
    )
    return "\n".join(part for part in (what, _who_says(rule, tongue)) if part)


def _who_says(rule: PolicyRule, tongue: Tongue) -> str:
    said = ""
    if rule.source and rule.source.title:
        dated = source_date(rule.source.date, tongue) if rule.source.date else ""
        source = ", ".join(part for part in (rule.source.title, dated) if part)
        said = tongue.say(mark("Source: {source}."), source=source)
    on = rule.checked_on
    checked = tongue.say(mark("Looked up {day}."), day=long_date(on, tongue.language)) if on else ""
    doubt = "" if rule.verified else tongue.say(mark("Not verified."))
    return " ".join(part for part in (said, checked, doubt) if part)
