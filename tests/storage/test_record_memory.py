"""A list read again is the list as it is now, whatever is remembered of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Recipient
from letters_app.storage import KdfCost, create_vault, open_vault

SIX_WORDS = "copper lantern under quiet snow"
PEOPLE = tuple(Recipient(str(number), PersonName(surname=f"Testova{number}")) for number in range(3))


def test_what_is_read_again_follows_every_change(tmp_path: Path) -> None:
    with create_vault(tmp_path / "vault", SIX_WORDS, cost=KdfCost.FLOOR).vault as vault:
        vault.save_people(PEOPLE)
        assert vault.address_book().recipients == PEOPLE

        moved = replace(PEOPLE[1], tags=("moved",))
        vault.save_people([moved])
        assert vault.address_book().recipients == (PEOPLE[0], moved, PEOPLE[2])

        vault.remove_people(["0"])
        assert vault.address_book().recipients == (moved, PEOPLE[2])

        vault.save_people([PEOPLE[0], PEOPLE[1]])
        assert vault.address_book().recipients == (PEOPLE[1], PEOPLE[2], PEOPLE[0])
    with open_vault(tmp_path / "vault", SIX_WORDS) as vault:
        assert vault.address_book().recipients == (PEOPLE[1], PEOPLE[2], PEOPLE[0])


def test_a_record_that_did_not_change_is_not_made_again(tmp_path: Path) -> None:
    with create_vault(tmp_path / "vault", SIX_WORDS, cost=KdfCost.FLOOR).vault as vault:
        vault.save_people(PEOPLE)
        first = vault.address_book().recipients
        vault.save_people([replace(PEOPLE[2], tags=("moved",))])

        again = vault.address_book().recipients

        assert again[0] is first[0]
        assert again[2] is not first[2]
