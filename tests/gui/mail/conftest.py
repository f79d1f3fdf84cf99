"""A vault of invented people and letters in all states, made once, and Mail over a copy of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gui.driving import TODAY, Driver, copy_vault
from letters_app.domain.letter import FREE_LETTER, Draft, Letter, LetterState, LetterText, Paragraph, Sentence
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.mail_screen import MailScreen
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.printing.media import KNOWN_MEDIA
from letters_app.printing.printer import PrinterFeatures, PrinterInfo, PrinterState
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.services.letters.letter_states import moved
from letters_app.services.letters.letter_task import destination_of, paper_facts
from letters_app.services.vaults.opening import DEMO_PASSPHRASE, make_demo, unlock
from printing.fake_print_service import FakePrinter, FakePrintService

# Not in a country whose post once stopped letters to Russia: every letter would then want a look.
BOX = ReturnAddress("Group", ("PO Box 1", "1010 Wien"), "AT", id="box", label="Box in Vienna")
STATES = {
    "ready-1": (0, LetterState.READY, 3),
    "ready-2": (1, LetterState.READY, 2),
    "printed": (3, LetterState.PRINTED, 4),
    "posted": (6, LetterState.POSTED, 10),
    "posted-long-ago": (7, LetterState.POSTED, 75),
    "answered": (14, LetterState.ANSWERED, 40),
}
_WAYS = {
    LetterState.READY: (),
    LetterState.PRINTED: (LetterState.PRINTED,),
    LetterState.POSTED: (LetterState.PRINTED, LetterState.POSTED),
    LetterState.ANSWERED: (LetterState.PRINTED, LetterState.POSTED, LetterState.ANSWERED),
}


@pytest.fixture(scope="session")
def mail_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mail") / "demo"
    vault = make_demo(folder)
    vault.return_addresses.save([BOX])
    book = vault.address_book()
    order = LetterOrder(writer=Writer(), return_address=BOX, sender_country="AT", written_on=TODAY)
    for letter_id, (place, state, days) in STATES.items():
        person, day = book.recipients[place], TODAY - datetime.timedelta(days=days)
        text = LetterText("ru", (Paragraph("", (Sentence(f"Здравствуйте! Письмо {letter_id}."),)),))
        letter = Letter(
            letter_id,
            person.id,
            FREE_LETTER,
            text,
            written_on=day,
            history=((LetterState.READY, day),),
            paper=paper_facts(destination_of(book, person, TODAY), order),
        )
        for step in _WAYS[state]:
            letter = moved(letter, step, day)
        vault.letters.save([letter])
    draft = Draft("draft", book.recipients[10].id, FREE_LETTER, replace(text, paragraphs=()), step="words")
    vault.drafts.save(replace(draft, updated_at=datetime.datetime(2026, 11, 21, 18, tzinfo=datetime.UTC)))
    vault.close()
    return folder


@pytest.fixture(scope="session")
def vault_without_letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mail") / "empty"
    make_demo(folder).close()
    return folder


class Post:
    """Mail as its tests need it."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self.driver = driver
        self.printers = FakePrintService(
            (
                FakePrinter(
                    PrinterInfo("Desk", is_default=True, state=PrinterState.IDLE), PrinterFeatures(media=KNOWN_MEDIA)
                ),
            )
        )
        driver.context.printing.service = self.printers
        session = driver.context.session
        driver.open()
        session.open_with(session, lambda: OpenVault(unlock(folder, DEMO_PASSPHRASE), is_demo=True), pytest.fail)
        driver.until(lambda: session.is_open)
        session.change_writer(Writer(words_by_language={"ru": WriterWords(first_name="Анна")}))
        driver.window.activateWindow()
        driver.until(driver.window.isActiveWindow)

    @property
    def screen(self) -> MailScreen:
        shell = self.driver.window.shell
        assert shell is not None
        screen = shell.screen_of(ScreenId.MAIL)
        assert isinstance(screen, MailScreen)
        return screen

    @property
    def batch(self) -> BatchModel:
        return self.screen.batch_pages.model

    def arrive(self, **where: str) -> None:
        """Go to the screen and wait until everything stands."""
        shell = self.driver.window.shell
        assert shell is not None
        shell.go(Destination(ScreenId.MAIL, **where))
        self.driver.until(lambda: open_letters_of(self.driver.context).is_ready)
        self.driver.until_quiet()

    def show(self, letter_id: str) -> None:
        self.arrive(letter_id=letter_id)

    def letter(self, letter_id: str) -> Letter:
        """Return a letter as the vault has it."""
        found: list[Letter | None] = []
        session = self.driver.context.session
        session.run(session, lambda vault: vault.vault.letters.get(letter_id), found.append)
        self.driver.until(lambda: bool(found))
        assert found[0] is not None
        return found[0]

    def letters(self, state: LetterState) -> tuple[Letter, ...]:
        found: list[tuple[Letter, ...]] = []
        session = self.driver.context.session
        session.run(session, lambda vault: vault.vault.letters.in_state(state), found.append)
        self.driver.until(lambda: bool(found))
        return found[0]

    def rows(self) -> list[str]:
        """Return the names in the list, from top to bottom."""
        model = self.screen.letters_page.model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def open_post(driver: Driver, tmp_path: Path) -> Callable[[Path], Post]:
    return lambda folder: Post(driver, copy_vault(folder, tmp_path / "vault"))


@pytest.fixture
def post(open_post: Callable[[Path], Post], mail_vault: Path) -> Post:
    return open_post(mail_vault)
