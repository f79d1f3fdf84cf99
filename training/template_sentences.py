"""What our templates say, in every form and with blanks filled: harmless sentences for the reader to learn from."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from letters_app.checking.guesses import passages_to_judge
from letters_app.composing.season import Season
from letters_app.domain.recipient import Gender
from letters_app.services.packs import Packs

PEOPLE = {
    "de": (("Oleg", "Jule", "Kassel"), ("Vera", "Tim", "Bern"), ("Igor", "Marlene", "Rostock")),
    "en": (("Oleg", "Jane", "Leeds"), ("Vera", "Tom", "Ghent"), ("Igor", "Maud", "Boston")),
    "fr": (("Oleg", "Jeanne", "Nantes"), ("Vera", "Louis", "Liège"), ("Igor", "Maud", "Genève")),
    "ru": (("Олег", "Яна", "Кассель"), ("Вера", "Тимофей", "Берн"), ("Игорь", "Марта", "Гент")),
    "uk": (("Олеже", "Яна", "Кассель"), ("Віро", "Тиміш", "Берн"), ("Ігоре", "Марта", "Гент")),
}
"""By language: the reader as greeted, the writer, the town; all invented."""


def template_sentences() -> Iterator[tuple[str, str, str]]:
    """Yield language, kind of letter and sentence."""
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
