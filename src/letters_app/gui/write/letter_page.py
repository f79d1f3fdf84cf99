"""One open letter: its head, the step in view, and the true page beside it."""

from __future__ import annotations

import importlib

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.composing.composer_state import Step
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.write.letter_head import LetterHead
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.own_words_bar import OwnWordsBar
from letters_app.gui.write.step_page import StepPage
from letters_app.gui.write.step_table import BY_STEP, step_after
from letters_app.gui.write.words.words_step import WordsStep
from letters_app.services.letters.finding_places import FindingPlace

_PREVIEW = "letters_app.gui.write.preview_panel"


class LetterPage(QWidget):
    """Steps are built when first gone to."""

    list_wanted = Signal()

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = model
        self._pages: dict[Step, QWidget] = {}
        self._step: Step | None = None
        self.head = LetterHead(context, model)
        self._stack = QStackedWidget()
        self._panel: QWidget | None = None
        self._wants_panel = True
        lines = column(self, spacing=0)
        lines.addWidget(self.head)
        lines.addWidget(OwnWordsBar(context, model, self))
        self._across = row(spacing=0)
        self._across.addWidget(self._stack, 1)
        lines.addLayout(self._across, 1)
        self.head.step_chosen.connect(self._on_step_chosen)
        self.head.list_wanted.connect(self.list_wanted)
        self.head.panel_toggled.connect(self._on_panel_toggled)
        model.changed.connect(self._show_step)
        model.failed.connect(context.notify_error)
        model.place_wanted.connect(self._show_place)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self.head.go_on)

    @property
    def step_page(self) -> QWidget | None:
        """The page in view."""
        return self._pages.get(self._step) if self._step else None

    def arrive(self) -> None:
        """The letter comes into view."""
        self._show_step()
        page = self.step_page
        if isinstance(page, StepPage):
            page.take_focus()

    def leave(self) -> None:
        """Something else comes into view: what was typed goes to the model now."""
        page = self.step_page
        if isinstance(page, StepPage):
            page.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, if nothing on the page had a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            if self.model.question is not None:
                self.model.drop_question()
            else:
                self.head.go_back()
            return
        super().keyPressEvent(event)

    def _on_step_chosen(self, step: Step) -> None:
        page = self.step_page
        after = step_after(self.model.state.step)
        if isinstance(page, StepPage):
            page.flush()
            if after is not None and after.step is step and not page.may_go_on():
                return
        self.model.go_to(step)

    def _show_place(self, place: FindingPlace) -> None:
        self.model.go_to(Step.WORDS)
        page = self.step_page
        if isinstance(page, WordsStep):
            page.show_place(place.paragraph, place.sentence, place.start, place.end)

    def _show_step(self) -> None:
        step = self.model.state.step
        if step is self._step:
            return
        self._step = step
        page = self._pages.get(step)
        if page is None:
            page = self._pages[step] = BY_STEP[step].build(self._context, self.model)
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._show_panel()
        if isinstance(page, StepPage) and self.isVisible():
            page.take_focus()

    def _on_panel_toggled(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._wants_panel = wanted
        self._show_panel()

    def _show_panel(self) -> None:
        wanted = self._wants_panel and self._step is not None and BY_STEP[self._step].has_preview
        if wanted and self._panel is None:
            module = importlib.import_module(_PREVIEW)
            panel: QWidget = module.PreviewPanel(self._context, self.model)
            self._panel = panel
            self._across.addWidget(panel)
        if self._panel is not None:
            self._panel.setVisible(wanted)
