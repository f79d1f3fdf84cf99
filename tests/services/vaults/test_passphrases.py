from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.services.vaults.opening import DEMO_PASSPHRASE
from letters_app.services.vaults.passphrase_strength import StrengthLevel, StrengthReason, passphrase_strength
from letters_app.services.vaults.passphrases import proposal_bits, propose_passphrase
from letters_app.services.vaults.word_lists import languages_with_words, words_of
from letters_app.storage import check_new_passphrase
from letters_app.storage.errors import WeakPassphraseError


@pytest.mark.parametrize("language", ["en", "ru"])
def test_six_different_words_of_the_language_are_proposed_and_taken(language: str) -> None:
    proposals = {propose_passphrase(language) for _ in range(50)}
    assert len(proposals) == 50
    for proposal in proposals:
        words = proposal.split(" ")
        assert len(set(words)) == 6
        assert set(words) <= set(words_of(language))
        check_new_passphrase(proposal)
        strength = passphrase_strength(proposal)
        assert strength.level is StrengthLevel.STRONG
        assert strength.reason is StrengthReason.NONE
        assert strength.bits <= proposal_bits(language)


def test_a_language_without_a_list_gets_english_words() -> None:
    assert set(propose_passphrase("tr-TR").split()) <= set(words_of("en"))
    assert set(propose_passphrase("ru-RU").split()) <= set(words_of("ru"))


def test_lists_hold_plain_small_words_and_their_licences_lie_beside_them() -> None:
    assert languages_with_words() == ("en", "ru")
    assert len(words_of("en")) == 7776
    assert len(words_of("ru")) > 2000
    assert not any("ё" in word or word != word.casefold() for word in words_of("ru"))
    assert proposal_bits("en") == 77
    assert proposal_bits("ru") == 66


def test_the_passphrase_of_the_demo_is_one_the_vault_takes() -> None:
    check_new_passphrase(DEMO_PASSPHRASE)


@pytest.mark.parametrize(
    ("text", "level", "reason"),
    [
        ("", StrengthLevel.TOO_WEAK, StrengthReason.EMPTY),
        ("kettle", StrengthLevel.TOO_WEAK, StrengthReason.TOO_SHORT),
        ("passwordpassword", StrengthLevel.TOO_WEAK, StrengthReason.COMMON),
        ("aaaaaaaaaaaaaaaa", StrengthLevel.TOO_WEAK, StrengthReason.COMMON),
        ("qwertyuiop1234", StrengthLevel.WEAK, StrengthReason.KEYBOARD),
        ("hunter2hunter2hunter2", StrengthLevel.WEAK, StrengthReason.REPEATS),
        ("12.05.1987 Вера", StrengthLevel.WEAK, StrengthReason.DATES),
        ("my little dog 1987", StrengthLevel.WEAK, StrengthReason.FEW_WORDS),
        ("unlatch hurt sitter gallery", StrengthLevel.FAIR, StrengthReason.FEW_WORDS),
        ("x7Gq2!pLz9Rt", StrengthLevel.STRONG, StrengthReason.NONE),
    ],
)
def test_the_meter_says_how_good_it_is_and_what_to_mend(
    text: str, level: StrengthLevel, reason: StrengthReason
) -> None:
    strength = passphrase_strength(text)
    assert (strength.level, strength.reason) == (level, reason)


@given(st.text(max_size=40))
def test_fuzz_the_meter_never_praises_what_the_vault_refuses(text: str) -> None:
    try:
        check_new_passphrase(text)
    except WeakPassphraseError:
        assert passphrase_strength(text).level is StrengthLevel.TOO_WEAK
    else:
        assert passphrase_strength(text).level > StrengthLevel.TOO_WEAK


@given(st.text(alphabet="abcxyz 1", min_size=14, max_size=30), st.sampled_from("qж7"))
def test_property_one_more_character_never_makes_it_much_weaker(text: str, more: str) -> None:
    assert passphrase_strength(text + more).bits >= passphrase_strength(text).bits - 8


def test_a_pasted_book_is_estimated_at_once() -> None:
    assert passphrase_strength("one two " * 50_000).level is StrengthLevel.WEAK
