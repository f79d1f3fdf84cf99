"""Addresses in scripts that reach higher and lower than Latin: lines stand apart on envelopes and on labels."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from letters_app import resources
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.labels.label_packs import load_label_sheets
from letters_app.typesetting.labels.label_sheet import LabelContent, set_label
from letters_app.typesetting.layouts import EnvelopeFormat
from letters_app.typesetting.pages import TextRun
from letters_app.typesetting.text.fonts import FontLibrary
from typesetting.invented_fonts import invented_font, saved

SHEETS = load_label_sheets(resources.pack_root("layouts") / "labels")
BURMESE = ("မောင်မောင်", "အကျဉ်းထောင်", "ပြည်လမ်း", "MYANMAR")
LATIN = ("Ivan Vetrov", "Prison 9", "Main street", "MYANMAR")
MM_PER_PT = 25.4 / 72
INK = 0.93 + 0.44
"""From the highest vowel to the lowest letter, as a multiple of the type size: measured in a free font."""


@pytest.fixture
def burmese(tmp_path: Path) -> FontLibrary:
    folder = tmp_path / "invented"
    folder.mkdir()
    saved(invented_font("".join(BURMESE[:3])), folder / "invented.ttf")
    head = ["format = 1", 'name = "Invented"', 'file = "invented.ttf"', "[[face]]", f"languages = {json.dumps(['my'])}"]
    (folder / "font-pack.toml").write_text("\n".join(head), encoding="utf-8")
    return FontLibrary(resources.font_root(), added=tmp_path)


def ems_between(runs: Sequence[TextRun]) -> list[float]:
    return [
        (below.baseline_mm - above.baseline_mm) / (above.size_pt * MM_PER_PT)
        for above, below in itertools.pairwise(runs)
    ]


def test_lines_of_a_high_script_do_not_touch_on_an_envelope(
    burmese: FontLibrary, envelopes: dict[str, EnvelopeFormat]
) -> None:
    high, plain = (
        set_envelope(EnvelopeContent(lines, language="my"), envelopes["dl"], burmese).page.runs
        for lines in (BURMESE, LATIN)
    )
    assert min(ems_between(high)) > INK
    assert max(ems_between(plain)) < INK
    assert all(run.zone.lies_within(envelopes["dl"].recipient.zone) for run in high)


def test_a_label_keeps_them_in_its_middle(burmese: FontLibrary) -> None:
    for sheet in (SHEETS["avery-l7160"], SHEETS["avery-l7165"]):
        label = set_label(LabelContent(BURMESE, "my"), sheet, burmese)
        assert min(ems_between(label.runs)) > INK
        step_mm = label.runs[1].baseline_mm - label.runs[0].baseline_mm
        above = label.runs[0].baseline_mm - 0.75 * step_mm
        below = label.height_mm - label.runs[-1].baseline_mm - 0.25 * step_mm
        assert above == pytest.approx(below, abs=0.01)
        assert above >= -0.001
