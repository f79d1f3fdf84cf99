"""What few mailings need: another type, labels, a puzzle, a card instead of sheets, code stamp, fold marks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from letters_app.domain.paper_extras import IndexStamp, PaperExtras
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.domain.type_choice import TypeChoice
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.disclosure import Disclosure
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.paper_fields.extra_words import (
    CARD_NAMES,
    INDEX_HINT,
    INDEX_NAMES,
    NO_CARD,
    NO_PUZZLE,
    PUZZLE_HINT,
    PUZZLE_NAMES,
)
from letters_app.gui.paper_fields.label_fields import LabelFields
from letters_app.gui.paper_fields.type_fields import TypeFields
from letters_app.gui.theme.style_sheet import scaled
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_desk import LetterDesk
from letters_app.typesetting.layouts import EnvelopeFormat, LetterLayout

_TWO_COLUMNS_PX = 640
_CARD_HINT = mark("The words have to be short: choose a short kind of letter for it.")


class MailingExtras(Disclosure):
    """Closed at first; closed again, it says what was chosen."""

    def __init__(self, context: WindowContext, desk: LetterDesk, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(context.theme, say(mark("Type, labels, puzzle, postcards")), parent)
        self._context = context
        self._say = say
        packs = desk.packs
        self.type_fields = TypeFields(context.tongue, packs.fonts.typefaces)
        self.folds_tick = QCheckBox(say(mark("Marks where it is folded")))
        self.label_fields = LabelFields(context.tongue, packs.label_sheets)
        kinds = [(kind, say(words)) for kind, words in PUZZLE_NAMES.items()]
        self.puzzle_combo: ChoiceBox[PuzzleKind | None] = ChoiceBox([(None, say(NO_PUZZLE)), *kinds])
        cards = [(card, say(CARD_NAMES[card]) if card in CARD_NAMES else card) for card in packs.postcards]
        self.card_combo: ChoiceBox[str] = ChoiceBox([("", say(NO_CARD)), *cards])
        stamps = [(stamp, say(words)) for stamp, words in INDEX_NAMES.items()]
        self.index_combo: ChoiceBox[IndexStamp] = ChoiceBox(stamps)
        self._puzzle_field = Field(say(mark("Puzzle on the last page")), self.puzzle_combo)
        self._card_field = Field(say(mark("What goes out")), self.card_combo)
        self._index_field = Field(say(mark("Code stamp on the envelope")), self.index_combo, say(INDEX_HINT))
        self._has_folds = False
        self._usual_folds = False
        self._lay_out()
        self.type_fields.chosen.connect(self._tell)
        for combo in (self.puzzle_combo, self.card_combo, self.label_fields.sheet_combo):
            combo.currentIndexChanged.connect(self._tell)
        self._tell()

    @property
    def type_choice(self) -> TypeChoice:
        """The type of the words."""
        return self.type_fields.value()

    def extras(self, seed: int, *, slips: bool) -> PaperExtras:
        """Return what was chosen; ``seed`` decides which puzzles."""
        kind, card = self.puzzle_combo.value(), self.card_combo.value() or ""
        folds = self.folds_tick.isChecked()
        return PaperExtras(
            index=self.index_combo.value() or IndexStamp.FILLED,
            labels=self.label_fields.sheet,
            first_label=self.label_fields.first,
            slips=slips,
            puzzle=PuzzleChoice(kind, seed) if kind is not None and not card else None,
            postcard=card,
            fold_marks=folds if self._has_folds and folds != self._usual_folds else None,
        )

    def show_for(self, envelope: EnvelopeFormat | None, layout: LetterLayout | None, *, is_typed: bool) -> None:
        """Offer what fits envelope and layout."""
        folds = layout.fold_marks if layout is not None else None
        self._has_folds, self._usual_folds = folds is not None, folds is not None and folds.on
        self.folds_tick.setChecked(self._usual_folds)
        self.folds_tick.setVisible(self._has_folds and is_typed)
        self.type_fields.setVisible(is_typed)
        self._index_field.setVisible(envelope is not None and envelope.index_grid is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the fields beside each other where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_TWO_COLUMNS_PX, self._context.theme.text_size_percent)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(way)

    def _lay_out(self) -> None:
        self._columns = row(spacing=32)
        left, right = column(spacing=12), column(spacing=12)
        left.addWidget(self.type_fields)
        left.addWidget(self.folds_tick)
        left.addStretch(1)
        for widget in (self._card_field, self.label_fields, self._puzzle_field, self._index_field):
            right.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        right.addStretch(1)
        self._columns.addLayout(left, 1)
        self._columns.addLayout(right, 1)
        self.body.addLayout(self._columns)

    def _tell(self) -> None:
        is_card = bool(self.card_combo.value())
        puzzle = self.puzzle_combo.value()
        self._puzzle_field.setVisible(not is_card)
        self._puzzle_field.show_hint(self._say(PUZZLE_HINT) if puzzle is not None else "")
        self._card_field.show_hint(self._say(_CARD_HINT) if is_card else "")
        chosen = (
            self.card_combo.currentText() if is_card else "",
            self.type_fields.summary(),
            self.label_fields.sheet_combo.currentText() if self.label_fields.sheet else "",
            self.puzzle_combo.currentText() if puzzle is not None and not is_card else "",
        )
        self.show_summary(" · ".join(part for part in chosen if part))
