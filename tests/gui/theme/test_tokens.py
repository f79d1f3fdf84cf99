"""Colours can be read by everybody, and the style sheet uses no other."""

from __future__ import annotations

import re

import pytest

from letters_app.gui.theme.style_sheet import fill_style_sheet
from letters_app.gui.theme.tokens import Scheme, Tokens, Tone, load_tokens
from letters_app.resources import resources_root

STYLES = resources_root() / "styles"
SCHEMES = load_tokens(STYLES / "tokens.toml")
GROUNDS = ("window", "surface", "side", "hover", "pressed")


def luminance(colour: str) -> float:
    """Relative luminance by WCAG 2.2."""
    channels = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", ["text", "quiet", "ink"])
def test_text_stands_out_from_every_ground(scheme: Scheme, ground: str, role: str) -> None:
    tokens = SCHEMES[scheme]

    assert contrast(tokens.colour(role), tokens.colour(ground)) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("tone", Tone)
def test_tones_stand_out_from_their_own_ground_and_from_the_page(scheme: Scheme, tone: Tone) -> None:
    text, ground = SCHEMES[scheme].tone(tone)

    assert contrast(text, ground) >= 4.5
    assert contrast(text, SCHEMES[scheme].window) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
def test_fields_and_primary_buttons_can_be_seen(scheme: Scheme) -> None:
    tokens = SCHEMES[scheme]

    assert contrast(tokens.on_ink, tokens.ink) >= 4.5
    assert contrast(tokens.field_line, tokens.surface) >= 3
    assert contrast(tokens.field_line, tokens.window) >= 3
    assert contrast(tokens.text, tokens.ink_ground) >= 4.5


@pytest.mark.parametrize("scheme", Scheme)
def test_style_sheet_names_only_roles_and_is_filled_whole(scheme: Scheme) -> None:
    template = (STYLES / "window.qss").read_text(encoding="utf-8")

    filled = fill_style_sheet(template, SCHEMES[scheme], scheme, 100, STYLES)

    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b", template)
    assert "@" not in filled


def test_text_and_what_stands_beside_it_grow_and_the_rest_stays() -> None:
    template = "a { font-size: 14px; padding: 8px; width: 16tx; border-radius: 9tx; }"

    filled = fill_style_sheet(template, SCHEMES[Scheme.LIGHT], Scheme.LIGHT, 150, STYLES)

    assert filled == "a { font-size: 21px; padding: 8px; width: 24px; border-radius: 13px; }"


@pytest.mark.parametrize("scheme", Scheme)
def test_glyphs_have_the_colours_of_their_scheme(scheme: Scheme) -> None:
    tokens: Tokens = SCHEMES[scheme]
    glyphs = list((STYLES / "glyphs" / scheme.value).glob("*.svg"))

    assert glyphs
    for glyph in glyphs:
        wanted = tokens.quiet if glyph.stem.startswith("chevron") else tokens.on_ink
        assert wanted in glyph.read_text(encoding="utf-8"), glyph.name


def test_every_glyph_the_style_sheet_asks_for_is_there() -> None:
    template = (STYLES / "window.qss").read_text(encoding="utf-8")

    for name in set(re.findall(r"@glyphs/([a-z-]+\.svg)", template)):
        for scheme in Scheme:
            assert (STYLES / "glyphs" / scheme.value / name).is_file()
