"""Runs a print order from the command line: opens the list, prints with progress, reports."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from letters_app.cli.exit_code import ExitCode
from letters_app.cli.face import Face
from letters_app.cli.input_file import read_input
from letters_app.cli.left_out import left_out_sentences
from letters_app.cli.mailing_report import report_mailing
from letters_app.cli.opened_vault import naming
from letters_app.cli.people_told import tell_source
from letters_app.cli.progress_bar import ProgressBar, stopping_at_interrupt
from letters_app.domain.address_format import AddressScript
from letters_app.domain.by_hand import ReplyKit, Writing
from letters_app.domain.clock import SystemClock
from letters_app.domain.paper_extras import NO_EXTRAS, PaperExtras
from letters_app.domain.type_choice import AS_LAID_OUT, TypeChoice
from letters_app.exchange.sender_file import Sender
from letters_app.i18n.marking import mark
from letters_app.services.mailings.mailing_order import FeedingOrder, MailingOrder
from letters_app.services.mailings.print_mailing import print_mailing
from letters_app.services.packs import Packs
from letters_app.services.people.people_source import open_people

_NO_ENVELOPE = "none"


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """The options of ``letters print``, typed."""

    out: Path
    template: str
    language: str
    parallel: str = ""
    paper: str = "a4"
    layout: str = "plain"
    envelope: str = _NO_ENVELOPE
    extras: PaperExtras = NO_EXTRAS
    script: AddressScript = AddressScript.NATIVE
    writing: Writing = field(default_factory=Writing)
    reply_kit: ReplyKit | None = None
    duplex: bool = False
    first: int = 1
    last: int | None = None
    feeding: FeedingOrder = FeedingOrder.LIST
    include_held: bool = False
    seed: int = 0
    written_on: datetime.date | None = None
    type: TypeChoice = AS_LAID_OUT
    as_json: bool = False

    def order(self, sender: Sender, today: datetime.date) -> MailingOrder:
        """Return the order that the options and the sender file make together."""
        return MailingOrder(
            kind=self.template,
            language=self.language.lower(),
            parallel_language=self.parallel.lower(),
            writer=sender.writer,
            return_address=sender.return_address,
            sender_country=sender.country,
            written_on=self.written_on or today,
            layout=self.layout,
            paper=self.paper,
            envelope=None if self.envelope == _NO_ENVELOPE else self.envelope,
            address_script=self.script,
            writing=self.writing,
            reply_kit=self.reply_kit,
            duplex=self.duplex,
            extras=self.extras,
            type=self.type,
            feeding=self.feeding,
            first=self.first,
            last=self.last,
            include_held=self.include_held,
            seed=self.seed,
        )


def run_print(face: Face, people: Path, sender: Sender, passphrase: Callable[[], str], options: PrintOptions) -> int:
    """Print the mailing and report; rows of the list that could not be read are told and count as refusals."""
    today = SystemClock().today()
    with naming(people):
        source = open_people(people, read_input, passphrase, today)
    tell_source(face, source, people)
    with ProgressBar(face, face.say(mark("Letters"))) as bar, stopping_at_interrupt() as cancel:
        order = options.order(sender, today)
        result = print_mailing(Packs(), source.book, order, options.out, bar, cancel, earlier=source.earlier)
    for sentence in left_out_sentences(result.left_out, face):
        face.tell(sentence)
    code = report_mailing(face, result, source, options.out, as_json=options.as_json)
    if code == ExitCode.DONE and source.refused:
        return ExitCode.WITH_FINDINGS
    return code
