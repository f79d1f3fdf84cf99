"""The end of a mailing: what went, what did not and why, and how to go on after a paper jam."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from letters_app.domain.letter import LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.elements.notice_card import NoticeCard
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.batch_stage import Stage
from letters_app.gui.mail.batch.item_words import skip_sentence
from letters_app.gui.mail.letter_steps import LetterSteps
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_files import delete_files
from letters_app.services.mailings.item_standing import Standing, remarks_of
from letters_app.services.mailings.prepare_mailing import PreparedEntry

_WIDEST_PX = 760
_CHOICE_PX = 320
_SPACE = "\N{NO-BREAK SPACE}"
"""Keeps a number and a name together where several stand in a row."""


class ResultPage(QWidget):
    """``done_wanted``: back to the letters."""

    done_wanted = Signal()

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._say = context.tongue.say
        self._steps = LetterSteps(context, self)
        icon = context.theme.icon
        self.header = ScreenHeader(self._say(mark("The mailing")))
        self.posted_button = ActionButton(self._say(mark("Posted today")), icon=icon("send", "text"))
        self.done_button = ActionButton(self._say(mark("Done")), ButtonKind.PRIMARY, icon("check", "on_ink"))
        self.header.add_action(self.posted_button)
        self.header.add_action(self.done_button)
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        scroll = ScrollColumn(spacing=16)
        inside = QWidget()
        inside.setMaximumWidth(round(scaled(_WIDEST_PX, context.theme.text_size_percent)))
        self._lines = column(inside, spacing=16)
        # In a row of its own: a column would count the lines of its words at a width it does not get.
        middle = row()
        middle.addWidget(inside, 1)
        middle.addStretch()
        scroll.body.addLayout(middle)
        scroll.body.addStretch(1)
        whole.addWidget(scroll, 1)
        self.done_button.clicked.connect(self.done_wanted)
        self.posted_button.clicked.connect(self._on_posted_clicked)

    def begin(self) -> None:
        """Show what came of it."""
        self._show()
        self.done_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.done_wanted.emit()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        model = self._model
        if model.stage is not Stage.DONE:
            return
        clear(self._lines)
        tongue, outcome = self._context.tongue, model.outcome
        number = len(outcome.printed)
        saved = bool(outcome.files)
        words = (
            tongue.say_number("{number} letter is saved", "{number} letters are saved", number)
            if saved
            else tongue.say_number("{number} letter is printed", "{number} letters are printed", number)
        )
        self._lines.addWidget(Paragraph(words, TextKind.TITLE))
        if outcome.was_stopped:
            self._lines.addWidget(
                NoticeCard(self._context.theme, self._say(mark("It was stopped. The rest waits.")), Tone.WARN)
            )
        if saved:
            self._add_files()
        next_steps = mark("Fold each letter, put it into its envelope, stamp it and post it. Then note it as posted.")
        self._lines.addWidget(Paragraph(self._say(next_steps), TextKind.QUIET))
        self._add_jam_card()
        self._add_staying()
        self._lines.addStretch(1)

    def _add_files(self) -> None:
        outcome, say = self._model.outcome, self._say
        folder = outcome.files[0].parent
        names = ", ".join(path.name for path in outcome.files)
        text = say(
            mark("{names} lie in {folder}, outside of the address book: whoever uses this computer can read them."),
            names=names,
            folder=str(folder),
        )
        delete = NoticeAction(say(mark("Delete them now")), self._delete_files, ButtonKind.PLAIN)
        self._lines.addWidget(NoticeCard(self._context.theme, text, Tone.WARN, (delete,)))
        if outcome.earlier_files:
            older = ", ".join(path.name for path in outcome.earlier_files)
            text = say(mark("These files in the folder are of an earlier mailing: {names}"), names=older)
            self._lines.addWidget(NoticeCard(self._context.theme, text, Tone.WARN))

    def _add_jam_card(self) -> None:
        model, say = self._model, self._say
        printed = model.outcome.printed
        going = [each for each in model.entries if each.entry.number in frozenset(model.going())]
        if not going:
            return
        card = Card(say(mark("After a paper jam")), spacing=10)
        card.body.addWidget(
            Paragraph(
                say(mark("Choose the first letter that is missing, and print again from there. Nothing changes in it."))
            )
        )
        first = next((each.entry.number for each in going if each.entry.number not in printed), going[0].entry.number)
        choice: ChoiceBox[int] = ChoiceBox([(each.entry.number, self._name(each)) for each in going], first)
        choice.setAccessibleName(say(mark("First letter that is missing")))
        choice.setMinimumWidth(_CHOICE_PX)
        again = ActionButton(say(mark("Print again from here")), icon=self._context.theme.icon("rotate-ccw", "text"))
        again.clicked.connect(lambda: model.go_on_from(choice.value() or 1))
        ways = FlowRow(spacing=8)
        ways.add(choice)
        ways.add(again)
        card.body.addWidget(ways)
        self._lines.addWidget(card)

    def _add_staying(self) -> None:
        model = self._model
        going = frozenset(model.going())
        staying = [each for each in model.entries if each.entry.number not in going]
        if not staying:
            return
        title = self._context.tongue.say_number(
            "{number} letter did not go", "{number} letters did not go", len(staying)
        )
        by_reason: dict[str, list[str]] = {}
        for each in staying:
            by_reason.setdefault(self._why(each), []).append(self._name(each).replace(" ", _SPACE))
        card = Card(title, spacing=12)
        for reason, names in by_reason.items():
            lines = column(spacing=2)
            lines.addWidget(Paragraph(reason, TextKind.STRONG))
            lines.addWidget(Paragraph(" · ".join(names), TextKind.QUIET))
            card.body.addLayout(lines)
        self._lines.addWidget(card)

    def _name(self, prepared: PreparedEntry) -> str:
        item = prepared.item
        return self._say(mark("{number}. {name}"), number=item.number, name=item.recipient_label or "—")

    def _why(self, prepared: PreparedEntry) -> str:
        tongue, standing = self._context.tongue, self._model.standing(prepared)
        if prepared.item.reasons:
            return " ".join(skip_sentence(reason, tongue) for reason in prepared.item.reasons)
        if standing is Standing.LEFT_OUT:
            return self._say(mark("You left it out."))
        remarks = remarks_of(prepared)
        if remarks:
            return tongue.say_message(remarks[0].message)
        return self._say(mark("Much of it stands in another letter to the same place, and you did not decide."))

    def _delete_files(self) -> None:
        files: tuple[Path, ...] = self._model.outcome.files
        context = self._context

        def gone(_: None) -> None:
            saved_files_of(context).forget(files)
            context.notify(self._say(mark("The files are deleted.")))

        context.batch.submit(self, lambda: delete_files(files), gone, context.notify_error)

    def _on_posted_clicked(self) -> None:
        printed = self._model.outcome.printed
        ids = tuple(each.entry.letter_id for each in self._model.entries if each.entry.number in printed)
        self.posted_button.setEnabled(False)
        self._steps.set_state(ids, LetterState.POSTED, self._context.clock.today())
