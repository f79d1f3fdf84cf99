from __future__ import annotations

from pathlib import Path

import pytest

from letters_app.storage.backup import KEEP_ALL_DAYS, KEEP_DAILY, KEEP_MONTHLY, KEEP_WEEKLY
from letters_app.storage.key_files import read_key_rings
from letters_app.storage.migrations import STEPS
from letters_app.storage.schema import APPLICATION_ID
from storage.invented import PASSPHRASE

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "formats" / "vault.md").read_text(encoding="utf-8")


def test_the_rescue_on_the_page_works_as_printed(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = PAGE.split("```python\n")[1].split("```")[0]
    names: dict[str, object] = {"folder": folder, "passphrase": PASSPHRASE}
    exec(code, names)  # noqa: S102 - the page is ours
    names["database"].close()  # type: ignore[attr-defined]  # made by the page
    printed = capsys.readouterr().out.splitlines()
    assert printed[0] == read_key_rings(folder)[0].open(PASSPHRASE).hex()
    assert printed[1:] == [f"Выдуманный Имя{number}" for number in range(20)]


def test_the_page_names_the_numbers_of_the_code() -> None:
    assert f"`0x{APPLICATION_ID:08X}`" in PAGE
    assert f"now {STEPS[-1].version}." in PAGE
    assert KEEP_ALL_DAYS == 2
    assert f"{KEEP_DAILY} days, {KEEP_WEEKLY} weeks and {KEEP_MONTHLY} months" in PAGE
