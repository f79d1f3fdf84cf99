"""What lives in the worker of mailings: packs and fonts of its own, and the work done with them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from letters_app.services.mailings.mailing_plan import MailingPlan
from letters_app.services.mailings.prepare_mailing import PreparedMailing, prepare_mailing
from letters_app.services.mailings.print_mailing import MailingResult, print_in_memory, print_plan
from letters_app.services.mailings.printer_parts import MailingParts, printer_parts
from letters_app.services.packs import Packs
from letters_app.services.progress import CancelToken

_STEPS = 200
"""More steps than that nobody sees in a line that fills."""


class Advance:
    """Tells how far work is, not more often than it can be seen. Called in the worker's thread."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell

    def advance(self, done: int, total: int) -> None:
        """Pass it on."""
        if done == total or done % max(total // _STEPS, 1) == 0:
            self._tell(done, total)


class BatchRoom:
    """Every method belongs into the worker of mailings."""

    def __init__(self) -> None:
        self._packs: Packs | None = None

    @property
    def packs(self) -> Packs:
        """Its packs, read on demand."""
        if self._packs is None:
            self._packs = Packs()
        return self._packs

    def prepare(
        self, plan: MailingPlan, tell: Advance, stop: CancelToken, known: PreparedMailing | None
    ) -> PreparedMailing:
        """Return the letters of a plan as they would be printed."""
        return prepare_mailing(self.packs, plan, tell, stop, known)

    def save(self, plan: MailingPlan, folder: Path, tell: Advance, stop: CancelToken) -> MailingResult:
        """Write the files of a plan into a folder."""
        return print_plan(self.packs, plan, folder, tell, stop)

    def parts(self, plan: MailingPlan, tell: Advance, stop: CancelToken) -> MailingParts:
        """Return the jobs for a printer."""
        return printer_parts(self.packs, plan, tell, stop)

    def results(self, plan: MailingPlan) -> tuple[MailingResult, ...]:
        """Return what is to be recorded of letters that are on paper already."""
        return tuple(part.result for part in print_in_memory(self.packs, plan))
