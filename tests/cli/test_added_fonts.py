"""Addresses in a script whose font is installed apart: told, added, printed."""

from __future__ import annotations

from pathlib import Path

from cli.command import assert_refused, letters
from cli.conftest import Print
from cli.invented_lists import person, write_list
from end_to_end.pdf_reading import hidden_things, read_pages, unembedded_fonts
from letters_app import resources
from letters_app.typesetting.text.font_needs import load_font_needs
from typesetting.invented_fonts import invented_font, saved

TOKYO = {
    "surname": "架空",
    "given_name": "太郎",
    "patronymic": "",
    "facility": "架空刑務所",
    "street": "架空町4丁目22番13号",
    "city": "世田谷区",
    "region": "東京都",
    "postal_code": "154-0023",
    "country": "JP",
    "languages": "en",
}
LINES = ["〒154-0023", "東京都世田谷区", "架空町4丁目22番13号", "架空刑務所"]


def test_from_the_sentence_to_the_envelope(tmp_path: Path, print_letters: Print) -> None:
    path = write_list(tmp_path / "list.csv", [person(**TOKYO)])
    told = print_letters(path, "--language", "en", "--envelope", "dl")
    assert told.code == 1
    assert "架 (U+67B6" in told.out
    assert "“Noto Sans CJK JP” and add it: letters packs add-fonts" in told.out

    sample = next(need.sample for need in load_font_needs(resources.pack_root("font-needs")) if need.language == "ja")
    font = saved(invented_font(sample + "".join(LINES) + "架空太郎様", "IPAGothic"), tmp_path / "ipag.ttf")
    added = letters("packs", "add-fonts", str(font))
    assert (added.code, added.out.strip()) == (0, "ipag is added, for: Japanese")
    (document,) = letters("packs", "add-fonts", str(font), "--json").document["fonts"]
    assert (document["name"], document["languages"]) == ("ipag", ["ja"])

    printed = print_letters(path, "--language", "en", "--envelope", "dl", "--json").document["items"]
    assert [item["outcome"] for item in printed] == ["printed"]
    (envelope,) = read_pages(Path("out/envelopes.pdf"), turned=True)
    assert [line for line in envelope.lines if line in LINES] == LINES
    assert hidden_things(Path("out/envelopes.pdf")) == []
    assert unembedded_fonts(Path("out/envelopes.pdf")) == []


def test_what_is_no_font_is_refused(tmp_path: Path) -> None:
    (tmp_path / "letter.ttf").write_text("Dear friend")
    assert_refused(letters("packs", "add-fonts", str(tmp_path / "letter.ttf")), 2, "letter.ttf", "damaged")
    assert_refused(letters("packs", "add-fonts", str(tmp_path / "none.ttf")), 2, "none.ttf", ".ttc")
