"""What our templates say, in every form and with blanks filled: harmless sentences for the reader to learn from."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from letters_app.checking.guesses import passages_to_judge
from letters_app.composing.composition import ComposeRequest, compose
from letters_app.composing.season import Season
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords
from letters_app.services.packs import Packs

PEOPLE = {
    "de": (("Oleg", "Jule", "Kassel"), ("Vera", "Tim", "Bern"), ("Igor", "Marlene", "Rostock")),
    "en": (("Oleg", "Jane", "Leeds"), ("Vera", "Tom", "Ghent"), ("Igor", "Maud", "Boston")),
    "fr": (("Oleg", "Jeanne", "Nantes"), ("Vera", "Louis", "Liège"), ("Igor", "Maud", "Genève")),
    "ru": (("Олег", "Яна", "Кассель"), ("Вера", "Тимофей", "Берн"), ("Игорь", "Марта", "Гент")),
    "uk": (("Олеже", "Яна", "Кассель"), ("Віро", "Тиміш", "Берн"), ("Ігоре", "Марта", "Гент")),
}
"""By language: the reader as greeted, the writer, the town; all invented."""
LETTERS = 24
"""Whole letters of each kind and language: there short sentences stand side by side and are read together."""


def template_sentences() -> Iterator[tuple[str, str, str]]:
    """Yield language, kind of letter and sentence."""
    yield from _every_wording()
    yield from _whole_letters()


def _every_wording() -> Iterator[tuple[str, str, str]]:
    templates = Packs().templates
    for language, people in PEOPLE.items():
        sources = [(kind, templates.texts(kind, language)) for kind in templates.kinds()]
        for kind, texts in [*sources, ("topics", templates.topic_texts(language))]:
            turns = itertools.cycle(people)
            for sentence_id, alternatives in texts.alternatives.items():
                for letter, alternative in alternatives.items():
                    if "about" in alternative.blanks:
                        continue  # the writer's own words
                    for gender, season in zip(itertools.cycle(Gender), Season, strict=False):
                        given, name, city = next(turns)
                        values = {
                            "given": given,
                            "writerName": name,
                            "city": city,
                            "writerGender": gender,
                            "readerGender": gender,
                            "season": season,
                        }
                        text = texts.render(sentence_id, letter, values)
                        for start, end in passages_to_judge(text, language):
                            yield language, kind, text[start:end]


def _whole_letters() -> Iterator[tuple[str, str, str]]:
    templates = Packs().templates
    topics = templates.topics.ids
    for language, people in PEOPLE.items():
        for number, (given, name, city) in zip(range(LETTERS), itertools.cycle(people), strict=False):
            gender = tuple(Gender)[number % len(Gender)]
            request = ComposeRequest(
                language=language,
                recipient_id=f"invented-{number}",
                given_names={language: given},
                reader_gender=gender,
                topics=(topics[number % len(topics)],),
                writer=Writer(gender=gender, words_by_language={language: WriterWords(name, city)}),
                season=tuple(Season)[number % len(Season)],
                seed=number,
            )
            for kind in templates.kinds():
                text = compose(templates, kind, request).text()
                for start, end in passages_to_judge(text, language):
                    yield language, kind, text[start:end]
