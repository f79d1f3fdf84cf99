"""Packs are laid over each other: a later layer adds, extends, replaces and switches off, where it holds."""

import shutil
from pathlib import Path

import pytest

from letters_app.checking.checker import TextChecker
from letters_app.checking.context import CheckContext
from letters_app.checking.group_packs import with_group_packs
from letters_app.checking.rule_pack import load_rule_packs
from letters_app.domain.errors import PackError
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Category, Severity
from letters_app.services.rule_examples import ExampleProblem, try_examples

RULE = """
severity = "warn"
any = ["{word}*"]
message = "A word."
match = ["This is {word}."]
pass = ["This is nothing."]
"""
CASE = "На него завели уголовное дело."


_LANGUAGE = {"base.no-pack", "base.foreign-sentence"}
"""What is said of the language alone."""


def write_pack(folder: Path, head: str = "", **files: str) -> Path:
    folder.mkdir(parents=True)
    text = f'id = "{folder.name}"\nversion = "1"\ntitle = "{folder.name}"\n{head}\n'
    (folder / "pack.toml").write_text(text, encoding="utf-8")
    for name, content in files.items():
        (folder / f"{name}.toml").write_text(content, encoding="utf-8")
    return folder


def rules(word: str) -> str:
    return f'category = "politics"\n[[rule]]\nid = "{word}"' + RULE.format(word=word)


def found(checker: TextChecker, text: str, context: CheckContext) -> list[str]:
    return [finding.rule for finding in checker.check(text, context) if finding.rule not in _LANGUAGE]


@pytest.fixture
def root(own_packs: Path, tmp_path: Path) -> Path:
    return shutil.copytree(own_packs, tmp_path / "packs")


def test_each_layer_holds_only_where_it_says(root: Path) -> None:
    write_pack(root / "countries" / "XX", 'countries = ["XX"]', words=rules("walrus"))
    write_pack(root / "facility-types" / "remand", 'facility_types = ["remand"]', words=rules("heron"))
    write_pack(root / "facilities" / "north", 'facilities = ["North"]', words=rules("otter"))
    checker = TextChecker(load_rule_packs(root))
    text = "Walrus, heron and otter."
    assert found(checker, text, CheckContext("en", "YY")) == []
    assert found(checker, text, CheckContext("en", "XX")) == ["XX.walrus"]
    assert found(checker, text, CheckContext("ru", "YY", FacilityType.REMAND)) == ["remand.heron"]
    assert found(checker, text, CheckContext("en", "YY", facility="Colony 3, NORTH wing")) == ["north.otter"]
    everywhere = CheckContext("en", "XX", FacilityType.REMAND, facility="north")
    assert found(checker, text, everywhere) == ["XX.walrus", "remand.heron", "north.otter"]


@pytest.mark.parametrize("layer", ["countries", "facility-types", "facilities"])
def test_a_pack_of_a_layer_must_say_where_it_holds(root: Path, layer: str) -> None:
    write_pack(root / layer / "pack")
    with pytest.raises(PackError) as caught:
        load_rule_packs(root)
    assert caught.value.params["problem"] == "missing"


def test_a_later_layer_extends_replaces_and_switches_off_at_its_place(root: Path) -> None:
    changes = """
    [[extend]]
    rule = "ru.criminal-case"
    because = "so they say here"
    any = ["медвежь* дел*"]
    match = ["Это медвежье дело."]
    not = ["на него завели уголовн* дел*"]
    pass = ["На него завели уголовное дело."]
    """
    write_pack(root / "countries" / "XX", 'countries = ["XX"]', changes=changes)
    group = write_pack(
        root.parent / "group",
        'countries = ["YY"]',
        changes='[[off]]\nrules = ["ru.criminal-case"]\nbecause = "no danger there"\n',
    )
    checker = TextChecker(with_group_packs(load_rule_packs(root), group))
    assert found(checker, CASE, CheckContext("ru", "RU")) == ["ru.criminal-case"]
    assert found(checker, CASE, CheckContext("ru", "XX")) == []
    assert found(checker, "Это медвежье дело.", CheckContext("ru", "XX")) == ["ru.criminal-case"]
    assert found(checker, CASE, CheckContext("ru", "YY")) == []


def test_a_replacement_speaks_under_the_old_id_with_its_own_words(root: Path) -> None:
    head = '[[replace]]\nrule = "ru.criminal-case"\nbecause = "theirs"\ncategory = "style"'
    group = write_pack(root.parent / "group", changes=head + RULE.format(word="walrus"))
    checker = TextChecker(with_group_packs(load_rule_packs(root), group))
    assert found(checker, CASE, CheckContext("ru", "RU")) == []
    (finding,) = (each for each in checker.check("Walrus.", CheckContext("ru", "RU")) if each.rule.startswith("ru."))
    assert (finding.rule, finding.category, finding.severity) == ("ru.criminal-case", Category.STYLE, Severity.WARN)


@pytest.mark.parametrize(
    ("files", "place", "problem"),
    [
        ({"words": rules("walrus").replace("any", "eny")}, "words.toml:rule[0](walrus).any", "missing"),
        ({"words": rules("(walrus")}, "group.(walrus", "unbalanced-parentheses"),
        ({"allow": 'any = ["~("]'}, "allow.toml", "expression-not-closed"),
        ({"changes": '[[off]]\nrules = ["ru.criminal-case"]'}, "changes.toml:off[0].because", "missing"),
        ({"changes": '[[off]]\nrules = ["ru.no-such"]\nbecause = "x"'}, "changes.toml:ru.no-such", "unknown-rule"),
        (
            {"changes": '[[extend]]\nrule = "ru.criminal-case"\nbecause = "x"\nany = ["walrus"]'},
            "changes.toml:extend[0](ru.criminal-case).match",
            "missing",
        ),
        (
            {"changes": '[[extend]]\nrule = "ru.criminal-case"\nbecause = "x"\nany = ["(walrus"]\nmatch = ["walrus"]'},
            "changes.toml:ru.criminal-case",
            "unbalanced-parentheses",
        ),
        ({"severity": "column = []"}, "severity.toml:category", "missing"),
        ({"designations": '[[organisation]]\nid = "x"\nstatus = "odd"'}, "designations.toml:", "unknown-value"),
    ],
)
def test_a_broken_pack_of_the_group_is_named_and_the_rest_goes_on(
    root: Path, files: dict[str, str], place: str, problem: str
) -> None:
    write_pack(root.parent / "own" / "group", **files)
    write_pack(root.parent / "own" / "sound", words=rules("otter"))
    library = with_group_packs(load_rule_packs(root), root.parent / "own")
    (told,) = library.problems
    assert (told.params["pack"], told.params["problem"]) == ("group", problem)
    assert str(told.params["place"]).startswith(place)
    ids = found(TextChecker(library), "An otter.", CheckContext("en", "RU"))
    assert ids == ["base.broken-pack", "sound.otter"]


def test_an_organisation_is_a_rule_with_its_day_and_its_mark(root: Path) -> None:
    entry = """
    [[organisation]]
    id = "walrus-club"
    status = "undesirable"
    since = 2024-05-01
    names = ["walrus club"]
    source = { title = "An invented register", date = "2024", verified = false }
    match = ["We met at the Walrus Club."]
    pass = ["The walrus swam."]
    """
    write_pack(root / "countries" / "XX", 'countries = ["XX"]', designations=entry)
    library = load_rule_packs(root)
    (finding,) = (
        each
        for each in TextChecker(library).check("The Walrus Club.", CheckContext("en", "XX"))
        if each.rule == "XX.walrus-club"
    )
    assert (finding.category, finding.severity, finding.quote) == (Category.DESIGNATION, Severity.BLOCK, "Walrus Club")
    assert finding.source is not None
    assert finding.source.date == "2024-05-01"
    assert not finding.source_verified
    assert found(TextChecker(library), "The Walrus Club.", CheckContext("en", "YY")) == []


def test_examples_that_a_rule_does_not_keep_are_named(root: Path) -> None:
    text = rules("walrus").replace("This is walrus.", "This is an otter.").replace("This is nothing.", "No walrus.")
    group = write_pack(root.parent / "group", words=text)
    result = try_examples(with_group_packs(load_rule_packs(root), group), group_only=True)
    assert (result.rules, result.examples) == (1, 2)
    assert [(each.rule, each.problem, each.sentence) for each in result.failures] == [
        ("group.walrus", ExampleProblem.MISSED, "This is an otter."),
        ("group.walrus", ExampleProblem.ALARM, "No walrus."),
    ]
