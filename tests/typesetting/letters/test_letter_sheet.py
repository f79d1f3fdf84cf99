from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError, TextDoesNotFitError
from letters_app.typesetting.layout_packs import load_letter_layouts
from letters_app.typesetting.letters.head import PageLabel
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary

_FONTS = FontLibrary(resources.font_root())
_LAYOUTS = load_letter_layouts(resources.pack_root("layouts") / "letters")
SENTENCE = "Вчера мы гуляли вдоль моря и видели, как корабли один за другим уходят в туман. "
ADDRESS = ("Ветров Иван Петрович", "ФКУ СИЗО-9", "ул. Набережная, д. 10", "г. Приозёрск", "302999", "RUSSIA")


def letter(*paragraphs: str, **more: object) -> LetterContent:
    values: dict[str, object] = {
        "closing": "С теплом,",
        "signature": "Анна",
        "head_left": "Ветров Иван, 1987 г. р.",
        "head_right": ("письмо № 1", "22 ноября 2026\u202fг."),
        "page_label": PageLabel("стр. {page} из {pages}"),
        "address": ADDRESS,
        "return_line": "Hafen · 10999 Berlin",
    }
    return LetterContent("ru", paragraphs, **{**values, **more})  # type: ignore[arg-type] # a test's shorthand


def allowed(layout_id: str) -> Zone:
    layout = _LAYOUTS[layout_id]
    window = layout.address.zone.right_mm if layout.address else 0
    right = max(layout.first_body.right_mm, layout.head.x_mm + layout.head.width_mm, window)
    bottom = max(layout.first_body.bottom_mm, layout.next_body.bottom_mm)
    left = min(layout.head.x_mm, layout.address.zone.x_mm if layout.address else layout.head.x_mm)
    return Zone(left, layout.head.y_mm, right - left, bottom - layout.head.y_mm)


def body_words(pages: tuple[Page, ...], layout_id: str) -> list[str]:
    size = _LAYOUTS[layout_id].body.size_pt
    words: list[str] = []
    joining = False
    for page in pages:
        for run in page.runs:
            if run.size_pt != size:
                continue
            first, *others = run.text.split()
            words[-1:] = [words[-1][:-1] + first] if joining else [*words[-1:], first]
            words.extend(others)
            joining = words[-1].endswith("-") and words[-1] != "-"
    return words


@settings(deadline=None, max_examples=40)
@given(
    st.lists(st.text("абвгеийкопрстщы  ,.«»№1", max_size=800), max_size=30),
    st.sampled_from(sorted(_LAYOUTS)),
    st.text("АбвXyz 09.,", max_size=90),
)
def test_any_letter_keeps_to_its_margins_and_loses_no_word(paragraphs: list[str], name: str, head: str) -> None:
    content = letter(*paragraphs, head_left=head)
    pages = set_letter(content, _LAYOUTS[name], _FONTS).pages
    for number, page in enumerate(pages, start=1):
        assert all(run.zone.lies_within(allowed(name)) for run in page.runs)
        assert f"стр. {number} из {len(pages)}" in page.text
    expected = " ".join((*paragraphs, content.closing, content.signature)).split()
    assert "".join(body_words(pages, name)) == "".join(expected)


@pytest.mark.parametrize("name", sorted(_LAYOUTS))
def test_fifty_pages_are_numbered_and_none_ends_with_a_lone_line(name: str) -> None:
    pages = set_letter(letter("Здравствуйте!", *[SENTENCE * 6] * 600), _LAYOUTS[name], _FONTS).pages
    assert len(pages) >= 50
    assert f"стр. {len(pages)} из {len(pages)}" in pages[-1].text
    size = _LAYOUTS[name].body.size_pt
    assert all(len([run for run in page.runs if run.size_pt == size]) >= 2 for page in pages)


def test_a_letter_without_words_has_one_page_with_its_head() -> None:
    (page,) = set_letter(letter(closing="", signature=""), _LAYOUTS["plain-a4"], _FONTS).pages
    assert page.text == "Ветров Иван, 1987 г. р.\nписьмо № 1 · 22 ноября 2026 г. · стр. 1 из 1"


def test_the_signature_never_stands_alone_on_a_page() -> None:
    for sentences in range(100, 140):
        pages = set_letter(letter(SENTENCE * sentences), _LAYOUTS["plain-a4"], _FONTS).pages
        assert len(pages[-1].runs) >= 2 + 4  # two of the head, two lines of text, closing, signature


def test_an_address_stands_in_the_window_and_the_number_beside_it() -> None:
    layout = _LAYOUTS["din5008-b"]
    page = set_letter(letter("Здравствуйте!"), layout, _FONTS).pages[0]
    window = Zone(20, 45, 85, 45)
    address = [run for run in page.runs if run.text in ADDRESS]
    assert [run.text for run in address] == list(ADDRESS)
    assert all(run.zone.lies_within(window) for run in address)
    assert address[0].zone.y_mm >= 62.7
    number = next(run for run in page.runs if run.text == "письмо № 1")
    assert number.x_mm == 125
    inside = [run for run in page.runs if run.zone.overlaps(window)]
    assert {run.text for run in inside} == {*ADDRESS, "Hafen · 10999 Berlin"}


def test_a_long_address_grows_upwards_in_the_window() -> None:
    page = set_letter(letter("Да.", address=("строка",) * 9), _LAYOUTS["din5008-a"], _FONTS).pages[0]
    assert all(run.zone.lies_within(Zone(20, 27, 85, 45)) for run in page.runs if run.text == "строка")


def test_an_address_too_long_for_the_window_is_refused() -> None:
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_letter(letter("Да.", address=("строка",) * 10), _LAYOUTS["din5008-b"], _FONTS)
    assert caught.value.params["line"] == 10
    assert caught.value.params["layout"] == "din5008-b"


def test_a_plain_letter_shows_no_address_of_anybody() -> None:
    page = set_letter(letter("Здравствуйте!"), _LAYOUTS["plain-a4"], _FONTS).pages[0]
    assert not set(ADDRESS) & {run.text for run in page.runs}
    assert "Berlin" not in page.text


@pytest.mark.parametrize(
    ("name", "wish", "marks"),
    [
        ("plain-a4", None, []),
        ("plain-a4", True, [99, 198]),
        ("din5008-b", None, [105, 210]),
        ("din5008-a", None, [87, 192]),
        ("din5008-a", False, []),
    ],
)
def test_fold_marks_follow_the_layout_unless_wished_otherwise(name: str, wish: bool | None, marks: list[float]) -> None:  # noqa: FBT001 - a parameter of the test
    page = set_letter(letter("Да."), _LAYOUTS[name], _FONTS, fold_marks=wish).pages[0]
    assert [stroke.y0_mm for stroke in page.strokes] == marks


def test_a_long_head_goes_to_more_lines_and_pushes_the_words_down() -> None:
    layout = _LAYOUTS["plain-a4"]
    short = set_letter(letter("Здравствуйте!"), layout, _FONTS).pages[0]
    head = "Учреждение с очень длинным именем, " * 9
    long = set_letter(letter("Здравствуйте!", head_left=head), layout, _FONTS).pages[0]
    assert long.runs[-1].baseline_mm > short.runs[-1].baseline_mm
    with pytest.raises(TextDoesNotFitError):
        set_letter(letter("Здравствуйте!", head_left=head * 9), layout, _FONTS)


def test_a_character_without_font_stops_the_letter() -> None:
    text = "Привет \U0001f600 и \u4e2d"
    assert _FONTS.missing_characters(text) == ("\U0001f600", "\u4e2d")
    with pytest.raises(CharacterWithoutFontError) as caught:
        set_letter(letter(text), _LAYOUTS["plain-a4"], _FONTS)
    assert caught.value.params == {"character": "U+1F600", "name": "GRINNING FACE"}


@settings(deadline=None)
@given(st.text(max_size=40))
def test_a_text_is_refused_exactly_when_characters_are_missing(text: str) -> None:
    missing = _FONTS.missing_characters(text)
    try:
        set_letter(letter(text), _LAYOUTS["plain-a4"], _FONTS)
    except CharacterWithoutFontError as error:
        assert error.params["character"] in {f"U+{ord(character):04X}" for character in missing}  # noqa: PT017 - either way is fine
    else:
        assert missing == ()


def test_braces_in_a_page_label_are_harmless() -> None:
    assert PageLabel("{page}/{pages} {0} {x}").text(2, 3) == "2/3 {0} {x}"


def test_justified_lines_end_at_the_margin() -> None:
    layout = _LAYOUTS["plain-a4"]
    justified = dataclasses.replace(layout, body=dataclasses.replace(layout.body, justified=True))
    page = set_letter(letter(SENTENCE * 5), justified, _FONTS).pages[0]
    body = [run for run in page.runs if run.size_pt == layout.body.size_pt]
    ends = [run.right_mm for run in body[:-3]]
    assert ends
    assert all(end == pytest.approx(layout.first_body.right_mm, abs=0.01) for end in ends)


def test_more_than_a_hundred_pages_are_counted_in_the_head() -> None:
    pages = set_letter(letter(*[SENTENCE * 6] * 700), _LAYOUTS["plain-a4"], _FONTS).pages
    assert len(pages) > 100
    assert f"стр. 1 из {len(pages)}" in pages[0].text


def test_an_info_block_too_long_is_refused_by_its_name() -> None:
    with pytest.raises(TextDoesNotFitError) as caught:
        set_letter(letter("Да.", head_right=("строка",) * 20), _LAYOUTS["din5008-b"], _FONTS)
    assert caught.value.params == {"place": "info_block", "layout": "din5008-b"}
