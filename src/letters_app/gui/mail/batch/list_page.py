"""The second step: every letter of the mailing, a look at those that need one, and out to paper or files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.elements.labels import ElidedLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row
from letters_app.gui.elements.notice_bar import NoticeBar
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.elements.segments import Segments
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.batch_printing import print_panel_for
from letters_app.gui.mail.batch.batch_stage import Stage
from letters_app.gui.mail.batch.item_panel import ItemPanel
from letters_app.gui.mail.batch.items_model import ItemColumn, ItemFilter, ItemsModel
from letters_app.gui.mail.batch.mailing_questions import MailingQuestions
from letters_app.gui.mail.batch.missing_words import missing_sentences
from letters_app.gui.mail.batch.work_line import WorkLine
from letters_app.gui.mail.fitting_table import ColumnFit, FittingTable
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.marking import mark
from letters_app.services.mailings.printer_parts import MailingPart

_FITS: dict[int, ColumnFit] = {
    ItemColumn.NUMBER: ColumnFit(36),
    ItemColumn.TO: ColumnFit(158, share=0.3),
    ItemColumn.PLACE: ColumnFit(122, share=0.7, yields=2),
    ItemColumn.PAGES: ColumnFit(58, yields=3),
    ItemColumn.ENVELOPE: ColumnFit(75, yields=4),
    ItemColumn.WEIGHT: ColumnFit(64, yields=5),
    ItemColumn.ALIKE: ColumnFit(66, yields=1),
    ItemColumn.STANDING: ColumnFit(124),
}
_FILTERS = {
    ItemFilter.ALL: mark("All"),
    ItemFilter.GO: mark("Go"),
    ItemFilter.LOOK: mark("Need a look"),
    ItemFilter.STAY: mark("Stay here"),
}
_PANEL_PX = 324
_NARROW_PX = 288


class ListPage(QWidget):
    """Shows the model; what is decided is told to it."""

    back_wanted = Signal()

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._say = context.tongue.say
        say, theme = self._say, context.theme
        self.header = ScreenHeader(say(mark("Print the letters")))
        self.back_button = ActionButton("", icon=theme.icon("arrow-left", "text"), name=say(mark("Back")))
        self.save_button = ActionButton(say(mark("Save PDF…")), icon=theme.icon("file-down", "text"))
        self.print_button = ActionButton("…", ButtonKind.LARGE, theme.icon("printer", "on_ink"))
        self.filter_segments: Segments[ItemFilter] = Segments(
            [(each, say(words)) for each, words in _FILTERS.items()], ItemFilter.ALL, say(mark("Which letters"))
        )
        self.items = ItemsModel(context.tongue, model, self)
        self.table = FittingTable(theme, self.items, say(mark("Letters of the mailing")), _FITS)
        self.work_line = WorkLine(context, model)
        self.panel = ItemPanel(context, model)
        self._notice_place = column(spacing=8, margins=(24, 0, 16, 0))
        self._print_scroll = ScrollColumn(spacing=14, margins=(20, 20, 20, 20))
        self._print_frame = QFrame()
        self._side = QStackedWidget()
        self._places = QStackedWidget()
        self._foot = ElidedLabel(say(mark("Several letters can be chosen with Shift or Ctrl.")), TextKind.SMALL)
        self._lay_out()
        self._connect()
        self._show()

    def begin(self) -> None:
        """Put the focus into the list."""
        self.filter_segments.choose(ItemFilter.ALL)
        self._show()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape, unless something is on its way."""
        if event.key() == Qt.Key.Key_Escape and not self._model.is_busy:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its width."""
        super().resizeEvent(event)
        percent = self._context.theme.text_size_percent
        is_wide = self.width() >= scaled(2.4 * _PANEL_PX, percent)
        wanted = scaled(_PANEL_PX if is_wide else _NARROW_PX, percent)
        self._side.setFixedWidth(min(round(wanted), self.width() // 2))

    # building

    def _lay_out(self) -> None:
        for button in (self.back_button, self.save_button, self.print_button):
            self.header.add_action(button)
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        beside = row(spacing=0)
        listed = column(spacing=10, margins=(0, 12, 0, 0))
        listed.addLayout(self._notice_place)
        filters = row(margins=(24, 0, 16, 0))
        filters.addWidget(self.filter_segments, 1)
        listed.addLayout(filters)
        listed.addWidget(self.work_line)
        table = column(margins=(16, 0, 0, 0))
        table.addWidget(self.table)
        place = QWidget()
        place.setLayout(table)
        self._places.addWidget(place)
        self._empty = QWidget()
        self._empty_lines = column(self._empty)
        self._places.addWidget(self._empty)
        listed.addWidget(self._places, 1)
        self._foot.setContentsMargins(24, 0, 16, 10)
        listed.addWidget(self._foot)
        beside.addLayout(listed, 1)
        self._print_frame.setProperty("kind", "panel")
        column(self._print_frame, spacing=0).addWidget(self._print_scroll)
        self._side.addWidget(self.panel)
        self._side.addWidget(self._print_frame)
        beside.addWidget(self._side)
        whole.addLayout(beside, 1)

    def _connect(self) -> None:
        model, panel = self._model, self.panel
        model.changed.connect(self._show)
        model.run.changed.connect(self._show_head)
        model.failed.connect(self._on_failed)
        self.filter_segments.chosen.connect(lambda _: self._show())
        self.table.chosen.connect(self._show_panel)
        self.table.left_upwards.connect(self.filter_segments.setFocus)
        self.back_button.clicked.connect(self.back_wanted)
        self.save_button.clicked.connect(self._on_save_clicked)
        self.print_button.clicked.connect(lambda: model.make_parts(self._open_printing))
        panel.answered.connect(model.answer)
        panel.vary_wanted.connect(model.vary)
        panel.item_wanted.connect(self._choose_item)
        panel.person_wanted.connect(
            lambda recipient: self._context.go(Destination(ScreenId.PEOPLE, recipient_id=recipient))
        )

    # showing

    def _show(self) -> None:
        model = self._model
        if model.stage in (Stage.CHOOSING, Stage.DONE):
            return
        chosen = self.table.chosen_ids()
        only = self.filter_segments.value() or ItemFilter.ALL
        packs = open_letters_of(self._context).packs
        self.items.show(self._context.session.book, only, packs.addresses if packs else None)
        self.table.show_choice(chosen)
        self._show_head()
        self._show_empty()
        self._show_panel()
        self._show_missing()
        if model.stage is Stage.PRINTING and self._print_scroll.body.count() == 0:
            self._open_printing(())
        self._side.setCurrentIndex(1 if model.stage is Stage.PRINTING else 0)
        self._side.setVisible(bool(model.entries))

    def _show_head(self) -> None:
        model, tongue = self._model, self._context.tongue
        counts = {each: sum(model.standing(one) in each.standings for one in model.entries) for each in ItemFilter}
        going = counts[ItemFilter.GO]
        number = counts[ItemFilter.ALL]
        subtitle = tongue.say_number(
            "{going} of {number} letter can go", "{going} of {number} letters can go", number, going=going
        )
        self.header.show_subtitle(subtitle if model.entries else "")
        for each, words in _FILTERS.items():
            text = self._say(mark("{state} {number}"), state=self._say(words), number=counts[each])
            self.filter_segments.button(each).show_text(text)
        self.filter_segments.setVisible(bool(model.entries))
        self._foot.setVisible(bool(model.entries))
        self.print_button.show_text(
            tongue.say_number("Print {number}", "Print {number}", going) if going else self._say(mark("Print"))
        )
        may_leave = going > 0 and model.stage is Stage.LOOKING
        self.print_button.setEnabled(may_leave)
        self.save_button.setEnabled(may_leave)
        self.back_button.setEnabled(not model.is_busy)

    def _show_empty(self) -> None:
        model = self._model
        if self.items.rowCount() or model.stage is Stage.PREPARING:
            self._places.setCurrentIndex(0)
            return
        clear(self._empty_lines)
        everything = ActionButton(self._say(mark("Show all letters")))
        everything.clicked.connect(self.begin)
        heading, text = self._say(mark("None stands so")), self._say(mark("No letter of this mailing is in this part."))
        icon = self._context.theme.icon("square-stack", "quiet")
        self._empty_lines.addWidget(EmptyState(icon, heading, text, (everything,)))
        self._places.setCurrentIndex(1)

    def _show_panel(self) -> None:
        self.panel.show_items(tuple(int(one) for one in self.table.chosen_ids()))

    def _show_missing(self) -> None:
        clear(self._notice_place)
        model = self._model
        if model.stage is not Stage.LOOKING:
            return
        if model.entries and not model.going():
            words = mark("Nothing would be printed: no letter can go as it stands. Look at them one by one.")
            self._add_notice(self._say(words), Tone.WARN)
        self._notice_place.addWidget(MailingQuestions(self._context, model))
        for sentence in missing_sentences(model.entries, self._context.tongue):
            self._add_notice(sentence, Tone.HINT)

    def _add_notice(self, text: str, tone: Tone) -> None:
        self._notice_place.addWidget(NoticeBar(self._context.theme, text, tone))

    # what happens

    def _choose_item(self, number: int) -> None:
        if not self.table.choose_id(str(number)):
            self.begin()
            self.table.choose_id(str(number))

    def _on_save_clicked(self) -> None:
        title = self._say(mark("Folder for the letters"))
        self._context.ask.folder_to_make(self, title, self._say(mark("letters")), self._save_to)

    def _save_to(self, folder: Path) -> None:
        self._model.save_to(folder)

    def _open_printing(self, parts: tuple[MailingPart, ...]) -> None:
        clear(self._print_scroll.body)
        panel = print_panel_for(self._context, self._model, parts)
        panel.printed.connect(self._end_printing)
        panel.cancelled.connect(self._end_printing)
        self._print_scroll.body.addWidget(panel)
        self._print_scroll.body.addStretch(1)
        self._side.setCurrentIndex(1)
        panel.setFocus()

    def _end_printing(self) -> None:
        clear(self._print_scroll.body)
        self._model.end_printing()

    def _on_failed(self, error: LettersError) -> None:
        if self._model.stage is Stage.CHOOSING:
            return
        clear(self._notice_place)
        self._add_notice(sentence_for(error, self._context.tongue), Tone.BLOCK)
