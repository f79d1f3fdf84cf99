from pathlib import Path

import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.rule_pack import RuleLibrary, load_rule_packs


@pytest.fixture(scope="session")
def own_packs() -> Path:
    """The small packs these tests were written with."""
    return Path(__file__).parent / "packs"


@pytest.fixture(scope="session")
def library(own_packs: Path) -> RuleLibrary:
    return load_rule_packs(own_packs)


@pytest.fixture(scope="session")
def checker(library: RuleLibrary) -> TextChecker:
    return TextChecker(library)
