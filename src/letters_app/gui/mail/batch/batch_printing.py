"""The panel that prints a mailing: its jobs by name and paper."""

from __future__ import annotations

from letters_app.gui.context import WindowContext
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.printing.envelope_placing import EnvelopePlacing
from letters_app.gui.printing.print_panel import PrintPanel
from letters_app.gui.printing.print_part import PrintPart, part_of_pdf
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.marking import mark
from letters_app.services.mailings.mailing_order import FeedingOrder
from letters_app.services.mailings.printer_parts import MailingPart, PartKind
from letters_app.typesetting.labels.label_layout import find_label_sheet

_HEADINGS = {
    PartKind.LETTERS: mark("Letters"),
    PartKind.ENVELOPES: mark("Envelopes"),
    PartKind.REPLY_SHEETS: mark("Paper for answers"),
    PartKind.REPLY_ENVELOPES: mark("Envelopes for answers"),
    PartKind.DRAFTS: mark("Drafts to copy"),
    PartKind.SLIPS: mark("Addresses to copy"),
    PartKind.OWN_COPIES: mark("Own copies"),
    PartKind.POSTCARDS: mark("Postcards"),
    PartKind.LABELS: mark("Labels"),
    PartKind.SOLUTIONS: mark("Solutions of the puzzles"),
}


def print_panel_for(context: WindowContext, model: BatchModel, parts: tuple[MailingPart, ...]) -> PrintPanel:
    """Return the panel over the model's run; without ``parts`` for what it has already."""
    is_interleaved = model.plan is not None and model.plan.order.feeding is FeedingOrder.INTERLEAVED
    jobs = tuple(_job(context, model, part) for part in parts)
    return PrintPanel(context, jobs, model.run, waits_for_paper=not is_interleaved)


def _job(context: WindowContext, model: BatchModel, part: MailingPart) -> PrintPart:
    room = model.room
    placing = EnvelopePlacing(context.batch, lambda: room.packs, part.envelopes) if part.envelopes else None
    stock = _label_stock(context, model) if part.kind is PartKind.LABELS else ""
    heading = context.tongue.say(_HEADINGS[part.kind])
    return part_of_pdf(
        heading, part.pdf, is_envelope=part.kind.is_envelope, may_turn=part.may_turn, stock=stock, placing=placing
    )


def _label_stock(context: WindowContext, model: BatchModel) -> str:
    packs = open_letters_of(context).packs
    sheet = find_label_sheet(packs.label_sheets, model.plan.order.extras.labels) if packs and model.plan else None
    return context.tongue.say(mark("labels {name}"), name=sheet.name if sheet is not None else "")
