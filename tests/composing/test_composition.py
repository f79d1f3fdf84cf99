from __future__ import annotations

import datetime
import itertools
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.composing.composition import (
    LEFT_OUT,
    Blank,
    ComposeRequest,
    available_alternatives,
    blanks_of,
    compose,
)
from letters_app.composing.errors import UnknownLanguageError, UnknownTemplateError
from letters_app.composing.season import Season, season_on
from letters_app.composing.template import Condition
from letters_app.composing.template_pack import TemplateLibrary
from letters_app.domain.language import Script, script_of_character
from letters_app.domain.letter import LetterText, Sentence
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords

KIND = "first-letter"


def request_for(recipient_id: str = "reader-1", **changes: object) -> ComposeRequest:
    fields: dict[str, object] = {
        "language": "ru",
        "recipient_id": recipient_id,
        "given_names": {"ru": "Иван", "en": "Ivan"},
        "season": Season.WINTER,
        "writer": Writer(words=WriterWords("Анна", "Лион", "Я люблю горы.")),
    }
    return ComposeRequest(**{**fields, **changes})  # type: ignore[arg-type]  # a test's shorthand for keyword arguments


def sentences(text: LetterText) -> dict[str, Sentence]:
    return {sentence.id: sentence for paragraph in text.paragraphs for sentence in paragraph.sentences}


def test_a_letter_says_all_its_blocks_in_order(library: TemplateLibrary) -> None:
    text = compose(library, KIND, request_for(topics=("chess",)))
    assert [paragraph.block for paragraph in text.paragraphs] == [
        "greeting",
        "who_i_am",
        "interests",
        "story",
        "season",
        "reply_info",
        "signature",
        "signature",
    ]
    assert text.paragraphs[-1].text() == "Анна"
    assert "Я люблю горы." in text.text()
    assert [sentence.id for sentence in text.paragraphs[1].sentences] == [
        "who-name",
        "who-city",
        "who-about",
        "how-read",
    ]


def test_the_same_request_gives_the_same_text(library: TemplateLibrary) -> None:
    assert compose(library, KIND, request_for()) == compose(library, KIND, request_for())


def test_letters_of_one_mailing_are_not_alike(library: TemplateLibrary) -> None:
    texts = [compose(library, KIND, request_for(f"reader-{number}", seed=7)) for number in range(60)]
    # 2,304 letters are possible with this small pack, so two in sixty may meet; the shipped packs have a stricter test.
    assert len({text.text() for text in texts}) > 55
    shares = []
    for one, other in itertools.combinations(map(sentences, texts), 2):
        free = [key for key in one if len(library.texts(KIND, "ru").alternatives[key]) > 2]
        shares.append(sum(one[key].alternative == other[key].alternative for key in free) / len(free))
    assert sum(shares) / len(shares) < 0.5


def test_another_seed_gives_the_same_person_another_text(library: TemplateLibrary) -> None:
    texts = {compose(library, KIND, request_for(seed=seed)).text() for seed in range(10)}
    assert len(texts) > 5


def test_a_name_that_is_known_is_used_in_every_greeting(library: TemplateLibrary) -> None:
    for number in range(20):
        assert "Иван" in compose(library, KIND, request_for(f"reader-{number}")).paragraphs[0].text()


def test_unfilled_blanks_drop_their_sentences(library: TemplateLibrary) -> None:
    text = sentences(compose(library, KIND, request_for(given_names={}, writer=Writer(), season=None)))
    assert text["greeting"].text == "Здравствуйте!"
    assert text["who-name"].text == "Мы с вами не знакомы."
    assert text["who-city"].text == "Живу у реки."
    assert "who-about" not in text
    assert "signature-name" not in text
    assert text["season-now"].alternative in {"b", "c"}


def test_words_in_another_script_or_language_are_not_used(library: TemplateLibrary) -> None:
    writer = Writer(words=WriterWords("Anna", "Lyon", "I like mountains and the sea."))
    request = request_for(given_names={"ru": "Ivan"}, writer=writer)
    text = compose(library, KIND, request).text()
    assert not any(script_of_character(character) is Script.LATIN for character in text)
    assert Blank.ABOUT_IN_OTHER_LANGUAGE in blanks_of(library, request)
    german = Writer(words=WriterWords(about="Ich bin gern im Garten und lese viel."))
    assert "Garten" not in compose(library, KIND, request_for(language="en", writer=german)).text()


def test_words_said_to_be_in_the_language_are_trusted(library: TemplateLibrary) -> None:
    writer = Writer(words_by_language={"en": WriterWords(about="gardens, bees, bread")})
    assert "Gardens, bees, bread." in compose(library, KIND, request_for(language="en", writer=writer)).text()


def test_blanks_tell_what_is_missing(library: TemplateLibrary) -> None:
    assert blanks_of(library, request_for(topics=("chess",))) == ()
    assert blanks_of(library, request_for(given_names={}, writer=Writer())) == (
        Blank.GIVEN_NAME,
        Blank.WRITER_NAME,
        Blank.WRITER_CITY,
        Blank.WRITER_ABOUT,
        Blank.TOPICS,
    )


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        (set(), {"reply-none"}),
        ({Condition.RETURN_ADDRESS}, {"reply-welcome"}),
        ({Condition.REPLY_KIT}, {"reply-none"}),
        ({Condition.RETURN_ADDRESS, Condition.REPLY_KIT}, {"reply-welcome", "reply-kit"}),
        ({Condition.RETURN_ADDRESS, Condition.NO_RETURN_ADDRESS}, {"reply-welcome"}),
    ],
)
def test_conditions_choose_the_sentences(
    library: TemplateLibrary, conditions: set[Condition], expected: set[str]
) -> None:
    text = sentences(compose(library, KIND, request_for(conditions=frozenset(conditions))))
    assert {key for key in text if key.startswith("reply-")} == expected


def test_a_story_is_told_in_one_piece(library: TemplateLibrary) -> None:
    told = set()
    for number in range(20):
        text = sentences(compose(library, KIND, request_for(f"reader-{number}")))
        assert text["story-1"].alternative == text["story-2"].alternative
        told.add(text["story-1"].alternative)
    assert len(told) > 2
    text = sentences(compose(library, KIND, request_for(), {"story-2": "d"}))
    assert (text["story-1"].alternative, text["story-2"].alternative) == ("d", "d")


def test_genders_and_season_choose_the_wording(library: TemplateLibrary) -> None:
    choices = {"how-read": "a", "season-now": "c"}
    writer = Writer(gender=Gender.MALE)
    text = compose(library, KIND, request_for(reader_gender=Gender.FEMALE, writer=writer), choices).text()
    assert "прочитал о вас" in text
    assert "вы сама" in text
    assert "Сейчас лето." in compose(library, KIND, request_for(season=Season.SUMMER), {"season-now": "a"}).text()


def test_the_second_language_says_the_same(library: TemplateLibrary) -> None:
    request = request_for(parallel_language="en", topics=("chess",))
    text = sentences(compose(library, KIND, request))
    for sentence in text.values():
        if sentence.id not in {"who-name", "who-city", "who-about", "signature-name"}:
            english = library.texts(KIND, "en") if not sentence.id.startswith("chess") else library.topic_texts("en")
            values = {"given": "Ivan", "season": "winter", "writerGender": "unspecified", "readerGender": "unspecified"}
            assert sentence.parallel == english.render(sentence.id, sentence.alternative, values)


def test_what_the_copy_lacks_takes_nothing_from_the_letter(library: TemplateLibrary) -> None:
    text = sentences(compose(library, KIND, request_for(parallel_language="en", given_names={"ru": "Иван"})))
    assert "Иван" in text["greeting"].text
    assert text["greeting"].parallel == ""
    # The town is known in Russian alone: the letter takes the wording that both columns can say.
    assert (text["who-city"].text, text["who-city"].parallel) == ("Живу у реки.", "I live by a river.")
    assert (text["who-about"].text, text["who-about"].parallel) == ("Я люблю горы.", "")


def test_choices_are_followed_where_they_can_be(library: TemplateLibrary) -> None:
    choices = {"greeting": "c", "who-city": LEFT_OUT, "who-name": "z", "interests": "birds", "gone": "a"}
    text = sentences(compose(library, KIND, request_for(topics=("chess", "birds")), choices))
    assert text["greeting"].text == "Здравствуйте!"
    assert "who-city" not in text
    assert text["who-name"].alternative in {"a", "b"}
    assert "birds-share" in text
    assert "chess-share" not in text


def test_only_alternatives_that_can_be_said_are_offered(library: TemplateLibrary) -> None:
    request = request_for(parallel_language="en", given_names={})
    offered = available_alternatives(library, KIND, request, "greeting")
    assert [(each.alternative, each.text, each.parallel) for each in offered] == [("c", "Здравствуйте!", "Hello,")]
    topical = available_alternatives(library, KIND, request_for(topics=("chess",)), "chess-share")
    assert [each.alternative for each in topical] == ["a", "b"]
    assert available_alternatives(library, KIND, request_for(topics=("birds",)), "chess-share") == ()
    assert available_alternatives(library, KIND, request, "reply-kit") == ()
    assert available_alternatives(library, KIND, request, "nothing") == ()


def test_typography_is_mended(library: TemplateLibrary) -> None:
    assert library.texts(KIND, "ru").render("how-read", "b", {}) == "Мне захотелось написать вам."
    assert library.texts(KIND, "ru").render("how-read", "c", {}) == "Простая бумага и\u00a0чернила."


def test_refuses_what_the_library_does_not_have(library: TemplateLibrary) -> None:
    with pytest.raises(UnknownTemplateError):
        compose(library, "birthday", request_for())
    with pytest.raises(UnknownLanguageError):
        compose(library, KIND, request_for(language="fr"))
    with pytest.raises(UnknownLanguageError):
        compose(library, KIND, request_for(parallel_language="fr"))


def test_seasons_turn_round_south_of_the_equator() -> None:
    assert season_on(datetime.date(2026, 12, 1)) is Season.WINTER
    assert season_on(datetime.date(2026, 2, 28)) is Season.WINTER
    assert season_on(datetime.date(2026, 3, 1)) is Season.SPRING
    assert season_on(datetime.date(2026, 11, 30)) is Season.AUTUMN
    assert season_on(datetime.date(2026, 7, 1), southern=True) is Season.WINTER


NAMES = st.sampled_from(["", "Анна", "Anna", "{name}", "Анна-Мария", "12", "Anna Иванова", "\u202eАнна"])
ABOUTS = st.sampled_from(["", "люблю горы", "I like  the sea", "{about}", "…", "Ich lese gern"])
WORDS = st.builds(WriterWords, NAMES, NAMES, ABOUTS)
LANGUAGES = st.sampled_from(["ru", "en"])
REQUESTS = st.builds(
    ComposeRequest,
    language=LANGUAGES,
    recipient_id=st.text(max_size=8),
    parallel_language=st.just("") | LANGUAGES,
    given_names=st.dictionaries(LANGUAGES, NAMES),
    reader_gender=st.sampled_from(Gender),
    topics=st.lists(st.sampled_from(["chess", "birds", "games", "sailing"]), max_size=3).map(tuple),
    writer=st.builds(Writer, st.sampled_from(Gender), WORDS, st.dictionaries(LANGUAGES, WORDS)),
    season=st.none() | st.sampled_from(Season),
    conditions=st.frozensets(st.sampled_from(Condition)),
    seed=st.integers(),
)
CHOICES = st.dictionaries(
    st.sampled_from(["greeting", "who-name", "story-1", "story-2", "interests", "chess-share", "signature-name"]),
    st.sampled_from(["", "a", "b", "c", "z", "birds"]),
)


@settings(deadline=None, max_examples=150)
@given(request=REQUESTS, choices=CHOICES)
def test_nothing_half_filled_is_ever_said(
    library: TemplateLibrary, request: ComposeRequest, choices: Mapping[str, str]
) -> None:
    text = compose(library, KIND, request, choices)
    for paragraph in text.paragraphs:
        assert paragraph.sentences
        for sentence in paragraph.sentences:
            assert sentence.text
            for said in (sentence.text, sentence.parallel):
                assert said == said.strip()
                for trace in ("{", "}", "$", "None", "  ", " .", " ,", "\u202f"):
                    assert trace not in said
    assert text == compose(library, KIND, request, choices)
