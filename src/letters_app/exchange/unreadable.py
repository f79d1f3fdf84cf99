"""Reasons why a whole file cannot be read. ``params`` name the place and never quote the file."""

from __future__ import annotations

from letters_app.domain.errors import UnreadableInputError


class EmptyFileError(UnreadableInputError):
    """The file holds nothing, or nothing but blanks."""

    code = "input.empty"


class FileTooLargeError(UnreadableInputError):
    """The file is beyond a limit (``limit`` as ``bytes``, ``inflated-bytes``, ``records``, ``cells``; ``maximum``)."""

    code = "input.too-large"


class BinaryFileError(UnreadableInputError):
    """The file is no text (``kind``: ``pdf``, ``image``, ``word``, ``old-excel``, ``archive`` or ``unknown``)."""

    code = "input.binary"


class UnknownEncodingError(UnreadableInputError):
    """The bytes fit no encoding of text we know; saving the list as UTF-8 mends it."""

    code = "input.encoding"


class HtmlPageError(UnreadableInputError):
    """The file is a web page, whatever its name says."""

    code = "input.html-page"


class PasswordProtectedError(UnreadableInputError):
    """The spreadsheet asks for a password; a copy without one mends it."""

    code = "input.password-protected"


class BrokenSpreadsheetError(UnreadableInputError):
    """The spreadsheet is damaged or holds no sheet with rows (``problem``: ``damaged`` or ``no-sheet``)."""

    code = "input.broken-spreadsheet"


class NoHeaderError(UnreadableInputError):
    """No row looks like a header with a column of names (``columns``: how many columns were seen; ``row``).

    A missing header, a separator that is none of ours, or headers in words we do not know; a mapping file mends
    the last.
    """

    code = "input.no-header"


class MappedColumnMissingError(UnreadableInputError):
    """A column named in the mapping file is not in the list (``column``, as the user wrote it)."""

    code = "input.mapped-column-missing"


class ColumnMapError(UnreadableInputError):
    """The mapping file is broken (``problem``: ``not-toml``, ``no-columns``, ``unknown-field``; ``place``)."""

    code = "input.column-map"


class BrokenJsonError(UnreadableInputError):
    """The JSON is damaged (``problem``: ``syntax``, ``too-deep``, ``doubled-key``, ``number``, ``no-list``)."""

    code = "input.broken-json"


class UnsupportedFormatError(UnreadableInputError):
    """The format asked for is not one the import of people reads (``format``)."""

    code = "input.unsupported-format"


class WrongFormatError(UnreadableInputError):
    """The file is not what it was said to be (``expected``, ``actual``)."""

    code = "input.wrong-format"
