"""Collects every sentence of the interface into ``translations/letters.pot`` and brings the catalogues up to date.

Sentences stand in two places: in the code, marked with ``mark`` or said with ``say_number``, and in the packs, whose
English texts are catalogue ids.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
TEMPLATE = ROOT / "translations" / "letters.pot"
KEYWORDS = {"mark": None, "N_": None, "say_number": (1, 2)}
PACK_KEYS = {"rules": ("message", "reason", "suggestion"), "facilities": ("text", "reason")}


def pack_sentences() -> Iterator[tuple[str, str]]:
    """Yield file and sentence for every text of a pack that a user may see."""
    for kind, keys in PACK_KEYS.items():
        for path in sorted((ROOT / "resources" / "packs" / kind).rglob("*.toml")):
            values = tomllib.loads(path.read_text(encoding="utf-8"))
            tables = [values, *(entry for value in values.values() if isinstance(value, list) for entry in value)]
            tables += [entry for value in values.values() if isinstance(value, dict) for entry in value.values()]
            for table in tables:
                if not isinstance(table, dict):
                    continue
                for key in keys:
                    if isinstance(table.get(key), str) and table[key]:
                        yield path.relative_to(ROOT).as_posix(), table[key]


def collect() -> Catalog:
    """Return a catalogue without translations."""
    catalogue = Catalog(project="Letters", copyright_holder="the Letters maintainers", charset="utf-8", fuzzy=False)
    for file, line, message, comments, context in extract_from_dir(
        ROOT / "src", method_map=[("**.py", "python")], keywords=KEYWORDS
    ):
        catalogue.add(message, None, [(f"src/{file}", line)], auto_comments=comments, context=context)
    for file, message in pack_sentences():
        catalogue.add(message, None, [(file, 1)])
    return catalogue


def as_text(catalogue: Catalog) -> bytes:
    """Return the catalogue as a file without dates and line numbers, so that it changes only when a sentence does."""
    stream = BytesIO()
    write_po(stream, catalogue, omit_header=True, sort_output=True, no_location=True, width=100)
    header = b'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    if catalogue.locale is not None:
        header += (
            f'"Language: {catalogue.locale_identifier}\\n"\n"Plural-Forms: {catalogue.plural_forms}\\n"\n'.encode()
        )
    return header + b"\n" + stream.getvalue().strip() + b"\n"


def main() -> int:
    """Write the files; with ``--check`` only tell whether they are up to date."""
    check = "--check" in sys.argv[1:]
    template = collect()
    files = {TEMPLATE: as_text(template)}
    for path in sorted((ROOT / "translations").glob("*/letters.po")):
        with path.open("rb") as stream:
            catalogue = read_po(stream, locale=path.parent.name)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        files[path] = as_text(catalogue)
    stale = [path for path, content in files.items() if not path.is_file() or path.read_bytes() != content]
    for path in stale:
        print(f"{'not up to date' if check else 'written'}: {path.relative_to(ROOT)}")
        if not check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(files[path])
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
