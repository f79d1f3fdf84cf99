"""What is to be known of the whole mailing, with one answer for all letters it is about."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.notice_bar import NoticeAction, NoticeBar
from letters_app.gui.elements.notice_card import NoticeCard
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.mailings.item_standing import Answer, SharedRemark, mailing_remarks


class MailingQuestions(QWidget):
    """Built anew whenever the mailing is shown; an answer counts for this mailing alone and can be taken back."""

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._say = context.tongue.say
        self._lines = column(self, spacing=8)
        for remark in mailing_remarks(model.entries, model.answers, model.accepted):
            self._ask(remark)
        for rule in sorted(model.accepted):
            self._tell(rule)
        if not self._lines.count():
            self.hide()

    def _ask(self, remark: SharedRemark) -> None:
        model, say, numbers, rule = self._model, self._say, remark.numbers, remark.finding.rule
        words = self._context.tongue.say_number(
            "{number} letter: {remark}",
            "{number} letters: {remark}",
            len(numbers),
            remark=self._context.tongue.say_message(remark.finding.message),
        )
        actions = (
            NoticeAction(say(mark("We know: print them anyway")), lambda: model.accept(rule), ButtonKind.PLAIN),
            NoticeAction(
                say(mark("Leave these out")), lambda: model.answer(numbers, Answer.LEAVE_OUT), ButtonKind.PLAIN
            ),
        )
        self._lines.addWidget(NoticeCard(self._context.theme, words, Tone.WARN, actions))

    def _tell(self, rule: str) -> None:
        model = self._model
        again = NoticeAction(self._say(mark("Ask again")), lambda: model.accept(rule, accepted=False))
        words = self._say(mark("You know that the post may not take these letters. In this mailing they go anyway."))
        self._lines.addWidget(NoticeBar(self._context.theme, words, Tone.HINT, (again,)))
