"""What the import would do, before anything is done: counts, a table by kind, and the choice of each change."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row
from letters_app.gui.elements.segments import Segments
from letters_app.gui.people_import.import_job import ImportJob
from letters_app.gui.people_import.review_lines import (
    PILL_COLUMNS,
    TITLES,
    YEAR_COLUMNS,
    ReviewKind,
    count_of,
    kind_words,
    lines_of,
)
from letters_app.gui.people_import.review_model import ReviewModel
from letters_app.gui.people_import.review_table import ReviewTable
from letters_app.gui.people_import.step_bar import StepBar
from letters_app.gui.theme.style_sheet import scaled
from letters_app.i18n.marking import mark
from letters_app.services.people.import_choice import Refusal

_DETAIL_PX = 92
_COLUMNS_NAMED = 12


class ReviewStep(QWidget):
    """The third page. ``import_wanted`` is the only thing that changes anything."""

    back_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, context: WindowContext, job: ImportJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._job = context, job
        self._kind = ReviewKind.ADDED
        say = context.tongue.say
        self._segments_place = column()
        self._unused = PlainLabel("", TextKind.SMALL, wrap=True)
        self.model = ReviewModel((), job.refused, self)
        self.model.ticked.connect(self._on_ticked)
        self.table = ReviewTable(context.theme, self.model, say(mark("What the import would do")))
        self.table.present_changed.connect(self._show_present)
        self._present = PlainLabel("", TextKind.SMALL_TEXT, wrap=True)
        self._present.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._all_button = ActionButton("", ButtonKind.LINK)
        self._all_button.clicked.connect(self._take_all_or_none)
        self._bar = StepBar(context, "")
        self._bar.back_wanted.connect(self.back_wanted)
        self._bar.go_wanted.connect(self.import_wanted)
        lines = column(self, spacing=0)
        lines.addLayout(self._head())
        table_place = column(margins=(16, 0, 0, 0))  # the words of the first column stand at the margin of the page
        table_place.addWidget(self.table)
        lines.addLayout(table_place, 1)
        lines.addWidget(self._detail())
        lines.addWidget(self._bar)
        job.choice_changed.connect(self._show_choice)

    def show_plan(self) -> None:
        """Show the plan that was made; first what wants a look."""
        rows, tongue = self._job.rows, self._context.tongue
        clear(self._segments_place)
        kinds = [kind for kind in ReviewKind if count_of(rows, kind)] or [ReviewKind.ADDED]
        self.segments: Segments[ReviewKind] = Segments(
            [(kind, kind_words(tongue, rows, kind)) for kind in kinds],
            name=tongue.say(mark("What the import would do")),
        )
        self.segments.chosen.connect(self.show_kind)
        self._segments_place.addWidget(self.segments)
        unused = self._job.plan.unused_columns if self._job.plan else ()
        names = ", ".join(unused[:_COLUMNS_NAMED]) + ("…" if len(unused) > _COLUMNS_NAMED else "")
        self._unused.show_text(tongue.say(mark("Columns that are left out: {columns}"), columns=names))
        self._unused.setVisible(bool(unused))
        self.show_kind(kinds[0])
        self._show_choice()

    def show_kind(self, kind: ReviewKind) -> None:
        """Show the rows of one kind."""
        self._kind = kind
        tongue = self._context.tongue
        titles = [tongue.say(title) for title in TITLES[kind]]
        self.model.show_lines(titles, lines_of(tongue, self._job.rows, kind), self._job.refused)
        self.table.fit_columns(
            pill_column=PILL_COLUMNS.get(kind, -1),
            year_column=YEAR_COLUMNS.get(kind, -1),
            last_is_text=kind is ReviewKind.WARNINGS,
        )
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._all_button.setVisible(bool(self.model.keys))
        self._show_present()
        self._show_choice()

    def take_focus(self) -> None:
        """Begin in the table."""
        self.table.setFocus()

    def show_working(self, *, works: bool) -> None:
        """Say that the import is being done."""
        self._bar.show_working(works=works)
        self._bar.back_button.setEnabled(not works)
        self.table.setEnabled(not works)
        if not works:
            self._show_choice()

    def _head(self) -> QVBoxLayout:
        head = column(spacing=8, margins=(24, 16, 24, 8))
        across = row(spacing=12)
        across.addLayout(self._segments_place, 1)
        across.addWidget(self._all_button)
        head.addLayout(across)
        head.addWidget(self._unused)
        return head

    def _detail(self) -> QFrame:
        self._detail_frame = frame = QFrame()
        frame.setProperty("kind", "footer")
        frame.setFixedHeight(round(scaled(_DETAIL_PX, self._context.theme.text_size_percent)))
        scroll = ScrollColumn(spacing=0, margins=(24, 10, 24, 10))
        scroll.body.addWidget(self._present)
        scroll.body.addStretch(1)
        column(frame, spacing=0).addWidget(scroll)
        return frame

    def _show_present(self) -> None:
        line = self.model.line(self.table.currentIndex().row())
        self._present.show_text(line.whole if line else "")
        self._detail_frame.setVisible(line is not None and line.whole not in line.cells)

    def _on_ticked(self, keys: set[Refusal], taken: bool) -> None:  # noqa: FBT001 - a signal's value
        self._job.refuse(keys, refused=not taken)

    def _take_all_or_none(self) -> None:
        keys = self.model.keys
        self._job.refuse(keys, refused=not keys & self._job.refused)

    def _show_choice(self) -> None:
        tongue, number = self._context.tongue, self._job.accepted_people
        self.model.show_refused(self._job.refused)
        left_out = self.model.keys & self._job.refused
        self._all_button.show_text(tongue.say(mark("Take all") if left_out else mark("Leave all out")))
        self._bar.go_button.show_text(
            tongue.say_number("Import {number} person", "Import {number} people", number)
            if number
            else tongue.say(mark("Nothing to import"))
        )
        self._bar.go_button.setEnabled(number > 0)
        words = (
            mark("Space leaves a line out. A checked backup is made first, and the import can be undone in one step.")
            if self.model.keys
            else mark("A checked backup is made first, and the import can be undone in one step.")
        )
        self._bar.show_words(tongue.say(words))
