"""One sheet: its form, the very page that comes out, and the ways out."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.printing.print_panel import PrintPanel
from letters_app.gui.printing.print_part import part_of_pdf
from letters_app.gui.sentences import sentence_for
from letters_app.gui.sheets.forms.form_of import form_of
from letters_app.gui.sheets.made_sheet import MadeSheet
from letters_app.gui.sheets.sheet_kinds import FILE_NAMES, SHEET_NAMES, SheetKind
from letters_app.gui.sheets.sheet_preview import SheetPreview
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.i18n.marking import mark
from letters_app.printing.print_job import Sides
from letters_app.services.letters.letter_files import delete_files, write_files
from letters_app.services.packs import Packs

_PAUSE_MS = 150
"""How long typing rests before the page is made anew."""
_SIDE_PX, _NARROWEST_SIDE_PX = 400, 300


class SheetPage(QWidget):
    """``back_wanted``: to the choice of sheets."""

    back_wanted = Signal()

    def __init__(
        self,
        context: WindowContext,
        kind: SheetKind,
        packs: Packs,
        values: dict[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._kind = kind
        self._say = context.tongue.say
        self._made: MadeSheet | None = None
        self.name = self._say(SHEET_NAMES[kind])
        icon = context.theme.icon
        self.back_button = ActionButton(self._say(mark("All sheets")), icon=icon("arrow-left", "text"))
        self.print_button = ActionButton(self._say(mark("Print…")), ButtonKind.PRIMARY, icon("printer", "on_ink"))
        self.save_button = ActionButton(self._say(mark("Save PDF…")), icon=icon("file-down", "text"))
        self.form = form_of(kind, context, values, packs)
        self.preview = SheetPreview(context, self.name)
        self.print_panel: PrintPanel | None = None
        self._print_place = column()
        self._remarks = column(spacing=4)
        self._scroll = ScrollColumn(spacing=14, margins=(16, 16, 16, 16))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._make)
        self._lay_out()
        self._connect()
        self._on_changed()
        self._make()

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way to a printer."""
        return self.print_panel is not None and self.print_panel.is_busy

    def begin(self) -> None:
        """Put the focus where a user begins."""
        boxes = (box for box in self.form.findChildren(QWidget) if box.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = next((box for box in boxes if box.isEnabled() and not box.isHidden()), self.back_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape and not self.is_busy:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        header = ScreenHeader(self.name)
        header.add_action(self.back_button)
        whole = column(self, spacing=0)
        whole.addWidget(header)
        across = row(spacing=0)
        sheet = QWidget()
        sheet.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        column(sheet, margins=(24, 16, 16, 12)).addWidget(self.preview)
        side = QFrame()
        side.setProperty("kind", "side-panel")
        side.setMinimumWidth(_NARROWEST_SIDE_PX)
        side.setMaximumWidth(round(scaled(_SIDE_PX, self._context.theme.text_size_percent)))
        column(side).addWidget(self._scroll)
        leave = Card(self._say(mark("Print or save")), spacing=10)
        buttons = FlowRow(spacing=8)
        buttons.add(self.print_button)
        buttons.add(self.save_button)
        leave.body.addWidget(buttons)
        asked = Card(self._say(mark("What stands on it")), spacing=12)
        asked.body.addWidget(self.form)
        self._scroll.body.addWidget(leave)
        self._scroll.body.addLayout(self._print_place)
        self._scroll.body.addWidget(asked)
        self._scroll.body.addLayout(self._remarks)
        self._scroll.body.addStretch(1)
        across.addWidget(sheet, 5)
        across.addWidget(side, 4)
        whole.addLayout(across, 1)

    def _connect(self) -> None:
        self.form.changed.connect(self._on_changed)
        self.back_button.clicked.connect(self.back_wanted)
        self.print_button.clicked.connect(self._open_printing)
        self.save_button.clicked.connect(self._choose_file)
        for keys, button in (("Ctrl+P", self.print_button), ("Ctrl+S", self.save_button)):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)

    # the page

    def _on_changed(self) -> None:
        self._made = None  # what is seen is of before, and must not leave
        self._show()
        self._pause.start()

    def _make(self) -> None:
        self._pause.stop()
        making, room = self.form.making(), open_letters_of(self._context).room
        if making is None:
            self.preview.show_nothing(self.form.missing)
            return
        self._context.press.submit(
            self, lambda: making(room.packs), self._on_made, self._on_failed, newest_of="other-sheet"
        )

    def _on_made(self, made: MadeSheet) -> None:
        if self._pause.isActive():
            return  # of before
        self._made = made
        if made.pdf:
            self.preview.show_pdf(made.pdf)
        else:
            self.preview.show_nothing(" ".join(made.remarks))
        self._show()

    def _on_failed(self, error: LettersError) -> None:
        self.preview.show_nothing(sentence_for(error, self._context.tongue))

    def _show(self) -> None:
        made = self._made
        can_leave = made is not None and bool(made.pdf)
        self.print_button.setEnabled(can_leave and not self.is_busy)
        self.save_button.setEnabled(can_leave)
        clear(self._remarks)
        for remark in made.remarks if made is not None and made.pdf else ():
            self._remarks.addWidget(Paragraph(remark, TextKind.SMALL))

    # the ways out

    def _open_printing(self) -> None:
        made = self._made
        if made is None or not made.pdf:
            return
        self._close_printing()
        part = part_of_pdf(self.name, made.pdf, sides=Sides.SHORT_EDGE if made.is_folded else None)
        panel = PrintPanel(self._context, (part,))
        panel.cancelled.connect(self._close_printing)
        self.print_panel = panel
        card = Card(self._say(mark("Print")), spacing=12)
        card.body.addWidget(panel)
        self._print_place.addWidget(card)
        panel.setFocus()
        QTimer.singleShot(0, panel, lambda: self._scroll.ensureWidgetVisible(panel))  # once it has its place

    def _close_printing(self) -> None:
        self.print_panel = None
        clear(self._print_place)
        self._show()

    def _choose_file(self) -> None:
        proposed = self._say(FILE_NAMES[self._kind])
        title, kinds = self._say(mark("Save the sheet")), self._say(mark("PDF files (*.pdf)"))
        self._context.ask.file_to_save(self, title, proposed, kinds, self._save)

    def _save(self, target: Path) -> None:
        made = self._made
        if made is None or not made.pdf:
            return

        def written(files: tuple[Path, ...]) -> None:
            saved_files_of(self._context).add(files)
            delete = NoticeAction(self._say(mark("Delete it now")), lambda: self._delete(files))
            text = mark("Saved. The file lies outside of the address book: whoever uses this computer can read it.")
            self._context.notify(self._say(text), Tone.WARN, (delete,))

        self._context.press.submit(self, lambda: write_files(target, made.pdf, {}), written, self._context.notify_error)

    def _delete(self, files: tuple[Path, ...]) -> None:
        context = self._context
        context.press.submit(
            context, lambda: delete_files(files), lambda _: saved_files_of(context).forget(files), context.notify_error
        )
