"""What helps a writer who does not know what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.composing.composition import ComposeRequest
from letters_app.composing.season import Season
from letters_app.composing.template import Condition
from letters_app.domain.errors import PackError
from letters_app.services.check_text import Destination, TextCheck
from letters_app.services.letters.phrasebook import phrasebook
from letters_app.services.letters.prompts import load_prompts, prompts_for
from services.demo_people import PACKS

LIBRARY = PACKS.prompts
REQUEST = ComposeRequest("ru", "somebody", "en", {"ru": "Вера", "en": "Vera"}, topics=("birds",))


def test_every_language_of_the_window_asks_the_same_questions() -> None:
    assert set(LIBRARY) >= {"en", "ru"}
    english = LIBRARY["en"]
    for entries in LIBRARY.values():
        assert list(entries) == list(english)
        for one, entry in entries.items():
            assert (entry.topics, entry.seasons) == (english[one].topics, english[one].seasons)
            assert entry.question.endswith("?")
            assert entry.opening == entry.opening.strip()
            assert not entry.opening.endswith((".", "!", "?"))
    general = [entry for entry in english.values() if not entry.topics and not entry.seasons]
    assert len(general) >= 12


def test_questions_belong_to_topics_there_are() -> None:
    named = {topic for entries in LIBRARY.values() for entry in entries.values() for topic in entry.topics}
    assert named <= set(PACKS.templates.topics.ids)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_no_question_and_no_opening_leads_into_what_the_check_warns_of(language: str) -> None:
    check = TextCheck(PACKS, Destination("RU"))
    for entry in LIBRARY[language].values():
        for text in (entry.question, entry.opening):
            assert [(finding.rule, finding.quote) for finding in check.check(text, language)] == []


def test_interests_come_first_but_never_alone() -> None:
    prompts = prompts_for(LIBRARY, "en", "ru", topics=("birds", "chess", "cats"), season=Season.WINTER, count=6)
    assert len({prompt.id for prompt in prompts}) == 6
    assert [bool(prompt.topic) for prompt in prompts[:3]] == [True, True, True]
    assert prompts[3].id == "winter"
    assert [prompt.topic for prompt in prompts[3:]] == ["", "", ""]


def test_openings_are_in_the_language_of_the_letter_with_the_writers_beside() -> None:
    (prompt,) = prompts_for(LIBRARY, "en", "ru", count=1)
    assert prompt.opening == LIBRARY["ru"][prompt.id].opening
    assert prompt.opening_parallel == LIBRARY["en"][prompt.id].opening
    (without,) = prompts_for(LIBRARY, "en", "fr", count=1)
    assert (without.opening, without.opening_parallel) == ("", "")
    (fallback,) = prompts_for(LIBRARY, "xx", "ru", count=1)
    assert fallback.question == LIBRARY["en"][fallback.id].question


def test_a_seed_asks_the_same_again_and_another_asks_something_else() -> None:
    assert prompts_for(LIBRARY, "ru", "ru", seed=1) == prompts_for(LIBRARY, "ru", "ru", seed=1)
    assert len({prompts_for(LIBRARY, "ru", "ru", seed=seed) for seed in range(9)}) > 5


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('language = "en"', 'language = "de"', "unknown-value"),
        ('id = "b"', 'id = "a"', "duplicate"),
        ('id = "b"', 'id = "B c"', "malformed-id"),
        ('question = "B?"', "", "missing"),
        ('question = "B?"', 'question = "B?"\nseasons = ["may"]', "unknown-value"),
        ('question = "B?"', 'question = "B?"\nanswer = "no"', "unknown-key"),
    ],
)
def test_a_broken_pack_is_named(tmp_path: Path, old: str, new: str, problem: str) -> None:
    pack = (
        'language = "en"\nversion = "1"\n[[prompt]]\nid = "a"\nquestion = "A?"\n[[prompt]]\nid = "b"\nquestion = "B?"\n'
    )
    (tmp_path / "en.toml").write_text(pack, encoding="utf-8")
    assert list(load_prompts(tmp_path)["en"]) == ["a", "b"]
    (tmp_path / "en.toml").write_text(pack.replace(old, new), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_prompts(tmp_path)
    assert caught.value.params["problem"] == problem


def test_the_phrasebook_has_every_wording_block_by_block_and_topic_by_topic() -> None:
    groups = phrasebook(PACKS.templates, "first-letter", REQUEST, "en")
    template = PACKS.templates.template("first-letter")
    blocks = [group.id for group in groups if not group.is_topic]
    assert blocks == [block.id for block in template.blocks if not block.topics]
    greeting = groups[0]
    assert greeting.title == "Greeting"
    assert len(greeting.sentences[0].alternatives) == 6
    assert "Вера" in greeting.sentences[0].alternatives[0].text
    assert "Vera" in greeting.sentences[0].alternatives[0].parallel
    topics = [group for group in groups if group.is_topic]
    assert (topics[0].id, topics[0].is_of_reader, topics[0].title) == ("birds", True, "Birds")
    assert {group.id for group in topics} == set(PACKS.templates.topics.ids)
    assert [group.is_of_reader for group in topics[1:]] == [False] * (len(topics) - 1)


def test_browsing_shows_also_what_a_condition_keeps_out_of_this_letter() -> None:
    groups = {group.id: group for group in phrasebook(PACKS.templates, "first-letter", REQUEST, "ru")}
    ids = {phrases.sentence_id for phrases in groups["reply_info"].sentences}
    assert {"reply-welcome", "reply-none", "reply-kit"} <= ids
    assert REQUEST.conditions == frozenset[Condition]()


def test_a_free_letter_browses_every_template_in_its_languages() -> None:
    groups = phrasebook(PACKS.templates, None, REQUEST, "en")
    assert len({group.id for group in groups}) == len(groups), "templates share their greeting and their end"
    offered = {group.id: group.sentences for group in groups}
    for kind in PACKS.templates.kinds():
        for group in phrasebook(PACKS.templates, kind, REQUEST, "en"):
            assert set(group.sentences) <= set(offered[group.id])
    polish = ComposeRequest("pl", "somebody")
    assert phrasebook(PACKS.templates, None, polish, "en") == ()
