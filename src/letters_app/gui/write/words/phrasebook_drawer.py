"""The phrasebook: all wordings in both languages, by what they are about, to be searched and put into the letter."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from letters_app.composing.composition import SentenceAlternative
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.inputs import ChoiceBox, SearchBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import clear
from letters_app.gui.elements.wrapping_button import WrappingButton
from letters_app.gui.write.words.drawer import Drawer
from letters_app.i18n.marking import mark
from letters_app.services.letters.phrasebook import PhraseGroup

_MOST_SHOWN = 40


class PhrasebookDrawer(Drawer):
    """Shows one group, or what a search finds in all of them."""

    chosen = Signal(str, object)
    """A sentence's id, and the ``SentenceAlternative`` to put into the letter."""

    def __init__(
        self,
        context: WindowContext,
        groups: Sequence[PhraseGroup],
        in_letter: Collection[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        """``in_letter``: sentence ids and alternatives that stand in the letter now."""
        say = context.tongue.say
        super().__init__(
            context,
            say(mark("Phrasebook")),
            say(mark("Take a sentence to put it into the letter. All of them can be changed there.")),
            parent,
        )
        self._groups = tuple(groups)
        self._in_letter = frozenset(in_letter)
        self._group_box: ChoiceBox[str] = ChoiceBox([(group.id, group.title) for group in self._groups])
        self._group_box.setAccessibleName(say(mark("What it is about")))
        self._search_box = SearchBox(context.theme.icon("search", "quiet"), say(mark("Search in both languages")))
        self.boxes.addWidget(self._group_box, 2)
        self.boxes.addWidget(self._search_box, 3)
        self._group_box.setVisible(bool(self._groups))
        self._group_box.currentIndexChanged.connect(self._on_group_chosen)
        self._search_box.searched.connect(self._show)
        self._show("")

    def take_focus(self) -> None:
        """Begin with searching."""
        self._search_box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_group_chosen(self) -> None:
        self._search_box.clear()
        self._show("")

    def _show(self, searched: str) -> None:
        clear(self.list.body)
        wanted = searched.strip().casefold()
        present = self._group_box.value()
        shown = 0
        for group in self._groups:
            if not wanted and group.id != present:
                continue
            for sentence in group.sentences:
                for way in sentence.alternatives:
                    if wanted and wanted not in f"{group.title}\n{way.text}\n{way.parallel}".casefold():
                        continue
                    if shown < _MOST_SHOWN:
                        self.list.body.addWidget(self._phrase(group if wanted else None, sentence.sentence_id, way))
                    shown += 1
        say, say_number = self.context.tongue.say, self.context.tongue.say_number
        if not shown:
            words = say(mark("Nothing found. Try another word, in either language."))
            self.list.body.addWidget(PlainLabel(words, TextKind.QUIET, wrap=True))
        elif shown > _MOST_SHOWN:
            more = shown - _MOST_SHOWN
            words = say_number("{number} more; search on.", "{number} more; search on.", more)
            self.list.body.addWidget(PlainLabel(words, TextKind.SMALL, wrap=True))
        self.list.body.addStretch(1)
        self.list.verticalScrollBar().setValue(0)

    def _phrase(self, group: PhraseGroup | None, sentence_id: str, way: SentenceAlternative) -> WrappingButton:
        is_present = (sentence_id, way.alternative) in self._in_letter
        button = WrappingButton(
            (
                (group.title if group else "", TextKind.SMALL_STRONG),
                (way.text, TextKind.LETTER),
                (way.parallel, TextKind.SMALL),
                (self.context.tongue.say(mark("in the letter now")) if is_present else "", TextKind.LINK),
            )
        )
        button.setCheckable(True)
        button.setChecked(is_present)
        button.clicked.connect(lambda: self.chosen.emit(sentence_id, way))
        return button
