"""The sentence for every error, as a command says it: what happened, where, and what to do next."""

from __future__ import annotations

import datetime

from letters_app.cli.face import Face
from letters_app.domain.errors import LettersError
from letters_app.i18n.error_sentences import SENTENCES as SHARED_SENTENCES
from letters_app.i18n.error_sentences import SPECIAL as SHARED_SPECIAL
from letters_app.i18n.error_telling import ErrorTeller
from letters_app.i18n.marking import mark
from letters_app.services.people.field_names import FIELD_NAMES

SENTENCES: dict[str, str] = {
    **SHARED_SENTENCES,
    "letters.unexpected": mark("Something went wrong. Please report it with the command you gave."),
    "input.html-page": mark("{path} is a web page. Copy the addresses from it into a text file and use --format text."),
    "input.no-header": mark(
        "No row of {path} names a column of names. Check separator and header, or say with --map which column is what."
    ),
    "input.wrong-format": mark("{path} is {actual}, not {expected}. Leave out --format, or name the right one."),
    "template.unknown": mark("There is no template “{kind}”. See: letters templates"),
    "template.no-language": mark("“{kind}” has no text in the language “{language}”. See: letters templates"),
    "window.no-display": mark(
        "There is no screen here to open the window on. Start it from a desktop; commands work without: letters --help"
    ),
    "window.display-refused": mark(
        "No window can be opened on the screen “{display}”. Start it from your own desktop; commands work without: "
        "letters --help"
    ),
    "window.libraries-missing": mark("The window needs system packages that are missing. Install them: {command}"),
    "window.toolkit-missing": mark(
        "The window’s toolkit {toolkit} is missing. Install the program again; commands work without: letters --help"
    ),
    "printing.no-default": mark(
        "Several printers are set up and none is the usual one. Use --printer with one of: {known}"
    ),
    "printing.stopped": mark(
        "The printer “{printer}” is paused. Resume it first; with --anyway the job waits in its queue."
    ),
    "printing.media-refused": mark(
        "The printer “{printer}” does not know the paper {media}. See: letters printers list. "
        "With --anyway it is asked all the same."
    ),
    "printing.too-large": mark(
        "{path} is larger than {limit_mib} MiB. Print it in parts: letters print --from N --to M"
    ),
    "printing.unknown-page-size": mark("{path} does not say how large its pages are. Name the paper with --media."),
    "printing.mixed-page-sizes": mark(
        "{path} has pages of several sizes ({sizes} mm). Print letters and envelopes from files of their own: "
        "letters print --order list"
    ),
    "vault.error": mark("The vault cannot be used. Check it: letters vault check PATH"),
    "vault.no-passphrase": mark(
        "The passphrase cannot be asked for here. Use --passphrase-file PATH, or “-” for input."
    ),
    "vault.damaged": mark(
        "The vault is damaged ({place}). Restore the newest backup: letters vault restore BACKUP --to PATH"
    ),
    "vault.keys-damaged": mark(
        "The vault has no sound key file ({reason}). Restore a backup: letters vault restore BACKUP --to PATH"
    ),
    "vault.not-a-vault": mark("{path} is no vault. Check the name, or make one: letters vault new PATH"),
    "vault.not-a-backup": mark(
        "{path} is no finished backup ({reason}). Take another one: letters vault info PATH lists them."
    ),
}
"""By error code. A test holds this table to the classes that exist."""

_SPECIAL: dict[tuple[str, str, str], str] = {
    **SHARED_SPECIAL,
    ("window.libraries-missing", "command", ""): mark(
        "The window needs system files that are missing. Install the packages that bring them: {libraries}"
    ),
}


def sentence_for(error: LettersError, face: Face) -> str:
    """Return the sentence for ``error`` in the user's language; a blank the error has no value for gets a dash."""
    return _TELLER.sentence(error, face.say)


def field_name(field: str, face: Face) -> str:
    """Return what ``field`` is called in the user's language; one that is not ours stays as it is."""
    return face.say(FIELD_NAMES[field]) if field in FIELD_NAMES else field


def _minute(instant: datetime.datetime) -> str:
    return f"{instant:%Y-%m-%d %H:%M}"


_TELLER = ErrorTeller(SENTENCES, _SPECIAL, _minute)
