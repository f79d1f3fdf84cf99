import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.rule_pack import load_rule_packs
from letters_app.domain.errors import PackError
from letters_app.domain.finding import Severity


def test_what_a_pack_holds(own_packs: Path) -> None:
    library = load_rule_packs(own_packs)
    assert library.languages() == {"ru"}
    assert [pack.id for pack in library.packs_for(CheckContext("ru", "RU"))] == ["base", "ru"]
    assert [pack.id for pack in library.packs_for(CheckContext("fr", "RU"))] == ["base"]
    (base, _) = library.packs_for(CheckContext("ru", "RU"))
    assert base.verified
    assert base.works.persons == ("пушкин*",)
    rules = {rule.id: rule for pack in library.packs for rule in pack.rules}
    assert rules["base.small-country"].countries == {"BY"}
    assert rules["ru.criminal-case"].severity is Severity.BLOCK


def test_languages_that_are_not_wanted_are_not_read(own_packs: Path, tmp_path: Path) -> None:
    packs = shutil.copytree(own_packs, tmp_path / "packs")
    (packs / "ru" / "case.toml").write_text("broken", encoding="utf-8")
    assert load_rule_packs(packs, {"en"}).languages() == frozenset()
    with pytest.raises(PackError):
        load_rule_packs(packs, {"ru"})


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("ru/case.toml", 'severity = "block"', 'severity = "deadly"', "unknown-value"),
        ("ru/case.toml", 'category = "case"', 'category = "gossip"', "unknown-value"),
        ("ru/case.toml", 'category = "case"', "", "missing"),
        ("ru/case.toml", "any = [", "any = [1, ", "text-expected"),
        ("ru/case.toml", "match = [", "match = [] #", "missing"),
        ("ru/case.toml", "not = [", "nto = [", "unknown-key"),
        ("ru/case.toml", "source = {", "source = 1 #", "table-expected"),
        ("ru/case.toml", "[[rule]]", "[rule]", "list-expected"),
        ("ru/promise.toml", 'id = "soon"', 'id = "parcel"', "duplicate"),
        ("ru/pack.toml", 'id = "ru"', 'id = "base"', "duplicate"),
        ("ru/pack.toml", 'title = "Russian"', "", "missing"),
        ("ru/pack.toml", 'version = "1"', "version = 1", "text-expected"),
        ("base/severity.toml", 'case = "block"', 'chess = "block"', "unknown-key"),
        ("base/severity.toml", '"remand"', '"castle"', "unknown-value"),
        ("base/severity.toml", "max_pages = 4", "max_pages = -4", "out-of-range"),
        ("base/works.toml", "persons", "people", "unknown-key"),
        ("base/allow.toml", "any", "some", "unknown-key"),
        ("base/internet.toml", 'text = "cased"', 'text = "upper"', "unknown-value"),
    ],
)
def test_a_broken_pack_is_refused_with_its_place(
    own_packs: Path, tmp_path: Path, file: str, old: str, new: str, problem: str
) -> None:
    path = shutil.copytree(own_packs, tmp_path / "packs") / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_rule_packs(tmp_path / "packs")
    assert caught.value.params["problem"] == problem
    assert caught.value.params["place"]


def test_an_item_against_the_notation_names_its_rule(own_packs: Path, tmp_path: Path) -> None:
    path = shutil.copytree(own_packs, tmp_path / "packs") / "ru" / "case.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"уголовн* дел*"', '"(уголовн* дел*"'), encoding="utf-8")
    checker = TextChecker(load_rule_packs(tmp_path / "packs"))
    with pytest.raises(PackError) as caught:
        checker.prepare(CheckContext("ru", "RU"))
    assert caught.value.params == {"pack": "ru", "place": "ru.criminal-case", "problem": "unbalanced-parentheses"}


def test_a_folder_without_packs_is_refused(tmp_path: Path) -> None:
    for root in (tmp_path, tmp_path / "absent"):
        with pytest.raises(PackError):
            load_rule_packs(root)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_damaged_pack_loads_or_is_refused(
    data: st.DataObject, own_packs: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    packs = shutil.copytree(own_packs, tmp_path_factory.mktemp("damaged") / "packs")
    path = data.draw(st.sampled_from(sorted(packs.rglob("*.toml"))))
    content = path.read_bytes()
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 12))
    path.write_bytes(content[:start] + data.draw(st.binary(max_size=8)) + content[start + length :])
    try:
        checker = TextChecker(load_rule_packs(packs))
        checker.check("Твоё уголовное дело, Олег.", CheckContext("ru", "RU"))
    except PackError as error:
        refused = error
    else:
        return
    assert refused.params["problem"]
