"""A letter at the step Words, in a window of its own: a real vault, a real desk, the real press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow

from gui.driving import Driver, copy_vault
from gui.write.words.desk import WordsDesk
from letters_app.gui.open_vault import OpenVault
from letters_app.services.vaults.opening import make_demo


@pytest.fixture(scope="session")
def demo_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("vaults") / "demo"
    make_demo(path).close()
    return path


@pytest.fixture
def words(driver: Driver, demo_vault: Path, tmp_path: Path) -> Iterator[WordsDesk]:
    """The step Words over the first letter to somebody of the demo address book."""
    vault = copy_vault(demo_vault, tmp_path / "demo")
    context = driver.context
    failures: list[object] = []
    context.session.open_with(context.session, lambda: OpenVault(make_demo(vault)), failures.append)
    driver.until(lambda: context.session.is_open or bool(failures))
    assert failures == []
    window = QMainWindow()
    desk = WordsDesk(driver, window)
    # As the main window does: otherwise the layout tells the platform a new least size at each change.
    window.setMinimumSize(400, 300)
    window.resize(700, 760)
    window.show()
    driver.qtbot.waitExposed(window)
    window.activateWindow()
    yield desk
    desk.close()
    window.close()
    window.deleteLater()
