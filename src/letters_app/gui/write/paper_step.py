"""The fifth step: letter, envelope and own copy as they are printed, what can be chosen, and the ways out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedWidget, QWidget

from letters_app.composing.composer_state import Step
from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.printing.print_panel import PrintPanel
from letters_app.gui.printing.print_part import PrintPart
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.departure import SaveChoice, departure_of
from letters_app.gui.write.finished_letter import Way
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.letter_parts import letter_parts
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.paper.finished_page import FinishedPage
from letters_app.gui.write.paper.leave_card import LeaveCard
from letters_app.gui.write.paper.paper_form import PaperForm
from letters_app.gui.write.paper.sheet_facts import SheetFacts
from letters_app.gui.write.paper.writing_form import WritingForm
from letters_app.gui.write.piece_preview import PiecePreview
from letters_app.gui.write.pieces import FILE_WORDS, POSTED, Piece
from letters_app.gui.write.print_anyway import PrintAnywayBar
from letters_app.gui.write.problem_list import ProblemList
from letters_app.gui.write.step_page import StepPage
from letters_app.i18n.marking import mark

_SIDE_PX = 400
_NARROWEST_SIDE_PX = 300
_SETTLED_MS = 250


class PaperStep(StepPage):
    """Follows one letter until it has left, and after."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self._departure = departure_of(context, model)
        self._after_question: Callable[[], None] | None = None
        self.preview = PiecePreview(context, model)
        self.question = PrintAnywayBar(context, model)
        self.leave_card = LeaveCard(context, model)
        self.form = PaperForm(context, model)
        self.writing_form = WritingForm(context, model)
        self.print_panel: PrintPanel | None = None
        self._print_place = column()
        self._choices = ScrollColumn(spacing=14, margins=(16, 16, 16, 16))
        self.finished_page = FinishedPage(context)
        self._side = QStackedWidget()
        self._build()
        self._connect()
        self._show_finished()
        run = self._departure.print_run
        if run is not None and run.is_busy:
            self._open_printing()

    def scroll_to(self, widget: QWidget) -> None:
        """Bring a part of the side into view."""
        self._choices.ensureWidgetVisible(widget)
        self._choices.horizontalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """Begin where the letter leaves."""
        if self.model.finished is not None:
            self.finished_page.take_focus()
        elif self.leave_card.print_button.isEnabled():
            self.leave_card.print_button.setFocus()
        else:
            self.preview.view.setFocus()

    def flush(self) -> None:
        """Another step comes into view."""
        self.question.drop()

    def _build(self) -> None:
        across = row(self, spacing=0)
        sheet = QWidget()
        sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column(sheet, margins=(24, 16, 16, 12)).addWidget(self.preview)
        side = QFrame()
        side.setProperty("kind", "side-panel")
        side.setMinimumWidth(_NARROWEST_SIDE_PX)
        side.setMaximumWidth(round(scaled(_SIDE_PX, self.context.theme.text_size_percent)))
        column(side).addWidget(self._side)
        choices, done = self._choices, ScrollColumn(margins=(16, 20, 16, 16))
        for widget in (
            SheetFacts(self.context, self.model),
            self.question,
            ProblemList(self.context, self.model, self),
            self.leave_card,
        ):
            choices.body.addWidget(widget)
        choices.body.addLayout(self._print_place)
        choices.body.addWidget(self.writing_form)
        choices.body.addWidget(self.form)
        choices.body.addStretch(1)
        done.body.addWidget(self.finished_page)
        self._side.addWidget(choices)
        self._side.addWidget(done)
        across.addWidget(sheet, 5)
        across.addWidget(side, 4)

    def _connect(self) -> None:
        model, departure, page = self.model, self._departure, self.finished_page
        self.leave_card.print_wanted.connect(lambda: self._ask_then(self._open_printing))
        self.leave_card.save_wanted.connect(lambda: self._ask_then(self._choose_file))
        self.leave_card.ready_wanted.connect(lambda: self._ask_then(departure.make_ready))
        for keys, button in (("Ctrl+P", self.leave_card.print_button), ("Ctrl+S", self.leave_card.save_button)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self.question.agreed.connect(self._on_agreed)
        self.question.declined.connect(lambda: model.go_to(Step.CHECK))
        self.question.fallen_away.connect(self.take_focus)
        departure.changed.connect(self._on_departure_changed)
        departure.failed.connect(self._on_failed)
        model.finished_changed.connect(self._on_finished)
        model.proof_changed.connect(self._on_proof_changed)
        page.posted_wanted.connect(departure.mark_posted)
        page.not_posted_wanted.connect(departure.mark_not_posted)
        page.back_wanted.connect(departure.take_back)
        page.deletion_wanted.connect(departure.delete_saved)
        page.another_wanted.connect(self._write_another)
        page.mail_wanted.connect(lambda: self.context.go(Destination(ScreenId.MAIL)))

    # Ways out

    def _ask_then(self, do: Callable[[], None]) -> None:
        self._after_question = do
        if not self.question.ask():
            self._on_agreed()

    def _on_agreed(self) -> None:
        do, self._after_question = self._after_question, None
        if do is not None:
            do()

    def _choose_file(self) -> None:
        proof = self.model.proof
        if proof is None:
            return
        # A name that holds nobody (threat model R6): these show up in lists of recent files.
        proposed = self.say_number("letter-{number}-page.pdf", "letter-{number}-pages.pdf", proof.pages)
        title, kinds = self.say(mark("Save the letter")), self.say(mark("PDF files (*.pdf)"))
        self.context.ask.file_to_save(self, title, proposed, kinds, self._save)

    def _save(self, target: Path) -> None:
        self._departure.save(
            SaveChoice(
                target=target,
                is_together=self.leave_card.is_together,
                beside={piece: self.say(FILE_WORDS[piece]) for piece in self._pieces()[1:]},
            )
        )

    def _open_printing(self) -> None:
        self._close_printing()
        panel = PrintPanel(self.context, run=self._departure.run_of(self._parts()))
        panel.cancelled.connect(self._on_printing_cancelled)
        self.print_panel = panel
        card = Card(self.say(mark("Print")), spacing=12)
        card.body.addWidget(panel)
        self._print_place.addWidget(card)
        panel.setFocus()
        # Once it has its place; the second time with the printers that were found meanwhile.
        for pause_ms in (0, _SETTLED_MS):
            QTimer.singleShot(pause_ms, panel, lambda: self.scroll_to(panel))

    def _parts(self) -> tuple[PrintPart, ...]:
        proof, request = self.model.proof, self.model.proved
        if proof is None or request is None:
            return ()
        return letter_parts(self.context, self.model.press_room, request, proof, self._pieces())

    def _pieces(self) -> tuple[Piece, ...]:
        """Return the pieces that are wanted, the letter first."""
        card = self.leave_card
        extra = ((Piece.GUIDE, card.has_guide), (Piece.OWN_COPY, card.has_own_copy))
        return (*POSTED, Piece.DRAFT, Piece.SOLUTION, *(piece for piece, is_wanted in extra if is_wanted))

    def _close_printing(self) -> None:
        self.print_panel = None
        clear(self._print_place)

    def _on_printing_cancelled(self) -> None:
        self._close_printing()
        if self.isVisible():
            self.take_focus()

    def _on_proof_changed(self) -> None:
        if self.print_panel is not None and self.model.finished is None:
            self.print_panel.show_parts(self._parts())

    # After

    def _on_finished(self) -> None:
        self._close_printing()
        self._show_finished()
        if not self.isVisible():
            return
        finished = self.model.finished
        if finished is not None and finished.way is Way.READY:
            self.context.go(Destination(ScreenId.MAIL))
            back = NoticeAction(self.say(mark("Make it a draft again")), self._departure.take_back)
            self.context.notify(self.say(mark("The letter is ready for the batch.")), Tone.GOOD, (back,))
            return
        self.take_focus()

    def _show_finished(self) -> None:
        finished, recipient = self.model.finished, self.model.recipient
        if finished is not None:
            name = recipient.name if recipient is not None else None
            self.finished_page.show_finished(finished, (name.full() or name.short) if name else "…")
        self._side.setCurrentIndex(0 if finished is None else 1)

    def _write_another(self) -> None:
        open_letters_of(self.context).close(self.model.id)
        self.context.go(Destination(ScreenId.WRITE, part="new"))

    def _on_departure_changed(self) -> None:
        self.leave_card.show_busy(is_busy=self._departure.is_busy)

    def _on_failed(self, error: LettersError) -> None:
        files = self._departure.left_files
        self.context.notify_error(error)
        if files:
            text = self.say(
                mark("The files are saved, but the letter could not be noted in the address book. It is still a draft.")
            )
            delete = NoticeAction(self.say(mark("Delete the files")), self._departure.delete_saved)
            self.context.notify(text, Tone.WARN, (delete,))
