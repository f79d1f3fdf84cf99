"""Errors of composing a letter. Parameters name kinds, languages, message ids and steps, never words of a letter."""

from __future__ import annotations

from letters_app.domain.errors import LettersError


class UnknownTemplateError(LettersError):
    """No template of this kind is in the library (``kind``)."""

    code = "template.unknown"


class UnknownLanguageError(LettersError):
    """The template has no text in this language (``kind``, ``language``)."""

    code = "template.no-language"


class NotReadyError(LettersError):
    """The composer lacks something for what was asked (``missing``, a value of ``Missing``)."""

    code = "composer.not-ready"


class UnknownSentenceError(LettersError):
    """The letter has no such sentence (``sentence``, or ``paragraph`` and ``sentence`` as positions from 0)."""

    code = "composer.unknown-sentence"


class UnknownAlternativeError(LettersError):
    """The sentence has no such alternative, or it has a blank that nobody filled (``sentence``, ``alternative``)."""

    code = "composer.unknown-alternative"


class OwnWordsError(LettersError):
    """The step would carry words the writer typed to another person or language (``count`` of sentences)."""

    code = "composer.own-words"


class NothingToUndoError(LettersError):
    """There is no earlier text to go back to."""

    code = "composer.nothing-to-undo"
