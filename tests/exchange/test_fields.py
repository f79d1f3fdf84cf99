"""Single cells, read the way people write them."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import CustodyStatus, Gender
from letters_app.exchange.fields.addresses import country_of_form, institution_code, read_address
from letters_app.exchange.fields.dates import read_age, read_date
from letters_app.exchange.fields.languages import read_languages
from letters_app.exchange.fields.names import gender_of_name, read_dative_name, read_full_name
from letters_app.exchange.fields.statuses import read_status
from letters_app.exchange.fields.word_lists import read_word_list, write_word_list
from letters_app.exchange.folding import fold, transliterated_key
from letters_app.exchange.import_words import meanings, word_lists
from letters_app.exchange.problems import ProblemCode
from letters_app.exchange.untrusted_text import clean_text, escape_formula


@pytest.mark.parametrize(
    ("cell", "country", "iso"),
    [
        ("17.05.1990", "", "1990-05-17"),
        ("1990-05-17", "", "1990-05-17"),
        ("1990-05-17 00:00:00", "", "1990-05-17"),
        ("05/17/1990", "US", "1990-05-17"),
        ("17/05/1990", "GB", "1990-05-17"),
        ("03/04/1990", "US", "1990-03-04"),
        ("03/04/1990", "DE", "1990-04-03"),
        ("05.1990", "", "1990-05"),
        ("1990", "", "1990"),
        ("1990 г.р.", "", "1990"),
        ("1990 г. р.", "", "1990"),
        ("1990 року народження", "", "1990"),
        ("род. в 1990 году", "", "1990"),
        ("ок. 1990", "", "~1990"),
        ("~1990", "", "~1990"),
        ("32874", "", "1990-01-01"),
        ("17 мая 1990 г.", "", "1990-05-17"),
        ("17 травня 1990", "", "1990-05-17"),
        ("May 17, 1990", "", "1990-05-17"),
        ("17. Mai 1990", "", "1990-05-17"),
        ("17 de mayo de 1990", "", "1990-05-17"),
    ],
)
def test_dates(cell: str, country: str, iso: str) -> None:
    reading = read_date(cell, country)
    assert reading.problem is None
    assert reading.date is not None
    assert reading.date.iso() == iso


@pytest.mark.parametrize("cell", ["31.02.1990", "17.05.90", "весной", "1990-х", "1990-2000", "12345678", ""])
def test_what_is_no_date_stays_none(cell: str) -> None:
    reading = read_date(cell)
    assert reading.date is None
    assert reading.problem is ProblemCode.DATE_NOT_UNDERSTOOD


def test_a_slashed_date_that_only_an_american_could_mean_keeps_its_year_elsewhere() -> None:
    reading = read_date("05/17/1990", "GB")
    assert reading.date is not None
    assert reading.date.iso() == "1990"
    assert reading.problem is ProblemCode.DATE_REDUCED_TO_YEAR


@pytest.mark.parametrize(
    ("cell", "iso"), [("34", "~1992"), ("34 года", "~1992"), ("34.0", "~1992"), ("0", None), ("x", None)]
)
def test_ages(cell: str, iso: str | None) -> None:
    birth = read_age(cell, datetime.date(2026, 11, 22))
    assert (birth.iso() if birth else None) == iso


@pytest.mark.parametrize(
    ("cell", "surname", "given_name", "patronymic"),
    [
        ("Ракитина Вера Антоновна", "Ракитина", "Вера", "Антоновна"),
        ("Вера Ракитина", "Ракитина", "Вера", ""),
        ("Ракитин Иван", "Ракитин", "Иван", ""),
        ("Иван Иванович Тестов", "Тестов", "Иван", "Иванович"),
        ("Абрамович Иван Петрович", "Абрамович", "Иван", "Петрович"),
        ("Иван Абрамович", "Абрамович", "Иван", ""),
        ("Гасанов Али Вели оглы", "Гасанов", "Али", "Вели оглы"),
        ("Тестов, Иван Петрович", "Тестов", "Иван", "Петрович"),
        ("Шевченко Марія Іванівна", "Шевченко", "Марія", "Іванівна"),
        ("Дзмітры Каліна Пятровіч", "", "", ""),
        ("DUPONT Jean", "DUPONT", "Jean", ""),
        ("Muster, Max", "Muster", "Max", ""),
        ("Jordan Testperson", "", "", ""),
    ],
)
def test_names(cell: str, surname: str, given_name: str, patronymic: str) -> None:
    name = read_full_name(cell).name
    assert (name.surname, name.given, name.patronymic, name.raw) == (surname, given_name, patronymic, cell)


def test_two_given_names_are_read_with_a_warning() -> None:
    assert read_full_name("Марк Давид").problem is ProblemCode.NAME_ORDER_GUESSED


@pytest.mark.parametrize(
    ("cell", "nominative"),
    [
        ("Ракитиной Вере Антоновне", "Ракитина Вера Антоновна"),
        ("Травникову Матвею Олеговичу", "Травников Матвей Олегович"),
        ("Петренко Ивану", "Петренко Иван"),
        ("Островскому Павлу Ильичу", "Островский Павел Ильич"),
        ("Шевчук Анне Петровне", "Шевчук Анне Петровне"),
    ],
)
def test_datives(cell: str, nominative: str) -> None:
    reading = read_dative_name(cell)
    assert reading.name.full() == nominative
    assert reading.name.dative == cell
    assert reading.problem is ProblemCode.NAME_IN_DATIVE


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        (PersonName(patronymic="Антоновна"), Gender.FEMALE),
        (PersonName(patronymic="Ильич"), Gender.MALE),
        (PersonName(patronymic="Андріївна"), Gender.FEMALE),
        (PersonName(patronymic="Сяргееўна"), Gender.FEMALE),
        (PersonName(given="Никита"), Gender.MALE),
        (PersonName(given="Саша"), Gender.UNSPECIFIED),
        (PersonName(given="Robin"), Gender.UNSPECIFIED),
    ],
)
def test_gender_from_names(name: PersonName, gender: Gender) -> None:
    assert gender_of_name(name) is gender


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("в СИЗО", CustodyStatus.REMAND),
        ("В СИЗО (с 01.02.2025)", CustodyStatus.REMAND),
        ("лишен/а свободы", CustodyStatus.CONVICTED),
        ("не лишен/а свободы", CustodyStatus.RELEASED),
        ("Этап", CustodyStatus.IN_TRANSFER),
        ("смерть под следствием", CustodyStatus.DECEASED),
        ("Pre-trial detention", CustodyStatus.REMAND),
        ("U-Haft", CustodyStatus.REMAND),
        ("не в СИЗО", None),
        ("convicted of nothing", None),
    ],
)
def test_statuses(word: str, status: CustodyStatus | None) -> None:
    assert read_status(word) is status


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "196655, Санкт-Петербург, г. Колпино, ул. Колпинская, д. 9, ФКУ СИЗО-1 УФСИН России",
            ("RU", "ФКУ СИЗО-1 УФСИН России", "ул. Колпинская, д. 9", "г. Колпино", "Санкт-Петербург", "196655"),
        ),
        (
            "ИК-1, ул. Техническая, 8\n211440, г. Новополоцк, Витебская обл.\nРеспублика Беларусь",
            ("BY", "ИК-1", "ул. Техническая, 8", "г. Новополоцк", "Витебская обл.", "211440"),
        ),
        (
            "ДУ «Київський слідчий ізолятор», вул. Дегтярівська, 13, м. Київ, 04050",
            ("UA", "ДУ «Київський слідчий ізолятор»", "вул. Дегтярівська, 13", "м. Київ", "", "04050"),
        ),
        (
            "Smart Communications/PA DOC, PO Box 33028, St. Petersburg, FL 33733",
            ("US", "Smart Communications/PA DOC", "PO Box 33028", "St. Petersburg", "FL", "33733"),
        ),
        ("JVA Moabit, Alt-Moabit 12a, 10559 Berlin", ("DE", "JVA Moabit", "Alt-Moabit 12a", "Berlin", "", "10559")),
        (
            "Areszt Śledczy Warszawa-Białołęka, ul. Ciupagi 1, 03-016 Warszawa",
            ("PL", "Areszt Śledczy Warszawa-Białołęka", "ul. Ciupagi 1", "Warszawa", "", "03-016"),
        ),
        (
            "Maison d'arrêt de Toulouse-Seysses, rue Danièle Casanova, BP 85 – Seysses, 31603 MURET Cedex",
            (
                *("FR", "Maison d'arrêt de Toulouse-Seysses", "rue Danièle Casanova, BP 85 – Seysses"),
                *("MURET Cedex", "", "31603"),
            ),
        ),
    ],
)
def test_addresses(text: str, parts: tuple[str, ...]) -> None:
    reading = read_address(text)
    address = reading.address
    assert parts == (
        *(address.country, address.facility, address.street),
        *(address.city, address.region, address.postal_code),
    )
    assert address.raw == text


def test_a_postal_code_is_never_guessed() -> None:
    assert read_address("ФКУ СИЗО-1, г. Орёл, Кромское шоссе, д. 6", "RU").address.postal_code == ""


@given(st.text(max_size=200))
def test_no_letter_of_an_address_is_lost(text: str) -> None:
    address = read_address(text).address
    assert address.raw == text
    country_words = len(address.country) > 0
    kept = f"{address.facility}{address.street}{address.locality}{address.city}{address.region}{address.postal_code}"
    lost = {character for character in text if character.isalnum()} - set(kept)
    assert not lost or country_words


def test_a_country_is_not_read_out_of_an_ambiguous_form() -> None:
    assert country_of_form("PO Box 999, Jinzhou city, Liaoning, 121013") == ""


def test_spellings_of_one_institution_have_one_code() -> None:
    codes = {institution_code(name) for name in ("ФКУ СИЗО-1 УФСИН России по Орловской области", "СИЗО № 1", "сизо 1")}
    assert len(codes) == 1
    assert institution_code("СИЗО-1") != institution_code("СИЗО-2")
    assert institution_code("СИЗО-1") != institution_code("ИК-1")


@pytest.mark.parametrize(
    ("one", "other"), [("Юрий", "Yuri"), ("Юрий", "Iurii"), ("Артём", "Artem"), ("Пётр", "Петр"), ("Ксения", "Xenia")]
)
def test_transliterations_share_a_key(one: str, other: str) -> None:
    assert transliterated_key(one) == transliterated_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("++ФИО", "фио"), ("Reg. No.", "reg no"), ("Учёба", "учеба"), ("given_name", "Given name")]
)
def test_folding(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_languages_by_name_and_code() -> None:
    assert read_languages("русский и English, uk") == (("ru", "en", "uk"), True)
    assert read_languages("ru be") == (("ru", "be"), True)
    assert read_languages("русский; клингонский") == (("ru",), False)


words = st.text(st.characters(categories=["Ll", "Lu"]), min_size=1, max_size=8)
items = st.lists(
    st.builds("{}{}{}".format, words, st.sampled_from(["", ", ", " / ", " "]), words), unique=True, max_size=5
)


@given(items)
def test_word_lists_survive_writing(values: list[str]) -> None:
    assert read_word_list(write_word_list(tuple(values))) == tuple(values)


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), max_size=30))
def test_a_guarded_cell_comes_back_as_it_was(text: str) -> None:
    once = clean_text(escape_formula(text)).text
    assert clean_text(escape_formula(once)).text == once
    assert not escape_formula(text).startswith(("=", "+", "-", "@"))


@pytest.mark.parametrize("cell", ["=1+1", '=HYPERLINK("x")', "@SUM(A1)", "-2+3*cmd|' /C calc'!A0", "+A1"])
def test_formulas_lose_their_signs(cell: str) -> None:
    clean = clean_text(cell)
    assert clean.had_formula
    assert clean.text[0] not in "=+-@"


@pytest.mark.parametrize("cell", ["+7 900 000-00-00", "-", "@handle", "- пишет стихи", "+"])
def test_what_only_begins_like_a_formula_stays(cell: str) -> None:
    assert clean_text(cell).text == cell
    assert not clean_text(cell).had_formula


def test_direction_marks_go_and_persian_joiners_stay() -> None:
    assert clean_text("a\u202eb\u200bc\ufeff").text == "abc"
    assert clean_text("a\u202eb").had_control_characters
    assert clean_text("می\u200cخواهم").text == "می\u200cخواهم"


@pytest.mark.parametrize(
    "table", ["headers.columns", "statuses", "languages", "months", "answers.gender", "answers.can_write"]
)
def test_no_word_of_a_table_means_two_things(table: str) -> None:
    name, _, section = table.partition(".")
    table_meanings = meanings(name, section)
    doubled = [
        (key, word)
        for key, row in word_lists(name, section).items()
        for word in row
        if table_meanings[fold(word)] != key
    ]
    assert doubled == []
