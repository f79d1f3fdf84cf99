"""Where a line may end in scripts without blanks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.typesetting.text.unspaced import pieces_of


@pytest.mark.parametrize(
    "parted",
    [
        "北|京|市|朝|阳|区|建|国|路|88号|（第|3|监|狱）",
        "〒154-0023|東|京|都|世|田|谷|区|若|林|4丁目|22番|13号",
        "トーキョー・|センター|様",
        "佐々|木ゅ|う",
        "臺|北|市，|「重|慶」|十五號",
        "서울특별시",
        "အင်း|စိန်|အ|ကျဉ်း|ထောင်၊",
        "မန္တ|လေး",
        "ရန်|ကုန်|တိုင်း|ဒေ|သ|ကြီး",
        "Приозёрск-Город",
        "Nürnberg",
        "",
    ],
)
def test_what_stays_together(parted: str) -> None:
    assert "|".join(pieces_of(parted.replace("|", ""))) == parted


@given(st.text("北京あっーア々、。（）「」〒#12Aкမန်္းေ့", max_size=30))
def test_nothing_is_lost_and_signs_keep_to_their_side(word: str) -> None:
    pieces = pieces_of(word)
    assert "".join(pieces) == word
    assert not any(piece[0] in "っー々、。）」်္းေ့" for piece in pieces[1:])
    assert not any(piece[-1] in "（「〒#္" for piece in pieces[:-1])
