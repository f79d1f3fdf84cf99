"""How the letter is written, by printer or by hand, and what goes along for an answer."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from letters_app.domain.by_hand import ReplyKit, Writing, WritingMode
from letters_app.domain.puzzle import PuzzleChoice, PuzzleKind
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.card import Card
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import Paragraph, PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.paper_fields.extra_words import NO_PUZZLE, PUZZLE_HINT, PUZZLE_NAMES
from letters_app.gui.paper_fields.kit_fields import KitFields
from letters_app.gui.write.letter_model import LetterModel
from letters_app.gui.write.paper.paper_words import envelope_name
from letters_app.gui.write.paper.writing_words import FOLD_WORDS, MODE_NAMES, MODE_TIPS, hand_name
from letters_app.i18n.marking import mark
from letters_app.services.letters.reply_findings import reply_message

_MOST_LINED_PAGES = 10


class WritingForm(Card):
    """Changes the way of one letter onto paper; what is chosen is saved with the draft."""

    def __init__(self, context: WindowContext, model: LetterModel, parent: QWidget | None = None) -> None:
        say = context.tongue.say
        super().__init__(say(mark("How it is written")), parent, spacing=12)
        self._context = context
        self._model = model
        self._say = say
        packs = model.desk.packs
        modes = [(mode, say(words)) for mode, words in MODE_NAMES.items()]
        self.mode_segments: Segments[WritingMode] = Segments(modes, name=say(mark("Way of writing")))
        self._tip = Paragraph("", TextKind.SMALL)
        hands = [(hand, hand_name(hand, context.tongue)) for hand in packs.hands]
        self.hand_segments: Segments[str] = Segments(hands, name=say(mark("Handwriting")))
        self.pitch_combo: ChoiceBox[float] = ChoiceBox()
        self.pages_combo: ChoiceBox[int] = ChoiceBox(self._page_numbers())
        self.kit_fields = KitFields(context.tongue, packs.envelopes)
        kinds = [(kind, say(words)) for kind, words in PUZZLE_NAMES.items()]
        self.puzzle_combo: ChoiceBox[PuzzleKind | None] = ChoiceBox([(None, say(NO_PUZZLE)), *kinds])
        self._puzzle_field = Field(say(mark("Puzzle on the last page")), self.puzzle_combo)
        self._kit_note = Paragraph("", TextKind.SMALL)
        self._by_hand = QWidget()
        self._pages_field = Field(say(mark("Number of pages")), self.pages_combo)
        self._lay_out()
        self.mode_segments.chosen.connect(lambda mode: self._set(replace(self._writing, mode=mode)))
        self.hand_segments.chosen.connect(lambda hand: self._set(replace(self._writing, hand=hand)))
        self.pitch_combo.currentIndexChanged.connect(self._on_pitch_chosen)
        self.pages_combo.currentIndexChanged.connect(self._on_pages_chosen)
        self.kit_fields.chosen.connect(self._on_kit_chosen)
        self.puzzle_combo.currentIndexChanged.connect(self._on_puzzle_chosen)
        model.changed.connect(self._show)
        model.proof_changed.connect(self._show)
        self._show()

    @property
    def _writing(self) -> Writing:
        return self._model.paper.writing

    def _lay_out(self) -> None:
        say = self._say
        kit_lines = column(spacing=4)
        kit_lines.addWidget(self.kit_fields)
        kit_lines.addWidget(self._kit_note)
        for widget in (self.mode_segments, self._tip, self._by_hand):
            self.body.addWidget(widget)
        self.body.addLayout(kit_lines)
        self.body.addWidget(self._puzzle_field)
        lines = column(self._by_hand, spacing=8)
        lines.addWidget(PlainLabel(say(mark("Handwriting")), TextKind.SMALL_STRONG))
        lines.addWidget(self.hand_segments)
        lines.addWidget(Field(say(mark("Distance of the lines")), self.pitch_combo))
        lines.addWidget(self._pages_field)

    def _page_numbers(self) -> list[tuple[int, str]]:
        numbers = [
            (number, self._context.tongue.say_number("{number} page", "{number} pages", number))
            for number in range(1, _MOST_LINED_PAGES + 1)
        ]
        return [(0, self._say(mark("As many as the words need"))), *numbers]

    def _show(self) -> None:
        writing, say = self._writing, self._say
        self.mode_segments.choose(writing.mode)
        self._tip.show_text(self._tip_words())
        self._by_hand.setVisible(writing.is_by_hand)
        self.hand_segments.choose(writing.hand)
        packs = self._model.desk.packs
        sheet, hand = packs.ruled_sheets.get(self._paper), packs.hands.get(writing.hand)
        usual = say(mark("As suits the hand: {pitch} mm"), pitch=f"{hand.pitch_mm:g}") if hand else ""
        pitches = [
            (pitch, say(mark("{pitch} mm"), pitch=f"{pitch:g}")) for pitch in (sheet.pitches_mm if sheet else ())
        ]
        self.pitch_combo.offer([(0.0, usual), *pitches], writing.pitch_mm)
        self._pages_field.setVisible(writing.mode is WritingMode.LINED)
        self.pages_combo.choose(writing.pages)
        self.kit_fields.show_kit(self._model.paper.reply_kit)
        self._show_puzzle()
        note = self._kit_words()
        self._kit_note.show_text(note)
        self._kit_note.setVisible(bool(note))

    def _show_puzzle(self) -> None:
        puzzle, language = self._model.paper.extras.puzzle, self._model.state.text.language
        has_words = not language or language in self._model.desk.packs.puzzle_languages
        self._puzzle_field.setVisible(has_words or puzzle is not None)
        choice = puzzle.kind if puzzle is not None else None
        self.puzzle_combo.choose(choice)
        self._puzzle_field.show_hint(self._say(PUZZLE_HINT) if puzzle is not None else "")

    @property
    def _paper(self) -> str:
        return self._model.desk.order(self._model.state).paper

    def _tip_words(self) -> str:
        proof, tip = self._model.proof, self._say(MODE_TIPS[self._writing.mode])
        if proof is None or not proof.minutes_to_copy:
            return tip
        minutes = self._context.tongue.say_number(
            "Copying takes about {number} minute; how fast a hand writes is an estimate.",
            "Copying takes about {number} minutes; how fast a hand writes is an estimate.",
            proof.minutes_to_copy,
        )
        return f"{tip} {minutes}"

    def _kit_words(self) -> str:
        proof = self._model.proof
        if self._model.paper.reply_kit is None or proof is None:
            return ""
        if proof.reply_problem is not None:
            return self._context.tongue.say_message(reply_message(proof.reply_problem))
        envelope = self._model.desk.packs.envelopes.get(proof.reply_envelope)
        if envelope is None or proof.reply_fold is None:
            return ""
        name = envelope_name(envelope, self._context.tongue)
        fold = self._say(FOLD_WORDS[proof.reply_fold], envelope=name)
        return self._say(mark("Lined paper and an addressed envelope: {fold}. The stamp is yours to add."), fold=fold)

    def _on_pitch_chosen(self) -> None:
        pitch = self.pitch_combo.value()
        if pitch is not None and pitch != self._writing.pitch_mm:
            self._set(replace(self._writing, pitch_mm=pitch))

    def _on_pages_chosen(self) -> None:
        pages = self.pages_combo.value()
        if pages is not None and pages != self._writing.pages:
            self._set(replace(self._writing, pages=pages))

    def _on_kit_chosen(self, kit: ReplyKit | None) -> None:
        self._model.set_paper(replace(self._model.paper, reply_kit=kit))

    def _on_puzzle_chosen(self) -> None:
        paper, kind = self._model.paper, self.puzzle_combo.value()
        if kind is (paper.extras.puzzle.kind if paper.extras.puzzle else None):
            return
        puzzle = PuzzleChoice(kind, self._model.state.seed) if kind else None
        writing = replace(paper.writing, remarks_in=self._context.tongue.language)  # in which the solution is told
        self._model.set_paper(replace(paper, writing=writing, extras=replace(paper.extras, puzzle=puzzle)))

    def _set(self, writing: Writing) -> None:
        writing = replace(writing, remarks_in=self._context.tongue.language)
        self._model.set_paper(replace(self._model.paper, writing=writing))
