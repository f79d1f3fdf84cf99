"""What ``lp`` is told about a job, so that the printed page is the page that was drawn.

``lp`` adds the options a user has saved for a printer (``~/.cups/lpoptions``): two pages a sheet, fit to page, another
paper, both sides. Whatever would change a drawn page is therefore said on every job, in IPP's words and, where the
queue has a printer description, in its words too, because those win.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from letters_app.printing.cups.lpoptions_output import (
    DUPLEX_KEYWORDS,
    MEDIA_KEYWORDS,
    MEDIA_TYPE_KEYWORDS,
    TRAY_KEYWORDS,
    QueueOptions,
)
from letters_app.printing.errors import MediaRefusedError, UnknownChoiceError
from letters_app.printing.media import Media
from letters_app.printing.print_job import JOB_TITLE, PrintJobOptions, Sides

_AS_DRAWN: Final = (
    ("document-format", "application/pdf"),
    ("print-scaling", "none"),
    ("fit-to-page", "false"),
    ("number-up", "1"),
    ("page-set", "all"),
    ("mirror", "false"),
    ("landscape", "false"),
    ("orientation-requested", "3"),  # upright
    ("job-sheets", "none,none"),  # a cover page would name the user
)
_ONE_WORD = re.compile(r"[\w.+-]+")
_PPD_SIDES: Final = {
    Sides.LONG_EDGE: ("DuplexNoTumble", "LongEdge", "two-sided-long-edge", "True"),
    Sides.SHORT_EDGE: ("DuplexTumble", "ShortEdge", "two-sided-short-edge"),
}


def lp_arguments(printer: str, options: PrintJobOptions, queue: QueueOptions) -> tuple[str, ...]:
    """Return the arguments of ``lp`` for a PDF that comes through standard input.

    Raises:
        MediaRefusedError: if the queue has no word for the paper and the options do not insist.
        UnknownChoiceError: if the queue has no such tray or kind of paper.
    """
    said = [
        *_AS_DRAWN,
        *_media(printer, options, queue),
        *_sides(options.sides, queue),
        *_choice(printer, "tray", TRAY_KEYWORDS, options.tray, queue),
        *_choice(printer, "media-type", MEDIA_TYPE_KEYWORDS, options.media_type, queue),
    ]
    if options.copies > 1:
        said.append(("collate", "true"))
    words = (word for name, value in said for word in ("-o", f"{name}={value}"))
    return (f"-d{printer}", f"-t{JOB_TITLE}", f"-n{options.copies}", *words, "-")


def _media(printer: str, options: PrintJobOptions, queue: QueueOptions) -> Iterator[tuple[str, str]]:
    media = options.media
    option = queue.find(MEDIA_KEYWORDS)
    word = queue.word_for(media)
    if not word and queue.has_custom_sizes:
        word = _custom(media)
    if not word and option is not None and not options.insist:
        raise MediaRefusedError(printer=printer, media=media.pwg_name)
    yield "media", word or media.pwg_name
    if option is not None and option.keyword != "media":
        yield option.keyword, word or media.pwg_name


def _custom(media: Media) -> str:
    return f"Custom.{media.short_mm:g}x{media.long_mm:g}mm"


def _sides(sides: Sides, queue: QueueOptions) -> Iterator[tuple[str, str]]:
    yield "sides", sides.value
    option = queue.find(DUPLEX_KEYWORDS)
    if option is None or option.keyword == "sides":
        return
    wanted = (option.one_sided,) if sides is Sides.ONE else _PPD_SIDES[sides]
    word = next((word for word in wanted if word in option.choices), "")
    if word:
        yield option.keyword, word


def _choice(
    printer: str, name: str, keywords: tuple[str, ...], value: str, queue: QueueOptions
) -> Iterator[tuple[str, str]]:
    if not value:
        return
    option = queue.find(keywords)
    known = option.choices if option else ()
    # A queue that says nothing is asked in IPP's words, but never with a value that would end its option.
    if (known and value not in known) or not _ONE_WORD.fullmatch(value):
        raise UnknownChoiceError(printer=printer, option=name, value=value, known=", ".join(known))
    yield (option.keyword if option else keywords[-1]), value
