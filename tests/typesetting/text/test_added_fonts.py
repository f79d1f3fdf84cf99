"""Fonts a person added: which is used, what is embedded, and what a bad one can and cannot do."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.drawing.pdf_writer import PdfWriter
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError, FontDamagedError
from letters_app.typesetting.layout_packs import load_envelope_formats
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.font_face import FontFace
from letters_app.typesetting.text.font_file import MAX_FONT_BYTES, FontFile
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from typesetting.invented_fonts import height_of, invented_font, saved

_FORMATS = load_envelope_formats(resources.pack_root("layouts") / "envelopes")
ADDRESSES = {
    "zh-Hans": ("100080", "北京市朝阳区", "建国路88号（第3监狱）", "王小明", "CHINA"),
    "zh-Hant": ("106", "臺北市大安區", "和平東路一段162號", "王小明", "TAIWAN"),
    "ja": ("〒154-0023", "東京都世田谷区", "若林4丁目22番13号 トーキョー", "山田 太郎", "JAPAN"),
    "ko": ("서울특별시 송파구", "정의로 37", "홍길동", "05855", "SOUTH KOREA"),
    "my": ("အင်းစိန်ထောင်", "ရန်ကုန်, 11011", "MYANMAR"),
}
_LETTERS = "北京市朝阳区（）、。1289ABっー々ア〒서울ကိုမောင်း "
ALL = "".join(character for lines in ADDRESSES.values() for line in lines for character in line if character > "\u0fff")


def pack(folder: Path, name: str, file: str, *faces: tuple[int, tuple[str, ...]]) -> None:
    lines = ["format = 1", f"name = {json.dumps(name)}", f"file = {json.dumps(file)}"]
    for index, languages in faces:
        named = json.dumps(languages)
        lines += ["[[face]]", f"index = {index}", f"languages = {named}", f"made_for = {named}"]
    (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / name / "font-pack.toml").write_text("\n".join(lines), encoding="utf-8")


def library(folder: Path) -> FontLibrary:
    return FontLibrary(resources.font_root(), added=folder)


def pdf_of(*pages: Page) -> bytes:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters") as writer:
        for page in pages:
            writer.add(page)
    return stream.getvalue()


def copied_out(data: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_range().splitlines() for page in document]


@pytest.mark.parametrize("form", ["truetype", "postscript", "collection", "collection of postscript"])
def test_addresses_are_printed_and_copy_out(tmp_path: Path, form: str) -> None:
    postscript = "postscript" in form
    font = invented_font(ALL, postscript=postscript)
    (tmp_path / "all").mkdir()
    if "collection" in form:
        other = invented_font("x", "Other-Regular", postscript=postscript)
        saved([other, font], tmp_path / "all" / "all.ttc")
        pack(tmp_path, "all", "all.ttc", (1, tuple(ADDRESSES)))
    else:
        saved(font, tmp_path / "all" / "all.ttf")
        pack(tmp_path, "all", "all.ttf", (0, tuple(ADDRESSES)))
    fonts = library(tmp_path)
    envelope = _FORMATS["dl"]
    pages = []
    for language, lines in ADDRESSES.items():
        face = set_envelope(EnvelopeContent(lines, language=language), envelope, fonts)
        assert [run.text for run in face.page.runs] == list(lines)
        assert all(run.zone.lies_within(envelope.recipient.zone) for run in face.page.runs)
        pages.append(face.page)
    data = pdf_of(*pages)
    assert copied_out(data) == [list(lines) for lines in ADDRESSES.values()]
    with pikepdf.open(io.BytesIO(data)) as document:
        added = [
            font.DescendantFonts[0]
            for font in document.pages[0].Resources.Font.values()
            if "Invented" in str(font.BaseFont)
        ]
        assert [str(font.Subtype) for font in added] == ["/CIDFontType0" if postscript else "/CIDFontType2"]
        assert ("/FontFile3" in added[0].FontDescriptor) is postscript
    assert pdf_of(*pages) == data


@pytest.mark.parametrize("postscript", [False, True])
def test_each_character_is_drawn_with_its_own_shape(tmp_path: Path, postscript: bool) -> None:  # noqa: FBT001 - two kinds of outlines
    text = "狱京〒北号市王建"
    (tmp_path / "all").mkdir()
    saved(invented_font(ALL, postscript=postscript), tmp_path / "all" / "all.ttf")
    pack(tmp_path, "all", "all.ttf", (0, ("zh-Hans",)))
    face = set_envelope(EnvelopeContent((text,), language="zh-Hans"), _FORMATS["dl"], library(tmp_path))
    with pypdfium2.PdfDocument(pdf_of(face.page)) as document:
        picture = document[0].render(scale=10, grayscale=True).to_numpy()
    rows, columns = picture.shape
    points = face.recipient_size_pt
    run = face.page.runs[0]
    measured = []
    for place in range(len(text)):
        # The sheet stands upright and its content lies on its left side: along the line is up, height is across.
        along = round(rows - (run.x_mm * 72 / 25.4 + (place + 0.5) * points) * 10)
        ink = [column for column in range(columns) if picture[along, column] < 128]
        measured.append((ink[-1] - ink[0] + 1) / 10 / points * 1000)
    assert measured == [pytest.approx(height_of(character), abs=15) for character in text]


def test_one_character_has_the_form_of_its_country(tmp_path: Path) -> None:
    for language in ("ja", "ko", "zh-Hans", "zh-Hant"):
        (tmp_path / language).mkdir()
        saved(invented_font("直骨", f"Invented-{language}"), tmp_path / language / "f.ttf")
        pack(tmp_path, language, "f.ttf", (0, (language,)))
    fonts = library(tmp_path)
    used = {
        language: fonts.line_breaker(FontRole.SANS, language).single_line("直骨").words[0].runs[0].face.name
        for language in ("zh-Hans", "zh-Hant", "ja", "ko", "zh-Hant-HK", "zh", "de")
    }
    assert used["zh-Hant-HK"] == "Invented-zh-Hant"
    assert used["zh"] == "Invented-zh-Hans"
    assert all(used[language] == f"Invented-{language}" for language in ("ja", "ko", "zh-Hans", "zh-Hant"))
    english = fonts.for_names_in("ja").line_breaker(FontRole.SERIF, "en")
    assert english.single_line("Dear 直骨,").words[-1].runs[0].face.name == "Invented-ja"
    assert fonts.for_names_in("ru") is fonts
    latin = fonts.line_breaker(FontRole.SANS, "ja").single_line("JAPAN 154-0023")
    assert {run.face.name for word in latin.words for run in word.runs} == {"PTSans-Regular"}


@pytest.mark.parametrize(
    ("language", "text", "font"),
    [
        ("zh-Hans", "监狱", "Noto Sans CJK SC"),
        ("zh-Hant", "監獄", "Noto Sans CJK TC"),
        ("ja", "刑務所", "Noto Sans CJK JP"),
        ("ja", "あ", "Noto Sans CJK JP"),
        ("ko", "교도소", "Noto Sans CJK KR"),
        ("", "刑務所", "Noto Sans CJK SC"),
        ("ru", "あ", "Noto Sans CJK JP"),
        ("my", "ထောင်", "Padauk"),
        ("my", "\U0001f600", None),
    ],
)
def test_without_the_font_the_character_and_the_font_to_add_are_named(
    language: str, text: str, font: str | None, fonts: FontLibrary
) -> None:
    with pytest.raises(CharacterWithoutFontError) as caught:
        set_envelope(EnvelopeContent(("N", text), language=language), _FORMATS["dl"], fonts)
    assert caught.value.params["character"] == f"U+{ord(text[0]):04X}"
    assert caught.value.params.get("font") == font


def test_a_broken_description_is_told_and_disturbs_no_letter(tmp_path: Path) -> None:
    for number, line in enumerate(("format = 2", 'file = "../font.ttf"', "nothing = 1", "[[face]]", "format =")):
        pack(tmp_path, f"pack-{number}", "font.ttf", (0, ("ja",)))
        head = tmp_path / f"pack-{number}" / "font-pack.toml"
        kept = [each for each in head.read_text().splitlines() if each.split(" ")[0] != line.split(" ")[0]]
        head.write_text("\n".join([line, *kept] if line != "[[face]]" else [*kept, line]))
    fonts = library(tmp_path)
    assert fonts.line_breaker(FontRole.SANS, "ja").single_line("Привет").text == "Привет"
    assert fonts.added.packs == ()
    assert [problem.params["pack"] for problem in fonts.added.problems] == [f"pack-{number}" for number in range(5)]
    pack(tmp_path, "gone", "font.ttf", (0, ("ja",)))
    with pytest.raises(FontDamagedError, match=r"font\.ttf"):
        library(tmp_path).line_breaker(FontRole.SANS, "ja").single_line("あ")


def test_a_name_of_a_font_writes_nothing_else_into_the_file(tmp_path: Path) -> None:
    (tmp_path / "odd").mkdir()
    saved(invented_font("あ", "A) /Evil<<\u00e9\u202e" + "x" * 500), tmp_path / "odd" / "odd.ttf")
    pack(tmp_path, "odd", "odd.ttf", (0, ("ja",)))
    page = set_envelope(EnvelopeContent(("あ",), language="ja"), _FORMATS["dl"], library(tmp_path)).page
    data = pdf_of(page)
    assert copied_out(data) == [["あ"]]
    with pikepdf.open(io.BytesIO(data)) as document:
        names = {str(font.BaseFont).partition("+")[2] for font in document.pages[0].Resources.Font.values()}
    (name,) = names - {"PTSans-Regular"}
    assert name.startswith("AEvilx")
    assert len(name) < 70


def _sound() -> bytes:
    stream = io.BytesIO()
    invented_font("あ").save(stream)
    return stream.getvalue()


SOUND = _sound()
HOSTILE = {
    "empty": b"",
    "no font": b"%PDF-1.7 " * 50,
    "cut": SOUND[: len(SOUND) // 2],
    "more tables than there are": SOUND[:4] + b"\xff\xff" + SOUND[6:],
    "a table of four gigabytes": SOUND[:24] + b"\xff\xff\xff\xff" + SOUND[28:],
    "a table behind the end": SOUND[:20] + b"\xff\xff\xff\xf0" + SOUND[24:],
    "the same table 240 times": SOUND[:4] + b"\x00\xf0" + SOUND[6:12] + SOUND[12:28] * 240 + SOUND,
    "a collection of four milliards": b"ttcf\0\1\0\0\xff\xff\xff\xff" + b"\xff" * 400,
    "a collection of itself": b"ttcf\0\1\0\0\0\0\0\1\0\0\0\0" + SOUND,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_font_is_one_clear_error(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "hostile.ttf"
    path.write_bytes(HOSTILE[kind])
    with pytest.raises(FontDamagedError) as caught:
        FontFace(FontFile(path))
    assert caught.value.params == {"file": "hostile.ttf"}


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "huge.ttf"
    with path.open("wb") as stream:
        stream.truncate(MAX_FONT_BYTES * 100)
    with pytest.raises(FontDamagedError):
        FontFace(FontFile(path))


@pytest.mark.parametrize("number", [-1, 2, 63])
def test_a_face_a_collection_does_not_have(tmp_path: Path, number: int) -> None:
    path = saved([invented_font("あ"), invented_font("い", "B")], tmp_path / "two.ttc")
    with pytest.raises(FontDamagedError):
        FontFace(FontFile(path, number))


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_changed_byte_of_a_collection_is_noticed_or_harmless(tmp_path: Path, data: st.DataObject) -> None:
    path = tmp_path / "two.ttc"
    if not path.exists():
        saved([invented_font("あ", postscript=True), invented_font("い", "B", postscript=True)], path)
        shutil.copyfile(path, tmp_path / "sound")
    sound = (tmp_path / "sound").read_bytes()
    at = data.draw(st.integers(0, len(sound) - 1))
    path.write_bytes(sound[:at] + bytes([sound[at] ^ data.draw(st.integers(1, 255))]) + sound[at + 1 :])
    try:
        face = FontFace(FontFile(path, 1))
    except FontDamagedError:
        return
    assert face.covers("い")


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.text(_LETTERS, min_size=1, max_size=80), max_size=9),
    st.sampled_from(sorted(_FORMATS)),
    st.sampled_from(sorted(ADDRESSES)),
)
def test_whatever_is_set_keeps_to_its_zone(lines: list[str], name: str, language: str) -> None:
    envelope = _FORMATS[name]
    try:
        page = set_envelope(EnvelopeContent(tuple(lines), language=language), envelope, _fonts_with_all()).page
    except AddressDoesNotFitError:
        return
    assert all(run.zone.lies_within(envelope.recipient.zone) for run in page.runs)
    set_characters = "".join("".join(run.text.split()) for run in page.runs)
    assert sorted(set_characters) == sorted("".join("".join(line.split()) for line in lines))


_KEPT: list[FontLibrary] = []


def _fonts_with_all() -> FontLibrary:
    return _KEPT[0]


@pytest.fixture(autouse=True, scope="module")
def _with_all(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("fonts")
    (folder / "all").mkdir()
    saved(invented_font(ALL + _LETTERS), folder / "all" / "all.ttf")
    pack(folder, "all", "all.ttf", (0, tuple(ADDRESSES)))
    _KEPT[:] = [library(folder)]


def test_a_long_line_is_turned_over_between_two_characters() -> None:
    line = "北京市朝阳区（北京）" * 6
    envelope = _FORMATS["c6"]
    runs = set_envelope(EnvelopeContent((line,), language="zh-Hans"), envelope, _fonts_with_all()).page.runs
    assert len(runs) > 1
    assert "".join(run.text for run in runs) == line
    assert not any(run.text[0] == "）" or run.text[-1] == "（" for run in runs)
