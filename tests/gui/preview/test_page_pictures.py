"""Pictures of pages have the shape of the paper."""

from __future__ import annotations

import io

import pikepdf
import pytest

from letters_app.gui.preview.page_pictures import draw_page, page_count


def sheets(*sizes_pt: tuple[int, int]) -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        for size in sizes_pt:
            pdf.add_blank_page(page_size=size)
        pdf.save(stream)
    return stream.getvalue()


def test_a_page_is_as_large_as_the_room() -> None:
    pdf = sheets((600, 800), (800, 600))
    assert page_count(pdf) == 2
    high, low = draw_page(pdf, 0, 300, 200), draw_page(pdf, 1, 300, 600)
    assert (high.image.width(), high.image.height()) == (150, 200)
    assert (low.image.width(), low.image.height()) == (300, 225)


@pytest.mark.parametrize(("size_pt", "shape"), [((312, 624), (400, 200)), ((624, 312), (400, 200))])
def test_an_envelope_lies_upright_to_be_read(size_pt: tuple[int, int], shape: tuple[int, int]) -> None:
    picture = draw_page(sheets(size_pt), 0, 400, 400, upright=True)
    assert (picture.image.width(), picture.image.height()) == shape
    assert picture.width_mm > picture.height_mm
