"""Letter, envelope and own copy of a letter to look at: the very files that are saved or printed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.labels import Paragraph, TextKind, WholeLabel
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.elements.segments import Segments
from letters_app.gui.preview.page_turner import PageTurner
from letters_app.gui.preview.paper_view import PaperView
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.pieces import ALWAYS_OFFERED, PIECE_NAMES, Absence, Piece, WayOut, absence_of, pdf_of_piece
from letters_app.i18n.marking import mark


class PiecePreview(QWidget):
    """One piece at a time; where there is none it says why and what helps."""

    drawn = Signal()
    """The newest picture is on the screen."""
    piece_changed = Signal(object)
    """Another ``Piece`` is in view."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._way_out: WayOut | None = None
        say = context.tongue.say
        self.segments: Segments[Piece] = Segments(
            [(piece, say(words)) for piece, words in PIECE_NAMES.items()], Piece.LETTER, say(mark("What to look at"))
        )
        self._promise = WholeLabel(say(mark("exactly as printed")), TextKind.SMALL)
        self._promise.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.view = PaperView(context.theme, context.press, say(PIECE_NAMES[Piece.LETTER]))
        self._absence = _AbsenceNote()
        self._pages = PageTurner(context)

        head = row(spacing=8)
        head.addWidget(self.segments)
        head.addWidget(self._promise, 1)
        place = QWidget()
        place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._stack = QStackedLayout(place)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._absence)
        lines = column(self, spacing=4)
        lines.addLayout(head)
        lines.addWidget(place, 1)
        lines.addWidget(self._pages)

        self.segments.chosen.connect(self._on_chosen)
        self.view.drawn.connect(self.drawn)
        self.view.page_shown.connect(self._on_page_shown)
        self._pages.turned.connect(lambda by: self.view.turn_to(self.view.page + by))
        self._absence.way_button.clicked.connect(self._on_way_clicked)
        model.proof_changed.connect(self._show)
        model.changed.connect(self._show)
        self._show()

    @property
    def piece(self) -> Piece:
        """What is in view."""
        return self.segments.value() or Piece.LETTER

    def show_piece(self, piece: Piece) -> None:
        """Look at another piece."""
        if piece is not self.piece:
            self.segments.choose(piece)
            self._on_chosen(piece)

    @property
    def _is_card(self) -> bool:
        """Whether the letter goes out as a card, which lies in the printer as an envelope does."""
        proved = self._model.proved
        return self.piece is Piece.LETTER and proved is not None and bool(proved.order.extras.postcard)

    def _on_chosen(self, piece: Piece) -> None:
        self._show(page=1)
        self.piece_changed.emit(piece)

    def _show(self, page: int | None = None) -> None:
        for piece in Piece:
            is_there = piece in ALWAYS_OFFERED or bool(pdf_of_piece(self._model.proof, piece))
            self.segments.button(piece).setVisible(is_there)
            if piece is self.piece and not is_there and self._model.proof is not None:
                self.segments.choose(Piece.LETTER)
        absence = absence_of(self._model, self.piece)
        pdf = b"" if absence else pdf_of_piece(self._model.proof, self.piece)
        self.view.setAccessibleName(self._context.tongue.say(PIECE_NAMES[self.piece]))
        is_turned = self.piece.is_envelope or self._is_card
        self.view.show_pdf(pdf, page, upright=is_turned)
        self._stack.setCurrentWidget(self._absence if absence else self.view)
        say = self._context.tongue.say
        self._promise.show_text(
            say(mark("as printed, turned to read")) if is_turned else say(mark("exactly as printed"))
        )
        self._promise.setVisible(absence is None)
        if absence is None:
            return
        self._way_out = absence.way_out
        self._pages.hide()
        self._absence.show_absence(absence, self._context)

    def _on_page_shown(self, page: int, pages: int) -> None:
        words = self._context.tongue.say(mark("Page {page} of {pages}"), page=page, pages=pages)
        self.view.setAccessibleDescription(words)
        self._pages.show_page(words, page, pages)

    def _on_way_clicked(self) -> None:
        way = self._way_out
        if way is None:
            return
        if way.place is not None:
            self._model.show_place(way.place)
        elif way.step is not None:
            self._model.go_to(way.step)
        elif way.destination is not None:
            self._context.go(way.destination)


class _AbsenceNote(QWidget):
    """Why there is nothing to see, and one button."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Paragraph("", TextKind.QUIET)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.way_button = ActionButton("")
        lines = column(self, spacing=12, margins=(16, 16, 16, 16))
        lines.addStretch(1)
        lines.addWidget(self._words)
        lines.addWidget(self.way_button, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(2)

    def show_absence(self, absence: Absence, context: WindowContext) -> None:
        """Say it."""
        self._words.show_text(context.tongue.say_message(absence.message))
        self.way_button.setVisible(absence.way_out is not None)
        if absence.way_out is not None:
            self.way_button.show_text(context.tongue.say(absence.way_out.text))
