"""The frame of a PDF file: numbered objects, the table of their places, the trailer (ISO 32000-1, 7.3 and 7.5)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NewType

_HEADER: Final = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
"""The comment with high bytes tells programs that move files that this one is not plain text."""

Number = NewType("Number", int)
"""Number of an object in a file."""


Value = str | int | float
"""A number, or anything else as it is written: a name, a reference, an array, a dictionary."""


class PdfFile:
    """Collects objects in the order they are added; nothing is written before ``parts`` is asked for."""

    def __init__(self) -> None:
        """Begin a file without objects."""
        self._parts: list[bytes] = [_HEADER]
        self._size = len(_HEADER)
        self._places: list[int] = []
        """Where each object begins; 0 for one that is reserved."""

    def reserve(self) -> Number:
        """Return the number of an object that will be added later."""
        self._places.append(0)
        return Number(len(self._places))

    def add(self, value: str, number: Number | None = None) -> Number:
        """Add an object, as it is written, under a number reserved for it or the next one."""
        return self._put(value.encode("ascii"), number)

    def add_stream(self, content: bytes, entries: Mapping[str, Value] | None = None) -> Number:
        """Add a stream; ``entries`` of its dictionary besides the length."""
        described: dict[str, Value] = {"Length": len(content)}
        described.update(entries or {})
        opening = dictionary(described).encode("ascii")
        return self._put(b"%b\nstream\n%b\nendstream" % (opening, content), None)

    def parts(self, root: Number, info: Number, digest: str) -> Iterable[bytes]:
        """Return the file in pieces: all objects, their places, the trailer with ``digest`` (hexadecimal) as name."""
        count = len(self._places) + 1
        lines = [f"xref\n0 {count}\n0000000000 65535 f \n"]
        lines.extend(f"{place:010} 00000 n \n" for place in self._places)
        trailer: dict[str, Value] = {"Size": count, "Root": reference(root), "Info": reference(info)}
        trailer["ID"] = array([f"<{digest}>"] * 2)
        lines.append(f"trailer\n{dictionary(trailer)}\nstartxref\n{self._size}\n%%EOF\n")
        return [*self._parts, "".join(lines).encode("ascii")]

    def _put(self, content: bytes, number: Number | None) -> Number:
        if number is None:
            number = self.reserve()
        written = b"%d 0 obj\n%b\nendobj\n" % (number, content)
        self._places[number - 1] = self._size
        self._parts.append(written)
        self._size += len(written)
        return number


def reference(number: Number) -> str:
    """Return what stands for an object inside another one."""
    return f"{number} 0 R"


def name(text: str) -> str:
    """Return a name; letters, digits, ``+`` and ``-`` only, as fonts and resources have."""
    return f"/{text}"


def text_string(text: str) -> str:
    """Return text a person reads, in whatever script (7.9.2.2)."""
    return f"<feff{text.encode('utf-16-be').hex()}>"


def array(values: Iterable[Value]) -> str:
    """Return an array."""
    return f"[{' '.join(map(_value, values))}]"


def dictionary(entries: Mapping[str, Value]) -> str:
    """Return a dictionary, each value by its name."""
    return f"<<{' '.join(_entries(entries))}>>"


def _entries(entries: Mapping[str, Value]) -> Iterator[str]:
    return (f"/{key} {_value(value)}" for key, value in entries.items())


def _value(value: Value) -> str:
    return f"{value:.7g}" if isinstance(value, float) else str(value)
