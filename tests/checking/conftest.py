import shutil
from pathlib import Path

import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.rule_pack import RuleLibrary, load_rule_packs
from letters_app.resources import pack_root


@pytest.fixture(scope="session")
def own_packs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small packs these tests were written with, and the words about people that ship."""
    packs = shutil.copytree(Path(__file__).parent / "packs", tmp_path_factory.mktemp("own") / "packs")
    shutil.copy(pack_root("rules") / "base" / "people.toml", packs / "base")
    return packs


@pytest.fixture(scope="session")
def library(own_packs: Path) -> RuleLibrary:
    return load_rule_packs(own_packs)


@pytest.fixture(scope="session")
def checker(library: RuleLibrary) -> TextChecker:
    return TextChecker(library)
