"""Where a line may end inside a word of scripts that put no blanks between words.

Chinese and Japanese may end a line between any two characters but for signs that belong to a neighbour; Burmese
between syllables. Korean has blanks and is broken there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_WIDE = (
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u312f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uf900-\ufaff\U00020000-\U000323af"
)
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff"
_ASCII_AND_WIDE_LETTERS = "0-9A-Za-z０-９Ａ-Ｚａ-ｚ"
_CLOSING = (
    "、。，．・：；！？）］｝〕〉》」』】〙〗’”…‥,.:;!?)]}%％々〻ー"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜ヽヾゝゞ"
)
"""Never first on a line: closing signs, repetition marks, small letters of Japanese."""
_OPENING = "（［｛〔〈《「『【〘〖‘“([{〒№#＃"
"""Never last on a line: opening signs, and marks before a number."""
_BETWEEN_WIDE = re.compile(
    f"(?<=[{_WIDE}{re.escape(_CLOSING)}])(?=[{_WIDE}{re.escape(_OPENING)}])"
    f"|(?<=[{_WIDE}])(?=[{_ASCII_AND_WIDE_LETTERS}])|(?<=[{_ASCII_AND_WIDE_LETTERS}])(?=[{_WIDE}])"
)
_IS_WIDE = re.compile(f"[{_WIDE}]")
_IS_BURMESE = re.compile("[\u1000-\u109f]")
_BEFORE_SYLLABLE = re.compile(
    "(?<=[\u1000-\u109f])(?<!\u1039)(?=[\u1000-\u102a\u103f\u104c-\u104f](?!\u1037?\u103a|\u1039))"
)
"""Before a letter that is neither stacked under the one before it nor closes its syllable."""
_NUMERALS = "一二三四五六七八九十百千"
_TOGETHER = re.compile(
    f"(?<=[0-9０-９{_NUMERALS}])(?=[{_NUMERALS}年月日号號番丁楼樓室层層区區栋棟座])|(?<=丁)(?=目)"
    f"|(?<=[{_KATAKANA}])(?=[{_KATAKANA}])"
)
"""A number and what it counts, and a foreign word."""


def pieces_of(word: str) -> tuple[str, ...]:
    """Return ``word`` in pieces between which a line may end; one piece if it may not."""
    if word.isascii():
        return (word,)
    return tuple(_pieces(word, [*_places(word), len(word)]))


def _places(word: str) -> Iterator[int]:
    """Yield the indices before which a line may begin, rising."""
    if _IS_WIDE.search(word):
        for found in _BETWEEN_WIDE.finditer(word):
            at = found.start()
            if word[at] not in _CLOSING and word[at - 1] not in _OPENING and not _TOGETHER.match(word, at):
                yield at
    elif _IS_BURMESE.search(word):
        yield from (found.start() for found in _BEFORE_SYLLABLE.finditer(word))


def _pieces(word: str, ends: list[int]) -> Iterator[str]:
    start = 0
    for end in ends:
        yield word[start:end]
        start = end
