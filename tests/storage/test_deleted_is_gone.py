from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2

from letters_app.storage.change_log import ChangeLog
from letters_app.storage.connection import Database
from letters_app.storage.drafts import Drafts
from letters_app.storage.letters import Letters
from letters_app.storage.mailings import Mailings
from letters_app.storage.migrations import STEPS
from letters_app.storage.people import People
from letters_app.storage.schema import create_tables
from storage.disk_search import files_with
from storage.invented import CLOCK, MARKERS, draft, facility, letter, mailing, marked_people, recipient


@pytest.mark.parametrize("secure", [True, False])
def test_nothing_of_a_removed_person_stays_in_the_file(tmp_path: Path, *, secure: bool) -> None:
    """The same tables without encryption; with overwriting switched off the control must find the names."""
    file = tmp_path / "plain.db"
    with closing(sqlcipher3.dbapi2.connect(str(file), isolation_level=None)) as connection:
        database = Database(connection, file)
        database.execute(f"PRAGMA secure_delete = {'ON' if secure else 'OFF'}")
        database.execute("PRAGMA foreign_keys = ON")
        database.rows("PRAGMA journal_mode = WAL")
        create_tables(database, STEPS)
        if not secure:
            database.execute("INSERT INTO people_search (people_search, rank) VALUES ('secure-delete', 0)")
        mailings = Mailings(database)
        people = People(database, ChangeLog(database, CLOCK), mailings)
        marked = marked_people()
        people.save([recipient(f"other-{number}") for number in range(50)], [facility()])
        people.save(marked, [])
        people.save([recipient(one.id, surname=one.name.surname, tags=("changed",)) for one in marked], [])
        mailings.save(mailing("mailing", *marked))
        for one in marked:
            Letters(database).save([letter(f"to-{one.id}", one.id, words=one.name.surname)])
            Drafts(database).save(draft(f"draft-{one.id}", one.id, words=one.name.surname))
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        assert files_with([MARKERS[0]], tmp_path) == [file]
        people.remove([one.id for one in marked])
        database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        assert len(people.address_book().recipients) == 50
    folded = tuple(marker.casefold() for marker in MARKERS)
    assert files_with((*MARKERS, *folded, "marked-"), tmp_path) == ([] if secure else [file])
