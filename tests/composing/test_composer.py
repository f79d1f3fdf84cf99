from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import (
    ComposerState,
    Missing,
    OwnWords,
    Place,
    Reader,
    Step,
)
from letters_app.composing.composition import compose
from letters_app.composing.errors import (
    NothingToUndoError,
    NotReadyError,
    OwnWordsError,
    UnknownAlternativeError,
    UnknownLanguageError,
    UnknownSentenceError,
    UnknownTemplateError,
)
from letters_app.composing.season import Season
from letters_app.composing.template import Condition
from letters_app.composing.template_pack import TemplateLibrary
from letters_app.domain.errors import InvalidValueError, LettersError
from letters_app.domain.letter import FREE_LETTER, Draft, LetterText, PaperChoice, Paragraph, Sentence, SetAside
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import NO_ANSWER_EXPECTED
from letters_app.domain.writer import Writer

KIND = "first-letter"
NOTHING_ENCLOSED: frozenset[Condition] = frozenset()


@pytest.fixture
def state(composer: Composer, reader: Reader, writer: Writer) -> ComposerState:
    begun = composer.choose_recipient(ComposerState("draft-1", seed=3), reader)
    begun = composer.choose_kind(begun, KIND, "ru", "en")
    begun = composer.choose_circumstances(begun, writer, Season.WINTER, frozenset({Condition.RETURN_ADDRESS}))
    return composer.go_to(begun, Step.WORDS)


def place_of(state: ComposerState, sentence_id: str) -> Place:
    for number, paragraph in enumerate(state.text.paragraphs):
        for index, sentence in enumerate(paragraph.sentences):
            if sentence.id == sentence_id:
                return Place(number, index)
    raise LookupError(sentence_id)


def sentence_of(state: ComposerState, sentence_id: str) -> Sentence:
    place = place_of(state, sentence_id)
    return state.text.paragraphs[place.paragraph].sentences[place.sentence]


def words_of(state: ComposerState) -> tuple[LetterText, tuple[tuple[str, str], ...]]:
    return state.text, state.choices


def test_the_steps_say_what_they_lack(composer: Composer, reader: Reader) -> None:
    state = ComposerState("draft-1")
    assert state.missing() == ()
    assert state.missing(Step.WHAT) == (Missing.RECIPIENT,)
    assert state.missing(Step.PAPER) == (Missing.RECIPIENT, Missing.KIND, Missing.WORDS)
    state = composer.go_to(state, Step.CHECK)
    assert state.step is Step.CHECK
    state = composer.choose_recipient(composer.go_to(state, Step.WHO), reader)
    assert state.missing(Step.PAPER) == (Missing.KIND, Missing.WORDS)
    state = composer.choose_kind(state, KIND, "ru")
    assert state.missing(Step.PAPER) == ()


def test_recipient_and_kind_give_the_letter_that_compose_gives(library: TemplateLibrary, state: ComposerState) -> None:
    assert state.text == compose(library, KIND, state.request())


def test_kind_may_be_chosen_before_the_recipient(composer: Composer, reader: Reader) -> None:
    first = composer.choose_recipient(composer.choose_kind(ComposerState("d"), KIND, "ru", "en"), reader)
    second = composer.choose_kind(composer.choose_recipient(ComposerState("d"), reader), KIND, "ru", "en")
    assert first.text == second.text


def test_next_alternative_goes_round(composer: Composer, state: ComposerState) -> None:
    offered = composer.alternatives(state, "greeting")
    assert len(offered) == 4
    seen = []
    for _ in offered:
        state = composer.next_alternative(state, "greeting")
        seen.append(sentence_of(state, "greeting"))
    assert {(each.text, each.parallel) for each in seen} == {(each.text, each.parallel) for each in offered}
    assert dict(state.choices)["greeting"] == seen[-1].alternative


def test_a_story_changes_as_a_whole(composer: Composer, state: ComposerState) -> None:
    state = composer.choose_alternative(state, "story-2", "c")
    assert sentence_of(state, "story-1").text == "Последний трамвай ушёл."
    state = composer.next_alternative(state, "story-1")
    assert sentence_of(state, "story-2").alternative == "d"


def test_another_topic_brings_its_sentences(composer: Composer, state: ComposerState) -> None:
    state = composer.choose_topic(state, "birds")
    assert sentence_of(state, "birds-share").text
    assert place_of(state, "birds-question") == Place(place_of(state, "birds-share").paragraph, 1)
    with pytest.raises(UnknownAlternativeError):
        composer.choose_topic(state, "games")
    changed = composer.choose_topic(state, "chess")
    assert all("birds" not in sentence.id for each in changed.text.paragraphs for sentence in each.sentences)


def test_own_words_replace_a_sentence(composer: Composer, state: ComposerState) -> None:
    place = place_of(state, "who-city")
    edited = composer.edit_sentence(state, place, " Живу  у моря. ", "I live by the sea.")
    assert sentence_of(edited, "who-city") == Sentence("Живу у моря.", "I live by the sea.", "who-city")
    alone = composer.edit_sentence(state, place, "Живу у моря.")
    assert sentence_of(alone, "who-city").parallel == ""
    back = composer.choose_alternative(edited, "who-city", "c")
    assert sentence_of(back, "who-city").text == "Живу у реки."


def test_an_edit_that_changes_nothing_changes_nothing(composer: Composer, state: ComposerState) -> None:
    assert composer.edit_sentence(state, place_of(state, "greeting"), sentence_of(state, "greeting").text) == state


def test_own_words_of_blanks_alone_take_the_sentence_out(composer: Composer, state: ComposerState) -> None:
    removed = composer.edit_sentence(state, place_of(state, "season-now"), " \n ")
    assert removed == composer.remove_sentence(state, place_of(state, "season-now"))


def test_a_sentence_taken_out_stays_out_and_comes_back_where_it_was(composer: Composer, state: ComposerState) -> None:
    place = place_of(state, "season-now")
    removed = composer.remove_sentence(state, place)
    assert len(removed.text.paragraphs) == len(state.text.paragraphs) - 1
    anew = composer.choose_circumstances(removed, removed.writer, Season.SUMMER, removed.conditions)
    with pytest.raises(LookupError):
        place_of(anew, "season-now")
    assert place_of(composer.next_alternative(anew, "season-now"), "season-now") == place


def test_a_block_is_taken_out_as_a_whole(composer: Composer, state: ComposerState) -> None:
    removed = composer.remove_block(state, "story")
    assert "story" not in {paragraph.block for paragraph in removed.text.paragraphs}
    assert words_of(composer.undo(removed)) == words_of(state)
    with pytest.raises(LookupError):
        place_of(composer.choose_circumstances(removed, removed.writer, None, removed.conditions), "story-1")
    back = composer.choose_alternative(removed, "story-1", "b")
    assert sentence_of(back, "story-2").alternative == "b"


def test_the_block_of_topics_is_taken_out_and_comes_back(composer: Composer, state: ComposerState) -> None:
    removed = composer.remove_block(state, "interests")
    assert "interests" not in {paragraph.block for paragraph in removed.text.paragraphs}
    assert sentence_of(composer.choose_topic(removed, "chess"), "chess-share").text
    with pytest.raises(UnknownSentenceError):
        composer.remove_block(state, "nothing")


def test_paragraphs_are_added_where_asked(composer: Composer, state: ComposerState) -> None:
    state = composer.add_paragraph(state, "Первое.\n\nВторое.", "One.\n\nTwo.", after=1)
    assert [each.text() for each in state.text.paragraphs[2:4]] == ["Первое.", "Второе."]
    assert state.text.paragraphs[3].parallel_text() == "Two."
    state = composer.add_paragraph(state, "В начале.", after=-1)
    state = composer.add_paragraph(state, "В конце.")
    assert state.text.paragraphs[0].text() == "В начале."
    assert state.text.paragraphs[-1].text() == "В конце."
    # They stay there when a sentence of the template changes.
    before = [each.text() for each in state.text.paragraphs if not each.block]
    state = composer.next_alternative(state, "greeting")
    assert [each.text() for each in state.text.paragraphs if not each.block] == before
    assert state.text.paragraphs[3].text() == "Первое."
    assert composer.add_paragraph(state, " ") == state
    with pytest.raises(UnknownSentenceError):
        composer.add_paragraph(state, "Слова.", after=99)


def test_a_free_letter_is_all_own_words(composer: Composer, reader: Reader) -> None:
    state = composer.choose_kind(ComposerState("d"), FREE_LETTER, "ru")
    assert state.text.paragraphs == ()
    state = composer.add_paragraph(state, "Здравствуйте!")
    state = composer.choose_recipient(state, reader)
    assert state.text.text() == "Здравствуйте!"
    assert state.missing(Step.PAPER) == ()
    assert composer.alternatives(state, "greeting") == ()
    with pytest.raises(UnknownAlternativeError):
        composer.next_alternative(state, "greeting")
    with pytest.raises(UnknownAlternativeError):
        composer.choose_topic(state, "chess")


def test_own_words_do_not_go_to_another_person_unasked(
    composer: Composer, state: ComposerState, other_reader: Reader
) -> None:
    changed = composer.choose_recipient(state, other_reader)
    assert "Мария" in changed.text.paragraphs[0].text() or changed.text.paragraphs[0].text() == "Здравствуйте!"
    assert changed.past == ()
    state = composer.add_paragraph(composer.edit_sentence(state, Place(0), "Привет, Иван!"), "Ещё слово.")
    with pytest.raises(OwnWordsError) as caught:
        composer.choose_recipient(state, other_reader)
    assert caught.value.params == {"count": 2}
    kept = composer.choose_recipient(state, other_reader, OwnWords.KEEP)
    assert kept.text.paragraphs[0].text() == "Привет, Иван!"
    assert kept.text.paragraphs[-1].text() == "Ещё слово."
    discarded = composer.choose_recipient(state, other_reader, OwnWords.DISCARD)
    assert discarded.text == changed.text


def test_own_words_do_not_go_into_another_language_unasked(composer: Composer, state: ComposerState) -> None:
    state = composer.add_paragraph(state, "Ещё слово.", "One more word.")
    with pytest.raises(OwnWordsError):
        composer.choose_kind(state, KIND, "en")
    assert "слово" not in composer.choose_kind(state, KIND, "en", own_words=OwnWords.DISCARD).text.text()
    alone = composer.choose_kind(state, KIND, "ru")
    assert alone.text.paragraphs[-1].sentences[0] == Sentence("Ещё слово.")
    assert alone.text.paragraphs[0].sentences[0].parallel == ""


def test_own_words_live_on_in_another_kind(composer: Composer, state: ComposerState) -> None:
    state = composer.add_paragraph(composer.edit_sentence(state, Place(0), "Привет!"), "Ещё слово.")
    free = composer.choose_kind(state, FREE_LETTER, "ru", "en")
    assert sorted(each.text() for each in free.text.paragraphs) == ["Ещё слово.", "Привет!"]


def test_own_words_live_on_when_the_writer_changes(composer: Composer, state: ComposerState) -> None:
    state = composer.edit_sentence(state, place_of(state, "who-city"), "Живу у моря.")
    state = composer.add_paragraph(state, "Ещё слово.", after=0)
    anew = composer.choose_circumstances(state, Writer(), None, NOTHING_ENCLOSED)
    assert sentence_of(anew, "who-city").text == "Живу у моря."
    assert anew.text.paragraphs[1].text() == "Ещё слово."
    assert "Анна" not in anew.text.text()
    assert sentence_of(anew, "reply-none").text


def test_undo_goes_back_one_change_at_a_time(composer: Composer, state: ComposerState) -> None:
    first = composer.next_alternative(state, "greeting")
    second = composer.remove_sentence(first, Place(1))
    third = composer.add_paragraph(second, "Слово.")
    assert words_of(composer.undo(third)) == words_of(second)
    assert words_of(composer.undo(composer.undo(third))) == words_of(first)
    start = composer.undo(composer.undo(composer.undo(third)))
    assert start == state
    with pytest.raises(NothingToUndoError):
        composer.undo(start)


def test_a_draft_is_taken_up_as_it_was(composer: Composer, state: ComposerState, reader: Reader) -> None:
    state = composer.remove_sentence(composer.add_paragraph(state, "Слово.", after=2), Place(1))
    draft = state.to_draft()
    taken_up = ComposerState.from_draft(draft)
    assert taken_up.to_draft() == draft
    assert taken_up.step is Step.WORDS
    with pytest.raises(NotReadyError):
        composer.next_alternative(taken_up, "greeting")
    with pytest.raises(NotReadyError):
        composer.choose_kind(taken_up, KIND, "en")
    with pytest.raises(NotReadyError):
        composer.choose_circumstances(taken_up, Writer(), Season.SUMMER, NOTHING_ENCLOSED)
    assert composer.edit_sentence(taken_up, Place(0), "Привет!").text.paragraphs[0].text() == "Привет!"
    bound = composer.choose_recipient(taken_up, reader)
    assert bound.text == state.text
    anew = ComposerState.from_draft(
        draft, reader=reader, writer=state.writer, season=state.season, conditions=state.conditions
    )
    assert words_of(composer.next_alternative(anew, "greeting")) == words_of(
        composer.next_alternative(state, "greeting")
    )


def test_a_draft_is_not_taken_up_for_somebody_else(state: ComposerState, other_reader: Reader) -> None:
    with pytest.raises(InvalidValueError):
        ComposerState.from_draft(state.to_draft(), reader=other_reader)


def test_a_draft_of_a_template_that_changed_keeps_its_words(composer: Composer, reader: Reader) -> None:
    paragraphs = (
        Paragraph("greeting", (Sentence("Здравствуйте!", "", "greeting", "c"),)),
        Paragraph("gone", (Sentence("Старые слова.", "", "gone-1", "a"),)),
    )
    draft = Draft("d", reader.recipient_id, KIND, LetterText("ru", paragraphs))
    state = composer.next_alternative(ComposerState.from_draft(draft, reader=reader), "greeting")
    assert [each.text() for each in state.text.paragraphs][1] == "Старые слова."


def test_nothing_is_saved_before_there_is_somebody_to_write_to(composer: Composer, reader: Reader) -> None:
    with pytest.raises(NotReadyError) as caught:
        ComposerState("d").to_draft()
    assert caught.value.params == {"missing": "recipient"}
    with pytest.raises(NotReadyError) as caught:
        composer.choose_recipient(ComposerState("d"), reader).to_draft()
    assert caught.value.params == {"missing": "kind"}


def test_refuses_what_cannot_be(composer: Composer, state: ComposerState) -> None:
    with pytest.raises(UnknownLanguageError):
        composer.choose_kind(state, KIND, "fr")
    with pytest.raises(UnknownLanguageError):
        composer.choose_kind(state, KIND, "ru", "fr")
    with pytest.raises(UnknownLanguageError):
        composer.choose_kind(state, FREE_LETTER, "")
    with pytest.raises(UnknownAlternativeError):
        composer.choose_alternative(state, "greeting", "z")
    with pytest.raises(UnknownSentenceError):
        composer.remove_sentence(state, Place(99))
    with pytest.raises(InvalidValueError):
        composer.edit_sentence(state, Place(0), "a" * 5_001)
    with pytest.raises(NotReadyError):
        composer.add_paragraph(ComposerState("d"), "Слово.")
    with pytest.raises(UnknownTemplateError):
        Composer(TemplateLibrary({})).choose_kind(state, KIND, "en")


IDS = st.sampled_from(["greeting", "who-name", "who-about", "story-1", "chess-share", "reply-kit", "nothing", ""])
PLACES = st.builds(Place, st.integers(-1, 9), st.integers(-1, 3))
WORDS = st.sampled_from(["", "Слово.", "Два  слова\n\nи ещё", "a\x00b"])
CHANGES = st.one_of(
    st.tuples(st.just("next_alternative"), IDS),
    st.tuples(st.just("choose_alternative"), IDS, st.sampled_from("abz")),
    st.tuples(st.just("choose_topic"), st.sampled_from(["chess", "birds", "games"])),
    st.tuples(st.just("edit_sentence"), PLACES, WORDS, WORDS),
    st.tuples(st.just("add_paragraph"), WORDS, WORDS, st.none() | st.integers(-2, 9)),
    st.tuples(st.just("remove_sentence"), PLACES),
    st.tuples(st.just("remove_block"), st.sampled_from(["story", "interests", "greeting", "nothing"])),
    st.tuples(st.just("go_to"), st.sampled_from(Step)),
)


@settings(deadline=None, max_examples=100)
@given(changes=st.lists(CHANGES, max_size=12))
def test_laws_of_the_state_machine(library: TemplateLibrary, changes: list[tuple[object, ...]]) -> None:
    composer = Composer(library)
    reader = Reader("reader-1", {"ru": "Иван"}, Gender.MALE, ("chess", "birds"))
    state = composer.choose_kind(composer.choose_recipient(ComposerState("d"), reader), KIND, "ru", "en")
    start = state
    for name, *arguments in changes:
        try:
            after = getattr(composer, str(name))(state, *arguments)
        except LettersError:
            continue
        if after.past != state.past:
            assert words_of(composer.undo(after)) == words_of(state)
        else:
            assert words_of(after) == words_of(state)
        state = after
        assert all(paragraph.sentences for paragraph in state.text.paragraphs)
        draft = state.to_draft()
        assert ComposerState.from_draft(draft).to_draft() == draft
    while state.past:
        state = composer.undo(state)
    assert words_of(state) == words_of(start)


def test_everything_a_draft_keeps_goes_through_it(state: ComposerState) -> None:
    instant = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
    draft = Draft(
        "d",
        "r",
        KIND,
        state.text,
        5,
        instant,
        (("greeting", "a"),),
        NO_ANSWER_EXPECTED,
        PaperChoice(envelope="none"),
        (SetAside("base.rule", "слово"),),
        "check",
    )
    taken_up = ComposerState.from_draft(draft)
    assert taken_up.step is Step.CHECK
    assert taken_up.to_draft() == draft


@pytest.mark.parametrize("step", ["", "a step of another program"])
def test_a_draft_without_a_known_step_is_taken_up_at_its_words(state: ComposerState, step: str) -> None:
    assert ComposerState.from_draft(Draft("d", "r", KIND, state.text, step=step)).step is Step.WORDS


def test_a_finding_is_put_aside_for_this_letter_and_brought_back(
    composer: Composer, state: ComposerState, other_reader: Reader
) -> None:
    finding = SetAside("base.rule", "слово")
    aside = state.put_aside(finding).put_aside(finding).put_aside(SetAside("facts.rule"))
    assert aside.set_aside == (finding, SetAside("facts.rule"))
    assert aside.bring_back(finding).set_aside == (SetAside("facts.rule"),)
    assert composer.choose_recipient(aside, other_reader).set_aside == ()


def test_the_lot_of_a_reader_decides_the_words_and_not_the_id(composer: Composer, reader: Reader) -> None:
    def words(reader_id: str, lot: str) -> str:
        chosen = composer.choose_recipient(ComposerState("d"), replace(reader, recipient_id=reader_id, lot=lot))
        return composer.choose_kind(chosen, KIND, "ru").text.text()

    assert words("a", "lot") == words("b", "lot")
    assert len({words("a", f"lot {number}") for number in range(9)}) > 1
