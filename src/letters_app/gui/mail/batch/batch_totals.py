"""What a mailing comes to: order in the tray, sheets, envelopes, weight, stamps by step of the post."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QWidget

from letters_app.domain.mailing import MailingItem
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import clear, column
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.order_words import ORDER_TIPS
from letters_app.gui.mail.batch.tray_picture import TrayPicture
from letters_app.gui.printing.paper_names import paper_key_name
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.marking import mark
from letters_app.services.mailings.prepare_mailing import PreparedEntry, mailing_totals
from letters_app.services.postage import PostageSteps


class BatchTotals(QWidget):
    """Of the letters that go."""

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._say = context.tongue.say
        self._lines = column(self, spacing=6)

    def show_totals(self) -> None:
        """Count anew."""
        clear(self._lines)
        plan, going = self._model.plan, frozenset(self._model.going())
        entries = [each for each in self._model.entries if each.entry.number in going]
        if plan is None or not entries:
            return
        say, tongue = self._say, self._context.tongue
        totals = mailing_totals(each.item for each in entries)
        self._add(say(mark("Order in the tray")), TextKind.SMALL_STRONG)
        picture = TrayPicture(
            self._context,
            plan.order.feeding,
            has_envelopes=bool(totals.envelopes),
            has_copies=any(each.text is not None and each.text.parallel_language for each in entries),
        )
        self._lines.addWidget(picture)
        self._add(say(ORDER_TIPS[plan.order.feeding]), TextKind.SMALL)
        sheets = tongue.say_number("{number} sheet", "{number} sheets", totals.sheets)
        envelopes = [
            say(mark("{number} × {envelope}"), number=number, envelope=paper_key_name(key))
            for key, number in totals.envelopes.items()
        ]
        weight = say(mark("about {grams} g together"), grams=round(totals.weight_g))
        self._add(" · ".join((sheets, *envelopes, weight)), TextKind.SMALL)
        stamps = self._stamps(entries)
        if stamps:
            self._add(stamps, TextKind.SMALL)
        near = sum(each.item.is_near_step for each in entries)
        if near:
            words = self._context.tongue.say_number(
                "{number} letter is close to a weight step of the post: weigh it.",
                "{number} letters are close to a weight step of the post: weigh them.",
                near,
            )
            self._add(words, TextKind.SMALL)

    def _add(self, words: str, kind: TextKind) -> None:
        self._lines.addWidget(Paragraph(words, kind))

    def _stamps(self, entries: list[PreparedEntry]) -> str:
        packs = open_letters_of(self._context).packs
        if packs is None:
            return ""
        steps: Counter[float | None] = Counter()
        for each in entries:
            country = each.entry.task.order.sender_country or each.entry.task.destination.country
            steps[_step(each.item, packs.postage.get(country))] += 1
        known = [
            self._say(mark("{number} up to {grams} g"), number=number, grams=f"{step:g}")
            for step, number in sorted((step, number) for step, number in steps.items() if step is not None)
        ]
        return self._say(mark("Stamps: {list}"), list=", ".join(known)) if known else ""


def _step(item: MailingItem, steps: PostageSteps | None) -> float | None:
    return steps.step_for(item.weight_g) if steps is not None else None
