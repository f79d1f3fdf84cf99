"""The question about printing anyway, when what it asks about goes away under it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.gui.write.check_step import CheckStep

RISKY = "Расскажите, пожалуйста, как идёт ваше дело и какие книги вам сейчас хочется прочитать?"


def test_the_focus_goes_on_at_the_list_when_nothing_is_asked_any_more(desk: Desk, driver: Driver) -> None:
    person = next(one for one in driver.context.session.book.recipients if one.name.surname == "Ракитина")
    desk.arrive()
    letter = desk.begin(person.id)
    letter.apply(lambda composer, state: composer.add_paragraph(state, RISKY, "", 1))
    letter.go_to(Step.CHECK)
    driver.until(lambda: letter.is_checked_now)
    driver.until_quiet()
    driver.click("Put it on paper")
    driver.until_quiet()
    step = driver.find(CheckStep)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert step.question.is_asking
    assert step.question.isAncestorOf(focus)

    letter.undo()
    driver.until(lambda: letter.is_checked_now and not step.question.is_asking)
    driver.until_quiet()

    focus = QApplication.focusWidget()
    assert focus is not None
    assert step.isAncestorOf(focus)
