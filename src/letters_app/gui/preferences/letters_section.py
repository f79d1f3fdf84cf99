"""What a new letter begins with: languages, layout, paper, envelope, where it is posted, whether a copy is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.errors import LettersError
from letters_app.domain.group_settings import LANGUAGE_OF_SCREEN, NO_ENVELOPE, NO_PARALLEL
from letters_app.domain.language import OWN_LANGUAGE
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column, row
from letters_app.gui.envelope_names import trade_name
from letters_app.gui.preferences.paper_choices import (
    LAYOUT_NAMES,
    PAPER_NAMES,
    EnvelopeChoice,
    PaperChoices,
    load_paper_choices,
)
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.gui.sentences import sentence_for
from letters_app.gui.tongue import Tongue
from letters_app.i18n.locale_names import countries, language_name
from letters_app.i18n.marking import mark


class LettersSection(SettingsSection):
    """Each letter may differ."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        super().__init__(
            context, say(mark("New letters")), say(mark("What a new letter begins with. Each letter may differ."))
        )
        self._choices: PaperChoices | None = None
        self.language_combo: ChoiceBox[str] = ChoiceBox()
        self.second_combo: ChoiceBox[str] = ChoiceBox()
        self.paper_combo: ChoiceBox[str] = ChoiceBox()
        self.layout_combo: ChoiceBox[str] = ChoiceBox()
        self.envelope_combo: ChoiceBox[str] = ChoiceBox()
        self.country_combo: ChoiceBox[str] = ChoiceBox()
        self.copies_box = QCheckBox(say(mark("Keep the words of a letter after it was posted")))
        self.waiting = PlainLabel(say(mark("Reading what there is to choose…")), TextKind.QUIET, wrap=True)
        self._fields = QWidget()
        self._lay_out()
        self._connect()
        context.press.submit(self, load_paper_choices, self._show_choices, self._on_failed)

    @property
    def first_focus(self) -> QWidget:
        """The language."""
        return self.language_combo

    def _lay_out(self) -> None:
        say = self.say
        self.say_if_read_only()
        self.body.addWidget(self.waiting)
        self.body.addWidget(self._fields)
        self._fields.hide()
        lines = column(self._fields, spacing=12)
        pairs = (
            (
                Field(say(mark("Language")), self.language_combo),
                Field(
                    say(mark("Second language")), self.second_combo, say(mark("On the writer’s own copy, never sent."))
                ),
            ),
            (Field(say(mark("Paper")), self.paper_combo), Field(say(mark("Layout")), self.layout_combo)),
            (
                Field(say(mark("Envelope")), self.envelope_combo),
                Field(
                    say(mark("Posted in")), self.country_combo, say(mark("For postage and how the country is written."))
                ),
            ),
        )
        for left, right in pairs:
            line = row(spacing=12)
            line.addWidget(left, 1, Qt.AlignmentFlag.AlignTop)
            line.addWidget(right, 1, Qt.AlignmentFlag.AlignTop)
            lines.addLayout(line)
        lines.addWidget(self.copies_box, 0, Qt.AlignmentFlag.AlignLeft)
        text = mark(
            "When this is off, only the date and the recipient are kept. The words help to answer and to print the "
            "letter again."
        )
        lines.addWidget(PlainLabel(say(text), TextKind.SMALL, wrap=True))

    def _connect(self) -> None:
        for combo, name in (
            (self.language_combo, "language"),
            (self.second_combo, "parallel_language"),
            (self.layout_combo, "layout"),
            (self.envelope_combo, "envelope"),
            (self.country_combo, "sender_country"),
        ):
            combo.activated.connect(lambda _=0, combo=combo, name=name: self._save(name, combo.value()))
        self.paper_combo.activated.connect(self._on_paper_chosen)
        self.copies_box.clicked.connect(lambda on: self.change_settings(keep_copies=on))
        self.context.session.changed.connect(self._show_settings)

    def _save(self, name: str, value: str | None) -> None:
        if value is not None and value != getattr(self.settings, name):
            self.change_settings(**{name: value})

    def _on_paper_chosen(self) -> None:
        """Take the plain layout where the present one has no sheet of the new size."""
        paper = self.paper_combo.value()
        if self._choices is None or paper is None or paper == self.settings.paper:
            return
        layouts = self._choices.layouts_by_paper[paper]
        layout = self.settings.layout if self.settings.layout in layouts else layouts[0]
        self.change_settings(paper=paper, layout=layout)

    def _on_failed(self, error: LettersError) -> None:
        self.waiting.show_text(sentence_for(error, self.context.tongue))

    def _show_choices(self, choices: PaperChoices) -> None:
        say, shown = self.say, self.context.tongue.language
        self._choices = choices
        tongue = self.context.tongue
        named = [(language, language_name(language, shown)) for language in choices.languages]
        own = say(mark("the one each person reads"))
        self.language_combo.offer([(OWN_LANGUAGE, own), *named])
        second = [(LANGUAGE_OF_SCREEN, say(mark("that of this window"))), (NO_PARALLEL, say(mark("none")))]
        self.second_combo.offer([*second, *named])
        papers = [(paper, say(PAPER_NAMES.get(paper, paper))) for paper in choices.layouts_by_paper]
        self.paper_combo.offer(papers)
        self.envelope_combo.offer(
            [
                *((one.id, _envelope_words(one, tongue)) for one in choices.envelopes),
                (NO_ENVELOPE, say(mark("none"))),
            ]
        )
        same = (("", say(mark("where the return address is"))),)
        self.country_combo.offer([*same, *countries(shown)])
        self.waiting.hide()
        self._fields.show()
        self._fields.setEnabled(not self.is_read_only)
        self._show_settings()

    def _show_settings(self) -> None:
        if self._choices is None:
            return
        settings = self.settings
        layouts = self._choices.layouts_by_paper.get(settings.paper, ())
        self.layout_combo.offer([(name, self.say(LAYOUT_NAMES.get(name, name))) for name in layouts])
        for combo, value in (
            (self.language_combo, settings.language),
            (self.second_combo, settings.parallel_language),
            (self.paper_combo, settings.paper),
            (self.layout_combo, settings.layout),
            (self.envelope_combo, settings.envelope),
            (self.country_combo, settings.sender_country),
        ):
            combo.choose(value)
        self.copies_box.setChecked(settings.keep_copies)


def _envelope_words(envelope: EnvelopeChoice, tongue: Tongue) -> str:
    return tongue.say(
        mark("{name} ({long} × {short} mm)"),
        name=trade_name(envelope.id, tongue),
        long=round(envelope.long_mm),
        short=round(envelope.short_mm),
    )
