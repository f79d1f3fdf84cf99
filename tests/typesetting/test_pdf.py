from __future__ import annotations

import dataclasses
import io
import os
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import letters_app
from letters_app import resources
from letters_app.typesetting.drawing.pdf_writer import Duplex, PdfWriter
from letters_app.typesetting.envelopes.envelope_face import EnvelopeContent, set_envelope
from letters_app.typesetting.layout_packs import load_envelope_formats, load_letter_layouts
from letters_app.typesetting.letters.letter_sheet import LetterContent, set_letter
from letters_app.typesetting.measures import PT_PER_MM
from letters_app.typesetting.pages import Page, Turn
from letters_app.typesetting.text.fonts import FontLibrary

TEXT = (
    "Здравствуйте, Иван!",
    (
        "Вчера у нас под окном впервые в этом году появились свиристели, а сегодня их было уже не меньше двадцати — "
        "они объедали рябину и совершенно не боялись прохожих. Straße, fin, łódź, їжак, ў, и\u0301, q\u0301, \u1e9f."
    ),
)
SENDER = ("Briefgruppe Hafen", "10999 Berlin", "GERMANY")


def letter_pages() -> tuple[Page, ...]:
    layout = load_letter_layouts(resources.pack_root("layouts") / "letters")["din5008-b"]
    content = LetterContent("ru", TEXT * 20, head_left="Ветров Иван", address=("Ветров Иван", "RUSSIA"))
    return set_letter(content, layout, FontLibrary(resources.font_root())).pages


def envelope_page(turn: Turn = Turn.TOP_TO_LEFT) -> Page:
    envelope = load_envelope_formats(resources.pack_root("layouts") / "envelopes")["dl"]
    content = EnvelopeContent(("Ветров Иван Петрович", "г. Приозёрск", "RUSSIA"), SENDER, "ru")
    return set_envelope(content, envelope, FontLibrary(resources.font_root()), turn=turn).page


def pdf(pages: tuple[Page, ...], duplex: Duplex | None = None, *, labelled: bool = True) -> bytes:
    stream = io.BytesIO()
    with PdfWriter(stream, "Letters", duplex) as writer:
        for number, page in enumerate(pages, start=1):
            writer.add(page, f"1-{number}" if labelled else "")
    return stream.getvalue()


def extracted(data: bytes, page: int = 0) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return str(document[page].get_textpage().get_text_range())


def test_pages_have_the_size_of_the_paper_and_no_rotation() -> None:
    with pikepdf.open(io.BytesIO(pdf((*letter_pages(), envelope_page())))) as document:
        first, last = document.pages[0], document.pages[-1]
        assert [float(edge) for edge in first.mediabox] == pytest.approx(
            [0, 0, 210 * PT_PER_MM, 297 * PT_PER_MM], abs=0.01
        )
        assert [float(edge) for edge in last.mediabox] == pytest.approx(
            [0, 0, 110 * PT_PER_MM, 220 * PT_PER_MM], abs=0.01
        )
        assert all("/Rotate" not in page for page in document.pages)


def test_text_is_found_again_in_reading_order() -> None:
    pages = letter_pages()
    data = pdf(pages)
    for number, page in enumerate(pages):
        assert extracted(data, number).split() == page.text.split()


@settings(deadline=None, max_examples=40)
@given(
    st.text(st.characters(codec="utf-8", max_codepoint=0x1FFF, categories=["L", "N", "Mn"]), min_size=1, max_size=200)
)
def test_every_letter_that_is_printed_is_found_again(text: str) -> None:
    fonts = FontLibrary(resources.font_root())
    layout = load_letter_layouts(resources.pack_root("layouts") / "letters")["plain-a4"]
    missing = "".join(fonts.missing_characters(text))
    # A mark that has no letter of its own is drawn in its place, but readers hand it out with the next word.
    loose = {character for character in unicodedata.normalize("NFC", text) if unicodedata.category(character) == "Mn"}
    printable = "".join(c for c in unicodedata.normalize("NFC", text) if c not in loose and c not in missing)
    pages = set_letter(LetterContent("en", (printable,)), layout, fonts).pages
    found = "".join(extracted(pdf(pages), number) for number in range(len(pages)))

    def bare(some: str) -> str:
        return "".join(c for c in unicodedata.normalize("NFKC", some) if unicodedata.category(c)[0] in "LN")

    assert bare(found) == bare(printable)


def test_words_stand_where_the_geometry_says() -> None:
    page = letter_pages()[0]
    with pypdfium2.PdfDocument(pdf((page,))) as document:
        text_page = document[0].get_textpage()
        for run in page.runs:
            found = text_page.search(run.text.split()[0]).get_next()
            assert found is not None
        run = next(run for run in page.runs if run.text == "RUSSIA")
        index, count = text_page.search("RUSSIA").get_next()
        left, bottom, _, _ = text_page.get_charbox(index)
        _, _, right, _ = text_page.get_charbox(index + count - 1)
        assert left / PT_PER_MM == pytest.approx(run.x_mm, abs=0.5)
        assert right / PT_PER_MM == pytest.approx(run.right_mm, abs=0.5)
        assert 297 - bottom / PT_PER_MM == pytest.approx(run.baseline_mm, abs=0.2)


@pytest.mark.parametrize(
    ("turn", "recipient_is_right", "first_line_is_left"),
    [(Turn.TOP_TO_LEFT, True, True), (Turn.TOP_TO_RIGHT, False, False)],
)
def test_an_envelope_is_turned_on_an_upright_sheet(
    turn: Turn,
    recipient_is_right: bool,  # noqa: FBT001 - parameters of the test
    first_line_is_left: bool,  # noqa: FBT001 - parameters of the test
) -> None:
    with pypdfium2.PdfDocument(pdf((envelope_page(turn),))) as document:
        text_page = document[0].get_textpage()

        def place(text: str) -> tuple[float, float]:
            index, _ = text_page.search(text).get_next()
            left, bottom, _, _ = text_page.get_charbox(index)
            return left / PT_PER_MM, bottom / PT_PER_MM

        name, country, sender = place("Ветров"), place("RUSSIA"), place("Briefgruppe")
    assert (name[0] < country[0]) is first_line_is_left
    assert (name[1] > sender[1]) is recipient_is_right
    along = name[1] if turn is Turn.TOP_TO_LEFT else 220 - name[1]
    assert along == pytest.approx(105, abs=4)


def test_an_envelope_may_stay_upright_for_the_screen() -> None:
    with pikepdf.open(io.BytesIO(pdf((envelope_page(Turn.UPRIGHT),)))) as document:
        assert float(document.pages[0].mediabox[2]) == pytest.approx(220 * PT_PER_MM, abs=0.01)


def test_fonts_are_embedded_as_subsets() -> None:
    data = pdf(letter_pages())
    with pikepdf.open(io.BytesIO(data)) as document:
        fonts = document.pages[0].resources["/Font"]
        names = {str(font["/BaseFont"]) for font in fonts.values()}
        for font in fonts.values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert 500 < len(descriptor["/FontFile2"].read_bytes()) < 60_000
            assert "/ToUnicode" in font
    assert all(re.fullmatch(r"/[A-Z]{6}\+.+", name) for name in names)
    assert {name.partition("+")[2] for name in names} == {"PTSerif-Regular", "PTSans-Regular", "NotoSerif-Regular"}


def test_there_is_no_metadata_but_the_title() -> None:
    data = pdf(letter_pages())
    with pikepdf.open(io.BytesIO(data)) as document:
        assert dict(document.docinfo) == {"/Title": "Letters"}
        assert "/Metadata" not in document.Root
        assert "/Lang" not in document.Root
        assert all("/PieceInfo" not in page and "/Annots" not in page for page in document.pages)
    for trace in (b"D:", b"CreationDate", b"Producer", b"anonymous", b"Author"):
        assert trace not in data


def test_printing_hints_and_page_labels() -> None:
    with pikepdf.open(io.BytesIO(pdf(letter_pages(), Duplex.LONG_EDGE))) as document:
        hints = document.Root["/ViewerPreferences"]
        assert str(hints["/PrintScaling"]) == "/None"
        assert str(hints["/Duplex"]) == "/DuplexFlipLongEdge"
        assert [page.label for page in document.pages][:2] == ["1-1", "1-2"]
    with pikepdf.open(io.BytesIO(pdf(letter_pages(), labelled=False))) as document:
        assert "/PageLabels" not in document.Root
        assert "/Duplex" not in document.Root["/ViewerPreferences"]


def test_the_file_is_sound() -> None:
    with pikepdf.open(io.BytesIO(pdf((*letter_pages(), envelope_page())))) as document:
        assert document.check_pdf_syntax() == []


def test_fold_marks_are_drawn() -> None:
    with pikepdf.open(io.BytesIO(pdf(letter_pages()))) as document:
        content = document.pages[0].Contents.read_bytes()
    y = (297 - 105) * PT_PER_MM
    assert f"{y:.2f} l S".encode() in content


def test_the_same_pages_give_the_same_bytes_in_another_place_and_time(tmp_path: Path) -> None:
    here = pdf(letter_pages(), Duplex.SIMPLEX)
    assert pdf(letter_pages(), Duplex.SIMPLEX) == here
    program = (
        "import sys; sys.path[:0] = sys.argv[1:3]; import test_pdf as t; "
        "sys.stdout.buffer.write(t.pdf(t.letter_pages(), t.Duplex.SIMPLEX))"
    )
    environment = {
        **os.environ,
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
        "USER": "somebody",
        "HOME": str(tmp_path),
        "PYTHONHASHSEED": "7",
        "SOURCE_DATE_EPOCH": "1",
        "RL_pdfComments": "1",
        "RL_documentLang": "fr",
    }
    package = Path(letters_app.__file__).parent.parent
    there = subprocess.run(
        [sys.executable, "-c", program, str(package), str(Path(__file__).parent)],
        capture_output=True,
        check=True,
        env=environment,
        cwd=tmp_path,
    )
    assert there.stdout == here


def test_a_failure_inside_leaves_the_stream_empty() -> None:
    stream = io.BytesIO()
    with pytest.raises(ZeroDivisionError), PdfWriter(stream, "Letters"):
        raise ZeroDivisionError
    assert stream.getvalue() == b""


def test_a_stream_that_refuses_is_reported(tmp_path: Path) -> None:
    (tmp_path / "read-only").write_bytes(b"")
    with (
        (tmp_path / "read-only").open("rb") as stream,
        pytest.raises(io.UnsupportedOperation),
        PdfWriter(stream, "Letters"),
    ):
        pass


def test_a_blank_page_pads_a_sheet() -> None:
    with pikepdf.open(io.BytesIO(pdf((*letter_pages()[:1], Page(210, 297, ()))))) as document:
        assert len(document.pages) == 2
        assert document.pages[1].Contents.read_bytes().strip() == b""


def test_a_mark_is_drawn_and_read_with_its_letter() -> None:
    layout = load_letter_layouts(resources.pack_root("layouts") / "letters")["plain-a4"]
    content = LetterContent("de", ("Vor \u010a\u0301 nach",))
    (page,) = set_letter(content, layout, FontLibrary(resources.font_root())).pages
    data = pdf((page,))
    with pikepdf.open(io.BytesIO(data)) as document:
        shapes = document.pages[0].Contents.read_bytes().split(b"ET")[1]
    assert re.search(rb"cm .* f Q", shapes)
    assert extracted(data).split() == ["Vor", "\u010a\u0301", "nach"]


def test_justified_blanks_are_stretched_to_the_margin() -> None:
    layout = load_letter_layouts(resources.pack_root("layouts") / "letters")["plain-a4"]
    justified = dataclasses.replace(layout, body=dataclasses.replace(layout.body, justified=True))
    (page,) = set_letter(LetterContent("ru", TEXT[1:]), justified, FontLibrary(resources.font_root())).pages
    with pypdfium2.PdfDocument(pdf((page,))) as document:
        text_page = document[0].get_textpage()
        last_word = page.runs[0].words[-1].text
        index, count = text_page.search(last_word).get_next()
        right = text_page.get_charbox(index + count - 1)[2]
    assert right / PT_PER_MM == pytest.approx(layout.first_body.right_mm, abs=0.5)
