from __future__ import annotations

import datetime
from dataclasses import replace

from letters_app.domain.letter import Letter, LetterState, LetterText
from letters_app.domain.partial_date import PartialDate
from letters_app.domain.recipient import CanWrite, Custody, CustodyStatus, Hold, Recipient, Stay
from letters_app.services.people.editing import PeopleEditor
from letters_app.services.people.story import StoryKind, StoryLine, story
from letters_app.storage import Vault
from services.people.conftest import TODAY

NOW = PartialDate.from_date(TODAY)


def told(vault: Vault, recipient_id: str) -> tuple[StoryLine, ...]:
    book = vault.address_book()
    person = next(one for one in book.recipients if one.id == recipient_id)
    return story(person, book, vault.changes(recipient_id), vault.letters.all())


def current(vault: Vault, recipient_id: str = "semyon") -> Recipient:
    return next(one for one in vault.address_book().recipients if one.id == recipient_id)


def test_a_life_is_told_from_now_backwards(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    editor.change(replace(current(vault), arrested_on=PartialDate(2026, 3, 3)))
    editor.move("semyon", Stay("colony"), datetime.date(2026, 11, 1))
    editor.verify_address("semyon", datetime.date(2026, 11, 12), by="адвокат")
    lines = told(vault, "semyon")
    assert [(line.kind, line.date.iso()) for line in lines] == [
        (StoryKind.ADDED, NOW.iso()),
        (StoryKind.ADDRESS_CHECKED, "2026-11-12"),
        (StoryKind.MOVED, "2026-11-01"),
        (StoryKind.ADDRESS_CHECKED, "2026-08-01"),
        (StoryKind.CAME_TO, "2026-03"),
        (StoryKind.ARRESTED, "2026-03-03"),
    ]
    assert lines[1].params == (("trust", "verified"), ("source", ""), ("by", "адвокат"))
    assert lines[2].params == (("from", "СИЗО-99, Нескучанск"), ("to", "ИК-98, Дальний"))


def test_changes_of_status_hold_and_wish_are_told_with_their_days(vault: Vault) -> None:
    editor = PeopleEditor(vault)
    editor.set_hold("vera", Hold("просит паузу"))
    editor.set_hold("vera", None)
    custody = Custody(CustodyStatus.CONVICTED, PartialDate(2026, 10, 14))
    stopped = {"can_write": CanWrite.NO, "do_not_write_reason": "переезд"}
    editor.change(replace(current(vault, "vera"), custody=custody, **stopped))  # type: ignore[arg-type]  # fields by name
    editor.change(replace(current(vault, "vera"), can_write=CanWrite.YES))
    lines = told(vault, "vera")
    by_kind = {line.kind: line for line in lines}
    assert by_kind[StoryKind.STATUS] == StoryLine(
        PartialDate(2026, 10, 14), StoryKind.STATUS, (("from", "remand"), ("to", "convicted"))
    )
    assert by_kind[StoryKind.HOLD_SET].params == (("reason", "просит паузу"),)
    assert by_kind[StoryKind.WRITING_STOPPED].params == (("reason", "переезд"),)
    assert {StoryKind.HOLD_LIFTED, StoryKind.WRITING_WANTED} <= by_kind.keys()


def test_letters_are_part_of_the_story_and_those_to_others_are_not(vault: Vault) -> None:
    history = (
        (LetterState.READY, datetime.date(2026, 9, 1)),
        (LetterState.POSTED, datetime.date(2026, 9, 3)),
        (LetterState.ANSWERED, datetime.date(2026, 10, 20)),
    )
    letter = Letter(
        "l1", "semyon", "free", LetterText("ru", ()), 1, datetime.date(2026, 9, 1), state=LetterState.ANSWERED
    )
    vault.letters.save([replace(letter, history=history), replace(letter, id="l2", recipient_id="vera")])
    lines = [line for line in told(vault, "semyon") if line.kind.value.startswith("letter")]
    assert [(line.kind, line.date.iso()) for line in lines] == [
        (StoryKind.LETTER_ANSWERED, "2026-10-20"),
        (StoryKind.LETTER_POSTED, "2026-09-03"),
        (StoryKind.LETTER_WRITTEN, "2026-09-01"),
    ]
    assert {line.params for line in lines} == {(("number", 1),)}
