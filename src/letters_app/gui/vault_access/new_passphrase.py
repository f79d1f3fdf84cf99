"""Choosing a new passphrase: six proposed words, or one's own, typed twice."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from letters_app.domain.errors import LettersError
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.buttons import ActionButton
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.gui.sentences import sentence_for
from letters_app.gui.vault_access.secret_field import SecretField
from letters_app.gui.vault_access.strength_meter import StrengthMeter
from letters_app.i18n.marking import mark
from letters_app.services.vaults.passphrase_strength import StrengthLevel, passphrase_strength
from letters_app.services.vaults.passphrases import propose_passphrase


class NewPassphrase(QWidget):
    """``confirmed`` comes on Enter in the last box."""

    confirmed = Signal()

    def __init__(self, context: WindowContext, proposal: str = "", *, own: bool = False) -> None:
        super().__init__()
        self._context = context
        self._say = context.tongue.say
        self._proposal = proposal
        self.proposed_radio = QRadioButton(self._say(mark("Take these six words")))
        self.own_radio = QRadioButton(self._say(mark("Type my own")))
        self.words = PlainLabel(kind=TextKind.CODE, wrap=True)
        self.again_button = ActionButton(
            self._say(mark("Propose others")),
            icon=context.theme.icon("shuffle"),
            name=self._say(mark("Propose others")),
        )
        self.first_field = SecretField(context, self._say(mark("Your passphrase")))
        self.second_field = SecretField(context, self._say(mark("The same again")))
        self.meter = StrengthMeter(context)
        self._proposed_part = self._make_proposed_part()
        self._own_part = self._make_own_part()
        lines = column(self, spacing=8)
        for radio, part in ((self.proposed_radio, self._proposed_part), (self.own_radio, self._own_part)):
            lines.addWidget(radio, 0, Qt.AlignmentFlag.AlignLeft)
            lines.addWidget(part)
        self._connect()
        (self.own_radio if own else self.proposed_radio).setChecked(True)
        self._show_choice()
        if proposal:
            self.words.show_text(proposal)
        else:
            self.propose()
        self._on_typed()

    @property
    def first_focus(self) -> QWidget:
        """Where one begins."""
        return self.first_field.secret_box if self.is_own else self.proposed_radio

    @property
    def is_own(self) -> bool:
        """Whether the user types one of their own."""
        return self.own_radio.isChecked()

    @property
    def proposal(self) -> str:
        """The words that are proposed."""
        return self._proposal

    def propose(self) -> None:
        """Propose other words."""
        try:
            self._proposal = propose_passphrase(self._context.tongue.language)
        except LettersError as error:
            self.own_radio.setChecked(True)
            self.words.show_text(sentence_for(error, self._context.tongue))
        else:
            self.words.show_text(self._proposal)

    def taken(self) -> str:
        """Return the passphrase if it can be taken; else say under the box what is missing, and return nothing."""
        if not self.is_own:
            return self._proposal
        typed = self.first_field.text()
        self.second_field.show_problem("")
        if passphrase_strength(typed).level is StrengthLevel.TOO_WEAK:
            self.first_field.secret_box.setFocus()
            self.first_field.secret_box.selectAll()
            self.first_field.show_problem(
                self._say(mark("This is too easy to guess. Take at least twelve characters, best of all six words."))
            )
            return ""
        if self.second_field.text() != typed:
            self.second_field.secret_box.setFocus()
            self.second_field.secret_box.selectAll()
            self.second_field.show_problem(self._say(mark("The two are not the same. Type it again.")))
            return ""
        return typed

    def forget(self) -> None:
        """Empty everything."""
        self._proposal = ""
        self.words.show_text("")
        self.first_field.forget()
        self.second_field.forget()

    def _make_proposed_part(self) -> Card:
        card = Card(spacing=12)
        self.words.setAccessibleDescription(self._say(mark("Proposed passphrase")))
        card.body.addWidget(self.words)
        buttons = FlowRow()
        buttons.add(self.again_button)
        card.body.addWidget(buttons)
        card.body.addWidget(
            PlainLabel(
                self._say(mark("Write them down and keep the paper away from the computer, until you know them.")),
                TextKind.SMALL,
                wrap=True,
            )
        )
        return card

    def _make_own_part(self) -> Card:
        card = Card(spacing=12)
        for widget in (self.first_field, self.meter, self.second_field):
            card.body.addWidget(widget)
        return card

    def _connect(self) -> None:
        self.proposed_radio.toggled.connect(self._show_choice)
        self.again_button.clicked.connect(self.propose)
        self.first_field.secret_box.textChanged.connect(self._on_typed)
        self.first_field.secret_box.returnPressed.connect(self.second_field.secret_box.setFocus)
        self.second_field.secret_box.textChanged.connect(lambda: self.second_field.show_problem(""))
        self.second_field.secret_box.returnPressed.connect(self.confirmed)

    def _show_choice(self) -> None:
        self._proposed_part.setVisible(not self.is_own)
        self._own_part.setVisible(self.is_own)
        if self.is_own and self.isVisible():
            self.first_field.secret_box.setFocus()

    def _on_typed(self) -> None:
        self.first_field.show_problem("")
        self.meter.show_strength(passphrase_strength(self.first_field.text()))
