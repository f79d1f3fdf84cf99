"""Reads what ``lpoptions`` says: what a printer is (a line of ``name=value``) and what it can (``-l``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from letters_app.printing.media import Media, media_in_driver
from letters_app.printing.printer import PrinterFeatures

_OPTION = re.compile(r"^(?P<keyword>[\w.-]+)/(?P<label>.*?): ?(?P<choices>.*)$")
_TYPE = re.compile(r"(?:^| )printer-type=(\d{1,10})(?= |$)")
_COLOUR_BIT: Final = 0x0008
_DUPLEX_BIT: Final = 0x0010
MEDIA_KEYWORDS: Final = ("PageSize", "media")
TRAY_KEYWORDS: Final = ("InputSlot", "media-source")
MEDIA_TYPE_KEYWORDS: Final = ("MediaType", "media-type")
DUPLEX_KEYWORDS: Final = ("Duplex", "EFDuplex", "EFDuplexing", "KD03Duplex", "JCLDuplex", "sides")
"""The first of each is the usual name in a printer description; the others are IPP's and some makers' own."""
_CUSTOM: Final = "Custom.WIDTHxHEIGHT"
_BOTH_SIDES = re.compile(r"tumble|two-sided|long|short|\Atrue\Z", re.IGNORECASE)
_ONE_SIDE = re.compile(r"\A(?:none|off|false|simplex|one-?sided|duplexnone|simplexnotumble)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QueueOption:
    """One option of a queue: its keyword, the words it takes, and the one that is set."""

    keyword: str
    choices: tuple[str, ...]
    chosen: str = ""

    @property
    def one_sided(self) -> str:
        """The word for printing on one side, if this is an option about sides."""
        return next((choice for choice in self.choices if _ONE_SIDE.search(choice)), "")


@dataclass(frozen=True, slots=True)
class QueueOptions:
    """What a queue can be told. Empty where CUPS has no description of the printer."""

    options: tuple[QueueOption, ...] = ()

    def find(self, keywords: tuple[str, ...]) -> QueueOption | None:
        """Return the first option with one of these keywords."""
        return next((option for option in self.options if option.keyword in keywords), None)

    def word_for(self, media: Media) -> str:
        """Return the queue's own word for a size, empty if it has none."""
        option = self.find(MEDIA_KEYWORDS)
        words = option.choices if option else ()
        meant = [(word, media_in_driver(word)) for word in words]
        return next((word for word, known in meant if known and known.is_same_paper(media)), "")

    @property
    def has_custom_sizes(self) -> bool:
        """Whether any size may be asked for by its measures."""
        option = self.find(MEDIA_KEYWORDS)
        return option is not None and _CUSTOM in option.choices


def read_options(answer: str) -> QueueOptions:
    """Return the options of ``lpoptions -p NAME -l``; lines that are none are passed over."""
    options: list[QueueOption] = []
    for line in answer.splitlines():
        found = _OPTION.match(line)
        if found is None:
            continue
        words = found["choices"].split()
        chosen = next((word[1:] for word in words if word.startswith("*")), "")
        options.append(QueueOption(found["keyword"], tuple(word.removeprefix("*") for word in words), chosen))
    return QueueOptions(tuple(options))


def read_printer_type(answer: str) -> int | None:
    """Return the bits of ``printer-type`` from ``lpoptions -p NAME``, ``None`` if it does not say.

    The attributes come in alphabetical order and without any escaping, so that a description can hold what looks like
    an attribute; the last one is the true one.
    """
    found = _TYPE.findall(answer.replace("\n", " "))
    return int(found[-1]) if found else None


def features_of(queue: QueueOptions, printer_type: int | None) -> PrinterFeatures:
    """Return what a printer can, from its options and the bits of its type."""
    media = queue.find(MEDIA_KEYWORDS)
    trays, kinds, sides = (queue.find(words) for words in (TRAY_KEYWORDS, MEDIA_TYPE_KEYWORDS, DUPLEX_KEYWORDS))
    known = tuple(dict.fromkeys(filter(None, map(media_in_driver, media.choices)))) if media else None
    duplex = any(_BOTH_SIDES.search(choice) for choice in sides.choices) if sides else None
    return PrinterFeatures(
        media=known,
        media_ready=media_in_driver(media.chosen) if media else None,
        custom_sizes=queue.has_custom_sizes,
        trays=trays.choices if trays else (),
        media_types=kinds.choices if kinds else (),
        duplex=duplex if printer_type is None else bool(printer_type & _DUPLEX_BIT) or bool(duplex),
        colour=None if printer_type is None else bool(printer_type & _COLOUR_BIT),
    )
