"""Tonight: one large beginning, and what wants looking after."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, clear, column, row
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.screen import Screen
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.tonight.birthdays_card import BirthdaysCard
from letters_app.gui.tonight.drafts_card import DraftsCard
from letters_app.gui.tonight.first_steps import FirstSteps
from letters_app.gui.tonight.look_after_card import LookAfterCard
from letters_app.gui.tonight.suggestions_card import SuggestionsCard
from letters_app.gui.tonight.tonight_facts import LATELY_DAYS, TonightFacts, Wishes, read_facts
from letters_app.gui.tonight.two_columns import TwoColumns
from letters_app.gui.tonight.week_chart import WeekChart
from letters_app.i18n.marking import mark
from letters_app.services.packs import Packs

_WIDEST_PX = 1240
_SIDE_BY_SIDE_FROM_PX = 700
_STEPS_WIDEST_PX = 720


class TonightScreen(Screen):
    """Reads the vault's facts in its worker whenever something changed, and shows them as cards."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._packs = Packs()
        self._wishes = Wishes()
        self._shows_all_birthdays = False
        self._facts: TonightFacts | None = None
        self._shown: object = None
        self._begin_button = ActionButton(
            self.say(mark("Begin")),
            ButtonKind.LARGE,
            context.theme.icon("pencil-line", "on_ink"),
            self.say(mark("Begin a letter")),
        )
        self._begin_button.clicked.connect(lambda: context.go(Destination(ScreenId.WRITE, part="new")))
        self._header = ScreenHeader(self.say(mark("Tonight")))
        self._scroll = ScrollColumn()
        lines = column(self, spacing=0)
        lines.addWidget(self._header)
        lines.addWidget(self._scroll, 1)
        self._columns = TwoColumns(round(scaled(_SIDE_BY_SIDE_FROM_PX, context.theme.text_size_percent)))
        self._columns.setMaximumWidth(_WIDEST_PX)
        self._write_card = self._new_write_card()
        self._other_cards = column(spacing=16)
        self._columns.first.addWidget(self._write_card)
        self._columns.first.addLayout(self._other_cards)
        self._columns.first.addStretch(1)
        self._side_cards = column(spacing=16)
        self._columns.second.addLayout(self._side_cards)
        self._columns.second.addStretch(1)
        self._first_steps = column(spacing=0)
        self._scroll.body.addLayout(self._first_steps)
        self._scroll.body.addWidget(self._columns)
        self._scroll.body.addStretch(1)
        self._columns.hide()
        context.session.changed.connect(self._read)
        self._show_header()

    def arrive(self, destination: Destination) -> None:  # noqa: ARG002 - there is only one thing to show
        """Look anew: the day may be another one."""
        self._show_header()
        self._read()
        self._take_focus()

    def _take_focus(self) -> None:
        steps = self.findChild(FirstSteps)
        if steps is not None:
            steps.import_button.setFocus()
        elif self._columns.isVisibleTo(self):
            self._begin_button.setFocus()

    def _read(self) -> None:
        context, packs, wishes = self.context, self._packs, self._wishes
        if not context.session.is_open:
            return
        view, today = context.session.view, context.clock.today()
        context.session.run(
            self,
            lambda vault: read_facts(vault, view, packs, today, wishes),
            self._on_read,
            self._on_failed,
            newest_of="tonight",
        )

    def _on_read(self, facts: TonightFacts) -> None:
        self._facts = facts
        self._show()

    def _on_failed(self, error: LettersError) -> None:
        self.context.notify_error(error)

    def _show(self) -> None:
        facts = self._facts
        shown = (facts, self.context.clock.today(), self._shows_all_birthdays)
        if facts is None or shown == self._shown:
            return
        had_focus = self._shown is None or self._is_focus_in_cards()
        self._shown = shown
        self._show_header()
        clear(self._first_steps)
        clear(self._other_cards)
        clear(self._side_cards)
        self._columns.setVisible(bool(facts.people))
        if facts.people:
            self._show_cards(facts)
        else:
            steps = FirstSteps(self.context, has_return_address=facts.has_return_address)
            steps.setMaximumWidth(round(scaled(_STEPS_WIDEST_PX, self.context.theme.text_size_percent)))
            self._first_steps.addWidget(steps)
        if had_focus and self.isVisible():
            self._take_focus()

    def _is_focus_in_cards(self) -> bool:
        buttons = self._scroll.findChildren(ActionButton)
        return any(button.hasFocus() and button is not self._begin_button for button in buttons)

    def _show_cards(self, facts: TonightFacts) -> None:
        context = self.context
        if facts.drafts:
            self._other_cards.addWidget(DraftsCard(context, facts))
        suggestions = SuggestionsCard(context, facts)
        suggestions.others_wanted.connect(self._on_others_wanted)
        self._other_cards.addWidget(suggestions)
        if facts.weeks:
            self._other_cards.addWidget(self._new_weeks_card(facts))
        birthdays = BirthdaysCard(context, facts, show_all=self._shows_all_birthdays)
        birthdays.all_wanted.connect(self._on_all_birthdays_wanted)
        self._side_cards.addWidget(birthdays)
        self._side_cards.addWidget(LookAfterCard(context, facts))

    def _new_write_card(self) -> Card:
        card = Card(padding=20)
        card.setAccessibleName(self.say(mark("Write a letter")))
        across = row(spacing=20)
        words = column(spacing=4)
        words.addWidget(PlainLabel(self.say(mark("Write a letter")), TextKind.HEADING, wrap=True))
        text = mark(
            "Ten minutes, no experience needed. We suggest a person, help with the words in their language and check "
            "that the letter will pass."
        )
        words.addWidget(PlainLabel(self.say(text), TextKind.QUIET, wrap=True))
        across.addLayout(words, 1)
        across.addWidget(self._begin_button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(across)
        return card

    def _new_weeks_card(self, facts: TonightFacts) -> Card:
        tongue = self.context.tongue
        card = Card(self.say(mark("Letters a week, and who got them")))
        card.body.addWidget(WeekChart(self.context, facts.weeks))
        this_week, total = facts.weeks[-1], sum(week.letters for week in facts.weeks)
        parts = [tongue.say_number("{number} letter this week", "{number} letters this week", this_week.letters)]
        letters = tongue.say_number("{number} letter in 12 weeks", "{number} letters in 12 weeks", total)
        people = tongue.say_number("to {number} person", "to {number} people", facts.people_in_weeks)
        parts.append(f"{letters} {people}" if total else letters)
        card.body.addWidget(PlainLabel(" · ".join(parts), TextKind.SMALL, wrap=True))
        return card

    def _show_header(self) -> None:
        tongue = self.context.tongue
        parts = [tongue.weekday(self.context.clock.today())]
        if self._facts is not None and self._facts.people:
            people = tongue.say_number("{number} person", "{number} people", self._facts.people)
            lately = tongue.say_number(
                "{number} had a letter in the last {days} days",
                "{number} had a letter in the last {days} days",
                self._facts.had_letters_lately,
                days=LATELY_DAYS,
            )
            if not self._facts.had_letters_lately:
                lately = self.say(mark("nobody had a letter in the last {days} days"), days=LATELY_DAYS)
            parts.append(f"{people}, {lately}")
        text = " · ".join(parts)
        self._header.show_subtitle(text[:1].upper() + text[1:])

    def _on_others_wanted(self) -> None:
        if self._facts is not None:
            seen = self._wishes.passed_over | {row.id for row in self._facts.suggested}
            self._wishes = Wishes(self._wishes.seed + 1, seen)
            self._read()

    def _on_all_birthdays_wanted(self) -> None:
        self._shows_all_birthdays = True
        self._show()
