"""The first step of a mailing: which letters, to whom, in which way."""

from __future__ import annotations

import secrets

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.elements.layouts import FlowRow, ScrollColumn, clear, column, row
from letters_app.gui.elements.notice_card import NoticeCard
from letters_app.gui.elements.screen_header import ScreenHeader
from letters_app.gui.mail.batch.batch_model import BatchModel
from letters_app.gui.mail.batch.batch_stage import Stage
from letters_app.gui.mail.batch.earlier_mailings import EarlierMailings
from letters_app.gui.mail.batch.mailing_form import MailingForm, usual_order
from letters_app.gui.sentences import sentence_for
from letters_app.gui.theme.style_sheet import scaled
from letters_app.gui.theme.tokens import Tone
from letters_app.gui.write.open_letters import open_letters_of
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark

_SEEDS = 2**31
_WIDEST_PX = 980


class ChoicesPage(QWidget):
    """Asks, then has the model prepare the letters."""

    back_wanted = Signal()

    def __init__(self, context: WindowContext, model: BatchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._model = model
        self._say = context.tongue.say
        say, icon = self._say, context.theme.icon
        self.header = ScreenHeader(say(mark("Print many letters")))
        self.back_button = ActionButton(say(mark("All letters")), icon=icon("arrow-left", "text"))
        self.look_button = ActionButton(
            say(mark("Look at the letters")), ButtonKind.PRIMARY, icon("arrow-right", "on_ink")
        )
        self.form: MailingForm | None = None
        self._wants_focus = False
        self._notice_place = column()
        self._people_card = Card(say(mark("To whom")), spacing=8)
        self._form_place = column()
        self._writer_card = Card(say(mark("Who signs")), spacing=8)
        self.earlier = EarlierMailings(context, model)
        self._waiting_line = Paragraph(say(mark("Reading what there is to choose…")), TextKind.QUIET)
        self._lay_out()
        self._connect()
        self._show()

    def begin(self) -> None:
        """Show it as things are now."""
        clear(self._notice_place)
        open_letters_of(self._context).warm()
        self.earlier.read()
        self._wants_focus = True
        self._renew_form()
        self._show()

    def begin_ready(self, letter_ids: tuple[str, ...] = ()) -> None:
        """Go straight on with letters that are ready."""
        self._model.begin_ready(usual_order(self._context, open_letters_of(self._context).desk()), letter_ids)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the letters on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
            return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.header.add_action(self.back_button)
        self.header.add_action(self.look_button)
        whole = column(self, spacing=0)
        whole.addWidget(self.header)
        scroll = ScrollColumn(spacing=16)
        inside = QWidget()
        inside.setMaximumWidth(round(scaled(_WIDEST_PX, self._context.theme.text_size_percent)))
        lines = column(inside, spacing=16)
        lines.addLayout(self._notice_place)
        lines.addWidget(self._people_card)
        lines.addWidget(self._waiting_line)
        lines.addLayout(self._form_place)
        lines.addWidget(self._writer_card)
        lines.addWidget(self.earlier)
        lines.addStretch(1)
        # In a row of its own: a column would count the lines of its words at a width it does not get.
        middle = row()
        middle.addWidget(inside, 1)
        middle.addStretch()
        scroll.body.addLayout(middle)
        whole.addWidget(scroll, 1)

    def _connect(self) -> None:
        context = self._context
        self.back_button.clicked.connect(self.back_wanted)
        self.look_button.clicked.connect(self._on_look_clicked)
        open_letters_of(context).ready.connect(self._renew_form)
        context.session.changed.connect(self._show)
        context.session.writer_changed.connect(self._show)
        self._model.failed.connect(self._on_failed)
        self._model.changed.connect(self._show_button)

    def _renew_form(self) -> None:
        letters = open_letters_of(self._context)
        if not letters.is_ready:
            return
        clear(self._form_place)
        self.form = MailingForm(self._context, letters.desk())
        self._form_place.addWidget(self.form)
        if self._wants_focus and self.isVisible():
            self.form.kind_combo.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wants_focus = False
        self._show()

    def _show(self) -> None:
        self._waiting_line.setVisible(self.form is None)
        self._show_people()
        self._show_writer()
        self._show_button()

    def _show_button(self) -> None:
        has_people = bool(self._context.session.book.recipients)
        self.look_button.setEnabled(self.form is not None and has_people and not self._model.is_busy)

    def _show_people(self) -> None:
        clear_card(self._people_card)
        session, tongue = self._context.session, self._context.tongue
        book = session.book
        chosen = [one for one in book.recipients if one.id in frozenset(session.chosen_people)]
        ways = FlowRow(spacing=8)
        if not book.recipients:
            words = self._say(mark("There is nobody in the address book yet."))
        elif chosen:
            words = tongue.say_number(
                "The {number} person chosen in People", "The {number} people chosen in People", len(chosen)
            )
            everybody = ActionButton(self._say(mark("Everybody instead")), ButtonKind.LINK)
            everybody.clicked.connect(self._on_everybody_clicked)
            ways.add(everybody)
        else:
            number = len(book.recipients)
            words = tongue.say_number("Everybody: {number} person", "Everybody: {number} people", number)
        choose = ActionButton(self._say(mark("Choose in People")), ButtonKind.LINK)
        choose.clicked.connect(lambda: self._context.go(Destination(ScreenId.PEOPLE)))
        ways.add(choose)
        self._people_card.body.addWidget(Paragraph(words))
        self._people_card.body.addWidget(ways)

    def _show_writer(self) -> None:
        clear_card(self._writer_card)
        writer, shown = self._context.session.writer, self._context.tongue.language
        names = [
            self._say(mark("{name} ({language})"), name=words.first_name, language=language_name(language, shown))
            for language, words in sorted(writer.words_by_language.items())
            if words.first_name
        ]
        if writer.words.first_name:
            names.insert(0, writer.words.first_name)
        if names:
            text = ", ".join(names)
        else:
            text = self._say(mark("Nobody has said who writes. The letters then end without a name."))
        change = ActionButton(self._say(mark("Change in the settings")), ButtonKind.LINK)
        change.clicked.connect(lambda: self._context.go(Destination(ScreenId.SETTINGS, part="writer")))
        ways = FlowRow()
        ways.add(change)
        self._writer_card.body.addWidget(Paragraph(text))
        self._writer_card.body.addWidget(ways)

    def _on_everybody_clicked(self) -> None:
        self._context.session.chosen_people = ()
        self._show_people()

    def _on_look_clicked(self) -> None:
        if self.form is None:
            return
        clear(self._notice_place)
        known = {one.id for one in self._context.session.book.recipients}
        chosen = [one for one in self._context.session.chosen_people if one in known]
        self._model.begin_template(self.form.order(secrets.randbelow(_SEEDS)), chosen or None)

    def _on_failed(self, error: LettersError) -> None:
        if self._model.stage is not Stage.CHOOSING:
            return
        clear(self._notice_place)
        notice = NoticeCard(self._context.theme, sentence_for(error, self._context.tongue), Tone.BLOCK)
        self._notice_place.addWidget(notice)
        notice.announce()


def clear_card(card: Card) -> None:
    """Take everything out of a card but its title."""
    while card.body.count() > 1:
        item = card.body.takeAt(1)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
