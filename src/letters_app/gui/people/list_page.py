"""The list of people with the card of the present one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.empty_state import EmptyState
from letters_app.gui.elements.labels import ElidedLabel, PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.people.bulk_bar import BulkBar
from letters_app.gui.people.card_facts import CardFacts, CardReader
from letters_app.gui.people.card_question import CardQuestion
from letters_app.gui.people.people_header import PeopleHeader
from letters_app.gui.people.people_model import PeopleModel
from letters_app.gui.people.people_roll import PeopleRoll
from letters_app.gui.people.people_table import PeopleTable
from letters_app.gui.people.person_card import PersonCard
from letters_app.gui.people.row_words import RowWords
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.style_sheet import scaled
from letters_app.i18n.marking import mark

_CARD_PX = 392
_SMALLER_CARD_PX = 320
_ROOM_FOR_LIST_PX = 640
_SMALLEST_LIST_PX = 440


class ListPage(QWidget):
    """Search, filters, table, card. ``import_wanted`` and ``add_wanted`` come from wherever they are offered."""

    import_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, context: WindowContext, roll: PeopleRoll, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._roll = roll
        self._reader = CardReader()
        self._wanted_id = ""
        self._awaited_id = ""
        self._is_covering = False
        self._has_room_for_both = True
        self.header = PeopleHeader(context)
        self.model = PeopleModel(context.tongue, RowWords(context.tongue, context.clock.today()), self)
        self.table = PeopleTable(context.theme, self.model, self._say(mark("People")))
        self.card = PersonCard(context)
        self.bulk_bar = BulkBar(context.tongue)
        self._foot_line = ElidedLabel(kind=TextKind.SMALL)
        self._reading_line = PlainLabel(self._say(mark("Reading the list…")), TextKind.QUIET)
        self._nobody = self._nobody_state()
        self._empty = self._empty_state()
        self._places = QStackedWidget()
        self._list = QWidget()
        self._lay_out()
        self._connect()
        self._show_parts()

    @property
    def present_id(self) -> str:
        """Whose card is or will be shown."""
        return self._wanted_id

    @property
    def chosen_ids(self) -> tuple[str, ...]:
        """Ids of those who are selected in the list."""
        return self.table.chosen_ids()

    def show_person(self, recipient_id: str) -> None:
        """Show the card of a person; search and filters that hide them give way."""
        self.follow(recipient_id)
        self._is_covering = True
        if self._roll.is_read and recipient_id not in {row.id for row in self._roll.shown}:
            self.clear_narrowing()
        else:
            self._show_rows()

    def clear_narrowing(self) -> None:
        """Show everybody."""
        self.header.search_box.clear()
        self._roll.show_everybody()

    def follow(self, recipient_id: str) -> None:
        """Stay with a person when the rows come anew."""
        self._wanted_id = self._awaited_id = recipient_id

    def focus_search(self) -> None:
        """Begin to search."""
        self._is_covering = False
        self._show_parts()
        self.header.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.header.search_box.selectAll()

    def begin(self) -> None:
        """Put the focus where a user begins."""
        is_empty = self._roll.is_read and not self._roll.rows
        target = self._bring_button if is_empty else self.header.search_box
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.header.search_box.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give list and card their room; where there is not enough for both, the card covers the list."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back from the card to the list on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_to_list()
            return
        super().keyPressEvent(event)

    def back_to_list(self) -> None:
        """Uncover the list and go on in it."""
        self._is_covering = False
        self._show_parts()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask(self, question: CardQuestion) -> None:
        """Ask in the card's place."""
        self._is_covering = True
        self._show_parts()
        self.card.ask(question)

    # building

    def _lay_out(self) -> None:
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        beside = row(spacing=0)
        listed = column(self._list, spacing=0)
        listed.addWidget(self._places, 1)
        listed.addWidget(self.bulk_bar)
        self._places.addWidget(self._reading_place())
        self._places.addWidget(self._table_place())
        self._places.addWidget(self._nobody)
        self._places.addWidget(self._empty)
        beside.addWidget(self._list, 1)
        beside.addWidget(self.card)
        whole.addLayout(beside, 1)

    def _reading_place(self) -> QWidget:
        place = QWidget()
        lines = column(place, margins=(24, 24, 24, 24))
        lines.addWidget(self._reading_line)
        lines.addStretch(1)
        return place

    def _table_place(self) -> QWidget:
        place = QWidget()
        lines: QVBoxLayout = column(place, spacing=0, margins=(16, 0, 0, 0))
        lines.addWidget(self.table, 1)
        foot = row(margins=(8, 10, 8, 10))
        foot.addWidget(self._foot_line)
        lines.addLayout(foot)
        return place

    def _nobody_state(self) -> EmptyState:
        clear = ActionButton(self._say(mark("Show everybody")), ButtonKind.PRIMARY)
        clear.clicked.connect(self.clear_narrowing)
        icon = self._context.theme.icon("search", "quiet")
        heading = self._say(mark("Nobody fits"))
        text = self._say(
            mark("No person has all of these words and filters. Try fewer letters, or another spelling of the name.")
        )
        return EmptyState(icon, heading, text, (clear,))

    def _empty_state(self) -> EmptyState:
        theme = self._context.theme
        bring = ActionButton(self._say(mark("Import a list")), ButtonKind.PRIMARY, theme.icon("import", "on_ink"))
        add = ActionButton(self._say(mark("Add one person")), icon=theme.icon("user-plus"))
        self._bring_button = bring
        bring.clicked.connect(self.import_wanted)
        add.clicked.connect(self.add_wanted)
        text = self._say(
            mark(
                "Begin with a list from a support group (CSV, Excel, or text copied from a page), or add one person by"
                " hand. Everything stays on this computer, encrypted."
            )
        )
        return EmptyState(theme.icon("users", "quiet"), self._say(mark("Nobody is here yet")), text, (bring, add))

    def _connect(self) -> None:
        self.header.search_box.searched.connect(self._on_searched)
        self.header.filter_bar.changed.connect(self._roll.filter_by)
        self.header.import_button.clicked.connect(self.import_wanted)
        self.header.add_button.clicked.connect(self.add_wanted)
        self._roll.changed.connect(self._show_rows)
        self._roll.failed.connect(self._on_failed)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.left_upwards.connect(self.header.search_box.setFocus)
        self.header.search_box.returnPressed.connect(self._on_search_entered)
        self.card.back_wanted.connect(self.back_to_list)
        self.card.question_gone.connect(self._on_question_gone)
        self.bulk_bar.clear_wanted.connect(self._on_choose_none)

    # showing

    def _show_rows(self) -> None:
        roll = self._roll
        present, selected = self._awaited_id or self._wanted_id, self.table.chosen_ids()
        self.header.filter_bar.show_filter(roll.filter, roll.offers)
        focus = QApplication.focusWidget()
        had_focus = focus is not None and (self._list.isAncestorOf(focus) or self.card.isAncestorOf(focus))
        self.model.show_rows(roll.shown)
        self._show_parts()
        if had_focus and roll.rows and not roll.shown:
            self.header.search_box.setFocus(Qt.FocusReason.OtherFocusReason)
        if not roll.rows and self.isVisible():  # not while somebody types into the form that covers the list
            self._bring_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._foot_line.show_text(self._foot_text())
        self.table.show_choice(present, selected)
        self._show_choice()

    def _show_parts(self) -> None:
        roll = self._roll
        is_empty = roll.is_read and not roll.rows
        place = 0 if not roll.is_read else 3 if is_empty else 1 if roll.shown else 2
        self._places.setCurrentIndex(place)
        covers = self._is_covering and not self._has_room_for_both and not is_empty
        self._list.setVisible(not covers)
        self.card.setVisible(not is_empty and (self._has_room_for_both or covers))
        self.card.back_button.setVisible(covers)
        self.header.show_tools(shown=not is_empty)

    def _foot_text(self) -> str:
        roll = self._roll
        number, say_number = len(roll.rows), self._context.tongue.say_number
        parts = [
            say_number("{number} person", "{number} people", number)
            if len(roll.shown) == number
            else say_number("{shown} of {number} person", "{shown} of {number} people", number, shown=len(roll.shown))
        ]
        if roll.search_text.isascii():
            example = roll.search_text or "vet"
            parts.append(self._say(mark("typing “{typed}” finds Cyrillic names too"), typed=example))
        parts.append(self._say(mark("V notes an address as checked today")))
        return " · ".join(parts)

    def _fit(self) -> None:
        percent = self._context.theme.text_size_percent
        room = self.width()
        smaller, usual = (round(scaled(px, percent)) for px in (_SMALLER_CARD_PX, _CARD_PX))
        self._has_room_for_both = room >= smaller + scaled(_SMALLEST_LIST_PX, percent)
        if not self._has_room_for_both:
            self.card.setMinimumWidth(0)
            self.card.setMaximumWidth(16_777_215)
        else:
            self.card.setFixedWidth(usual if room >= usual + scaled(_ROOM_FOR_LIST_PX, percent) else smaller)
        self._show_parts()

    # what happens

    def _on_chosen(self) -> None:
        self._awaited_id = ""
        self._show_choice()

    def _show_choice(self) -> None:
        self.bulk_bar.show_number(len(self.table.chosen_ids()))
        self._wanted_id = self.table.chosen_id()
        if self._wanted_id == self._awaited_id:
            self._awaited_id = ""  # whoever was just added or moved has come into the list
        self._read_card()

    def _read_card(self) -> None:
        view, today, wanted = self._context.session.view, self._context.clock.today(), self._wanted_id
        person = next((one for one in view.book.recipients if one.id == wanted), None)
        if person is None:
            self.card.show_message(self._say(mark("Choose somebody in the list to see their card.")))
            return
        self._context.session.run(
            self,
            lambda vault: self._reader.read(vault, view, person, today),
            self._on_card_read,
            self._on_failed,
            newest_of="people.card",
        )

    def _on_card_read(self, facts: CardFacts) -> None:
        if facts.recipient.id == self._wanted_id:
            self.card.show_facts(facts)

    def _on_failed(self, error: LettersError) -> None:
        sentence = sentence_for(error, self._context.tongue)
        self._reading_line.show_text(sentence)
        self.card.show_message(sentence)

    def _on_searched(self, text: str) -> None:
        self._is_covering = False  # whoever searches wants the list
        self._show_parts()
        self._roll.search(text)

    def _on_opened(self) -> None:
        if self._has_room_for_both:
            return
        self._is_covering = True
        self._show_parts()
        self.card.write_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_question_gone(self) -> None:
        target = self.table if self.table.isVisible() else self.card.edit_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_search_entered(self) -> None:
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_choose_none(self) -> None:
        self.table.show_choice(self._wanted_id, ())
        self._show_choice()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
