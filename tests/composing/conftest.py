from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.composing.composer import Composer
from letters_app.composing.composer_state import Reader
from letters_app.composing.template_pack import TemplateLibrary, load_template_library
from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords

PACKS = Path(__file__).parent / "packs"


@pytest.fixture(scope="session")
def small_pack() -> Path:
    return PACKS / "small"


@pytest.fixture(scope="session")
def library(small_pack: Path) -> TemplateLibrary:
    return load_template_library(small_pack)


@pytest.fixture(scope="session")
def composer(library: TemplateLibrary) -> Composer:
    return Composer(library)


@pytest.fixture
def writer() -> Writer:
    return Writer(
        gender=Gender.FEMALE,
        words_by_language={
            "ru": WriterWords("Анна", "Лион", "учу детей рисовать"),
            "en": WriterWords("Anna", "Lyon", "I teach children to draw"),
        },
    )


@pytest.fixture
def reader() -> Reader:
    return Reader("reader-1", {"ru": "Иван", "en": "Ivan"}, Gender.MALE, ("chess", "birds"))


@pytest.fixture
def other_reader() -> Reader:
    return Reader("reader-2", {"ru": "Мария", "en": "Maria"}, Gender.FEMALE, ("birds",))
