from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.domain.person_name import PersonName
from letters_app.domain.recipient import Custody, CustodyStatus, Hold, Identifier, Recipient, Stay
from letters_app.storage import Vault, create_vault, open_vault
from storage.invented import CHEAPEST, CLOCK, PASSPHRASE, facility, recipient


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    people = [
        Recipient(
            "yolka",
            PersonName("Ёлкина", "Зоя", latin="Zoya Yolkina", aliases=("Зайка",)),
            identifier=Identifier("register", "A-4711/26"),
            interests=("Шахматы", "кошки"),
            stays=(Stay(facility_id="sizo"),),
            restricted=(("notes", "адвокат Пример"),),
        ),
        Recipient(
            "muller",
            PersonName("Müllér", "Jürgen"),
            custody=Custody(CustodyStatus.REMAND, source_label="U-Haft"),
            hold=Hold("moved"),
            stays=(Stay(facility_id="jva"),),
        ),
        Recipient("ali", PersonName("سجين", "عَلِي"), tags=("шахматы",)),
    ]
    path = tmp_path_factory.mktemp("crowd") / "vault"
    with create_vault(path, PASSPHRASE, CLOCK, cost=CHEAPEST).vault as vault:
        vault.save_people(people, [facility(), facility("jva", "JVA Beispielstadt", "Beispielstadt")])
        yield vault


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("елк", {"yolka"}),
        ("ЁЛКИНА зоя", {"yolka"}),
        ("зоя ёлк", {"yolka"}),
        ("зай", {"yolka"}),
        ("zoya", {"yolka"}),
        ("a-4711", {"yolka"}),
        ("4711", {"yolka"}),
        ("нескуч", {"yolka"}),
        ("сизо-99", {"yolka"}),
        ("адвокат", {"yolka"}),
        ("muller", {"muller"}),
        ("MÜLL jur", {"muller"}),
        ("u-haft", {"muller"}),
        ("beispiel", {"muller"}),
        ("علي", {"ali"}),
        ("шахм", {"yolka", "ali"}),
        ("зоя jurgen", set()),
        ("кина", set()),
        ("", set()),
        (" … !", set()),
    ],
)
def test_beginnings_of_words_find(crowd: Vault, typed: str, found: set[str]) -> None:
    assert set(crowd.search(typed)) == found


def test_a_name_counts_more_than_a_remark(crowd: Vault) -> None:
    crowd.save_people([recipient("chess", surname="Шахматыч", interests=("кошки",) * 20)])
    assert crowd.search("шахмат")[0] == "chess"
    crowd.remove_people(["chess"])


def test_a_renamed_facility_is_found_by_its_new_name(folder: Path) -> None:
    with open_vault(folder, PASSPHRASE) as vault:
        vault.save_people([], [facility(name="ИК-55", city="Веселовск")])
        assert len(vault.search("веселовск")) == 20
        assert vault.search("нескучанск") == ()


@given(st.text())
def test_any_text_may_be_typed(crowd: Vault, typed: str) -> None:
    assert set(crowd.search(typed)) <= {"yolka", "muller", "ali"}


@pytest.mark.parametrize("typed", ['"', "'", "*", "a*", 'a" OR b', "NEAR(a b)", "names:a", "-a", "a\0b", "^a", "("])
def test_signs_of_the_query_language_mean_nothing(crowd: Vault, typed: str) -> None:
    assert isinstance(crowd.search(typed), tuple)
