"""Where sentences begin and end, well enough for rules that look at one sentence at a time."""

from __future__ import annotations

import regex

_ABBREVIATION_LIST = """
    т тов ул просп пер наб пл им обл р-н стр см ср гр проф акад инж доц св о п пп рис табл напр вул обл буд кв корп
    mr mrs ms dr st prof rev sr jr vs e.g i.e eg ie vol pp fig approx
    z.b d.h u.a o.ä bzw nr ca vgl evtl ggf hr fr str abs i.d.r
    mme mlle sra dott sig np tzn tj ul św bd mah cad sok vb
"""
_ABBREVIATIONS = frozenset(_ABBREVIATION_LIST.split())
"""Abbreviations after which a sentence goes on: Slavic, English, German, Romance with Polish and Turkish."""

_ENDING_ABBREVIATIONS = frozenset(
    ("г", "гг", "в", "вв", "р", "рр", "д", "др", "пр", "etc", "usw", "itd", "itp", "ecc", "т.д", "т.п")
)
"""Abbreviations that may stand at the end of a sentence; a capital after them starts a new one."""

_STOP = regex.compile(r"(?P<mark>[.!?…。！？]+)(?P<close>[\"'»”’)\]]*)(?P<gap>\s+|$)|(?P<line>\n\s*)")
_WORD_BEFORE = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}.'’-]*$")
_BROKEN_WORD = regex.compile(r"\p{L}-[ \t\r]*\n[ \t]*\p{Ll}")
_OPENING = regex.compile(r"[\s\"'«„“‘(\[—–-]*")
_WRAPPED_LINE = 45
"""A line at least this long (characters) that ends without a full stop was probably wrapped, so it goes on."""
_LOOK_BACK = 40


def sentence_spans(text: str, language: str = "") -> tuple[tuple[int, int], ...]:
    """Return the spans of the sentences of ``text`` in order, without the blanks around them.

    A full stop after an abbreviation, an initial or (in German and Polish) an ordinal number ends nothing. A line
    break ends a sentence after a short line or before an empty one: headings, greetings, signatures.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    line_start = 0
    for stop in _STOP.finditer(text):
        if stop.group("line") is not None:
            broken = stop.group("line")
            in_word = _BROKEN_WORD.search(text, max(0, stop.start() - 6), stop.end() + 1) is not None
            ends = broken.count("\n") > 1 or (stop.start() - line_start < _WRAPPED_LINE and not in_word)
            line_start = stop.end()
        else:
            ends = _is_full_stop(text, start, stop, language)
            if "\n" in stop.group("gap"):
                line_start = stop.end()
        if ends:
            _append(spans, text, start, stop.end())
            start = stop.end()
    _append(spans, text, start, len(text))
    return tuple(spans)


def _append(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        leading = len(piece) - len(piece.lstrip())
        spans.append((start + leading, start + len(piece.rstrip())))


def _is_full_stop(text: str, start: int, stop: regex.Match[str], language: str) -> bool:
    if stop.end() == len(text) or "\n\n" in stop.group("gap"):
        return True
    opening = _OPENING.match(text, stop.end())
    following = text[opening.end() : opening.end() + 1] if opening else ""
    if stop.group("mark") != ".":
        # "Wow! she said" goes on; a question or a shout before a capital does not.
        return not following.islower()
    before = _WORD_BEFORE.search(text, max(start, stop.start() - _LOOK_BACK), stop.start())
    word = before.group() if before else ""
    if following.islower():
        return False
    lowered = word.lower()
    if len(word) == 1 and word.isupper() and word not in {"I", "Я"}:
        return False
    if word.isdigit() and len(word) <= 2 and language in {"de", "pl"}:
        return False
    if lowered in _ENDING_ABBREVIATIONS:
        return _follows_number(text, before) or len(lowered) > 1
    return lowered not in _ABBREVIATIONS


def _follows_number(text: str, word: regex.Match[str] | None) -> bool:
    return word is not None and text[max(0, word.start() - 2) : word.start()].strip()[-1:].isdigit()
