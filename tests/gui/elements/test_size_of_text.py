"""What stands beside text grows with it, and wrapped lines have air between them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.icon_label import IconLabel
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.elements.labels import Paragraph
from letters_app.gui.elements.layouts import column
from letters_app.gui.theme.theme import Theme
from letters_app.settings.preferences import Appearance


def test_icons_follow_the_size_of_text_while_the_window_is_open(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Appearance.LIGHT, 100)
    page = QWidget()
    qtbot.addWidget(page)
    button, icon = ActionButton("Print", icon=theme.icon("printer")), IconLabel(theme.icon("printer"))
    box = SearchBox(theme.icon("search"), "Name")
    lines = column(page)
    for widget in (button, icon, box):
        lines.addWidget(widget)
    for widget in page.findChildren(QWidget):
        widget.ensurePolished()
    before = button.iconSize().height(), icon.width(), box.findChild(IconLabel).width()

    theme.set_text_size(150)
    qapp.processEvents()

    assert before == (18, 18, 16)
    assert (button.iconSize().height(), icon.width(), box.findChild(IconLabel).width()) == (27, 27, 24)
    theme.set_text_size(100)
    theme.setParent(None)


@pytest.mark.usefixtures("_typefaces")
def test_a_wrapped_text_asks_for_the_air_between_its_lines(qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme(qapp, Appearance.LIGHT, 100)
    label = Paragraph("one\ntwo\nthree")
    qtbot.addWidget(label)
    label.ensurePolished()

    height = label.heightForWidth(400)

    close = 3 * QFontMetrics(label.font()).lineSpacing()
    assert height == close + 2 * 3
    theme.setParent(None)
