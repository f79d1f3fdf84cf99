"""Words for values of errors that are codes themselves: a reason, a part of the paper, a part of the vault."""

from __future__ import annotations

from collections.abc import Mapping

from letters_app.i18n.marking import mark
from letters_app.i18n.pack_problems import PACK_PROBLEMS
from letters_app.i18n.printing_sentences import PRINTING_WORDS

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
    "not-a-count": mark("write a whole number, at most 999"),
    "not-a-day": mark("write a day as 2026-12-31, without quotation marks"),
    "control-character": mark("it holds invisible characters"),
    "missing": mark("it is missing"),
    "damaged": mark("damaged"),
    "binary": mark("it is not a text"),
    "not-utf-8": mark("it is not in UTF-8"),
    "no-id": mark("“id” is missing"),
    "no-language": mark("“language” is missing"),
    "no-text": mark("“text” is missing"),
    "known-not-a-list": mark("“known” should be a list of names"),
    "bad-label": mark("a label is a category and a severity, such as case and block"),
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

_RETURN_ADDRESS = mark("the return address")
_HEAD = mark("the line with name, year of birth and number")
_PARTS_OF_PAPER: dict[str, str] = {
    "recipient": mark("the address of the recipient"),
    "sender": _RETURN_ADDRESS,
    "return_line": _RETURN_ADDRESS,
    "head": _HEAD,
    "header": _HEAD,
    "info_block": _HEAD,
    "title": mark("the title"),
    "text": mark("the text"),
    "foot": mark("the last line"),
    "cover": mark("the words on the cover"),
    "entries": mark("what is filled in"),
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
WORDS: dict[tuple[str, str], Mapping[str, str]] = {
    **PRINTING_WORDS,
    ("pack.broken", "problem"): {problem.value: words for problem, words in PACK_PROBLEMS.items()},
    ("composer.not-ready", "missing"): {
        "recipient": mark("the recipient"),
        "kind": mark("the kind of letter"),
        "words": mark("the words of the letter"),
    },
    ("fonts.not-usable", "problem"): {
        "too-large": mark("it is larger than 64 MiB"),
        "damaged": mark("it is damaged, or no font"),
        "variable": mark("its weight is variable; there is one with a fixed weight, called Regular"),
        "forbidden": mark("its makers do not allow it in documents"),
        "not-needed": mark("it lacks characters that addresses need"),
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
    ("input.binary", "kind"): PHRASES,
    ("value.invalid", "field"): {
        "year": mark("year"),
        "month": mark("month"),
        "date": mark("date"),
        "recipient_id": mark("recipient"),
    },
}
"""Words by code and parameter, where the same value means something else or nothing at all in other errors."""

CODED = frozenset({"actual", "expected", "problem", "reason"})
"""Parameters whose values are codes in every error; any other value is what the user typed, and stays as it is."""
