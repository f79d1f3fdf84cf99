"""Step What: kind of letter, languages, who signs, where an answer goes, and what is left out for want of words."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QWidget

from letters_app.composing.composition import Blank
from letters_app.domain.letter import FREE_LETTER
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import ScrollColumn, column
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.step_page import StepPage
from letters_app.gui.write.what.choice_grid import Choice, ChoiceGrid
from letters_app.gui.write.what.language_words import language_choice, language_source
from letters_app.gui.write.what.mode_choice import ModeChoice
from letters_app.gui.write.what.return_choice import ReturnChoice
from letters_app.gui.write.what.writer_form import WriterForm
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.language_options import REASON_SENTENCES, Known

_WIDEST_PX = 980
_NONE = ""
_BLANKS = {
    Blank.GIVEN_NAME: mark("the name in the greeting: it is not known in this language"),
    Blank.WRITER_NAME: mark("your name under the letter"),
    Blank.WRITER_CITY: mark("where you live"),
    Blank.WRITER_ABOUT: mark("the sentence about yourself"),
    Blank.ABOUT_IN_OTHER_LANGUAGE: mark("the sentence about yourself: it is in another language than the letter"),
    Blank.TOPICS: mark("something about the person’s interests: none are known"),
}
_FEW_LANGUAGES = 6


class WhatStep(StepPage):
    """One scrolling page; what can only be asked later appears later."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        super().__init__(context, model, parent)
        say = self.say
        self._scroll = ScrollColumn(spacing=10, margins=(24, 20, 24, 32))
        column(self).addWidget(self._scroll)
        self._kinds: ChoiceGrid[str] = ChoiceGrid(say(mark("Kind of letter")))
        self._languages: ChoiceGrid[str] = ChoiceGrid(say(mark("Language of the letter")))
        self._why = PlainLabel("", TextKind.SMALL, wrap=True)
        self._other: ChoiceBox[str] = ChoiceBox()
        self._other_field = Field(say(mark("Another language")), self._other)
        self._other_field.setMaximumWidth(320)
        self._parallel: ChoiceBox[str] = ChoiceBox()
        self._parallel_field = Field(
            say(mark("Beside it for you")),
            self._parallel,
            say(mark("Your own copy in a language you read. It is never sent.")),
        )
        self._parallel_field.setMaximumWidth(440)
        self._writer = WriterForm(context)
        self._mode = ModeChoice(context, model)
        self._return = ReturnChoice(context, model)
        self._blanks = PlainLabel("", wrap=True)
        self._later = self._lay_out()
        self._connect()
        self._show()

    def take_focus(self) -> None:
        """Begin at the kind of letter."""
        self._kinds.focus(self.model.state.kind)

    def flush(self) -> None:
        """Let the letter follow what was typed last."""
        self._writer.hand_over()

    def _lay_out(self) -> QWidget:
        body, say = self._scroll.body, self.say
        self._add(body, PlainLabel(say(mark("What kind of letter?")), TextKind.HEADING))
        self._add(body, self._kinds)
        later = QWidget()
        lines = column(later, spacing=10, margins=(0, 14, 0, 0))
        for widget in (
            PlainLabel(say(mark("In which language?")), TextKind.HEADING),
            self._why,
            self._languages,
            self._other_field,
            self._parallel_field,
            self._gap(),
            PlainLabel(say(mark("Who signs?")), TextKind.HEADING),
            PlainLabel(
                say(mark("This stands in the letter and nowhere else. A first name is enough.")),
                TextKind.QUIET,
                wrap=True,
            ),
            self._writer,
            self._gap(),
            PlainLabel(say(mark("How do you write?")), TextKind.HEADING),
            self._mode,
            self._gap(),
            PlainLabel(say(mark("Where does an answer go?")), TextKind.HEADING),
            self._return,
            self._gap(),
            self._blanks,
        ):
            lines.addWidget(widget)
        self._add(body, later)
        body.addStretch(1)
        return later

    @staticmethod
    def _gap() -> QWidget:
        gap = QWidget()
        gap.setFixedHeight(8)
        return gap

    @staticmethod
    def _add(body: QBoxLayout, widget: QWidget) -> None:
        widget.setMaximumWidth(_WIDEST_PX)
        body.addWidget(widget)

    def _connect(self) -> None:
        self._kinds.chosen.connect(self._on_kind_chosen)
        self._languages.chosen.connect(self._on_language_chosen)
        self._other.currentIndexChanged.connect(lambda: self._on_language_chosen(self._other.value() or ""))
        self._parallel.currentIndexChanged.connect(self._on_parallel_chosen)
        self.model.changed.connect(self._show)
        self.context.session.changed.connect(self._show)
        self.context.session.writer_changed.connect(self._show_writer)

    # Showing

    def _show(self) -> None:
        if not self.context.session.is_open:
            return
        model, state = self.model, self.model.state
        kinds = model.desk.kinds(self.context.tongue.catalogue)
        self._kinds.offer([Choice(each.kind, each.title, (each.description,)) for each in kinds], state.kind)
        self._later.setVisible(state.kind is not None)
        if state.kind is None:
            return
        self._show_languages(state.kind, state.text.language)
        self._show_parallel(state.kind, state.text.language, state.text.parallel_language)
        self._writer.show_languages(state.text.language, state.text.parallel_language)
        self._mode.show_choice()
        self._return.show_choice()
        self._show_blanks()

    def _show_writer(self) -> None:
        self._writer.show_writer(self.context.session.writer)

    def _show_languages(self, kind: str, language: str) -> None:
        model, tongue = self.model, self.context.tongue
        options = model.desk.language_options(model.state, kind)
        near = [
            each
            for place, each in enumerate(options)
            if each.language == language
            or each.place_takes is Known.YES
            or each.person_reads is Known.YES
            or (place < _FEW_LANGUAGES and each.can_be_written)
        ][: _FEW_LANGUAGES + 2]
        self._languages.offer([language_choice(each, tongue) for each in near], language)
        shown = {each.language for each in near}
        far = sorted(
            (language_name(each.language, tongue.language), each.language)
            for each in options
            if each.language not in shown and each.can_be_written
        )
        choose = self.say(mark("Choose …"))
        self._other.offer([("", choose), *((code, name) for name, code in far)], "")
        self._other_field.setVisible(bool(far))
        proposal, place = model.desk.propose_language(model.state, kind), model.desk.place(model.state)
        parts = []
        if proposal is not None and proposal.language == language:
            parts.append(self.say(REASON_SENTENCES[proposal.reason]))
        if place is not None:
            parts.append(language_source(place, tongue))
        lines = [" ".join(part for part in parts if part)]
        chosen = next((each for each in options if each.language == language), None)
        if chosen is not None and not chosen.read_by_native and kind != FREE_LETTER:
            name = language_name(language, tongue.language)
            lines.append(self.say(mark("No native speaker of {language} has read these sentences yet."), language=name))
        self._why.show_text("\n".join(line for line in lines if line))

    def _show_parallel(self, kind: str, language: str, parallel: str) -> None:
        tongue = self.context.tongue
        kinds = {each.kind: each for each in self.model.desk.kinds(tongue.catalogue)}
        languages = kinds[kind].languages if kind in kinds else ()
        offered = sorted(
            (language_name(each, tongue.language), each) for each in {*languages, parallel} if each and each != language
        )
        none = self.say(mark("Nothing: only the letter"))
        self._parallel.offer([(_NONE, none), *((code, name) for name, code in offered)], parallel)

    def _show_blanks(self) -> None:
        blanks = self.model.desk.open_blanks(self.model.state)
        if not blanks:
            self._blanks.hide()
            return
        left_out = [self.say(mark("The letter leaves out what nobody has said yet:"))]
        left_out += [f"•  {self.say(_BLANKS[each])}" for each in blanks]
        self._blanks.show_text("\n".join(left_out))
        self._blanks.show()

    # Choosing

    def _on_kind_chosen(self, kind: str) -> None:
        model, state = self.model, self.model.state
        kinds = {each.kind: each for each in model.desk.kinds(self.context.tongue.catalogue)}
        speaks = kinds[kind].languages
        language, parallel = state.text.language, state.text.parallel_language
        if not language or (language not in speaks and kind != FREE_LETTER):
            proposal = model.desk.propose_language(state, kind)
            language = proposal.language if proposal else speaks[0]
        if state.kind is None or (parallel and parallel not in speaks):
            parallel = model.desk.propose_parallel(kind, language, self.context.tongue.language)
        model.choose_kind(kind, language, parallel)
        self._show()

    def _on_language_chosen(self, language: str) -> None:
        model, state = self.model, self.model.state
        if state.kind is None or not language or language == state.text.language:
            self._show()
            return
        self._writer.hand_over()
        parallel = state.text.parallel_language
        if parallel == language:
            parallel = state.text.language
        elif not parallel:
            parallel = model.desk.propose_parallel(state.kind, language, self.context.tongue.language)
        model.choose_kind(state.kind, language, parallel)
        self._show()

    def _on_parallel_chosen(self) -> None:
        model, state = self.model, self.model.state
        parallel = self._parallel.value()
        if state.kind is not None and parallel is not None and parallel != state.text.parallel_language:
            self._writer.hand_over()
            model.choose_kind(state.kind, state.text.language, parallel)
            self._show()
