"""Adding a font: what is copied, which of several, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from letters_app import resources
from letters_app.services.add_fonts import NoFontThereError, add_fonts
from letters_app.typesetting.text.font_choice import FontNotUsableError, FontRefusal
from letters_app.typesetting.text.font_needs import load_font_needs
from letters_app.typesetting.text.fonts import FontLibrary, FontRole
from typesetting.invented_fonts import invented_font, saved

NEEDS = load_font_needs(resources.pack_root("font-needs"))
SAMPLES = {need.language: need.sample for need in NEEDS}
EVERYTHING = "".join(SAMPLES.values())


def test_of_a_collection_each_language_takes_the_face_made_for_it(tmp_path: Path) -> None:
    names = {"ja": "NotoSansCJKjp-Regular", "ko": "NotoSansCJKkr-Regular", "zh-Hans": "NotoSansCJKsc-Regular"}
    faces = [invented_font(EVERYTHING, name, postscript=True) for name in names.values()]
    source = tmp_path / "from" / "Noto Sans CJK.ttc"
    source.parent.mkdir()
    saved([*faces, invented_font(EVERYTHING, "Mono")], source)
    (source.parent / "OFL.txt").write_text("licence")
    (source.parent / "letter.txt").write_text("nothing to do with it")
    target = tmp_path / "fonts"
    (added,) = add_fonts(source, target, NEEDS)
    assert added.name == "Noto Sans CJK"
    assert set(added.languages) == set(SAMPLES)
    assert {path.name for path in added.folder.iterdir()} == {"noto-sans-cjk.ttc", "OFL.txt", "font-pack.toml"}
    assert [path.name for path in target.iterdir()] == ["noto-sans-cjk"]
    fonts = FontLibrary(resources.font_root(), added=target)
    used = {
        language: fonts.line_breaker(FontRole.SANS, language).single_line("区").words[0].runs[0].face.name
        for language in names
    }
    assert used == names


def test_of_a_folder_the_best_font_for_each_language_is_taken(tmp_path: Path) -> None:
    source = tmp_path / "from"
    source.mkdir()
    saved(invented_font(SAMPLES["ja"], "SomeGothic"), source / "a.ttf")
    saved(invented_font(SAMPLES["ja"], "IPAGothic"), source / "b.TTF")
    saved(invented_font(SAMPLES["my"], "Padauk-Regular"), source / "c.otf")
    saved(invented_font("Latin"), source / "d.ttf")
    (source / "e.ttf").write_bytes(b"no font")
    added = add_fonts(source, tmp_path / "fonts", NEEDS)
    assert {(font.name, font.languages) for font in added} == {("b", ("ja",)), ("c", ("my",))}


def test_a_font_for_everybody_yields_to_one_that_was_made_for_the_language(tmp_path: Path) -> None:
    target = tmp_path / "fonts"
    add_fonts(saved(invented_font(EVERYTHING, "Anything"), tmp_path / "a.ttf"), target, NEEDS)
    add_fonts(saved(invented_font(SAMPLES["ja"], "IPAGothic"), tmp_path / "z.ttf"), target, NEEDS)
    fonts = FontLibrary(resources.font_root(), added=target)
    names = {
        language: fonts.line_breaker(FontRole.SANS, language).single_line("区").words[0].runs[0].face.name
        for language in ("ja", "zh-Hans")
    }
    assert names == {"ja": "IPAGothic", "zh-Hans": "Anything"}


def test_added_again_it_is_mended(tmp_path: Path) -> None:
    source, target = saved(invented_font(SAMPLES["ko"]), tmp_path / "ko.ttf"), tmp_path / "fonts"
    (added,) = add_fonts(source, target, NEEDS)
    (added.folder / "ko.ttf").write_bytes(b"damaged")
    (added.folder / "font-pack.toml").write_text("damaged")
    add_fonts(source, target, NEEDS)
    fonts = FontLibrary(resources.font_root(), added=target)
    assert fonts.added.problems == ()
    assert fonts.missing_characters(SAMPLES["ko"]) == ()
    assert [path.name for path in target.iterdir()] == ["ko"]


@pytest.mark.parametrize("refusal", FontRefusal)
def test_what_cannot_be_used_is_refused_with_the_reason_and_nothing_is_left(
    tmp_path: Path, refusal: FontRefusal
) -> None:
    source = tmp_path / "font.ttf"
    match refusal:
        case FontRefusal.TOO_LARGE:
            with source.open("wb") as stream:
                stream.truncate(1 << 32)
        case FontRefusal.DAMAGED:
            source.write_bytes(b"\0\1\0\0no font")
        case FontRefusal.VARIABLE:
            saved(invented_font(EVERYTHING, weights=True), source)
        case FontRefusal.FORBIDDEN:
            saved(invented_font(EVERYTHING, fs_type=2), source)
        case FontRefusal.NOT_NEEDED:
            saved(invented_font("ABC"), source)
    with pytest.raises(FontNotUsableError) as caught:
        add_fonts(source, tmp_path / "fonts", NEEDS)
    assert caught.value.params == {"file": "font.ttf", "problem": refusal}
    assert not (tmp_path / "fonts").exists()


def test_where_there_is_no_font(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "not there.ttf"):
        with pytest.raises(NoFontThereError):
            add_fonts(path, tmp_path / "fonts", NEEDS)


def test_each_script_that_needs_a_font_is_described_by_its_own_characters() -> None:
    for need in NEEDS:
        assert all(need.covers(character) for character in need.sample)
        assert not need.covers("A")
