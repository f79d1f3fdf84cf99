"""Names and sizes of paper: what stands in the standard, and what drivers call it."""

from __future__ import annotations

import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.printing.media import (
    KNOWN_MEDIA,
    Media,
    UnknownMediaError,
    media_in_driver,
    media_named,
    media_of_size,
)
from letters_app.resources import pack_root


def test_every_size_is_the_one_its_name_says_with_the_short_edge_first() -> None:
    for media in KNOWN_MEDIA:
        short, long, unit = re.search(r"_([\d.]+)x([\d.]+)(mm|in)$", media.pwg_name).groups()  # type: ignore[union-attr]  # or it fails
        millimetres = 25.4 if unit == "in" else 1
        assert (media.short_mm, media.long_mm) == pytest.approx((float(short) * millimetres, float(long) * millimetres))
        assert media.short_mm < media.long_mm


def test_no_name_means_two_sizes() -> None:
    names = [name.lower() for media in KNOWN_MEDIA for name in {media.key, media.pwg_name, *media.driver_names} if name]
    folded = [(name, media_named(name)) for name in names]
    assert len(dict(folded)) == len({name for name, _ in folded})
    assert [name for name in set(names) if sum(name in _names(media) for media in KNOWN_MEDIA) > 1] == []


def _names(media: Media) -> set[str]:
    return {name.lower() for name in (media.key, media.pwg_name, *media.driver_names)}


def test_every_envelope_and_sheet_that_ships_can_be_asked_for_at_a_printer() -> None:
    for path in (pack_root("layouts") / "envelopes").glob("*.toml"):
        size = tomllib.loads(path.read_text(encoding="utf-8"))["size"]
        media = media_named(size["pwg"])
        assert media in KNOWN_MEDIA
        assert size["ppd"] in media.driver_names
        assert media.is_near(size["long_mm"], size["short_mm"], 0.1)
    assert (media_named("a4").pwg_name, media_named("letter").pwg_name) == ("iso_a4_210x297mm", "na_letter_8.5x11in")


@pytest.mark.parametrize("name", ["dl", "DL", " EnvDL ", "iso_dl_110x220mm", "ISO_DL_110x220MM"])
def test_a_size_has_several_names(name: str) -> None:
    assert media_named(name).key == "dl"


def test_a_name_of_the_standard_that_we_do_not_know_says_its_size() -> None:
    media = media_named("om_postfix_114x229mm")
    assert (media.short_mm, media.long_mm) == (114, 229)
    assert media_named("na_index-4x6_4x6in").short_mm == pytest.approx(101.6)


@pytest.mark.parametrize("name", ["", "Tabloid", "iso_dl_0x0mm", "110x220", "iso_dl_110x220", "../../x_1x1mm"])
def test_other_names_are_refused_with_those_there_are(name: str) -> None:
    with pytest.raises(UnknownMediaError) as refused:
        media_named(name)
    assert "dl" in str(refused.value.params["known"]).split(", ")


@pytest.mark.parametrize("media", KNOWN_MEDIA, ids=lambda media: media.key)
def test_a_size_is_found_by_its_edges_either_way_round(media: Media) -> None:
    assert media_of_size(media.short_mm, media.long_mm) == media
    assert media_of_size(media.long_mm + 0.4, media.short_mm - 0.4) == media


def test_a_size_that_is_none_of_ours_has_no_name() -> None:
    assert media_of_size(123, 456) is None


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("EnvDL", "dl"),
        ("w312h624", "dl"),
        ("110x220mm", "dl"),
        ("iso_a4_210x297mm", "a4"),
        ("5x7", "5x7"),
        ("8.5x11in", "letter"),
        ("4.125x9.5in", "us-10"),
        ("10x15cm", "10x15"),
    ],
)
def test_what_drivers_call_it(word: str, key: str) -> None:
    media = media_in_driver(word)
    assert media is not None
    assert media.key == key


@pytest.mark.parametrize(
    "word", ["A4.Borderless", "A4Rotated", "Custom.WIDTHxHEIGHT", "w0h0", "0x5mm", "B5", "Tabloid"]
)
def test_what_we_cannot_tell_stays_unknown(word: str) -> None:
    assert media_in_driver(word) is None


@given(st.floats(1, 2000), st.floats(1, 2000))
def test_property_a_size_of_ones_own_has_its_measures_and_its_name(width_mm: float, height_mm: float) -> None:
    media = Media.custom(width_mm, height_mm)
    assert media.is_near(width_mm, height_mm, 0.01)
    assert media.is_same_paper(Media.custom(height_mm, width_mm))
    assert " " not in media.pwg_name
    assert "e" not in media.pwg_name.partition("_")[2].replace("mm", "")


@given(st.text(max_size=30))
def test_fuzz_no_name_makes_us_fall(name: str) -> None:
    media_in_driver(name)
