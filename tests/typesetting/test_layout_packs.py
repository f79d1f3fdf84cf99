from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.domain.provenance import Trust
from letters_app.typesetting.layout_packs import choose_letter_layout, load_envelope_formats, load_letter_layouts
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout

DL = (resources.pack_root("layouts") / "envelopes" / "dl.toml").read_text(encoding="utf-8")
PLAIN = (resources.pack_root("layouts") / "letters" / "plain-a4.toml").read_text(encoding="utf-8")


def test_shipped_formats_have_the_sizes_of_the_standard(envelopes: dict[str, EnvelopeFormat]) -> None:
    assert {name: (item.long_mm, item.short_mm) for name, item in envelopes.items()} == {
        "dl": (220, 110),
        "c6": (162, 114),
        "c5": (229, 162),
        "c4": (324, 229),
        "c6c5": (229, 114),
        "us-10": (241.3, 104.775),
    }


def test_recipient_zones_obey_the_posts(envelopes: dict[str, EnvelopeFormat]) -> None:
    for item in envelopes.values():
        zone = item.recipient.zone
        assert zone.y_mm >= 40
        assert zone.right_mm <= item.long_mm - 15
        assert zone.bottom_mm <= item.short_mm - 19
        assert zone.width_mm <= 100
        assert item.stamp.width_mm >= 74
        assert min(step.size_pt for step in item.recipient.steps) >= 8


def test_every_measure_says_where_it_comes_from(
    envelopes: dict[str, EnvelopeFormat], layouts: dict[str, LetterLayout]
) -> None:
    for item in (*envelopes.values(), *layouts.values()):
        assert all(fact.covers and fact.provenance.source for fact in item.facts)
        assert Trust.NOT_VERIFIED in {fact.provenance.trust for fact in item.facts}


def test_plain_is_chosen_by_paper(layouts: dict[str, LetterLayout]) -> None:
    assert getattr(choose_letter_layout(layouts, "plain", "a4"), "id", "") == "plain-a4"
    assert getattr(choose_letter_layout(layouts, "plain", "letter"), "id", "") == "plain-letter"
    assert getattr(choose_letter_layout(layouts, "din5008-b", "a4"), "id", "") == "din5008-b"
    assert choose_letter_layout(layouts, "din5008-b", "letter") is None
    assert choose_letter_layout(layouts, "plain-a4", "letter") is None


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("format = 1", "format = 2", "format"),
        ("long_mm = 220", "long_mm = true", "size.long_mm"),
        ("long_mm = 220", "", "size.long_mm"),
        ("long_mm = 220", "long_mm = nan", "size.long_mm"),
        ("short_mm = 110", "short_mm = 110\nshrot_mm = 3", "size.shrot_mm"),
        ("y_mm = 42", "y_mm = 30", "recipient"),
        ("width_mm = 100", "width_mm = 200", "recipient"),
        ("max_lines = 9", "max_lines = 60", "recipient.max_lines"),
        ('font = "sans"', 'font = "comic"', "recipient.font"),
        ("size_pt = 11,", "size_pt = 200,", "recipient.steps[0].size_pt"),
        ('trust = "verified"', 'trust = "sure"', "sources[0].trust"),
        ("[stamp]", "[stamp", ""),
    ],
)
def test_a_broken_envelope_is_refused_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    assert old in DL
    (tmp_path / "broken.toml").write_text(DL.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_envelope_formats(tmp_path)
    assert caught.value.params["place"] == (f"broken.toml:{place}" if place else "broken.toml")
    assert caught.value.params["pack"] == "broken"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("height_mm = 240", "height_mm = 10", "first_page"),
        ("x_mm = 25\ny_mm = 32", "x_mm = 100\ny_mm = 32", "first_page"),
        ("justified = false", 'justified = "no"', "body.justified"),
        ("at_mm = [99, 198]", 'at_mm = [99, "x"]', "fold_marks.at_mm"),
        ("[head]", "[haed]", "head"),
        ("at_mm = [99, 198]", "at_mm = 99", "fold_marks.at_mm"),
        ('family = "plain"', "family = 7", "family"),
        ('covers = ["fold_marks"]', "covers = 1", "sources[1].covers"),
        ('trust = "not-verified"', 'trust = "not-verified"\nchecked = "today"', "sources[0].checked"),
        ("[[sources]]", "[[sauces]]", "sauces"),
        ("[body]", "body = 1\n[boody]", "body"),
    ],
)
def test_a_broken_letter_layout_is_refused_with_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    assert old in PLAIN
    (tmp_path / "broken.toml").write_text(PLAIN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_letter_layouts(tmp_path)
    assert caught.value.params["place"] == f"broken.toml:{place}"


@settings(deadline=None)
@given(st.data())
def test_any_mangled_pack_is_read_or_refused_never_more(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    text = data.draw(st.sampled_from([DL, PLAIN]))
    at = data.draw(st.integers(0, len(text)))
    mangled = text[:at] + data.draw(st.text(max_size=6)) + text[at + data.draw(st.integers(0, 12)) :]
    folder = tmp_path_factory.mktemp("pack")
    (folder / "some.toml").write_bytes(mangled.encode("utf-8", "surrogatepass"))
    for load in (load_envelope_formats, load_letter_layouts):
        with contextlib.suppress(PackError):
            assert load(folder)
