"""The head of a letter is whole and stands still from step to step."""

from __future__ import annotations

from gui.driving import Driver
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.gui.elements.labels import ElidedLabel
from letters_app.gui.write.letter_head import LetterHead

_STEPS = (Step.WHO, Step.WHAT, Step.WORDS, Step.CHECK, Step.PAPER)


def test_the_title_is_whole_and_the_steps_stay_where_they_are(desk: Desk, driver: Driver) -> None:
    person = next(one for one in driver.context.session.book.recipients if one.name.surname == "Moosgruber")
    desk.arrive()
    letter = desk.begin(person.id, "de")
    for width in (1024, 1280):
        driver.window.resize(width, 800)
        seen = set()
        for step in _STEPS:
            letter.go_to(step)
            driver.until_quiet()
            head = driver.find(LetterHead)
            title = next(each for each in head.findChildren(ElidedLabel) if "Moosgruber" in each.accessibleName())
            assert title.text() == "Letter to Lena Moosgruber"
            seen.add((head.height() // 20, head.marks.y() > title.geometry().bottom()))
        assert len(seen) == 1, (width, seen)
