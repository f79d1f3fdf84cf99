"""Tonight tells what matters today and leads to where it is done."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from gui.driving import Driver
from letters_app.domain.recipient import Recipient
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.tonight.suggestions_card import SuggestionsCard
from letters_app.gui.tonight.tonight_screen import TonightScreen
from letters_app.gui.tonight.week_chart import WeekChart
from letters_app.services.people.listing import mail_holds

OpenTonight = Callable[..., TonightScreen]


class _Wanted(QObject):
    """Keeps where the screen wants to go instead of going there."""

    def __init__(self, driver: Driver) -> None:
        super().__init__()
        self.destinations: list[Destination] = []
        shell = driver.window.shell
        assert shell is not None
        driver.context.destination_wanted.disconnect(shell.go)
        driver.context.destination_wanted.connect(self.destinations.append)


def test_begin_has_the_focus_and_leads_to_a_new_letter(driver: Driver, open_tonight: OpenTonight) -> None:
    open_tonight()
    wanted = _Wanted(driver)
    assert driver.application.focusWidget() is driver.find(ActionButton, "Begin")
    driver.click("Begin")
    assert wanted.destinations == [Destination(ScreenId.WRITE, part="new")]


def test_the_header_counts_people_and_recent_letters(driver: Driver, open_tonight: OpenTonight) -> None:
    open_tonight()
    assert "60 people, 5 had a letter in the last 60 days" in driver.texts_in_view()


@pytest.mark.parametrize(
    ("button", "destination"),
    [
        ("Print: 2 letters are ready to print", Destination(ScreenId.MAIL, part="ready")),
        ("Open: 1 printed letter is not posted yet", Destination(ScreenId.MAIL, part="printed")),
        ("Open: 2 letters unanswered for 60 days", Destination(ScreenId.MAIL, part="unanswered")),
        (
            "Open: 1 letter came back: “addressee has left”",
            Destination(ScreenId.MAIL, part="returned", letter_id="letter-6"),
        ),
        (
            "Add: No return address is set, so answers find nobody",
            Destination(ScreenId.SETTINGS, part="return-addresses"),
        ),
    ],
)
def test_each_thing_to_look_after_leads_to_where_it_is_done(
    driver: Driver, open_tonight: OpenTonight, button: str, destination: Destination
) -> None:
    open_tonight()
    wanted = _Wanted(driver)
    driver.click(button)
    assert wanted.destinations == [destination]


def test_addresses_to_check_show_as_many_people_as_were_counted(driver: Driver, open_tonight: OpenTonight) -> None:
    open_tonight()
    button = next(one for one in driver.find_all(ActionButton) if "to check again" in one.accessibleName())
    count = int(button.accessibleName().removeprefix("Open: ").split()[0])
    driver.click_on(button)
    driver.until_quiet()
    assert len(driver.screen.roll.shown) == count > 0  # type: ignore[attr-defined]  # the People screen


def test_only_people_mail_may_go_to_are_suggested(driver: Driver, open_tonight: OpenTonight) -> None:
    screen = open_tonight()
    wanted = _Wanted(driver)
    card = driver.find(SuggestionsCard, within=screen)
    for button in driver.find_all(ActionButton, within=card):
        if button.text() == "Write":
            driver.click_on(button)
    ids = [destination.recipient_id for destination in wanted.destinations]
    book, today = driver.context.session.book, driver.context.clock.today()
    people: dict[str, Recipient] = {person.id: person for person in book.recipients}
    assert len(ids) == 4
    assert [mail_holds(book, people[one], today) for one in ids] == [()] * 4
    assert not set(driver.context.session.view.letter_counts) & set(ids)


def test_others_are_suggested_on_demand(driver: Driver, open_tonight: OpenTonight) -> None:
    screen = open_tonight()
    before = driver.texts_in_view(driver.find(SuggestionsCard, within=screen))
    driver.click("Suggest others")
    driver.until_quiet()
    assert driver.texts_in_view(driver.find(SuggestionsCard, within=screen)) != before


def test_the_chart_is_also_said_in_words(driver: Driver, open_tonight: OpenTonight) -> None:
    screen = open_tonight()
    words = driver.find(WeekChart, within=screen).accessibleDescription()
    assert len(words.split(";")) == 12
    assert words.endswith("Week of 16 Nov: 3 letters to 3 people")


def test_a_draft_is_taken_up_again(driver: Driver, open_tonight: OpenTonight) -> None:
    open_tonight()
    wanted = _Wanted(driver)
    driver.click("Go on")
    assert wanted.destinations == [Destination(ScreenId.WRITE, draft_id="draft-1")]


def test_what_changes_in_the_vault_is_seen_at_once(driver: Driver, open_tonight: OpenTonight) -> None:
    screen = open_tonight()
    driver.context.session.change(screen, lambda vault: vault.vault.drafts.delete("draft-1"))
    driver.until_quiet()
    assert "Go on writing" not in driver.texts_in_view()


def test_an_empty_address_book_is_met_with_the_first_steps(driver: Driver, open_tonight: OpenTonight) -> None:
    open_tonight(empty=True)
    wanted = _Wanted(driver)
    assert driver.application.focusWidget() is driver.find(ActionButton, "Import a list")
    for name in ("Import a list", "Add a person", "Set a return address", "Begin a letter"):
        driver.click(name)
    assert wanted.destinations == [
        Destination(ScreenId.PEOPLE, part="import"),
        Destination(ScreenId.PEOPLE, part="add"),
        Destination(ScreenId.SETTINGS, part="return-addresses"),
        Destination(ScreenId.WRITE, part="new"),
    ]
    assert "To look after" not in driver.texts_in_view()


def test_nothing_is_cut_in_the_smallest_window(driver: Driver, open_tonight: OpenTonight) -> None:
    screen = open_tonight(width=1024, height=640)
    widths = [button.width() - button.sizeHint().width() for button in driver.find_all(ActionButton, within=screen)]
    assert min(widths) >= 0
