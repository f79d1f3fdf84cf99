"""The sentence for every error: what happened, where, and what to do next."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from letters_app.cli.face import Face
from letters_app.cli.pack_problems import PACK_PROBLEMS
from letters_app.cli.printing_sentences import PRINTING_SENTENCES, PRINTING_WORDS, UNKNOWN_CHOICE_OF_NONE
from letters_app.domain.address_format import AddressField
from letters_app.domain.errors import LettersError
from letters_app.exchange.columns import Column
from letters_app.i18n.catalogue import blanks
from letters_app.i18n.marking import mark

SENTENCES: dict[str, str] = {
    "letters.unexpected": mark("Something went wrong. Please report it with the command you gave."),
    "value.invalid": mark("The value of “{field}” is not possible. Correct it and try again."),
    "pack.broken": mark(
        "The data pack “{pack}” is broken at {place}: {problem}. Mend it or install the program again."
    ),
    "output.inside-vault": mark("{path} lies in a vault, where nothing readable belongs. Choose another folder."),
    "output.write-failed": mark("{path} could not be written: {reason}"),
    # what the user handed us
    "input.unreadable": mark("{path} cannot be read. Check the name, and that it is a file you may open."),
    "input.empty": mark("{path} is empty. Check that it is the right file."),
    "input.too-large": mark("{path} is larger than a list may be. Split it and import the parts one by one."),
    "input.binary": mark("{path} is no list but {kind}. Save the list as CSV or XLSX and try again."),
    "input.encoding": mark("The letters in {path} cannot be made out. Save the list as UTF-8 and try again."),
    "input.html-page": mark("{path} is a web page. Copy the addresses from it into a text file and use --format text."),
    "input.password-protected": mark("{path} asks for a password. Save a copy without one and try again."),
    "input.broken-spreadsheet": mark("The spreadsheet {path} is damaged or empty. Save it again, or as CSV."),
    "input.no-header": mark(
        "No row of {path} names a column of names. Check separator and header, or say with --map which column is what."
    ),
    "input.mapped-column-missing": mark(
        "The list has no column “{column}”. Write it in the mapping file as in the list."
    ),
    "input.column-map": mark("The mapping file is wrong at “{place}”: {problem}. Mend it and try again."),
    "input.broken-json": mark("{path} is no sound JSON list: {problem}. Export it again."),
    "input.unsupported-format": mark("“{format}” is no format of lists. Take csv, xlsx or json."),
    "input.wrong-format": mark("{path} is {actual}, not {expected}. Leave out --format, or name the right one."),
    "import.plan-outdated": mark("The address book has changed meanwhile. Import the list again."),
    "sender.unreadable": mark("The sender file {path} is wrong at “{field}”: {problem}. Mend it and try again."),
    "address.unreadable": mark("The address {path} is wrong at “{field}”: {problem}. Mend it and try again."),
    "text.unreadable": mark("The letter {path} cannot be read: {problem}. Save it as plain text in UTF-8."),
    "text.too-long": mark("The text has {length} characters; the check reads {limit}. Check it in parts."),
    "batch.bad-record": mark("Line {line} of the batch was passed over: {problem}. Mend this line."),
    # what the user asked for
    "template.unknown": mark("There is no template “{kind}”. See: letters templates"),
    "template.no-language": mark("“{kind}” has no text in the language “{language}”. See: letters templates"),
    "order.unknown-layout": mark("There is no layout “{name}”. There are: {known}"),
    "order.nobody": mark("There is nobody to print: the list has {people} people, and you asked from {first} on."),
    "typesetting.character-without-font": mark("No font has the character {character}. Replace it and try again."),
    "typesetting.address-does-not-fit": mark("Line {line} of {block} does not fit. Shorten it."),
    "typesetting.text-does-not-fit": mark("The layout {layout} has no room for all of {place}. Shorten it."),
    "composer.not-ready": mark("Something is still missing: {missing}. Fill it in first."),
    "composer.unknown-sentence": mark("The letter has no such sentence. Choose one that it has."),
    "composer.unknown-alternative": mark("There is no such wording here. Choose another."),
    "composer.own-words": mark("The letter holds sentences you wrote yourself. Say whether to keep or to drop them."),
    "composer.nothing-to-undo": mark("There is nothing to undo."),
    # the vault
    "vault.error": mark("The vault cannot be used. Check it: letters vault check PATH"),
    "vault.no-passphrase": mark(
        "The passphrase cannot be asked for here. Use --passphrase-file PATH, or “-” for input."
    ),
    "vault.passphrases-differ": mark("The two passphrases differ. Try again."),
    "vault.wrong-passphrase": mark(
        "The vault does not open with this passphrase. Check capitals and layout of the keyboard."
    ),
    "vault.passphrase-too-weak": mark(
        "The passphrase is too easy to guess: {reason}. Take six words that have nothing in common."
    ),
    "vault.damaged": mark(
        "The vault is damaged ({place}). Restore the newest backup: letters vault restore BACKUP --to PATH"
    ),
    "vault.keys-damaged": mark(
        "The vault has no sound key file ({reason}). Restore a backup: letters vault restore BACKUP --to PATH"
    ),
    "vault.hostile-parameters": mark(
        "The key file asks for impossible work ({field}). Do not trust it; restore a backup."
    ),
    "vault.not-enough-memory": mark(
        "Opening the vault needs {memory_mib} MiB of memory. Close other programs and try again."
    ),
    "vault.locked-by-other-process": mark(
        "This address book is open in another window (since {since}). Close it there first."
    ),
    "vault.newer-version": mark(
        "A newer version of the program wrote this vault ({found}; this one knows {known}). Install the newer one."
    ),
    "vault.not-encrypted": mark("The vault is not encrypted as it must be ({check}). Do not use it; restore a backup."),
    "vault.exists": mark("{path} is there already. Name a new folder; nothing was changed."),
    "vault.not-a-vault": mark("{path} is no vault. Check the name, or make one: letters vault new PATH"),
    "vault.not-a-backup": mark(
        "{path} is no finished backup ({reason}). Take another one: letters vault info PATH lists them."
    ),
    "vault.read-only": mark("The vault lies where nothing can be written. Copy its folder to a disk that can."),
    "vault.unknown-record": mark("The vault does not hold the {record} this refers to. Import the list again."),
    **PRINTING_SENTENCES,
}
"""By error code. A test holds this table to the classes that exist."""

PHRASES: dict[str, str] = {
    "full": mark("the disk is full. Free some space or choose another folder; nothing was changed."),
    "denied": mark("writing is not allowed there. Choose another folder; nothing was changed."),
    "io": mark("the disk reports an error. Choose another folder or disk; nothing was changed."),
    "no-folder": mark("there is no such folder. Make it first, or choose another."),
    "too-large": mark("it is too large"),
    "too-long": mark("it is too long"),
    "too-many-lines": mark("an address has eight lines at most"),
    "not-toml": mark("it is no TOML"),
    "not-json": mark("it is no JSON object"),
    "not-an-object": mark("it is no JSON object"),
    "not-a-table": mark("it should be a section of its own"),
    "not-a-text": mark("it should be a text in quotation marks"),
    "not-a-list": mark("it should be a list of texts"),
    "not-a-country": mark("a country is written in two letters, such as DE"),
    "not-a-gender": mark("write female, male or unspecified"),
    "not-a-year": mark("write the year in four digits"),
    "control-character": mark("it holds invisible characters"),
    "missing": mark("it is missing"),
    "damaged": mark("damaged"),
    "binary": mark("it is not a text"),
    "not-utf-8": mark("it is not in UTF-8"),
    "no-id": mark("“id” is missing"),
    "no-language": mark("“language” is missing"),
    "no-text": mark("“text” is missing"),
    "known-not-a-list": mark("“known” should be a list of names"),
    "short": mark("fewer than twelve characters"),
    "common": mark("many people use it"),
    "pdf": mark("a PDF"),
    "image": mark("a picture"),
    "word": mark("a text document"),
    "old-excel": mark("an old Excel file"),
    "archive": mark("an archive"),
    "unknown": mark("an unknown kind of file"),
    "syntax": mark("a sign is wrong or missing"),
    "too-deep": mark("it is nested too deeply"),
    "doubled-key": mark("a name occurs twice"),
    "number": mark("a number is impossible"),
    "no-list": mark("there is no list of people in it"),
    "no-columns": mark("it names no columns"),
    "unknown-field": mark("there is no such field"),
    "incomplete": mark("it is incomplete"),
    "unsealed": mark("it was never finished"),
    "differs": mark("it does not hold what it held when it was made"),
}
"""Words for values of errors that are codes themselves."""


_PACK_BROKEN = mark("The data pack “{pack}” is broken: {problem}. Mend it or install the program again.")
_SPECIAL: dict[tuple[str, str, str], str] = {
    ("pack.broken", "place", ""): _PACK_BROKEN,
    ("pack.broken", "place", "."): _PACK_BROKEN,
    ("input.column-map", "place", ""): mark("The mapping file cannot be used: {problem}. Mend it and try again."),
    ("vault.newer-version", "found", ""): mark(
        "A newer version of the program wrote this vault. Install the newer one."
    ),
    ("vault.unknown-record", "record", ""): mark(
        "The vault does not hold a record this refers to. Import the list again."
    ),
    ("vault.wrong-passphrase", "hint", "recovery-code-mistyped"): mark(
        "This looks like a recovery code with a slip in it. Compare it with your paper sign by sign and try again."
    ),
    ("vault.locked-by-other-process", "since", ""): mark(
        "This address book is open in another window. Close it there first."
    ),
    ("sender.unreadable", "field", ""): mark(
        "The sender file {path} cannot be read: {problem}. Mend it and try again."
    ),
    ("sender.unreadable", "problem", "too-long"): mark(
        "The sender file {path} is wrong at “{field}”: it is longer than {most} characters. Mend it and try again."
    ),
    ("printing.unknown-choice", "known", ""): UNKNOWN_CHOICE_OF_NONE,
    ("address.unreadable", "field", ""): mark("The address {path} cannot be read: {problem}. Mend it and try again."),
}
"""By code, parameter and its value: sentences that fit better than the one for the code. A missing value counts as
empty."""

_RETURN_ADDRESS = mark("the return address")
_HEAD = mark("the line with name, year of birth and number")
_PARTS_OF_PAPER: dict[str, str] = {
    "recipient": mark("the address of the recipient"),
    "sender": _RETURN_ADDRESS,
    "return_line": _RETURN_ADDRESS,
    "head": _HEAD,
    "header": _HEAD,
    "info_block": _HEAD,
}
_PARTS_OF_VAULT: dict[str, str] = {
    "file": mark("the database is missing or cut off"),
    "database": mark("the database cannot be read"),
    "journal": mark("the journal of the database"),
    "tables": mark("the tables of the database"),
    "copy": mark("the copy is not whole"),
    "backup": mark("the backup cannot be read"),
    "pages": mark("pages of the database"),
    "structure": mark("the tables of the database"),
    "references": mark("a letter or draft without its recipient"),
    "records": mark("a record that cannot be read"),
    "Recipient": mark("the record of a recipient"),
    "Facility": mark("the record of a facility"),
    "Letter": mark("the record of a letter"),
    "Draft": mark("the record of a draft"),
    "Mailing": mark("the record of a mailing"),
    "MailingItem": mark("the record of a mailing"),
    "ReturnAddress": mark("the record of a return address"),
}
_WORDS: dict[tuple[str, str], Mapping[str, str]] = {
    ("pack.broken", "problem"): {problem.value: words for problem, words in PACK_PROBLEMS.items()},
    ("composer.not-ready", "missing"): {
        "recipient": mark("the recipient"),
        "kind": mark("the kind of letter"),
        "words": mark("the words of the letter"),
    },
    ("typesetting.address-does-not-fit", "block"): _PARTS_OF_PAPER,
    ("typesetting.text-does-not-fit", "place"): _PARTS_OF_PAPER,
    ("vault.damaged", "place"): _PARTS_OF_VAULT,
    ("vault.hostile-parameters", "field"): {
        "passes": mark("too many or too few passes"),
        "memory": mark("too much or too little memory"),
    },
    ("vault.not-encrypted", "check"): {
        "header": mark("it begins as one that is not encrypted"),
        "marker": mark("its content can be read"),
        "no-key": mark("it opens without a key"),
        "zero-key": mark("it opens with an empty key"),
        "driver": mark("the encryption is not installed"),
    },
    ("vault.unknown-record", "record"): {
        "recipient": mark("recipient"),
        "facility": mark("facility"),
    },
    **PRINTING_WORDS,
    ("input.binary", "kind"): PHRASES,
    ("value.invalid", "field"): {
        "year": mark("year"),
        "month": mark("month"),
        "date": mark("date"),
        "recipient_id": mark("recipient"),
    },
}
"""Words by code and parameter, where the same value means something else or nothing at all in other errors."""

_CODED = frozenset({"actual", "expected", "problem", "reason"})
"""Parameters whose values are codes in every error; any other value is what the user typed, and stays as it is."""

FIELDS: dict[str, str] = {
    Column.ID: mark("id of the person"),
    Column.DO_NOT_WRITE: mark("do not write"),
    Column.SURNAME: mark("surname"),
    Column.GIVEN_NAME: mark("first name"),
    Column.PATRONYMIC: mark("patronymic"),
    Column.NAME_LATIN: mark("name in Latin letters"),
    Column.NAME_DATIVE: mark("name in the dative"),
    Column.SHORT_NAME: mark("short name"),
    Column.GENDER: mark("gender"),
    Column.BIRTH_DATE: mark("date of birth"),
    Column.IDENTIFIER_TYPE: mark("kind of the prisoner’s number"),
    Column.IDENTIFIER: mark("prisoner’s number"),
    Column.FATHER_NAME: mark("father’s name"),
    Column.STATUS: mark("status"),
    Column.STATUS_SINCE: mark("date of the status"),
    Column.FACILITY: mark("facility"),
    Column.FACILITY_TYPE: mark("kind of facility"),
    Column.STREET: mark("street and house"),
    Column.LOCALITY: mark("village or district"),
    Column.CITY: mark("town"),
    Column.REGION: mark("region"),
    Column.POSTAL_CODE: mark("postal code"),
    Column.COUNTRY: mark("country"),
    Column.ADDRESS_TRUST: mark("trust in the address"),
    Column.ADDRESS_VERIFIED_ON: mark("date the address was checked"),
    Column.ADDRESS_SOURCE: mark("source of the address"),
    Column.LANGUAGES: mark("languages"),
    Column.INTERESTS: mark("interests"),
    Column.AVOID_TOPICS: mark("topics to avoid"),
    Column.CAN_WRITE: mark("whether to write"),
    Column.DO_NOT_WRITE_REASON: mark("reason not to write"),
    Column.ARRESTED_ON: mark("date of arrest"),
    Column.RELEASE_DATE: mark("date of release"),
    Column.TAGS: mark("tags"),
    Column.SOURCE: mark("source"),
    Column.NOTES: mark("notes"),
    Column.KIND: mark("kind of record"),
    Column.NAME_RAW: mark("name as written"),
    Column.ALIASES: mark("other names"),
    Column.STATUS_LABEL: mark("status as written"),
    Column.FACILITY_NAME: mark("usual name of the facility"),
    Column.ADDRESS_RAW: mark("address as written"),
    Column.HOLD_REASON: mark("reason to hold mail"),
    Column.HOLD_UNTIL: mark("date until which mail is held"),
    Column.CHARGES: mark("charges"),
    Column.FAMILY_CONTACT: mark("contact of the family"),
    Column.PHONE: mark("phone"),
    Column.LAWYER: mark("lawyer"),
    Column.FULL_NAME: mark("full name"),
    Column.AGE: mark("age"),
    Column.ADDRESS: mark("address"),
    AddressField.NAME: mark("name"),
}
"""What the fields of a list and the parts of an address are called in a sentence."""


def sentence_for(error: LettersError, face: Face) -> str:
    """Return the sentence for ``error`` in the user's language; a blank the error has no value for gets a dash."""
    template = _template(error)
    values = {key: _word(error.code, key, value, face) for key, value in error.params.items()}
    return face.say(template, **{**dict.fromkeys(blanks(template), "-"), **values})


def field_name(field: str, face: Face) -> str:
    """Return what ``field`` is called in the user's language; one that is not ours stays as it is."""
    return face.say(FIELDS[field]) if field in FIELDS else field


def _template(error: LettersError) -> str:
    for (code, key, value), sentence in _SPECIAL.items():
        if code == error.code and value == str(error.params.get(key, "")):
            return sentence
    return SENTENCES.get(error.code) or SENTENCES["letters.unexpected"]


def _word(code: str, key: str, value: str | float, face: Face) -> str | float:
    if not isinstance(value, str):
        return value
    words = _WORDS.get((code, key)) or (PHRASES if key in _CODED else {})
    if value in words:
        return face.say(words[value])
    return _here(value) if key == "since" else value


def _here(instant: str) -> str:
    """Return an instant in UTC as the clock on the wall here shows it."""
    try:
        return f"{datetime.datetime.fromisoformat(instant).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return instant
