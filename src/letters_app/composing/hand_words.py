"""What is printed on paper for a pen: to the writer on a draft, to the reader on the sheets for an answer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HandWords:
    """Wordings in one language."""

    draft: str
    """Head of a draft; says that it is not to be posted. With ``{number}`` and ``{name}``."""
    copy_time: str
    """With ``{minutes}``."""
    guide: str
    """Head of the sheet to lay under unruled paper; says that it is not to be posted."""
    reply_letter: str
    """Before a blank for the number of the answer."""
    reply_date: str
    reply_page: str
    reply_enclosed: str
    reply_received: str
    """Asks the reader which letters came: who answers it tells the writer what was withheld."""
