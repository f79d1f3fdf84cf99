from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.clock import FixedClock
from letters_app.domain.facility import Facility, FacilityType
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.person_name import PersonName
from letters_app.domain.provenance import Provenance, Source, Trust
from letters_app.domain.recipient import Custody, CustodyStatus, Gender, Recipient, Stay
from letters_app.storage import KdfCost, Vault, create_vault, open_vault

TODAY = datetime.date(2026, 11, 22)
CLOCK = FixedClock(datetime.datetime(2026, 11, 22, 12, 0, tzinfo=datetime.UTC))
PASSPHRASE = "seven kettles sing in the attic"  # noqa: S105 - of vaults that live for one test

SIZO = Facility(
    "sizo",
    "СИЗО-99",
    "RU",
    FacilityType.REMAND,
    (AddressRecord(PostalAddress("RU", "СИЗО-99", "ул. Пробная, д. 1", city="г. Нескучанск", postal_code="999999")),),
)
COLONY = Facility(
    "colony",
    "ИК-98",
    "RU",
    FacilityType.COLONY,
    (AddressRecord(PostalAddress("RU", "ИК-98", "ул. Лесная, д. 2", city="пос. Дальний", postal_code="888888")),),
)
CHECKED = Provenance(Source("a letter"), Trust.NOT_VERIFIED, datetime.date(2026, 8, 1), "the group")


def person(recipient_id: str, surname: str = "Выдуманный", given: str = "Семён", **rest: object) -> Recipient:
    values: dict[str, object] = {
        "gender": Gender.MALE,
        "birth": PartialDate(1990, 5, 17),
        "custody": Custody(CustodyStatus.REMAND),
        "stays": (Stay("sizo", since=PartialDate(2026, 3), provenance=CHECKED),),
        "languages": ("ru",),
    } | rest
    return Recipient(recipient_id, PersonName(surname, given), **values)  # type: ignore[arg-type]  # fields by name


@pytest.fixture(scope="session")
def filled_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("people") / "vault"
    with create_vault(folder, PASSPHRASE, CLOCK, cost=KdfCost.FLOOR).vault as made:
        made.save_people(
            [person("semyon"), person("vera", "Придуманная", "Вера", gender=Gender.FEMALE)], [SIZO, COLONY]
        )
    return folder


@pytest.fixture
def vault(filled_folder: Path, tmp_path: Path) -> Iterator[Vault]:
    """A real vault with two people in one facility, and a second facility."""
    with open_vault(Path(shutil.copytree(filled_folder, tmp_path / "vault")), PASSPHRASE, CLOCK) as opened:
        yield opened
