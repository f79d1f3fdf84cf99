from __future__ import annotations

from dataclasses import replace

import pytest

from letters_app.domain.errors import InvalidValueError
from letters_app.domain.finding import Category, Finding, Message, Severity
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import LetterText, Paragraph, Sentence, SetAside
from letters_app.services.letters.finding_places import (
    AsideScope,
    FindingPlace,
    PutAside,
    checked_letter,
    placed_findings,
    places_of,
    scopes_of,
)

TEXT = LetterText(
    "en",
    (
        Paragraph("greeting", (Sentence("Hello 𝔄nna,"),)),
        Paragraph("", (Sentence("One two."), Sentence("Three four.\nFive."))),
        Paragraph("signature", (Sentence("Bo"),)),
    ),
)


def finding(quote: str, rule: str = "base.rule", severity: Severity = Severity.WARN) -> Finding:
    start = TEXT.text().index(quote) if quote else 0
    return Finding(Category.CASE, severity, rule, Message("x"), start, start + len(quote), quote)


def quoted(place: FindingPlace) -> str:
    return TEXT.paragraphs[place.paragraph].sentences[place.sentence].text[place.start : place.end]


def test_a_finding_is_found_in_its_sentence_wherever_it_stands() -> None:
    for quote in ("𝔄nna", "One", "two.", "Three", "Five.", "Bo"):
        (placed,) = placed_findings(TEXT, [finding(quote)])
        assert [quoted(place) for place in placed.places] == [quote]


def test_a_finding_over_several_sentences_has_a_place_in_each() -> None:
    (placed,) = placed_findings(TEXT, [finding("two. Three")])
    assert [(place.paragraph, place.sentence, quoted(place)) for place in placed.places] == [
        (1, 0, "two."),
        (1, 1, "Three"),
    ]
    (across,) = placed_findings(TEXT, [finding("Five.\n\nBo")])
    assert [quoted(place) for place in across.places] == ["Five.", "Bo"]


def test_a_finding_about_the_whole_letter_has_no_place() -> None:
    (placed,) = placed_findings(TEXT, [finding("")])
    assert placed.places == ()


def test_what_was_put_aside_stands_apart_and_other_words_of_the_rule_do_not() -> None:
    findings = [finding("One"), finding("two."), finding("", "facts.rule", Severity.BLOCK)]
    checked = checked_letter(TEXT, findings, [SetAside("base.rule", "One"), SetAside("facts.rule")])
    assert [placed.finding.quote for placed in checked.findings] == ["two."]
    assert [aside.placed.finding.rule for aside in checked.put_aside] == ["base.rule", "facts.rule"]
    assert checked.worst() is Severity.WARN
    assert checked_letter(TEXT, findings).worst() is Severity.BLOCK
    assert checked_letter(TEXT, []).worst() is None


def test_the_findings_of_one_sentence_are_told() -> None:
    checked = checked_letter(TEXT, [finding("two. Three"), finding("Bo")])
    assert [placed.finding.quote for placed in checked.at(1, 1)] == ["two. Three"]
    assert checked.at(0, 0) == ()


def test_every_place_of_a_character_is_found() -> None:
    assert places_of(TEXT, "o") == (
        FindingPlace(0, 0, 4, 5),
        FindingPlace(1, 0, 6, 7),
        FindingPlace(1, 1, 7, 8),
        FindingPlace(2, 0, 1, 2),
    )
    assert places_of(TEXT, "") == ()


def test_once_holds_for_one_sentence_and_only_as_long_as_it_stays_as_it_is() -> None:
    text = LetterText("en", (Paragraph("", (Sentence("The soap is here. My soap is gone."),)),))
    whole = text.text()
    starts = (whole.index("soap"), whole.rindex("soap"))
    findings = [Finding(Category.CASE, Severity.WARN, "base.rule", Message("x"), at, at + 4, "soap") for at in starts]
    first, second = checked_letter(text, findings).findings
    assert (first.sentence, second.sentence) == ("The soap is here.", "My soap is gone.")

    checked = checked_letter(text, findings, [first.as_set_aside_once])
    assert checked.findings == (second,)
    assert checked.put_aside == (PutAside(first, AsideScope.ONCE),)
    longer = LetterText("en", (Paragraph("", (Sentence("The soap is here still. My soap is gone."),)),))
    moved = replace(findings[1], start=longer.text().rindex("soap"), end=longer.text().rindex("soap") + 4)
    assert len(checked_letter(longer, [findings[0], moved], [first.as_set_aside_once]).findings) == 2


def test_what_the_group_leaves_is_words_and_never_a_rule() -> None:
    findings = [finding("One"), finding("two.")]
    left = checked_letter(TEXT, findings).findings[0].as_left_by_group
    settings = GroupSettings().leaving(left).leaving(left)
    assert settings.left == (left,)

    checked = checked_letter(TEXT, findings, left_by_group=settings.left)
    assert [placed.finding.quote for placed in checked.findings] == ["two."]
    assert [aside.scope for aside in checked.put_aside] == [AsideScope.GROUP]
    assert settings.not_leaving(left) == GroupSettings()

    (about_all,) = placed_findings(TEXT, [finding("", "facts.rule")])
    assert scopes_of(about_all) == (AsideScope.LETTER,)
    with pytest.raises(InvalidValueError):
        _ = about_all.as_left_by_group
