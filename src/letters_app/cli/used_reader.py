"""The statistical reader as a command uses it: there for as long as the command runs, and its absence said once."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from letters_app.cli.face import Face
from letters_app.i18n.marking import mark

if TYPE_CHECKING:
    from letters_app.reader.client import StatisticalReader


@contextlib.contextmanager
def used_reader(face: Face, *, wanted: bool) -> Iterator[StatisticalReader | None]:
    """Lend the reader, or ``None`` if it is not ``wanted``; say at the end if it could not read."""
    if not wanted:
        yield None
        return
    from letters_app.reader.client import ReaderState
    from letters_app.services.statistical_reader import make_reader

    reader = make_reader()
    try:
        yield reader
    finally:
        state = reader.state
        reader.close()
    if state is ReaderState.ABSENT:
        face.tell(face.say(mark("The statistical reader is not installed here; only the rules were used.")))
    elif state is ReaderState.FAILED:
        face.tell(face.say(mark("The statistical reader stopped working; some of it was read by the rules alone.")))
