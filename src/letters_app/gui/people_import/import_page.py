"""The import of a list, on one page: choose it, say what is what, see what would change, import."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.notice_bar import NoticePlace
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.people_import.choose_step import ChooseStep
from letters_app.gui.people_import.import_job import ImportJob
from letters_app.gui.people_import.mapping_step import MappingStep
from letters_app.gui.people_import.result_step import ResultStep
from letters_app.gui.people_import.review_step import ReviewStep
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.marking import mark
from letters_app.services.people.people_change import PeopleChange

_LONGEST_NAME = 60


class ImportPage(QWidget):
    """Nothing is changed before *Import*; ``finished`` comes when the user leaves."""

    finished = Signal()

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        say = context.tongue.say
        self.setAcceptDrops(True)
        self.job = ImportJob(context, self)
        self._imported: PeopleChange | None = None
        self._header = ScreenHeader(say(mark("Import a list")))
        self._close_button = ActionButton(say(mark("Cancel")))
        self._close_button.setToolTip(say(mark("Leave; nothing is changed (Esc)")))
        self._close_button.clicked.connect(self.finished)
        self._header.add_action(self._close_button)
        self.notices = NoticePlace(context.theme, say(mark("Close this notice")))
        self.choose_step = ChooseStep(context)
        self.mapping_step = MappingStep(context, self.job)
        self.review_step = ReviewStep(context, self.job)
        self.result_step = ResultStep(context)
        self._steps = QStackedWidget()
        for step in (self.choose_step, self.mapping_step, self.review_step, self.result_step):
            self._steps.addWidget(step)
        lines = column(self, spacing=0)
        lines.addWidget(self._header)
        lines.addWidget(self.notices)
        lines.addWidget(self._steps, 1)
        self._connect()
        self._show_step(self.choose_step)

    def open_file(self, path: Path) -> None:
        """Read a file that was chosen or dropped."""
        self._begin_work()
        self.job.open_file(path)

    def open_text(self, text: str) -> None:
        """Read pasted text."""
        self._begin_work()
        self.job.open_text(text, self._context.tongue.say(mark("The pasted text")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back a step on Escape; leave from the first and the last."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
            return
        super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin where a user would."""
        super().showEvent(event)
        self._take_focus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, or text."""
        if _file_of(event.mimeData()) is not None or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read what was dropped: a file at once, text goes into its box."""
        path = _file_of(event.mimeData())
        event.acceptProposedAction()
        if path is not None:
            self.open_file(path)
        elif event.mimeData().hasText():
            self._show_step(self.choose_step)
            self.choose_step.show_text(event.mimeData().text())

    def _connect(self) -> None:
        job = self.job
        self.choose_step.file_chosen.connect(self.open_file)
        self.choose_step.text_given.connect(self.open_text)
        self.mapping_step.back_wanted.connect(lambda: self._show_step(self.choose_step))
        self.mapping_step.plan_wanted.connect(self._make_plan)
        self.review_step.back_wanted.connect(lambda: self._show_step(self.mapping_step))
        self.review_step.import_wanted.connect(self._carry_out)
        self.result_step.show_wanted.connect(self._show_them)
        self.result_step.undo_wanted.connect(job.undo)
        self.result_step.another_wanted.connect(self._begin_anew)
        job.previewed.connect(self._on_previewed)
        job.planned.connect(self._on_planned)
        job.imported.connect(self._on_imported)
        job.undone.connect(self._on_undone)
        job.failed.connect(self._on_failed)
        job.outdated.connect(self._on_outdated)

    def _go_back(self) -> None:
        step = self._steps.currentWidget()
        if step is self.review_step:
            self._show_step(self.mapping_step)
        elif step is self.mapping_step:
            self._show_step(self.choose_step)
        else:
            self.finished.emit()

    def _show_step(self, step: QWidget) -> None:
        self._steps.setCurrentWidget(step)
        say, source = self._context.tongue.say, self.job.source
        name = source.name if source is not None and step is not self.choose_step else ""
        shown = name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…"
        self._header.show_subtitle(shown)
        is_done = step is self.result_step
        self._close_button.show_text(say(mark("Close") if is_done else mark("Cancel")))
        self._take_focus()

    def _take_focus(self) -> None:
        if not self.isVisible():
            return
        step = self._steps.currentWidget()
        if step is self.result_step:
            self.result_step.show_button.setFocus()
        elif isinstance(step, ChooseStep | MappingStep | ReviewStep):
            step.take_focus()

    def _begin_work(self) -> None:
        self.notices.clear()
        self.choose_step.show_working(works=True)
        self._header.show_subtitle(self._context.tongue.say(mark("Reading the list…")))

    def _end_work(self) -> None:
        self.choose_step.show_working(works=False)
        self.mapping_step.show_working(works=False)
        self.review_step.show_working(works=False)

    def _make_plan(self) -> None:
        self.notices.clear()
        self.mapping_step.show_working(works=True)
        self.job.make_plan()

    def _carry_out(self) -> None:
        self.notices.clear()
        self.review_step.show_working(works=True)
        self.job.carry_out()

    def _begin_anew(self) -> None:
        self.notices.clear()
        self.job.begin_anew()
        self._show_step(self.choose_step)

    def _on_previewed(self) -> None:
        self._end_work()
        self.mapping_step.show_list()
        preview = self.job.preview
        if preview is not None and preview.is_blocks:
            self._make_plan()  # blocks have no columns to speak of
        else:
            self._show_step(self.mapping_step)

    def _on_planned(self) -> None:
        self._end_work()
        self.review_step.show_plan()
        self._show_step(self.review_step)

    def _on_imported(self, change: PeopleChange) -> None:
        self._end_work()
        self._imported = change
        old = {row.before.id for row in self.job.plan.changed if row.before} if self.job.plan else set()
        changed = sum(person.id in old for person in change.recipients)
        self.choose_step.clear_text()
        self.result_step.show_done(len(change.recipients) - changed, changed, self.job.rows.refused)
        self._show_step(self.result_step)

    def _on_undone(self, done: bool) -> None:  # noqa: FBT001 - a signal's value
        if done:
            self.result_step.show_undone()
            self._close_button.setFocus()
        else:
            words = mark("Something else was changed after the import. Take that back first, on the screen People.")
            self.notices.say(self._context.tongue.say(words), Tone.WARN)

    def _on_failed(self, error: LettersError) -> None:
        self._end_work()
        self._show_step(self._steps.currentWidget() or self.choose_step)
        self.notices.say(sentence_for(error, self._context.tongue), Tone.BLOCK)

    def _on_outdated(self) -> None:
        words = mark("The address book was changed meanwhile. This is the list compared anew; look at it again.")
        self.notices.say(self._context.tongue.say(words), Tone.WARN)

    def _show_them(self) -> None:
        ids = self._imported.ids if self._imported else ()
        self.finished.emit()
        self._context.go(Destination(ScreenId.PEOPLE, recipient_id=ids[0] if ids else ""))


def _file_of(mime: QMimeData) -> Path | None:
    """Return the one local file that is dragged, ``None`` if it is something else."""
    urls = mime.urls() if mime.hasUrls() else []
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
