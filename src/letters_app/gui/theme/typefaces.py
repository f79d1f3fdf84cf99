"""Loads the typefaces of the window: Inter for the interface, PT Serif where the words of a letter are edited."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from letters_app.gui.theme.style_sheet import scaled
from letters_app.resources import font_root

INTERFACE_FAMILY = "Inter"
LETTER_FAMILY = "PT Serif"
_FOLDERS = ("inter", "pt-serif")
BODY_PX = 14.0


def load_typefaces() -> None:
    """Make the bundled faces known to Qt; one that cannot be read gives way to the system's own."""
    for folder in _FOLDERS:
        for path in sorted((font_root() / folder).glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))


def interface_font(text_size_percent: int, size_px: float = BODY_PX) -> QFont:
    """Return the font of the interface."""
    font = QFont(INTERFACE_FAMILY)
    font.setPixelSize(round(scaled(size_px, text_size_percent)))
    return font


def letter_font(text_size_percent: int, size_px: float = 16.0) -> QFont:
    """Return the font in which the words of a letter are edited: the one they are printed in."""
    font = QFont(LETTER_FAMILY)
    font.setPixelSize(round(scaled(size_px, text_size_percent)))
    return font


def beside_text(size_px: float) -> int:
    """Return the size in pixels that a picture beside text takes now: ``size_px`` at the usual size of text."""
    present_px = QApplication.font().pixelSize()
    return round(size_px * present_px / BODY_PX) if present_px > 0 else round(size_px)
