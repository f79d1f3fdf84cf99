from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.domain.errors import UnreadableInputError
from letters_app.typesetting.text.fonts import FontLibrary, FontRole


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
    ],
)
def test_languages_of_the_letters_can_be_printed(fonts: FontLibrary, role: FontRole, text: str) -> None:
    assert fonts.line_breaker(role, "").single_line(text).text == text
    assert fonts.missing_characters(text) == ()


def test_missing_characters_come_once_and_in_order(fonts: FontLibrary) -> None:
    assert fonts.missing_characters("a\U0001f600b\u4e2d\U0001f600\u202e\n") == ("\U0001f600", "\u4e2d")


def test_a_missing_font_file_is_reported_by_its_name(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInputError) as caught:
        FontLibrary(tmp_path).missing_characters("a")
    assert caught.value.params == {"path": "PTSerif-Regular.ttf"}


def test_a_broken_font_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "pt-serif").mkdir()
    (tmp_path / "pt-serif" / "PTSerif-Regular.ttf").write_bytes(b"no font")
    with pytest.raises(UnreadableInputError):
        FontLibrary(tmp_path).missing_characters("a")
