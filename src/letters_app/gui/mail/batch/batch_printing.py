"""The panel that prints a mailing: its jobs by name and paper."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.printing.envelope_placing import EnvelopePlacing
from letters_app.gui.printing.print_panel import PrintPanel
from letters_app.gui.printing.print_part import PrintPart, part_of_pdf
from letters_app.i18n.marking import mark
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.mailings.printer_parts import MailingPart, PartKind

_HEADINGS = {
    PartKind.LETTERS: mark("Letters"),
    PartKind.ENVELOPES: mark("Envelopes"),
    PartKind.REPLY_SHEETS: mark("Paper for answers"),
    PartKind.REPLY_ENVELOPES: mark("Envelopes for answers"),
    PartKind.DRAFTS: mark("Drafts to copy"),
    PartKind.SLIPS: mark("Addresses to copy"),
    PartKind.OWN_COPIES: mark("Own copies"),
}


def print_panel_for(context: WindowContext, model: BatchModel, parts: tuple[MailingPart, ...]) -> PrintPanel:
    """Return the panel over the model's run; without ``parts`` for what it has already."""
    is_interleaved = model.plan is not None and model.plan.order.feeding is FeedingOrder.INTERLEAVED
    jobs = tuple(_job(context, model, part) for part in parts)
    return PrintPanel(context, jobs, model.run, waits_for_paper=not is_interleaved)


def _job(context: WindowContext, model: BatchModel, part: MailingPart) -> PrintPart:
    room = model.room
    placing = EnvelopePlacing(context.batch, lambda: room.packs, part.envelopes) if part.envelopes else None
    heading = context.tongue.say(_HEADINGS[part.kind])
    return part_of_pdf(heading, part.pdf, is_envelope=part.kind.is_envelope, may_turn=part.may_turn, placing=placing)
