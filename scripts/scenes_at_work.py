"""Scenes of what one only passes through: work under way, open menus, a locked letter; and a very large list."""

from __future__ import annotations

from collections.abc import Callable

from crowd import fill_with_crowd
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QProgressBar, QScrollArea
from scenes import LIST, OneAnswer, add_words, press, reader_named, with_letters
from stage import CLOCK, Stage, pause

from letters_app.composing.composer_state import Step
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.table import LinesTable
from letters_app.gui.mail.batch.work_line import WorkLine
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.people_import.import_page import ImportPage
from letters_app.gui.people_import.review_lines import ReviewKind
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.services.vaults.opening import make_demo

PASTED = """Ветрова Софья Ильинична, 1979 г. р.
ФКУ СИЗО-2
ул. Новослободская, д. 45
г. Москва, 127055

Жигарев Азамат Ринатович, 2001 г. р.
ФКУ ИК-6
п. Мелехово, Владимирская обл., 601966
"""
NEW = 'Новикова Ольга Петровна;1980;"ФКУ ИК-6, п. Мелехово, 601966";книги;'
_HALF = 0.5


def batch(stage: Stage) -> None:
    """Many letters while they are prepared and set, what did not go, and going on from one of them."""
    with_letters(stage)
    words = WriterWords("Анна", "Лейпциг")
    stage.context.session.change_writer(Writer(words_by_language={"ru": words, "en": WriterWords("Anna", "Leipzig")}))
    stage.go(Destination(ScreenId.MAIL, part="batch"))
    begin(stage, "Look at the letters")
    half_way(stage)
    stage.shot_now("batch-1-preparing")
    stage.wait()
    table = next(table for table in stage.window.findChildren(LinesTable) if table.isVisible())
    table.selectAll()
    stage.shot("batch-2-several")
    folder = stage.folder / "out"
    folder.mkdir()
    stage.context.ask = OneAnswer(folder)
    begin(stage, "Save PDF…")
    half_way(stage)
    stage.shot_now("batch-3-setting")
    stage.wait()
    scroll_to_end(stage)
    stage.shot("batch-4-result-skipped")
    press(stage, "Print again from here")
    stage.shot("batch-5-going-on")
    press(stage, "Back")
    scroll_to_end(stage)
    stage.shot("batch-6-earlier")


def begin(stage: Stage, sentence: str) -> None:
    """Press a button and do not wait for what it does."""
    said = stage.context.tongue.say(sentence)
    shown = (each for each in stage.window.findChildren(QAbstractButton) if each.isVisible() and each.text() == said)
    next(shown).click()


def half_way(stage: Stage) -> None:
    """Wait until half of the work is done."""
    bar = stage.window.findChild(WorkLine).findChild(QProgressBar)
    stage.until(lambda: bar.maximum() > 1 and bar.value() >= _HALF * bar.maximum())


def scroll_to_end(stage: Stage) -> None:
    """Show the end of every page in view."""
    stage.wait()
    for area in stage.window.findChildren(QScrollArea):
        if area.isVisible():
            area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())


def menu(stage: Stage) -> None:
    """The menu of the filters, with one kind open."""
    stage.open_demo()
    screen = stage.go(Destination(ScreenId.PEOPLE))
    bar = screen.list_page.header.filter_bar
    bar.open_menu()
    pause(100)
    submenu = next(action.menu() for action in bar.menu.actions() if action.menu())
    submenu.popup(bar.menu.pos())
    pause(100)
    place = bar.add_button.mapTo(stage.window, QPoint(0, bar.add_button.height() + 4))
    stage.shot_now("menu-of-filters", ((place, bar.menu), (place + QPoint(bar.menu.width() - 6, 0), submenu)))
    submenu.close()
    bar.menu.close()


def pasted(stage: Stage) -> None:
    """A pasted list that is taken in whole, and a file with many errors."""
    stage.open_demo()
    screen = stage.go(Destination(ScreenId.PEOPLE, part="import"))
    page = screen.findChild(ImportPage)
    page.choose_step.show_text(PASTED)
    stage.shot("pasted-1-text")
    press(stage, "Read this text")
    stage.shot("pasted-2-read")
    go_to_review(stage, page)
    stage.shot("pasted-3-review")
    page.review_step.import_wanted.emit()
    stage.shot("pasted-4-result")
    press(stage, "Import another list")
    lines = LIST.splitlines()
    path = stage.folder / "errors.csv"
    path.write_text("\n".join([lines[0], *([lines[3]] * 30), NEW]), encoding="utf-8")
    page.open_file(path)
    stage.wait()
    go_to_review(stage, page)
    page.review_step.segments.button(ReviewKind.REFUSED).click()
    stage.shot("pasted-5-errors")
    page.review_step.import_wanted.emit()
    stage.shot("pasted-6-result-errors")


def go_to_review(stage: Stage, page: ImportPage) -> None:
    """Go on from the columns, where a list has some."""
    stage.wait()
    if page.mapping_step.isVisible():
        press(stage, "See what would change")
    stage.wait()


def locked(stage: Stage) -> None:
    """Locked in the middle of a letter, and the letter found again."""
    stage.open_demo()
    stage.context.session.change_writer(Writer(words_by_language={"ru": WriterWords("Анна", "Лейпциг")}))
    stage.go(Destination(ScreenId.WRITE, part="new"))
    letters = open_letters_of(stage.context)
    stage.until(lambda: letters.present is not None)
    letter = letters.present
    if letter is None:
        raise RuntimeError
    letter.choose_recipient(reader_named(stage, "Ракитина"))
    letter.choose_kind("first-letter", "ru", "en")
    letter.go_to(Step.WORDS)
    add_words(letter)
    stage.wait()
    stage.context.lock_wanted.emit()
    stage.until(lambda: stage.window.shell is None)
    stage.shot("locked")


def backups(stage: Stage) -> None:
    """Backups that were made, as the settings and the foot of the window tell of them."""
    stage.open_demo()
    stage.go(Destination(ScreenId.SETTINGS, part="security"))
    press(stage, "Back up now")
    stage.go(Destination(ScreenId.SETTINGS, part="security"))
    stage.shot("backups")


def crowd(stage: Stage) -> None:
    """Two thousand people with letters, some with very long names and places."""
    path = stage.folder / "crowd"
    vault = make_demo(path, CLOCK)
    fill_with_crowd(vault, CLOCK.today())
    vault.close()
    stage.open_with(lambda: OpenVault(make_demo(path, CLOCK), is_demo=True))
    stage.go(Destination(ScreenId.TONIGHT))
    stage.shot("crowd-1-tonight")
    screen = stage.go(Destination(ScreenId.PEOPLE))
    stage.shot("crowd-2-people")
    screen.list_page.header.search_box.setText("абдурахманова")
    stage.wait()
    pause(300)
    stage.shot("crowd-3-long-names")
    screen.list_page.table.selectAll()
    stage.shot("crowd-4-many-chosen")
    stage.go(Destination(ScreenId.MAIL))
    stage.shot("crowd-5-mail")
    stage.go(Destination(ScreenId.MAIL, part="batch"))
    stage.shot("crowd-6-batch")


SCENES_AT_WORK: dict[str, Callable[[Stage], None]] = {
    "batch": batch,
    "menu": menu,
    "pasted": pasted,
    "locked": locked,
    "backups": backups,
    "crowd": crowd,
}
"""By the beginning of the names of their pictures."""
