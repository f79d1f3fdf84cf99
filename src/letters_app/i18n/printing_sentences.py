"""Sentences for errors on the way to a printer, and words for their values; part of ``error_sentences``."""

from __future__ import annotations

from collections.abc import Mapping

from letters_app.i18n.marking import mark

PRINTING_SENTENCES: dict[str, str] = {
    "printing.no-print-system": mark(
        "This computer has no print system to send to. Install CUPS, or open the file in a viewer and print it there."
    ),
    "printing.not-running": mark("The print system of this computer does not run. Start it and try again."),
    "printing.command-failed": mark(
        "The print system did not answer as it should ({command}: {reason}). Start it anew and try again."
    ),
    "printing.no-printers": mark("No printer is set up. Add one in the settings of the system and try again."),
    "printing.no-default": mark("Several printers are set up and none is the usual one. Choose one: {known}"),
    "printing.unknown-printer": mark("There is no printer “{printer}”. There are: {known}"),
    "printing.not-accepting": mark(
        "The printer “{printer}” takes no jobs now. Change that in the settings of the system, or choose another."
    ),
    "printing.stopped": mark(
        "The printer “{printer}” is paused. Resume it first, or let the job wait in its queue on purpose."
    ),
    "printing.media-refused": mark(
        "The printer “{printer}” does not know the paper {media}. Choose another printer, or ask it all the same."
    ),
    "printing.unknown-media": mark("There is no paper “{name}”. There are: {known}"),
    "printing.unknown-choice": mark("The printer “{printer}” has no {option} “{value}”. It has: {known}"),
    "printing.job-refused": mark("The printer “{printer}” did not take the job: {reason}"),
    "printing.not-a-pdf": mark("{path} is no PDF. Choose a file that this program has written."),
    "printing.too-large": mark("{path} is larger than {limit_mib} MiB. Print it in parts."),
    "printing.unknown-page-size": mark("{path} does not say how large its pages are. Name the paper."),
    "printing.mixed-page-sizes": mark(
        "{path} has pages of several sizes ({sizes} mm). Print letters and envelopes from files of their own."
    ),
}
"""By error code."""

PRINTING_SPECIAL: dict[tuple[str, str, str], str] = {
    ("printing.unknown-choice", "known", ""): mark(
        "The printer “{printer}” offers no choice of {option}. Leave it out."
    ),
}
"""By code, parameter and its value."""

PRINTING_WORDS: dict[tuple[str, str], Mapping[str, str]] = {
    ("printing.command-failed", "reason"): {
        "no-answer": mark("it took too long"),
        "too-much": mark("its answer had no end"),
        "failed": mark("it failed"),
    },
    ("printing.unknown-choice", "option"): {"tray": mark("tray"), "media-type": mark("kind of paper")},
    ("printing.job-refused", "reason"): {
        "document": mark("it takes no PDF. Choose another printer."),
        "permission": mark("you may not print there. Ask whoever looks after it, or choose another."),
        "too-large": mark("the file is too large for it. Print it in parts."),
        "full": mark("too many jobs are waiting. Try again later."),
        "unknown": mark("the print system does not say why. Look at the printer in the settings of the system."),
    },
}
"""By error code and parameter: words for values that are codes."""
