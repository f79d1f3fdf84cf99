from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app import resources
from letters_app.domain.errors import PackError
from letters_app.domain.pack_problem import PackProblem
from letters_app.domain.provenance import Trust
from letters_app.typesetting.layout_packs import choose_letter_layout, load_envelope_formats, load_letter_layouts
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout

DL = (resources.pack_root("layouts") / "envelopes" / "dl.toml").read_text(encoding="utf-8")
RU_DL = (resources.pack_root("layouts") / "envelopes" / "ru-dl.toml").read_text(encoding="utf-8")
STAMP = (resources.pack_root("layouts") / "index-grids" / "ru.toml").read_text(encoding="utf-8")
PLAIN = (resources.pack_root("layouts") / "letters" / "plain-a4.toml").read_text(encoding="utf-8")


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
        ("max_lines = 11", "max_lines = 60", "recipient.max_lines"),
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


@pytest.mark.parametrize(
    ("old", "new", "problem", "place"),
    [
        ("digits = 6", "digits = 0", PackProblem.OUT_OF_RANGE, "row.digits"),
        ("digits = 6", "digits = 12", PackProblem.OVERLAPS, "index_grid"),
        ("left_mm = 10", "left_mm = 200", PackProblem.OUTSIDE, "index_grid"),
        ('7 = "ahe"', '7 = "ahz"', PackProblem.UNKNOWN_VALUE, "digit.7"),
        ('7 = "ahe"', '7 = "ahh"', PackProblem.UNKNOWN_VALUE, "digit.7"),
        ('7 = "ahe"', "", PackProblem.MISSING, "digit.7"),
        ("[dots]", "[spots]", PackProblem.MISSING, "dots"),
        ("line_mm = 1", "line_mm = 5", PackProblem.OVERLAPS, "cell.width_mm"),
        ("step_mm = 1", "step_mm = 0", PackProblem.OUT_OF_RANGE, "dots.step_mm"),
    ],
)
def test_a_broken_code_stamp_is_refused_with_its_place(
    tmp_path: Path, old: str, new: str, problem: PackProblem, place: str
) -> None:
    folder = _with_stamp(tmp_path, STAMP.replace(old, new, 1))
    assert old in STAMP
    with pytest.raises(PackError) as caught:
        load_envelope_formats(folder)
    assert caught.value.params["problem"] == problem
    assert str(caught.value.params["place"]).endswith(f":{place}")


def test_a_code_stamp_that_is_not_there_is_named(tmp_path: Path) -> None:
    folder = _with_stamp(tmp_path, STAMP)
    (tmp_path / "index-grids" / "ru.toml").unlink()
    with pytest.raises(PackError) as caught:
        load_envelope_formats(folder)
    assert caught.value.params["place"] == "ru-dl.toml:index_grid"


def _with_stamp(folder: Path, stamp: str) -> Path:
    for name, text in (("envelopes/ru-dl.toml", RU_DL), ("index-grids/ru.toml", stamp)):
        (folder / name).parent.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "envelopes"


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
