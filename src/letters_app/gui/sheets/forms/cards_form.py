"""Cards about people: whom, how large."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.labels import Paragraph, TextKind
from letters_app.gui.mail.batch.item_words import skip_sentence
from letters_app.gui.sheets.forms.sheet_form import SheetForm
from letters_app.gui.sheets.made_sheet import MadeSheet, Making
from letters_app.gui.tongue import Tongue
from letters_app.i18n.marking import mark
from letters_app.services.letters.letter_pdf import pdf_of
from letters_app.services.packs import Packs
from letters_app.services.tables.person_cards import MadeCards, person_cards

_SIZES = {
    "a6": mark("A6, four on a sheet of A4"),
    "a5": mark("A5, two on a sheet of A4"),
    "quarter-letter": mark("A quarter of US Letter"),
    "half-letter": mark("Half of US Letter"),
}
_EVERYBODY, _CHOSEN = "everybody", "chosen"
_NOBODY = mark("There is nobody a card can be made for. Add people first.")
_HOW_TO_CHOOSE = mark("To have cards of some people only, choose them in People first.")
_MOST_NAMED = 6


class CardsForm(SheetForm):
    """Begins with those who were chosen in the list, if anybody was."""

    def __init__(
        self, context: WindowContext, values: dict[str, str], packs: Packs, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, values, parent)
        say = self.say
        session = context.session
        known = {one.id for one in session.book.recipients}
        self._chosen = tuple(one for one in session.chosen_people if one in known)
        whom = [(_EVERYBODY, say(mark("Everybody in the list")))]
        if self._chosen:
            words = context.tongue.say_number(
                "The {number} person chosen in the list", "The {number} people chosen in the list", len(self._chosen)
            )
            whom.insert(0, (_CHOSEN, words))
        elif values.get("whom") == _CHOSEN:
            del values["whom"]
        self.whom_combo = self.choice_box("whom", whom)
        sizes = [(size, say(words)) for size, words in _SIZES.items() if size in packs.table_cards]
        others = [(size, size) for size in packs.table_cards if size not in _SIZES]
        self.size_combo = self.choice_box("size", [*sizes, *others])
        self.held_tick = QCheckBox(say(mark("Also people whose mail is held")))
        self.held_tick.setChecked(bool(values.get("held")))
        self.held_tick.clicked.connect(lambda on: self.keep("held", "yes" if on else ""))
        hint = "" if self._chosen else say(_HOW_TO_CHOOSE)
        self.lines.addWidget(Field(say(mark("For whom")), self.whom_combo, hint))
        self.lines.addWidget(Field(say(mark("Size of a card")), self.size_combo))
        self.lines.addWidget(self.held_tick)
        privacy = say(mark("A card shows no surname, no number, no place and no notes of yours."))
        self.lines.addWidget(Paragraph(privacy, TextKind.SMALL))

    def making(self) -> Making:
        """Return how the cards are made."""
        session, tongue, today = self.context.session, self.context.tongue, self.context.clock.today()
        book, values, catalogue = session.book, dict(self.values), tongue.catalogue
        ids = self._chosen if values["whom"] == _CHOSEN else ()

        def make(packs: Packs) -> MadeSheet:
            include_held = bool(values.get("held"))
            made = person_cards(
                packs, book, values["size"], catalogue, today, include_held=include_held, recipient_ids=ids
            )
            return MadeSheet(pdf_of(made.pages, "cards") or b"", _remarks(made, tongue))

        return make


def _remarks(made: MadeCards, tongue: Tongue) -> tuple[str, ...]:
    if not made.cards and not made.skipped:
        return (tongue.say(_NOBODY),)
    told = [tongue.say_number("{number} card", "{number} cards", made.cards)]
    for one in made.skipped[:_MOST_NAMED]:
        reasons = " ".join(skip_sentence(reason, tongue) for reason in one.reasons)
        told.append(tongue.say(mark("No card for {name}: {reasons}"), name=one.label, reasons=reasons))
    more = len(made.skipped) - _MOST_NAMED
    if more > 0:
        told.append(tongue.say_number("And {number} more person.", "And {number} more people.", more))
    return tuple(told)
