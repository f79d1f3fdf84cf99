"""Our own sentences pass our own check, rules and reader together, wherever such a letter may go.

A few whole letters by default; ``make read-templates`` reads every sentence in every form, which takes minutes.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator

import pytest

from letters_app.composing.composition import ComposeRequest, compose
from letters_app.composing.season import Season
from letters_app.composing.template import Condition
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Severity
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords
from letters_app.reader.client import ReaderState, StatisticalReader
from letters_app.services.check_text import Destination, TextCheck
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import make_reader

READS_ALL = bool(os.environ.get("LETTERS_ALL_TEMPLATES"))
PEOPLE = {
    "de": ("Ivan", "Anna", "Lyon"),
    "en": ("Ivan", "Anna", "Lyon"),
    "fr": ("Ivan", "Anna", "Lyon"),
    "ru": ("Иван", "Анна", "Лион"),
    "uk": ("Іване", "Ганна", "Ліон"),
}
"""By language: reader as greeted, writer, town."""
PLACES = {
    "de": ("DE", "US"),
    "en": ("US", "GB", "TR"),
    "fr": ("FR", "US"),
    "ru": ("RU", "BY", "UA-OCC"),
    "uk": ("UA", "US"),
}
"""Where a letter in the language may be read; the strictest among them."""
PACKS = Packs()


@pytest.fixture(scope="module")
def reader() -> Iterator[StatisticalReader]:
    made = make_reader()
    assert made.warm_up() is ReaderState.READY
    yield made
    made.close()


def letters_in(language: str) -> Iterator[str]:
    """Yield whole letters; all topics come up in them."""
    given, name, city = PEOPLE[language]
    topics = PACKS.templates.topics.ids
    for number in range(40 if READS_ALL else 1):
        request = ComposeRequest(
            language=language,
            recipient_id=f"reader-{number}",
            given_names={language: given},
            reader_gender=tuple(Gender)[number % len(Gender)],
            topics=tuple(topics[(number + step) % len(topics)] for step in range(2)),
            writer=Writer(
                gender=tuple(Gender)[number % len(Gender)],
                words_by_language={language: WriterWords(name, city)},
            ),
            season=tuple(Season)[number % len(Season)],
            conditions=frozenset(Condition) if number % 2 else frozenset(),
            seed=number,
        )
        yield compose(PACKS.templates, "first-letter", request).text()


def sentences_in(language: str) -> Iterator[str]:
    """Yield every alternative of every sentence in all genders and seasons."""
    given, name, city = PEOPLE[language]
    for texts in (PACKS.templates.texts("first-letter", language), PACKS.templates.topic_texts(language)):
        for sentence_id, alternatives in texts.alternatives.items():
            for letter, alternative in alternatives.items():
                if "about" in alternative.blanks:
                    continue
                for writer_gender, reader_gender, season in itertools.product(Gender, Gender, Season):
                    values = {
                        "given": given,
                        "writerName": name,
                        "city": city,
                        "writerGender": writer_gender,
                        "readerGender": reader_gender,
                        "season": season,
                    }
                    yield texts.render(sentence_id, letter, values)


def warned_of(texts: Iterator[str], language: str, country: str, reader: StatisticalReader) -> list[tuple[str, str]]:
    check = TextCheck(PACKS, Destination(country, FacilityType.REMAND), reader)
    return [
        (finding.rule, finding.quote)
        for text in dict.fromkeys(texts)
        for finding in check.check(text, language, PEOPLE[language])
        if finding.severity is not Severity.HINT
    ]


@pytest.mark.parametrize("language", sorted(PEOPLE))
def test_whole_letters_pass(reader: StatisticalReader, language: str) -> None:
    for country in PLACES[language]:
        assert warned_of(letters_in(language), language, country, reader) == []


@pytest.mark.skipif(not READS_ALL, reason="minutes: make read-templates")
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("language", sorted(PEOPLE))
def test_every_sentence_passes(reader: StatisticalReader, language: str) -> None:
    for country in PLACES[language]:
        assert warned_of(sentences_in(language), language, country, reader) == []
