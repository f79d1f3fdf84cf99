"""Words hidden from lists are found where they were typed, and what is honest stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.disguises import undisguised
from letters_app.checking.normalisation import normalise_keeping_case
from letters_app.checking.rule_pack import load_rule_packs
from letters_app.resources import pack_root

DISGUISING = st.text(st.sampled_from("войнаprotest 034@$.*_-\n\u00adАZ"), max_size=40)


@pytest.fixture(scope="module")
def shipped_checker() -> TextChecker:
    return TextChecker(load_rule_packs(pack_root("rules"), {"ru", "en"}))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("в о й н а идёт", "война идёт"),
        ("Сказали: в.о.й.н.а", "Сказали: война"),
        ("v0ina и 3акон", "voina и закон"),
        ("В0ЙНА", "ВОЙНА"),
        ("вр@ги не дремлют", "враги не дремлют"),
        ("pr0t3sts, reg1me", "protests, regime"),
        ("С В О! м-а-т, н_е_т", "СВО! мат, нет"),
        ("о в-о-й-н-е", "о войне"),
        ("войн@ и protest$, mafi@", "война и protests, mafia"),
    ],
)
def test_what_is_meant(typed: str, meant: str) -> None:
    assert undisguised(normalise_keeping_case(typed, "ru")).text == meant


@pytest.mark.parametrize(
    "typed",
    [
        "covid19, mp3, 4x4, 5am, B12, 2nd, SW1A 1AA, 90x60x90, h2o",
        "4класс, 6летний сын, 2х, 10го, 5тысяч, ул. Мира 5а кв12",
        "us3rname@mail.example, www.l33t.example, t.me/v0ina, @v0ina, #v0ina, v0ina@x",
        "И. С. Т. и А. К., т.е. и т.д., а я и",
        "А я в лесу, и я с ними; т.е.о.",
        "№А123ВС, AB12CD34, 1990-е",
    ],
)
def test_what_is_honest_stays(typed: str) -> None:
    assert undisguised(normalise_keeping_case(typed, "ru")).text == typed


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("ru", "Здесь в о й н\u00ad а идёт.", "в о й н\u00ad а"),
        ("ru", "А тут в0йна.", "в0йна"),
        ("ru", "Опять v0ina.", "v0ina"),
        ("ru", "Скоро м_и_т_и_н_г будет.", "м_и_т_и_н_г"),
    ],
)
def test_the_finding_stands_where_it_was_typed(
    shipped_checker: TextChecker, language: str, text: str, quote: str
) -> None:
    findings = shipped_checker.check(text, CheckContext(language, "RU"))
    (finding,) = (each for each in findings if each.category == "politics")
    assert finding.quote == quote
    assert text[finding.start : finding.end] == quote


@given(text=DISGUISING | st.text(max_size=40))
def test_every_character_keeps_its_place_in_what_was_typed(text: str) -> None:
    cased = normalise_keeping_case(text, "ru")
    meant = undisguised(cased)
    assert len(meant.text) == len(meant.starts) == len(meant.ends)
    assert set(zip(meant.starts, meant.ends, strict=True)) <= set(zip(cased.starts, cased.ends, strict=True))
    assert list(meant.starts) == sorted(meant.starts)
