"""The ways out: print, save as PDF, or let the letter wait for the batch."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.by_hand import WritingMode
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark


class LeaveCard(Card):
    """Only asks: nothing leaves the vault here."""

    print_wanted = Signal()
    save_wanted = Signal()
    ready_wanted = Signal()

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(say(mark("Print or save")), parent, spacing=10)
        self._model = model
        icon = context.theme.icon
        self.print_button = ActionButton(say(mark("Print…")), ButtonKind.PRIMARY, icon("printer", "on_ink"))
        self.print_button.setToolTip(say(mark("Choose a printer (Ctrl+P)")))
        self.save_button = ActionButton(say(mark("Save PDF…")), icon=icon("file-down", "text"))
        self.save_button.setToolTip(say(mark("Choose where (Ctrl+S)")))
        self.ready_button = ActionButton(say(mark("Ready for the batch")), icon=icon("square-stack", "text"))
        self.ready_button.setToolTip(say(mark("It waits in Mail and is printed together with others.")))
        self.copy_tick = QCheckBox(say(mark("My own copy too")))
        self.guide_tick = QCheckBox(say(mark("The guide to lay under paper too")))
        together = [(False, say(mark("Two files"))), (True, say(mark("One file")))]
        self.together_segments: Segments[bool] = Segments(together, name=say(mark("Letter and envelope when saved")))
        buttons = FlowRow(spacing=8)
        for button in (self.print_button, self.save_button, self.ready_button):
            buttons.add(button)
        self._files = QWidget()
        files = column(self._files, spacing=4)
        files.addWidget(Paragraph(say(mark("Letter and envelope when saved")), TextKind.SMALL_STRONG))
        files.addWidget(self.together_segments)
        self.note = Paragraph("", TextKind.SMALL)
        self.body.addWidget(buttons)
        self.body.addWidget(self.copy_tick)
        self.body.addWidget(self.guide_tick)
        self.body.addWidget(self._files)
        self.body.addWidget(self.note)
        self._say = say
        self._is_busy = False
        self.print_button.clicked.connect(self.print_wanted)
        self.save_button.clicked.connect(self.save_wanted)
        self.ready_button.clicked.connect(self.ready_wanted)
        model.changed.connect(self._show)
        model.proof_changed.connect(self._show)
        self._show()

    @property
    def has_own_copy(self) -> bool:
        """Whether the writer's copy is wanted too."""
        return not self.copy_tick.isHidden() and self.copy_tick.isChecked()

    @property
    def has_guide(self) -> bool:
        """Whether the sheet to lay under unruled paper is wanted too."""
        return not self.guide_tick.isHidden() and self.guide_tick.isChecked()

    @property
    def is_together(self) -> bool:
        """Whether letter and envelope are wanted in one file."""
        return not self._files.isHidden() and self.together_segments.value() is True

    def show_busy(self, *, is_busy: bool) -> None:
        """Say that something is on its way."""
        self._is_busy = is_busy
        self._show()

    def _show(self) -> None:
        proof, say = self._model.proof, self._say
        state = self._model.state
        needs_words = state.paper.writing.mode is not WritingMode.LINED
        has_letter = proof is not None and proof.letter_pdf is not None
        has_letter = has_letter and not (needs_words and state.text.is_empty())
        may_leave = has_letter and self._model.is_on_paper_now and not self._is_busy
        for button in (self.print_button, self.save_button, self.ready_button):
            button.setEnabled(may_leave)
        self.copy_tick.setVisible(proof is not None and proof.own_copy_pdf is not None)
        self.guide_tick.setVisible(proof is not None and proof.guide_pdf is not None)
        self._files.setVisible(proof is not None and proof.envelope_pdf is not None)
        if self._is_busy:
            note = say(mark("One moment: the letter is on its way…"))
        elif not has_letter:
            note = say(mark("There is no page to print yet."))
        else:
            note = say(mark("Printing or saving finishes the letter; it can be made a draft again."))
        self.note.show_text(note)
