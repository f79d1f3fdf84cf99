"""What the sentences that ship must hold when they are read: by the check, as whole letters, and in a greeting."""

from __future__ import annotations

import itertools
import random
import re

import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.composing.composition import ComposeRequest, compose
from letters_app.composing.fluent_text import SentenceTexts
from letters_app.composing.season import Season
from letters_app.composing.template import Condition
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Finding, needs_attention
from letters_app.domain.language import script_of_character
from letters_app.domain.letter import LetterText
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords
from letters_app.resources import pack_root
from letters_app.resources.pack_table import read_pack_table
from letters_app.services.packs import Packs

PEOPLE = {
    "de": ("Ivan", "Anna", "Lyon"),
    "en": ("Ivan", "Anna", "Lyon"),
    "fr": ("Ivan", "Anna", "Lyon"),
    "ru": ("Иван", "Анна", "Лион"),
    "uk": ("Іване", "Ганна", "Ліон"),
}
"""By language: reader as greeted, writer, town."""
PLACES = [("de", "DE", FacilityType.REMAND), ("en", "US", FacilityType.PRISON), ("ru", "RU", FacilityType.REMAND)]
"""A strict place for every language that has rules."""


@pytest.fixture(scope="module")
def packs() -> Packs:
    return Packs()


def wordings(texts: SentenceTexts, people: tuple[str, str, str]) -> set[tuple[str, str, str]]:
    """Return all alternatives in all genders and seasons, with their place. ``about`` is the writer's own sentence."""
    given, writer, city = people
    found = set()
    for sentence_id, letters in texts.alternatives.items():
        for letter, alternative in letters.items():
            if "about" in alternative.blanks:
                continue
            for writer_gender, reader_gender, season in itertools.product(Gender, Gender, Season):
                values = {
                    "given": given,
                    "writerName": writer,
                    "city": city,
                    "writerGender": writer_gender,
                    "readerGender": reader_gender,
                    "season": season,
                }
                found.add((sentence_id, letter, texts.render(sentence_id, letter, values)))
    return found


@pytest.mark.parametrize(("language", "country", "facility_type"), PLACES)
def test_the_check_warns_of_no_sentence_of_ours(
    packs: Packs, language: str, country: str, facility_type: FacilityType
) -> None:
    checker = TextChecker(packs.rules)
    context = CheckContext(language, country, facility_type, known=PEOPLE[language])
    kinds = [packs.templates.texts(kind, language) for kind in packs.templates.templates]
    sources = (*kinds, packs.templates.topic_texts(language))
    sentences = set().union(*(wordings(texts, PEOPLE[language]) for texts in sources))
    flagged: dict[tuple[str, str], tuple[Finding, ...]] = {}
    for sentence_id, letter, text in sentences:
        findings = checker.check(text, context)
        if needs_attention(findings):
            flagged[sentence_id, letter] = findings
    assert len(sentences) > 300
    assert flagged == {}


def letter_for(packs: Packs, language: str, number: int) -> LetterText:
    lot = random.Random(number)  # noqa: S311 - repeatable variety, no secret
    given, name, city = PEOPLE[language]
    request = ComposeRequest(
        language=language,
        recipient_id=f"reader-{number}",
        given_names={language: given} if lot.random() < 0.8 else {},
        reader_gender=lot.choice(tuple(Gender)),
        topics=tuple(lot.sample(packs.templates.topics.ids, k=lot.randrange(3))),
        writer=Writer(
            gender=lot.choice(tuple(Gender)),
            words_by_language={language: WriterWords(name, city if lot.random() < 0.6 else "")},
        ),
        season=lot.choice(tuple(Season)),
        conditions=frozenset(condition for condition in Condition if lot.random() < 0.5),
        seed=lot.randrange(1000),
    )
    return compose(packs.templates, "first-letter", request)


@pytest.mark.parametrize("language", sorted(PEOPLE))
def test_a_whole_letter_has_a_good_length_and_says_nothing_twice(packs: Packs, language: str) -> None:
    lengths = []
    for number in range(200):
        text = letter_for(packs, language, number)
        sentences = [sentence.text for paragraph in text.paragraphs for sentence in paragraph.sentences]
        assert len(set(sentences)) == len(sentences)
        lengths.append(len(text.text().split()))
    assert min(lengths) >= 120
    assert max(lengths) <= 320
    assert sum(length > 300 for length in lengths) <= len(lengths) // 10


@pytest.mark.parametrize("language", sorted(PEOPLE))
def test_no_two_letters_of_a_mailing_are_the_same(packs: Packs, language: str) -> None:
    given, name, city = PEOPLE[language]
    writer = Writer(words_by_language={language: WriterWords(name, city)})
    letters = {
        compose(
            packs.templates,
            "first-letter",
            ComposeRequest(language, f"reader-{number}", "", {language: given}, writer=writer, season=Season.AUTUMN),
        ).text()
        for number in range(200)
    }
    assert len(letters) == 200


def test_ukrainian_greets_in_the_vocative() -> None:
    pack = read_pack_table(pack_root("forms-of-address") / "uk.toml", "forms-of-address")
    forms = pack.text_map("forms")
    assert pack.text("language") == "uk"
    assert len(forms) >= 250
    for name, form in forms.items():
        assert re.fullmatch(r"[А-ЯҐЄІЇ][а-щьюяґєії’]+", name), name
        assert re.fullmatch(r"[А-ЯҐЄІЇ][а-щьюяґєії’]+", form), name
        assert {script_of_character(character) for character in name + form} - {None} == {"Cyrl"}
        # Every name here changes; Антін and the like within too, but never in its first two letters.
        assert form != name
        assert form[:2] == name[:2]
        assert form[-1] in "еєоюу", name
    assert [forms[name] for name in ("Олександр", "Марія", "Ігор", "Олег", "Наталя", "Ілля")] == [
        "Олександре",
        "Маріє",
        "Ігоре",
        "Олеже",
        "Наталю",
        "Ілле",
    ]
