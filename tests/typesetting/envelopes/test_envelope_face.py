from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.errors import AddressDoesNotFitError, CharacterWithoutFontError
from letters_app.typesetting.layout_packs import load_envelope_formats
from letters_app.typesetting.layouts import EnvelopeFormat
from letters_app.typesetting.text.fonts import FontLibrary

RECIPIENT = (
    "Ветров Иван Петрович, 1987 г. р.",
    "ФКУ СИЗО-9 УФСИН по Приозёрской обл.",
    "ул. Набережная, д. 10",
    "г. Приозёрск",
    "302999",
    "RUSSIA",
)
SENDER = ("Briefgruppe Hafen", "Postfach 12 34", "10999 Berlin", "GERMANY")
_FONTS = FontLibrary(resources.font_root())
_FORMATS = load_envelope_formats(resources.pack_root("layouts") / "envelopes")

lines = st.lists(st.text("АБВабвгщйABCabcgq 0123№«»-.,/", max_size=60), max_size=14).map(tuple)


_SMALL = {"c7c6", "jp-chou4"}
"""Too low for six lines at full size."""


@pytest.mark.parametrize("name", sorted(set(_FORMATS) - _SMALL))
def test_an_ordinary_address_stands_in_its_zone_at_full_size(name: str) -> None:
    envelope = _FORMATS[name]
    face = set_envelope(EnvelopeContent(RECIPIENT, SENDER, "ru", "de"), envelope, _FONTS)
    recipient = [run for run in face.page.runs if run.text in RECIPIENT]
    assert [run.text for run in recipient] == list(RECIPIENT)
    assert all(run.zone.lies_within(envelope.recipient.zone) for run in recipient)
    assert {run.x_mm for run in recipient} == {envelope.recipient.zone.x_mm}
    assert face.recipient_size_pt == (12 if envelope.long_mm > 300 else 11)


def test_a_low_envelope_takes_smaller_type_or_fewer_lines() -> None:
    assert set_envelope(EnvelopeContent(RECIPIENT), _FORMATS["jp-chou4"], _FONTS).recipient_size_pt == 10
    assert set_envelope(EnvelopeContent(SENDER), _FORMATS["c7c6"], _FONTS).recipient_size_pt == 11
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_envelope(EnvelopeContent(RECIPIENT), _FORMATS["c7c6"], _FONTS)
    assert caught.value.params["line"] == 6


@settings(deadline=None, max_examples=200)
@given(lines, lines, st.sampled_from(sorted(_FORMATS)), st.sampled_from([None, "", "620019"]))
def test_whatever_is_set_keeps_to_its_zones(
    recipient: tuple[str, ...], sender: tuple[str, ...], name: str, index: str | None
) -> None:
    envelope = _FORMATS[name]
    try:
        page = set_envelope(EnvelopeContent(recipient, sender, index=index), envelope, _FONTS).page
    except AddressDoesNotFitError:
        return  # refused: nothing is printed
    stamped = envelope.index_grid.zone(envelope.face) if envelope.index_grid else None
    for run in page.runs:
        assert run.size_pt >= 8
        assert run.zone.lies_within(envelope.recipient.zone) or run.zone.lies_within(envelope.sender.zone)
        assert not run.zone.overlaps(envelope.stamp)
        assert not run.zone.overlaps(envelope.bottom_band)
        assert stamped is None or not run.zone.overlaps(stamped)
    for stroke in page.strokes:
        assert stamped is not None
        assert stroke.zone.lies_within(stamped, tolerance_mm=1)  # butt ends of bars are counted as round ones
        assert not stroke.zone.overlaps(envelope.recipient.zone)
    words = [word for line in (*sender, *recipient) for word in line.split()]
    assert page.text.split() == words


def test_a_long_line_makes_the_type_smaller_not_the_zone_wider() -> None:
    line = "Учреждение длинного названия по Приозёрской области рек"
    face = set_envelope(EnvelopeContent((*RECIPIENT[:1], line)), _FORMATS["dl"], _FONTS)
    assert face.recipient_size_pt == 10
    assert [run.text for run in face.page.runs] == [RECIPIENT[0], line]


def test_a_very_long_line_is_turned_over_at_a_blank() -> None:
    line = "Федеральное казённое учреждение «Исправительная колония № 9 Управления по Приозёрской области» имени моря"
    face = set_envelope(EnvelopeContent((RECIPIENT[0], line, RECIPIENT[-1])), _FORMATS["c6"], _FONTS)
    assert face.recipient_size_pt >= 10
    assert face.page.text.split() == f"{RECIPIENT[0]} {line} {RECIPIENT[-1]}".split()


@pytest.mark.parametrize(("count", "line"), [(12, 12), (30, 12)])
def test_too_many_lines_are_refused_with_the_first_that_does_not_fit(count: int, line: int) -> None:
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_envelope(EnvelopeContent(("строка",) * count), _FORMATS["dl"], _FONTS)
    assert caught.value.params == {"line": line, "lines": count, "block": "recipient", "layout": "dl"}


def test_a_word_too_wide_for_the_zone_is_refused_not_cut() -> None:
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_envelope(EnvelopeContent(("Ветров", "Щ" * 90)), _FORMATS["c6"], _FONTS)
    assert caught.value.params["line"] == 2


def test_a_sender_too_long_is_refused_as_the_sender() -> None:
    with pytest.raises(AddressDoesNotFitError) as caught:
        set_envelope(EnvelopeContent(RECIPIENT, ("Hafen",) * 9), _FORMATS["dl"], _FONTS)
    assert caught.value.params["block"] == "sender"


def test_an_empty_line_leaves_no_gap() -> None:
    face = set_envelope(EnvelopeContent(("Ветров", " ", "\u200b", "Приозёрск")), _FORMATS["dl"], _FONTS)
    first, second = face.page.runs
    assert second.baseline_mm - first.baseline_mm == pytest.approx(5.0)


def test_a_character_without_font_is_refused_by_name() -> None:
    with pytest.raises(CharacterWithoutFontError) as caught:
        set_envelope(EnvelopeContent(("Ветров \U0001f600",)), _FORMATS["dl"], _FONTS)
    assert caught.value.params == {"character": "U+1F600", "name": "GRINNING FACE"}


def test_zones_of_shipped_envelopes_do_not_touch(envelopes: dict[str, EnvelopeFormat]) -> None:
    for item in envelopes.values():
        assert not item.recipient.zone.overlaps(item.stamp)
        assert not item.recipient.zone.overlaps(item.sender.zone)


def test_a_line_turned_over_keeps_the_name_of_a_town_whole(
    fonts: FontLibrary, envelopes: dict[str, EnvelopeFormat]
) -> None:
    line = "ФКУ СИЗО-1 УФСИН России по г. Санкт-Петербургу и Ленинградской области"
    runs = set_envelope(EnvelopeContent((line,), language="ru"), envelopes["c6"], fonts).page.runs
    assert len(runs) > 1
    assert " ".join(run.text for run in runs) == line
    assert any("г. Санкт-Петербургу" in run.text for run in runs)
