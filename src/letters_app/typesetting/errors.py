"""What can go wrong between a text and its page."""

from __future__ import annotations

from typing import ClassVar

from letters_app.domain.errors import LettersError


class CharacterWithoutFontError(LettersError):
    """No font has this character; a box would be printed in its place.

    ``character`` is the code point, as ``U+1F600``, ``name`` what Unicode calls it (``GRINNING FACE``), ``font`` the
    name of a free font to add that has it, where one is known.
    """

    code: ClassVar[str] = "typesetting.character-without-font"


class AddressDoesNotFitError(LettersError):
    """An address is too long for its place even in the smallest size.

    ``line`` is the number, from 1, of the first line that does not fit; ``lines`` how many there are; ``block`` is
    ``recipient`` or ``sender``; ``layout`` the id of the envelope or letter layout.
    """

    code: ClassVar[str] = "typesetting.address-does-not-fit"


class TextDoesNotFitError(LettersError):
    """A part of the letter outside its body, or the message of a card, is too long (``place``, ``layout``).

    Of a message, ``lines`` says by how many lines in the smallest type.
    """

    code: ClassVar[str] = "typesetting.text-does-not-fit"


class FontDamagedError(LettersError):
    """A font file, one that ships or one that was added, is missing or damaged (``file``, its name)."""

    code: ClassVar[str] = "typesetting.font-damaged"


class UnknownTypefaceError(LettersError):
    """There is no such typeface (``name``, ``known``)."""

    code: ClassVar[str] = "typesetting.unknown-typeface"
