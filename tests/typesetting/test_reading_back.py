"""Every word of every script comes back from the PDF, and nothing leaves the margins."""

from __future__ import annotations

import io
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.type_choice import TypeChoice
from letters_app.typesetting.chosen_type import with_type
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.measures import Zone
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary

_FONTS = FontLibrary(resources.font_root())
_LAYOUT = load_letter_layouts(resources.pack_root("layouts") / "letters")["plain-a4"]
_DL = load_envelope_formats(resources.pack_root("layouts") / "envelopes")["dl"]

ONE_DIRECTION = {
    "ru": "Вчера у нас появились свиристели — «их» было двадцать (не меньше), с 1987 г.",
    "uk": "Сьогодні їжак з’їв ґанок, а Щур — 12 яблук.",
    "de": "Große Füße, Straße Nr. 5, 12 km (höchstens).",
    "pl": "Zażółć gęślą jaźń, proszę.",
    "tr": "İstanbul’da ığdır, güneş ve çiçek.",
    "el": "Η Ελλάδα ήταν πάντα όμορφη, 2026.",
    "vi": "Thừa Thiên Huế, những ngày đẹp trời ở Việt Nam.",
    "ka": "გამარჯობა, ჩემო მეგობარო! 2026 წელი.",
    "hy": "Բարեւ, սիրելի ընկեր։ Սա նամակ է 2026 թվականի։",
    "fa": "امروز صبح کنار دریا قدم زدم (همین!)، اما «مرغ‌های دریایی» نمی‌خواهند سال ۱۳۸۵ یا 2026 تمام شود.",
    "ar": "كتبتُ إليك في ٣ مايو ٢٠٢٦ (يوم الأحد) رسالةً طويلة، ولم تصل. لا بأس!",
    "he": "הלכנו אתמול לאורך הים (שלוש!) וראינו 12 אוניות. בְּרֵאשִׁית בָּרָא אֱלֹהִים.",
}


def pages_of(text: str, language: str, choice: TypeChoice | None = None) -> tuple[Page, ...]:
    layout = with_type(_LAYOUT, choice, _FONTS.typefaces) if choice else _LAYOUT
    return set_letter(LetterContent(language, (text,)), layout, _FONTS).pages


def pdf(pages: tuple[Page, ...]) -> bytes:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in pages:
            writer.add(page)
    return stream.getvalue()


def by_pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(document[number].get_textpage().get_text_range() for number in range(len(document)))


def plain(text: str) -> list[str]:
    return unicodedata.normalize("NFKC", text).split()


@pytest.mark.parametrize("language", sorted(ONE_DIRECTION))
def test_a_letter_copies_out_in_reading_order(language: str) -> None:
    text = ONE_DIRECTION[language] * 3
    pages = pages_of(text, language)
    assert plain(by_pdfium(pdf(pages))) == plain("\n".join(page.text for page in pages))


def test_ligatures_arabic_cannot_do_without_come_back_as_letters() -> None:
    assert plain(by_pdfium(pdf(pages_of("لا سلام الأمل الإسلام", "ar")))) == ["لا", "سلام", "الأمل", "الإسلام"]


def test_letters_that_look_alike_in_two_languages_stay_apart() -> None:
    words = ["یک", "يكي", "کتاب", "كتاب"]
    assert plain(by_pdfium(pdf(pages_of(" ".join(words), "fa")))) == words


@pytest.mark.parametrize("language", ["fa", "ar", "he"])
def test_another_reader_finds_every_word_too(language: str, tmp_path: Path) -> None:
    reader = shutil.which("pdftotext")
    if reader is None:
        pytest.skip("pdftotext (package poppler-utils) is not installed")
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf(pages_of(ONE_DIRECTION[language], language)))
    done = subprocess.run([reader, str(path), "-"], capture_output=True, check=True)

    def words(text: str) -> list[str]:
        """Poppler orders signs between words in its own way, and marks what it turned round."""
        kept = "".join(c if unicodedata.category(c)[0] in "LMN" or c == "\u200c" else " " for c in text)
        return sorted(plain(kept))

    found = done.stdout.decode()
    for mark in "\u202a\u202b\u202c":
        found = found.replace(mark, " " if mark == "\u202c" else "")
    assert words(found) == words(ONE_DIRECTION[language])


def test_every_word_of_a_mixed_line_comes_back() -> None:
    text = "По-персидски это «سلام دوست من», а на иврите שלום, PEN International в 2026 г."
    found = sorted("".join(c for c in by_pdfium(pdf(pages_of(text, "ru"))) if c.isalnum() or c == " ").split())
    assert found == sorted("".join(c for c in text if c.isalnum() or c == " ").split())


_WORDS = [word for text in ONE_DIRECTION.values() for word in text.split() if any(map(str.isalpha, word))]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=250),
    st.sampled_from(sorted(ONE_DIRECTION)),
    st.sampled_from(sorted(_FONTS.typefaces)),
    st.sampled_from([None, 8, 14, 18, 24]),
    st.booleans(),
)
def test_words_of_all_scripts_keep_to_the_margins_and_come_back(
    words: list[str],
    language: str,
    typeface: str,
    size: float | None,
    justified: bool,  # noqa: FBT001 - a drawn value
) -> None:
    pages = pages_of(" ".join(words), language, TypeChoice(typeface, size, justified))
    zone = _LAYOUT.next_body
    sheet = Zone(zone.x_mm, 0, zone.width_mm, zone.bottom_mm)
    assert all(run.zone.lies_within(sheet) for page in pages for run in page.runs)

    def letters(text: str) -> list[str]:
        """Lines that mix directions are read back in another order, and words may be divided: letters are counted."""
        return sorted(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())

    assert letters(by_pdfium(pdf(pages))) == letters(" ".join(words))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fa", ("ایوان وتروف", "زندان اوین", "تهران ۱۹۸۳۹۶۹۱۱۱", "IRAN")),
        ("he", ("איוון וטרוב", "כלא מגידו 12", "ISRAEL")),
    ],
)
def test_an_address_from_right_to_left_stands_at_the_right_of_its_zone(language: str, lines: tuple[str, ...]) -> None:
    page = set_envelope(EnvelopeContent(lines, language=language), _DL, _FONTS).page
    assert [run.text for run in page.runs] == list(lines)
    assert all(run.right_mm == pytest.approx(_DL.recipient.zone.right_mm, abs=0.01) for run in page.runs)
    assert all(run.zone.lies_within(_DL.recipient.zone) for run in page.runs)


def test_a_letter_from_right_to_left_begins_at_the_right_on_every_line() -> None:
    content = LetterContent(
        "fa", (ONE_DIRECTION["fa"] * 4,), closing="با مهر،", signature="آنا", head_left="ایوان", head_right=("نامهٔ ۱",)
    )
    head, number, *body = set_letter(content, _LAYOUT, _FONTS).pages[0].runs
    assert head.right_mm == pytest.approx(_LAYOUT.head.x_mm + _LAYOUT.head.width_mm, abs=0.01)
    assert number.x_mm == pytest.approx(_LAYOUT.head.x_mm, abs=0.01)
    assert all(run.right_mm == pytest.approx(_LAYOUT.first_body.right_mm, abs=0.01) for run in body)
