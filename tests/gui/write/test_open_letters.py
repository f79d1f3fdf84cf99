"""Several letters at once, and everything that comes between a writer and the words."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from gui.driving import Driver, copy_vault
from gui.write.conftest import Desk
from letters_app.composing.composer_state import Step
from letters_app.gui.write.draft_saver import SaveState
from letters_app.gui.write.letter_model import LetterModel
from letters_app.services.letters.finding_places import FindingPlace
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, unlock
from small_disk import fill, mounted_disk

OWN = "Сегодня у нас выпал первый снег."


def write(letter: LetterModel, words: str = OWN) -> None:
    assert letter.apply(lambda composer, state: composer.add_paragraph(state, words))


def drafts_in(vault: Path) -> list[str]:
    with unlock(vault, DEMO_PASSPHRASE) as opened:
        return [draft.text.text() for draft in opened.drafts.all()]


def test_several_letters_are_tabs_that_keys_go_through(desk: Desk, driver: Driver) -> None:
    first, second = desk.begin("demo-001"), desk.begin("demo-002")
    desk.arrive()
    assert desk.letter is second
    driver.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert desk.letter is first
    driver.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    driver.until_quiet()
    assert len(desk.letters.letters) == 3
    driver.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    driver.until_quiet()
    assert desk.letters.letters == (first, second)
    put_away = desk.letter.id
    driver.press(Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    driver.until_quiet()
    assert "The letter is kept as a draft." in driver.texts_in_view()
    assert put_away in {draft.id for draft in driver.context.session.view.drafts}
    driver.click("Open it again")
    driver.until_quiet()
    assert len(desk.letters.letters) == 2


def test_untouched_letter_is_not_kept(desk: Desk, driver: Driver, vault: Path) -> None:
    desk.arrive(recipient_id="demo-001")
    assert desk.letter.save_state is SaveState.NOTHING
    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    assert drafts_in(vault) == []


def test_a_person_with_a_draft_offers_both(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    write(letter)
    desk.letters.close(letter.id)
    driver.until_quiet()
    desk.arrive(recipient_id="demo-001")
    assert "is begun already" in driver.texts_in_view()
    driver.click("Begin another letter")
    driver.until_quiet()
    assert desk.letter.state.step is Step.WHAT
    desk.arrive(draft_id=driver.context.session.view.drafts[0].id)
    assert OWN in desk.letter.state.text.text()


def test_deleted_draft_can_be_brought_back(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    write(letter)
    text = letter.state.text
    desk.letters.show_letter(None)
    desk.arrive()
    driver.click(re.compile("^Delete the draft"))
    driver.until_quiet()
    assert driver.context.session.view.drafts == ()
    assert desk.letters.letters == ()
    driver.click("Bring it back")
    driver.until_quiet()
    assert [draft.text for draft in driver.context.session.view.drafts] == [text]


def test_language_switch_in_the_middle_keeps_everything(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    write(letter)
    letter.go_to(Step.WORDS)
    desk.arrive()
    text = letter.state.text
    driver.context.tongue.set_language("ru")
    driver.until_quiet()
    assert desk.letter is letter
    assert (letter.state.text, letter.state.step, letter.can_undo) == (text, Step.WORDS, True)
    assert driver.screen.isVisible()


def test_lock_in_the_middle_keeps_the_words_and_forgets_the_letters(desk: Desk, driver: Driver, vault: Path) -> None:
    letter = desk.begin("demo-001")
    desk.arrive()
    write(letter)
    driver.window.lock()
    driver.until(lambda: driver.window.start_screen is not None)
    assert desk.letters.letters == ()
    assert [OWN in text for text in drafts_in(vault)] == [True]


def test_closing_the_window_keeps_the_words(desk: Desk, driver: Driver, vault: Path) -> None:
    letter = desk.begin("demo-001")
    desk.arrive()
    write(letter)
    driver.window.close()
    assert [OWN in text for text in drafts_in(vault)] == [True]


def test_own_words_for_another_person_are_asked_about(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    write(letter)
    desk.arrive()
    assert not letter.choose_recipient("demo-002")
    assert letter.state.recipient_id == "demo-001"
    assert "You wrote 1 sentence yourself" in driver.texts_in_view()
    driver.click("Change nothing")
    assert (letter.state.recipient_id, letter.question) == ("demo-001", None)
    letter.choose_recipient("demo-002")
    driver.click("Take my words along")
    assert letter.state.recipient_id == "demo-002"
    assert OWN in letter.state.text.text()
    letter.choose_recipient("demo-003")
    driver.click("Leave them out")
    assert letter.state.recipient_id == "demo-003"
    assert OWN not in letter.state.text.text()


def test_full_disk_is_said_and_saved_as_soon_as_there_is_room(
    open_desk: Callable[[Path], Desk], demo_vault: Path, driver: Driver, tmp_path: Path
) -> None:
    with mounted_disk(tmp_path, 12) as disk:
        desk = open_desk(copy_vault(demo_vault, disk / "vault"))
        letter = desk.begin("demo-001")
        desk.arrive()
        desk.until_saved(letter)
        ballast = fill(disk)
        for number in range(40):
            write(letter, f"Слова номер {number}. " + "Очень длинное предложение. " * 40)
        letter.flush()
        driver.until(lambda: letter.save_state is SaveState.FAILED)
        assert "not saved:" in driver.texts_in_view()
        ballast.unlink()
        desk.until_saved(letter)
        assert "not saved:" not in driver.texts_in_view()
        driver.window.close()
        assert "Слова номер 39" in drafts_in(disk / "vault")[0]


def test_read_only_vault_says_that_nothing_is_saved(
    open_desk: Callable[[Path], Desk], demo_vault: Path, driver: Driver, tmp_path: Path
) -> None:
    with mounted_disk(tmp_path, 12) as disk:
        folder = copy_vault(demo_vault, disk / "vault")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)  # noqa: S607 - of the system
        desk = open_desk(folder)
        letter = desk.begin("demo-001")
        desk.arrive()
        write(letter)
        assert letter.save_state is SaveState.READ_ONLY
        assert "not saved: this address book is read-only" in driver.texts_in_view()
        driver.window.close()


def test_removed_person_leaves_the_words_on_the_table(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    write(letter)
    letter.go_to(Step.WORDS)
    desk.arrive()
    session = driver.context.session
    session.change(desk.letters, lambda opened: opened.vault.remove_people(["demo-001"]))
    driver.until_quiet()
    assert letter.recipient is None
    assert OWN in letter.state.text.text()
    assert "New letter" in driver.texts_in_view()
    letter.choose_recipient("demo-002")
    driver.click("Take my words along")
    desk.until_saved(letter)


def test_going_to_a_place_shows_the_step_of_the_words(desk: Desk, driver: Driver) -> None:
    letter = desk.begin("demo-001")
    desk.arrive()
    letter.show_place(FindingPlace(0, 0, 0, 3))
    driver.until_quiet()
    assert letter.state.step is Step.WORDS


def test_undo_and_redo_go_several_steps(desk: Desk) -> None:
    letter = desk.begin("demo-001")
    texts = [letter.state.text]
    for words in ("Первое.", "Второе."):
        write(letter, words)
        texts.append(letter.state.text)
    letter.undo()
    letter.undo()
    assert letter.state.text == texts[0]
    letter.redo()
    letter.redo()
    assert (letter.state.text, letter.can_redo) == (texts[2], False)
    letter.undo()
    write(letter, "Третье.")
    assert not letter.can_redo


def test_no_step_flashes_as_a_window_of_its_own(desk: Desk, driver: Driver) -> None:
    shown: list[str] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                shown.append(type(watched).__name__)
            return False

    watch = Watch()
    driver.application.installEventFilter(watch)
    first = desk.begin("demo-001")
    desk.arrive()
    for step in Step:
        first.go_to(step)
        driver.until_quiet()
    desk.begin("demo-002")
    write(desk.letter)
    desk.letter.choose_recipient("demo-003")
    driver.until_quiet()
    driver.application.removeEventFilter(watch)
    assert shown == []
