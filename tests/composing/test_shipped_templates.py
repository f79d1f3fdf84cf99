"""What every template that ships must hold, whoever edits it."""

from __future__ import annotations

import itertools
import random
import re
import statistics

import pytest

from letters_app.composing.composition import ComposeRequest, compose
from letters_app.composing.season import Season
from letters_app.composing.template import Condition, said_in
from letters_app.composing.template_pack import TemplateLibrary, load_template_library
from letters_app.domain.language import script_of_character, script_of_language
from letters_app.domain.letter import LetterText
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords
from letters_app.resources import pack_root

ROOT = pack_root("templates")

NAMES = {"ru": ("Иван", "Анна", "Лион"), "uk": ("Іван", "Ганна", "Ліон")}
LATIN_NAMES = ("Ivan", "Anna", "Lyon")


@pytest.fixture(scope="module")
def shipped() -> TemplateLibrary:
    return load_template_library(ROOT)


def random_request(library: TemplateLibrary, language: str, parallel: str, lot: random.Random) -> ComposeRequest:
    names = {each: NAMES.get(each, LATIN_NAMES) for each in (language, parallel)}
    return ComposeRequest(
        language=language,
        recipient_id=f"reader-{lot.random()}",
        parallel_language=parallel,
        given_names={each: name for each, (name, _, _) in names.items() if lot.random() < 0.9},
        reader_gender=lot.choice(tuple(Gender)),
        topics=tuple(lot.sample(library.topics.ids, k=lot.randrange(3))),
        writer=Writer(
            gender=lot.choice(tuple(Gender)),
            words_by_language={each: WriterWords(name, city) for each, (_, name, city) in names.items()},
        ),
        season=lot.choice(tuple(Season)),
        conditions=frozenset(condition for condition in Condition if lot.random() < 0.5),
        seed=lot.randrange(1000),
    )


def random_letters(library: TemplateLibrary, kind: str, language: str, count: int) -> list[LetterText]:
    lot = random.Random(language)  # noqa: S311 - repeatable variety, no secret
    parallel = lot.choice([each for each in library.template(kind).languages if each != language])
    return [compose(library, kind, random_request(library, language, parallel, lot)) for _ in range(count)]


def test_there_is_a_first_letter_in_five_languages(shipped: TemplateLibrary) -> None:
    assert set(shipped.template("first-letter").languages) >= {"de", "en", "fr", "ru", "uk"}


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "uk"])
def test_whole_letters_can_be_posted(shipped: TemplateLibrary, language: str) -> None:
    lengths = []
    for text in random_letters(shipped, "first-letter", language, 120):
        whole = text.text()
        lengths.append(len(whole.split()))
        assert not re.search(r"[{}$\[\]<>]|None|  |\u202f| [.,]", whole)
        scripts = {script_of_character(character) for character in whole} - {None}
        assert scripts == {script_of_language(language)}
        for paragraph in text.paragraphs:
            for sentence in paragraph.sentences:
                assert sentence.text[-1] in ".!?…,”“»" or paragraph.block == "signature"
    assert min(lengths) >= 120
    assert max(lengths) <= 330
    assert 150 <= statistics.median(lengths) <= 300


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "uk"])
def test_no_two_letters_of_a_mailing_are_alike(shipped: TemplateLibrary, language: str) -> None:
    given, name, city = NAMES.get(language, LATIN_NAMES)
    writer = Writer(words_by_language={language: WriterWords(name, city)})
    letters = []
    for number in range(60):
        request = ComposeRequest(
            language, f"reader-{number}", "", {language: given}, writer=writer, season=Season.SPRING
        )
        text = compose(shipped, "first-letter", request)
        letters.append({each.id: each.text for paragraph in text.paragraphs for each in paragraph.sentences})
    shares = []
    for one, other in itertools.combinations(letters, 2):
        assert one != other
        shares.append(sum(one[key] == other.get(key) for key in one) / len(one))
    assert statistics.mean(shares) < 0.5


@pytest.mark.parametrize("language", ["en", "ru"])
def test_everything_the_window_names_has_a_name_in_its_language(shipped: TemplateLibrary, language: str) -> None:
    for template in shipped.templates.values():
        assert template.title[language]
        assert template.description[language]
        for block in template.blocks:
            assert block.title[language]
    assert {topic for topic, title in shipped.topics.titles.items() if title[language]} == set(shipped.topics.ids)


def test_a_name_that_is_missing_gives_way_to_the_english_one() -> None:
    assert said_in({"ru": "Письмо", "en": "Letter"}, "de") == "Letter"
    assert said_in({"ru": "Письмо"}, "de") == "Письмо"
    assert said_in({}, "de") == ""
