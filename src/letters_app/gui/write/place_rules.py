"""The rules of the place beside the letter: in short, and in full when asked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.mail_policy import PolicyRule
from letters_app.domain.recipient import CustodyStatus
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import ElidedLabel, Paragraph, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row
from letters_app.gui.tongue import Tongue
from letters_app.gui.write.rule_words import rule_sentence
from letters_app.i18n.locale_names import country_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.place_facts import PlaceCard, card_footer, fact_sentence
from letters_app.services.people.field_names import STATUS_NAMES

SOME_FACTS = 5
"""How many facts are shown where there is little room; the others are counted."""
NO_FACTS = 0
"""Where there is hardly any: who wants them reads the rules in full."""
ALL_FACTS = 1_000
_NO_BREAK = "\N{NO-BREAK SPACE}"
_BETWEEN = f"{_NO_BREAK}· "
"""A line may end after the dot and never begins with it."""


class PlaceRulesCard(Card):
    """The short form."""

    full_wanted = Signal()
    """The rules are to be read in full."""

    def __init__(self, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(tongue.say(mark("Rules of the place")), parent, spacing=2, padding=12)
        self._tongue = tongue
        self._card: PlaceCard | None = None
        self._status = CustodyStatus.UNKNOWN
        self._most = ALL_FACTS
        clear(self.body)
        self._name = ElidedLabel("", TextKind.STRONG)
        self._facts = Paragraph("", TextKind.SMALL_TEXT)
        self._footer = Paragraph("", TextKind.SMALL)
        self.full_button = ActionButton(tongue.say(mark("Read the rules")), ButtonKind.LINK)
        self.full_button.clicked.connect(self.full_wanted)
        for widget in (self._name, self._facts, self._footer, self.full_button):
            self.body.addWidget(widget)
        self.hide()

    def show_card(self, card: PlaceCard | None, status: CustodyStatus) -> None:
        """Show the rules of a place and what is known of the recipient's custody there."""
        if (card, status) != (self._card, self._status):
            self._card, self._status = card, status
            self._say()
        self.setVisible(card is not None)

    def show_at_most(self, facts: int) -> None:
        """Show so many facts; of the others the number is said."""
        if facts != self._most:
            self._most = facts
            self._say()

    def _say(self) -> None:
        card, tongue = self._card, self._tongue
        if card is None:
            return
        country = country_name(card.country, tongue.language) if card.country else ""
        name = card.facility_name or country or tongue.say(mark("Place not known"))
        self._name.show_text(name)
        facts = [fact_sentence(fact, tongue.catalogue) for fact in card.facts]
        if self._status is not CustodyStatus.UNKNOWN:
            facts.insert(0, tongue.say(STATUS_NAMES[self._status]).lower())
        more = len(facts) - self._most
        if self._most == NO_FACTS:
            facts = []
        elif more > 0:
            rest = tongue.say_number("{number} more", "{number} more", more)
            facts = [*facts[: self._most], rest.replace(" ", _NO_BREAK)]
        self._facts.show_text(_BETWEEN.join(facts))
        self._facts.setVisible(bool(facts))
        footer = card_footer(card, tongue.catalogue)
        self._footer.show_text(footer)
        self._footer.setVisible(bool(footer))
        self.full_button.setVisible(bool(card.rules))


class PlaceRulesPage(QWidget):
    """The long form: every rule as a sentence, with its source."""

    closed = Signal()

    def __init__(self, tongue: Tongue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tongue = tongue
        self._rules: tuple[PolicyRule, ...] = ()
        self._title = ElidedLabel("", TextKind.STRONG)
        self.close_button = ActionButton(tongue.say(mark("Back to the page")), ButtonKind.LINK)
        self.close_button.clicked.connect(self.closed)
        self._list = ScrollColumn(spacing=12, margins=(0, 4, 8, 4))
        head = row(spacing=8)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        lines = column(self, spacing=8)
        lines.addLayout(head)
        lines.addWidget(self._list, 1)

    def show_card(self, card: PlaceCard | None) -> None:
        """Show the rules of a place."""
        rules = card.rules if card is not None else ()
        self._title.show_text(card.facility_name if card is not None else "")
        if rules == self._rules:
            return
        self._rules = rules
        clear(self._list.body)
        for rule in rules:
            words = column(spacing=2)
            whole = rule_sentence(rule, self._tongue)
            text = self._tongue.say(rule.text)
            words.addWidget(Paragraph(text))
            words.addWidget(Paragraph(whole.removeprefix(text).strip(), TextKind.SMALL))
            self._list.body.addLayout(words)
        self._list.body.addStretch(1)
