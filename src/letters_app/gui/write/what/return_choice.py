"""Where an answer goes: by the recipient's country, an address chosen by hand, or no answer expected."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.domain.return_address import ReturnAddress, ReturnAddressChoice, ReturnAddressUse
from letters_app.gui.context import WindowContext
from letters_app.gui.destination import Destination, ScreenId
from letters_app.gui.elements.buttons import ActionButton, ButtonKind
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import FlowRow, column
from letters_app.gui.write.letter_model import LetterModel
from letters_app.i18n.marking import mark


class ReturnChoice(QWidget):
    """A box with the choices, and under it what will stand on the envelope."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._model = context, model
        self._say = context.tongue.say
        lines = column(self, spacing=8)
        self._box: ChoiceBox[ReturnAddressChoice] = ChoiceBox()
        self._box.setMaximumWidth(440)
        self._box.currentIndexChanged.connect(self._on_chosen)
        lines.addWidget(Field(self._say(mark("Return address")), self._box))
        self._note = PlainLabel("", TextKind.SMALL, wrap=True)
        lines.addWidget(self._note)
        self._to_settings = FlowRow()
        button = ActionButton(self._say(mark("Add a return address in the settings")), ButtonKind.LINK)
        button.clicked.connect(lambda: context.go(Destination(ScreenId.SETTINGS, part="return-addresses")))
        self._to_settings.add(button)
        lines.addWidget(self._to_settings)

    def show_choice(self) -> None:
        """Show what can be chosen and what is."""
        say, addresses = self._say, self._context.session.view.return_addresses
        automatic = ReturnAddressChoice().among(addresses, self._country())
        chosen = say(mark("Automatic: {name}"), name=_called(automatic)) if automatic else say(mark("Automatic: none"))
        choices = [(ReturnAddressChoice(), chosen)]
        choices += [
            (ReturnAddressChoice(ReturnAddressUse.CHOSEN, address.id), _called(address)) for address in addresses
        ]
        choices.append((ReturnAddressChoice(ReturnAddressUse.NO_ANSWER), say(mark("None: no answer is expected"))))
        self._box.offer(choices, self._model.return_address)
        printed = self._model.desk.return_address(self._model.state)
        if printed is not None:
            note = say(mark("On the envelope: {lines}"), lines=" · ".join(printed.printed_lines()))
        else:
            note = say(mark("Without a return address nobody can answer, and some places refuse such letters."))
        self._note.show_text(note)
        self._to_settings.setVisible(not addresses)

    def _country(self) -> str:
        destination = self._model.desk.destination(self._model.state)
        return destination.country if destination else ""

    def _on_chosen(self) -> None:
        choice = self._box.value()
        if choice is not None and choice != self._model.return_address:
            self._model.set_return_address(choice)


def _called(address: ReturnAddress) -> str:
    return address.label or address.name or ", ".join(address.lines[:1])
