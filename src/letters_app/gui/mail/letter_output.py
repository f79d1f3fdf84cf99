"""Prints or saves one letter from the vault, and notes it if it was only ready until then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from letters_app.domain.letter import LetterState
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.mail.letter_reader import LetterFacts
from letters_app.gui.printing.print_panel import PrintPanel
from letters_app.gui.printing.print_part import PrintPart
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.letter_parts import letter_parts
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.gui.write.pieces import FILE_WORDS, POSTED, Piece, pdf_of_piece
from letters_app.gui.write.saved_files import saved_files_of
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_files import delete_files, write_files
from letters_app.services.letters.letter_log import LettersChanged, record_printed
from letters_app.services.letters.proof import Proof, ProofRequest


class LetterOutput(QObject):
    """The way out of one letter. The panel stands in ``place`` of the page."""

    noted = Signal(object)
    """The ``LettersChanged`` by which a ready letter became a printed one."""

    def __init__(self, context: WindowContext, place: QVBoxLayout, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._place = place
        self._over = parent
        self.panel: PrintPanel | None = None

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way to a printer."""
        return self.panel is not None and self.panel.is_busy

    def open_panel(self, facts: LetterFacts, request: ProofRequest, proof: Proof) -> None:
        """Show the panel that prints the letter."""
        self.close_panel()
        panel = PrintPanel(self._context, self._parts(request, proof))
        panel.printed.connect(lambda: self._note(facts, request))
        panel.cancelled.connect(self.close_panel)
        self.panel = panel
        self._place.addWidget(panel)
        panel.setFocus()

    def close_panel(self) -> None:
        """Put the panel away."""
        panel, self.panel = self.panel, None
        if panel is not None:
            self._place.removeWidget(panel)
            panel.hide()
            panel.deleteLater()

    def save(self, facts: LetterFacts, request: ProofRequest, proof: Proof) -> None:
        """Ask for a name and write letter and envelope there."""
        # A name that holds nobody (threat model R6): these show up in lists of recent files.
        proposed = self._context.tongue.say_number("letter-{number}-page.pdf", "letter-{number}-pages.pdf", proof.pages)
        title, kinds = self._say(mark("Save the letter")), self._say(mark("PDF files (*.pdf)"))
        self._context.ask.file_to_save(
            self._over, title, proposed, kinds, lambda target: self._save(target, facts, request, proof)
        )

    def _parts(self, request: ProofRequest, proof: Proof) -> tuple[PrintPart, ...]:
        room = open_letters_of(self._context).room
        return letter_parts(self._context, room, request, proof, (*POSTED, Piece.DRAFT, Piece.SOLUTION))

    def _save(self, target: Path, facts: LetterFacts, request: ProofRequest, proof: Proof) -> None:
        letter_pdf = proof.letter_pdf
        if letter_pdf is None:
            return
        beside = {
            self._say(FILE_WORDS[piece]): pdf
            for piece in (*POSTED[1:], Piece.DRAFT, Piece.SOLUTION)
            if (pdf := pdf_of_piece(proof, piece))
        }

        def written(files: tuple[Path, ...]) -> None:
            saved_files_of(self._context).add(files)
            self._note(facts, request)
            delete = NoticeAction(self._say(mark("Delete it now")), lambda: self._delete(files))
            text = mark("Saved. The file lies outside of the address book: whoever uses this computer can read it.")
            self._context.notify(self._say(text), Tone.WARN, (delete,))

        self._context.press.submit(
            self, lambda: write_files(target, letter_pdf, beside), written, self._context.notify_error
        )

    def _delete(self, files: tuple[Path, ...]) -> None:
        def forget(_: None) -> None:
            saved_files_of(self._context).forget(files)

        self._context.press.submit(self, lambda: delete_files(files), forget, self._context.notify_error)

    def _note(self, facts: LetterFacts, request: ProofRequest) -> None:
        if facts.letter.state is not LetterState.READY:
            return
        letter_id, today = facts.letter.id, self._context.clock.today()

        def noted(change: LettersChanged) -> None:
            self.noted.emit(change)

        self._context.session.change(
            self,
            lambda vault: record_printed(vault.vault, letter_id, request, today),
            noted,
            self._context.notify_error,
        )
