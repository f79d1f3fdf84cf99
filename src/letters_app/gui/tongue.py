"""The language of the screen: sentences, dates and numbers in it, and Qt's own words."""

from __future__ import annotations

import datetime

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from letters_app.domain.finding import Message
from letters_app.domain.visible_text import visible_values
from letters_app.i18n.catalogue import Catalogue, languages, open_catalogue
from letters_app.i18n.dates import day_and_month, medium_date, weekday_and_day
from letters_app.resources import translations_root


class Tongue(QObject):
    """Says marked sentences in the language of the screen.

    When ``changed`` comes the window builds its screens anew, so a widget says its words once, when it is made.
    """

    changed = Signal()

    def __init__(self, application: QApplication, language: str) -> None:
        super().__init__(application)
        self._application = application
        self._qt_words = QTranslator(self)
        self._catalogue = self._opened(language)

    @property
    def language(self) -> str:
        """The language of the screen, such as ``ru``."""
        return self._catalogue.language

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue in use."""
        return self._catalogue

    @staticmethod
    def available() -> tuple[str, ...]:
        """Return the languages the screen can speak, English first."""
        return languages(translations_root())

    def set_language(self, language: str) -> None:
        """Speak another language."""
        if language != self.language:
            self._catalogue = self._opened(language)
            self.changed.emit()

    def say(self, text: str, **values: str | float) -> str:
        """Return a marked sentence; values from outside are made visible plain text."""
        return self._catalogue.say(text, **visible_values(values))

    def say_number(self, singular: str, plural: str, number: int, **values: str | float) -> str:
        """Return the form of a sentence that fits ``number``."""
        return self._catalogue.say_number(singular, plural, number, **visible_values(values))

    def say_message(self, message: Message) -> str:
        """Return the message of a finding."""
        return self.say(message.text, **dict(message.values))

    def day(self, day: datetime.date, today: datetime.date) -> str:
        """Return a date briefly: without its year if it is less than half a year from ``today``."""
        near = abs((day - today).days) < 180
        return day_and_month(day, self.language) if near else medium_date(day, self.language)

    def weekday(self, day: datetime.date) -> str:
        """Return a date with its weekday."""
        return weekday_and_day(day, self.language)

    def _opened(self, language: str) -> Catalogue:
        catalogue = open_catalogue(translations_root(), language)
        self._application.removeTranslator(self._qt_words)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if catalogue.language != "en" and self._qt_words.load(f"qtbase_{catalogue.language}", folder):
            self._application.installTranslator(self._qt_words)
        QLocale.setDefault(QLocale(catalogue.language))
        return catalogue
