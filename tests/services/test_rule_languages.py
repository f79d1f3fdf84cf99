"""Which languages have rules of words is known without compiling them."""

from __future__ import annotations

from letters_app.services.packs import Packs
from letters_app.services.rule_languages import rule_languages


def test_they_are_those_of_the_packs() -> None:
    rules = Packs().rules
    assert {each.language for each in rule_languages()} == rules.languages()
    verified = {pack.language for pack in rules.packs if pack.language and pack.verified}
    assert {each.language for each in rule_languages() if each.is_verified} == verified
