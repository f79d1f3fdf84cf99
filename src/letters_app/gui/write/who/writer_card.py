"""What somebody who writes should know of a person; the group's restricted notes are never among it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from letters_app.domain.mail_decision import NEVER_INCLUDED, HoldReason
from letters_app.domain.recipient import Recipient
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column
from letters_app.gui.elements.notice_bar import NoticeBar
from letters_app.gui.elements.pill import Pill
from letters_app.gui.people.row_words import RowWords
from letters_app.gui.theme.tokens import Tone
from letters_app.i18n.locale_names import country_name, language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.place_facts import PlaceCard, card_footer, fact_sentence
from letters_app.services.people.listing import PersonRow, mail_holds
from letters_app.services.people.reasons import HOLD_SENTENCES

_STILL_WRITABLE = frozenset({HoldReason.NO_ADDRESS})
"""Without an address there is no envelope, and words can be written all the same."""


class WriterCard(QWidget):
    """Shows one person; ``wanted`` comes from the button under the reasons why mail does not go."""

    wanted = Signal(str)

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._scroll = ScrollColumn(spacing=12, margins=(0, 0, 16, 24))
        column(self).addWidget(self._scroll)
        self.anyway_button: ActionButton | None = None
        self.show_nobody()

    def show_nobody(self) -> None:
        """Say that somebody is to be chosen."""
        self._clear()
        card = Card()
        words = self._say(mark("Choose somebody on the left. What matters for your letter is then said here."))
        card.body.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))
        self._scroll.body.addWidget(card)
        self._scroll.body.addStretch(1)

    def show_person(self, recipient: Recipient, row: PersonRow, place: PlaceCard | None, *, is_chosen: bool) -> None:
        """Show one person; of one who is not chosen the button to choose them is offered."""
        self._clear()
        body = self._scroll.body
        person = Card(spacing=10)
        person.setAccessibleName(row.full_name)
        person.body.addWidget(PlainLabel(row.full_name, TextKind.HEADING, wrap=True))
        if row.latin:
            person.body.addWidget(PlainLabel(row.latin, TextKind.SMALL, wrap=True))
        person.body.addWidget(self._marks(row))
        self._add_holds(person, recipient, row, is_chosen=is_chosen)
        for title, text in self._facts(recipient, row):
            fact = column(spacing=1)
            fact.addWidget(PlainLabel(title, TextKind.SMALL_STRONG))
            fact.addWidget(PlainLabel(text, wrap=True))
            person.body.addLayout(fact)
        body.addWidget(person)
        if place is not None:
            body.addWidget(self._place(place))
        body.addStretch(1)

    def _clear(self) -> None:
        clear(self._scroll.body)
        self.anyway_button = None

    def _marks(self, row: PersonRow) -> FlowRow:
        words = RowWords(self._context.tongue, self._context.clock.today())
        marks = FlowRow(spacing=6)
        status, address = words.status(row), words.address(row)
        marks.add(Pill(status.text, status.tone))
        if row.may_be_written_to:  # otherwise the reasons stand below
            marks.add(Pill(address.whole or address.text, address.tone))
        return marks

    def _facts(self, recipient: Recipient, row: PersonRow) -> list[tuple[str, str]]:
        say, language = self._say, self._context.tongue.language
        year = ""
        if recipient.birth is not None:
            year = str(recipient.birth.year)
            year = say(mark("about {year}"), year=year) if recipient.birth.approximate else year
        languages = ", ".join(language_name(each, language) for each in recipient.languages)
        facts = (
            (say(mark("First name")), recipient.name.short or recipient.name.given),
            (say(mark("Year of birth")), year),
            (say(mark("Reads")), languages),
            (say(mark("Likes")), ", ".join(recipient.interests)),
            (say(mark("Better not to write about")), ", ".join(recipient.avoid_topics)),
            (say(mark("Letters so far")), self._letters(row)),
        )
        return [(title, text) for title, text in facts if text]

    def _letters(self, row: PersonRow) -> str:
        if not row.letters:
            return self._say(mark("none from your group yet"))
        number = self._context.tongue.say_number("{number} letter", "{number} letters", row.letters)
        if row.last_letter_on is None:
            return number
        day = self._context.tongue.day(row.last_letter_on, self._context.clock.today())
        return self._say(mark("{letters}, the last {day}"), letters=number, day=day)

    def _place(self, place: PlaceCard) -> Card:
        catalogue = self._context.tongue.catalogue
        card = Card(spacing=6)
        name = place.facility_name.strip() or country_name(place.country, self._context.tongue.language)
        if name:
            card.body.addWidget(PlainLabel(name, TextKind.STRONG, wrap=True))
        facts = " · ".join(fact_sentence(fact, catalogue) for fact in place.facts)
        if facts:
            card.body.addWidget(PlainLabel(facts[:1].upper() + facts[1:], wrap=True))
        card.body.addWidget(PlainLabel(card_footer(place, catalogue), TextKind.SMALL, wrap=True))
        return card

    def _add_holds(self, card: Card, recipient: Recipient, row: PersonRow, *, is_chosen: bool) -> None:
        reasons = mail_holds(self._context.session.book, recipient, self._context.clock.today())
        for reason in reasons:
            notice = NoticeBar(self._context.theme, self._say(HOLD_SENTENCES[reason], detail=""), Tone.WARN)
            card.body.addWidget(notice)
        if HoldReason.DO_NOT_WRITE in reasons and recipient.do_not_write_reason:
            card.body.addWidget(PlainLabel(recipient.do_not_write_reason, TextKind.QUIET, wrap=True))
        if not reasons or is_chosen:
            return
        if any(reason in NEVER_INCLUDED - _STILL_WRITABLE for reason in reasons):
            words = self._say(mark("There is nobody to write to. Mend the record on the screen People."))
            card.body.addWidget(PlainLabel(words, TextKind.SMALL, wrap=True))
            return
        button = ActionButton(self._say(mark("Write anyway")), ButtonKind.PLAIN)
        button.clicked.connect(lambda: self.wanted.emit(row.id))
        self.anyway_button = button
        line = FlowRow()
        line.add(button)
        card.body.addWidget(line)
