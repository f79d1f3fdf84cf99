from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters_app.storage import check_new_passphrase
from letters_app.storage.errors import WeakPassphraseError
from letters_app.storage.passphrase import passphrase_bytes


@pytest.mark.parametrize("passphrase", ["", "short", "elevenchars", "é" * 11, "e\u0301" * 11])
def test_too_short(passphrase: str) -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        check_new_passphrase(passphrase)
    assert caught.value.params == {"reason": "short", "minimum": 12}


@pytest.mark.parametrize(
    "passphrase",
    [
        "password12345",
        "Password-Password",
        "PASSWORT 2026 2026",
        "qwertyuiop[]asdf",
        "123456789012",
        "098765432109",
        "aaaaaaaaaaaaaaaa",
        "abababababab",
        "abcdefghijklm",
        "zyxwvutsrqponm",
        "correct horse battery staple",
        "------------",
        "йцукенгшщзхъ",
        "парольпароль",
        "Слава Україні!!",
        "qazwsxedcrfv",
    ],
)
def test_found_first_by_anybody_who_guesses(passphrase: str) -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        check_new_passphrase(passphrase)
    assert caught.value.params["reason"] == "common"


@pytest.mark.parametrize(
    "passphrase",
    [
        "seven kettles sing in the attic",
        "мой кот пьёт холодный чай",
        "Rhabarber-Quark-Leiter",
        "我們在星期五寫信給遠方的朋友們",
    ],
)
def test_words_of_one_s_own_are_taken(passphrase: str) -> None:
    check_new_passphrase(passphrase)


@given(st.text())
def test_any_text_is_judged(passphrase: str) -> None:
    with contextlib.suppress(WeakPassphraseError):
        check_new_passphrase(passphrase)
        assert len(passphrase) >= 12


def test_a_refusal_does_not_quote() -> None:
    with pytest.raises(WeakPassphraseError) as caught:
        check_new_passphrase("hush-hush")
    assert "hush" not in str(caught.value)


def test_two_keyboards_type_the_same() -> None:
    assert passphrase_bytes("caf\u00e9 cr\u00e8me\u00a0noir") == passphrase_bytes("cafe\u0301 cre\u0300me noir")
    assert passphrase_bytes("Kettle") != passphrase_bytes("kettle")
    assert passphrase_bytes(" kettle") != passphrase_bytes("kettle")


@given(st.text(st.characters(codec=None)))
def test_any_text_has_bytes(passphrase: str) -> None:
    assert isinstance(passphrase_bytes(passphrase), bytes)
