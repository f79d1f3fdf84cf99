"""What the buttons of card and list do: asks where something must be asked, then has it done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from letters_app.domain.errors import LettersError
from letters_app.domain.recipient import Hold, Recipient
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.people.hold_question import HoldQuestion
from letters_app.gui.people.list_page import ListPage
from letters_app.gui.people.move_question import MoveQuestion
from letters_app.gui.people.people_changes import PeopleChanges
from letters_app.gui.people.people_roll import PeopleRoll
from letters_app.gui.people.remove_question import RemoveQuestion
from letters_app.gui.sentences import sentence_for
from letters_app.i18n.marking import mark
from letters_app.services.people.editing import RemovalPreview
from letters_app.services.people.form_reading import FormProblems, read_form
from letters_app.services.people.person_form import PLACE_SINCE, PersonForm, PlaceChoice, form_of

BATCH = "batch"
"""The part of the Mail screen that writes to many."""


class CardActions(QObject):
    """Connects card and bulk bar of a ``ListPage`` with ``PeopleChanges``; each method acts on who is chosen."""

    def __init__(
        self, context: WindowContext, roll: PeopleRoll, page: ListPage, changes: PeopleChanges, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._roll = roll
        self._page = page
        self._changes = changes
        card, bulk = page.card, page.bulk_bar
        card.write_wanted.connect(self.write_to)
        card.check_wanted.connect(lambda one: changes.verify((one,)))
        card.hold_wanted.connect(lambda one: self._ask_hold((one,)))
        card.lift_wanted.connect(lambda one: changes.hold((one,), None))
        card.move_wanted.connect(self._ask_move)
        card.remove_wanted.connect(lambda one: self._ask_remove((one,)))
        bulk.check_wanted.connect(self.check)
        bulk.hold_wanted.connect(lambda: self._ask_hold(page.chosen_ids))
        bulk.remove_wanted.connect(self.ask_remove)
        bulk.write_wanted.connect(self._write_to_many)

    def write_to(self, recipient_id: str) -> None:
        """Begin a letter."""
        self._context.go(Destination(ScreenId.WRITE, recipient_id=recipient_id))

    def check(self) -> None:
        """Mark the addresses of all who are chosen as checked today."""
        if self._page.chosen_ids:
            self._changes.verify(self._page.chosen_ids)

    def hold_or_lift(self) -> None:
        """Ask why mail is held; for one who is on hold, let it go again."""
        ids = self._page.chosen_ids
        person = self._person(ids[0]) if len(ids) == 1 else None
        if person is not None and person.hold is not None:
            self._changes.hold(ids, None)
        elif ids:
            self._ask_hold(ids)

    def ask_move(self) -> None:
        """Ask where the present person was taken."""
        if self._page.present_id:
            self._ask_move(self._page.present_id)

    def ask_remove(self) -> None:
        """Ask before all who are chosen are deleted."""
        if self._page.chosen_ids:
            self._ask_remove(self._page.chosen_ids)

    def _write_to_many(self) -> None:
        self._context.session.chosen_people = self._page.chosen_ids
        self._context.go(Destination(ScreenId.MAIL, part=BATCH))

    def _ask_hold(self, ids: tuple[str, ...]) -> None:
        tongue = self._context.tongue
        heading = self._about(
            ids,
            mark("Hold mail to {name}"),
            lambda count: tongue.say_number("Hold mail to {number} person", "Hold mail to {number} people", count),
        )
        question = HoldQuestion(tongue, heading, self._context.clock.today())

        def hold(chosen: Hold) -> None:
            self._page.card.drop_question()
            self._changes.hold(ids, chosen)

        question.hold_chosen.connect(hold)
        self._page.ask(question)

    def _ask_remove(self, ids: tuple[str, ...]) -> None:
        self._changes.preview_removal(ids, lambda preview: self._show_removal(ids, preview))

    def _show_removal(self, ids: tuple[str, ...], preview: RemovalPreview) -> None:
        if not preview.people:
            return
        say = self._context.tongue.say
        person = self._person(ids[0])
        name = self._roll.full_name(person) if person else ""
        hint = say(mark("To stop mail and keep the card, choose “Keep” and then “Hold…”."))
        question = RemoveQuestion(self._context.tongue, preview, name, hint)

        def remove() -> None:
            self._page.card.drop_question()
            self._changes.remove(ids)

        question.accepted.connect(remove)
        self._page.ask(question)

    def _ask_move(self, recipient_id: str) -> None:
        person = self._person(recipient_id)
        if person is None:
            return
        context, book = self._context, self._roll.book
        heading = context.tongue.say(mark("Where was {name} taken?"), name=self._roll.full_name(person))
        # The place begins empty: it is another one than before.
        form = form_of(person, book, context.clock.today()).with_place(PlaceChoice.NEW_FACILITY)
        question = MoveQuestion(context, heading, form, book)
        question.move_typed.connect(lambda typed: self._move(question, person, typed))
        self._page.ask(question)

    def _move(self, question: MoveQuestion, person: Recipient, form: PersonForm) -> None:
        context = self._context
        reading = read_form(form, person, self._roll.book, context.clock.today())
        if isinstance(reading, FormProblems):
            problem = reading.remarks[0]
            question.show_remark(problem.field, context.tongue.say_message(problem.message))
            return

        def fail(error: LettersError) -> None:
            question.show_remark(PLACE_SINCE, sentence_for(error, context.tongue))

        stay = reading.recipient.current_stay()
        on = stay.since.exact() if stay and stay.since else None
        if form.place is PlaceChoice.UNKNOWN or stay is None or on is None:
            self._changes.save(reading.recipient, reading.facility, fail)
        else:
            self._changes.move(person.id, stay, on, reading.facility, fail)

    def _person(self, recipient_id: str) -> Recipient | None:
        return next((one for one in self._roll.book.recipients if one.id == recipient_id), None)

    def _about(self, ids: tuple[str, ...], for_one: str, for_several: Callable[[int], str]) -> str:
        person = self._person(ids[0]) if len(ids) == 1 else None
        if person is None:
            return for_several(len(ids))
        return self._context.tongue.say(for_one, name=self._roll.full_name(person))
