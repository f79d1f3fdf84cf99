"""What changes together, and what is asked of many letters at once."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from letters_app.domain.address import AddressRecord, PostalAddress
from letters_app.domain.group_settings import GroupSettings
from letters_app.domain.letter import LetterState, LetterSummary, PaperFacts
from letters_app.domain.mailing import ItemOutcome
from letters_app.domain.recipient import Gender
from letters_app.domain.return_address import ReturnAddress
from letters_app.domain.writer import Writer, WriterWords
from letters_app.storage import Vault
from letters_app.storage.errors import UnknownRecordError
from storage.invented import draft, letter, mailing, recipient

DAY = datetime.date(2026, 11, 20)


def test_settings_come_back_with_the_writer_who_asked_to_be_remembered(vault: Vault) -> None:
    writer = Writer(Gender.FEMALE, WriterWords("Anna"), {"ru": WriterWords("Анна", "Лион", "Пеку хлеб.")})
    settings = GroupSettings(language="ru", envelope="none", sender_country="DE", remembered_writer=writer)
    vault.settings.save(settings)
    assert vault.settings.load() == settings
    vault.settings.save(GroupSettings())
    assert vault.settings.load().remembered_writer is None


def test_a_finished_draft_becomes_a_letter_and_is_gone(vault: Vault) -> None:
    finished = replace(letter("finished", "person-0", 2), written_on=DAY)
    vault.finish_draft("draft", finished)
    assert vault.letters.get("finished") == finished
    assert vault.drafts.all() == ()
    taken_up = draft("draft", "person-0", "Иначе.")
    vault.reopen_letter("finished", taken_up)
    assert vault.letters.get("finished") is None
    assert vault.drafts.all() == (taken_up,)


def test_a_draft_that_cannot_become_a_letter_stays(vault: Vault) -> None:
    with pytest.raises(UnknownRecordError):
        vault.finish_draft("draft", letter("finished", "nobody"))
    assert [one.id for one in vault.drafts.all()] == ["draft"]
    assert vault.letters.get("finished") is None


def test_a_mailing_and_its_letters_are_recorded_together_or_not_at_all(vault: Vault) -> None:
    people = vault.address_book().recipients[:3]
    letters = [replace(letter(f"new-{one.id}", one.id, 2), mailing_id="evening") for one in people]
    with pytest.raises(UnknownRecordError):
        vault.record_mailing(mailing("evening", *people), [*letters, letter("stray", "nobody")])
    assert vault.mailings.get("evening") is None
    assert vault.letters.of_mailing("evening") == ()
    vault.record_mailing(mailing("evening", *people), letters)
    assert len(vault.letters.of_mailing("evening")) == 3
    assert vault.mailings.get("evening") == mailing("evening", *people)


def test_letters_are_asked_for_by_state_number_and_date(vault: Vault) -> None:
    posted = replace(letter("posted", "person-1", 2), state=LetterState.POSTED, written_on=DAY)
    undated = letter("third", "person-1", 3)
    vault.letters.save([posted, undated])
    assert vault.letters.in_state(LetterState.POSTED, LetterState.SILENT) == (posted,)
    assert vault.letters.in_state(LetterState.ANSWERED) == ()
    assert vault.letters.counts()["person-1"] == 3
    assert vault.letters.last_written() == {"person-1": DAY}
    assert vault.letters.highest_numbers()["person-1"] == (3, None)
    vault.letters.delete("third")
    assert vault.letters.highest_numbers()["person-1"] == (2, DAY)


def test_summaries_tell_all_of_letters_but_their_words(vault: Vault) -> None:
    history = ((LetterState.POSTED, DAY), (LetterState.RETURNED, DAY))
    returned = replace(
        letter("returned", "person-1", 2),
        state=LetterState.RETURNED,
        written_on=DAY,
        history=history,
        returned_because="выбыл",
        copy_kept=False,
        mailing_id="evening",
    )
    vault.letters.save([returned])
    summaries = {summary.id: summary for summary in vault.letters.summaries()}
    assert len(summaries) == 21
    assert summaries["returned"] == LetterSummary(
        "returned",
        "person-1",
        "free",
        "ru",
        2,
        DAY,
        LetterState.RETURNED,
        history,
        copy_kept=False,
        mailing_id="evening",
        returned_because="выбыл",
    )
    assert summaries["returned"].day_of(LetterState.POSTED) == DAY
    assert summaries["letter-person-1"].day_of(LetterState.READY) is None


def test_a_letter_without_copy_keeps_nothing_of_words_and_address() -> None:
    address = AddressRecord(PostalAddress("RU", facility="Секретная"))
    facts = PaperFacts(recipient("person-1"), address, return_address=ReturnAddress("Friday Post", (), "DE"))
    kept = replace(letter("one", "person-1", 4), paper=facts, mailing_id="evening", choices=(("greeting", "a"),))
    bare = kept.without_text()
    assert (bare.number, bare.mailing_id, bare.copy_kept) == (4, "evening", False)
    assert bare.text.is_empty()
    assert bare.paper is None
    assert "Секретная" not in repr(bare)


def test_a_removed_person_leaves_no_letter_behind_in_a_mailing(vault: Vault) -> None:
    people = vault.address_book().recipients[:2]
    sent = mailing("evening", *people)
    items = tuple(replace(item, letter_id=f"l-{item.number}", outcome=ItemOutcome.PRINTED) for item in sent.items)
    vault.record_mailing(replace(sent, items=items), [letter("l-1", people[0].id, 2), letter("l-2", people[1].id, 2)])
    vault.remove_people([people[0].id])
    kept = vault.mailings.get("evening")
    assert kept is not None
    assert [item.letter_id for item in kept.items] == ["", "l-2"]
    assert vault.letters.get("l-1") is None
