"""One mailing on the main thread: what it is made of, what was said about its letters, how far it is.

It lives as long as the vault is open and outlives the screens, which are built anew when the language changes.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from letters_app.domain.errors import LettersError
from letters_app.domain.letter import LetterState
from letters_app.domain.mailing import ItemOutcome, MailingItem
from letters_app.gui.context import WindowContext
from letters_app.gui.mail.batch.batch_room import Advance, BatchRoom
from letters_app.gui.mail.batch.batch_stage import Outcome, Stage, printed_numbers, together
from letters_app.gui.open_vault import OpenVault
from letters_app.gui.printing.print_run import PrintRun
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.services.mailings.item_standing import GOES, Answer, Standing, standing_of
from letters_app.services.mailings.mailing_order import MailingOrder
from letters_app.services.mailings.mailing_plan import MailingEntry, MailingPlan, plan_from_letters, plan_from_template
from letters_app.services.mailings.mailing_record import record_mailing, resume_plan
from letters_app.services.mailings.prepare_mailing import PreparedEntry, PreparedMailing
from letters_app.services.mailings.print_mailing import MailingResult
from letters_app.services.mailings.printer_parts import MailingPart, MailingParts
from letters_app.services.progress import CancelToken


class BatchModel(QObject):
    """``changed`` comes whenever anything is other than before."""

    changed = Signal()
    progressed = Signal(int, int)
    """How many of how many letters; also from the worker's thread."""
    failed = Signal(object)

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.session)
        self._context = context
        self.room = BatchRoom()
        """What lives in the worker of mailings; touch it in jobs of that worker only."""
        self._parts: tuple[MailingPart, ...] = ()
        self.run = PrintRun(context.printing, self)
        self.run.part_printed.connect(self._on_part_printed)
        context.session.closed.connect(self._forget)
        self._reset()

    def _reset(self) -> None:
        self.stage = Stage.CHOOSING
        self.plan: MailingPlan | None = None
        self.prepared: PreparedMailing | None = None
        self.answers: dict[int, Answer] = {}
        self.accepted: frozenset[str] = frozenset()
        """Rules about the whole mailing to which the user said that the letters go anyway."""
        self.outcome = Outcome()
        self.done = self.total = 0
        self._parts = ()

    # what it is made of

    def begin_template(self, order: MailingOrder, recipient_ids: Collection[str] | None) -> None:
        """Begin letters from a template to these people, ``None``: to everybody."""
        view = self._context.session.view
        self._begin(
            lambda: plan_from_template(view.book, order, recipient_ids=recipient_ids, earlier=dict(view.earlier))
        )

    def begin_ready(self, order: MailingOrder, letter_ids: Collection[str] = ()) -> None:
        """Begin with letters that are ready, all or these."""
        book, wanted = self._context.session.book, frozenset(letter_ids)

        def read(vault: OpenVault) -> MailingPlan:
            letters = vault.vault.letters.in_state(LetterState.READY)
            return plan_from_letters(book, [one for one in letters if not wanted or one.id in wanted], order)

        self._reset()
        self._context.session.run(self, read, self._look_at, self._on_failed)

    def resume(
        self,
        mailing_id: str,
        from_number: int | None = None,
        answers: Mapping[int, Answer] | None = None,
        accepted: frozenset[str] = frozenset(),
    ) -> None:
        """Go on with a recorded mailing: with what waits, or with everything from ``from_number`` on."""
        writer, today = self._context.session.writer, self._context.clock.today()

        def read(vault: OpenVault) -> MailingPlan:
            plan = resume_plan(vault.vault, mailing_id, writer=writer, today=today, from_number=from_number or 1)
            mailing = vault.vault.mailings.get(mailing_id)
            if from_number is not None or mailing is None:
                return plan
            return plan.only([item.number for item in mailing.waiting()])

        def look(plan: MailingPlan) -> None:
            # What was printed once was looked at then.
            before = {entry.number: Answer.ANYWAY for entry in plan.entries if was_printed(entry)}
            self.answers = {**before, **(answers or {})}
            self.accepted = accepted
            self._look_at(plan)

        self._reset()
        self._context.session.run(self, read, look, self._on_failed)

    def go_on_from(self, number: int) -> None:
        """After a jam: everything before ``number`` is on paper, the rest is looked at once more."""
        plan, answers, accepted = self.plan, dict(self.answers), self.accepted
        if plan is None or self.is_busy:
            return

        def go_on() -> None:
            self.resume(plan.id, number, answers, accepted)

        on_paper = [one for one in self.going() if one < number and one not in self.outcome.printed]
        if not on_paper:
            go_on()
            return
        room, before = self.room, plan.only(on_paper)
        self._context.batch.submit(
            self,
            lambda: room.results(before),
            lambda results: self._record(together(results, plan.people), go_on),
            self._on_failed,
        )

    def close(self) -> None:
        """Put the mailing away; what is recorded stays in the vault."""
        if not self.run.is_busy:
            self._reset()
            self.changed.emit()

    # what is said about its letters

    @property
    def is_busy(self) -> bool:
        """Whether it is being worked on."""
        return self.stage in (Stage.PREPARING, Stage.MAKING) or self.run.is_busy

    @property
    def entries(self) -> tuple[PreparedEntry, ...]:
        """Its letters, in printing order."""
        return self.prepared.entries if self.prepared else ()

    def entry(self, number: int) -> PreparedEntry | None:
        """Return one of them."""
        return next((each for each in self.entries if each.entry.number == number), None)

    def standing(self, prepared: PreparedEntry) -> Standing:
        """Return how a letter stands."""
        return standing_of(prepared, self.answers.get(prepared.entry.number), self.accepted)

    def going(self) -> tuple[int, ...]:
        """Return the numbers of the letters that go."""
        return tuple(each.entry.number for each in self.entries if self.standing(each) in GOES)

    def answer(self, numbers: Iterable[int], answer: Answer | None) -> None:
        """Say something about letters, or take it back; people whose mail is held are included by it."""
        plan = self.plan
        for number in numbers:
            prepared = self.entry(number)
            if prepared is None or plan is None:
                continue
            if answer is Answer.ANYWAY and self.standing(prepared) is Standing.HELD:
                plan = plan.print_anyway(number)
            elif answer is None and prepared.entry.task.include_held and not was_printed(prepared.entry):
                plan = plan.print_anyway(number, anyway=False)
            self.answers.pop(number, None)
            if answer is not None:
                self.answers[number] = answer
        if plan is self.plan:
            self.changed.emit()
            return
        self.plan = plan
        self.prepare()

    def accept(self, rule: str, *, accepted: bool = True) -> None:
        """Let letters go although a rule says something of all of them; for this mailing alone."""
        self.accepted = self.accepted | {rule} if accepted else self.accepted - {rule}
        self.changed.emit()

    def vary(self, number: int) -> None:
        """Word one letter unlike the others."""
        if self.plan is not None and not self.is_busy:
            self.plan = self.plan.varied(number)
            self.prepare()

    def prepare(self) -> None:
        """Make all letters in the worker, without printing anything; what is made already is taken as it is."""
        plan, known, room = self.plan, self.prepared, self.room
        if plan is None:
            return
        stop, tell = self._fresh_stop(), Advance(self.progressed.emit)
        self._set_stage(Stage.PREPARING)
        self._context.batch.submit(
            self, lambda: room.prepare(plan, tell, stop, known), self._on_prepared, self._on_failed
        )

    def stop(self) -> None:
        """Stop the work that is going on after the letter it is at."""
        self._context.batch_stop.cancel()

    # out

    def save_to(self, folder: Path) -> None:
        """Write what goes into a folder."""
        plan, room = self._outgoing(), self.room
        if plan is None:
            return
        stop, tell = self._fresh_stop(), Advance(self.progressed.emit)
        self._set_stage(Stage.MAKING)
        self._context.batch.submit(self, lambda: room.save(plan, folder, tell, stop), self._on_saved, self._on_failed)

    def make_parts(self, when_made: Callable[[tuple[MailingPart, ...]], None]) -> None:
        """Make the jobs for a printer, then call ``when_made``."""
        plan, room = self._outgoing(), self.room
        if plan is None:
            return
        stop, tell = self._fresh_stop(), Advance(self.progressed.emit)

        def made(parts: MailingParts) -> None:
            if not parts.is_whole:
                self._set_stage(Stage.LOOKING)
                return
            self._parts = parts.parts
            self._set_stage(Stage.PRINTING)
            when_made(parts.parts)

        self._set_stage(Stage.MAKING)
        self._context.batch.submit(self, lambda: room.parts(plan, tell, stop), made, self._on_failed)

    def end_printing(self) -> None:
        """The panel is closed, or everything went to the printer."""
        if self.stage is Stage.PRINTING:
            was_stopped = len(self.outcome.printed) < len(self.going())
            self.outcome = replace(self.outcome, was_stopped=was_stopped)
            self._set_stage(Stage.DONE if self.outcome.printed else Stage.LOOKING)

    # inner workings

    def _begin(self, make: Callable[[], MailingPlan]) -> None:
        self._reset()
        try:
            plan = make()
        except LettersError as error:
            self._on_failed(error)
            return
        self._look_at(plan)

    def _look_at(self, plan: MailingPlan) -> None:
        self.plan = plan
        self.prepare()

    def _on_prepared(self, prepared: PreparedMailing) -> None:
        self.prepared = prepared if prepared.entries else None
        if prepared.is_whole:
            self._set_stage(Stage.LOOKING)
        else:
            self._set_stage(Stage.CHOOSING)

    def _outgoing(self) -> MailingPlan | None:
        going = self.going()
        if self.plan is None or not going or self.is_busy:
            return None
        return self.plan.only(going)

    def _on_saved(self, result: MailingResult) -> None:
        saved_files_of(self._context).add(result.files)
        self.outcome = Outcome(
            printed=printed_numbers(result),
            files=result.files,
            earlier_files=result.earlier_files,
            was_stopped=result.stopped_after is not None,
        )
        self._record(result, lambda: self._set_stage(Stage.DONE))

    def _on_part_printed(self, place: int) -> None:
        result = self._parts[place].result if place < len(self._parts) else None
        if result is None:
            return
        self.outcome = replace(self.outcome, printed=self.outcome.printed | printed_numbers(result))
        self._record(result, self.changed.emit)

    def _record(self, result: MailingResult, then: Callable[[], None]) -> None:
        plan, now = self.plan, self._context.clock.now()
        if plan is None:
            return
        whole = replace(result, items=(*result.items, *self._staying()))
        self._context.session.change(
            self, lambda vault: record_mailing(vault.vault, plan, whole, now), lambda _: then(), self._on_failed
        )

    def _staying(self) -> tuple[MailingItem, ...]:
        """Return the items of those that do not go; what was printed in an earlier run is not touched."""
        staying = []
        for prepared in self.entries:
            standing = self.standing(prepared)
            if was_printed(prepared.entry):
                continue
            if standing in (Standing.HELD, Standing.IMPOSSIBLE):
                staying.append(prepared.item)
            elif standing is Standing.LEFT_OUT:
                staying.append(replace(prepared.item, outcome=ItemOutcome.SKIPPED))
        return tuple(staying)

    def _fresh_stop(self) -> CancelToken:
        self._context.batch_stop = CancelToken()
        self.done, self.total = 0, len(self.plan.entries) if self.plan else 0
        return self._context.batch_stop

    def _set_stage(self, stage: Stage) -> None:
        self.stage = stage
        self.changed.emit()

    def _on_failed(self, error: LettersError) -> None:
        if self.stage in (Stage.PREPARING, Stage.MAKING):
            self.stage = Stage.LOOKING if self.stage is Stage.MAKING else Stage.CHOOSING
        self.changed.emit()
        self.failed.emit(error)

    def _forget(self) -> None:
        self.run.stop()
        self._reset()


def batch_of(context: WindowContext) -> BatchModel:
    """Return the mailing of a window, the same for every screen that is built for it."""
    present = context.session.findChild(BatchModel)
    return present if isinstance(present, BatchModel) else BatchModel(context)


def was_printed(entry: MailingEntry) -> bool:
    """Tell whether a letter came out in an earlier run."""
    return entry.letter is not None and entry.letter.state is not LetterState.READY
