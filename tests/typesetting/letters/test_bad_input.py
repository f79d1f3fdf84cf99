"""Texts nobody should write and somebody will: each is printed whole or refused by name."""

from __future__ import annotations

import io
import unicodedata

import pypdfium2
import pytest

from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.errors import CharacterWithoutFontError
from letters_app.typesetting.layouts import LetterLayout
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary

SENTENCE = "Вчера мы гуляли вдоль моря и видели, как корабли один за другим уходят в туман. "
SHEET = Zone(25, 14, 160, 258)


@pytest.fixture
def layout(layouts: dict[str, LetterLayout]) -> LetterLayout:
    return layouts["plain-a4"]


def read(pages: tuple[Page, ...]) -> str:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in pages:
            writer.add(page)
    with pypdfium2.PdfDocument(stream.getvalue()) as document:
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))


def test_a_text_of_two_hundred_pages(fonts: FontLibrary, layout: LetterLayout) -> None:
    content = LetterContent("ru", (SENTENCE * 40,) * 230, page_label=PageLabel("{page}/{pages}"))
    pages = set_letter(content, layout, fonts).pages
    assert len(pages) > 200
    assert pages[-1].text.startswith(f"{len(pages)}/{len(pages)}")
    assert sum(page.text.count("кораб") for page in pages) == 40 * 230
    assert all(run.zone.lies_within(SHEET) for page in pages for run in page.runs)


@pytest.mark.parametrize(
    "letter",
    ["ы", "א", "س", "ب", "ა", "\u1ec7", "e\u0301\u0302\u0303", "אa", "١", "-", "(", "\u00ab"],
)
def test_a_word_of_ten_thousand_letters(letter: str, fonts: FontLibrary, layout: LetterLayout) -> None:
    pages = set_letter(LetterContent("ru", (f"до {letter * 10_000} после",)), layout, fonts).pages
    assert all(run.zone.lies_within(SHEET) for page in pages for run in page.runs)
    text = "".join("".join(page.text.split()) for page in pages)
    assert text == "до" + unicodedata.normalize("NFC", letter) * 10_000 + "после"


@pytest.mark.parametrize(
    ("text", "character", "name"),
    [
        ("half a pair \ud83d of surrogates", "U+D83D", "SURROGATE"),
        ("\udc80", "U+DC80", "SURROGATE"),
        ("emoji \U0001f600", "U+1F600", "GRINNING FACE"),
        ("family \U0001f468\u200d\U0001f469\u200d\U0001f467", "U+1F468", "MAN"),
        ("flag \U0001f1fa\U0001f1e6", "U+1F1FA", "REGIONAL INDICATOR SYMBOL LETTER U"),
        ("private \ue000", "U+E000", "PRIVATE USE"),
        ("none \uffff", "U+FFFF", "UNASSIGNED"),
    ],
)
def test_what_no_font_has_is_refused_by_its_name(
    text: str, character: str, name: str, fonts: FontLibrary, layout: LetterLayout
) -> None:
    assert f"U+{ord(fonts.missing_characters(text)[0]):04X}" == character
    with pytest.raises(CharacterWithoutFontError) as caught:
        set_letter(LetterContent("ru", (text,)), layout, fonts)
    assert caught.value.params == {"character": character, "name": name}


@pytest.mark.parametrize(
    "hidden",
    [
        *"\x00\x07\x1b\x7f\x9b",  # controls
        *"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f",  # direction
        *"\u200b\u2060\ufeff\u200c\u200d\u00ad\u034f\ufe0f\u115f\u3164",  # without width
    ],
)
def test_what_cannot_be_seen_changes_no_word_on_paper(hidden: str, fonts: FontLibrary, layout: LetterLayout) -> None:
    text = f"Пла{hidden}тёж {hidden}12.05 за{hidden}втра"
    (page,) = set_letter(LetterContent("ru", (text,)), layout, fonts).pages
    assert page.text == "Платёж 12.05 завтра"
    assert read((page,)).split() == ["Платёж", "12.05", "завтра"]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u200b", "\u202e", "\x00", "\u00a0\t\r\n"])
def test_a_text_without_a_sign_is_an_empty_page(text: str, fonts: FontLibrary, layout: LetterLayout) -> None:
    (page,) = set_letter(LetterContent("ru", (text, text), head_left=text), layout, fonts).pages
    assert page.text == ""


def test_a_letter_piled_with_marks_keeps_them_all(fonts: FontLibrary, layout: LetterLayout) -> None:
    pile = "q" + "\u0301\u0323" * 30
    (page,) = set_letter(LetterContent("en", (f"one {pile} two",)), layout, fonts).pages
    words = read((page,)).split()
    assert (words[0], words[-1], len(words)) == ("one", "two", 3)
    assert sorted(words[1]) == sorted(pile)
