import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.foreign_language import foreign_language
from letters_app.checking.invisible_characters import invisible_characters
from letters_app.checking.known_names import KnownNames
from letters_app.checking.mixed_script import mixed_script
from letters_app.resources.languages import shipped_language_table


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("сло\u00adво", ["сло\u00adво"]),
        ("a\u2066b c\u061cd", ["a\u2066b", "c\u061cd"]),
        ("x \u3164 y", ["\u3164"]),
        ("x\U000e0041\U000e0042", ["x\U000e0041\U000e0042"]),
        ("a\u200b\u200b\u200bb", ["a\u200b\u200b\u200bb"]),
        ("end\ufe0f", ["end\ufe0f"]),
        ("\ufeffstart", []),
        ("mid\ufeffdle", ["mid\ufeffdle"]),
        ("heart \u2764\ufe0f", []),
        ("family \U0001f468\u200d\U0001f469", []),
        ("می\u200cخواهم", []),
        ("plain\u00a0text", []),
    ],
)
def test_hidden_characters(text: str, quotes: list[str]) -> None:
    assert [text[finding.start : finding.end] for finding in invisible_characters(text)] == quotes


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("вoйна", [("block", "вoйна")]),
        ("Мoscow", [("block", "Мoscow")]),
        ("USBшный", [("hint", "USBшный")]),
        ("Wi-Fi и QR-код", []),
        ("ко\u200bтa", [("block", "ко\u200bтa")]),
        ("plain слово", []),
    ],
)
def test_mixed_alphabets(text: str, found: list[tuple[str, str]]) -> None:
    assert [(finding.severity.value, text[finding.start : finding.end]) for finding in mixed_script(text)] == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("uk", "Дiти їдять пирiг", []),
        ("be", "Iмя i лiст", []),
        ("be", "лicт", ["лicт"]),
        ("ru", "письмо от Лiзы", ["Лiзы"]),
    ],
)
def test_a_latin_i_is_no_disguise_where_it_is_typed_for_the_own_letter(
    language: str, text: str, found: list[str]
) -> None:
    assert [text[finding.start : finding.end] for finding in mixed_script(text, language)] == found


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Снег идёт. I like the snow and my cat. Кот спит.", "ru", [("block", "I like the snow and my cat.")]),
        ("Privet, kak tvoi dela segodnya?", "ru", [("block", "Privet, kak tvoi dela segodnya?")]),
        ("Слушаю Pink Floyd.", "ru", [("hint", "Pink")]),
        ("Я пишу вам из города, в котором растут липы и живут ежи.", "ru", []),
        (
            "Я дуже люблю зиму, і мені подобається сніг.",
            "ru",
            [("block", "Я дуже люблю зиму, і мені подобається сніг.")],
        ),
        (
            "It is cold. Ich habe dir nicht mehr zu sagen als das.",
            "en",
            [("block", "Ich habe dir nicht mehr zu sagen als das.")],
        ),
        ("We said au revoir and c'est la vie to the cat.", "en", []),
        ("Der Hund und die Katze sind nicht im Haus.", "de", []),
    ],
)
def test_foreign_sentences(text: str, language: str, found: list[tuple[str, str]]) -> None:
    findings = foreign_language(text, CheckContext(language, "RU"), shipped_language_table())
    assert [(finding.severity.value, text[finding.start : finding.end]) for finding in findings] == found


def test_a_second_accepted_language_is_not_foreign() -> None:
    context = CheckContext("ru", "BY", accepted_languages=("be",))
    assert list(foreign_language("Я вельмі люблю зіму, і ў мяне ёсць кот.", context, shipped_language_table())) == []


KNOWN = ("Петров Пётр Сергеевич", "Львова Анна", "Павел", "Лев")


@pytest.mark.parametrize(
    "name",
    ["Пётр Петров", "Петру Петрову", "Петром Сергеевичем", "Анне Львовой", "Павла", "П. С. Петрова", "Льву", "АННА"],
)
def test_known_names_in_every_case(name: str) -> None:
    assert KnownNames.of(KNOWN).covers(name)


@pytest.mark.parametrize("name", ["Ольга Петрова", "Пётр Иванов", "петров", "Антон", "прокурора", ""])
def test_who_is_not_known(name: str) -> None:
    assert not KnownNames.of(KNOWN).covers(name)


@pytest.mark.parametrize(
    ("text", "language", "quotes"),
    [
        ("Вчера видел Ольгу Коваленко на рынке.", "ru", ["Ольгу Коваленко"]),
        ("Мой дед Николай Иванович Сидоров пёк хлеб.", "ru", ["Николай Иванович Сидоров"]),
        ("Наш сосед Сидоров Николай печёт хлеб.", "ru", ["Сидоров Николай"]),
        ("Пришёл Тигран Саргсян с книгой.", "ru", ["Тигран Саргсян"]),
        ("Видел Петра Петрова и Анну Львову.", "ru", []),
        ("Читаю роман Людмилы Удальцовой.", "ru", []),
        ("Книга от Людмилы Удальцовой лежит на столе.", "ru", ["Людмилы Удальцовой"]),
        ("Читаю «Степан Разин».", "ru", []),
        ("Мы были в Нижнем Новгороде.", "ru", []),
        ("Вчера Анна пекла хлеб.", "ru", []),
        ("На площади Ленина и в Большом театре тихо.", "ru", []),
        ("My niece Jana Whitfield bakes.", "en", ["Jana Whitfield"]),
        ("We met Anna. Bread was there.", "en", []),
        ("We met in Trafalgar Square on New Year's Day.", "en", []),
        ("Anna's Kitchen and Elizabeth Street are closed.", "en", []),
        ("Gestern hat Anna Kuchen gebacken.", "de", []),
        ("Gestern war Anna Hoffmann da.", "de", ["Anna Hoffmann"]),
        ("Hier Jérôme Vandamme est passé.", "fr", ["Jérôme Vandamme"]),
        ("Je lis un roman de Mathilde Ferrand.", "fr", []),
        ("Ayer vino Ramiro Ferreras con pan.", "es", ["Ramiro Ferreras"]),
        ("La calle Joaquín Sorolla está cortada.", "es", []),
        ("Ieri è passato Renzo Bardelli.", "it", ["Renzo Bardelli"]),
        ("Dün İlker Aksoylu uğradı.", "tr", ["İlker Aksoylu"]),
        ("Dün Ayşe Hanım ve Hüseyin Bey uğradı.", "tr", []),
    ],
)
def test_full_names_of_strangers(checker: TextChecker, text: str, language: str, quotes: list[str]) -> None:
    findings = checker.check(text, CheckContext(language, "RU", known=KNOWN))
    assert [finding.quote for finding in findings if finding.category.value == "third-party"] == quotes


def test_first_name_and_patronymic_alone_are_a_hint(checker: TextChecker) -> None:
    (finding,) = checker.check("Соседка Мария Ивановна печёт.", CheckContext("ru", "RU"))
    assert (finding.severity.value, finding.quote) == ("hint", "Мария Ивановна")
