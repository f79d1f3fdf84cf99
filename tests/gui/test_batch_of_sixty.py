"""A batch for the sixty people of the demo: looked at, saved and recorded, in the real window."""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path

import pypdfium2
import pytest

from gui.driving import Driver
from letters_app.domain.letter import Letter, LetterState
from letters_app.domain.mailing import ItemOutcome, Mailing
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.table import LinesTable
from letters_app.gui.open_vault import OpenVault
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, make_demo, unlock


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sixty") / "demo"
    make_demo(path).close()
    return path


@pytest.fixture
def batch(driver: Driver, demo: Path, tmp_path: Path) -> Driver:
    """The list of a mailing to everybody, prepared."""
    path = tmp_path / "vault"
    shutil.copytree(demo, path)
    window = driver.open()
    driver.context.session.open_with(window, lambda: OpenVault(unlock(path, DEMO_PASSPHRASE), is_demo=True), print)
    driver.until(lambda: window.shell is not None)
    driver.context.session.change_writer(
        Writer(words_by_language={"ru": WriterWords("Анна"), "en": WriterWords("Anna"), "de": WriterWords("Anna")})
    )
    driver.context.go(Destination(ScreenId.MAIL, part="batch"))
    driver.until_quiet()
    driver.click("Look at the letters")
    driver.until(lambda: bool(driver.find_all(LinesTable)))
    driver.until_quiet()
    return driver


def kept(driver: Driver) -> tuple[tuple[Letter, ...], tuple[Mailing, ...]]:
    """Return the letters and mailings of the vault."""
    session, found = driver.context.session, []
    session.run(session, lambda vault: (vault.vault.letters.all(), vault.vault.mailings.all()), found.append)
    driver.until_quiet()
    letters, mailings = found[0]
    return letters, mailings


def number_in(name: str) -> int:
    found = re.search(r"\d+", name)
    return int(found.group()) if found else 0


def test_sixty_are_looked_at_saved_and_recorded(batch: Driver, tmp_path: Path) -> None:
    table = batch.find(LinesTable)
    assert table.model().rowCount() == 60
    (print_button,) = [text for text in batch.buttons_in_view() if re.fullmatch(r"Print \d+", text)]
    ready = number_in(print_button)
    assert 0 < ready < 60
    folder = tmp_path / "out"
    folder.mkdir()
    batch.ask.answers.append(folder)

    batch.click("Save PDF…")
    batch.until(lambda: "letters are saved" in batch.texts_in_view())
    batch.until_quiet()

    document = pypdfium2.PdfDocument((folder / "letters.pdf").read_bytes())
    pages = len(document)
    document.close()
    assert pages >= ready
    with (folder / "manifest.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert sum(row["outcome"] == "printed" for row in rows) == ready
    letters, mailings = kept(batch)
    assert {letter.state for letter in letters} == {LetterState.PRINTED}
    assert len(letters) == ready
    assert sum(item.outcome is ItemOutcome.PRINTED for item in mailings[0].items) == ready
    texts = batch.texts_in_view()
    assert f"{60 - ready} letters did not go" in texts


def test_reasons_stand_beside_whoever_stays(batch: Driver) -> None:
    batch.click(re.compile(r"^Stay here \d+"))
    batch.until_quiet()
    table = batch.find(LinesTable)
    assert 0 < table.model().rowCount() < 60
    table.selectRow(0)
    batch.until_quiet()

    assert any(button.startswith(("Print anyway", "Check the address")) for button in batch.buttons_in_view())
