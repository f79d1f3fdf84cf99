"""The sentences for errors that every face of the program says alike: what happened, where, and what to do next.

They name no command and no option. What a face says in its own way stands in ``cli`` and ``gui``.
"""

from __future__ import annotations

from letters_app.i18n.marking import mark
from letters_app.i18n.printing_sentences import PRINTING_SENTENCES, PRINTING_SPECIAL

SENTENCES: dict[str, str] = {
    "value.invalid": mark("The value of “{field}” is not possible. Correct it and try again."),
    "pack.broken": mark(
        "The data pack “{pack}” is broken at {place}: {problem}. Mend it or install the program again."
    ),
    "output.inside-vault": mark("{path} lies in a vault, where nothing readable belongs. Choose another folder."),
    "output.not-empty": mark("{path} is not empty. Choose a new folder."),
    "output.write-failed": mark("{path} could not be written: {reason}"),
    # what the user handed us
    "input.unreadable": mark("{path} cannot be read. Check the name, and that it is a file you may open."),
    "input.empty": mark("{path} is empty. Check that it is the right file."),
    "input.too-large": mark("{path} is larger than a list may be. Split it and import the parts one by one."),
    "input.binary": mark("{path} is no list but {kind}. Save the list as CSV or XLSX and try again."),
    "input.encoding": mark("The letters in {path} cannot be made out. Save the list as UTF-8 and try again."),
    "input.password-protected": mark("{path} asks for a password. Save a copy without one and try again."),
    "input.broken-spreadsheet": mark("The spreadsheet {path} is damaged or empty. Save it again, or as CSV."),
    "input.mapped-column-missing": mark(
        "The list has no column “{column}”. Write it in the mapping file as in the list."
    ),
    "input.column-map": mark("The mapping file is wrong at “{place}”: {problem}. Mend it and try again."),
    "input.broken-json": mark("{path} is no sound JSON list: {problem}. Export it again."),
    "input.unsupported-format": mark("“{format}” is no format of lists. Take csv, xlsx or json."),
    "import.plan-outdated": mark("The address book has changed meanwhile. Import the list again."),
    "people.changed-meanwhile": mark("This was changed again since, so it cannot be taken back. Change it by hand."),
    "people.unknown": mark("This person is no longer in the address book. Choose another."),
    "people.no-place": mark("No address of this person is known. Add one, then confirm it."),
    "sender.unreadable": mark("The sender file {path} is wrong at “{field}”: {problem}. Mend it and try again."),
    "matter.unreadable": mark("The file {path} is wrong at “{field}”: {problem}. Mend it and try again."),
    "address.unreadable": mark("The address {path} is wrong at “{field}”: {problem}. Mend it and try again."),
    "text.unreadable": mark("The letter {path} cannot be read: {problem}. Save it as plain text in UTF-8."),
    "text.too-long": mark("The text has {length} characters; the check reads {limit}. Check it in parts."),
    "batch.bad-record": mark("Line {line} of the batch was passed over: {problem}. Mend this line."),
    # what the user asked for
    "order.unknown-layout": mark("There is no layout “{name}”. There are: {known}"),
    "order.no-such-label": mark("A sheet of {name} has {places} labels; there is no label {place}."),
    "order.envelope-larger-than-carrier": mark(
        "The envelope {envelope} is larger than the sheet {carrier}. Take a larger sheet, or name the envelope to the "
        "printer."
    ),
    "order.nobody": mark("There is nobody to print: the list has {people} people, and you asked from {first} on."),
    "booklet.no-letters": mark("There is no letter whose words are known, so there is nothing to bind."),
    "booklet.not-one-person": mark("{count} people fit “{name}”. Write more of the name, or the id."),
    # letters and mailings of a vault
    "letter.unknown-recipient": mark("This person is no longer in the address book. Choose another."),
    "letter.unknown": mark("This letter is no longer in the vault. Look at the list again."),
    "letter.wrong-move": mark("The letter is already further on its way. Look at the list again."),
    "letter.changed-meanwhile": mark("This was changed again since, so it cannot be taken back. Change it by hand."),
    "letter.no-copy": mark("The words of this letter were not kept, so it cannot be printed again. Write a new one."),
    "mailing.cannot-resume": mark(
        "This mailing cannot go on: the vault does not know how it was ordered. Begin a new one."
    ),
    "typesetting.character-without-font": mark(
        "No font here has the character {character} ({name}). Get the free font “{font}” and add it: "
        "letters packs add-fonts FILE"
    ),
    "typesetting.font-damaged": mark(
        "The font file {file} is missing or damaged. Install the program again; if you added this font yourself, add "
        "it again."
    ),
    "fonts.not-usable": mark("The font {file} cannot be used: {problem}. Take another one."),
    "fonts.none-there": mark("There is no font file at {path}. Name a file that ends in .ttf, .otf or .ttc."),
    "typesetting.unknown-typeface": mark("There is no typeface “{name}”. There are: {known}"),
    "typesetting.address-does-not-fit": mark("Line {line} of {block} does not fit. Shorten it."),
    "typesetting.text-does-not-fit": mark("The layout {layout} has no room for all of {place}. Shorten it."),
    "composer.not-ready": mark("Something is still missing: {missing}. Fill it in first."),
    "composer.unknown-sentence": mark("The letter has no such sentence. Choose one that it has."),
    "composer.unknown-alternative": mark("There is no such wording here. Choose another."),
    "composer.own-words": mark("The letter holds sentences you wrote yourself. Say whether to keep or to drop them."),
    "composer.nothing-to-undo": mark("There is nothing to undo."),
    # the vault
    "vault.passphrases-differ": mark("The two passphrases differ. Try again."),
    "vault.wrong-passphrase": mark(
        "The vault does not open with this passphrase. Check capitals and layout of the keyboard."
    ),
    "vault.passphrase-too-weak": mark(
        "The passphrase is too easy to guess: {reason}. Take six words that have nothing in common."
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
    "vault.read-only": mark("The vault lies where nothing can be written. Copy its folder to a disk that can."),
    "vault.unknown-record": mark("The vault does not hold the {record} this refers to. Import the list again."),
    **PRINTING_SENTENCES,
}
"""By error code."""

_PACK_BROKEN = mark("The data pack “{pack}” is broken: {problem}. Mend it or install the program again.")
SPECIAL: dict[tuple[str, str, str], str] = {
    **PRINTING_SPECIAL,
    ("typesetting.character-without-font", "font", ""): mark(
        "No font has the character {character} ({name}). Replace it and try again."
    ),
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
    ("matter.unreadable", "field", ""): mark("The file {path} cannot be read: {problem}. Mend it and try again."),
    ("matter.unreadable", "problem", "too-long"): mark(
        "The file {path} is wrong at “{field}”: it is longer than {most} characters. Mend it and try again."
    ),
    ("address.unreadable", "field", ""): mark("The address {path} cannot be read: {problem}. Mend it and try again."),
}
"""By code, parameter and its value: sentences that fit better than the one for the code. A missing value counts as
empty."""
