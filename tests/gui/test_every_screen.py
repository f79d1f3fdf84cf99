"""Every screen and state of the pictures, looked at mechanically: nothing is cut, everything has a name.

``LETTERS_ALL_LOOKS=1`` looks in all languages, sizes and sizes of text (``make looks``); otherwise in the narrowest.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.labels import ElidedLabel
from letters_app.gui.theme.typefaces import BODY_PX, interface_font
from letters_app.services.vaults.opening import make_demo
from letters_app.settings.preferences import Appearance

sys.path.append(str(Path(__file__).resolve().parents[2] / "scripts"))

from scenes import SCENES
from stage import CLOCK, Looks, Stage

NARROW = (Looks("ru", Appearance.LIGHT, 1024, 640),)
ALL = (
    *NARROW,
    Looks("en", Appearance.DARK, 1024, 640),
    Looks("ru", Appearance.DARK, 1280, 800),
    Looks("ru", Appearance.LIGHT, 1280, 800, 150),
)
ASKED = ALL if os.environ.get("LETTERS_ALL_LOOKS") else NARROW
TO_TYPE_OR_CHOOSE = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QAbstractButton)
SLACK_PX = 2
TITLE_PX, TITLE_PADDING_PX = 12.5, 8
"""As the style sheet has them."""


class LookingStage(Stage):
    """Takes no pictures and notes what is wrong in each instead."""

    defects: list[str]

    def shot(self, name: str) -> None:
        self.wait()
        for widget in self.window.findChildren(QWidget):
            if widget.isVisible() and widget.width() > 1:
                said = (cut(widget), cut_title(widget), nameless(widget), deaf(widget))
                self.defects.extend(f"{name}: {what}" for what in said if what)


def cut(widget: QWidget) -> str:
    """Tell of a text that has too little room; one that ends in "…" with its whole text as tooltip has enough."""
    if isinstance(widget, QLabel) and widget.text() and not isinstance(widget, ElidedLabel):
        if widget.wordWrap():
            short = widget.heightForWidth(widget.width()) - widget.height()
        else:
            wanted = max(widget.fontMetrics().horizontalAdvance(line) for line in widget.text().split("\n"))
            short = wanted - widget.contentsRect().width()
    elif isinstance(widget, QPushButton) and widget.text():
        short = widget.sizeHint().width() - widget.width()
    else:
        return ""
    return f"{type(widget).__name__} {widget.text()[:60]!r} lacks {short} px" if short > SLACK_PX else ""


def cut_title(widget: QWidget) -> str:
    """Tell of the title of a column that has too little room."""
    if not isinstance(widget, QHeaderView) or widget.orientation() is not Qt.Orientation.Horizontal:
        return ""
    font = interface_font(round(widget.font().pixelSize() / BODY_PX * 100), TITLE_PX)
    font.setWeight(QFont.Weight.DemiBold)
    for section in range(widget.count()):
        title = str(widget.model().headerData(section, Qt.Orientation.Horizontal) or "")
        short = QFontMetrics(font).horizontalAdvance(title) + 2 * TITLE_PADDING_PX - widget.sectionSize(section)
        if not widget.isSectionHidden(section) and short > SLACK_PX:
            return f"title of a column {title!r} lacks {short} px"
    return ""


def deaf(widget: QWidget) -> str:
    """Tell of a button that does not hear Enter: Qt's own hear it in dialogs alone."""
    is_deaf = isinstance(widget, QPushButton) and not isinstance(widget, ActionButton)
    return f"{type(widget).__name__} {widget.accessibleName()!r} does not hear Enter" if is_deaf else ""


def nameless(widget: QWidget) -> str:
    """Tell of something to type in, choose or press that a screen reader could not name."""
    if not isinstance(widget, TO_TYPE_OR_CHOOSE) or widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
        return ""
    is_part = type(widget.parentWidget()).__name__ in ("QComboBoxPrivateContainer", "SearchBox", "ChoiceBox")
    named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
    return "" if named or is_part else f"{type(widget).__name__} has no name"


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("screens") / "demo"
    make_demo(path, CLOCK).close()
    return path


@pytest.mark.usefixtures("_typefaces")
@pytest.mark.parametrize("looks", ASKED, ids=lambda looks: looks.name)
@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_and_everything_is_named(
    scene: str, looks: Looks, demo: Path, tmp_path: Path, qapp: QApplication
) -> None:
    stage = LookingStage(qapp, looks, tmp_path / "stage", demo, tmp_path / "out")
    stage.defects = []
    SCENES[scene](stage)
    stage.close()

    assert stage.defects == []
