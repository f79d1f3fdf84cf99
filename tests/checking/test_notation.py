import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from letters_app.checking.matching import PhraseIndex, near_each_other
from letters_app.checking.normalisation import normalise
from letters_app.checking.notation import NotationError, Phrase, compile_item, joint_expression
from letters_app.checking.words import words_of


def places(item: str, text: str, language: str = "ru") -> list[str]:
    """Return what ``item`` finds in ``text``, as it stands in the normalised text."""
    compiled = compile_item(item, language)
    normalised = normalise(text, language)
    words = words_of(normalised, text, language)
    index = PhraseIndex()
    index.add([compiled])
    found = index.find(words)
    parts = [
        found.get(id(part), [])
        if isinstance(part, Phrase)
        else [match.span() for match in part.finditer(normalised.text)]
        for part in compiled.parts
    ]
    if not all(parts):
        return []
    spans = parts[0] if len(parts) == 1 else near_each_other(parts, words)
    return [normalised.text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("item", "text", "found"),
    [
        ("суд", "Суд и судья", ["суд"]),
        ("суд*", "Суд и судья", ["суд", "судья"]),
        ("твоё дело", "твоё дело, твоего дела", ["твое дело"]),
        ("уголовн* дел*", "об уголовном деле", ["уголовном деле"]),
        ("суд|иск", "иск или суд", ["иск", "суд"]),
        ("(твоё|ваше) дело", "ваше дело", ["ваше дело"]),
        ("скоро (выйдешь|в самом деле домой)", "скоро в самом деле домой", ["скоро в самом деле домой"]),
        ("(не|) знаю", "знаю", ["знаю"]),
        ("при(шл|везл)*", "пришлю, привезла, принёс", ["пришлю", "привезла"]),
        ("*война", "предвойна", ["предвойна"]),
        ("твоё * дело", "твоё новое дело", ["твое новое дело"]),
        ("co-defendant*", "Your co-defendants", ["co-defendants"]),
        ("co-defendant*", "Your co defendants", []),
        ("guard", "the guard's dog", ["guard"]),
        ("don't", "I don’t know", ["don't"]),
        ("дело", "дело-то", ["дело"]),
        ("твоё дело", "твоё. Дело", []),
        ("твоё дело", "твоё, дело", []),
        ("кот + пёс", "пёс и кот", ["пес и кот"]),
        ("кот + пёс", "Пёс тут. Кот там.", []),
        ("кот + пёс", "кот а б в г д пёс", ["кот а б в г д пес"]),
        ("кот + пёс", "кот один два три четыре пять пёс", ["кот один два три четыре пять пес"]),
        ("кот + пёс", "кот один два три четыре пять шесть пёс", []),
        ("кот + кот", "кот", []),
        ("~\\bв[её]чер~", "Вечером", ["вечер"]),
        ("за что?", "За что? За что!", ["за что?"]),
        ("✊", "Так ✊ да", ["✊"]),
    ],
)
def test_what_an_item_finds(item: str, text: str, found: list[str]) -> None:
    assert places(item, text, "en" if text.isascii() else "ru") == found


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("", "empty-item"),
        ("*", "matches-everything"),
        ("* *", "matches-everything"),
        ("(|)", "matches-everything"),
        ("(суд", "unbalanced-parentheses"),
        ("суд)", "unbalanced-parentheses"),
        ("~(~", "bad-expression"),
        ("~a", "expression-not-closed"),
        ("~~", "expression-not-closed"),
        ("кот +  + пёс", "empty-item"),
        (" ".join(["(а|б|в|г)"] * 9), None),
        ("".join(["(а|б|в|г)"] * 9), "too-many-alternatives"),
        (" ".join(["(а|б в|г д)"] * 9), "too-many-alternatives"),
        ("а" * 5000, "item-too-long"),
    ],
)
def test_what_is_no_item(item: str, problem: str | None) -> None:
    if problem is None:
        compile_item(item, "ru")
        return
    with pytest.raises(NotationError) as caught:
        compile_item(item, "ru")
    assert caught.value.problem == problem


@given(item=st.text(alphabet="абв*|() +~'-.?[]{}\\\n", max_size=24))
def test_any_item_compiles_or_is_refused(item: str) -> None:
    try:
        compiled = compile_item(item, "ru")
    except NotationError:
        return
    assert all(isinstance(part, Phrase | regex.Pattern) for part in compiled.parts)


def test_joint_expression_matches_where_one_of_them_does() -> None:
    items = [compile_item(item, "en") for item in ("~first w\\w+~", "second word", "~third~")]
    joint = joint_expression(items)
    assert joint is not None
    assert joint.search("the FIRST word")
    assert joint.search("a third")
    assert not joint.search("a second word")


@pytest.mark.parametrize("expression", [r"~(\w)\1~", r"~(?<letter>a)(?&letter)~", r"~(?i)a~"])
def test_expressions_that_count_groups_are_not_joined(expression: str) -> None:
    assert joint_expression([compile_item("~(a)b~", "en"), compile_item(expression, "en")]) is None
