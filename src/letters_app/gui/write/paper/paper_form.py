"""What can be chosen for the paper of one letter."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from letters_app.domain.address_format import AddressScript
from letters_app.domain.group_settings import NO_ENVELOPE
from letters_app.domain.language import Script
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper.layout_choice import LayoutChoice
from letters_app.gui.write.paper.paper_words import SCRIPT_WORDS, envelope_name, paper_name
from letters_app.gui.write.what.return_choice import ReturnChoice
from letters_app.i18n.marking import mark
from letters_app.services.letters.chosen_paper import layout_names
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
        self._script_field = Field(say(mark("Address")), self.script_combo)
        paper_lines = column(spacing=4)
        paper_lines.addWidget(PlainLabel(say(mark("Paper")), TextKind.SMALL_STRONG))
        paper_lines.addWidget(self.paper_segments)
        self.body.addWidget(self.layout_choice)
        self.body.addLayout(paper_lines)
        self.body.addWidget(Field(say(mark("Envelope")), self.envelope_combo))
        self.body.addWidget(self._script_field)
        self.body.addWidget(self.return_choice)
        self._connect()
        self._show()

    def _connect(self) -> None:
        self.layout_choice.chosen.connect(lambda family: self._set(layout=family))
        self.paper_segments.chosen.connect(self._on_paper_chosen)
        self.envelope_combo.currentIndexChanged.connect(self._on_envelope_chosen)
        self.script_combo.currentIndexChanged.connect(self._on_script_chosen)
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
