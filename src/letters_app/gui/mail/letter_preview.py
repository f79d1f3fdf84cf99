"""A letter from the vault as it stands on paper: the very pages that are printed again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.labels import Paragraph, PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.elements.segments import Segments
from letters_app.gui.preview.paper_view import PaperView
from letters_app.gui.sentences import sentence_for
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.pieces import PIECE_NAMES, Piece, pdf_of_piece
from letters_app.i18n.marking import mark
from letters_app.services.letters.proof import Proof, ProofRequest

_SHEET_PX = 420
_FACE_PX = 190


class LetterPreview(QWidget):
    """Asks the press for the pages of one letter and shows them piece by piece."""

    made = Signal()
    """``proof`` is that of the newest request."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._request: ProofRequest | None = None
        self.proof: Proof | None = None
        pieces = [(piece, self._say(words)) for piece, words in PIECE_NAMES.items()]
        self.segments: Segments[Piece] = Segments(pieces, Piece.LETTER, self._say(mark("What to look at")))
        self.view = PaperView(context.theme, context.press, self._say(PIECE_NAMES[Piece.LETTER]))
        self._note = Paragraph("", TextKind.QUIET)
        self._pages_line = PlainLabel("", TextKind.SMALL)
        icon = context.theme.icon
        self._back = ActionButton("", ButtonKind.QUIET, icon("chevron-left", "text"), self._say(mark("Previous page")))
        self._on = ActionButton("", ButtonKind.QUIET, icon("chevron-right", "text"), self._say(mark("Next page")))
        self._turner = QWidget()
        self._lay_out()
        self.segments.chosen.connect(lambda _: self._show(page=1))
        self.view.page_shown.connect(self._on_page_shown)
        self._back.clicked.connect(lambda: self.view.turn_to(self.view.page - 1))
        self._on.clicked.connect(lambda: self.view.turn_to(self.view.page + 1))
        self._show(page=1)

    def show_request(self, request: ProofRequest) -> None:
        """Show what ``request`` asks for; the same one is not made twice."""
        if request == self._request:
            return
        self._request, self.proof = request, None
        self._show(page=1)
        room = open_letters_of(self._context).room
        self._context.press.submit(
            self, lambda: room.press.proof(request), self._on_proof, self._on_failed, newest_of=f"mail-{id(self)}"
        )

    def _lay_out(self) -> None:
        lines = column(self, spacing=6)
        lines.addWidget(self.segments)
        lines.addWidget(self._note)
        lines.addWidget(self.view)
        line = row(self._turner, spacing=4)
        line.addStretch(1)
        for part in (self._back, self._pages_line, self._on):
            line.addWidget(part)
        line.addStretch(1)
        lines.addWidget(self._turner)

    def _show(self, page: int | None = None) -> None:
        for piece in Piece:
            is_there = piece in (Piece.LETTER, Piece.ENVELOPE) or bool(pdf_of_piece(self.proof, piece))
            self.segments.button(piece).setVisible(is_there)
            if not is_there and self.segments.value() is piece:
                self.segments.choose(Piece.LETTER)
        piece = self.segments.value() or Piece.LETTER
        pdf = pdf_of_piece(self.proof, piece)
        self.view.setAccessibleName(self._say(PIECE_NAMES[piece]))
        is_card = self._request is not None and bool(self._request.order.extras.postcard)
        is_turned = piece.is_envelope or (is_card and piece is Piece.LETTER)  # a card is fed as an envelope is
        self.view.setFixedHeight(_FACE_PX if is_turned else _SHEET_PX)
        self.view.setVisible(bool(pdf))
        self.view.show_pdf(pdf, page, upright=is_turned)
        self._note.setVisible(not pdf)
        if self.proof is None:
            self._note.show_text(self._say(mark("The page is being set…")))
        elif not pdf:
            problem = next(iter(self.proof.problems), None)
            message = self._context.tongue.say_message(problem.message) if problem is not None else ""
            self._note.show_text(message or self._say(mark("There is none for this letter.")))
        if not pdf:
            self._turner.hide()

    def _on_proof(self, proof: Proof) -> None:
        self.proof = proof
        self._show(page=1)
        self.made.emit()

    def _on_failed(self, error: LettersError) -> None:
        self._note.show_text(sentence_for(error, self._context.tongue))

    def _on_page_shown(self, page: int, pages: int) -> None:
        words = self._say(mark("Page {page} of {pages}"), page=page, pages=pages)
        self._pages_line.show_text(words)
        self.view.setAccessibleDescription(words)
        self._back.setEnabled(page > 1)
        self._on.setEnabled(page < pages)
        self._turner.setVisible(pages > 1)
        self._turner.setFocusPolicy(Qt.FocusPolicy.NoFocus)
