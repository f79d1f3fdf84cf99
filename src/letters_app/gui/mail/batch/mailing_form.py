"""The form of a mailing from a template: kind, languages, paper, return address, order."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QWidget

from letters_app.domain.by_hand import USUAL_HAND, Writing, WritingMode
from letters_app.domain.group_settings import NO_ENVELOPE
from letters_app.domain.language import OWN_LANGUAGE
from letters_app.domain.letter import FREE_LETTER
from letters_app.domain.mailing import OF_READY_LETTERS
from letters_app.domain.return_address import ReturnAddressChoice, ReturnAddressUse
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.mail.batch.mailing_extras import MailingExtras
from letters_app.gui.mail.batch.order_words import ORDER_NAMES, ORDER_TIPS
from letters_app.gui.paper_fields.kit_fields import KitFields
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.write.paper.paper_words import envelope_name, layout_name, paper_name
from letters_app.gui.write.paper.writing_words import MODE_NAMES, MODE_TIPS, hand_name
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.chosen_paper import layout_names
from letters_app.services.letters.letter_desk import LetterDesk
from letters_app.services.letters.letter_kinds import KindOption
from letters_app.services.mailings.mailing_order import (
    FeedingOrder,
    MailingOrder,
    order_from_settings,
    with_return_address,
)
from letters_app.typesetting.layout_packs import choose_letter_layout

_TWO_COLUMNS_PX = 700


class MailingForm(QWidget):
    """Built when the packs are read; ``order`` is what was chosen."""

    def __init__(self, context: WindowContext, desk: LetterDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._say = context.tongue.say
        self._kinds = {
            option.kind: option for option in desk.kinds(context.tongue.catalogue) if option.kind != FREE_LETTER
        }
        usual = self._usual()
        self.kind_combo: ChoiceBox[str] = ChoiceBox([(one.kind, one.title) for one in self._kinds.values()])
        self.language_combo: ChoiceBox[str] = ChoiceBox()
        self.second_combo: ChoiceBox[str] = ChoiceBox()
        self.layout_combo: ChoiceBox[str] = ChoiceBox()
        self.paper_combo: ChoiceBox[str] = ChoiceBox(self._papers(), usual.paper)
        self.envelope_combo: ChoiceBox[str] = ChoiceBox(self._envelopes(), usual.envelope or NO_ENVELOPE)
        self.return_combo: ChoiceBox[ReturnAddressChoice] = ChoiceBox(self._returns())
        self.slips_tick = QCheckBox(self._say(mark("Slips to copy the addresses from")))
        orders = [(order, self._say(words)) for order, words in ORDER_NAMES.items()]
        self.order_combo: ChoiceBox[FeedingOrder] = ChoiceBox(orders, usual.feeding)
        modes = [(mode, self._say(words)) for mode, words in MODE_NAMES.items()]
        self.mode_combo: ChoiceBox[WritingMode] = ChoiceBox(modes, usual.writing.mode)
        hands = [(hand, hand_name(hand, context.tongue)) for hand in desk.packs.hands]
        self.hand_combo: ChoiceBox[str] = ChoiceBox(hands, usual.writing.hand)
        self.kit_fields = KitFields(context.tongue, desk.packs.envelopes)
        self.more = MailingExtras(context, desk)
        self.duplex_tick = QCheckBox(self._say(mark("On both sides, each letter on a sheet of its own")))
        self._mode_field = Field(self._say(mark("Way of writing")), self.mode_combo)
        self._hand_field = Field(self._say(mark("Handwriting")), self.hand_combo)
        self._kind_field = Field(self._say(mark("Kind of letter")), self.kind_combo)
        self._order_field = Field(self._say(mark("Order")), self.order_combo)
        self._return_field = Field(self._say(mark("Return address")), self.return_combo)
        self._lay_out()
        self.kind_combo.currentIndexChanged.connect(self._show_kind)
        self.paper_combo.currentIndexChanged.connect(self._show_layouts)
        self.order_combo.currentIndexChanged.connect(self._show_order)
        self.mode_combo.currentIndexChanged.connect(self._show_mode)
        self.return_combo.currentIndexChanged.connect(self._show_return)
        self.envelope_combo.currentIndexChanged.connect(self._show_more)
        self.layout_combo.currentIndexChanged.connect(self._show_more)
        self._show_kind()
        self._show_layouts()
        self._show_order()
        self._show_return()
        self._show_mode()

    @property
    def kind(self) -> KindOption | None:
        """The chosen kind."""
        return self._kinds.get(self.kind_combo.value() or "")

    def order(self, seed: int) -> MailingOrder:
        """Return what was chosen."""
        envelope = self.envelope_combo.value()
        order = replace(
            self._usual(),
            kind=self.kind_combo.value() or "",
            language=self.language_combo.value() or OWN_LANGUAGE,
            parallel_language=self.second_combo.value() or "",
            layout=self.layout_combo.value() or "plain",
            paper=self.paper_combo.value() or "a4",
            envelope=None if envelope == NO_ENVELOPE else envelope,
            feeding=self.order_combo.value() or FeedingOrder.LIST,
            writing=Writing(
                self.mode_combo.value() or WritingMode.TYPED,
                self.hand_combo.value() or USUAL_HAND,
                remarks_in=self._context.tongue.language,
            ),
            reply_kit=self.kit_fields.value(),
            type=self.more.type_choice,
            duplex=self.duplex_tick.isChecked(),
            seed=seed,
            extras=self.more.extras(seed, slips=self.slips_tick.isEnabled() and self.slips_tick.isChecked()),
        )
        choice = self.return_combo.value() or ReturnAddressChoice()
        return with_return_address(order, choice, self._desk.return_addresses, self._desk.settings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards beside each other where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= scaled(_TWO_COLUMNS_PX, self._context.theme.text_size_percent)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(way)

    def _usual(self) -> MailingOrder:
        return usual_order(self._context, self._desk, self._kinds)

    def _lay_out(self) -> None:
        say = self._say
        self._cards = row(spacing=16)
        whole = column(self, spacing=0)
        whole.addLayout(self._cards)
        words = Card(say(mark("The words")), spacing=12)
        words.body.addWidget(self._kind_field)
        words.body.addWidget(Field(say(mark("Language")), self.language_combo))
        second = say(mark("On the writer’s own copy, never sent."))
        words.body.addWidget(Field(say(mark("Second language")), self.second_combo, second))
        words.body.addWidget(self._mode_field)
        words.body.addWidget(self._hand_field)
        words.body.addStretch(1)
        paper = Card(say(mark("The paper")), spacing=12)
        sizes = row(spacing=12)
        sizes.addWidget(Field(say(mark("Paper")), self.paper_combo), 1, Qt.AlignmentFlag.AlignTop)
        sizes.addWidget(Field(say(mark("Layout")), self.layout_combo), 1, Qt.AlignmentFlag.AlignTop)
        paper.body.addLayout(sizes)
        paper.body.addWidget(Field(say(mark("Envelope")), self.envelope_combo))
        paper.body.addWidget(self.slips_tick, 0, Qt.AlignmentFlag.AlignLeft)
        paper.body.addWidget(self._return_field)
        paper.body.addWidget(self._order_field)
        paper.body.addWidget(self.duplex_tick, 0, Qt.AlignmentFlag.AlignLeft)
        paper.body.addWidget(self.kit_fields)
        paper.body.addStretch(1)
        more = Card(spacing=12)
        more.body.addWidget(self.more)
        whole.setSpacing(16)
        whole.addWidget(more)
        self._cards.addWidget(words, 1)
        self._cards.addWidget(paper, 1)

    def _papers(self) -> list[tuple[str, str]]:
        papers = sorted({layout.paper for layout in self._desk.packs.letter_layouts.values()})
        return [(paper, paper_name(paper, self._context.tongue)) for paper in papers]

    def _envelopes(self) -> list[tuple[str, str]]:
        formats = sorted(self._desk.packs.envelopes.values(), key=lambda each: each.long_mm * each.short_mm)
        none = (NO_ENVELOPE, self._say(mark("None: they are addressed by hand")))
        return [*((each.id, envelope_name(each, self._context.tongue)) for each in formats), none]

    def _returns(self) -> list[tuple[ReturnAddressChoice, str]]:
        addresses = self._desk.return_addresses
        chosen = [
            (ReturnAddressChoice(ReturnAddressUse.CHOSEN, each.id), each.label or each.name) for each in addresses
        ]
        automatic = [(ReturnAddressChoice(), self._say(mark("The one for each country")))] if addresses else []
        none = (ReturnAddressChoice(ReturnAddressUse.NO_ANSWER), self._say(mark("None: no answer is expected")))
        return [*automatic, *chosen, none]

    def _show_kind(self) -> None:
        kind = self.kind
        shown = self._context.tongue.language
        languages = kind.languages if kind else ()
        names = [(language, language_name(language, shown)) for language in languages]
        usual = self._usual()
        each_own = (OWN_LANGUAGE, self._say(mark("The one each of them reads")))
        self.language_combo.offer([each_own, *names], self.language_combo.value() or usual.language)
        none = ("", self._say(mark("None: no own copies")))
        self.second_combo.offer([none, *names], self.second_combo.value() or usual.parallel_language)
        self._kind_field.show_hint(kind.description if kind else "")

    def _show_layouts(self) -> None:
        paper = self.paper_combo.value() or "a4"
        names = sorted(layout_names(self._desk.packs, paper), key=lambda name: (name != "plain", name))
        before = self.layout_combo.value() or self._usual().layout
        self.layout_combo.offer([(name, layout_name(name, self._context.tongue)) for name in names], before)
        self._show_more()

    def _show_order(self) -> None:
        order = self.order_combo.value()
        self._order_field.show_hint(self._say(ORDER_TIPS[order]) if order else "")
        # Person by person there would be a sheet for each slip.
        self.slips_tick.setEnabled(order is not FeedingOrder.INTERLEAVED)

    def _show_mode(self) -> None:
        mode = self.mode_combo.value() or WritingMode.TYPED
        self._mode_field.show_hint(self._say(MODE_TIPS[mode]))
        self._hand_field.setVisible(mode is not WritingMode.TYPED)
        self._show_more()

    def _show_more(self) -> None:
        packs = self._desk.packs
        envelope = packs.envelopes.get(self.envelope_combo.value() or "")
        layout = choose_letter_layout(
            packs.letter_layouts, self.layout_combo.value() or "", self.paper_combo.value() or ""
        )
        self.more.show_for(envelope, layout, is_typed=self.mode_combo.value() in (None, WritingMode.TYPED))

    def _show_return(self) -> None:
        choice = self.return_combo.value()
        is_none = choice is None or choice.use is ReturnAddressUse.NO_ANSWER
        words = mark("Nobody can answer, and some places refuse such letters.")
        self._return_field.show_hint(self._say(words) if is_none else "")


def usual_order(context: WindowContext, desk: LetterDesk, kinds: dict[str, KindOption] | None = None) -> MailingOrder:
    """Return the order of a mailing as the group has settled it; without ``kinds`` for letters that are ready."""
    languages = {language for kind in (kinds or {}).values() for language in kind.languages}
    return order_from_settings(
        desk.settings,
        kind=OF_READY_LETTERS,
        languages=languages,
        writer=context.session.writer,
        today=desk.today,
        screen_language=context.tongue.language,
        return_addresses=desk.return_addresses,
    )
