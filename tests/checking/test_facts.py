import datetime
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from letters_app.checking.facts_checker import check_facts
from letters_app.checking.letter_facts import LetterFacts
from letters_app.checking.policy_pack import GENERAL, PolicyLibrary, load_policy_library
from letters_app.domain.errors import PackError
from letters_app.domain.facility import FacilityType
from letters_app.domain.finding import Finding
from letters_app.domain.mail_decision import HoldReason
from letters_app.domain.mail_policy import MailPolicy, PolicySubject
from letters_app.domain.provenance import Trust
from letters_app.domain.recipient import CustodyStatus
from letters_app.resources import pack_root

TODAY = datetime.date(2026, 11, 22)
POLICIES = Path(__file__).parent / "policies"

SOUND = LetterFacts(
    country="RU",
    language="ru",
    today=TODAY,
    facility_type=FacilityType.COLONY,
    pages=1,
    sheets=1,
    weight_g=9.5,
    has_birth_year=True,
    name_in_native_script=True,
    sender_named=True,
    has_return_address=True,
    status=CustodyStatus.CONVICTED,
    address_trust=Trust.VERIFIED,
    address_verified_on=TODAY,
)
"""A letter nothing is to be said about."""


@pytest.fixture(scope="module")
def policies() -> PolicyLibrary:
    return load_policy_library(POLICIES)


@pytest.fixture(scope="module")
def policy(policies: PolicyLibrary) -> MailPolicy:
    return policies.policy_for("RU")


def policies_of(root: Path) -> dict[str, MailPolicy]:
    """The policy of each country, and the general one, without rules for single places or people."""
    library = load_policy_library(root)
    return {country: library.policy_for(country) for country in (*library.countries(), GENERAL)}


def said(facts: LetterFacts, policy: MailPolicy) -> list[tuple[str, str]]:
    return [(finding.rule, finding.severity.value) for finding in check_facts(facts, policy)]


def only(facts: LetterFacts, policy: MailPolicy) -> Finding:
    (finding,) = check_facts(facts, policy)
    return finding


def test_a_sound_letter_gives_no_finding(policy: MailPolicy) -> None:
    assert check_facts(SOUND, policy) == ()


@pytest.mark.parametrize(
    ("facts", "finding"),
    [
        (replace(SOUND, has_birth_year=False), ("policy.RU-1", "block")),
        (replace(SOUND, language="en"), ("policy.RU-2", "block")),
        (replace(SOUND, pages=5), ("policy.RU-3", "warn")),
        (replace(SOUND, pages=3, facility_type=FacilityType.REMAND), ("policy.RU-3a", "hint")),
        (replace(SOUND, blank_sheets=1), ("policy.RU-4", "hint")),
        (replace(SOUND, stamps=1), ("policy.RU-5", "warn")),
        (replace(SOUND, has_return_address=False), ("policy.G-1", "warn")),
        (replace(SOUND, status=CustodyStatus.IN_TRANSFER), ("policy.RU-7", "warn")),
        (replace(SOUND, status=CustodyStatus.UNKNOWN), ("facts.status-unknown", "hint")),
        (replace(SOUND, holds=(HoldReason.DECEASED,)), ("facts.deceased", "block")),
        (replace(SOUND, address_trust=Trust.NOT_VERIFIED), ("facts.address-not-verified", "warn")),
        (replace(SOUND, address_verified_on=None), ("facts.address-never-checked", "warn")),
        (replace(SOUND, address_verified_on=datetime.date(2026, 10, 1)), ("facts.address-ageing", "hint")),
        (replace(SOUND, address_verified_on=datetime.date(2026, 1, 1)), ("facts.address-stale", "warn")),
        (
            replace(SOUND, release_on=datetime.date(2026, 12, 10), transit_days=21),
            ("facts.released-before-arrival", "warn"),
        ),
    ],
)
def test_each_fact_has_its_finding(policy: MailPolicy, facts: LetterFacts, finding: tuple[str, str]) -> None:
    result = only(facts, policy)
    assert (result.rule, result.severity.value) == finding
    assert (result.start, result.end, result.quote) == (0, 0, "")
    assert result.suggestion


def test_a_release_after_arrival_is_not_mentioned(policy: MailPolicy) -> None:
    assert said(replace(SOUND, release_on=datetime.date(2027, 2, 1), transit_days=21), policy) == []


def test_whether_the_source_was_verified_is_carried_on(policy: MailPolicy) -> None:
    assert only(replace(SOUND, has_birth_year=False), policy).source_verified
    assert not only(replace(SOUND, has_return_address=False), policy).source_verified


def test_limits_say_both_numbers(policy: MailPolicy) -> None:
    suggestion = only(replace(SOUND, pages=5), policy).suggestion
    assert suggestion
    assert dict(suggestion.values) == {"actual": 5, "limit": 4}


def test_the_worst_comes_first(policy: MailPolicy) -> None:
    severities = [how for _, how in said(replace(SOUND, pages=9, blank_sheets=1, has_birth_year=False), policy)]
    assert severities == ["block", "warn", "hint"]


def test_an_unknown_country_is_said_to_be_unknown_and_what_holds_everywhere_still_holds(
    policies: PolicyLibrary,
) -> None:
    general = policies.policy_for("ZZ")
    assert {rule.id for rule in general.rules} == {rule.id for rule in policies.policy_for(GENERAL).rules}
    assert ("facts.no-policy", "hint") in said(replace(SOUND, country="ZZ"), general)
    shipped = load_policy_library(pack_root("facilities")).policy_for("ZZ")
    bare = replace(SOUND, country="ZZ", has_return_address=False)
    assert any(rule.startswith("policy.G-") and how == "warn" for rule, how in said(bare, shipped))


def test_narrow_rules_hold_only_where_they_belong(policies: PolicyLibrary) -> None:
    assert said(SOUND, policies.policy_for("RU", region="example")) == [("policy.RU-8", "warn")]
    assert said(SOUND, policies.policy_for("RU", region="Elsewhere")) == []
    assert said(SOUND, policies.policy_for("RU", facility="ФКУ ИК-0")) == [("policy.RU-9", "hint")]


def test_general_rules_stand_behind_those_of_the_country() -> None:
    policies = policies_of(POLICIES)
    assert set(policies) == {"RU", GENERAL}
    subjects = [rule.subject for rule in policies["RU"].rules]
    assert subjects.count(PolicySubject.NOTE) == 2
    assert PolicySubject.RETURN_ADDRESS in subjects


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('subject = "pages"', 'subject = "leaves"', "unknown-value"),
        ('severity = "block"', 'severity = "deadly"', "unknown-value"),
        ("value = 4", "value = -4", "out-of-range"),
        ("value = 4", "value = 4.5", "number-expected"),
        ("value = 4", "", "missing"),
        ('id = "RU-2"', 'id = "RU-1"', "duplicate"),
        ("regions", "reigons", "unknown-key"),
        ('"remand"', '"castle"', "unknown-value"),
        ("2026-11-22", "2026-13-22", "date-expected"),
        ("[[rule]]", "[[rule", "syntax"),
    ],
)
def test_a_broken_policy_is_refused(tmp_path: Path, old: str, new: str, problem: str) -> None:
    path = shutil.copytree(POLICIES, tmp_path / "policies") / "RU.toml"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(PackError) as caught:
        load_policy_library(tmp_path / "policies")
    assert caught.value.params["problem"] == problem


SHIPPED = pack_root("facilities")


def test_a_tag_in_any_case_brings_in_the_rules_of_an_area_whatever_the_address_names() -> None:
    library = load_policy_library(SHIPPED)
    assert library.area_of("RU", ("poets", "UA-Occ")) == "UA-OCC"
    assert library.area_of("UA", ("ua-occ",)) == "UA-OCC"
    assert library.area_of("RU", ("poets",)) == "RU"


def test_the_shipped_policies_load_and_ask_for_what_the_countries_need() -> None:
    policies = policies_of(SHIPPED)
    bare = replace(SOUND, has_birth_year=False, has_return_address=False, sender_named=False)
    assert ("policy.RU-04", "block") in said(bare, policies["RU"])
    assert ("policy.US-01", "block") in said(replace(bare, country="US", language="en"), policies["US"])
    assert ("policy.BY-04", "block") in said(replace(bare, country="BY", language="pl"), policies["BY"])
    for country, policy in policies.items():
        for kind in FacilityType:
            check_facts(replace(bare, country=country, facility_type=kind, pages=40, stamps=9, blank_sheets=9), policy)
