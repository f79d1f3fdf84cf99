"""Whoever ends the program from outside ends it as the frame of the window does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import letters_app

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

SOURCE = Path(letters_app.__file__).parent.parent
STOPPED_FROM_OUTSIDE = """
import os, signal, sys, threading, time
from letters_app.__main__ import run
from letters_app.gui.main_window import MainWindow

number = int(sys.argv.pop())
watched = signal.getsignal(signal.SIGTERM)
close = MainWindow.closeEvent

def tell(window, event):
    close(window, event)
    print("closed", event.isAccepted())

def stop():
    while signal.getsignal(signal.SIGTERM) is watched:
        time.sleep(0.01)
    os.kill(os.getpid(), number)

MainWindow.closeEvent = tell
threading.Thread(target=stop, daemon=True).start()
run()
"""


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_closes_the_window_and_the_shell_is_told(name: str) -> None:
    number = getattr(signal, name)
    done = subprocess.run(
        [sys.executable, "-c", STOPPED_FROM_OUTSIDE, str(int(number))],
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stdout, done.stderr) == (128 + number, "closed True\n", "")
