"""The scenes of the pictures: which states of which screens, and how each is reached."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from reader_scenes import reader_is_missing, reader_speaks
from stage import CLOCK, Stage, pause

from gui.driving import ScriptedAsk
from gui.tonight.letters_vault import fill
from letters_app.composing.composer_state import Step
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.inputs import LineBox, TextBox
from letters_app.gui.elements.layouts import ScrollColumn
from letters_app.gui.elements.table import LinesTable
from letters_app.gui.mail.batch.mailing_extras import MailingExtras
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.people_import.import_page import ImportPage
from letters_app.gui.people_import.review_lines import ReviewKind
from letters_app.gui.preferences.settings_screen import SettingsScreen
from letters_app.gui.sheets.sheet_kinds import SheetKind
from letters_app.gui.start.start_state import StartView
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.paper_step import PaperStep
from letters_app.gui.write.pieces import Piece
from letters_app.gui.write.words.words_step import WordsStep
from letters_app.printing.printer import PrinterInfo
from letters_app.services.letters.finding_places import AsideScope
from letters_app.services.vaults.opening import create, make_demo
from letters_app.storage import KdfCost
from printing.fake_print_service import FakePrinter, FakePrintService

ADDRESS = ReturnAddress(
    "Briefgruppe", ("Postfach 11 22", "10115 Berlin"), "DE", id="box", label="Box in Berlin", for_countries=()
)
CAREFUL = "Расскажите, пожалуйста, как идёт ваше дело и какие книги вам сейчас хочется прочитать?"
CAREFUL_HERE = "Please tell me how your case is going and which books you would like to read now."
STAMP = "Если захочется ответить, я вложила чистый лист и конверт с маркой."
STAMP_HERE = "If you feel like answering, I enclosed a blank sheet and an envelope with a stamp."


def press(stage: Stage, sentence: str) -> None:
    """Press the first button in view that says ``sentence``, a marked one."""
    said = stage.context.tongue.say(sentence)
    for button in stage.window.findChildren(QAbstractButton):
        if button.isVisible() and said in (button.text().replace("&&", "&"), button.accessibleName()):
            button.click()
            stage.wait()
            return
    raise LookupError(sentence)


def start(stage: Stage) -> None:
    """The first screen: welcome, a new vault in three steps, unlocking."""
    stage.open()
    stage.shot("start-1-welcome")
    screen = stage.window.start_screen
    if screen is None:
        raise RuntimeError
    screen.show_view(StartView.PLACE)
    stage.shot("start-2-place")
    screen.show_view(StartView.PASSPHRASE)
    stage.shot("start-3-passphrase")
    screen.page.choice.own_radio.setChecked(True)
    screen.page.choice.first_field.secret_box.setText("copper lantern 1987")
    stage.shot("start-4-own-passphrase")
    screen.state.recovery_code = "7K2QD-MX4RT-9WB3H-0FZ6N-P8CVE-21GYJ"
    screen.show_view(StartView.RECOVERY_CODE)
    stage.shot("start-5-recovery-code")


def unlock(stage: Stage) -> None:
    """A vault that is there: its passphrase, a wrong one."""
    path = stage.folder / "Group North"
    vault = create(path, "copper lantern under quiet snow", CLOCK, cost=KdfCost.FLOOR).vault
    vault.backup()
    vault.close()
    stage.open(path)
    stage.shot("unlock-1")
    screen = stage.window.start_screen
    if screen is None:
        raise RuntimeError
    screen.page.secret_field.secret_box.setText("not this one at all")
    press(stage, "Unlock")
    stage.shot("unlock-2-wrong")
    screen.show_view(StartView.RESTORE)
    stage.shot("unlock-3-restore")


def empty(stage: Stage) -> None:
    """A new address book: every screen says what to do first."""
    path = stage.folder / "Group North"
    stage.open_with(lambda: OpenVault(create(path, "copper lantern under quiet snow", CLOCK, cost=KdfCost.FLOOR).vault))
    for screen in ScreenId:
        stage.go(Destination(screen))
        stage.shot(f"empty-{screen}")


def people(stage: Stage) -> None:
    """The list, the card, its questions, the form."""
    stage.open_demo()
    screen = stage.go(Destination(ScreenId.PEOPLE))
    stage.shot("people-1-list")
    page = screen.list_page
    page.header.search_box.setText("rakit")
    stage.wait()
    stage.shot("people-2-search")
    page.card.hold_button.click()
    stage.shot("people-3-hold")
    page.card.drop_question()
    screen.card_actions.ask_move()
    stage.shot("people-3-move")
    page.card.drop_question()
    screen.card_actions.ask_remove()
    stage.shot("people-3-remove")
    page.card.drop_question()
    page.header.search_box.setText("qqqq")
    stage.shot("people-4-nobody")
    page.header.search_box.clear()
    stage.go(Destination(ScreenId.PEOPLE, part="filter:freshness=stale;freshness=never-checked"))
    stage.shot("people-5-filter")
    page.table.selectAll()
    stage.shot("people-5-several")
    screen.edit_person(page.present_id)
    stage.shot("people-6-edit")
    stage.go(Destination(ScreenId.PEOPLE, part="add"))
    screen.form_page.save()
    stage.shot("people-7-add-problems")


LIST = """имя;год рождения;адрес;интересы;кличка
Ветрова Софья Ильинична;1979;"ФКУ СИЗО-2, ул. Новослободская, д. 45, г. Москва, 127055";;Соня
Ракитина Вера Антоновна;1988;"ФКУ СИЗО-1, ул. Арсенальная, д. 7, г. Санкт-Петербург, 195009";птицы, керамика;
;1990;г. Орёл;;
Жигарев Азамат;31.02.1999;"ФКУ ИК-6, п. Мелехово, 601966";;
"""


def importing(stage: Stage) -> None:
    """A list: chosen, its columns, what it would change, what came of it."""
    stage.open_demo()
    screen = stage.go(Destination(ScreenId.PEOPLE, part="import"))
    stage.shot("import-1-choose")
    page = screen.findChild(ImportPage)
    page.open_text("\x00\x01\x02")
    stage.shot("import-1-problem")
    path = stage.folder / "list.csv"
    path.write_text(LIST, encoding="cp1251")
    page.open_file(path)
    stage.shot("import-2-columns")
    press(stage, "See what would change")
    stage.shot("import-3-added")
    for kind in (ReviewKind.CHANGED, ReviewKind.REFUSED):
        page.review_step.segments.button(kind).click()
        stage.shot(f"import-3-{kind.name.lower()}")
    page.review_step.segments.button(ReviewKind.ADDED).click()
    primary = (one for one in page.findChildren(ActionButton) if one.isVisible() and one.property("kind") == "primary")
    next(primary).click()
    stage.shot("import-4-result")


def with_letters(stage: Stage) -> None:
    """Demo people who had letters."""
    path = stage.folder / "letters"
    vault = make_demo(path, CLOCK)
    fill(vault)
    vault.close()
    stage.open_with(lambda: OpenVault(make_demo(path, CLOCK), is_demo=True))


def tonight(stage: Stage) -> None:
    """What matters tonight, with letters on all their ways."""
    with_letters(stage)
    stage.go(Destination(ScreenId.TONIGHT))
    stage.shot("tonight")


class OneAnswer(ScriptedAsk):
    """Answers each question about a file or a folder with one."""

    def __init__(self, place: Path) -> None:
        super().__init__()
        self.answers = [place] * 9


def mail(stage: Stage) -> None:
    """The letters, and many of them printed at once."""
    with_letters(stage)
    stage.context.session.change_writer(
        Writer(words_by_language={"ru": WriterWords("Анна", "Лейпциг"), "en": WriterWords("Anna", "Leipzig")})
    )
    stage.go(Destination(ScreenId.MAIL))
    stage.shot("mail-1-letters")
    letters = next(table for table in stage.window.findChildren(LinesTable) if table.isVisible())
    letters.selectRow(5)
    stage.shot("mail-1-letter-posted")
    stage.go(Destination(ScreenId.MAIL, part="batch"))
    stage.shot("mail-2-choices")
    extras = stage.window.findChild(MailingExtras)
    extras.open()
    extras.label_fields.sheet_combo.setCurrentIndex(3)
    stage.wait()
    for scroll in stage.window.findChildren(ScrollColumn):
        if scroll.isVisible():
            scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    stage.shot("mail-2-choices-more")
    extras.label_fields.sheet_combo.setCurrentIndex(0)
    press(stage, "Look at the letters")
    stage.shot("mail-3-list")
    table = next(table for table in stage.window.findChildren(LinesTable) if table.isVisible())
    table.selectRow(4)
    stage.shot("mail-3-list-item")
    folder = stage.folder / "out"
    folder.mkdir()
    stage.context.ask = OneAnswer(folder)
    press(stage, "Save PDF…")
    stage.shot("mail-4-result")
    press(stage, "Done")
    stage.shot("mail-5-letters-after")
    polish = GroupSettings(sender_country="PL")
    stage.context.session.change(stage.window, lambda vault: vault.vault.settings.save(polish))
    stage.wait()
    stage.go(Destination(ScreenId.MAIL, part="batch"))
    press(stage, "Look at the letters")
    stage.shot("mail-6-post-may-be-stopped")
    press(stage, "We know: print them anyway")
    stage.shot("mail-6-post-known")


def write(stage: Stage) -> None:
    """A letter in five steps."""
    stage.open_demo()
    stage.context.session.change(stage.window, lambda vault: vault.vault.return_addresses.save([ADDRESS]))
    stage.context.session.change_writer(Writer(words_by_language={"ru": WriterWords("Анна", "Лейпциг")}))
    stage.go(Destination(ScreenId.WRITE))
    stage.shot("write-0-no-letter")
    stage.go(Destination(ScreenId.WRITE, part="new"))
    letters = open_letters_of(stage.context)
    stage.until(lambda: letters.present is not None)
    stage.shot("write-1-who")
    letter = letters.present
    if letter is None:
        raise RuntimeError
    letter.choose_recipient(reader_named(stage, "Ракитина"))
    stage.shot("write-1-who-chosen")
    letter.go_to(Step.WHAT)
    stage.shot("write-2-what")
    letter.choose_kind("first-letter", "ru", "en")
    stage.shot("write-2-what-chosen")
    letter.go_to(Step.WORDS)
    stage.shot("write-3-words")
    add_words(letter)
    stage.wait()
    board = stage.window.findChild(WordsStep).board
    board.go_to_remark(1)
    stage.shot("write-3-words-findings")
    row = next(row for row in board.page.rows if row.margin.ways_button is not None)
    row.margin.ways_button.click()
    stage.shot("write-3-words-ways")
    press(stage, "Ask me something")
    stage.shot("write-3-words-questions")
    press(stage, "Phrasebook")
    stage.shot("write-3-words-phrasebook")
    check_and_leave(stage, letter)
    several(stage)


def reader_named(stage: Stage, surname: str) -> str:
    """Return the id of one of the demo people."""
    return next(one.id for one in stage.context.session.book.recipients if one.name.surname == surname)


def check_and_leave(stage: Stage, letter: LetterModel) -> None:
    """The last two steps, and what is said after."""
    letter.go_to(Step.CHECK)
    stage.shot("write-4-check")
    press(stage, "Put it on paper")
    stage.shot("write-4-check-asks")
    letter.leave(letter.findings[0], AsideScope.LETTER)
    stage.shot("write-4-check-set-aside")
    letter.go_to(Step.PAPER)
    stage.shot("write-5-paper")
    press(stage, "Print…")
    stage.shot("write-5-paper-print")
    press(stage, "Close")
    press(stage, "Envelope")
    stage.shot("write-5-paper-envelope")
    stage.context.ask = OneAnswer(stage.folder / "letter.pdf")
    press(stage, "Save PDF…")
    stage.shot("write-6-finished")


def several(stage: Stage) -> None:
    """A second letter beside the first, and the list of drafts."""
    letters = open_letters_of(stage.context)
    first = letters.present
    stage.go(Destination(ScreenId.WRITE, part="new"))
    stage.until(lambda: letters.present is not first)
    other = letters.present
    if other is None:
        raise RuntimeError
    other.choose_recipient(reader_named(stage, "Moosgruber"))
    other.choose_kind("first-letter", "de", "en")
    other.go_to(Step.WORDS)
    stage.shot("write-7-another")
    other.flush()
    letters.read_drafts_anew()
    letters.show_letter(None)
    stage.shot("write-7-drafts")


def add_words(letter: LetterModel) -> None:
    """Write what the check has something to say to."""
    letter.apply(lambda composer, state: composer.add_paragraph(state, CAREFUL, CAREFUL_HERE, 2))
    letter.apply(lambda composer, state: composer.add_paragraph(state, STAMP, STAMP_HERE, 3))


def settings(stage: Stage) -> None:
    """Every section."""
    stage.open_demo()
    stage.context.session.change(
        stage.window,
        lambda vault: vault.vault.return_addresses.save([ADDRESS, replace(ADDRESS, id="two", for_countries=("US",))]),
    )
    for part in ("return-addresses", "writer", "letters", "left-words", "appearance", "security", "about"):
        screen = stage.go(Destination(ScreenId.SETTINGS, part=part))
        if not isinstance(screen, SettingsScreen):
            raise TypeError
        stage.shot(f"settings-{part}")
    stage.go(Destination(ScreenId.SETTINGS, part="return-addresses"))
    press(stage, "Add a return address")
    stage.shot("settings-return-addresses-new")


def paper(stage: Stage) -> None:
    """What can be chosen for the paper of a letter, and where envelopes lie in a printer."""
    stage.open_demo()
    stage.context.session.change(stage.window, lambda vault: vault.vault.return_addresses.save([ADDRESS]))
    stage.context.session.change_writer(Writer(words_by_language={"ru": WriterWords("Анна", "Лейпциг")}))
    stage.context.printing.service = FakePrintService((FakePrinter(PrinterInfo("Desk", is_default=True)),))
    stage.go(Destination(ScreenId.WRITE, part="new"))
    letters = open_letters_of(stage.context)
    stage.until(lambda: letters.present is not None)
    letter = letters.present
    if letter is None:
        raise RuntimeError
    letter.choose_recipient(reader_named(stage, "Ракитина"))
    letter.choose_kind("first-letter", "ru", "en")
    letter.go_to(Step.PAPER)
    stage.wait()
    step = stage.window.findChild(PaperStep)
    step.writing_form.kit_fields.tick.click()
    step.writing_form.puzzle_combo.setCurrentIndex(1)
    stage.wait()
    step.scroll_to(step.writing_form)
    stage.shot("paper-1-written")
    step.form.more.open()
    step.form.type_fields.face_combo.setCurrentIndex(5)
    stage.wait()
    step.scroll_to(step.form.more)
    stage.shot("paper-2-type")
    step.preview.show_piece(Piece.SOLUTION)
    press(stage, "Print…")
    if step.print_panel is None:
        raise RuntimeError
    step.print_panel.tray_form.open()
    stage.wait()
    step.scroll_to(step.print_panel.tray_form)
    stage.shot("paper-3-tray")


def sheets(stage: Stage) -> None:
    """Other sheets: which there are, and some of them filled in."""
    with_letters(stage)
    stage.go(Destination(ScreenId.SHEETS))
    stage.shot("sheets-1-choice")
    for kind in SheetKind:
        screen = stage.go(Destination(ScreenId.SHEETS, part=kind.value))
        form = screen.sheet_page.form
        for key, words in SHEET_WORDS.items():
            box = getattr(form, "boxes", {}).get(key)
            if isinstance(box, LineBox):
                box.setText(words)
            elif isinstance(box, TextBox):
                box.setPlainText(words)
        pause(200)  # typing rests before a page is made
        stage.shot(f"sheets-2-{kind}")


SHEET_WORDS = {
    "title": "Letters to prisoners",
    "text": "Every Friday at seven we write together.\n\nCome as you are: paper and stamps are there.",
    "foot": "Room 3, second floor",
    "to": "Ministry of Justice\n1 Example Road",
    "from": "Anna Demo\nMusterstraße 1\n04109 Leipzig",
    "subject": "Medical care",
}

SCENES: dict[str, Callable[[Stage], None]] = {
    "start": start,
    "unlock": unlock,
    "empty": empty,
    "people": people,
    "write": write,
    "write-reader": reader_speaks,
    "write-no-reader": reader_is_missing,
    "settings": settings,
    "import": importing,
    "mail": mail,
    "paper": paper,
    "sheets": sheets,
    "tonight": tonight,
}
"""By the beginning of the names of their pictures."""
