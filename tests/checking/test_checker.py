import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.checking.checker import MAX_CHARACTERS, TextChecker, TextTooLongError
from letters_app.checking.context import CheckContext
from letters_app.checking.rule_pack import load_rule_packs
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Category, Finding, Severity

RU = CheckContext("ru", "RU", FacilityType.REMAND)
EN = CheckContext("en", "RU")


def found(checker: TextChecker, text: str, context: CheckContext = RU) -> list[tuple[str, str, str]]:
    return [(finding.severity.value, finding.rule, finding.quote) for finding in checker.check(text, context)]


def test_a_finding_says_what_why_and_who_says_so(checker: TextChecker) -> None:
    (finding,) = checker.check("Слышала про твоё Уголовное дело.", RU)
    assert finding.category is Category.CASE
    assert finding.severity is Severity.BLOCK
    assert finding.quote == "Уголовное дело"
    assert finding.message.text == "This speaks of the person's criminal case."
    assert finding.reason
    assert finding.suggestion
    assert finding.examples == ("Что вы читаете?",)
    assert finding.source
    assert finding.source_verified


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("про у г о л о в н о е  дело", "у г о л о в н о е  дело"),
        ("про уголов-\nное дело", "уголов-\nное дело"),
        ("про угoлoвнoе дело", "угoлoвнoе дело"),
        ("про уго\u200bловное дело", "уго\u200bловное дело"),
        ("про уголовное \U0001f600\U0001f600дело", None),
    ],
)
def test_disguised_words_are_found_where_they_stand(checker: TextChecker, text: str, quote: str | None) -> None:
    cases = [finding.quote for finding in checker.check(text, RU) if finding.category is Category.CASE]
    assert cases == ([quote] if quote else [])


@pytest.mark.parametrize(
    "text",
    [
        "Как твоё дело?",
        "Процесс варки варенья занял день.",
        "Читаю «Процесс».",
        "Читала «Процесс», и мне понравилось.",
    ],
)
def test_what_is_allowed_is_not_found(checker: TextChecker, text: str) -> None:
    assert found(checker, text) == []


def test_a_title_counts_between_quotation_marks_only(checker: TextChecker) -> None:
    assert found(checker, "Процесс идёт.") == [("block", "ru.criminal-case", "Процесс")]


def test_the_country_makes_a_finding_milder(checker: TextChecker) -> None:
    def severity(context: CheckContext) -> str:
        return found(checker, "Твоё уголовное дело", context)[0][0]

    assert severity(RU) == "block"
    assert severity(CheckContext("ru", "RU", FacilityType.COLONY)) == "warn"
    assert severity(CheckContext("ru", "RU")) == "block", "of an unknown type the country's first column counts"
    assert severity(CheckContext("ru", "ZZ")) == "hint", "a country in no column gets the default one"


def test_two_topics_in_one_sentence_are_worse(checker: TextChecker) -> None:
    assert found(checker, "Скоро выборы.") == [("warn", "ru.elections", "выборы")]
    assert [severity for severity, _, _ in found(checker, "Скоро выборы, я пришлю посылку.")] == ["block", "block"]
    assert [severity for severity, _, _ in found(checker, "Скоро выборы. Я пришлю посылку.")] == ["warn", "warn"]


def test_a_hint_stays_a_hint_and_raises_nothing(checker: TextChecker) -> None:
    assert [severity for severity, _, _ in found(checker, "Скоро выборы, скоро увидимся.")] == ["warn", "hint"]


def test_love_beside_a_promise_is_a_warning(checker: TextChecker) -> None:
    assert [severity for severity, _, _ in found(checker, "Люблю тебя, пришлю посылку.")] == ["warn", "warn"]
    assert [severity for severity, _, _ in found(checker, "Люблю тебя.")] == ["hint"]


def test_overlapping_findings_of_one_category_are_one(checker: TextChecker) -> None:
    text = "Твоё дело и суд."
    findings = [finding for finding in checker.check(text, RU) if finding.category is Category.CASE]
    assert [finding.quote for finding in findings] == ["Твоё дело и суд"]


def test_a_rule_for_one_country_holds_there_only(checker: TextChecker) -> None:
    assert found(checker, "Our website is new.", CheckContext("en", "GB")) == [("hint", "base.no-pack", "")]
    assert ("warn", "base.small-country", "website") in found(checker, "Our website is new.", CheckContext("en", "BY"))


def test_a_rule_may_ask_for_capitals(checker: TextChecker) -> None:
    assert ("warn", "base.capitals", "ПРИВЕТ") in found(checker, "ПРИВЕТ и привет")


def test_a_language_without_rules_is_said_to_have_none(checker: TextChecker) -> None:
    finding, *rest = checker.check("Кіт спить, www.example.org не спить.", CheckContext("uk", "UA"))
    assert (finding.rule, finding.severity, finding.category) == ("base.no-pack", Severity.HINT, Category.STYLE)
    assert finding.message.values == (("language", "uk"),)
    assert [other.rule for other in rest] == ["base.web-address"]


def test_known_names_are_never_flagged(checker: TextChecker) -> None:
    context = CheckContext("ru", "RU", known=("Прокуроров Иван",))
    assert found(checker, "Рад за Ивана Прокуророва.", context) == []
    assert [rule for _, rule, _ in found(checker, "Рад за прокурора.", context)] == ["ru.criminal-case"]


def test_a_rule_that_runs_too_long_is_left_out_and_named(tmp_path: Path) -> None:
    folder = tmp_path / "slow"
    folder.mkdir()
    (folder / "pack.toml").write_text('id = "slow"\nlanguage = "ru"\nversion = "1"\ntitle = "Slow"', encoding="utf-8")
    (folder / "code.toml").write_text(
        'category = "code"\n[[rule]]\nid = "endless"\nseverity = "warn"\nany = ["~^(?:а|аа|ааа)+$~"]\n'
        'message = "Never."\nmatch = ["аа"]\npass = ["б"]\n',
        encoding="utf-8",
    )
    slow = TextChecker(load_rule_packs(tmp_path))
    (finding,) = slow.check("а" * 60 + "б", RU)
    assert (finding.rule, finding.severity) == ("base.slow-rule", Severity.HINT)
    assert finding.message.values == (("rule", "slow.endless"),)


def test_an_allow_list_that_runs_too_long_is_left_out_and_named(own_packs: Path, tmp_path: Path) -> None:
    packs = shutil.copytree(own_packs, tmp_path / "packs")
    (packs / "ru" / "allow.toml").write_text('any = ["~^(?:а|аа|ааа)+$~"]', encoding="utf-8")
    findings = TextChecker(load_rule_packs(packs)).check("а" * 60 + "б. Твоё уголовное дело.", RU)
    assert [finding.rule for finding in findings] == ["base.slow-rule", "ru.criminal-case"]
    assert findings[0].message.values == (("rule", "allow.toml"),)


def test_a_text_without_end_is_refused(checker: TextChecker) -> None:
    with pytest.raises(TextTooLongError) as caught:
        checker.check("а" * (MAX_CHARACTERS + 1), RU)
    assert caught.value.code == "text.too-long"


@pytest.mark.parametrize(
    "unit", ["суд ", "у ", "\n", "а\u200b", "Иван Петров ", "аa", "Aa", " ", "а-\n", "\ud800", "«"]
)
def test_long_monotonous_texts_are_checked_in_time(checker: TextChecker, unit: str) -> None:
    text = unit * (60_000 // len(unit))
    assert_sound(checker.check(text, RU), text)


def assert_sound(findings: tuple[Finding, ...], text: str) -> None:
    assert [finding.start for finding in findings] == sorted(finding.start for finding in findings)
    for finding in findings:
        if finding.quote:
            assert 0 <= finding.start < finding.end <= len(text)
        else:
            assert (finding.start, finding.end) == (0, 0)
        assert finding.quote == text[finding.start : finding.end]


PIECES = st.sampled_from(
    [
        "твоё дело", "Уголовное дело", "выборы", " ", ". ", "\n", "\n\n", "Иван Петров", "ко\u00adт", "вoйна", "\ud800",
        "\u202e", "у г о л ", "«Процесс»", "дел-\nо", "суд", "www.a.b", "I love the snow and you", "\0", "😀", "İ",
    ]
)  # fmt: skip


ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=8)


@settings(deadline=None)
@given(
    text=st.lists(PIECES | ANY_TEXT, max_size=12).map("".join),
    language=st.sampled_from(["ru", "en", "tr", "de"]),
    known=st.lists(st.text(max_size=8), max_size=3),
)
def test_any_text_gives_sound_findings(checker: TextChecker, text: str, language: str, known: list[str]) -> None:
    assert_sound(checker.check(text, CheckContext(language, "RU", known=tuple(known))), text)
