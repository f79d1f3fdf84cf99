"""What can be chosen for the paper of one letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.address_format import AddressScript
from letters_app.domain.group_settings import NO_ENVELOPE
from letters_app.domain.language import Script
from letters_app.domain.paper_extras import IndexStamp, PaperExtras
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.disclosure import Disclosure
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.paper_fields.extra_words import CARD_NAMES, INDEX_HINT, INDEX_NAMES, NO_CARD
from letters_app.gui.paper_fields.type_fields import TypeFields
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper.layout_choice import LayoutChoice
from letters_app.gui.write.paper.paper_words import SCRIPT_WORDS, envelope_name, paper_name
from letters_app.gui.write.what.return_choice import ReturnChoice
from letters_app.i18n.marking import mark
from letters_app.services.letters.chosen_paper import layout_names
from letters_app.services.letters.letter_order import LetterOrder
from letters_app.typesetting.layout_packs import choose_letter_layout


class PaperForm(Card):
    """Changes the paper of a letter; what is chosen is saved with the draft."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(say(mark("How it stands on paper")), parent, spacing=12)
        self._context = context
        self._model = model
        packs = model.desk.packs
        self._layouts = packs.letter_layouts
        self._envelopes = packs.envelopes
        papers = sorted({layout.paper for layout in self._layouts.values()})
        tongue = context.tongue
        self.layout_choice = LayoutChoice(context, say(mark("Layout")))
        self.paper_segments: Segments[str] = Segments(
            [(paper, paper_name(paper, tongue)) for paper in papers], name=say(mark("Paper"))
        )
        by_size = sorted(self._envelopes.values(), key=lambda each: each.long_mm * each.short_mm)
        none = say(mark("None: it is addressed by hand"))
        self.envelope_combo: ChoiceBox[str] = ChoiceBox(
            [*((each.id, envelope_name(each, tongue)) for each in by_size), (NO_ENVELOPE, none)]
        )
        self.script_combo: ChoiceBox[AddressScript] = ChoiceBox(
            [(script, say(words)) for script, words in SCRIPT_WORDS.items()]
        )
        self.return_choice = ReturnChoice(context, model)
        self.more = Disclosure(context.theme, say(mark("Type, marks, postcard")))
        cards = [(card, say(CARD_NAMES[card]) if card in CARD_NAMES else card) for card in packs.postcards]
        self.card_combo: ChoiceBox[str] = ChoiceBox([("", say(NO_CARD)), *cards])
        self._card_field = Field(say(mark("What goes out")), self.card_combo)
        self.type_fields = TypeFields(tongue, packs.fonts.typefaces)
        self.folds_tick = QCheckBox(say(mark("Marks where it is folded")))
        self.index_combo: ChoiceBox[IndexStamp] = ChoiceBox([(each, say(words)) for each, words in INDEX_NAMES.items()])
        self._index_field = Field(say(mark("Code stamp on the envelope")), self.index_combo, say(INDEX_HINT))
        self._script_field = Field(say(mark("Address")), self.script_combo)
        paper_lines = column(spacing=4)
        paper_lines.addWidget(PlainLabel(say(mark("Paper")), TextKind.SMALL_STRONG))
        paper_lines.addWidget(self.paper_segments)
        self.body.addWidget(self.layout_choice)
        self.body.addLayout(paper_lines)
        self.body.addWidget(Field(say(mark("Envelope")), self.envelope_combo))
        self.body.addWidget(self._script_field)
        self.body.addWidget(self.return_choice)
        for widget in (self._card_field, self.type_fields, self.folds_tick, self._index_field):
            self.more.body.addWidget(widget)
        self.body.addWidget(self.more)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.layout_choice.chosen.connect(lambda family: self._set(layout=family))
        self.paper_segments.chosen.connect(self._on_paper_chosen)
        self.envelope_combo.currentIndexChanged.connect(self._on_envelope_chosen)
        self.script_combo.currentIndexChanged.connect(self._on_script_chosen)
        self.type_fields.chosen.connect(lambda choice: self._model.set_paper(replace(self._model.paper, type=choice)))
        self.folds_tick.clicked.connect(lambda on: self._set_extras(replace(self._model.paper.extras, fold_marks=on)))
        self.index_combo.currentIndexChanged.connect(self._on_index_chosen)
        self.card_combo.currentIndexChanged.connect(self._on_card_chosen)
        self._model.changed.connect(self._show)

    def _show(self) -> None:
        order = self._model.desk.order(self._model.state)
        names = layout_names(self._model.desk.packs, order.paper)
        found = [choose_letter_layout(self._layouts, name, order.paper) for name in names]
        # The simplest first: a layout without an address field.
        layouts = sorted((each for each in found if each is not None), key=lambda each: each.address is not None)
        self.layout_choice.offer(layouts, order.layout)
        self.layout_choice.setVisible(len(layouts) > 1 and not order.writing.is_by_hand)
        self.paper_segments.choose(order.paper)
        self.envelope_combo.choose(order.envelope or NO_ENVELOPE)
        place = self._model.desk.place(self._model.state)
        self._script_field.setVisible(place is not None and place.address_format.script is not Script.LATIN)
        self.script_combo.choose(order.address_script)
        self.return_choice.show_choice()
        self._show_more(order)

    def _show_more(self, order: LetterOrder) -> None:
        layout = choose_letter_layout(self._layouts, order.layout, order.paper)
        envelope = self._envelopes.get(order.envelope or "")
        folds = layout.fold_marks if layout is not None else None
        marks = order.extras.fold_marks
        self.type_fields.show_choice(order.type)
        is_card = bool(order.extras.postcard)
        self.card_combo.choose(order.extras.postcard)
        self._card_field.setVisible(is_card or not order.writing.is_by_hand)
        self.type_fields.setVisible(not order.writing.is_by_hand and not is_card)
        self.folds_tick.setVisible(folds is not None and not order.writing.is_by_hand and not is_card)
        self.folds_tick.setChecked(folds is not None and (folds.on if marks is None else marks))
        has_grid = envelope is not None and envelope.index_grid is not None
        self._index_field.setVisible(has_grid and not is_card)
        self.index_combo.choose(order.extras.index)
        self.more.setVisible(is_card or not order.writing.is_by_hand or not self._index_field.isHidden())
        self.more.show_summary(self.card_combo.currentText() if is_card else self.type_fields.summary())

    def _on_index_chosen(self) -> None:
        index = self.index_combo.value()
        if index is not None:
            self._set_extras(replace(self._model.paper.extras, index=index))

    def _on_card_chosen(self) -> None:
        card = self.card_combo.value() or ""
        if card != self._model.paper.extras.postcard:
            self._set_extras(replace(self._model.paper.extras, postcard=card))

    def _set_extras(self, extras: PaperExtras) -> None:
        self._model.set_paper(replace(self._model.paper, extras=extras))

    def _on_paper_chosen(self, paper: str) -> None:
        """Another paper has other layouts; one that it lacks gives way to the plain sheet."""
        order = self._model.desk.order(self._model.state)
        names = layout_names(self._model.desk.packs, paper)
        plain = [
            name for name in names if getattr(choose_letter_layout(self._layouts, name, paper), "address", 1) is None
        ]
        layout = order.layout if order.layout in names else next(iter((*plain, *names)), order.layout)
        self._set(paper=paper, layout=layout)

    def _on_envelope_chosen(self) -> None:
        envelope = self.envelope_combo.value()
        if envelope is not None:
            self._set(envelope=envelope)

    def _on_script_chosen(self) -> None:
        script = self.script_combo.value()
        if script is not None:
            self._model.set_paper(replace(self._model.paper, address_script=script))

    def _set(self, *, layout: str = "", paper: str = "", envelope: str = "") -> None:
        now = self._model.paper
        self._model.set_paper(
            replace(
                now,
                layout=layout or now.layout,
                paper=paper or now.paper,
                envelope=envelope or now.envelope,
            )
        )
