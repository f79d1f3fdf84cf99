"""A vault of every released version opens today with every row and field."""

from __future__ import annotations

import datetime
import shutil
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import LetterState
from letters_app.domain.return_address import ReturnAddressChoice
from letters_app.storage import list_backups, open_vault
from letters_app.storage.connection import open_database
from letters_app.storage.key_files import read_key_rings
from letters_app.storage.migrations import STEPS
from storage.invented import CLOCK, PASSPHRASE, RETURN_ADDRESS, draft, facility, letter, mailing, recipient

RELEASED = Path(__file__).resolve().parents[1] / "fixtures" / "vaults"


@pytest.fixture(params=sorted(path.name for path in RELEASED.iterdir() if path.is_dir()))
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    return Path(shutil.copytree(RELEASED / request.param, tmp_path / "vault"))


@pytest.fixture
def version_1(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RELEASED / "version-1", tmp_path / "first"))


def _values(folder: Path) -> dict[str, list[tuple[str, ...]]]:
    """Return what every table of the first version holds, column ``value`` or history."""
    key = read_key_rings(folder)[0].open(PASSPHRASE)
    with closing(open_database(folder / "vault.db", key)) as database:
        tables = ("recipients", "facilities", "letters", "drafts", "mailings", "mailing_items", "return_addresses")
        found = {table: database.rows(f"SELECT value FROM {table} ORDER BY value") for table in tables}  # noqa: S608 - names above
        found["changes"] = database.rows("SELECT * FROM changes ORDER BY number")
        return found


def test_every_row_stands_as_it_was_written_and_a_backup_was_made(released: Path) -> None:
    before = _values(released)
    assert all(before.values())
    with open_vault(released, PASSPHRASE, CLOCK) as vault:
        report = vault.check()
        assert report.is_sound
        assert report.schema_version == STEPS[-1].version
    assert _values(released) == before
    assert len(list_backups(released / "backups")) == 1


def test_the_records_of_the_first_version_mean_what_they_meant(version_1: Path) -> None:
    people = tuple(recipient(f"person-{number}", given=f"Имя{number}") for number in range(5))
    with open_vault(version_1, PASSPHRASE, CLOCK) as vault:
        book = vault.address_book()
        assert book.recipients == (replace(people[0], father_name="Отец"), *people[1:])
        assert book.facilities == {"sizo": facility()}
        assert [change.before for change in vault.changes("person-0")] == [None, people[0]]
        old = vault.drafts.get("draft")
        assert old == replace(draft("draft", "person-0"), choices=(("greeting", "b"),), seed=7)
        assert old.return_address == ReturnAddressChoice()
        assert vault.letters.get("letter-person-4") == letter("letter-person-4", "person-4")
        second = vault.letters.get("letter-second")
        assert second is not None
        assert (second.number, second.state, second.paper) == (2, LetterState.POSTED, None)
        assert second.previous_written_on == datetime.date(2026, 9, 1)
        assert second.day_of(LetterState.POSTED) == datetime.date(2026, 10, 3)
        assert [summary.number for summary in vault.letters.summaries()] == [1, 1, 2, 1, 1, 1]
        assert vault.mailings.all() == (mailing("mailing", *people),)
        assert vault.return_addresses.all() == (RETURN_ADDRESS,)
        assert vault.settings.load() == GroupSettings()


def test_an_old_vault_takes_what_is_new(version_1: Path) -> None:
    settings = GroupSettings(language="ru", keep_copies=False)
    with open_vault(version_1, PASSPHRASE, CLOCK) as vault:
        vault.settings.save(settings)
        vault.letters.save([replace(letter("new", "person-2", 2), mailing_id="mailing")])
    with open_vault(version_1, PASSPHRASE, CLOCK) as vault:
        assert vault.settings.load() == settings
        assert [one.id for one in vault.letters.of_mailing("mailing")] == ["new"]
