"""What the statistical reader is asked about, and when what it says is heard."""

from __future__ import annotations

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.guesses import JudgedPassage, passages_to_judge
from letters_app.domain.finding import Category, Reader
from letters_app.domain.judgement import Judgement, Suspicion
from letters_app.services.packs import Packs

BANK, RAIN, TEA = "My bank charges me for it.", "It rains here all day.", "I drink much black tea."


def passages(text: str, *apart: str) -> list[str]:
    return [text[start:end] for start, end in passages_to_judge(text, "en", apart)]


def test_short_neighbours_are_read_together_but_for_what_stands_apart() -> None:
    text = f"{RAIN} {TEA} {BANK} {RAIN} {TEA}"
    assert passages(text) == [text]
    assert passages(text, BANK) == [f"{RAIN} {TEA}", BANK, f"{RAIN} {TEA}"]
    assert passages(text, f"{TEA} {BANK}") == [RAIN, f"{TEA} {BANK}", f"{RAIN} {TEA}"]
    assert passages(text, BANK, f"{BANK} {RAIN}") == [f"{RAIN} {TEA}", f"{BANK} {RAIN}", TEA]
    assert passages(f"{BANK} {BANK}", BANK) == [BANK, BANK]


def test_words_that_are_no_whole_sentence_stand_nowhere_apart() -> None:
    text = f"{RAIN} {TEA}"
    assert passages(text, "It", "black tea.", "", "day. I drink") == [text]


def test_a_rule_silences_a_guess_of_its_kind_unless_the_group_leaves_its_words() -> None:
    checker = TextChecker(Packs().rules)
    text = "Как идёт ваше уголовное дело?"
    judged = [JudgedPassage(0, len(text), Judgement((Suspicion(Category.CASE, 0.9, ("a", "b")),)))]
    (found,) = checker.check(text, CheckContext("ru", "RU"), judged)
    assert found.reader is Reader.RULE

    left = CheckContext("ru", "RU", left=frozenset({(found.rule, found.quote)}))
    assert [each.reader for each in checker.check(text, left, judged)] == [Reader.STATISTICAL, Reader.RULE]
    assert checker.check(text, left) == (found,)
