from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.composing.template_pack import TemplateLibrary


@pytest.mark.parametrize(
    ("interests", "expected"),
    [
        (("шахматы",), ("chess",)),
        (("Chess, and birds!",), ("chess", "birds")),
        (("ШАХМАТИСТ; дрозд",), ("chess", "birds")),
        (("board games",), ("board-games",)),
        (("old games",), ("games",)),
        (("Настольные  игры/chess",), ("board-games", "chess")),
        (("chessboard", "шахматный"), ()),
        (("birds", "птицы", "chess"), ("birds", "chess")),
        ((), ()),
    ],
)
def test_interests_are_recognised_in_their_order(
    library: TemplateLibrary, interests: tuple[str, ...], expected: tuple[str, ...]
) -> None:
    assert library.topics.recognise(interests) == expected


def test_topics_to_avoid_are_taken_away_in_any_language(library: TemplateLibrary) -> None:
    assert library.topics.recognise(("chess", "birds"), avoid=("шахматы",)) == ("birds",)


@given(st.lists(st.text(max_size=50), max_size=5))
def test_any_words_give_known_topics_once(library: TemplateLibrary, interests: list[str]) -> None:
    topics = library.topics.recognise(interests)
    assert set(topics) <= set(library.topics.ids)
    assert len(set(topics)) == len(topics)
