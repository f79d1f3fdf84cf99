from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from letters_app.storage.recovery_code import (
    ALPHABET,
    SECRET_BYTES,
    looks_like_recovery_code,
    new_recovery_secret,
    read_recovery_code,
    write_recovery_code,
)

SECRETS = st.binary(min_size=SECRET_BYTES, max_size=SECRET_BYTES)


@given(SECRETS)
def test_a_printed_code_reads_back(secret: bytes) -> None:
    code = write_recovery_code(secret)
    assert [len(group) for group in code.split("-")] == [5] * 6
    assert read_recovery_code(code) == secret


@given(SECRETS)
def test_handwriting_may_be_sloppy(secret: bytes) -> None:
    code = write_recovery_code(secret).replace("-", "  ").lower().replace("0", "o").replace("1", "l")
    assert read_recovery_code(f" {code}\n") == secret


@given(SECRETS, st.integers(0, 29), st.sampled_from(ALPHABET))
def test_one_wrong_symbol_is_noticed(secret: bytes, place: int, symbol: str) -> None:
    symbols = write_recovery_code(secret).replace("-", "")
    changed = symbols[:place] + symbol + symbols[place + 1 :]
    assert looks_like_recovery_code(changed)
    assert read_recovery_code(changed) == (secret if changed == symbols else None)


@given(SECRETS, st.integers(0, 28))
def test_two_swapped_symbols_are_noticed(secret: bytes, place: int) -> None:
    symbols = write_recovery_code(secret).replace("-", "")
    swapped = symbols[:place] + symbols[place + 1] + symbols[place] + symbols[place + 2 :]
    assert read_recovery_code(swapped) == (secret if swapped == symbols else None)


@given(st.text())
def test_other_text_is_no_code(text: str) -> None:
    secret = read_recovery_code(text)
    assert secret is None or read_recovery_code(write_recovery_code(secret)) == secret


def test_secrets_differ() -> None:
    assert len({new_recovery_secret() for _ in range(100)}) == 100


def test_the_code_of_a_known_secret_never_changes() -> None:
    # Printed codes lie in drawers for years.
    assert write_recovery_code(bytes(range(16))) == "000G4-0R40M-30E20-9185G-R38E1-X1DH1"
