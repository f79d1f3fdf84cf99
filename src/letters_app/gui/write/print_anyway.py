"""Asks once, in the page, before a letter goes on that has remarks of the worst kind. It never forbids."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QWidget

from letters_app.domain.finding import Severity
from letters_app.domain.letter import SetAside
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ButtonKind
from letters_app.gui.elements.layouts import clear, column
from letters_app.gui.elements.notice_bar import NoticeAction
from letters_app.gui.elements.notice_card import NoticeCard
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark


def unanswered(model: LetterModel) -> frozenset[SetAside]:
    """Return the remarks that ask once more and were not answered yet."""
    worst = {placed.as_set_aside for placed in model.findings if placed.finding.severity is Severity.BLOCK}
    return frozenset(worst) - model.agreed


class PrintAnywayBar(QWidget):
    """No room is taken until ``ask``; goes away when the remarks do."""

    agreed = Signal()
    """The letter is to be printed anyway; the model remembers it."""
    declined = Signal()
    """The writer wants to look once more."""
    fallen_away = Signal()
    """There is nothing to ask any more, and the focus, which was on the answers, needs a place."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._place = column(self)
        self.hide()
        model.proof_changed.connect(self._on_proof_changed)

    @property
    def is_asking(self) -> bool:
        """Whether the question stands in the page."""
        return not self.isHidden()

    def ask(self) -> bool:
        """Ask if there is something to ask; tell whether there was."""
        count = len(unanswered(self._model))
        if not count:
            return False
        tongue = self._context.tongue
        text = tongue.say_number(
            "{number} remark may keep this letter from arriving, or do harm. If you print it anyway, it is printed "
            "exactly as it is: whoever reads the mail there may withhold it, and you and the person will not be told.",
            "{number} remarks may keep this letter from arriving, or do harm. If you print it anyway, it is printed "
            "exactly as it is: whoever reads the mail there may withhold it, and you and the person will not be told.",
            count,
        )
        clear(self._place)
        bar = NoticeCard(
            self._context.theme,
            text,
            Tone.BLOCK,
            (
                NoticeAction(tongue.say(mark("Look once more")), self._decline, ButtonKind.PLAIN),
                NoticeAction(tongue.say(mark("Print anyway")), self._agree, ButtonKind.DANGER),
            ),
        )
        self._place.addWidget(bar)
        self.show()
        bar.announce()
        bar.buttons[0].setFocus()
        return True

    def drop(self) -> None:
        """Take the question back."""
        clear(self._place)
        self.hide()

    def _agree(self) -> None:
        self._model.agreed |= unanswered(self._model)
        self.drop()
        self.agreed.emit()

    def _decline(self) -> None:
        self.drop()
        self.declined.emit()

    def _on_proof_changed(self) -> None:
        if not self.is_asking or unanswered(self._model):
            return
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.drop()
        if had_focus:
            self.fallen_away.emit()
