from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.typesetting.errors import FontDamagedError
from letters_app.typesetting.text.fonts import ChosenFont, FontLibrary, FontRole
from letters_app.typesetting.text.typefaces import FontStyle, TypefaceKind, load_typefaces


@pytest.mark.parametrize("role", list(FontRole))
@pytest.mark.parametrize(
    "text",
    [
        "Щёголев № 5 — «да»",
        "їжак ґанок Є",
        "ўсё’",
        "Żółć",
        "Straße",
        "ça où",
        "ñandú",
        "İstanbul ığ",
        "Ћирилица",
        "Ελλάδα",
        "Thừa Thiên Huế",
        "გამარჯობა",
        "Բարեւ՛",
        "سلام، نمی\u200cخواهم",
        "مرحباً ٣",
        "שָׁלוֹם",
    ],
)
def test_languages_of_the_letters_can_be_printed(fonts: FontLibrary, role: FontRole, text: str) -> None:
    assert fonts.line_breaker(role, "").single_line(text).text == text
    assert fonts.missing_characters(text) == ()


def test_missing_characters_come_once_and_in_order(fonts: FontLibrary) -> None:
    assert fonts.missing_characters("a\U0001f600b\u4e2d\U0001f600\u202e\n") == ("\U0001f600", "\u4e2d")


def copied(root: Path, *families: str) -> FontLibrary:
    for family in families:
        shutil.copytree(resources.font_root() / family, root / family)
    return FontLibrary(root)


def set_plainly(fonts: FontLibrary, text: str, language: str = "ru") -> str:
    return fonts.line_breaker(FontRole.SERIF, language).single_line(text).text


def test_a_missing_font_file_is_reported_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(FontDamagedError) as caught:
        FontLibrary(tmp_path).missing_characters("a")
    assert caught.value.params == {"file": "PTSerif-Regular.ttf"}


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_font_file_is_reported_by_its_name(tmp_path: Path, data: st.DataObject) -> None:
    sound = (resources.font_root() / "pt-serif" / "PTSerif-Regular.ttf").read_bytes()
    at = data.draw(st.integers(12, len(sound) - 1))
    damaged = data.draw(
        st.sampled_from([b"", b"no font", sound[:at], sound[:at] + bytes([sound[at] ^ 255]) + sound[at + 1 :]])
    )
    (tmp_path / "pt-serif").mkdir(exist_ok=True)
    (tmp_path / "pt-serif" / "PTSerif-Regular.ttf").write_bytes(damaged)
    try:
        assert set_plainly(FontLibrary(tmp_path), "да") == "да"
    except FontDamagedError as error:
        assert error.params == {"file": "PTSerif-Regular.ttf"}  # noqa: PT017 - either way is fine
    else:
        assert len(sound) - len(damaged) < 4  # the bytes that fill a table up to four belong to nobody


def test_a_damaged_font_disturbs_only_letters_that_need_it(tmp_path: Path) -> None:
    fonts = copied(tmp_path, "pt-serif", "noto-serif")
    (tmp_path / "vazirmatn").mkdir()
    (tmp_path / "vazirmatn" / "Vazirmatn-Regular.ttf").write_bytes(b"\0" * 500)
    assert set_plainly(fonts, "Привет, Straße, \u1e9e") == "Привет, Straße, \u1e9e"
    with pytest.raises(FontDamagedError) as caught:
        set_plainly(fonts, "سلام", "fa")
    assert caught.value.params == {"file": "Vazirmatn-Regular.ttf"}


@pytest.mark.parametrize(
    ("language", "text", "face"),
    [
        ("ru", "Привет", "PTSerif"),
        ("el", "και ήταν", "NotoSerif"),
        ("vi", "tiếng và", "NotoSerif"),
        ("fa", "کتاب PEN", "Vazirmatn"),
        ("he", "ספר", "NotoSerifHebrew"),
        ("hy", "գիրք", "NotoSansArmenian"),
        ("ka", "წიგნი", "NotoSansGeorgian"),
    ],
)
def test_a_letter_is_set_in_one_face_that_can_write_its_language(
    fonts: FontLibrary, language: str, text: str, face: str
) -> None:
    line = fonts.line_breaker(FontRole.SERIF, language).single_line(text)
    assert {run.face.name.partition("-")[0] for word in line.words for run in word.runs} == {face}


def test_a_new_typeface_is_a_new_file(tmp_path: Path) -> None:
    for name in ("typefaces", "fallback-faces"):
        shutil.copytree(resources.pack_root(name), tmp_path / name)
    (tmp_path / "typefaces" / "mine.toml").write_text(
        'format = 1\nname = "Mine"\nkind = "sans"\norder = 1\nregular = "inter/Inter-Regular.ttf"\n',
        encoding="utf-8",
    )
    fonts = FontLibrary(resources.font_root(), tmp_path)
    assert next(iter(fonts.typefaces)) == "mine"
    word = fonts.line_breaker(ChosenFont("mine"), "ru").single_line("да").words[0]
    assert word.runs[0].face.name == "Inter-Regular"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("format = 1", "format = 2", "format"),
        ('kind = "serif"', 'kind = "comic"', "kind"),
        ("order = 10", "", "order"),
        ("order = 10", "order = 10\nodrer = 1", "odrer"),
        ("order = 10", "order = 10\nscale = 9", "scale"),
    ],
)
def test_a_broken_typeface_is_refused_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    pack = (resources.pack_root("typefaces") / "pt-serif.toml").read_text(encoding="utf-8")
    (tmp_path / "broken.toml").write_text(pack.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_typefaces(tmp_path)
    assert caught.value.params["place"] == f"broken.toml:{place}"


@pytest.mark.parametrize("alphabet", ["абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "їієґўқғәөүұһі", "ąćęłńóśźżäöüßçğışéèàñ"])
def test_every_typeface_has_the_letters_of_prisons_we_write_to(fonts: FontLibrary, alphabet: str) -> None:
    for typeface in fonts.typefaces.values():
        assert fonts.face(typeface.file(FontStyle.REGULAR)).covers(alphabet + alphabet.upper())


def test_every_font_lies_beside_its_licence(fonts: FontLibrary) -> None:
    kinds = {typeface.kind for typeface in fonts.typefaces.values()}
    assert kinds == set(TypefaceKind)
    for typeface in fonts.typefaces.values():
        for file in typeface.files.values():
            assert (resources.font_root() / file).is_file()
            assert "OPEN FONT LICENSE" in (resources.font_root() / file).with_name("OFL.txt").read_text("utf-8").upper()
