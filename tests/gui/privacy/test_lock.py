"""Nobody there, and the window forgets: when it locks, what it keeps, and what is left of it (threat model R11)."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextDocument, QUndoStack, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QToolTip, QWidget

from gui.driving import Driver, copy_vault
from letters_app.composing.composer_state import Step
from letters_app.domain.letter import Draft
from letters_app.domain.recipient import Recipient
from letters_app.gui.ask import DialogAsk
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.session import EMPTY
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.words.word_edit import WordEdit
from letters_app.storage import open_vault
from storage.invented import MARKERS, PASSPHRASE

KINDS = (Recipient, Draft, LetterModel, QUndoStack)
TYPED = "СЛОВОДЛЯПИСЬМА"


@pytest.fixture
def vault(marked_vault: Path, tmp_path: Path) -> Path:
    return copy_vault(marked_vault, tmp_path / "vault")


@pytest.fixture
def opened(driver: Driver, vault: Path) -> Driver:
    """The window over the marked people."""
    session = driver.context.session
    driver.open()
    session.open_with(session, lambda: OpenVault(open_vault(vault, PASSPHRASE)), pytest.fail)
    driver.until(lambda: driver.window.shell is not None)
    driver.window.activateWindow()
    driver.until(driver.window.isActiveWindow)
    driver.until_quiet()
    return driver


@pytest.fixture
def alive_before() -> list[object]:
    """People and letters that other tests of this process keep."""
    return [one for kind in KINDS for one in _alive(kind)]


def go(driver: Driver, destination: Destination) -> None:
    assert driver.window.shell is not None
    driver.window.shell.go(destination)
    driver.until_quiet()


def is_locked(driver: Driver) -> bool:
    return driver.window.start_screen is not None


def write_words(driver: Driver) -> None:
    """Begin a letter to a marked person and type into it."""
    letters = open_letters_of(driver.context)
    letters.begin("marked-0")
    driver.until(lambda: letters.present is not None)
    assert letters.present is not None
    letters.present.choose_kind("first-letter", "ru", "en")
    letters.present.go_to(Step.WORDS)
    go(driver, Destination(ScreenId.WRITE))
    driver.until(lambda: letters.present is not None and letters.present.is_checked_now)
    driver.type_into(driver.find_all(WordEdit)[1], TYPED)


def press_a_key(window: QWidget) -> None:
    QTest.keyClick(window, Qt.Key.Key_Shift)


def move_the_mouse(window: QWidget) -> None:
    place, none = QPointF(200, 200), Qt.MouseButton.NoButton
    modifiers = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QMouseEvent(QEvent.Type.MouseMove, place, place, none, none, modifiers))


def turn_the_wheel(window: QWidget) -> None:
    place, turn = QPointF(200, 200), QPoint(0, 120)
    buttons, modifiers = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    phase, is_inverted = Qt.ScrollPhase.NoScrollPhase, False
    QApplication.sendEvent(window, QWheelEvent(place, place, turn, turn, buttons, modifiers, phase, is_inverted))


class TestWhenItLocks:
    def test_at_the_minute_and_not_a_second_before(self, opened: Driver) -> None:
        opened.let_minutes_pass(5 - 1 / 60)
        assert not is_locked(opened)
        opened.let_minutes_pass(1 / 60)
        opened.until(lambda: is_locked(opened))

    @pytest.mark.parametrize("touch", [press_a_key, move_the_mouse, turn_the_wheel])
    def test_a_touch_begins_the_time_anew(self, opened: Driver, touch: Callable[[QWidget], None]) -> None:
        opened.let_minutes_pass(4)
        touch(opened.window)
        opened.let_minutes_pass(4)
        assert not is_locked(opened)
        opened.let_minutes_pass(1)
        opened.until(lambda: is_locked(opened))

    def test_what_moves_by_itself_is_no_touch(self, opened: Driver) -> None:
        opened.let_minutes_pass(4.9)
        QApplication.sendEvent(opened.window, QEvent(QEvent.Type.UpdateRequest))
        opened.let_minutes_pass(0.2)
        opened.until(lambda: is_locked(opened))

    def test_the_computer_slept_and_the_first_touch_unlocks_nothing(self, opened: Driver) -> None:
        opened.let_computer_sleep(2)
        QTest.keyClick(opened.window, Qt.Key.Key_Shift)
        opened.until(lambda: is_locked(opened))

    def test_a_clock_that_is_put_back_does_not_put_the_lock_off(self, opened: Driver) -> None:
        opened.time_s = -36_000
        opened.let_minutes_pass(5.1)
        opened.until(lambda: is_locked(opened))

    def test_by_key(self, opened: Driver) -> None:
        opened.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        opened.until(lambda: is_locked(opened))

    def test_though_a_screen_makes_a_mistake(
        self, opened: Driver, monkeypatch: pytest.MonkeyPatch, vault: Path
    ) -> None:
        write_words(opened)
        go(opened, Destination(ScreenId.TONIGHT))

        def mistake() -> None:
            raise ValueError

        monkeypatch.setattr(opened.screen, "flush", mistake)
        with pytest.raises(ValueError):  # noqa: PT011 - it says nothing, as the mistake does
            opened.window.lock()
        opened.until(lambda: is_locked(opened))
        with open_vault(vault, PASSPHRASE) as again:
            assert TYPED in again.drafts.all()[0].text.text()

    def test_though_the_vault_still_works_the_page_is_covered_at_once(self, opened: Driver) -> None:
        go(opened, Destination(ScreenId.PEOPLE))
        assert MARKERS[0] in _everything_said()
        may_go_on = threading.Event()
        opened.context.session.run(opened.window, lambda _: may_go_on.wait(30))

        opened.window.lock()
        assert opened.texts_in_view().splitlines()[-2:] == ["Locking…", "What you wrote is saved first."]
        assert not is_locked(opened)
        assert _with_markers() == []
        may_go_on.set()
        opened.until(lambda: is_locked(opened))

    def test_though_the_program_cannot_begin_anew(self, opened: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
        def gone(_: Path) -> None:
            raise FileNotFoundError

        monkeypatch.setattr(opened.window, "_relaunch", gone)
        opened.window.lock()
        opened.until(lambda: is_locked(opened))

    def test_the_program_is_begun_anew_on_this_vault(
        self, opened: Driver, monkeypatch: pytest.MonkeyPatch, vault: Path
    ) -> None:
        begun: list[tuple[Path, bool]] = []

        def note(path: Path) -> None:
            open_vault(path, PASSPHRASE).close()  # it is free by then
            begun.append((path, opened.context.session.is_open))

        monkeypatch.setattr(opened.window, "_relaunch", note)
        opened.window.lock()
        opened.until(lambda: is_locked(opened))
        assert begun == [(vault, False)]


class TestWhatIsLeft:
    def test_the_words_are_in_the_vault(self, opened: Driver, vault: Path) -> None:
        write_words(opened)
        opened.window.lock()
        opened.until(lambda: is_locked(opened))
        with open_vault(vault, PASSPHRASE) as again:
            (draft,) = again.drafts.all()
        assert TYPED in draft.text.text()

    def test_nothing_in_the_window_says_a_name_or_a_word(self, opened: Driver) -> None:
        write_words(opened)
        go(opened, Destination(ScreenId.PEOPLE))
        opened.type_into(opened.find(SearchBox), MARKERS[0])
        opened.until_quiet()
        go(opened, Destination(ScreenId.SETTINGS))
        said = _everything_said()
        assert MARKERS[0] in said
        assert TYPED in said, "the search would find it"

        opened.window.lock()
        opened.until(lambda: is_locked(opened))
        opened.until_quiet()
        said = _everything_said()
        assert [marker for marker in (*MARKERS, TYPED) if marker in said] == []

    @pytest.mark.qt_log_ignore("This plugin does not support")  # no display, no raising
    def test_no_tooltip_menu_or_question_stays(self, opened: Driver) -> None:
        opened.context.ask = DialogAsk()
        opened.context.ask.file_to_open(opened.window, "Choose", "", lambda _: None)
        QToolTip.showText(opened.window.pos(), MARKERS[0], opened.window)
        opened.until(QToolTip.isVisible)
        assert opened.find_all(QFileDialog)

        opened.window.lock()
        opened.until(lambda: is_locked(opened))
        opened.until(lambda: not QToolTip.isVisible())
        assert opened.find_all(QFileDialog) == []
        assert QApplication.activePopupWidget() is None
        assert QApplication.activeModalWidget() is None

    def test_no_people_and_letters_stay_in_use(self, alive_before: list[object], opened: Driver) -> None:
        write_words(opened)
        letter = open_letters_of(opened.context).present
        assert letter is not None
        for step in (Step.WHO, Step.WHAT, Step.CHECK, Step.PAPER):
            letter.go_to(step)
            opened.until_quiet()
        del letter
        for screen in (ScreenId.MAIL, ScreenId.TONIGHT, ScreenId.SETTINGS, ScreenId.PEOPLE):
            go(opened, Destination(screen))
            opened.until_quiet()
        assert _alive(Recipient)
        assert _alive(LetterModel)
        opened.window.lock()
        opened.until(lambda: is_locked(opened))
        opened.until_quiet()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        assert opened.context.session.view is EMPTY
        assert opened.context.session.chosen_people == ()
        before = {id(one) for one in alive_before}
        assert [type(one).__name__ for kind in KINDS for one in _alive(kind) if id(one) not in before] == []


def _alive(kind: type) -> list[object]:
    return [one for one in gc.get_objects() if isinstance(one, kind)]


def _with_markers() -> list[str]:
    """Return the visible things that say a marker."""
    shown = [widget for widget in QApplication.allWidgets() if widget.isVisible()]
    return [type(one).__name__ for one in shown if any(marker in _said_by(one) for marker in MARKERS)]


def _everything_said() -> str:
    """Return all that widgets and documents of this process hold, shown or not."""
    widgets = QApplication.allWidgets()
    documents = [document for widget in widgets for document in widget.findChildren(QTextDocument)]
    return "\n".join([*map(_said_by, widgets), *(document.toPlainText() for document in documents)])


def _said_by(widget: QWidget) -> str:
    words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
    for name in ("text", "toPlainText", "placeholderText", "title", "currentText"):
        read = getattr(widget, name, None)
        words.append(str(read()) if callable(read) else "")
    model = getattr(widget, "model", None)
    if callable(model) and (found := model()) is not None:
        rows, columns = range(found.rowCount()), range(found.columnCount())
        words += [str(found.index(row, column).data()) for row in rows for column in columns]
    return "\n".join(words)
