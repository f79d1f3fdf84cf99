"""The writer: who signs the letters of today."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QWidget

from letters_app.domain.recipient import Gender
from letters_app.domain.writer import WriterWords
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import ChoiceBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.segments import Segments
from letters_app.gui.preferences.paper_choices import PaperChoices, load_paper_choices
from letters_app.gui.preferences.settings_section import SettingsSection
from letters_app.gui.preferences.writer_words_form import WriterWordsForm
from letters_app.i18n.locale_names import language_name
from letters_app.i18n.marking import mark

_REST_MS = 400
"""How long typing rests before it counts."""
_ANY = ""


class WriterSection(SettingsSection):
    """Nothing is kept on disk unless the user ticks that it is."""

    def __init__(self, context: WindowContext) -> None:
        say = context.tongue.say
        super().__init__(
            context,
            say(mark("Writer")),
            say(
                mark(
                    "Who signs the letters. It is kept in memory only and forgotten when the address book is locked: "
                    "the record of who writes to whom can endanger people."
                )
            ),
        )
        self._language = _ANY
        self.gender_choice: Segments[Gender] = Segments(
            [
                (Gender.UNSPECIFIED, say(mark("Not said"))),
                (Gender.FEMALE, say(mark("She"))),
                (Gender.MALE, say(mark("He"))),
            ],
            context.session.writer.gender,
            say(mark("Grammar of the letters")),
        )
        self.language_combo: ChoiceBox[str] = ChoiceBox([(_ANY, say(mark("any language")))])
        self.form = WriterWordsForm(context)
        self.note = PlainLabel(kind=TextKind.SMALL, wrap=True)
        self.remember_box = QCheckBox(say(mark("Remember the writer in this address book")))
        self.remember_box.setChecked(context.session.remembers_writer)
        self.remember_box.setEnabled(not self.is_read_only)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._connect()
        self._show_words()
        context.press.submit(self, load_paper_choices, self._offer_languages)

    @property
    def first_focus(self) -> QWidget:
        """The name."""
        return self.form.name_box

    def flush(self) -> None:
        """Take what is typed."""
        if self._rest.isActive():
            self._rest.stop()
            self._take()

    def _lay_out(self) -> None:
        say = self.say
        self.body.addWidget(
            Field(
                say(mark("The writer is spoken of as")),
                self.gender_choice,
                say(mark("Some languages have forms for it: «я рада» or «я рад». “Not said” avoids them.")),
            )
        )
        self.body.addWidget(Field(say(mark("For letters in")), self.language_combo))
        for widget in (self.note, self.form):
            self.body.addWidget(widget)
        self.body.addWidget(self.remember_box, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(
            PlainLabel(
                say(
                    mark(
                        "Then it lies encrypted with everything else, and whoever opens this address book sees it. "
                        "Useful for one person alone; leave it off when several people write here."
                    )
                ),
                TextKind.SMALL,
                wrap=True,
            )
        )

    def _connect(self) -> None:
        session = self.context.session
        self.gender_choice.chosen.connect(self._on_gender_chosen)
        self.language_combo.currentIndexChanged.connect(self._on_language_chosen)
        self.form.typed.connect(self._rest.start)
        self._rest.timeout.connect(self._take)
        self.remember_box.clicked.connect(self._on_remember_clicked)
        session.writer_changed.connect(self._on_writer_changed)
        session.changed.connect(self._show_whether_remembered)

    def _show_whether_remembered(self) -> None:
        self.remember_box.setChecked(self.context.session.remembers_writer)

    def _offer_languages(self, choices: PaperChoices) -> None:
        shown = self.context.tongue.language
        named = [(language, language_name(language, shown)) for language in choices.languages]
        self.language_combo.offer([(_ANY, self.say(mark("any language"))), *named], self._language)

    def _on_language_chosen(self) -> None:
        self.flush()
        self._language = self.language_combo.value() or _ANY
        self._show_words()

    def _show_words(self) -> None:
        writer = self.context.session.writer
        if self._language == _ANY:
            self.form.show_words(writer.words)
            text = mark(
                "These words stand in every letter in the same alphabet. For another alphabet choose the language "
                "above and write them in it."
            )
        else:
            self.form.show_words(writer.words_by_language.get(self._language, WriterWords()))
            text = mark("These words stand in letters in this language, in place of those for any language.")
        self.note.show_text(self.say(text))

    def _take(self) -> None:
        session = self.context.session
        writer, words = session.writer, self.form.words()
        if self._language == _ANY:
            session.change_writer(replace(writer, words=words))
            return
        by_language = {**writer.words_by_language, self._language: words}
        if words == WriterWords():
            del by_language[self._language]
        session.change_writer(replace(writer, words_by_language=by_language))

    def _on_gender_chosen(self, gender: Gender) -> None:
        self.flush()
        session = self.context.session
        session.change_writer(replace(session.writer, gender=gender))

    def _on_remember_clicked(self) -> None:
        self.flush()
        self.context.session.remember_writer(remember=self.remember_box.isChecked())
        self.saved.emit()

    def _on_writer_changed(self) -> None:
        """Show what another screen changed; what is being typed here is the writer already."""
        self.gender_choice.choose(self.context.session.writer.gender)
        if self._rest.isActive():
            return  # what is typed is newer
        focused = QApplication.focusWidget()
        if focused is None or not self.form.isAncestorOf(focused):
            self._show_words()
