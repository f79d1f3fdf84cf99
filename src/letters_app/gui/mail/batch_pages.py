"""The pages of a mailing, one of which is in view by how far it is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.mail.batch.batch_model import batch_of
from letters_app.gui.mail.batch.batch_stage import Stage
from letters_app.gui.mail.batch.choices_page import ChoicesPage
from letters_app.gui.mail.batch.list_page import ListPage
from letters_app.gui.mail.batch.result_page import ResultPage


class BatchPages(QStackedWidget):
    """``left``: the user goes back to the letters."""

    left = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = batch_of(context)
        self.choices_page = ChoicesPage(context, self.model)
        self.list_page = ListPage(context, self.model)
        self.result_page = ResultPage(context, self.model)
        for page in (self.choices_page, self.list_page, self.result_page):
            self.addWidget(page)
        self._comes_from_letters = False
        self.model.changed.connect(self._show_stage)
        self.choices_page.back_wanted.connect(self._leave)
        self.list_page.back_wanted.connect(self._on_back_wanted)
        self.result_page.done_wanted.connect(self._leave)
        self._show_stage()

    @property
    def is_under_way(self) -> bool:
        """Whether a mailing was begun that is not done."""
        return self.model.stage is not Stage.CHOOSING

    def begin(self) -> None:
        """Choose a new mailing, or go on with the one that is under way."""
        self._comes_from_letters = False
        if self.model.stage is Stage.DONE:
            self.model.close()
        self._show_stage()
        if self.currentWidget() is self.choices_page:
            self.choices_page.begin()

    def begin_ready(self, letter_ids: tuple[str, ...]) -> None:
        """Print letters that are ready, all or these."""
        if self.model.is_busy:
            self._show_stage()
            return
        self._comes_from_letters = True
        self.choices_page.begin()
        self.choices_page.begin_ready(letter_ids)

    def _show_stage(self) -> None:
        stage = self.model.stage
        page: ChoicesPage | ListPage | ResultPage = self.list_page
        if stage is Stage.CHOOSING:
            page = self.choices_page
        elif stage is Stage.DONE:
            page = self.result_page
        if page is self.currentWidget():
            return
        self.setCurrentWidget(page)
        page.begin()

    def _on_back_wanted(self) -> None:
        self.model.close()
        if self._comes_from_letters:
            self._leave()

    def _leave(self) -> None:
        if self.model.stage is Stage.DONE:
            self.model.close()
        self.left.emit()
