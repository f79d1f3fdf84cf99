"""Names from lists are shown as they are, steer nothing, and stand in no title that the desktop shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QToolTip, QWidget

from gui.driving import Driver
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.labels import ElidedLabel
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.storage import create_vault
from storage.invented import CHEAPEST, MARKERS, PASSPHRASE, facility, recipient

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # no display, no raising

NAME = f'<h1>{MARKERS[0]}</h1><img src="file:///etc/hostname">'


@pytest.fixture
def opened(driver: Driver, tmp_path: Path) -> Iterator[Driver]:
    """The People screen with somebody whose name is full of commands, and a letter to them."""
    with create_vault(tmp_path / "vault", PASSPHRASE, cost=CHEAPEST).vault as vault:
        vault.save_people([recipient("one", surname=NAME, interests=(NAME,))], [facility(name=NAME[:60])])
    session = driver.context.session

    def opening() -> OpenVault:
        from letters_app.storage import open_vault  # noqa: PLC0415 - after the other has let go

        return OpenVault(open_vault(tmp_path / "vault", PASSPHRASE))

    session.open_with(session, opening, pytest.fail)
    driver.until(lambda: driver.window.shell is not None)
    letters = open_letters_of(driver.context)
    letters.begin("one")
    driver.until(lambda: letters.present is not None)
    driver.context.go(Destination(ScreenId.WRITE))
    driver.until_quiet()
    driver.context.go(Destination(ScreenId.PEOPLE, recipient_id="one"))
    driver.until_quiet()
    yield driver
    QToolTip.hideText()
    driver.until(lambda: not QToolTip.isVisible())


def shown_tooltip() -> QLabel:
    (label,) = (
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, QLabel) and widget.metaObject().className() == "QTipLabel" and widget.isVisible()
    )
    return label


def hover(widget: QWidget, place: QPoint) -> None:
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, place, widget.mapToGlobal(place)))


def test_every_label_shows_names_as_they_are(opened: Driver) -> None:
    labels = opened.window.findChildren(QLabel)
    assert any(NAME[:20] in label.text().replace("\N{ZERO WIDTH SPACE}", "") for label in labels)
    assert {label.textFormat() for label in labels if label.text()} == {Qt.TextFormat.PlainText}


def test_tooltips_of_labels_and_tables_are_plain(opened: Driver) -> None:
    label = ElidedLabel(NAME, parent=opened.window)
    label.resize(20, 20)
    label.show()
    assert label.toolTip() == NAME
    hover(label, QPoint(2, 2))
    opened.until(QToolTip.isVisible)
    assert shown_tooltip().text() == NAME
    assert shown_tooltip().textFormat() == Qt.TextFormat.PlainText

    QToolTip.hideText()
    opened.until(lambda: not QToolTip.isVisible())
    table = opened.find(QTableView)
    for column in range(table.model().columnCount()):
        place = table.visualRect(table.model().index(0, column)).center()
        hover(table.viewport(), place)
        if QToolTip.isVisible():
            assert shown_tooltip().textFormat() == Qt.TextFormat.PlainText


def test_no_name_stands_in_a_title_that_the_desktop_shows(opened: Driver) -> None:
    for screen in (ScreenId.PEOPLE, ScreenId.WRITE, ScreenId.MAIL, ScreenId.TONIGHT):
        opened.context.go(Destination(screen))
        opened.until_quiet()
        titles = [window.title() for window in QGuiApplication.topLevelWindows()]
        names = [opened.window.windowTitle(), opened.window.accessibleName(), opened.window.windowFilePath()]
        assert [one for one in (*titles, *names) if MARKERS[0] in one] == []
    assert opened.window.windowTitle() == "Letters"
