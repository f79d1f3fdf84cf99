"""Beside the words: the page as it is printed, how much of what is allowed it takes, and the rules of the place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedLayout, QWidget

from letters_app.domain.recipient import CustodyStatus
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.layouts import column
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.limits_line import LimitsLine
from letters_app.gui.write.piece_preview import PiecePreview
from letters_app.gui.write.place_rules import ALL_FACTS, NO_FACTS, SOME_FACTS, PlaceRulesCard, PlaceRulesPage

_WIDTH_PX = 404
_NARROWEST_PX = 284
_LOW_PX = 640
_VERY_LOW_PX = 440
"""Below these heights (with text of the usual size) the rules are shortened, so that the page keeps its room."""
_USUAL_LINE_PX = 17


class PreviewPanel(QFrame):
    """Follows one letter; ``PiecePreview`` makes no picture while the panel is hidden."""

    drawn = Signal()
    """The newest picture is on the screen."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._desk: object = None
        self._recipient_id = ""
        self.setProperty("kind", "side-panel")
        self.setMinimumWidth(_NARROWEST_PX)
        tongue = context.tongue
        self.preview = PiecePreview(context, model)
        self.limits = LimitsLine(tongue)
        self.rules_card = PlaceRulesCard(tongue)
        self.rules_page = PlaceRulesPage(tongue)
        paper = QWidget()
        lines = column(paper, spacing=8)
        lines.addWidget(self.preview, 1)
        lines.addWidget(self.limits)
        lines.addWidget(self.rules_card)
        around = column(self, margins=(16, 14, 16, 14))
        self._stack = QStackedLayout()
        around.addLayout(self._stack)
        self._stack.addWidget(paper)
        self._stack.addWidget(self.rules_page)

        self.preview.drawn.connect(self.drawn)
        self.rules_card.full_wanted.connect(self._open_rules)
        self.rules_page.closed.connect(self._close_rules)
        model.changed.connect(self._show_rules)
        model.proof_changed.connect(self._show_limits)
        self._show_rules()
        self._show_limits()

    def sizeHint(self) -> QSize:
        """Return the width of the panel beside a wide step."""
        return QSize(_WIDTH_PX, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the page its room in a low window."""
        super().resizeEvent(event)
        height = event.size().height() * _USUAL_LINE_PX / self.fontMetrics().lineSpacing()
        facts = NO_FACTS if height < _VERY_LOW_PX else SOME_FACTS if height < _LOW_PX else ALL_FACTS
        self.rules_card.show_at_most(facts)

    def _show_rules(self) -> None:
        desk, state = self._model.desk, self._model.state
        if desk is self._desk and state.recipient_id == self._recipient_id:
            return
        self._desk, self._recipient_id = desk, state.recipient_id
        card, recipient = desk.place_card(state), self._model.recipient
        self.rules_card.show_card(card, recipient.custody.status if recipient else CustodyStatus.UNKNOWN)
        self.rules_page.show_card(card)

    def _show_limits(self) -> None:
        self.limits.show_proof(self._model.proof)

    def _open_rules(self) -> None:
        self._stack.setCurrentWidget(self.rules_page)
        self.rules_page.close_button.setFocus()

    def _close_rules(self) -> None:
        self._stack.setCurrentIndex(0)
        self.rules_card.full_button.setFocus()
