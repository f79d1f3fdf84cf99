"""The sentence for every error, as the window says it: what happened and what to do next, without a command."""

from __future__ import annotations

import datetime

from letters_app.domain.errors import LettersError
from letters_app.gui.tongue import Tongue
from letters_app.i18n.dates import day_and_time
from letters_app.i18n.error_sentences import SENTENCES as SHARED_SENTENCES
from letters_app.i18n.error_sentences import SPECIAL
from letters_app.i18n.error_telling import ErrorTeller
from letters_app.i18n.marking import mark

SENTENCES: dict[str, str] = {
    **SHARED_SENTENCES,
    "letters.unexpected": mark("Something went wrong inside the program ({kind} at {place}). Please report this line."),
    # lists
    "input.html-page": mark("{path} is a web page. Copy the addresses from it and paste them as text."),
    "input.no-header": mark("No row of {path} names a column of names. Check its header, or choose the columns here."),
    "input.column-map": mark("The columns cannot be taken like this, at “{place}”: {problem}. Choose them again."),
    "input.mapped-column-missing": mark("The list has no column “{column}”. Choose the columns again."),
    "input.wrong-format": mark("{path} is {actual}, not {expected}. Choose the right format, or leave it to us."),
    # letters
    "template.unknown": mark("There is no kind of letter “{kind}”. Choose another."),
    "template.no-language": mark("“{kind}” has no text in the language “{language}”. Choose another language."),
    "order.nobody": mark("There is nobody to print letters for. Choose people first."),
    # the window
    "window.no-display": mark("There is no screen here to open the window on. Start Letters from a desktop."),
    "window.display-refused": mark(
        "No window can be opened on the screen “{display}”. Start Letters from your own desktop."
    ),
    "window.libraries-missing": mark("The window needs parts of the system that are missing: {libraries}"),
    "window.toolkit-missing": mark("The window’s toolkit {toolkit} is missing. Install the program again."),
    # the vault
    "vault.error": mark("The address book cannot be used. Restore its newest backup, or open another one."),
    "vault.no-passphrase": mark("Type the passphrase first."),
    "vault.damaged": mark("The address book is damaged ({place}). Restore its newest backup."),
    "vault.keys-damaged": mark("The address book has no sound key file ({reason}). Restore its newest backup."),
    "vault.hostile-parameters": mark(
        "The key file asks for impossible work ({field}). Do not trust it; restore the newest backup."
    ),
    "vault.not-encrypted": mark(
        "The address book is not encrypted as it must be ({check}). Do not use it; restore the newest backup."
    ),
    "vault.wrong-passphrase": mark(
        "The address book does not open with this. Check capital letters and the layout of the keyboard."
    ),
    "vault.not-a-vault": mark("There is no address book in {path}. Choose another folder, or make a new one."),
    "vault.not-a-backup": mark("{path} is no finished backup ({reason}). Choose another backup."),
    "vault.exists": mark("There is something in {path} already. Choose a new folder; nothing was changed."),
    "vault.unknown-record": mark("This refers to a {record} that is no longer here. Go back and choose again."),
}
"""By error code. A test holds this table to the classes that exist."""

_SPECIAL: dict[tuple[str, str, str], str] = {
    **SPECIAL,
    ("letters.unexpected", "place", ""): mark("Something went wrong inside the program. Please report it."),
    ("input.column-map", "place", ""): mark("The columns cannot be taken like this: {problem}. Choose them again."),
    ("vault.unknown-record", "record", ""): mark(
        "This refers to something that is no longer here. Go back and choose again."
    ),
}


def sentence_for(error: LettersError, tongue: Tongue) -> str:
    """Return the sentence for an error in the language of the screen."""

    def moment(instant: datetime.datetime) -> str:
        return day_and_time(instant, tongue.language)

    return ErrorTeller(SENTENCES, _SPECIAL, moment).sentence(error, tongue.say)
