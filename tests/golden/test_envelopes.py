"""Every envelope read back from its PDF, against numbers that were written down apart."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from golden.postal_numbers import (
    DIGIT_STROKES,
    FACES,
    STAMP_FIELD_OF_RUSSIA,
    STROKE_ENDS,
    STROKE_ORDER,
    US_HIGHEST_LETTER,
    US_READING_AREA,
    CodeStamp,
)
from golden.printed import MM_PER_PT, Line, box_of, inside, lines_of, read_back, written
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.layouts import EnvelopeFormat
from letters_app.typesetting.pages import Page
from letters_app.typesetting.text.fonts import FontLibrary

SENDER = ("Кружок «Гавань»", "Postfach 12 34", "10999 Berlin", "DEUTSCHLAND / GERMANY")
RUSSIAN = sorted(name for name in FACES if name.startswith("ru-"))


def lines(count: int) -> tuple[str, ...]:
    return tuple(f"Строка {number} ру Щ" for number in range(1, count + 1))


def test_every_format_has_its_numbers_and_every_number_its_format(envelopes: dict[str, EnvelopeFormat]) -> None:
    assert set(envelopes) == set(FACES)


@pytest.mark.parametrize("name", sorted(FACES))
def test_a_full_address_stands_in_its_zone(
    name: str, envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary, tmp_path: Path
) -> None:
    face = FACES[name]
    recipient = lines(face.lines)
    page = set_envelope(EnvelopeContent(recipient, SENDER), envelopes[name], fonts).page
    (printed,) = read_back(tmp_path, page, turned=True)
    assert (printed.width_mm, printed.height_mm) == pytest.approx((face.long, face.short), abs=0.01)
    assert printed.lines == [*SENDER, *recipient]
    boxes = [box_of(printed, line) for line in recipient]
    assert all(inside(box, face.recipient) for box in boxes)
    assert all(box[0] == pytest.approx(face.recipient[0], abs=0.6) for box in boxes)  # the side bearing of a letter
    pitch = (boxes[-1][1] - boxes[0][1]) / (face.lines - 1)
    assert pitch == pytest.approx(5.2 if face.long > 300 else 5.0, abs=0.21)
    assert all(inside(box_of(printed, line), face.sender) for line in SENDER)


@pytest.mark.parametrize("name", sorted(FACES))
def test_the_sheet_goes_in_short_edge_first_and_asks_for_no_turning(
    name: str, envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary
) -> None:
    page = set_envelope(EnvelopeContent(lines(3)), envelopes[name], fonts).page
    with pikepdf.open(io.BytesIO(written([page]))) as document:
        sheet = document.pages[0]
        assert "/Rotate" not in sheet
        width, height = (float(edge) * MM_PER_PT for edge in list(sheet.MediaBox)[2:])
    assert (width, height) == pytest.approx((FACES[name].short, FACES[name].long), abs=0.01)


@pytest.mark.parametrize("name", sorted(set(FACES) - set(RUSSIAN)))
def test_the_numbers_themselves_obey_the_posts(name: str) -> None:
    face = FACES[name]
    left, top, right, bottom = face.recipient
    assert top >= 40
    assert face.long - right >= 15
    assert left >= 15
    assert right - left <= 100
    assert face.short - bottom >= (16 if name == "c7c6" else 19)
    if face.short <= US_HIGHEST_LETTER:
        highest, lowest = (face.short - above for above in US_READING_AREA)
        assert top >= highest
        assert bottom <= lowest
    assert (face.long - face.stamp[0], face.stamp[3]) == pytest.approx((74, 40), abs=0.6)
    assert face.sender[2] <= face.stamp[0]


@pytest.mark.parametrize("name", RUSSIAN)
def test_russian_faces_leave_the_stamp_field_of_the_standard_empty(
    name: str, envelopes: dict[str, EnvelopeFormat]
) -> None:
    width, height, margin = STAMP_FIELD_OF_RUSSIA
    stamp = envelopes[name].stamp
    assert stamp.x_mm <= FACES[name].long - margin - width
    assert stamp.bottom_mm >= margin + height


def stamped(name: str, code: str | None, envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary) -> list[Line]:
    content = EnvelopeContent(lines(6), SENDER, index=code)
    page = set_envelope(content, envelopes[name], fonts).page
    return lines_of(written([page]), FACES[name].short)


@pytest.mark.parametrize("name", RUSSIAN)
def test_the_code_stamp_has_its_bars(name: str, envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary) -> None:
    height = FACES[name].short
    bars = stamped(name, "", envelopes, fonts)[:8]
    for bar, left in zip(bars, (*CodeStamp.bars_left, CodeStamp.bars_left[0]), strict=True):
        assert (bar.x0, bar.x1) == pytest.approx((left, left + CodeStamp.bar[0]), abs=0.01)
    for bar in bars[:7]:
        assert bar.width == pytest.approx(CodeStamp.bar[1], abs=0.01)
        assert bar.y0 - bar.width / 2 == pytest.approx(height - CodeStamp.bars_above_edge, abs=0.01)
    _, thickness, above = CodeStamp.second_bar
    assert bars[7].width == pytest.approx(thickness, abs=0.01)
    assert bars[7].y0 - bars[7].width / 2 == pytest.approx(height - above, abs=0.01)


@pytest.mark.parametrize("code", ["012345", "678910"])
def test_the_digits_of_a_code_are_drawn_as_the_machine_reads_them(
    code: str, envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary
) -> None:
    drawn = stamped("ru-c6", code, envelopes, fonts)[8:]
    top = FACES["ru-c6"].short - CodeStamp.cells_above_edge
    for digit, left in zip(code, CodeStamp.cells_left, strict=True):
        names = [name for name, on in zip(STROKE_ORDER, DIGIT_STROKES[digit], strict=True) if on == "1"]
        expected = {
            tuple((round(left + x, 1), round(top + y, 1)) for x, y in sorted(STROKE_ENDS[name])) for name in names
        }
        mine = [line for line in drawn if left - 0.1 <= min(line.x0, line.x1) and max(line.x0, line.x1) <= left + 5.1]
        found = {
            tuple(sorted(((round(line.x0, 1), round(line.y0, 1)), (round(line.x1, 1), round(line.y1, 1)))))
            for line in mine
        }
        assert found == {tuple(sorted(ends)) for ends in expected}, digit


def test_the_empty_form_is_dots_and_nothing_else(envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary) -> None:
    dots = stamped("ru-dl", "", envelopes, fonts)[8:]
    assert all((dot.x0, dot.y0) == (dot.x1, dot.y1) for dot in dots)
    assert {round(dot.width, 2) for dot in dots} == {0.3}
    assert {round(dot.x0) for dot in dots} >= {20, 25, 65, 70}
    assert len(dots) == len({(dot.x0, dot.y0) for dot in dots})


def test_without_a_code_stamp_nothing_is_drawn(envelopes: dict[str, EnvelopeFormat], fonts: FontLibrary) -> None:
    assert stamped("ru-dl", None, envelopes, fonts) == []
    page: Page = set_envelope(EnvelopeContent(lines(3), index="123456"), envelopes["dl"], fonts).page
    assert page.strokes == ()
