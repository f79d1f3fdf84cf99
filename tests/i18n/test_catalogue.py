from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

import letters_app
from letters_app.domain.errors import PackError
from letters_app.i18n.catalogue import blanks, language_of_environment, languages, open_catalogue
from letters_app.i18n.dates import long_date
from letters_app.resources import translations_root

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Language: ru\\n"\n'
PLURALS = (
    '"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : '
    'n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"\n\n'
)


def catalogue_folder(tmp_path: Path, body: str) -> Path:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "letters.po").write_text(HEADER + PLURALS + body, encoding="utf-8")
    return tmp_path


def test_sentence_is_said_in_the_language_asked_for(tmp_path: Path) -> None:
    root = catalogue_folder(tmp_path, 'msgid "{n} of {all}"\nmsgstr "{all}: {n}"\n')
    assert open_catalogue(root, "ru").say("{n} of {all}", n=1, all=2) == "2: 1"
    assert open_catalogue(root, "en").say("{n} of {all}", n=1, all=2) == "1 of 2"


def test_a_translation_with_a_wrong_blank_gives_way_to_the_english_sentence(tmp_path: Path) -> None:
    root = catalogue_folder(tmp_path, 'msgid "Hello {name}"\nmsgstr "Привет {nmae}"\n')
    assert open_catalogue(root, "ru").say("Hello {name}", name="X") == "Hello X"


@pytest.mark.parametrize(
    ("sentence", "day", "said"),
    [
        ("Since {day}.", "22 ноября 2026 г.", "Since 22 ноября 2026 г."),
        ("Since {day}.", "22 November", "Since 22 November."),
        ("{day}. Later…", "1 г.", "1 г. Later…"),
        ("{day}...", "1 г.", "1 г...."),
    ],
)
def test_a_value_that_ends_in_a_stop_ends_the_sentence(sentence: str, day: str, said: str, tmp_path: Path) -> None:
    assert open_catalogue(tmp_path, "en").say(sentence, day=day) == said


@pytest.mark.parametrize(("number", "said"), [(1, "1 письмо"), (3, "3 письма"), (5, "5 писем"), (21, "21 письмо")])
def test_plurals_follow_the_language(tmp_path: Path, number: int, said: str) -> None:
    body = (
        'msgid "{number} letter"\nmsgid_plural "{number} letters"\n'
        'msgstr[0] "{number} письмо"\nmsgstr[1] "{number} письма"\nmsgstr[2] "{number} писем"\n'
    )
    catalogue = open_catalogue(catalogue_folder(tmp_path, body), "ru")
    assert catalogue.say_number("{number} letter", "{number} letters", number) == said


def test_a_broken_catalogue_is_named_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "ru").mkdir()
    (tmp_path / "ru" / "letters.po").write_bytes(b'msgid "x\n\xff')
    with pytest.raises(PackError):
        open_catalogue(tmp_path, "ru")


def test_a_language_without_catalogue_speaks_english(tmp_path: Path) -> None:
    assert open_catalogue(tmp_path, "xx").say("Stopped.") == "Stopped."
    assert languages(tmp_path) == ("en",)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"LANG": "ru_RU.UTF-8"}, "ru"),
        ({"LC_ALL": "C", "LANG": "ru_RU.UTF-8"}, "en"),
        ({"LC_MESSAGES": "ru", "LANG": "de_DE"}, "ru"),
        ({"LANG": "xx_XX"}, "en"),
        ({}, "en"),
    ],
)
def test_interface_follows_the_environment(environment: dict[str, str], expected: str) -> None:
    assert language_of_environment(environment, ("en", "ru")) == expected


@pytest.mark.parametrize("path", sorted(translations_root().glob("*/letters.po")), ids=lambda path: path.parent.name)
def test_translations_keep_the_blanks_of_every_sentence(path: Path) -> None:
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale=path.parent.name)
    wrong = []
    for message in catalogue:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        strings = message.string if isinstance(message.string, tuple) else (message.string,)
        wrong += [ids[0] for string in strings if string and blanks(string) != blanks(ids[-1])]
    assert wrong == []


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ru", "22 ноября 2026\N{NO-BREAK SPACE}г."),
        ("uk", "22 листопада 2026\N{NO-BREAK SPACE}р."),
        ("en", "22 November 2026"),
        ("de", "22. November 2026"),
        ("fr", "22 novembre 2026"),
    ],
)
def test_date_is_written_as_above_a_letter(language: str, expected: str) -> None:
    assert long_date(datetime.date(2026, 11, 22), language) == expected


def test_catalogues_hold_every_sentence_of_the_program_and_no_other() -> None:
    script = Path(letters_app.__file__).parent.parent.parent / "scripts" / "catalogues.py"
    done = subprocess.run([sys.executable, str(script), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run make i18n and translate what is new: {done.stdout}{done.stderr}"


@pytest.mark.parametrize("path", sorted(translations_root().glob("*/letters.po")), ids=lambda path: path.parent.name)
def test_no_sentence_of_a_language_is_left_untranslated(path: Path) -> None:
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale=path.parent.name)
    empty = [
        message.id
        for message in catalogue
        if message.id and not all(message.string if isinstance(message.string, tuple) else (message.string,))
    ]
    assert empty == []
