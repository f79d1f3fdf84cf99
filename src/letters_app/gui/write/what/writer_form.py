"""Who signs the letter: names, town and a sentence about oneself in each of its languages. In memory only."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCheckBox, QWidget

from letters_app.domain.recipient import Gender
from letters_app.domain.writer import Writer, WriterWords
from letters_app.gui.context import WindowContext
from letters_app.gui.elements.field import Field
from letters_app.gui.elements.inputs import LineBox, TextBox
from letters_app.gui.elements.labels import PlainLabel, TextKind
from letters_app.gui.elements.layouts import column
from letters_app.gui.elements.segments import Segments
from letters_app.gui.write.what.side_by_side import SideBySide
from letters_app.i18n.language_names import language_name
from letters_app.i18n.marking import mark

REST_MS = 400
"""How long typing rests before the letter follows."""
_LONGEST_NAME = 60
_LONGEST_ABOUT = 300


class WriterForm(QWidget):
    """Hands what is typed to the session, from where every open letter follows."""

    def __init__(self, context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._say = context.tongue.say
        self._languages: tuple[str, ...] = ()
        self._boxes: dict[str, tuple[LineBox, LineBox, TextBox]] = {}
        lines = column(self, spacing=12)
        say = self._say
        genders = (
            (Gender.FEMALE, say(mark("as a woman"))),
            (Gender.MALE, say(mark("as a man"))),
            (Gender.UNSPECIFIED, say(mark("without saying"))),
        )
        self._gender: Segments[Gender] = Segments(
            genders, context.session.writer.gender, say(mark("How the letter speaks of you"))
        )
        self._gender.chosen.connect(lambda _: self.hand_over())
        lines.addWidget(PlainLabel(say(mark("How the letter speaks of you")), TextKind.SMALL_STRONG))
        lines.addWidget(self._gender)
        self._place = SideBySide()
        lines.addWidget(self._place)
        self._remember = QCheckBox(say(mark("Remember me in this address book")))
        self._remember.setChecked(context.session.remembers_writer)
        self._remember.setToolTip(say(mark("Otherwise what you say of yourself is forgotten when it is locked.")))
        self._remember.clicked.connect(self._on_remember_clicked)
        lines.addWidget(self._remember)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.hand_over)

    def show_languages(self, language: str, parallel: str) -> None:
        """Show the boxes for the languages of a letter; what is typed stays as long as they do."""
        wanted = tuple(each for each in (language, parallel) if each)
        if wanted == self._languages:
            return
        self.hand_over()
        self._languages = wanted
        self._boxes = {}
        self._place.clear()
        for each in wanted:
            self._add_language(each)

    def hand_over(self) -> None:
        """Let the session know now what is typed."""
        self._rest.stop()
        session = self._context.session
        if not session.is_open:
            return
        words = dict(session.writer.words_by_language)
        for language, (name, city, about) in self._boxes.items():
            before = session.writer.words_for(language)
            typed = WriterWords(name.text().strip(), city.text().strip(), " ".join(about.text().split()))
            if typed != before:
                words[language] = typed
        gender = self._gender.value() or Gender.UNSPECIFIED
        session.change_writer(replace(session.writer, gender=gender, words_by_language=words))

    def show_writer(self, writer: Writer) -> None:
        """Show what somebody changed elsewhere; a box that is being typed in is left alone."""
        self._gender.choose(writer.gender)
        self._remember.setChecked(self._context.session.remembers_writer)
        if self._rest.isActive():
            return
        for language, boxes in self._boxes.items():
            words = writer.words_for(language)
            name, city, about = boxes
            _set_text(name, words.first_name)
            _set_text(city, words.city)
            _set_text(about, words.about)

    def _add_language(self, language: str) -> None:
        boxes = self._boxes_for(language)
        say = self._say
        name = language_name(language, self._context.tongue.language)
        labels = (
            say(mark("Your first name in {language}"), language=name),
            say(mark("Your town in {language}"), language=name),
            say(mark("A sentence about yourself in {language}"), language=name),
        )
        hints = ("", "", say(mark("Everyday things: what you do, what you see from your window.")))
        fields = [Field(*each) for each in zip(labels, boxes, hints, strict=True)]
        self._place.add(fields)
        self._boxes[language] = boxes

    def _boxes_for(self, language: str) -> tuple[LineBox, LineBox, TextBox]:
        words = self._context.session.writer.words_for(language)
        name_box = LineBox(words.first_name, longest=_LONGEST_NAME)
        city_box = LineBox(words.city, longest=_LONGEST_NAME)
        about_box = TextBox(words.about, lines=3, longest=_LONGEST_ABOUT)
        name_box.textChanged.connect(self._rest.start)
        city_box.textChanged.connect(self._rest.start)
        about_box.textChanged.connect(self._rest.start)
        return name_box, city_box, about_box

    def _on_remember_clicked(self, remember: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.hand_over()
        self._context.session.remember_writer(remember=remember)


def _set_text(box: LineBox | TextBox, text: str) -> None:
    if box.hasFocus() or " ".join(box.text().split()) == text:
        return
    blocked = box.blockSignals(True)  # noqa: FBT003 - Qt's signature
    if isinstance(box, LineBox):
        box.setText(text)
    else:
        box.setPlainText(text)
    box.blockSignals(blocked)
