"""Step Who: whom to write to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.inputs import SearchBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.step_page import StepPage
from letters_app.gui.write.who.people_finder import LONGEST_LIST, Found, PeopleFinder, Suggested
from letters_app.gui.write.who.person_choice import found_line, suggestion_card
from letters_app.gui.write.who.writer_card import WriterCard
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_task import destination_of
from letters_app.services.letters.place_facts import place_card
from letters_app.services.letters.proof import place_of
from letters_app.services.people.listing import PersonRow, person_row

_WIDEST_PX = 620
_CARD_PX = 340


class WhoStep(StepPage):
    """Search and suggestions at the left, the person at the right."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        self._finder = PeopleFinder(model.desk.packs, context.clock.today())
        self._suggested: Suggested | None = None
        self._shown_before: frozenset[str] = frozenset()
        self._seed = model.state.seed
        self._chosen_id = self._shown_id = model.state.recipient_id
        self._buttons: dict[str, WrappingButton] = {}
        self._rows: tuple[PersonRow, ...] = ()
        self._search = SearchBox(
            context.theme.icon("search", "quiet"), self.say(mark("Search by name, place or number"))
        )
        self._list = ScrollColumn(spacing=10, margins=(24, 4, 16, 24))
        self._card = WriterCard(context)
        self._lay_out()
        self._search.searched.connect(self._on_searched)
        self._card.wanted.connect(self._choose)
        model.changed.connect(self._on_letter_changed)
        context.session.changed.connect(self._on_vault_changed)
        self._suggest()
        self._show_card()

    def take_focus(self) -> None:
        """Begin in the search."""
        self._search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the first of the list on Enter, and go down into it on the arrow key."""
        if self._search.hasFocus() and self._buttons:
            first = next(iter(self._buttons))
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._search.text().strip():
                self._on_person_clicked(first)
                return
            if event.key() == Qt.Key.Key_Down:
                self._buttons[first].setFocus(Qt.FocusReason.TabFocusReason)
                return
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up) and self._go_along(event.key() == Qt.Key.Key_Down):
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        across = row(self, spacing=8, margins=(0, 16, 0, 0))
        left = column(spacing=8)
        box = row(margins=(24, 0, 16, 0))
        box.addWidget(self._search)
        left.addLayout(box)
        left.addWidget(self._list, 1)
        across.addLayout(left, 3)
        side = QFrame()
        side.setMinimumWidth(_CARD_PX)
        side.setMaximumWidth(_CARD_PX + 120)
        column(side).addWidget(self._card)
        across.addWidget(side, 2)

    def _go_along(self, down: bool) -> bool:  # noqa: FBT001 - one key or the other
        ids = list(self._buttons)
        at = next((place for place, each in enumerate(ids) if self._buttons[each].hasFocus()), None)
        if at is None:
            return False
        if at == 0 and not down:
            self._search.setFocus()
            return True
        target = self._buttons[ids[min(at + 1, len(ids) - 1) if down else at - 1]]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        self._list.ensureWidgetVisible(target)
        return True

    # What is offered

    def _suggest(self) -> None:
        view, seed, before = self.context.session.view, self._seed, self._shown_before
        country, finder = self.model.desk.sender_country(self.model.state), self._finder
        self.context.session.run(
            self,
            lambda _: finder.suggest(view, country, seed, before),
            self._on_suggested,
            newest_of=f"suggest:{self.model.id}",
        )

    def _on_suggested(self, suggested: Suggested) -> None:
        self._suggested = suggested
        if not self._search.text().strip():
            self._show_suggestions()

    def _suggest_others(self) -> None:
        if self._suggested is not None:
            self._shown_before |= {row.id for row, _ in self._suggested.people}
        self._seed += 1
        self._suggest()

    def _on_searched(self, text: str) -> None:
        if not text.strip():
            self._show_suggestions()
            return
        view, finder = self.context.session.view, self._finder
        self.context.session.run(
            self,
            lambda vault: finder.find(vault, view, text),
            lambda found: self._show_found(found) if self._search.text() == text else None,
            newest_of=f"find:{self.model.id}",
        )

    def _on_vault_changed(self) -> None:
        if not self.context.session.is_open:
            return
        self._suggest()
        if self._search.text().strip():
            self._on_searched(self._search.text())
        self._show_card()

    def _show_suggestions(self) -> None:
        self._empty_list()
        body, suggested = self._list.body, self._suggested
        if suggested is None:
            return
        if not suggested.people:
            self._say_nobody()
            return
        body.addWidget(PlainLabel(self.say(mark("Who waits for a letter")), TextKind.SMALL_STRONG))
        for person, suggestion in suggested.people:
            self._add(person, suggestion_card(self.context, person, suggestion))
        others = FlowRow()
        others_button = ActionButton(
            self.say(mark("Suggest others")), ButtonKind.LINK, self.context.theme.icon("shuffle", "ink")
        )
        others_button.clicked.connect(self._suggest_others)
        others.add(others_button)
        body.addWidget(others)
        why = self.say(mark("Whoever got the fewest letters comes first, so that nobody is forgotten."))
        note = PlainLabel(why, TextKind.SMALL, wrap=True)
        note.setMaximumWidth(_WIDEST_PX)
        body.addWidget(note)
        body.addStretch(1)
        self._show_chosen()

    def _say_nobody(self) -> None:
        has_people = bool(self.context.session.book.recipients)
        words = (
            mark(
                "Nobody can be suggested now: mail to everybody is held, or they will be free soon. Search for a name."
            )
            if has_people
            else mark("The address book is empty. Add people or import a list on the screen People.")
        )
        self._list.body.addWidget(PlainLabel(self.say(words), TextKind.QUIET, wrap=True))
        self._list.body.addStretch(1)

    def _show_found(self, found: Found) -> None:
        self._empty_list()
        body = self._list.body
        if not found.rows:
            nobody = self.say(mark("Nobody fits. A part of the name, the town or the prison is enough."))
            body.addWidget(PlainLabel(nobody, TextKind.QUIET, wrap=True))
        for person in found.rows:
            self._add(person, found_line(self.context, person))
        if found.number > LONGEST_LIST:
            more = self.context.tongue.say_number(
                "{number} more fits. Type more of the name.",
                "{number} more fit. Type more of the name.",
                found.number - LONGEST_LIST,
            )
            body.addWidget(PlainLabel(more, TextKind.SMALL))
        body.addStretch(1)
        self._show_chosen()

    def _empty_list(self) -> None:
        clear(self._list.body)
        self._buttons = {}
        self._rows = ()

    def _add(self, person: PersonRow, button: WrappingButton) -> None:
        button.clicked.connect(lambda _=False, each=person.id: self._on_person_clicked(each))
        button.setMaximumWidth(_WIDEST_PX)
        self._buttons[person.id] = button
        self._rows = (*self._rows, person)
        self._list.body.addWidget(button)

    # Who is chosen

    def _on_person_clicked(self, recipient_id: str) -> None:
        person = next((each for each in self._rows if each.id == recipient_id), None)
        if person is not None and person.may_be_written_to:
            self._choose(recipient_id)
        else:
            self._shown_id = recipient_id
            self._show_chosen()
            self._show_card()
            if self._card.anyway_button is not None:
                self._card.anyway_button.setFocus()

    def _choose(self, recipient_id: str) -> None:
        self._shown_id = recipient_id
        self.model.choose_recipient(recipient_id)
        self._show_card()

    def _on_letter_changed(self) -> None:
        chosen = self.model.state.recipient_id
        if chosen != self._chosen_id:
            self._chosen_id = self._shown_id = chosen
            self._show_card()
        self._show_chosen()

    def _show_chosen(self) -> None:
        chosen = self.model.state.recipient_id
        for recipient_id, button in self._buttons.items():
            button.setChecked(recipient_id == self._shown_id if self._shown_id else recipient_id == chosen)

    def _show_card(self) -> None:
        view, today = self.context.session.view, self.context.clock.today()
        wanted = self._shown_id or self.model.state.recipient_id
        recipient = next((each for each in view.book.recipients if each.id == wanted), None)
        if recipient is None:
            self._card.show_nobody()
            return
        desk = self.model.desk
        person = person_row(view.book, recipient, view.letter_counts, view.last_letters, today, desk.packs.addresses)
        goes_to = destination_of(view.book, recipient, today)
        place = place_card(place_of(desk.packs, goes_to), goes_to)
        is_chosen = recipient.id == self.model.state.recipient_id
        self._card.show_person(recipient, person, place, is_chosen=is_chosen)
