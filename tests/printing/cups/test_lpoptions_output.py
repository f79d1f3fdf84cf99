"""Reading lpoptions: sizes, trays, sides, the bits of a printer; and text of any kind without a fall."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.printing.cups.lpoptions_output import (
    DUPLEX_KEYWORDS,
    QueueOption,
    features_of,
    read_options,
    read_printer_type,
)
from letters_app.printing.media import Media, media_named

A4, DL, C6 = (media_named(name) for name in ("a4", "dl", "c6"))
LASER = """PageSize/Media Size: A4.Borderless *A4 Letter EnvDL w323h459 iso_c5_162x229mm Custom.WIDTHxHEIGHT
Resolution/Output: Resolution: *600dpi
InputSlot/Paper Source: *Auto Tray1 Manual
MediaType/Paper Type: *Plain Envelope
Duplex/2-Sided Printing: *None DuplexNoTumble DuplexTumble
"""
EVERYWHERE = """media/Media Size: *iso_a4_210x297mm na_number-10_4.125x9.5in iso_dl_110x220mm
sides/Sides: *one-sided two-sided-long-edge two-sided-short-edge
media-source/Media Source: *auto main
"""
WORDS = st.from_regex(r"[A-Za-z0-9][\w.-]{0,12}", fullmatch=True)
NOISE = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(["PageSize/", ": ", "*", "\n", "w0h0", "0x0mm", "w99999h1", "printer-type="]),
    ),
    max_size=12,
).map("".join)


def test_a_printer_with_a_description_of_the_older_kind() -> None:
    queue = read_options(LASER)
    assert [queue.word_for(media) for media in (A4, DL, C6)] == ["A4", "EnvDL", "w323h459"]
    assert queue.word_for(media_named("c4")) == ""
    features = features_of(queue, None)
    assert (features.media_ready, features.custom_sizes, features.duplex, features.colour) == (A4, True, True, None)
    assert (features.trays, features.media_types) == (("Auto", "Tray1", "Manual"), ("Plain", "Envelope"))
    assert (features.media or ()).count(A4) == 1


def test_a_printer_that_speaks_the_standard() -> None:
    queue = read_options(EVERYWHERE)
    assert queue.word_for(media_named("us-10")) == "na_number-10_4.125x9.5in"
    features = features_of(queue, 0x0018)
    assert (features.duplex, features.colour, features.trays) == (True, True, ("auto", "main"))
    assert features.takes(C6) is False


def test_paper_that_would_be_enlarged_to_its_edges_is_not_taken_for_the_plain_one() -> None:
    assert read_options("PageSize/Media: A4.Borderless A4.Fullbleed A4Rotated\n").word_for(A4) == ""


@pytest.mark.parametrize(
    ("choices", "word"),
    [
        (("None", "DuplexNoTumble"), "None"),
        (("False", "True"), "False"),
        (("Off", "LongEdge"), "Off"),
        (("DuplexTumble",), ""),
    ],
)
def test_the_word_for_one_side(choices: tuple[str, ...], word: str) -> None:
    assert QueueOption(DUPLEX_KEYWORDS[0], choices).one_sided == word


def test_a_printer_that_knows_one_side_only_prints_on_one_side_only() -> None:
    assert features_of(read_options("Duplex/Duplex: *None\n"), None).duplex is False


def test_nothing_is_known_of_a_printer_that_says_nothing() -> None:
    features = features_of(read_options(""), None)
    assert (features.media, features.duplex, features.colour, features.takes(A4)) == (None, None, None, None)


def test_a_description_cannot_make_a_printer_another_one() -> None:
    line = "copies=1 printer-info='O'Neill printer-type=0 x' printer-location=a printer-state=3 printer-type=8450124\n"
    assert read_printer_type(line) == 8450124
    assert read_printer_type("printer-info='a\n printer-type=1\n' printer-type=16") == 16
    assert read_printer_type("copies=1") is None


@given(
    WORDS, st.text(st.characters(exclude_categories=("C", "Z")), max_size=10), st.lists(WORDS, min_size=1, unique=True)
)
def test_property_an_option_comes_back(keyword: str, label: str, choices: list[str]) -> None:
    label = label.replace(":", "")
    line = f"{keyword}/{label}: {choices[0]} *{' '.join(choices[1:] or ['x'])}\n"
    (option,) = read_options(line).options
    assert option == QueueOption(keyword, (choices[0], *(choices[1:] or ["x"])), (choices[1:] or ["x"])[0])


@given(NOISE, st.none() | st.integers(0, 2**31))
def test_fuzz_no_answer_makes_us_fall(answer: str, printer_type: int | None) -> None:
    read_printer_type(answer)
    queue = read_options(answer)
    for media in features_of(queue, printer_type).media or ():
        assert 0 < media.short_mm <= media.long_mm
        assert queue.word_for(media)
    queue.word_for(Media.custom(1, 2))
