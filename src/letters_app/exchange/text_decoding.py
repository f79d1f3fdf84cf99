"""Bytes of a text file turned into text, whatever program saved it."""

from __future__ import annotations

import re

import charset_normalizer

from letters_app.exchange.unreadable import BinaryFileError, EmptyFileError, HtmlPageError, UnknownEncodingError

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)

_BINARY_KINDS = (
    (b"%PDF", "pdf"),
    (b"\xff\xd8\xff", "image"),
    (b"\x89PNG", "image"),
    (b"GIF8", "image"),
    (b"{\\rtf", "word"),
    (b"\xd0\xcf\x11\xe0", "old-excel"),
    (b"PK\x03\x04", "archive"),
    (b"PK\x05\x06", "archive"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"SQLite format 3", "unknown"),
)

_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<table[\s>]|<div[\s>]", re.IGNORECASE)
_SAMPLE_BYTES = 64 * 1024


def decode_text(data: bytes) -> str:
    """Return the text of ``data``: by byte order mark, as UTF-8, as UTF-16 without a mark, as Windows-1251, else by
    statistics.

    Raises:
        EmptyFileError: if there is nothing but blanks.
        BinaryFileError: if the bytes are no text.
        HtmlPageError: if the text is a web page.
        UnknownEncodingError: if no encoding fits.
    """  # noqa: D205 - one sentence that lists the steps
    for signature, kind in _BINARY_KINDS:
        if data.startswith(signature):
            raise BinaryFileError(kind=kind)
    text = _decode(data)
    if not text.strip("\ufeff \t\r\n\x00"):
        raise EmptyFileError
    if "\x00" in text:
        raise BinaryFileError(kind="unknown")
    if _HTML.match(text.lstrip()[:64]):
        raise HtmlPageError
    return text


def _decode(data: bytes) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    encoding_by_zeros = _utf16_without_mark(data)
    if encoding_by_zeros:
        return _strictly(data, encoding_by_zeros)
    if b"\x00" in data:
        raise BinaryFileError(kind="unknown")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncodingError(encoding=encoding) from error


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: separators and line ends of a list leave every other byte zero there."""
    sample = data[:_SAMPLE_BYTES]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and even + odd >= max(2, len(sample) // 20):
        if not even:
            return "utf-16-le"
        if not odd:
            return "utf-16-be"
    return None


def _decode_legacy(data: bytes) -> str:
    """Decode one-byte encodings. Windows-1251 comes first: it is what Excel writes where our lists come from."""
    if _reads_as_windows_1251(data):
        return data.decode("cp1251")
    best = charset_normalizer.from_bytes(data[:_SAMPLE_BYTES]).best()
    if best is None:
        raise UnknownEncodingError(encoding="")
    encoding = best.encoding
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncodingError(encoding=encoding) from error
    controls = sum(1 for character in text[:_SAMPLE_BYTES] if character < " " and character not in "\t\r\n")
    if controls * 100 > len(text[:_SAMPLE_BYTES]):
        raise BinaryFileError(kind="unknown")
    return text


def _reads_as_windows_1251(data: bytes) -> bool:
    """Tell whether the high bytes make Russian, Ukrainian or Belarusian words: mostly small letters in a row."""
    try:
        text = data.decode("cp1251")
    except UnicodeDecodeError:
        return False
    high = re.findall(r"[^\x00-\x7f]", text)
    words = re.findall(r"[А-ЯЁІЇЄҐЎ]?[а-яёіїєґў]{2,}", text)
    letters = sum(len(word) for word in words)
    return bool(high) and letters * 10 >= len(high) * 7
