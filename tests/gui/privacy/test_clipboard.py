"""What is copied in the window is marked as a secret and does not stay on the clipboard (threat model R7)."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.privacy.conftest import Computer, told
from gui.privacy.own_display import own_display
from letters_app.gui.clipboard_guard import KEPT_S, SECRET_MARKS, ClipboardGuard
from letters_app.gui.elements.inputs import LineBox, TextBox
from letters_app.gui.theme.theme import Theme
from letters_app.gui.write.words.word_edit import WordEdit, WordsKind
from letters_app.settings.preferences import Appearance
from storage.invented import MARKERS

CTRL = Qt.KeyboardModifier.ControlModifier
WORDS = "Dear Vera, thank you"
CLIPBOARD, SELECTION = QClipboard.Mode.Clipboard, QClipboard.Mode.Selection


class Desk:
    """A guard over the clipboard of the tests, which cannot say whose it is, and a clock."""

    def __init__(self) -> None:
        self.now = 0.0
        self.is_ours = True
        self.clipboard = QGuiApplication.clipboard()
        self.clipboard.clear()
        self.guard = ClipboardGuard(self.clipboard, now=lambda: self.now, owns=lambda _: self.is_ours)
        self.too_late = 0
        self.guard.pasted_too_late.connect(self._on_pasted_too_late)

    def let_seconds_pass(self, seconds: float) -> None:
        self.now += seconds
        self.guard.look()

    def copy_elsewhere(self, text: str) -> None:
        self.is_ours = False
        self.clipboard.setText(text)

    def _on_pasted_too_late(self) -> None:
        self.too_late += 1


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    desk = Desk()
    yield desk
    desk.guard.clear()
    desk.clipboard.clear()
    desk.guard.deleteLater()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    theme = Theme(qapp, Appearance.LIGHT, 100)
    yield theme
    theme.setParent(None)
    theme.deleteLater()


def line(_: Theme) -> QWidget:
    return LineBox(WORDS)


def lines(_: Theme) -> QWidget:
    return TextBox(WORDS)


def letter(theme: Theme) -> QWidget:
    box = WordEdit(theme, WordsKind.LETTER, "words")
    box.show_text(WORDS)
    return box


def copy_from(box: QWidget, key: Qt.Key = Qt.Key.Key_C) -> None:
    assert isinstance(box, (QLineEdit, QPlainTextEdit, QTextEdit))
    box.selectAll()
    QTest.keyClick(box, key, CTRL)


@pytest.mark.parametrize("key", [Qt.Key.Key_C, Qt.Key.Key_X], ids=["copied", "cut"])
@pytest.mark.parametrize("make", [line, lines, letter])
def test_every_box_marks_what_leaves_it(
    make: Callable[[Theme], QWidget], key: Qt.Key, desk: Desk, theme: Theme, qtbot: QtBot
) -> None:
    box = make(theme)
    qtbot.addWidget(box)
    copy_from(box, key)

    lying = desk.clipboard.mimeData()
    assert lying.text() == WORDS
    assert set(lying.formats()) == {"text/plain", *SECRET_MARKS}
    assert {name: bytes(lying.data(name).data()) for name in SECRET_MARKS} == {
        "x-kde-passwordManagerHint": b"secret",
        "ExcludeClipboardContentFromMonitorProcessing": b"\1",
        "CanIncludeInClipboardHistory": b"\0\0\0\0",
        "CanUploadToCloudClipboard": b"\0\0\0\0",
    }


def test_it_goes_after_half_a_minute_and_not_before(desk: Desk) -> None:
    desk.clipboard.setText(WORDS)
    desk.let_seconds_pass(KEPT_S - 1)
    assert desk.clipboard.text() == WORDS
    desk.clipboard.setText("Dear Anna")
    desk.let_seconds_pass(KEPT_S - 1)
    assert desk.clipboard.text() == "Dear Anna", "each copy has its own half minute"

    timer = desk.guard.findChild(QTimer)
    assert isinstance(timer, QTimer)
    assert timer.isActive()
    desk.now += 1
    timer.timeout.emit()
    assert desk.clipboard.text() == ""
    assert not timer.isActive()


def test_what_another_program_copied_is_neither_marked_nor_taken(desk: Desk) -> None:
    desk.clipboard.setText(WORDS)
    desk.copy_elsewhere("a recipe")
    assert desk.clipboard.mimeData().formats() == ["text/plain"]
    desk.let_seconds_pass(KEPT_S)
    desk.guard.clear()
    assert desk.clipboard.text() == "a recipe"


def test_what_became_somebody_elses_unseen_is_not_taken(desk: Desk) -> None:
    desk.clipboard.setText(WORDS)
    desk.is_ours = False
    desk.let_seconds_pass(KEPT_S)
    assert desk.clipboard.text() == WORDS


def test_who_pastes_too_late_hears_of_it_once(desk: Desk, qtbot: QtBot) -> None:
    box = LineBox()
    qtbot.addWidget(box)
    QTest.keyClick(box, Qt.Key.Key_V, CTRL)
    desk.clipboard.setText(WORDS)
    desk.let_seconds_pass(KEPT_S)
    QTest.keyClick(box, Qt.Key.Key_A)
    assert desk.too_late == 0
    QTest.keyClick(box, Qt.Key.Key_V, CTRL)
    QTest.keyClick(box, Qt.Key.Key_V, CTRL)
    assert desk.too_late == 1

    desk.clipboard.setText(WORDS)
    desk.let_seconds_pass(KEPT_S)
    desk.copy_elsewhere("a recipe")
    QTest.keyClick(box, Qt.Key.Key_V, CTRL)
    assert (desk.too_late, box.text()) == (1, "aa recipe")


LOOK = """
import json, sys
from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication
application = QApplication([])
found = {}
for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
    lying = application.clipboard().mimeData(mode)
    found[mode.name] = (lying.text(), lying.formats()) if lying else ("", [])
print(json.dumps(found))
"""


@pytest.mark.parametrize("end", ["lock_here", "close_here"])
def test_other_programs_of_the_desktop_see_the_marks_and_nothing_after_the_end(computer: Computer, end: str) -> None:
    with own_display() as display:

        def seen() -> dict[str, tuple[str, list[str]]]:
            out = subprocess.run(
                [sys.executable, "-c", LOOK], capture_output=True, check=True, env=computer.environment(**display)
            ).stdout
            found: dict[str, tuple[str, list[str]]] = json.loads(out)
            return found

        steps = ("unlock", "write", "words", "copy", "select", "wait", end)
        with computer.running(*steps, **display) as window:
            told(window, "wait")
            lying = seen()
            assert MARKERS[0] in lying["Clipboard"][0]
            assert lying["Selection"][0] in lying["Clipboard"][0]
            for text, formats in lying.values():
                assert text
                assert set(SECRET_MARKS) <= set(formats)
                assert "text/html" not in formats
            assert window.stdin is not None
            window.stdin.write("go on\n")
            window.stdin.flush()
            told(window, end)
            told(window, "ended")
            assert [text for text, _ in seen().values()] == ["", ""]
