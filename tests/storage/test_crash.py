from __future__ import annotations

import random
import shutil
import time
from pathlib import Path

import pytest

from letters_app.storage import open_vault
from storage.child import line_from, running
from storage.invented import PASSPHRASE

KILLS = 20
PEOPLE_A_TIME = 15

# Each save holds people and a facility of one number; a small cache and an early checkpoint make pages move all the
# time. What was acknowledged was written to the pipe after the save returned.
WRITE = """
import itertools, sys
from pathlib import Path
from letters_app.storage import open_vault
from storage.invented import PASSPHRASE, facility, recipient
vault = open_vault(Path(sys.argv[1]), PASSPHRASE)
vault._database.execute("PRAGMA cache_size = 10")
vault._database.rows("PRAGMA wal_autocheckpoint = 20")
print("open", flush=True)
begin, size = map(int, sys.argv[2:])
for number in itertools.count(begin):
    people = [recipient(f"{number}-{one}", given=f"Круг{number}", tags=("x" * 3000,)) for one in range(size)]
    vault.save_people(people, [facility(f"facility-{number}")])
    print(number, flush=True)
"""


@pytest.mark.slow
def test_what_was_saved_survives_every_kill(folder: Path, tmp_path: Path) -> None:
    seed = random.randrange(2**32)  # noqa: S311 - when to kill is no secret
    chance = random.Random(seed)  # noqa: S311 - likewise
    acknowledged: set[int] = set()
    begin = 0
    for _ in range(KILLS):
        with running(WRITE, folder, begin, PEOPLE_A_TIME) as child:
            assert line_from(child) == "open"
            time.sleep(chance.uniform(0.0, 0.25))
            child.kill()
            assert child.stdout is not None
            said = child.stdout.read().split("\n")[:-1]  # the last line may be cut off
        acknowledged.update(int(number) for number in said)
        begin += 1000
    assert len(acknowledged) > KILLS, seed
    copy = Path(shutil.copytree(folder, tmp_path / "copy"))
    for place in (folder, copy):
        with open_vault(place, PASSPHRASE) as vault:
            report = vault.check()
            book = vault.address_book()
            found = {number: vault.search(f"круг{number} 999999") for number in sorted(acknowledged)[-5:]}
        assert report.problems == (), seed
        facilities = {int(one.removeprefix("facility-")) for one in book.facilities if one != "sizo"}
        people = [int(one.id.split("-")[0]) for one in book.recipients if not one.id.startswith("person")]
        assert acknowledged <= facilities, seed
        assert len(facilities - acknowledged) <= KILLS  # at most the one in flight of each run
        assert {number: people.count(number) for number in facilities} == dict.fromkeys(facilities, PEOPLE_A_TIME)
        assert all(len(ids) == PEOPLE_A_TIME for ids in found.values())
