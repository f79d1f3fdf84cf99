"""Whoever is killed while somebody types has saved all but the last seconds (threat model R27)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import letters_app
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, unlock

SOURCE = Path(letters_app.__file__).parent.parent
PAUSE_MS = 150
TYPED = 80
LOST_AT_MOST = 7_000 // PAUSE_MS
"""Keys of five seconds, and of two for a machine that has other things to do."""
TYPING = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from letters_app.composing.composer_state import Step
from letters_app.gui.application import build_context, forbid_qt_settings
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.idle_watch import IdleWatch
from letters_app.gui.main_window import MainWindow
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.preference_store import PreferenceStore
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, unlock

def wait(milliseconds):
    loop = QEventLoop()  # QTest.qWait keeps the interpreter to itself, and the workers would stand still
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

vault = Path(sys.argv[1])
forbid_qt_settings()
application = QApplication([])
context = build_context(application, PreferenceStore(vault.parent / "preferences.json"))
window = MainWindow(context, IdleWatch(application, lambda: 0.0))
window.show()
context.session.open_with(window, lambda: OpenVault(unlock(vault, DEMO_PASSPHRASE)), sys.exit)
while not context.session.is_open:
    wait(20)
letters = open_letters_of(context)
letters.begin("demo-001")
while letters.present is None:
    wait(20)
letters.present.choose_kind("first-letter", "ru", "en")
letters.present.go_to(Step.WORDS)
window.shell.go(Destination(ScreenId.WRITE))
window.activateWindow()
while application.focusWidget() is None or not letters.present.is_proof_of_now:
    wait(50)
for number in range(10_000):
    QTest.keyClick(application.focusWidget(), chr(ord("a") + number % 26), delay=0)
    print(number, flush=True)
    wait({PAUSE_MS})
"""


def test_killed_while_typing(vault: Path) -> None:
    typist = subprocess.Popen(
        [sys.executable, "-c", TYPING, str(vault)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert typist.stdout is not None
    with typist.stdout as said:
        for line in said:
            if line.strip() == str(TYPED):
                typist.kill()
                break
    assert typist.wait() == -signal.SIGKILL, "it ended before it was killed"
    typed = "".join(chr(ord("a") + number % 26) for number in range(TYPED))
    with unlock(vault, DEMO_PASSPHRASE) as opened:
        (draft,) = opened.drafts.all()
    assert typed[: TYPED - LOST_AT_MOST] in draft.text.text()
