"""All letters to one person, bound."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from letters_app.domain.letter import Letter
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.sheets.forms.sheet_form import SheetForm
from letters_app.gui.sheets.made_sheet import MadeSheet, Making
from letters_app.i18n.marking import mark
from letters_app.services.booklets.release_booklet import bound, kept_letters, order_from_letters
from letters_app.services.packs import Packs

_NOBODY = mark("Nobody in this address book has had a letter yet.")
_READING = mark("Reading the letters…")
_NO_WORDS = mark("No letter to this person went out, or their words were not kept, so there is nothing to bind.")
_COVER_HINT = mark("Left empty, it is the name of the person.")
_HOW = mark("Print it on both sides, turned over the short edge. Fold the sheets together in the middle.")


class BookletForm(SheetForm):
    """Only people who had letters are offered; the letters are read when somebody is chosen."""

    def __init__(
        self, context: WindowContext, values: dict[str, str], packs: Packs, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, values, parent)
        say, view = self.say, context.session.view
        self._people = {one.id: one for one in view.book.recipients if view.letter_counts.get(one.id)}
        self._letters: tuple[Letter, ...] | None = None
        names = [(one.id, one.name.full() or one.name.short) for one in self._people.values()]
        names.sort(key=lambda name: name[1].casefold())
        if values.get("person") not in self._people:
            values.pop("person", None)
        self.person_combo: ChoiceBox[str] = self.choice_box("person", names)
        self.cover_box = self.line_box("cover")
        paper = say(mark("Paper"))
        papers = column(spacing=4)
        papers.addWidget(PlainLabel(paper, TextKind.SMALL_STRONG))
        papers.addWidget(self.paper_segments(tuple(packs.booklet_layouts), paper))
        self.lines.addWidget(Field(say(mark("Whose letters")), self.person_combo))
        self.lines.addWidget(Field(say(mark("Words on the cover")), self.cover_box, say(_COVER_HINT)))
        self.lines.addLayout(papers)
        self.person_combo.currentIndexChanged.connect(self._read)
        self._read()

    @property
    def missing(self) -> str:
        """Why there is nothing to see."""
        if not self._people:
            return self.say(_NOBODY)
        if self._letters is None:
            return self.say(_READING)
        return "" if self._letters else self.say(_NO_WORDS)

    def making(self) -> Making | None:
        """Return how the booklet is made."""
        person, letters = self._people.get(self.values.get("person", "")), self._letters
        if person is None or not letters:
            return None
        cover, paper, tongue = self.values.get("cover", "").strip() or None, self.values["paper"], self.context.tongue

        def make(packs: Packs) -> MadeSheet:
            made = bound(packs, order_from_letters(packs, person, letters, cover=cover, paper=paper))
            told = tongue.say_number("{number} letter is bound", "{number} letters are bound", made.letters)
            return MadeSheet(made.pdf, (told, tongue.say(_HOW)), is_folded=True)

        return make

    def _read(self) -> None:
        person = self.values.get("person", "")
        self._letters = None
        if person:
            self.context.session.run(
                self, lambda vault: kept_letters(vault.vault, person), self._on_read, newest_of="sheets.letters"
            )

    def _on_read(self, letters: tuple[Letter, ...]) -> None:
        self._letters = letters
        self.changed.emit()
